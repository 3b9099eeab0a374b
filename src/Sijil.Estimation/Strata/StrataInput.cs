using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Sijil.Estimation.Captures;

namespace Sijil.Estimation.Strata;

/// <summary>The tables of a run, looked at together: same columns, same lists, each stratum once, those with missing values apart.</summary>
internal sealed record StrataInput(
    ImmutableArray<string> Columns,
    ImmutableArray<string> Lists,
    ImmutableArray<(StratumName Name, CaptureTable Table)> Complete,
    ImmutableArray<(StratumName Name, CaptureTable Table)> Gaps
)
{
    /// <summary>People of whom a stratum value is missing.</summary>
    internal long PeopleWithGaps => Gaps.Sum(stratum => stratum.Table.Observed);

    internal long People => PeopleWithGaps + Complete.Sum(stratum => stratum.Table.Observed);

    /// <summary>Of the columns, and of the name and table of every stratum in order.</summary>
    internal string Sha256 =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join(
                        '\n',
                        [
                            new StratumName(Columns).Key,
                            .. Complete
                                .Concat(Gaps)
                                .OrderBy(stratum => stratum.Name)
                                .Select(stratum => $"{stratum.Name.Key}\n{stratum.Table.Sha256}"),
                        ]
                    )
                )
            )
        );

    internal static StrataInput Of(IReadOnlyList<CaptureStratum> strata)
    {
        if (strata.Count == 0)
        {
            throw new ArgumentException("found no stratum; expected one or more", nameof(strata));
        }

        var (columns, lists) = (strata[0].Columns, strata[0].Table.Lists);
        var seen = new HashSet<StratumName>();
        var read = new List<(StratumName Name, CaptureTable Table)>();
        foreach (var (_, values, table) in strata)
        {
            var name = new StratumName(values.Select(value => value.Trim()));
            if (values.Length != columns.Length)
            {
                throw new ArgumentException(
                    $"found the stratum {name}; expected a value for each of {Shown(columns)}",
                    nameof(strata)
                );
            }

            if (!table.Lists.SequenceEqual(lists, StringComparer.Ordinal))
            {
                throw new ArgumentException(
                    $"found the lists {Shown(table.Lists)} in the stratum {name}; expected {Shown(lists)} as in the first stratum",
                    nameof(strata)
                );
            }

            if (!seen.Add(name))
            {
                throw new ArgumentException(
                    $"found the stratum {name} twice; expected each stratum once",
                    nameof(strata)
                );
            }

            read.Add((name, table));
        }

        // Rows in another order are the same data.
        var ordered = read.OrderBy(stratum => stratum.Name).ToLookup(stratum => stratum.Name.IsComplete);
        return new StrataInput(columns, lists, [.. ordered[true]], [.. ordered[false]]);
    }

    private static string Shown(ImmutableArray<string> names) => string.Join(", ", names);
}
