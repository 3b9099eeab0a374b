using System.Globalization;
using Sijil.Synthetic.Places;

namespace Sijil.Synthetic.Writing;

/// <summary>The files that say what is true.</summary>
internal static class TruthFiles
{
    /// <summary><c>truth.csv</c>: record_id, person_id; sorted by record_id in code units.</summary>
    public static void Truth(SyntheticLists lists, Stream stream, CancellationToken cancel)
    {
        var rows = new List<(string Record, string Person)>();
        foreach (var list in lists.Lists)
        {
            var layout = ListLayouts.Of(list.Number - 1, lists.Settings.Plain);
            for (var i = 0; i < list.Records.Count; i++)
            {
                cancel.ThrowIfCancellationRequested();
                var part = layout.GivenId is { } id ? id(i) : FormattableString.Invariant($"row-{layout.RowOf(i)}");
                rows.Add(($"{list.File.Source}/{list.File.List}/{part}", list.Records[i].PersonId));
            }
        }

        rows.Sort((a, b) => string.CompareOrdinal(a.Record, b.Record));
        using var lines = new CsvLines(stream, CsvLines.Utf8);
        lines.Add("record_id", "person_id");
        foreach (var (record, person) in rows)
        {
            lines.Add(record, person);
        }
    }

    /// <summary><c>truth_rows.csv</c>: list (1-based), row (1-based, as a CSV reader counts), person_id.</summary>
    public static void TruthRows(SyntheticLists lists, Stream stream, CancellationToken cancel)
    {
        using var lines = new CsvLines(stream, CsvLines.Utf8);
        lines.Add("list", "row", "person_id");
        foreach (var list in lists.Lists)
        {
            var layout = ListLayouts.Of(list.Number - 1, lists.Settings.Plain);
            for (var i = 0; i < list.Records.Count; i++)
            {
                cancel.ThrowIfCancellationRequested();
                lines.Add(CellText.Whole(list.Number), CellText.Whole(layout.RowOf(i)), list.Records[i].PersonId);
            }
        }
    }

    /// <summary><c>population.csv</c>: every person killed, on a list or not.</summary>
    public static void Population(SyntheticLists lists, Stream stream, CancellationToken cancel)
    {
        using var lines = new CsvLines(stream, CsvLines.Utf8);
        lines.Add(
            "person_id",
            "kin_group",
            "given",
            "father",
            "grandfather",
            "family",
            "name_latin",
            "sex",
            "birth_date",
            "age",
            "death_date",
            "place_code",
            "place",
            "district"
        );
        foreach (var p in lists.People)
        {
            cancel.ThrowIfCancellationRequested();
            lines.Add(
                p.PersonId,
                CellText.Whole(p.KinGroup + 1),
                p.Given.Arabic,
                p.Father.Arabic,
                p.Grandfather.Arabic,
                p.Family.Arabic,
                $"{p.Given.Latin} {p.Father.Latin} {p.Grandfather.Latin} {p.Family.Latin}",
                p.Female ? "female" : "male",
                CellText.Iso(p.Born),
                CellText.Whole(p.Age),
                CellText.Iso(p.Died),
                p.Place.Code,
                p.Place.Arabic[0],
                p.Place.District.Arabic[0]
            );
        }
    }

    /// <summary><c>capture.csv</c>: the true capture table, a 0/1 column per list, then count; every pattern but the all-zero one.</summary>
    public static void Capture(SyntheticLists lists, Stream stream)
    {
        var counts = new int[1 << lists.Lists.Count];
        foreach (var pattern in lists.Patterns)
        {
            counts[pattern]++;
        }

        using var lines = new CsvLines(stream, CsvLines.Utf8);
        lines.Add([.. lists.Lists.Select(l => l.File.Source), "count"]);
        for (var pattern = 1; pattern < counts.Length; pattern++)
        {
            lines.Add([
                .. lists.Lists.Select((_, k) => (pattern >> k & 1) == 1 ? "1" : "0"),
                CellText.Whole(counts[pattern]),
            ]);
        }
    }

    /// <summary><c>gazetteer.csv</c>: the fictional province.</summary>
    public static void Places(Stream stream)
    {
        using var lines = new CsvLines(stream, CsvLines.Utf8);
        lines.Add(
            "code",
            "level",
            "parent",
            "name_ar",
            "name_latin",
            "other_ar",
            "other_latin",
            "latitude",
            "longitude"
        );
        foreach (var place in Gazetteer.Places)
        {
            var level = place.Level switch
            {
                PlaceLevel.District => "district",
                PlaceLevel.Subdistrict => "subdistrict",
                _ => "settlement",
            };
            lines.Add(
                place.Code,
                level,
                place.Parent?.Code ?? "",
                place.Arabic[0],
                place.Latin[0],
                place.Arabic[1],
                place.Latin[1],
                Degrees(place.Latitude),
                Degrees(place.Longitude)
            );
        }
    }

    /// <summary><c>lists.csv</c>: what a person would tell the program about each file.</summary>
    public static void Descriptions(SyntheticLists lists, Stream stream)
    {
        using var lines = new CsvLines(stream, CsvLines.Utf8);
        lines.Add("file", "source", "list", "as_of", "script", "records");
        foreach (var list in lists.Lists)
        {
            var file = list.File;
            lines.Add(
                file.FileName,
                file.Source,
                file.List,
                CellText.Iso(file.AsOf),
                file.Script,
                CellText.Whole(list.Records.Count)
            );
        }
    }

    private static string Degrees(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
}
