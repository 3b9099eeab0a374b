using Sijil.Synthetic.Randomness;
using Sijil.Synthetic.Releases;
using Sijil.Synthetic.Writing;

namespace Sijil.Synthetic.Faults;

/// <summary>Writes a release with the faults of single cells and rows that lists really have, and notes each.</summary>
internal sealed class FaultPlanting
{
    private const int Index = 0;
    private const int Id = 2;
    private static readonly string[] Header =
    [
        "index",
        "name",
        "id",
        "birth_date",
        "sex",
        "age",
        "death_date",
        "source",
    ];

    private readonly List<(string[] Cells, List<(string Column, string Code)> Faults)> _rows = [];
    private readonly SyntheticRelease _release;
    private readonly Streams _streams;
    private readonly PersonalIds _ids;
    private readonly IdFaults _idFaults;

    private FaultPlanting(SyntheticRelease release, Streams streams, PersonalIds ids) =>
        (_release, _streams, _ids, _idFaults) = (release, streams, ids, new(release.Rows, ids));

    /// <summary>The release with its faults.</summary>
    public static FaultyList Of(SyntheticRelease release, Streams streams, PersonalIds ids) =>
        new FaultPlanting(release, streams, ids).Made();

    private FaultyList Made()
    {
        foreach (var row in _release.Rows)
        {
            AddPerson(row, DrawsOf(row, 5));
        }

        AddCopies();
        AddTotals();
        MarkIds();
        string[][] titles =
        [
            ["Synthetic list, nobody on it is real"],
            [FormattableString.Invariant($"release {_release.Number}")],
        ];
        var lines = new List<IReadOnlyList<string>>([.. titles, Header]);
        var faults = new List<PlantedFault>();
        foreach (var (cells, found) in _rows)
        {
            if (cells[Index] == "?")
            {
                cells[Index] = CellText.Whole(lines.Count - titles.Length);
            }

            lines.Add(cells);
            faults.AddRange(found.Select(fault => new PlantedFault(lines.Count, fault.Column, fault.Code)));
        }

        return new(FormattableString.Invariant($"faulty-{_release.Number}.csv"), "utf-8", lines, faults);
    }

    private void AddPerson(ReleaseRow row, Draws draws)
    {
        var faults = new List<(string Column, string Code)>();
        string Cell(string whole, string column, (string Cell, string Code)? fault)
        {
            if (fault is not { } planted)
            {
                return whole;
            }

            if (planted.Code.Length > 0)
            {
                faults.Add((planted.Code.StartsWith("row-", StringComparison.Ordinal) ? "" : column, planted.Code));
            }

            return planted.Cell;
        }

        var name = Cell(row.Name, "name", NameFaults.Of(row.Units, draws));
        if (faults.Count == 0 && name.Any(char.IsAsciiDigit))
        {
            // The frequency tables have a unit or two with a digit: what real lists hold.
            faults.Add(("name", "name-code"));
        }

        var id = Cell(row.Id, "id", _idFaults.Of(row.Id, draws));
        var life = LifeFaults.Of(row, draws);
        faults.AddRange(life.Faults);
        faults.AddRange(LifeFaults.OfDays(life));
        var sex = StepPlanting.Sex(row);
        sex = Cell(
            sex,
            "sex",
            draws.Chance(FaultRates.Space) ? (" " + sex, "text-space")
                : draws.Chance(FaultRates.Seldom) ? ("blue", "sex-unreadable")
                : null
        );
        _rows.Add((["?", name, id, life.Birth, sex, life.Age, life.Death, row.Source], faults));
    }

    // Whole rows once more, and people once more under another id; both far from the first.
    private void AddCopies()
    {
        var people = _rows.Count;
        for (var i = 0; i < people; i++)
        {
            var (cells, faults) = _rows[i];
            var draws = DrawsOf(_release.Rows[i], 6);
            var luck = draws.Unit();
            if (
                faults.Count > 0
                || cells[Id].Length == 0
                || cells[3].Length == 0
                || cells[6].Length == 0
                || luck >= 2 * FaultRates.Duplicate
            )
            {
                continue;
            }

            var copy = (string[])cells.Clone();
            if (luck < FaultRates.Duplicate)
            {
                _rows.Add((copy, [("", "row-duplicate")]));
            }
            else
            {
                copy[Id] = _ids.New(draws);
                _rows.Add((copy, [("", "row-same-person")]));
            }
        }
    }

    private void AddTotals()
    {
        for (var at = _rows.Count / FaultRates.Subtotal * FaultRates.Subtotal; at > 0; at -= FaultRates.Subtotal)
        {
            _rows.Insert(
                at,
                (["", "المجموع", CellText.Whole(FaultRates.Subtotal), "", "", "", "", ""], [("", "row-total")])
            );
        }

        _rows.Add((["Total", CellText.Whole(_release.Rows.Count), "", "", "", "", "", ""], [("", "row-total")]));
    }

    // Told from the finished column, since a wrong digit may come from an earlier release and each row of a repeated id shares it.
    private void MarkIds()
    {
        var people = _rows.Where(row => row.Faults.All(fault => fault.Code != "row-total")).ToList();
        foreach (
            var same in people.Where(row => IsId(row.Cells[Id])).GroupBy(row => row.Cells[Id], StringComparer.Ordinal)
        )
        {
            var rows = same.ToList();
            foreach (var (cells, faults) in rows)
            {
                if (faults.Exists(fault => fault.Code == "id-placeholder"))
                {
                    continue;
                }

                if (rows.Count > 1)
                {
                    faults.Add(("id", "id-repeated"));
                }

                if (!PersonalIds.IsChecked(cells[Id]))
                {
                    faults.Add(("id", "id-check-digit"));
                }
            }
        }
    }

    private static bool IsId(string cell) => cell.Length == 9 && cell.All(char.IsAsciiDigit);

    private Draws DrawsOf(ReleaseRow row, int purpose) =>
        _streams.Of(Component.Release, (_release.Number * 8) + purpose, StableHash.Of(row.PersonId));
}
