"""Makes a truth table from the lists' own ids: records of different lists with the same nine-digit id, which stands once in each
list, are one person. Prints record_id,person_id with a hash for the id; says totals on standard error."""

import csv
import hashlib
import re
import sys
from collections import Counter

records, *files = sys.argv[1:]
ids = {}
for number, file in enumerate(files, 1):
    with open(file, encoding="utf-8-sig", newline="") as f:
        rows = list(csv.DictReader(f))
    counts = Counter(r["id"].strip() for r in rows)
    for n, row in enumerate(rows, 2):
        given = row["id"].strip()
        if re.fullmatch(r"[0-9]{9}", given) and counts[given] == 1:
            ids[(f"release-{number}/", n)] = given

writer = csv.writer(sys.stdout, lineterminator="\n")
writer.writerow(["record_id", "person_id"])
truth = 0
for row in csv.DictReader(open(records, encoding="utf-8", newline="")):
    source = row["record_id"].split("/")[0] + "/"
    given = ids.get((source, int(row["row"])))
    if given:
        truth += 1
        writer.writerow([row["record_id"], hashlib.sha256(given.encode()).hexdigest()[:16]])
print(f"records with a usable id: {truth}", file=sys.stderr)
