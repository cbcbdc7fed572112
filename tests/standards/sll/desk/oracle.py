"""An oracle of loans in another language: works out rates and interest day by day, with fractions.

python3 tests/standards/sll/desk/oracle.py             prints the figures of the worked example, for the test that holds the tables to them
python3 tests/standards/sll/desk/oracle.py SEED MANY   prints so many random loans with what must come of them

It shares nothing with the program: it has no settlement parts, no sums over spans and no sorted events. It walks from day to day, keeps the rate of the
day, and adds the interest of that day.
"""
import hashlib, json, random, sys
from datetime import date, timedelta
from fractions import Fraction as F


def half_up(x, places=2):
    scaled = abs(x) * 10**places
    n = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    digits = str(n).rjust(places + 1, "0")
    shown = digits[:-places] + "." + digits[-places:] if places else digits
    return "-" + shown if x < 0 and n else shown


def tier(kpi):
    """The highest tier that is met, 0 for none; None without a result."""
    result = kpi["result"]
    if result in ("not_reported", "undeterminable"):
        return None
    lower, met = kpi["direction"] == "lower", 0
    for at, level in enumerate(kpi["tiers"]):
        if F(result) <= F(level) if lower else F(result) >= F(level):
            met = at + 1
    return met


def points(steps, met):
    return -steps["down"][met - 1] if met and steps["down"] else steps["up"] if not met else 0


class Rate:
    """The rate of a loan, from day to day."""

    def __init__(self, case):
        self.case, self.terms = case, case["agreement"]
        self.margin = F(0)  # agreed distance from the base rate, in per cent
        self.held = [F(0)] * 9  # what each KPI has in the rate
        self.gone = False
        self.last = None

    def base(self, day):
        if "fixed" in self.case["base"]:
            return F(self.case["base"]["fixed"])
        lpr = max(quote for quote in self.case["base"]["quotes"] if quote[0] <= day.isoformat())[1]
        return F(lpr) + F(self.case["base"]["spread"], 100)

    def limited(self, rate):
        floor, cap = self.terms["floor"], self.terms["cap"]
        rate = max(rate, F(floor)) if floor else rate
        return min(rate, F(cap)) if cap else rate

    def on(self, day):
        """The rate of a day; the days come in order."""
        base = self.base(day)
        if self.case["transferred"] and day.isoformat() >= self.case["transferred"] and not self.gone:
            self.gone = True
            after = self.case.get("after", "base")
            if after == "kept":
                self.margin = self.last[1] - self.last[0] if self.last else F(0)
            else:
                self.margin = F(0) if after == "base" else F(int(after), 100)
        for cycle in self.case["cycles"]:
            if cycle["node"] == day.isoformat() and not self.gone:
                self.node(cycle, base)
        rate = base + self.margin if self.gone else self.limited(base + self.margin)
        self.last = (base, rate)
        return rate

    def node(self, cycle, base):
        terms, combination = self.terms, self.terms["combination"]
        relation, absent = terms["relation"], terms["no_result"]
        before = self.last[1] - self.last[0]
        tiers = [tier(kpi) for kpi in cycle["kpis"]]
        known = sorted((t for t in tiers if t is not None), reverse=True)
        held = self.held[:]
        if combination["kind"] in ("sum", "weighted"):
            if known or absent == "as_missed":
                adjustment = F(0)
                for at, met in enumerate(tiers):
                    weight = F(combination["weights"][at]) if combination["kind"] == "weighted" else F(1)
                    if met is None and absent == "keep_rate":
                        now = held[at]
                    elif met is None and absent == "drop_benefit":
                        now = max(held[at], F(0))
                    else:
                        now = weight * points(combination["steps"][at], met or 0)
                        now += held[at] if relation == "cumulative" else 0
                    adjustment += now - (held[at] if relation == "cumulative" else 0)
                    held[at] = now
                if combination["kind"] == "sum":
                    adjustment = max(F(-combination["most_down"]), min(F(combination["most_up"]), adjustment))
            else:
                adjustment = None
                if absent == "drop_benefit":
                    held = [max(part, F(0)) for part in held]
        else:
            need = {"all": len(tiers), "any": 1}.get(combination["kind"], combination.get("least"))
            if len(known) >= need:
                adjustment = F(points(combination["steps"][0], known[need - 1]))
            elif absent == "as_missed":
                adjustment = F(points(combination["steps"][0], 0))
            else:
                adjustment = None
        if adjustment is None:
            self.margin = before if absent == "keep_rate" else max(before, F(0))
        elif relation == "cumulative":
            self.margin = before + adjustment / 100
        elif relation == "held" and adjustment == 0:
            self.margin = before
            held = self.held
        else:
            self.margin = adjustment / 100
        self.held = held


def walk(case):
    """What must come of a case: rates by day, interest of the scheme and at the base rate, billed by settlement period."""
    drawn, due = date.fromisoformat(case["drawn"]), date.fromisoformat(case["due"])
    rate = Rate(case)
    year = 100 * case["day_count"]
    sums = {"plain": F(0), "scheme": F(0)}
    period = {"plain": F(0), "scheme": F(0)}
    billed = {"plain": F(0), "scheme": F(0)}
    rates, window, periods = [], {"plain": F(0), "scheme": F(0)}, 0
    day = drawn
    while day < due:
        today = rate.on(day)
        if not rates or rates[-1][1] != str(today):
            rates.append([day.isoformat(), str(today)])
        balance = sum(F(amount) for on, amount in case["movements"] if on <= day.isoformat())
        for key, percent in (("plain", rate.base(day)), ("scheme", today)):
            interest = balance * percent / year
            sums[key] += interest
            period[key] += interest
            if case["window"][0] <= day.isoformat() < case["window"][1]:
                window[key] += interest
        tomorrow = day + timedelta(1)
        last = ((day.replace(day=1) + timedelta(32)).replace(day=1) - timedelta(1)).day
        settled = day.month in case["settlement"]["months"] and day.day == min(case["settlement"]["day"], last)
        if settled or tomorrow == due:
            for key in billed:
                billed[key] += F(half_up(period[key]))
                period[key] = F(0)
            periods += 1
        day = tomorrow
    return {
        "rates": rates,
        "plain": half_up(sums["plain"]),
        "scheme": half_up(sums["scheme"]),
        "product": str(sums["scheme"] * year),
        "saved": half_up(sums["plain"] - sums["scheme"]),
        "billed": half_up(billed["scheme"]),
        "billed_saved": half_up(billed["plain"] - billed["scheme"]),
        "window_saved": half_up(window["plain"] - window["scheme"]),
        "window_scheme": half_up(window["scheme"]),
        "window_plain": half_up(window["plain"]),
        "periods": periods,
    }


def money(rnd, low, high):
    return half_up(F(rnd.randint(low * 100, high * 100), 100))


def made(rnd):
    drawn = date(rnd.randint(2020, 2030), rnd.randint(1, 12), rnd.randint(1, 28))
    due = drawn + timedelta(rnd.randint(200, 2000))
    term = (due - drawn).days
    direction = rnd.choice(["down", "up", "both"])
    many = rnd.randint(1, 4)
    kind = rnd.choice(["sum", "sum", "weighted", "all", "any", "at_least"])
    shared = rnd.randint(1, 3)

    def steps(tiers, by=1):
        down = sorted(by * rnd.randint(0, 12) for _ in range(tiers)) if direction != "up" else []
        return {"down": down, "up": by * rnd.randint(0, 15) if direction != "down" else 0}

    combination = {"kind": kind}
    tiers = [rnd.randint(1, 3) if kind in ("sum", "weighted") else shared for _ in range(many)]
    if kind == "sum":
        combination["steps"] = [steps(count) for count in tiers]
        combination["most_down"], combination["most_up"] = rnd.randint(5, 40), rnd.randint(5, 40)
    elif kind == "weighted":
        # Tenths of multiples of ten are whole.
        cuts = sorted(rnd.sample(range(1, 10), many - 1))
        combination["weights"] = [str((b - a) / 10) for a, b in zip([0] + cuts, cuts + [10])]
        combination["steps"] = [steps(count, 10) for count in tiers]
    else:
        combination["steps"] = [steps(shared)]
        combination["least"] = rnd.randint(1, many)
    base = {"fixed": str(rnd.randint(250, 450) / 100)}
    if rnd.random() < 0.5:
        quotes = [[(drawn - timedelta(rnd.randint(0, 90))).isoformat(), str(rnd.randint(280, 400) / 100)]]
        for _ in range(rnd.randint(0, 4)):
            quotes.append([(drawn + timedelta(rnd.randint(1, term + 60))).isoformat(), str(rnd.randint(280, 400) / 100)])
        quotes = [list(pair) for pair in sorted(dict(quotes).items())]
        base = {"spread": rnd.randint(-30, 60), "quotes": quotes}
    floor = str(rnd.randint(200, 249) / 100) if rnd.random() < 0.4 else None
    cap = str(rnd.randint(461, 480) / 100) if rnd.random() < 0.4 else None
    directions = [rnd.choice(["lower", "higher"]) for _ in range(many)]
    cycles, node = [], drawn
    for _ in range(rnd.randint(0, 5)):
        node = node + timedelta(rnd.randint(1, 500))
        if rnd.random() < 0.2 and "quotes" in base:
            on_quote = date.fromisoformat(rnd.choice(base["quotes"])[0])
            node = on_quote if on_quote > (date.fromisoformat(cycles[-1]["node"]) if cycles else drawn) else node
        kpis = []
        for which, count in zip(directions, tiers):
            levels = sorted(rnd.sample(range(1, 40), count), reverse=which == "lower")
            result = rnd.choice(["not_reported", "undeterminable"]) if rnd.random() < 0.25 else str(rnd.randint(0, 80) / 2)
            kpis.append({"direction": which, "tiers": [str(level) for level in levels], "result": result})
        cycles.append({"year": node.year - 1, "node": node.isoformat(), "kpis": kpis})
    movements = [[drawn.isoformat(), money(rnd, 1_000_000, 90_000_000)]]
    for _ in range(rnd.randint(0, 4)):
        on = (drawn + timedelta(rnd.randint(0, term - 1))).isoformat()
        amount = money(rnd, 1, 200_000)
        movements.append([on, amount if rnd.random() < 0.5 else "-" + amount])
    edges = sorted([drawn + timedelta(rnd.randint(0, term)), drawn + timedelta(rnd.randint(0, term))])
    case = {
        "agreement": {
            "direction": direction,
            "combination": combination,
            "relation": rnd.choice(["independent", "held", "cumulative"]),
            "no_result": rnd.choice(["as_missed", "keep_rate", "drop_benefit"]),
            "floor": floor,
            "cap": cap,
        },
        "base": base,
        "drawn": drawn.isoformat(),
        "due": due.isoformat(),
        "movements": movements,
        "settlement": {"months": rnd.choice([[3, 6, 9, 12], list(range(1, 13)), [6, 12], []]), "day": rnd.choice([20, 20, 25, 31])},
        "day_count": rnd.choice([360, 360, 365]),
        "cycles": cycles,
        "transferred": (drawn + timedelta(rnd.randint(0, term))).isoformat() if rnd.random() < 0.15 else None,
        "after": rnd.choice(["base", "kept", str(rnd.randint(-30, 60))]),
        "window": [edge.isoformat() for edge in edges],
    }
    case["expected"] = walk(case)
    return case


def worked(**other):
    """The loan of the worked example, with what differs."""
    case = {
        "agreement": {
            "direction": "both",
            "combination": {"kind": "sum", "steps": [{"down": [5, 10], "up": 5}, {"down": [5], "up": 5}], "most_down": 15, "most_up": 15},
            "relation": "independent",
            "no_result": "as_missed",
            "floor": None,
            "cap": None,
        },
        "base": {"fixed": "3.20"},
        "drawn": "2025-03-21",
        "due": "2028-03-21",
        "movements": [["2025-03-21", "15000000.00"]],
        "settlement": {"months": [3, 6, 9, 12], "day": 20},
        "day_count": 360,
        "cycles": [],
        "transferred": None,
        "window": ["2026-06-21", "2027-06-21"],
    }
    case.update(other)
    return case


def results(year, text, node=None):
    carbon, green = text.split()
    kpis = [
        {"direction": "lower", "tiers": ["9500", "9000"], "result": carbon},
        {"direction": "higher", "tiers": ["40"], "result": green},
    ]
    return {"year": year, "node": node or f"{year + 1}-06-21", "kpis": kpis}


def figures():
    """Every figure of the specification's rate section, by name."""
    found = {}
    for row in ("9200 42", "9600 42", "9600 35", "9000 40", "10300 30"):
        got = walk(worked(cycles=[results(2025, row)]))
        found[f"cycle {row}"] = [got["window_scheme"], got["window_plain"], got["window_saved"]]
    for direction, relation, first, second in (
        ("both", "independent", "9200 42", "9000 40"),
        ("both", "independent", "9600 35", "9600 35"),
        ("both", "cumulative", "9600 35", "9600 35"),
        ("down", "independent", "9200 42", "9600 35"),
        ("down", "held", "9200 42", "9600 35"),
        ("down", "cumulative", "9200 42", "9200 42"),
    ):
        case = worked(cycles=[results(2025, first), results(2026, second), results(2027, second)])
        case["agreement"]["direction"], case["agreement"]["relation"] = direction, relation
        if direction == "down":
            for steps in case["agreement"]["combination"]["steps"]:
                steps["up"] = 0
        got = walk(case)
        found[f"term {direction} {relation} {first} {second}"] = [got["scheme"], got["saved"]]
    ten = [results(2025, "9200 42")]
    got = walk(worked(cycles=[results(2025, "9200 42", "2026-05-01")], window=["2026-03-21", "2026-06-21"]))
    found["node inside a quarter"] = [got["window_scheme"]]
    got = walk(worked(cycles=ten, movements=[["2025-03-21", "15000000"], ["2026-12-21", "-5000000"]]))
    found["repaid"] = [got["window_plain"], got["window_scheme"], got["window_saved"]]
    got = walk(worked(cycles=ten, base={"spread": 0, "quotes": [["2025-03-21", "3.20"], ["2027-01-01", "3.10"]]}))
    found["repriced"] = [got["window_plain"], got["window_scheme"], got["window_saved"]]
    got = walk(worked(cycles=[results(2026, "9200 42")], due="2029-03-21", window=["2027-06-21", "2028-06-21"]))
    found["leap"] = [got["window_saved"]]
    odd = worked(drawn="2026-06-21", due="2027-06-21", movements=[["2026-06-21", "12345678.90"]], base={"fixed": "3.17"})
    other = walk(dict(odd, base={"fixed": "3.27"}))
    one = walk(odd)
    found["odd"] = [one["billed"], one["scheme"], half_up(F(other["product"]) / 36000 - F(one["product"]) / 36000), half_up(F(other["billed"]) - F(one["billed"]))]
    year = F(365, 360)
    found["deposit"] = [half_up(750000 * (F("3.20") - F("1.05")) / 100 * year)]
    found["break even"] = [half_up(20000 / (15000000 * year) * 10000), half_up(15000000 * F(10, 10000) * year - 20000), half_up(15000000 * F(15, 10000) * year - 20000)]
    found["path linear"] = [half_up(10000 + F(-1000) * k / 3) for k in (1, 2, 3)]
    found["path constant"] = [half_up(power(k), 2) for k in (1, 2, 3)] + [half_up((1 - power(1, 40) / 10000) * 100, 3)]
    found["factor"] = [half_up((F("0.1796") / F("0.1326") - 1) * 100, 1)]
    xs, ys = [0, 1, 2], [12000, 11000, 10000]
    found["trend"] = [half_up(trend(xs, ys, 3))]
    found["trend crooked"] = [half_up(trend([0, 1, 3], [F("12800"), F("12450"), F("12500.5")], 5), 4)]
    canonical = {
        "base_level": "10000", "base_year": 2024, "boundary": "范围 1 与范围 2", "direction": "lower",
        "factor": {"source": "生态环境部公告", "value": "0.1796", "year": 2023},
        "history": [[2022, "10400"], [2023, "10250.5"], [2024, "10000"]],
        "method": "T/FIQ 001—2024 7.2.3", "name": "碳排放量", "source": "internal",
        "targets": [[2025, ["9500", "9000"]], [2026, ["9300", "8700"]]], "unit": "吨",
    }
    text = json.dumps(canonical, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    found["fingerprint"] = [text, hashlib.sha256(text.encode()).hexdigest()]
    return found


def power(k, places=20):
    """10,000 × 0.9^(k/3), by bisection on integers."""
    target, low, high = 10000**3 * 9**k * 10 ** (3 * places), 0, 10 ** (places + 5)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if middle**3 * 10**k <= target else (low, middle)
    return F(low, 10**places)


def trend(xs, ys, at):
    mean_x, mean_y = F(sum(xs), len(xs)), F(sum(F(y) for y in ys), len(ys))
    slope = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys)) / sum((x - mean_x) ** 2 for x in xs)
    return mean_y + slope * (at - mean_x)


if len(sys.argv) == 1:
    print(json.dumps(figures(), ensure_ascii=False))
else:
    rnd = random.Random(int(sys.argv[1]))
    print(json.dumps([made(rnd) for _ in range(int(sys.argv[2]))]))
