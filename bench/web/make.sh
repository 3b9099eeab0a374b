#!/usr/bin/env bash
# A casebook of synthetic lists for web.py and routes.py: bench/web/make.sh FOLDER PEOPLE (910000 people give a million records on four lists)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
sijil="$here/sijil"
"$sijil" --quiet generate "$1-lists" --people "$2" >/dev/null
"$sijil" --quiet init "$1" >/dev/null
while IFS=$'\t' read -r file source list; do
    "$sijil" --quiet add "$1-lists/$file" --source "$source" --list "$list" -C "$1" >/dev/null
done < <(awk -F, 'NR > 1 { print $1 "\t" $2 "\t" $3 }' "$1-lists/lists.csv")
/usr/bin/time -f 'build: %e s, processor %U + %S s, at most %M KB' "$sijil" --quiet build "$1"
