"""An oracle of energy worksheets in another language: makes random bills and works out, with fractions, what must come of them.

python3 tests/standards/energy/oracle.py            writes worksheets.json beside this file (twelve small worksheets, as committed)
python3 tests/standards/energy/oracle.py SEED COUNT prints COUNT worksheets with their figures, for the test that reads more of them
"""
import datetime, json, os, random, sys
from fractions import Fraction as F

# Heating value, carbon, oxidation by table; coefficient of coal equivalent. Typed from the specification, not from the program.
FUELS = {
    "gas": {"B": ("389.31", "15.30", "99"), "A": ("389.31", "15.30", "99")},
    "anthracite": {"B": ("24.515", "27.49", "94"), "A": ("20.304", "27.49", "94")},
    "bituminous": {"B": ("23.204", "26.18", "93"), "A": ("19.570", "26.18", "93")},
    "lignite": {"B": ("14.449", "28.00", "96"), "A": ("14.080", "28.00", "96")},
    "cleaned_coal": {"B": ("26.344", "25.40", "93"), "A": ("26.344", "25.40", "90")},
    "briquette": {"B": ("17.460", "33.60", "90"), "A": ("17.460", "33.60", "90")},
    "coke": {"B": ("28.447", "29.40", "93"), "A": ("28.447", "29.50", "93")},
    "diesel": {"B": ("43.33", "20.20", "98"), "A": ("42.652", "20.20", "98")},
    "petrol": {"B": ("44.80", "18.90", "98"), "A": ("43.070", "18.90", "98")},
    "kerosene": {"B": ("44.75", "19.60", "98"), "A": ("44.750", "19.60", "98")},
    "lpg": {"B": ("47.31", "17.20", "99"), "A": ("50.179", "17.20", "98")},
    "lng": {"B": ("41.868", "15.30", "99"), "A": ("41.868", "17.20", "98")},
}
COEFFICIENT = {
    "anthracite": "0.7143", "bituminous": "0.7143", "lignite": "0.7143", "cleaned_coal": "0.9000", "briquette": "0.5000", "coke": "0.9714",
    "diesel": "1.4571", "petrol": "1.4714", "kerosene": "1.4714", "lpg": "1.7143", "lng": "1.7572",
}
GAS = {"oil": "1.3300", "field": "1.2143"}
GRID = {2023: "0.1796", 2022: "0.1567", 2021: "0.1326"}
RESIDUAL = {2023: "0.6096", 2022: "0.5856"}
# What one of a unit is in kWh, m³, t or GJ; None where the worksheet says.
POWER = {"kWh": F(1), "10MWh": F(10**4), "MWh": F(1000)}
VOLUME = {"m3": F(1), "10km3": F(10**4)}
MASS = {"t": F(1), "kg": F(1, 1000), "10kt": F(10**4)}
LIQUID = {"L": None, "t": F(1), "kg": F(1, 1000)}
BOTTLED = {"kg": F(1, 1000), "t": F(1), "bottle": None}
HEAT = {"GJ": F(1), "MJ": F(1, 1000), "MWh": F("3.6"), "Gcal": F("4.1868"), "10Mcal": F("0.041868"), "t_steam": None}


def units_of(column):
    if column in ("grid", "pv", "pv_generated", "feed_in", "green", "resold", "sharp", "peak", "flat", "valley"):
        return POWER
    if column == "heat":
        return HEAT
    if column == "gas":
        return VOLUME
    if column == "lpg":
        return BOTTLED
    if column in ("diesel", "petrol", "kerosene"):
        return LIQUID
    return MASS


def number(rnd, most, places=2):
    n = rnd.randint(0, most)
    whole, part = divmod(n, 10**places)
    return f"{whole}.{part:0{places}d}" if places else str(n)


def half_up(x, places):
    sign = -1 if x < 0 else 1
    scaled = abs(x) * 10**places
    n = sign * ((2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator))
    digits = str(abs(n)).rjust(places + 1, "0")
    text = digits[:-places] + "." + digits[-places:] if places else digits
    return ("-" if n < 0 else "") + text


def made(rnd):
    year = rnd.choice([2022, 2023, 2024])
    by_days = rnd.random() < 0.4
    case = {
        "year": year,
        "basis": "by-days" if by_days else "bill-month",
        "table": rnd.choice("AB"),
        "gas": rnd.choice(["oil", "field"]),
        "grid": rnd.choice(list(GRID)),
        "heat": rnd.choice(["0.11", "0.0987"]),
        "density": {f: number(rnd, 200, 3) for f in ()} | {
            "diesel": "0." + str(rnd.randint(800, 870)), "petrol": "0." + str(rnd.randint(700, 800)), "kerosene": "0." + str(rnd.randint(780, 820))},
        "bottle": "14." + str(rnd.randint(0, 99)),
        "enthalpy": "2." + str(rnd.randint(600, 900)),
        "resold": rnd.choice([None, "0", number(rnd, 100)]),
        "proof": rnd.random() < 0.7,
        "certificates": rnd.choice([None, [number(rnd, 5000), True], [number(rnd, 5000), False]]),
        "process": [[number(rnd, 10**6), "0." + str(rnd.randint(1000, 9999)), rnd.choice(["co2", "other"])] for _ in range(rnd.randint(0, 3))],
        "own": {},
    }
    columns = ["grid"] if rnd.random() < 0.8 else ["sharp", "peak", "flat", "valley"]
    if rnd.random() < 0.2 and columns == ["grid"]:
        columns.append("resold")
        case["resold"] = None
    columns += rnd.choice([[], ["pv"], ["pv_generated", "feed_in"]])
    if rnd.random() < 0.5:
        columns.append("green")
    columns += rnd.sample(list(FUELS), rnd.randint(0, 6))
    if rnd.random() < 0.6:
        columns.append("heat")
    for fuel in columns:
        if fuel in FUELS and rnd.random() < 0.2:
            case["own"][fuel] = [number(rnd, 10**5, 3), rnd.choice([None, "25.5"]), rnd.choice([None, "97"])]
    heads = [[column, rnd.choice(list(units_of(column)))] for column in columns]
    rows = []
    # By days the bills run from one odd day to the next, over both ends of the year.
    day = datetime.date(year - 1, 12, rnd.randint(1, 31))
    months = [(year, m) for m in range(1, 13)] + ([(year + 1, 1)] if by_days else [])
    for of, month in months:
        period = None
        if by_days:
            end = datetime.date(of, month, rnd.randint(1, 28))
            if (of, month) == months[-1]:
                end = datetime.date(year + 1, 1, 28)
            period = [day.isoformat(), end.isoformat()]
            day = end + datetime.timedelta(days=1)
        large = {"grid": 10**8, "pv_generated": 10**7, "feed_in": 10**6, "green": 10**6, "resold": 10**3}
        amounts = [number(rnd, large.get(column, 10**6)) for column, _ in heads]
        meters = rnd.choice([1, 1, 2])
        for meter in range(meters):
            rows.append([of, month, period, str(meter), [number(rnd, large.get(column, 10**6)) for column, _ in heads] if meter else amounts])
        if rnd.random() < 0.1:
            back = [None if rnd.random() < 0.5 else "-" + number(rnd, 10**3) for _ in heads]
            rows.append([of, month, period, "0", back])
    if rnd.random() < 0.15:
        # A cell goes blank: its column has no annual figure.
        row = rnd.choice(rows)
        if sum(1 for other in rows if other[:2] == row[:2] and other[4][0] is not None) == 1:
            row[4][rnd.randrange(len(heads))] = None
    if rnd.random() < 0.1:
        rows.append([year - 2, 5, None, "0", ["77" for _ in heads]])
    rnd.shuffle(rows)
    case["heads"], case["rows"] = heads, rows
    return case


def worked(case):
    year, by_days = case["year"], case["basis"] == "by-days"
    first, last = datetime.date(year, 1, 1), datetime.date(year, 12, 31)

    def unit(column, name):
        times = units_of(column)[name]
        if times is not None:
            return times
        if column == "heat":
            return F(case["enthalpy"])
        if column == "lpg":
            return F(case["bottle"]) / 1000
        return F(case["density"][column]) / 1000

    def share(row):
        of, month, period, _, _ = row
        if by_days and period:
            start, end = map(datetime.date.fromisoformat, period)
            inside = (min(end, last) - max(start, first)).days + 1
            return F(max(inside, 0), (end - start).days + 1)
        return F(1 if of == year else 0)

    def slots(row):
        of, month, period, _, _ = row
        if not by_days:
            return {month} if of == year else set()
        if period:
            start, end = map(datetime.date.fromisoformat, period)
        else:
            start = datetime.date(of, month, 1)
            end = datetime.date(of + month // 12, month % 12 + 1, 1) - datetime.timedelta(days=1)
        days = set()
        while start <= end:
            if first <= start <= last:
                days.add(start)
            start += datetime.timedelta(days=1)
        return days

    every = set(range(1, 13)) if not by_days else {first + datetime.timedelta(days=n) for n in range((last - first).days + 1)}
    years = {}
    for at, (column, name) in enumerate(case["heads"]):
        total, covered = F(0), set()
        for row in case["rows"]:
            cell = row[4][at]
            if cell is None:
                continue
            total += F(cell) * unit(column, name) * share(row)
            if F(cell) >= 0:
                covered |= slots(row)
        years[column] = total if covered >= every and total >= 0 else None

    def plus(*parts):
        return None if any(part is None for part in parts) else sum(parts)

    tariffs = [column for column in ("sharp", "peak", "flat", "valley") if column in years]
    grid = years["grid"] if "grid" in years else plus(*(years[column] for column in tariffs))
    if "resold" in years:
        bought = None if grid is None or years["resold"] is None else grid - years["resold"]
    else:
        bought = None if grid is None else grid - F(case["resold"] or 0)
    if bought is not None and bought < 0:
        bought = None
    if "pv" in years:
        pv = years["pv"]
    elif "pv_generated" in years:
        made, fed = years["pv_generated"], years["feed_in"]
        pv = None if made is None or fed is None or fed > made else made - fed
    else:
        pv = F(0)
    electricity = plus(bought, pv)
    coal, carbon = [None if electricity is None else electricity * F("0.1229")], []
    for column, amount in years.items():
        if column not in FUELS:
            continue
        heating, content, oxidation = FUELS[column][case["table"]]
        own = case["own"].get(column)
        if own:
            heating, content, oxidation = own[0], own[1] or content, own[2] or oxidation
        if amount is None:
            coal.append(None)
            carbon.append(None)
            continue
        quantity = amount / 10**4 if column == "gas" else amount
        carbon.append(quantity * F(heating) * F(content) * F(oxidation) / 100 / 1000)
        if own:
            coal.append(quantity * F(heating) * 10**6 / F("29307.6"))
        else:
            coefficient = F(GAS[case["gas"]]) if column == "gas" else F(COEFFICIENT[column]) * 1000
            coal.append(amount * coefficient)
    heat = years.get("heat", F(0))
    coal.append(None if heat is None else heat * 1000 * F("0.03412"))
    energy = plus(*coal)
    burnt = plus(*carbon) if carbon else F(0)
    fuels = None if burnt is None else burnt * 44 / 12
    emitted = {gas: sum((F(a) * F(f) for a, f, g in case["process"] if g == gas), F(0)) for gas in ("co2", "other")}
    power = None if bought is None else bought * F(GRID[case["grid"]]) / 1000
    warmth = None if heat is None else heat * F(case["heat"])
    traded = years.get("green", F(0))
    green = None
    if traded is not None and grid is not None:
        green = traded if case["proof"] else F(0)
        if case["certificates"] and case["certificates"][1]:
            green += F(case["certificates"][0])
        if max(green, traded) > grid:
            green = None
    clean = plus(green, pv)
    whole = plus(grid, pv)
    residual = RESIDUAL.get(case["grid"])
    market = None if bought is None or green is None or bought < green or residual is None else (bought - green) * F(residual) / 1000
    scope_1, scope_2 = plus(fuels, emitted["co2"]), plus(power, warmth)
    return {
        "electricity": electricity,
        "energy": None if energy is None else energy / 1000,
        "non_fossil": None if clean is None else clean * F("0.1229") / 1000,
        "fuels": fuels,
        "processes": emitted["co2"],
        "scope_1": scope_1,
        "power": power,
        "heat": warmth,
        "scope_2": scope_2,
        "emissions": plus(scope_1, scope_2),
        "green_share": None if clean is None or not whole else clean * 100 / whole,
        "market_power": market,
        "other_gases": emitted["other"],
    }


def book(seed, count):
    rnd = random.Random(seed)
    cases = []
    for _ in range(count):
        case = made(rnd)
        case["figures"] = {kind: None if exact is None else half_up(exact, 6) for kind, exact in worked(case).items()}
        cases.append(case)
    return cases


if __name__ == "__main__":
    if len(sys.argv) > 2:
        json.dump(book(int(sys.argv[1]), int(sys.argv[2])), sys.stdout)
    else:
        with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "worksheets.json"), "w") as out:
            json.dump(book(1, 12), out, separators=(",", ":"))
            out.write("\n")
