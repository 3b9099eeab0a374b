#!/usr/bin/env bash
# Links sets made from two releases of a real list, by name, age and sex alone, and holds them against equal ids with a fitting check digit.
#   bench/names/real.sh DICTIONARY OLDER.csv NEWER.csv        totals only; the made files are deleted at the end
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 "$here/bench/names/real_sets.py" "$work/sets" "$@"
for set in arabic damaged short latin short-latin; do
    "$here/sijil" --quiet init "$work/book" >/dev/null
    for n in 1 2; do
        "$here/sijil" --quiet add "$work/sets/$set/$n.csv" --source "release-$n" -C "$work/book" >/dev/null
    done
    "$here/sijil" build "$work/book" >/dev/null 2>&1
    python3 "$here/bench/main-job/ids_as_truth.py" --check-digit "$work/book/out/records.csv" "$work/sets/$set"/*.csv >"$work/truth.csv" 2>/dev/null
    echo "$set: $("$here/sijil" evaluate --truth "$work/truth.csv" --clusters "$work/book/out/records.csv" 2>/dev/null | grep 'pairs of two lists')"
    rm -rf "$work/book"
done
