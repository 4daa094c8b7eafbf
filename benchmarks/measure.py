#!/usr/bin/env python3
"""Runs every program once and prints a line for each: its name, its size in MB, seconds, processor seconds.

    measure.py FOLDER QUERYGRAM BADGER_MEGABYTES MEGABYTES
"""
import os
import resource
import shutil
import subprocess
import sys
import time


def run(name, megabytes, command, output=subprocess.DEVNULL, **options):
    if shutil.which(command[0]) is None:
        return
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    done = subprocess.run(command, stdout=output, stderr=subprocess.DEVNULL, check=False, **options)
    seconds = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    if done.returncode != 0:
        print(f"{name} failed with {done.returncode}", file=sys.stderr)
        return
    print(f"{name}\t{megabytes}\t{seconds:.4f}\t{processor:.4f}", flush=True)


def main():
    folder, program, badger, megabytes = sys.argv[1:5]
    log, part, packed = (os.path.join(folder, name) for name in ("log", "part", "log.gz"))
    out = os.path.join(folder, "out.json")
    plain = dict(os.environ, LC_ALL="C")
    # GNU grep stops at the first line that matches when it writes to /dev/null.
    run("grep -c", megabytes, ["grep", "-c", "duration:", log], output=subprocess.PIPE, env=plain)
    run("wc -l", megabytes, ["wc", "-l", log])
    run("zcat", megabytes, ["zcat", packed])
    run("querygram", megabytes, [program, "analyze", "--quiet", "--no-progress", log, "-o", out])
    run("querygram --jobs 1", megabytes,
        [program, "analyze", "--quiet", "--no-progress", "--jobs", "1", log, "-o", out])
    run("querygram, gzip", megabytes, [program, "analyze", "--quiet", "--no-progress", packed, "-o", out])
    run("pgbadger -j 2", badger,
        ["pgbadger", "-j", "2", "-q", "-f", "stderr", "-p", "%m [%p]: user=%u,db=%d,app=%a,client=%h ",
         "-o", os.path.join(folder, "badger.html"), part])
    if shutil.which("pt-fingerprint"):
        run("pt-fingerprint", badger, ["sh", "-c", f"sed 's/.*statement: //' '{part}' | pt-fingerprint"])


if __name__ == "__main__":
    main()
