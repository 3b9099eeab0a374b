#!/usr/bin/env bash
# The main job against known truth: time, peak memory and accuracy of `build`, as a table.
#
#   bench/main-job/run.sh                    synthetic lists, three seeds
#   bench/main-job/run.sh --real DIR         two releases of a real list in DIR (*.csv), equal nine-digit ids as truth;
#                                            totals only, the ids are hidden from the linkage
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
sijil="$here/sijil"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$sijil" --help >/dev/null 2>&1

# Wall seconds and peak resident megabytes of a command, its output in $work/log.
measure() {
    /usr/bin/time -f '%e %M' -o "$work/time" "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
    awk '{ printf "%s s, %d MB", $1, $2 / 1024 }' "$work/time"
}

echo "machine: $(nproc) cores, $(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo), $(free -g | awk '/Mem/ { print $2 }') GB; .NET $(dotnet --version)"

if [[ ${1:-} == --real ]]; then
    dir=$2
    "$sijil" --quiet init "$work/book" >/dev/null
    n=0
    for file in "$dir"/*.csv; do
        n=$((n + 1))
        "$sijil" --quiet add "$file" --source "release-$n" -C "$work/book" >"$work/add.log"
        grep 'Rows in' "$work/add.log"
    done
    echo "build: $(measure "$sijil" build "$work/book")"
    grep -E '^(Documented|Pairs|Records that)' "$work/log"
    for check in "" --check-digit; do
        echo "truth: equal nine-digit ids ${check:+with a fitting check digit}"
        python3 "$here/bench/main-job/ids_as_truth.py" $check "$work/book/out/records.csv" "$dir"/*.csv >"$work/truth.csv"
        "$sijil" evaluate --truth "$work/truth.csv" --clusters "$work/book/out/records.csv"
    done
    exit
fi

for seed in 2026 1 2; do
    rm -rf "$work/lists" "$work/book"
    "$sijil" --quiet generate "$work/lists" --seed "$seed" >/dev/null
    "$sijil" --quiet init "$work/book" >/dev/null
    while IFS=$'\t' read -r file source list; do
        "$sijil" --quiet add "$work/lists/$file" --source "$source" --list "$list" -C "$work/book" >/dev/null
    done < <(awk -F, 'NR > 1 { print $1 "\t" $2 "\t" $3 }' "$work/lists/lists.csv")
    echo "seed $seed: build $(measure "$sijil" build "$work/book")"
    grep -E '^(Documented|Estimated|No estimate)' "$work/log"
    "$sijil" evaluate --truth "$work/lists/truth.csv" --clusters "$work/book/out/records.csv" | sed 's/^/  /'
done
