"""One row of the table of bench/linkage/run.sh: name, file of time(1), summary.json of dedupe, JSON of evaluate."""

import json
import sys

name, time_file, summary_file, evaluation_file = sys.argv[1:]
with open(time_file, encoding="utf-8") as file:
    user, system, wall, kilobytes = (float(x) for x in file.read().split()[-4:])
with open(summary_file, encoding="utf-8") as file:
    summary = json.load(file)
with open(evaluation_file, encoding="utf-8") as file:
    evaluation = json.load(file)


def measure(values):
    return "/".join(f"{values[key]:.4f}".lstrip("0") if values[key] < 1 else "1.000" for key in ("precision", "recall", "f1"))


pairs = evaluation["pairs"]
at_95 = next(point for point in pairs["at"] if point["probability"] == 0.95)
high = evaluation["calibration"]["high"]
print(
    f"{name:<34} {summary['records']:>9,} {summary['candidate_pairs']:>10,} {user + system:>6.1f} {wall:>6.1f} {kilobytes / 1024:>6.0f}  "
    f"{measure(pairs['best']):<20} {measure(at_95):<20} {measure(evaluation['pairwise']):<20} "
    f"{high['mean_probability']:.4f} {high['true_share']:.4f}"
)
