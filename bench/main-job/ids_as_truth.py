"""Makes a truth table from the lists' own ids, which the linkage never sees: records of two lists with the same nine-digit id, which
stands once in each of them, are one person; records whose id stands in one list only say nothing and are left out.
With --check-digit only ids whose last digit fits (Luhn) count: the others are often typing errors of an id.
Prints record_id,person_id with a hash for the id; says totals on standard error."""

import csv
import hashlib
import re
import sys
from collections import Counter


def fits(number):
    total = 0
    for place, digit in enumerate(number):
        twice = int(digit) * (1 + place % 2)
        total += twice - 9 if twice > 9 else twice
    return total % 10 == 0


arguments = [a for a in sys.argv[1:] if a != "--check-digit"]
check = "--check-digit" in sys.argv
records, *files = arguments
ids = {}
for number, file in enumerate(files, 1):
    with open(file, encoding="utf-8-sig", newline="") as f:
        rows = list(csv.DictReader(f))
    counts = Counter(r["id"].strip() for r in rows)
    for n, row in enumerate(rows, 2):
        given = row["id"].strip()
        if re.fullmatch(r"[0-9]{9}", given) and counts[given] == 1 and (fits(given) or not check):
            ids[(f"release-{number}", n)] = given

uses = Counter(ids.values())
writer = csv.writer(sys.stdout, lineterminator="\n")
writer.writerow(["record_id", "person_id"])
truth = 0
for row in csv.DictReader(open(records, encoding="utf-8", newline="")):
    given = ids.get((row["record_id"].split("/")[0], int(row["row"])))
    if given and uses[given] > 1:
        truth += 1
        writer.writerow([row["record_id"], hashlib.sha256(given.encode()).hexdigest()[:16]])
print(f"records whose id stands in both lists: {truth}", file=sys.stderr)
