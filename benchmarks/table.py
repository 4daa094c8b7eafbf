#!/usr/bin/env python3
"""Makes a table of what measure.py printed in several rounds: medians, spread, and ratios to `grep -c` per byte."""
import sys
from statistics import median


def main():
    megabytes = float(sys.argv[1])
    rows = {}
    for line in sys.stdin:
        name, size, seconds, processor = line.rstrip("\n").split("\t")
        rows.setdefault(name, []).append((float(seconds) / float(size), float(processor) / float(size), float(size)))
    base = {i: seconds for i, (seconds, _, _) in enumerate(rows["grep -c"])}
    print("| program | MB | MB/s, median (slowest to quickest) | processor s per 100 MB | times grep -c in its round, median |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for name, runs in rows.items():
        speeds = sorted(1 / seconds for seconds, _, _ in runs)
        ratios = [seconds / base[i] for i, (seconds, _, _) in enumerate(runs) if i in base]
        scaled = "" if runs[0][2] == megabytes else ", scaled"
        print(f"| `{name}`{scaled} | {runs[0][2]:.0f} | {median(speeds):,.1f} ({speeds[0]:,.1f} to {speeds[-1]:,.1f}) "
              f"| {100 * median(p for _, p, _ in runs):.2f} | {median(ratios):,.1f} |")


if __name__ == "__main__":
    main()
