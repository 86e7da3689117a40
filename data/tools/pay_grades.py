#!/usr/bin/env python3
"""Makes pay/grades.tsv: lowest and highest step of public pay grades, by the day from which a table is valid.

Usage: pay_grades.py pay/grades.tsv

TV-L (general table, full time, gross, euro a month): two published tables, and the raises agreed between and
after them. The script stops when the raises do not lead from the first table to the second to the cent.
"""
import decimal
import sys
from decimal import Decimal

CENT = Decimal("0.01")

# Published: steps 1 and 6, valid from 1 January 2021 and from 1 February 2025.
TABLE_2021 = {
    "E6": ("2651.42", "3271.18"), "E8": ("2866.21", "3535.15"), "E9A": ("3051.16", "3945.49"),
    "E9B": ("3051.16", "4303.46"), "E10": ("3427.65", "4867.94"), "E11": ("3553.15", "5232.76"),
    "E12": ("3672.04", "5749.03"), "E13": ("4074.30", "5872.94"), "E14": ("4418.91", "6258.43"),
    "E15": ("4880.65", "6850.45"),
}
TABLE_2025 = {
    "E5": ("2973.97", "3618.92"), "E6": ("3086.57", "3758.72"), "E7": ("3135.83", "3878.56"),
    "E8": ("3319.52", "4045.01"), "E9A": ("3520.10", "4490.04"), "E9B": ("3520.10", "4878.28"),
    "E10": ("3928.42", "5490.47"), "E11": ("4064.54", "5886.14"), "E12": ("4193.48", "6446.05"),
    "E13": ("4629.74", "6580.44"), "E14": ("5003.49", "6998.52"), "E15": ("5504.26", "7640.58"),
}
# Published for these groups only, and checked against the raise.
TABLE_2026 = {"E11": ("4178.35", "6050.95"), "E13": ("4759.37", "6764.69"), "E14": ("5143.59", "7194.48")}
TABLE_2027 = {"E11": ("4261.92", "6171.97"), "E13": ("4854.56", "6899.98"), "E14": ("5246.46", "7338.37")}
TABLE_2028 = {"E11": ("4304.54", "6233.69"), "E13": ("4903.11", "6968.98"), "E14": ("5298.92", "7411.75")}
# Valid from 1 January 2020.
TABLE_2020 = {"E8": ("2815.53", "3485.15"), "E10": ("3367.04", "4805.94"), "E13": ("4002.26", "5798.14")}


def number(table):
    return {group: tuple(Decimal(step) for step in steps) for group, steps in table.items()}


def raised(table, raise_of):
    return {group: tuple(raise_of(step).quantize(CENT, decimal.ROUND_HALF_UP) for step in steps)
            for group, steps in table.items()}


def percent(value, least="0"):
    return lambda step: max(step * (1 + Decimal(value) / 100), step + Decimal(least))


def check(made, published):
    for group, steps in number(published).items():
        if group in made and made[group] != steps:
            sys.exit(f"{group}: the raises give {made[group]}, the table {steps}")


def tables():
    y2021 = number(TABLE_2021)
    y2022 = raised(y2021, percent("2.8"))
    y2024 = raised(y2022, lambda step: step + 200)
    check(raised(y2024, percent("5.5")), TABLE_2025)
    y2025 = number(TABLE_2025)
    y2026 = raised(y2025, percent("2.8", "100"))
    check(y2026, TABLE_2026)
    y2027 = raised(y2026, percent("2.0"))
    check(y2027, TABLE_2027)
    y2028 = raised(y2027, percent("1.0"))
    check(y2028, TABLE_2028)
    return [
        ("2020-01-01", "2020-12-31", number(TABLE_2020), "table"),
        ("2021-01-01", "2022-11-30", y2021, "table"),
        ("2022-12-01", "2024-10-31", y2022, "table of 2021-01-01 and 2.8 %"),
        ("2024-11-01", "2025-01-31", y2024, "table of 2022-12-01 and 200 euro"),
        ("2025-02-01", "2026-03-31", y2025, "table"),
        ("2026-04-01", "2027-02-28", y2026, "table of 2025-02-01 and 2.8 %, at least 100 euro"),
        ("2027-03-01", "2027-12-31", y2027, "table of 2026-04-01 and 2.0 %"),
        ("2028-01-01", "2028-01-31", y2028, "table of 2027-03-01 and 1.0 %"),
    ]


def order(group):
    digits = "".join(c for c in group if c.isdigit())
    return int(digits), group


HEAD = """# version: 1
# Public pay grades, full time, gross: lowest and highest step. Made by tools/pay_grades.py; origins in README.md.
# grade, level ("" for any), min, max ("" where not known), currency and period, first day, last day, source
"""
NRSA = [
    ("NIH NRSA", "phd", "28224", "28224", "USD year", "2023-10-01", "2024-09-30", "NIH NOT-OD-24-104, predoctoral"),
    ("NIH NRSA", "postdoc", "61008", "", "USD year", "2023-10-01", "2024-09-30",
     "NIH NOT-OD-24-104, postdoctoral, from 0 years"),
]


def main():
    rows = []
    for first, last, table, source in tables():
        for group in sorted(table, key=order):
            low, high = table[group]
            rows.append((f"TV-L {group}", "", str(low), str(high), "EUR month", first, last, f"TV-L, {source}"))
    rows += NRSA
    rows.sort(key=lambda row: (row[0].split(" E")[0], order(row[0].split(" ")[-1]) if " E" in row[0] else (0, row[1]),
                               row[5]))
    with open(sys.argv[1], "w", encoding="utf-8") as out:
        out.write(HEAD)
        for row in rows:
            out.write("\t".join(row) + "\n")


if __name__ == "__main__":
    main()
