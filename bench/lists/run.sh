#!/bin/sh
# Plants every measured phenomenon in synthetic releases, three seeds, and prints found, missed and false for each.
# sh bench/lists/run.sh [PEOPLE] [RELEASES]      needs python3; SIJIL is the command (default: ./sijil), SEEDS the seeds,
# OUT a folder to leave the files in
set -eu
people=${1:-12000}
releases=${2:-5}
here=$(cd "$(dirname "$0")" && pwd)
sijil=${SIJIL:-$here/../../sijil}
out=${OUT:-$(mktemp -d)}
[ -n "${OUT:-}" ] || trap 'rm -rf "$out"' EXIT
for seed in ${SEEDS:-2026 7 11}; do
    dir=$out/$seed
    $sijil generate "$dir" --releases "$releases" --people "$people" --seed "$seed" --faults >&2
    for file in "$dir"/faulty-*.csv "$dir"/damaged-*.csv; do
        $sijil profile "$file" --json --rows 1000000 --as-of 2010-01-01 >"${file%.csv}.json"
    done
    before="$dir/release-1.csv"
    newer=2
    while [ "$newer" -le "$releases" ]; do
        # shellcheck disable=SC2086
        $sijil compare $before "$dir/release-$newer.csv" --json --csv "$dir/changes-$newer.csv" >"$dir/compare-$newer.json" 2>/dev/null
        before="$before $dir/release-$newer.csv"
        newer=$((newer + 1))
    done
done
python3 "$here/table.py" "$out"/*
