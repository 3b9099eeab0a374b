"""100,000 decisions on a built casebook of a million records, as a file for `sijil decide --import`.

    python3 bench/web/decisions.py CASEBOOK > decisions.csv

The 50,000 pairs that come first in the queue by one reviewer, 20,000 of them by a second one too, and 30,000 pairs that the linkage joins by itself.
"""

import csv, random, sqlite3, sys

random.seed(5)
db = sqlite3.connect(f"file:{sys.argv[1]}/casebook.db?mode=ro", uri=True)
pairs = "SELECT record_id_l, record_id_r FROM pair WHERE weight "
waiting = db.execute(pairs + "< 1 ORDER BY weight DESC LIMIT 50000").fetchall()
joined = db.execute(pairs + ">= 1 ORDER BY weight LIMIT 30000").fetchall()
doubtful, clear = ["same", "different", "different", "unsure"], ["same", "same", "same", "different"]
rows = [(*p, random.choice(doubtful), "first") for p in waiting]
rows += [(*p, random.choice(doubtful), "second") for p in waiting[:20000]]
rows += [(*p, random.choice(clear), "first") for p in joined]
out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow("decision_id,record_id_l,record_id_r,verdict,role,actor,decided_at,reason,state".split(","))
for i, (left, right, verdict, actor) in enumerate(rows):
    when = f"2026-01-{1 + i % 28:02d}T10:00:00Z"
    out.writerow([f"{random.getrandbits(128):032x}", left, right, verdict, "reviewer", actor, when, "", "used"])
