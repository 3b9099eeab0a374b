"""Makes pairs of lists like the sets that decide from two releases of a real list (id, name_ar_raw, age, sex are read): nothing but name, age and
sex is kept, and the newer release is left whole, damaged as a PDF extractor does, shortened, or the older one written in Latin letters by a
dictionary of words. Writes OUT/<set>/1.csv and 2.csv. They hold real names: delete them afterwards. Prints counts only.

    real_sets.py OUT DICTIONARY OLDER.csv NEWER.csv      DICTIONARY: rows "Arabic word,Latin word"
"""

import csv
import hashlib
import os
import re
import sys

AGE_MISSING, GIVEN_AND_FAMILY, NO_GRANDFATHER = 0.28, 0.27, 0.45
out, dictionary, older, newer = sys.argv[1:]
COMPOUND = re.compile(r"\b(عبد|ابو|أبو|ام|أم|آل|ال) +")
SUFFIX = re.compile(r" +(الدين|الله)\b")


def luck(purpose, row):
    return int(hashlib.sha256(f"{purpose} {row}".encode()).hexdigest()[:8], 16) / 2**32


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as f:
        return [(n, r["id"].strip(), " ".join(r["name_ar_raw"].split()), r["age"], r["sex"]) for n, r in enumerate(csv.DictReader(f), 2)]


def damaged(name):
    name = name.replace("الله", "\1")
    for pair in ("لا", "لأ", "لإ", "لآ"):
        name = name.replace(pair, pair[::-1])
    return name.replace("\1", "هللا")


def units(name):
    joined = SUFFIX.sub(r"_\1", COMPOUND.sub(r"\1_", name))
    return [unit.replace("_", " ") for unit in joined.split()]


def shortened(row):
    n, given_id, name, age, sex = row
    parts, u = units(name), luck("units", n)
    if u < GIVEN_AND_FAMILY and len(parts) > 2:
        parts = [parts[0], parts[-1]]
    elif u < GIVEN_AND_FAMILY + NO_GRANDFATHER and len(parts) > 3:
        parts = [parts[0], parts[1], parts[-1]]
    return (n, given_id, " ".join(parts), "" if luck("age", n) < AGE_MISSING else age, sex)


def latin(row, words):
    n, given_id, name, age, sex = row
    spelt = [words.get(word) for word in name.split()]
    return (n, given_id, " ".join(w.title() for w in spelt), age, sex) if all(spelt) else None


def write(folder, number, rows):
    os.makedirs(f"{out}/{folder}", exist_ok=True)
    with open(f"{out}/{folder}/{number}.csv", "w", encoding="utf-8", newline="") as f:
        writer = csv.writer(f)
        writer.writerow(["id", "name", "age", "sex"])
        writer.writerows(row[1:] for row in rows)


with open(dictionary, encoding="utf-8-sig", newline="") as f:
    words = {r[0]: r[1] for r in csv.reader(f) if len(r) > 1 and re.search("[a-z]", r[1])}
old, new = read(older), read(newer)
old_latin = [row for row in (latin(r, words) for r in old) if row]
for folder, first, second in (
    ("arabic", old, new),
    ("damaged", old, [(n, i, damaged(name), a, s) for n, i, name, a, s in new]),
    ("short", old, [shortened(r) for r in new]),
    ("latin", old_latin, new),
    ("short-latin", old_latin, [shortened(r) for r in new]),
):
    write(folder, 1, first)
    write(folder, 2, second)
    print(f"{folder}: {len(first)} and {len(second)} rows")
