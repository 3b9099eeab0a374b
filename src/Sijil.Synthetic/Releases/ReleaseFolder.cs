using System.Globalization;
using Sijil.Synthetic.Faults;
using Sijil.Synthetic.Names;
using Sijil.Synthetic.Writing;

namespace Sijil.Synthetic.Releases;

/// <summary>Writes the releases and what is true of them.</summary>
internal static class ReleaseFolder
{
    public static void Write(SyntheticReleases releases, string folder, CancellationToken cancel) =>
        OutputFolder.Write(Files(releases), folder, cancel);

    private static IEnumerable<(string Name, Action<Stream, CancellationToken> Write)> Files(SyntheticReleases releases)
    {
        foreach (var release in releases.Releases)
        {
            yield return (release.FileName, (stream, cancel) => Release(release, stream, cancel));
        }

        yield return ("truth_changes.csv", (stream, cancel) => Changes(releases, stream, cancel));
        yield return ("truth_shifts.csv", (stream, _) => Shifts(releases, stream));
        yield return ("truth_rows.csv", (stream, cancel) => Rows(releases, stream, cancel));
        foreach (var file in FaultFiles.Of(releases.Faulty))
        {
            yield return file;
        }

        yield return ("README.md", (stream, _) => Readme(releases, stream));
    }

    private static void Release(SyntheticRelease release, Stream stream, CancellationToken cancel)
    {
        var step = release.Step ?? ReleaseStep.Nothing;
        using var lines = new CsvLines(stream, CsvLines.Utf8);
        string[] header = ["index", "name", "id", step.ColumnRenamed ? "born on" : "birth_date", "sex", "age"];
        lines.Add(step.ColumnDropped ? header : [.. header, "source"]);
        for (var position = 0; position < release.Rows.Count; position++)
        {
            cancel.ThrowIfCancellationRequested();
            var row = release.Rows[position];
            string[] cells =
            [
                CellText.Whole(position + 1),
                step.LamAlefDamaged ? ArabicNoise.LamAlefDamage(row.Name) : row.Name,
                row.Id,
                CellText.Iso(step.DayMonthExchanged ? Exchanged(row.Born) : row.Born),
                StepPlanting.Sex(row),
                CellText.Whole(row.Age),
            ];
            lines.Add(step.ColumnDropped ? cells : [.. cells, row.Source]);
        }
    }

    private static DateOnly? Exchanged(DateOnly? born) =>
        born is { Day: <= 12 } day ? new DateOnly(day.Year, day.Day, day.Month) : born;

    private static void Changes(SyntheticReleases releases, Stream stream, CancellationToken cancel)
    {
        using var lines = new CsvLines(stream, CsvLines.Utf8);
        lines.Add("release", "kind", "person_id", "old_row", "new_row", "old", "new");
        foreach (var change in releases.Changes)
        {
            cancel.ThrowIfCancellationRequested();
            lines.Add(
                CellText.Whole(change.Release),
                Snake(change.Kind),
                change.PersonId,
                CellText.Whole(change.OldRow),
                CellText.Whole(change.NewRow),
                change.Old,
                change.New
            );
        }
    }

    private static void Shifts(SyntheticReleases releases, Stream stream)
    {
        using var lines = new CsvLines(stream, CsvLines.Utf8);
        lines.Add("release", "kind", "people");
        foreach (var shift in releases.Shifts)
        {
            lines.Add(CellText.Whole(shift.Release), Snake(shift.Kind), CellText.Whole(shift.People));
        }
    }

    private static void Rows(SyntheticReleases releases, Stream stream, CancellationToken cancel)
    {
        using var lines = new CsvLines(stream, CsvLines.Utf8);
        lines.Add("release", "row", "person_id");
        foreach (var release in releases.Releases)
        {
            cancel.ThrowIfCancellationRequested();
            for (var position = 0; position < release.Rows.Count; position++)
            {
                lines.Add(
                    CellText.Whole(release.Number),
                    CellText.Whole(SyntheticRelease.RowOf(position)),
                    release.Rows[position].PersonId
                );
            }
        }
    }

    private static void Readme(SyntheticReleases releases, Stream stream)
    {
        var s = releases.Settings;
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            # Synthetic releases of one list

            Everything in this folder is made up. No row stands for a real person. Names are joined at random from frequency tables of
            single name units. About {s.People} people on the first of {s.Releases} releases, seed {s.Seed}. The same settings give the
            same bytes on any machine.

            | file | what |
            | --- | --- |
            | `release-*.csv` | the releases, oldest first |
            | `truth_changes.csv` | every planted change of a person: release (the newer one), kind, person_id, old_row, new_row (header counted), old, new |
            | `truth_shifts.csv` | every planted change of a whole column: release, kind, people whose cell it changed |
            | `truth_rows.csv` | release, row, person_id |
            | `faulty-*.csv` | with `--faults`: each release as it might arrive, with faults of cells and rows |
            | `damaged-*.csv` | with `--faults`: the last release with one kind of damage to the whole file or column |
            | `truth_faults.csv` | with `--faults`: file, row (empty: the whole column or file), column (empty: the whole row), code of the quality report |

            Filler days cannot be told from the days themselves: the truth names every birth on 1 January and every death on the 15th.

            """
        );
        using var writer = new StreamWriter(stream, CsvLines.Utf8, 4096, leaveOpen: true);
        writer.Write(text.ReplaceLineEndings("\n"));
    }

    private static string Snake(PlantedKind kind) =>
        string.Concat(
            kind.ToString()
                .Select((c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 ? "_" : "") + (char)(c | 0x20) : c.ToString())
        );
}
