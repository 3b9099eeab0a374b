using System.Text;
using Sijil.Synthetic.Names;
using Sijil.Synthetic.Randomness;
using Sijil.Synthetic.Releases;
using Sijil.Synthetic.Writing;

namespace Sijil.Synthetic.Faults;

/// <summary>Writes a release with one kind of damage that a program does to a whole column or file.</summary>
internal sealed class ColumnFaults(SyntheticRelease release, Streams streams)
{
    private const double HeapedShare = 0.4;
    private const double SplitShare = 0.5;
    private static readonly string[] Header = ["index", "name", "id", "birth_date", "sex", "age"];

    /// <summary>Each kind of damage once.</summary>
    public IEnumerable<FaultyList> All()
    {
        yield return Names("lam-alef", "text-lam-alef", (name, _) => ArabicNoise.LamAlefDamage(name));
        yield return Names("reversed", "text-visual-order", (name, _) => new([.. name.Reverse()]));
        yield return Names("shapes", "text-presentation-forms", (name, _) => ArabicShapes.Of(name));
        yield return Names("spaces", "text-split-words", SplitBesideLamAlef);
        yield return Names("mojibake", "text-mojibake", (name, _) => Latin.GetString(Encoding.UTF8.GetBytes(name)));
        yield return Names("mojibake-1256", "text-mojibake", (name, _) => Latin.GetString(Arabic.GetBytes(name)));
        yield return Names("lost-letters", "text-lost-letters", (name, _) => name.Replace('ج', '?').Replace('ض', '_'));
        yield return Made("windows-1256", "windows-1256", (row, _) => Cells(row), [new(null, "", "file-not-unicode")]);
        yield return Made("heaped", "utf-8", Heaped, [new(null, "age", "age-heaping")]);
    }

    private static Encoding Latin => CodePage(1252);

    private static Encoding Arabic => CodePage(1256);

    private static Encoding CodePage(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(number)
        ?? throw new InvalidOperationException(FormattableString.Invariant($"The platform has no windows-{number}."));

    private FaultyList Names(string file, string code, Func<string, Draws, string> damage)
    {
        var faults = new List<PlantedFault>();
        var list = Made(
            file,
            "utf-8",
            (row, draws) =>
            {
                var cells = Cells(row);
                cells[1] = damage(cells[1], draws);
                return cells;
            },
            faults
        );
        for (var position = 0; position < release.Rows.Count; position++)
        {
            if (list.Lines[position + 1][1] != release.Rows[position].Name)
            {
                faults.Add(new(SyntheticRelease.RowOf(position), "name", code));
            }
        }

        return list;
    }

    private FaultyList Made(
        string file,
        string encoding,
        Func<ReleaseRow, Draws, string[]> write,
        IReadOnlyList<PlantedFault> faults
    )
    {
        var lines = new List<IReadOnlyList<string>> { Header };
        foreach (var row in release.Rows)
        {
            var cells = write(
                row,
                streams.Of(Component.Release, (release.Number * 8) + 7, StableHash.Of(row.PersonId))
            );
            cells[0] = CellText.Whole(lines.Count);
            lines.Add(cells);
        }

        return new($"damaged-{file}.csv", encoding, lines, faults);
    }

    private static string[] Cells(ReleaseRow row) =>
        ["", row.Name, row.Id, CellText.Iso(row.Born), StepPlanting.Sex(row), CellText.Whole(row.Age)];

    private static string[] Heaped(ReleaseRow row, Draws draws)
    {
        var cells = Cells(row);
        if (row.Age >= 10 && draws.Chance(HeapedShare))
        {
            cells[5] = CellText.Whole((row.Age + 2) / 5 * 5);
        }

        return cells;
    }

    // As extractors do that place a wide ligature by itself: a space after it, within the word.
    private static string SplitBesideLamAlef(string name, Draws draws)
    {
        var at = name.IndexOf("لا", 1, StringComparison.Ordinal);
        return at > 0 && at + 2 < name.Length && name[at - 1] != ' ' && name[at + 2] != ' ' && draws.Chance(SplitShare)
            ? name.Insert(at + 2, " ")
            : name;
    }
}
