"""An oracle of loan books in another language: makes random books and works out, with fractions, what must come of them.

python3 tests/loan_book/oracle.py            writes books.json beside this file (three small books, as committed)
python3 tests/loan_book/oracle.py SEED LOANS prints one book with its result, for the test that reads more of them
python3 tests/loan_book/oracle.py SEED LOANS xlsx prints a workbook: projects merged over their loans, rates in per cent cells, rows of sums
"""
import base64, io, json, os, random, sys, zipfile
from fractions import Fraction
from decimal import Decimal

CODES = ["tce", "co2", "cod", "nh3n", "so2", "nox", "water"]
MONEY = {"元": 1, "万元": 10**4, "亿元": 10**8}
MASS = {"千克": Fraction(1, 1000), "吨": Fraction(1), "万吨": Fraction(10**4)}
INDUSTRIES = ["D44", "D46", "N77", "C26", ""]
BRANCHES = ["克拉玛依分行", "乌鲁木齐分行", "吐哈分行, 广东路支行", ""]
STATES = {"在建": "building", "建设中": "building", "已投产": "running", "": "", "停工": "停工"}
# What a row of sums is called.
TOTALS = ["合计", "合 计", "（合计）", "总计（2笔）", "全行合计", "A 分行小计", "其中：清洁能源", "SUM", "本页小计："]
# A part of 10^20 tonnes or more cannot be meant: the row is refused.
TOO_LARGE = 10**30


def half_up(x, places):
    scaled = x * 10**places
    return (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)


def text(n, places):
    s = str(n).rjust(places + 1, "0")
    return s[:-places] + "." + s[-places:]


def amount(rnd, low, high, places):
    n = rnd.randint(low, high)
    plain = str(Decimal(n).scaleb(-places))
    shape = rnd.random()
    if shape < 0.1 and "." in plain and len(plain.split(".")[0]) > 3:
        whole, rest = plain.split(".")
        plain = f"{int(whole):,}.{rest}"
    elif shape < 0.15:
        plain = "".join(chr(ord(c) + 0xFEE0) for c in plain)
    return plain, Fraction(n, 10**places)


def book(seed, loans):
    rnd = random.Random(seed)
    head = ["贷款编号", "借款人", "项目名称", "行业", "分支机构", "贷款余额", "项目总投资", "金额单位", "年利率", "发放日", "状态"]
    for code in CODES:
        head += [code, f"{code}_unit", f"{code}_source"]
    # The units of cells that name none: in the headings, or in a line above them.
    own_money, own_mass = rnd.choice(list(MONEY)), rnd.choice(list(MASS))
    above = rnd.random() < 0.5
    if not above:
        head[5], head[6] = f"贷款余额（{own_money}）", f"项目总投资（{own_money}）"
        head = [f"{name}（{own_mass}）" if name in CODES else name for name in head]
    rows, used = [], []
    counts = {"used": 0, "refused": 0, "blank": 0}
    for i in range(loans):
        # A unit of the row's own that is not that of the headings contradicts them, and the row is asked about.
        own_or_other = lambda units, own: rnd.choice(units + [""]) if above or rnd.random() < 0.01 else rnd.choice([own, ""])
        unit = own_or_other(list(MONEY), own_money)
        differs = not above and unit not in ("", own_money)
        # A whole book of such amounts in 亿元 has no mean rate: its products are beyond what is summed.
        most = 8 if own_money == "亿元" and not above else 11
        invest, invest_exact = amount(rnd, 1, 10 ** rnd.randint(3, most), rnd.randint(0, 4))
        balance, balance_exact = amount(rnd, 0, 10 ** rnd.randint(2, most), rnd.randint(0, 4))
        name = rnd.choice(["甲公司", '乙"绿色"公司', "丙，公司\n二行", "丁;公司"])
        rate, rate_exact = amount(rnd, 200, 600, 2)
        if rnd.random() < 0.2:
            rate += rnd.choice(["%", "％"])
        state = rnd.choice(list(STATES))
        industry, branch = rnd.choice(INDUSTRIES), rnd.choice(BRANCHES)
        row = [f"L{i}", name, f"项目{rnd.randint(1, 9)}", industry, branch, balance, invest, unit, rate, "2025-02-01", state]
        figures, bad = [], False
        for code in CODES:
            kind = rnd.random()
            if kind < 0.2:
                row += ["", "", ""]
                figures.append(None)
            elif kind < 0.25:
                row += ["不可测算，因为没有数据", "", ""]
                figures.append(None)
            else:
                value, exact = amount(rnd, 0, 10 ** rnd.randint(1, 10), rnd.randint(0, 5))
                mass = own_or_other(list(MASS), own_mass)
                differs |= not above and mass not in ("", own_mass)
                source = rnd.choice(["1", "2", "3"])
                row += [value, mass, source]
                figures.append((exact * MASS[mass or own_mass], source))
        bad = differs
        spoil = rnd.random()
        any_figure = any(f is not None for f in figures)
        if spoil < 0.03:
            row[5], bad = "", True
        elif spoil < 0.06 and any_figure:
            row[6], bad = rnd.choice(["", "0"]), True
        elif spoil < 0.09:
            row[5], bad = "-" + balance, bad or balance_exact != 0
            if balance_exact == 0:
                row[5] = balance
        elif spoil < 0.12:
            row[7], bad = "美元", True
        elif spoil < 0.14:
            row = [""] * len(head)
        elif spoil < 0.16:
            row[rnd.choice([0, 1, 2, 4])], bad = rnd.choice(TOTALS), True
        if invest_exact and any(f and half_up(f[0] * balance_exact / invest_exact, 10) >= TOO_LARGE for f in figures):
            bad = True
        rows.append(row)
        if not any(row):
            counts["blank"] += 1
        elif bad:
            counts["refused"] += 1
        else:
            counts["used"] += 1
            used.append((balance_exact * MONEY[unit or own_money], invest_exact * MONEY[unit or own_money], figures, industry, branch, STATES[state], rate_exact))
    quote = lambda cell: '"' + cell.replace('"', '""') + '"' if any(c in cell for c in ',"\n;') else cell
    title = [["绿色贷款台账"], [f"单位：{own_money}、{own_mass}"]] if above else []
    csv = "\r\n".join(",".join(map(quote, row)) for row in title + [head] + rows) + "\r\n"
    return {"csv": csv, **result(used, counts)}


def result(used, counts):
    """What must come of the loans that are used: balance and investment in yuan, figures in tonnes with their source, groups, rate."""
    zero = lambda: {"loans": 0, "balance": Fraction(0), "sums": [0] * 7, "covered": [0] * 7}
    total, by = zero(), {"industry": {}, "branch": {}, "status": {}}
    sources = {s: [0] * 7 for s in "123"}
    weighted = sum((b * r for b, _, _, _, _, _, r in used), Fraction(0))
    exact = [Fraction(0)] * 7
    for balance, invest, figures, industry, branch, state, _ in used:
        groups = [total, by["industry"].setdefault(industry, zero()), by["branch"].setdefault(branch, zero()), by["status"].setdefault(state, zero())]
        for group in groups:
            group["loans"] += 1
            group["balance"] += balance
        for k, figure in enumerate(figures):
            if figure is not None:
                part = half_up(figure[0] * balance / invest, 10)
                exact[k] += figure[0] * balance / invest
                if figure[1]:
                    sources[figure[1]][k] += part
                for group in groups:
                    group["sums"][k] += part
                    group["covered"][k] += 1
    show = lambda g: {"loans": g["loans"], "balance": wan(g["balance"]), "sums": [text(s, 10) for s in g["sums"]], "covered": g["covered"]}
    rate = weighted / total["balance"] if total["balance"] else None
    return {
        "counts": counts,
        "total": show(total),
        "by": {kind: {name: show(g) for name, g in groups.items()} for kind, groups in by.items()},
        "sources": {s: [text(n, 10) for n in sums] for s, sums in sources.items()},
        "printed_exactly": [text(half_up(x, 2), 2) for x in exact],
        "rate": None if rate is None else text(half_up(rate, 6), 6),
    }


SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
# The formats of cells: general, per cent with two places, an amount with its unit behind it, per cent without places.
STYLES = f'''<styleSheet xmlns="{SHEET}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00&quot;万元&quot;"/></numFmts>
<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="10" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="9" applyNumberFormat="1"/></cellXfs></styleSheet>'''


def xlsx(rows, merged):
    """A workbook of one sheet. A cell is None, a text, or a number as text with the index of its format."""
    letter = lambda at: chr(ord("A") + at)
    escape = lambda words: words.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    lines = []
    for r, row in enumerate(rows, 1):
        cells = ""
        for c, cell in enumerate(row):
            place = f"{letter(c)}{r}"
            if isinstance(cell, tuple):
                cells += f'<c r="{place}" s="{cell[1]}"><v>{cell[0]}</v></c>'
            elif cell:
                cells += f'<c r="{place}" t="inlineStr"><is><t>{escape(cell)}</t></is></c>'
        lines.append(f'<row r="{r}">{cells}</row>')
    merges = "".join(f'<mergeCell ref="{letter(c)}{a}:{letter(d)}{b}"/>' for c, a, d, b in merged)
    merges = f'<mergeCells count="{len(merged)}">{merges}</mergeCells>' if merged else ""
    link = lambda id, kind, target: f'<Relationship Id="{id}" Type="{DOCUMENT}/{kind}" Target="{target}"/>'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{link("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{SHEET}" xmlns:r="{DOCUMENT}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{link("rId1", "worksheet", "worksheets/sheet1.xml")}{link("rId2", "styles", "styles.xml")}</Relationships>',
        "xl/styles.xml": STYLES,
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{SHEET}"><sheetData>{"".join(lines)}</sheetData>{merges}</worksheet>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, xml in parts.items():
            package.writestr(name, xml)
    return base64.b64encode(out.getvalue()).decode()


def workbook(seed, loans):
    """A book of projects with one to four loans each, whose names, investment and figures are merged over their rows or written in each of them."""
    rnd = random.Random(seed)
    own_money, own_mass = rnd.choice(["元", "万元"]), rnd.choice(["千克", "吨"])
    above = rnd.random() < 0.5
    name = lambda words, unit: words if above else f"{words}（{unit}）"
    head = ["贷款编号", "借款人", "项目名称", "行业", name("贷款余额", own_money), name("项目总投资", own_money), "年利率", name("标准煤", own_mass), name("二氧化碳", own_mass)]
    title = [["绿色贷款台账"], [f"单位：{own_money}、{own_mass}"]] if above else [["绿色贷款台账"]]
    rows, merged, used = title + [head], [(0, 1, len(head) - 1, 1)], []
    counts = {"used": 0, "refused": 0, "blank": 0}
    number, sums, done = 0, [Fraction(0)] * 4, 0
    while done < loans:
        number += 1
        many = min(rnd.randint(1, 4), loans - done)
        whole = Fraction(rnd.randint(10**8, 10**11), 100)
        figures = [Fraction(rnd.randint(1, 10**8), 10 ** rnd.randint(0, 3)) for _ in range(2)]
        plain = lambda exact: f"{exact.numerator}" if exact.denominator == 1 else format(Decimal(exact.numerator) / Decimal(exact.denominator), "f")
        together, shared = rnd.random() < 0.6 and many > 1, rnd.choice(INDUSTRIES)
        first = len(rows) + 1
        for at in range(many):
            balance = Fraction(rnd.randint(1, 10**8), 100)
            hundredths = rnd.randint(200, 600)
            rate = rnd.choice([
                (str(Decimal(hundredths).scaleb(-4)), 1),
                (str(Decimal(hundredths).scaleb(-4)), 3),
                (str(Decimal(hundredths).scaleb(-2)), 0),
                f"{Decimal(hundredths).scaleb(-2)}%",
            ])
            own = [f"某某{number}公司", f"{number}号项目", shared]
            project = [(plain(whole), 0)], [(plain(figure), 0) for figure in figures]
            if together and at > 0:
                own, project = [None] * 3, ([None], [None] * 2)
            # An amount whose format shows its unit, where that is the column's.
            style = 2 if own_money == "万元" and rnd.random() < 0.3 else 0
            rows.append([f"JJ{done:06}", *own, (plain(balance), style), *project[0], rate, *project[1]])
            money, mass = MONEY[own_money], MASS[own_mass]
            counts["used"] += 1
            done += 1
            held = [(figure * mass, None) for figure in figures] + [None] * 5
            used.append((balance * money, whole * money, held, shared, "", "", Fraction(hundredths, 100)))
            sums = [a + b for a, b in zip(sums, [balance, whole, *figures])]
        if together:
            merged += [(at, first, at, first + many - 1) for at in (1, 2, 3, 5, 7, 8)]
        if rnd.random() < 0.2:
            cells = [(plain(amount), 0) for amount in sums]
            rows.append([rnd.choice(TOTALS), None, None, None, cells[0], cells[1], None, cells[2], cells[3]])
            counts["refused"] += 1
    found = result(used, counts)
    # The sheet has no columns for these.
    found["by"].update({"branch": {}, "status": {}})
    return {"xlsx": xlsx(rows, merged), **found}


def wan(yuan):
    x = yuan / 10**4
    n = x * 10**12
    assert n.denominator == 1
    s = text(n.numerator, 12).rstrip("0").rstrip(".")
    return s


if __name__ == "__main__":
    if len(sys.argv) >= 3:
        make = workbook if sys.argv[3:] == ["xlsx"] else book
        json.dump(make(int(sys.argv[1]), int(sys.argv[2])), sys.stdout, ensure_ascii=False)
    else:
        here = os.path.dirname(os.path.abspath(__file__))
        with open(os.path.join(here, "books.json"), "w", encoding="utf-8", newline="\n") as out:
            json.dump([book(seed, loans) for seed, loans in [(1, 12), (2, 60), (3, 200)]], out, ensure_ascii=False, indent=0)
            out.write("\n")
