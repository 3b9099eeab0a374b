// The same pairs by the SQL engine that the usual linkage tool runs on, one thread: rates beside ours, and the largest difference of values.
// Usage: npm install @duckdb/node-api (outside the repository); node duckdb.mjs PAIRS.csv, where PAIRS.csv is what the benchmark wrote.
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const load = createRequire(pathToFileURL(join(process.cwd(), "package.json")));
const { DuckDBInstance, version } = load("@duckdb/node-api");
const connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
const rows = async (sql) => (await connection.runAndReadAll(sql)).getRows();

console.log(`DuckDB ${version()}, one thread; millions of pairs a second, median of 7 runs`);
await connection.run(`create table given as from read_csv('${process.argv[2]}', header = true, all_varchar = true)`);
const repeats = 4;
await connection.run(`create table pairs as select kind, "left" as l, "right" as r from given, range(${repeats})`);

const measures = {
  jaro: "jaro_similarity(l, r)",
  jaro_winkler: "jaro_winkler_similarity(l, r)",
  levenshtein: "levenshtein(l, r)",
  damerau_levenshtein: "damerau_levenshtein(l, r)",
  character_jaccard: "jaccard(l, r)",
};

async function seconds(sql) {
  const times = [];
  for (let run = -1; run < 7; run++) {
    const start = process.hrtime.bigint();
    await rows(sql);
    if (run >= 0) times.push(Number(process.hrtime.bigint() - start) / 1e9);
  }
  return times.sort((a, b) => a - b)[3];
}

for (const [name, call] of Object.entries(measures)) {
  const line = [name.padEnd(22)];
  for (const kind of ["random", "neighbour"]) {
    const from = `from pairs where kind = '${kind}'`;
    const [[count]] = await rows(`select count(*) ${from}`);
    // What reading and adding up the two columns costs is not the measure's.
    const bare = await seconds(`select sum(length(l) + length(r)) ${from}`);
    const rate = Number(count) / ((await seconds(`select sum(${call}) ${from}`)) - bare) / 1e6;
    line.push(`${kind} ${rate.toFixed(1).padStart(6)}`);
  }
  const call2 = call.replace("(l, r)", '("left", "right")');
  const [[difference]] = await rows(`select max(abs(${call2} - ${name}::double)) from given`);
  console.log(line.join("  "), ` largest difference ${difference}`);
}
