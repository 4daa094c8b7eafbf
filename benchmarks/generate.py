#!/usr/bin/env python3
"""Makes a PostgreSQL log (stderr, log_min_duration_statement = 0) of any size for benchmarks.

    generate.py --megabytes 200 [--distinct N] [--seed 7] FILE

Some dozen sessions of an invented shop run side by side: list pages, one look-up for each row, imports row by row,
transactions. --distinct N writes N statements of which each has another shape instead, --list N one statement
with a list of N numbers, --segment N one transaction of N statements.
"""
import argparse
import random
import sys

HEAD = "2026-03-0{} {:02}:{:02}:{:02}.{:03} UTC [{}]: user=shop,db=shop,app=web,client=10.0.0.{} LOG:  duration: {:.3f} ms  "


class Session:
    """One connection, which runs one page or job after another."""

    def __init__(self, number, random_source):
        self.pid = 20000 + number
        self.client = number % 250 + 1
        self.random = random_source
        self.waiting = []

    def next(self):
        if not self.waiting:
            self.waiting = list(self.random.choice([self.page, self.orders, self.job, self.single])())
            self.waiting.reverse()
        return self.waiting.pop()

    def page(self):
        first = self.random.randrange(1, 1_000_000)
        yield f"SELECT p.id, p.title, p.maker_id, p.price FROM product p WHERE p.shelf_id = {first % 97} ORDER BY p.title LIMIT 40"
        for i in range(40):
            yield f"SELECT m.id, m.name, m.country FROM maker m WHERE m.id = {(first * 31 + i * 7) % 50_000}"

    def orders(self):
        customer = self.random.randrange(1, 500_000)
        yield f"SELECT o.id, o.placed, o.total FROM orders o WHERE o.customer_id = {customer} ORDER BY o.placed DESC LIMIT 20"
        ids = ", ".join(str(customer * 3 + i) for i in range(20))
        yield f"SELECT l.id, l.order_id, l.product_id, l.amount FROM order_line l WHERE l.order_id IN ({ids})"
        yield f"SELECT count(*) FROM orders o WHERE o.customer_id = {customer} AND o.paid = false"

    def job(self):
        yield "BEGIN"
        for i in range(self.random.randrange(5, 60)):
            name = f"item {self.random.randrange(10_000)}"
            yield f"SELECT t.id FROM tag t WHERE t.name = '{name}'"
            yield f"INSERT INTO tag (name, weight) VALUES ('{name}', {i}) RETURNING id"
        yield "COMMIT"

    def single(self):
        key = self.random.randrange(1, 1_000_000)
        yield f"UPDATE product SET price = {key % 9000}.50, changed = '2026-03-01 10:00:00' WHERE id = {key}"


def head(micros, session, random_source):
    seconds = micros // 1_000_000
    return HEAD.format(1 + seconds // 86400 % 9, seconds // 3600 % 24, seconds // 60 % 60, seconds % 60,
                       micros // 1000 % 1000, session.pid, session.client, random_source.expovariate(1) * 0.8)


def statements(options, sessions, source):
    if options.list:
        yield sessions[0], "SELECT id FROM product WHERE id IN (" + ", ".join(map(str, range(options.list))) + ")"
    elif options.segment:
        yield sessions[0], "BEGIN"
        for i in range(options.segment):
            yield sessions[0], f"SELECT m.name FROM maker m WHERE m.id = {i}"
        yield sessions[0], "COMMIT"
    elif options.distinct:
        for i in range(options.distinct):
            yield sessions[i % len(sessions)], f"SELECT c{i} FROM product WHERE id = {i}"
    else:
        while True:
            session = source.choice(sessions)
            for _ in range(source.randrange(1, 6)):
                yield session, session.next()


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--megabytes", type=int, default=200)
    words.add_argument("--distinct", type=int, default=0)
    words.add_argument("--list", type=int, default=0)
    words.add_argument("--segment", type=int, default=0)
    words.add_argument("--seed", type=int, default=7)
    words.add_argument("file")
    options = words.parse_args()
    source = random.Random(options.seed)
    sessions = [Session(i, source) for i in range(24)]
    limit = options.megabytes << 20
    written = 0
    micros = 36_000_000_000
    with open(options.file, "w", encoding="utf-8", buffering=1 << 20) as out:
        for session, sql in statements(options, sessions, source):
            micros += source.randrange(50, 2000)
            line = head(micros, session, source) + "statement: " + sql + "\n"
            out.write(line)
            written += len(line)
            if written >= limit and not (options.distinct or options.list or options.segment):
                break
    print(f"{options.file}: {written:,} bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
