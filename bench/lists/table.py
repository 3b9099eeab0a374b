"""Holds what sijil profile and sijil compare found on synthetic releases against what was planted there.

Reads the folders that run.sh made, one per seed, and prints one line per phenomenon: planted, found, missed, false, summed over the
seeds, with the worst share of any seed. Knows nothing of the program but its files.
"""

import collections
import csv
import json
import pathlib
import sys


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


class Tally:
    """Counts by phenomenon; the worst shares are those of one seed as a whole."""

    def __init__(self):
        self.seed = collections.defaultdict(lambda: [0, 0, 0])
        self.counts = collections.defaultdict(lambda: [0, 0, 0, 0])
        self.worst = collections.defaultdict(lambda: [1.0, 0.0])

    def add(self, name, planted, found):
        hit = len(planted & found)
        line = self.counts[name]
        line[0] += len(planted)
        line[1] += hit
        line[2] += len(planted) - hit
        line[3] += len(found) - hit
        seed = self.seed[name]
        seed[0] += len(planted)
        seed[1] += hit
        seed[2] += len(found)

    def end_seed(self):
        for name, (planted, hit, found) in self.seed.items():
            worst = self.worst[name]
            if planted:
                worst[0] = min(worst[0], hit / planted)
            if found:
                worst[1] = max(worst[1], 1 - hit / found)
        self.seed.clear()

    def print(self, title):
        print(f"\n{title}\n")
        print("| phenomenon | planted | found | missed | false | least found | most false |")
        print("|---|---|---|---|---|---|---|")
        for name in sorted(self.counts):
            planted, found, missed, wrong = self.counts[name]
            least, most = self.worst[name]
            flag = "" if least >= 0.99 and most <= 0.01 else " **"
            print(
                f"| {name}{flag} | {planted:,} | {found:,} | {missed:,} | {wrong:,} | {least:.2%} | {most:.2%} |"
            )


SHIFTS = {"years": "age_shift", "letter": "letter_lost"}
VALUES = {"name": "name corrected", "birth_date": "birth", "sex": "sex"}
WRITING = {"written_otherwise", "spelling", "spaces", "lam_alef"}
NAMES = {"name_letter", "name_part_replaced", "name_part_added", "name_part_dropped"}


def whole(release, shifts, told):
    """Shifts, renamed and dropped columns of a step as (release, kind), planted and found."""
    kinds = {"renamed": "column_renamed", "dropped": "column_dropped", "added": "column_dropped"}
    names = SHIFTS | {"lam_alef": "lam_alef", "day_month": "day_month"}
    planted = {(release, s["kind"]) for s in shifts if int(s["release"]) == release}
    found = {(release, names.get(s["kind"], s["kind"])) for s in told["shifts"]}
    found |= {(release, kinds[c["fate"]]) for c in told["columns"] if c["fate"] in kinds}
    return planted, found


def changes(folder, tally):
    truth = list(rows(folder / "truth_changes.csv"))
    shifts = list(rows(folder / "truth_shifts.csv"))
    releases = sorted({int(row["release"]) for row in truth})
    for release in releases:
        of = [row for row in truth if int(row["release"]) == release]
        lam_alef = any(int(s["release"]) == release and s["kind"] == "lam_alef" for s in shifts)
        planted = collections.defaultdict(set)
        for row in of:
            kind = "name corrected" if row["kind"] in NAMES else row["kind"]
            # Where a whole column of names is damaged, nobody can tell whether one of them is also spelled otherwise.
            if kind in ("spelling", "spaces") and lam_alef:
                continue
            planted[kind].add((row["old_row"], row["new_row"]))
        found = collections.defaultdict(set)
        told = json.loads((folder / f"compare-{release}.json").read_text(encoding="utf-8"))
        tally.add("whole columns", *whole(release, shifts, told))
        for row in rows(folder / f"changes-{release}.csv"):
            kind, key = row["kind"], (row["old_row"], row["new_row"])
            if kind in ("added", "removed", "reinstated"):
                old = row["old_row"] if kind == "removed" else ""
                found[kind].add((old, row["new_row"]))
                continue
            if kind == "renumbered":
                found["id"].add(key)
            column, how, shift = row["column"], row["how"], row["whole_column"]
            if shift:
                if shift in SHIFTS:
                    found[SHIFTS[shift]].add(key)
            elif column == "name" and how in ("spelling", "spaces"):
                if not lam_alef:
                    found[how].add(key)
            elif column in VALUES and how not in WRITING:
                found[VALUES[column]].add(key)
        for kind in (set(planted) | set(found)) - {"lam_alef", "day_month"}:
            tally.add(kind, planted[kind], found[kind])


def faults(folder, tally, files):
    truth = collections.defaultdict(lambda: collections.defaultdict(set))
    for row in rows(folder / "truth_faults.csv"):
        truth[row["file"]][row["code"]].add((row["column"], row["row"]))
    for path in sorted(folder.glob("*.csv")):
        if not (path.name.startswith(("faulty-", "damaged-"))):
            continue
        report = json.loads((folder / (path.stem + ".json")).read_text(encoding="utf-8"))
        found = collections.defaultdict(set)
        for finding in report["findings"]:
            column = finding["header"] or ""
            for place in finding["rows"] or [""]:
                found[finding["code"]].add((column, str(place)))
        # Ids that went wrong, and filler days, between the releases stand in the damaged files too; there only the damage is asked for.
        planted = truth[path.name]
        damaged = path.name.startswith("damaged-")
        # Names that are names either way are told apart from the sure ones: neither found nor false, but counted.
        unclear = found.pop("text-lam-alef-unclear", set())
        if unclear:
            damage = planted["text-lam-alef"]
            files["names left unclear"] += len(unclear)
            files["names left unclear, damaged in truth"] += len(unclear & damage)
            planted["text-lam-alef"] = damage - unclear
        for code in set(planted) | set(found):
            if damaged and code not in planted:
                if not code.startswith(("id-", "date-")) and code != "name-code":
                    files[f"{path.name}: {code}"] += len(found[code])
                continue
            name = f"{code} ({path.stem.removeprefix('damaged-')})" if damaged else code
            tally.add(name, planted[code], found[code])


def main(folders):
    change, fault, besides = Tally(), Tally(), collections.Counter()
    for folder in map(pathlib.Path, folders):
        changes(folder, change)
        faults(folder, fault, besides)
        change.end_seed()
        fault.end_seed()
    change.print("Between releases (`sijil compare`)")
    fault.print("Within a release (`sijil profile`)")
    if besides:
        print("\nIn the damaged files besides:\n")
        for name, count in sorted(besides.items()):
            print(f"- {name}: {count:,}")


main(sys.argv[1:])
