using System.Collections.Immutable;
using Sijil.Text.Scripts;

namespace Sijil.Text.Names;

public sealed partial record PersonName
{
    /// <summary>Reads the text of a name's cell: cleans it, sets codes and notes aside, takes titles off, recognises entries that
    /// are no person's own name, joins words to units and gives them roles by position.</summary>
    /// <param name="raw">Any text, in any script.</param>
    /// <param name="order">The order in which the source writes names; a comma ("Family, Given", Arabic script aside) overrides it.</param>
    /// <returns>The name; never throws. Nothing is lost: what is not in a unit is a title or residue.</returns>
    public static PersonName Parse(string raw, NameOrder order = NameOrder.GivenFirst) =>
        OrderlyName.Read(raw, raw, FoldSteps.None, order) ?? ParseCleaned(raw, order);

    private static PersonName ParseCleaned(string raw, NameOrder order)
    {
        var clean = CleanText.Of(raw, out var cleaned);
        return (clean == raw ? null : OrderlyName.Read(raw, clean, cleaned, order))
            ?? ParseWhole(raw, NameReading.Of(clean, cleaned, order), order);
    }

    /// <summary>The long way, which reads any text.</summary>
    internal static PersonName ParseWhole(string raw, NameOrder order) =>
        ParseWhole(raw, NameReading.Of(raw, order: order), order);

    private static PersonName ParseWhole(string raw, NameReading reading, NameOrder order)
    {
        if (reading.Kind != NameKind.Named)
        {
            return reading.ToName(raw, []);
        }

        var words = reading.Words;
        var comma = reading.AfterComma;
        if (comma > 0 && comma < words.Count)
        {
            var given = reading.Units([.. words.Skip(comma)]);
            var family = reading.Units([.. words.Take(comma)]);
            return reading.ToName(raw, NameRoles.AroundComma(family, given, order));
        }

        return reading.ToName(raw, NameRoles.Assign(reading.Units(words), order));
    }

    /// <summary>Reads a name whose parts stand in columns of their own.</summary>
    /// <param name="given">The person's own name; when no other part is written, read as a whole name.</param>
    /// <param name="father">The father's name.</param>
    /// <param name="grandfather">The grandfather's name.</param>
    /// <param name="family">The family; of several units the last one is it.</param>
    /// <returns>The name, whose raw text is the written parts joined by spaces; never throws.</returns>
    public static PersonName FromParts(string? given, string? father, string? grandfather, string? family)
    {
        string?[] parts = [given, father, grandfather, family];
        var raw = string.Join(' ', parts.Where(part => !string.IsNullOrWhiteSpace(part)));
        var onlyGiven = string.IsNullOrWhiteSpace(father) && string.IsNullOrWhiteSpace(grandfather);
        if (onlyGiven && string.IsNullOrWhiteSpace(family))
        {
            return Parse(raw);
        }

        var whole = NameReading.Of(raw);
        if (whole.Kind != NameKind.Named)
        {
            return whole.ToName(raw, []);
        }

        var chains = parts.Select(part => NameReading.Of(part ?? "", whole.Script)).ToArray();
        return whole.ToName(raw, onlyGiven ? GivenAndFamily(chains) : ByColumn(chains));
    }

    /// <summary>A given-names column beside a family column often holds the father too.</summary>
    private static ImmutableArray<NameUnit> GivenAndFamily(NameReading[] chains)
    {
        var family = chains[3].Units(chains[3].Words);
        var units = chains[0].Units(chains[0].Words);
        return units.Count == 0
            ? [.. family.Select(unit => NameUnit.Of(unit, NameRole.Family))]
            : NameRoles.Assign([.. units, .. family], NameOrder.GivenFirst);
    }

    private static ImmutableArray<NameUnit> ByColumn(NameReading[] chains)
    {
        var chain = new List<NameUnit>();
        var others = new List<NameUnit>();
        for (var i = 0; i < 4; i++)
        {
            var units = chains[i].Units(chains[i].Words);
            var own = i == 3 ? units.Count - 1 : 0;
            for (var j = 0; j < units.Count; j++)
            {
                (j == own ? chain : others).Add(NameUnit.Of(units[j], j == own ? (NameRole)i : NameRole.Other));
            }
        }

        var beforeFamily = chain.Count > 0 && chain[^1].Role == NameRole.Family ? chain.Count - 1 : chain.Count;
        chain.InsertRange(beforeFamily, others);
        return [.. chain];
    }
}
