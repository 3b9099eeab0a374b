#!/usr/bin/env bash
# Linkage against known truth, as a table: size, pairs, CPU seconds, wall, peak memory, precision, recall and F1 of pairs and clusters, calibration.
#
#   bench/linkage/run.sh DIR [SYNTHETIC.csv ...]
#
# DIR holds fake_1000.csv, febrl3.csv, febrl4a.csv, febrl4b.csv, historical_50k.csv and restaurant.csv; the synthetic tables have the columns first_name,
# surname, dob, city, email and cluster and are linked twice: by the default model, and by the rules and comparisons of the usual tool's tutorial.
# The truth is never compared. Times are of whole processes, start-up included, from one run each.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
sijil="$here/sijil"
data=$1
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$sijil" --help >/dev/null 2>&1

echo "machine: $(nproc) cores, $(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo), $(free -g | awk '/Mem/ { print $2 }') GB; .NET $(dotnet --version); load $(cut -d' ' -f1 /proc/loadavg)"
printf '%-34s %9s %10s %6s %6s %6s  %-20s %-20s %-20s %s\n' table records candidates 'CPU s' 'wall s' MB 'pairs, best P/R/F1' 'pairs at .95' 'clusters' 'given .9-1: mean, true'

# name, truth file, then arguments of dedupe
measure() {
    local name=$1 truth=$2
    shift 2
    /usr/bin/time -f '%U %S %e %M' -o "$work/time" "$sijil" --quiet dedupe "$@" --out "$work/out" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
    "$sijil" --quiet evaluate --truth "$truth" --clusters "$work/out/clusters.csv" --pairs "$work/out/pairs.csv" --json >"$work/evaluation.json" 2>"$work/remarks"
    python3 "$here/bench/linkage/row.py" "$name" "$work/time" "$work/out/summary.json" "$work/evaluation.json"
    rm -rf "$work/out"
}

# The truth as record_id, person_id from a column of the table itself; both by number, quotes are taken off.
truth_of() {
    python3 -c '
import csv, sys
rows = csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8"), skipinitialspace=True)
print("record_id,person_id")
for row in rows:
    print(row[sys.argv[2]] + "," + row[sys.argv[3]].strip("\x27"))' "$1" "$2" "$3"
}

febrl_truth() {
    echo record_id,person_id
    for file in "$@"; do
        local list=""
        [[ $# -gt 1 ]] && list="$(basename "$file" .csv)/"
        awk -F, -v list="$list" 'NR > 1 { split($1, part, "-"); print list $1 "," part[2] }' "$file"
    done
}

truth_of "$data/fake_1000.csv" unique_id cluster >"$work/fake.csv"
measure fake_1000 "$work/fake.csv" "$data/fake_1000.csv"
truth_of "$data/restaurant.csv" id class >"$work/restaurant.csv"
measure restaurant "$work/restaurant.csv" "$data/restaurant.csv"
febrl_truth "$data/febrl3.csv" >"$work/febrl3.csv"
measure febrl3 "$work/febrl3.csv" "$data/febrl3.csv"
febrl_truth "$data/febrl4a.csv" "$data/febrl4b.csv" >"$work/febrl4.csv"
measure 'febrl4 (link)' "$work/febrl4.csv" "$data/febrl4a.csv" "$data/febrl4b.csv" --link-type link
truth_of "$data/historical_50k.csv" unique_id cluster >"$work/historical.csv"
measure historical_50k "$work/historical.csv" "$data/historical_50k.csv"
for table in "$@"; do
    name=$(basename "$table" .csv)
    truth_of "$table" unique_id cluster >"$work/synthetic.csv"
    measure "$name, default" "$work/synthetic.csv" "$table"
    measure "$name, tutorial rules" "$work/synthetic.csv" "$table" --model "$here/bench/linkage/models/synthetic-people-tutorial.json" --most-pairs 100000000
done
