"""One run of a peer outside the browser: DuckDB with DECIMAL, or pandas with Python's Decimal. A process of its own, so that its memory is its own.

native.py FOLDER ROWS PEER FORMAT    prints { parse, compute, sum, total, peak, sums }: milliseconds, MB, exact texts."""
import json, os, sys, time
from decimal import Decimal, ROUND_HALF_UP, getcontext

folder, rows, peer, form = sys.argv[1:5]
path = os.path.join(folder, f"loans-{rows}.{form}")
POLL = ["co2", "so2", "nox", "pm", "cod", "nh3", "voc"]
NUMBERS = ["balance", "total_investment"] + POLL


def duckdb_decimal():
    import duckdb

    con = duckdb.connect()
    con.execute("set threads = 2")
    cols = {"loan_id": "VARCHAR", "category": "VARCHAR", "balance": "DECIMAL(14,2)", "total_investment": "DECIMAL(14,2)"} | {p: "DECIMAL(13,4)" for p in POLL}
    t0 = time.perf_counter()
    con.execute(f"create table loans as select * from read_csv('{path}', header = true, columns = {cols})")
    t1 = time.perf_counter()
    part = lambda p: f"decimal_division(({p}::DECIMAL(19,4) * balance)::DECIMAL(27,6), total_investment, 10)::DECIMAL(38,10) as {p}"
    con.execute(f"create table parts as select category, {', '.join(map(part, POLL))} from loans")
    t2 = time.perf_counter()
    found = con.execute(f"select category, {', '.join(f'sum({p})' for p in POLL)} from parts group by category").fetchall()
    t3 = time.perf_counter()
    return t0, t1, t2, t3, {row[0]: [str(v) for v in row[1:]] for row in found}


def pandas_decimal():
    import pandas as pd

    getcontext().prec = 40
    q = Decimal("1e-10")
    t0 = time.perf_counter()
    if form == "csv":
        df = pd.read_csv(path, dtype={c: str for c in NUMBERS} | {"category": str})
    else:
        df = pd.read_excel(path, dtype={c: str for c in NUMBERS})
    for c in NUMBERS:
        df[c] = [Decimal(x) for x in df[c]]
    t1 = time.perf_counter()
    for p in POLL:
        df[p] = [(r * b / t).quantize(q, ROUND_HALF_UP) for r, b, t in zip(df[p], df["balance"], df["total_investment"])]
    t2 = time.perf_counter()
    found = df.groupby("category")[POLL].agg(lambda s: sum(s, Decimal(0)))
    t3 = time.perf_counter()
    return t0, t1, t2, t3, {g: [str(v) for v in row] for g, row in zip(found.index, found.to_numpy())}


t0, t1, t2, t3, sums = {"duckdb": duckdb_decimal, "pandas": pandas_decimal}[peer]()
try:
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
except ImportError:
    peak = None
print(json.dumps({"parse": (t1 - t0) * 1e3, "compute": (t2 - t1) * 1e3, "sum": (t3 - t2) * 1e3, "total": (t3 - t0) * 1e3, "peak": peak, "sums": sums}))
