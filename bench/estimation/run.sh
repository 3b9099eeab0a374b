#!/usr/bin/env bash
# Measures everything again: run.sh FOLDER [RUNS]. FOLDER has the open capture tables as CSV. About forty minutes on two cores with 1,000 runs.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
folder=$(realpath "$1")
runs=${2:-1000}
dotnet build -c Release -v quiet
program=(dotnet bin/Release/net10.0/Sijil.Estimation.Benchmark.dll)
"${program[@]}" cases "$folder"
"${program[@]}" coverage "$runs"
"${program[@]}" links 500
for table in hiv_rome_4 allegheny_4 hav_taiwan_3 neworleans_8 congenital_mass_5; do "${program[@]}" speed "$folder" "$table"; done
"${program[@]}" strata 1000
"${program[@]}" threads "$folder"
