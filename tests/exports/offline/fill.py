"""Fills out.xlsx by LibreOffice, as a person might, and saves it as xlsx, xls and ods beside it.

GREENDESK_BLESS=1 cargo test --no-default-features --features schema offline writes out.xlsx; then, where LibreOffice and its Python bridge are
installed (Debian: libreoffice-calc, python3-uno):

    python3 tests/exports/offline/fill.py

The changes: a figure, a choice, a pasted text with a unit, a formula with a result, a row inserted in a table, a row taken out, an open row filled,
two cells merged, a sheet renamed, a remark beside a table.
"""

import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue

HERE = os.path.dirname(os.path.abspath(__file__))
PIPE = "greendesk-offline-%d" % os.getpid()


def value(name, what):
    return PropertyValue(name, 0, what, 0)


def opened():
    """A LibreOffice of our own, with a profile of its own."""
    profile = os.path.join("/tmp", PIPE)
    office = subprocess.Popen(
        [
            "soffice",
            "--headless",
            "--norestore",
            "-env:UserInstallation=file://" + profile,
            "--accept=pipe,name=%s;urp;" % PIPE,
        ]
    )
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    for _ in range(120):
        try:
            context = resolver.resolve(
                "uno:pipe,name=%s;urp;StarOffice.ComponentContext" % PIPE
            )
            break
        except Exception:
            time.sleep(0.5)
    else:
        sys.exit("LibreOffice does not start")
    desktop = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.frame.Desktop", context
    )
    return office, desktop


def find(sheet, text, column=None):
    """The first cell with this text."""
    for row in range(120):
        for at in range(12) if column is None else [column]:
            if sheet.getCellByPosition(at, row).String == text:
                return at, row
    sys.exit("no " + text)


def main():
    office, desktop = opened()
    try:
        fill(desktop)
    finally:
        try:
            desktop.terminate()
        except Exception:
            pass
        office.wait(30)


def fill(desktop):
    url = "file://" + os.path.join(HERE, "out.xlsx")
    book = desktop.loadComponentFromURL(url, "_blank", 0, (value("Hidden", True),))
    sheets = book.Sheets
    names = list(sheets.ElementNames)
    kpis = sheets.getByName(next(name for name in names if name.startswith("二")))
    basic = sheets.getByName(next(name for name in names if name.startswith("一")))
    risks = sheets.getByName(next(name for name in names if name.startswith("四")))
    # A figure, a choice, a text with a unit.
    _, row = find(kpis, "基期水平")
    kpis.getCellByPosition(2, row).Value = 12500.25
    _, row = find(kpis, "指标方向")
    kpis.getCellByPosition(2, row).String = "越高越好"
    _, row = find(basic, "企业名称")
    basic.getCellByPosition(2, row).String = "甲乙丙有限公司"
    # The history: a formula with a result, and a figure with its unit.
    _, row = find(kpis, "2022", 1)
    kpis.getCellByPosition(2, row).Formula = "=6500*2"
    kpis.getCellByPosition(2, row + 1).String = "1.28 万吨"
    # A row inserted behind the first risk, the second one taken out, an open row filled, a remark beside.
    _, row = find(risks, "污水")
    risks.Rows.insertByIndex(row + 1, 1)
    risks.getCellByPosition(1, row + 1).String = "噪声"
    risks.getCellByPosition(2, row + 1).String = "无投诉"
    _, row = find(risks, "废气")
    risks.Rows.removeByIndex(row, 1)
    risks.getCellByPosition(1, row).String = "粉尘"
    risks.getCellByPosition(9, row).String = "见附件"
    # The name of a risk merged with the one below.
    merged = risks.getCellRangeByPosition(6, row, 6, row + 1)
    risks.getCellByPosition(6, row).String = "达标"
    merged.merge(True)
    risks.Name = "环境"
    for ending, kind in [
        ("xlsx", "Calc MS Excel 2007 XML"),
        ("xls", "MS Excel 97"),
        ("ods", "calc8"),
    ]:
        to = "file://" + os.path.join(HERE, "filled." + ending)
        book.storeToURL(to, (value("FilterName", kind),))
    book.close(True)


main()
