#!/bin/sh
# Re-creates the files that the report and its browser tests carry from npm, from package-lock.json alone.
# Needed only when a version changes: the results are committed, and building needs no npm.
set -eu
cd "$(dirname "$0")"
npm ci --ignore-scripts --no-audit --no-fund

assets=../../src/Sijil.Casebook/Publishing/Report/Assets
axe=../../tests/Sijil.Browser.Tests/Assets
mkdir -p "$assets" "$axe"
rm -f "$assets"/* "$axe"/*

# Source maps are not shipped, so the lines that name them would only make a browser ask in vain.
without_map() { sed '/^\/\/# sourceMappingURL=/d' "$1"; }
without_map node_modules/vega/build/vega.min.js > "$assets/vega.min.js"
without_map node_modules/vega-lite/build/vega-lite.min.js > "$assets/vega-lite.min.js"
# The interpreter comes as a module only; the one thing that it imports, vega exports too.
{
  printf '(function () {\n'
  without_map node_modules/vega-interpreter/build/vega-interpreter.js |
    sed -e "s/^import { \(.*\) } from 'vega-util';$/const { \1 } = globalThis.vega;/" \
        -e 's/^export { expression as expressionInterpreter };$/globalThis.vegaInterpreter = { expressionInterpreter: expression };/'
  printf '})();\n'
} > "$assets/vega-interpreter.js"

font() { cp "node_modules/@fontsource/$1/files/$1-$2-normal.woff2" "$assets/"; }
font ibm-plex-sans latin-400
font ibm-plex-sans latin-600
font ibm-plex-sans latin-ext-400
font ibm-plex-sans-arabic arabic-400
font ibm-plex-sans-arabic arabic-600
font noto-naskh-arabic arabic-600
font source-serif-4 latin-600

cp node_modules/axe-core/axe.min.js "$axe/"
cp node_modules/axe-core/LICENSE "$axe/axe-core.LICENSE"

# Every licence of what is inside those files: the libraries bundle their own dependencies.
{
  for folder in node_modules/* node_modules/@fontsource/*; do
    name=${folder#node_modules/}
    case $name in
      vega* | d3-* | delaunator | internmap | robust-predicates | topojson-client | json-stringify-pretty-compact | @fontsource/*) ;;
      *) continue ;;
    esac
    licence=$(find "$folder" -maxdepth 1 -iname 'licen[cs]e*' | LC_ALL=C sort | head -n 1)
    [ -n "$licence" ] || continue
    version=$(sed -n 's/^  "version": "\(.*\)",$/\1/p' "$folder/package.json" | head -n 1)
    printf '==== %s %s ====\n\n' "$name" "$version"
    cat "$licence"
    printf '\n\n'
  done
} > "$assets/LICENCES.txt"

(cd "$assets" && LC_ALL=C sha256sum -- *.js *.woff2 LICENCES.txt > SHA256SUMS)
(cd "$axe" && LC_ALL=C sha256sum -- axe.min.js axe-core.LICENSE > SHA256SUMS)
