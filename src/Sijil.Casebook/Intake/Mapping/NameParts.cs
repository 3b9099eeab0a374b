using Sijil.Casebook.Records;

namespace Sijil.Casebook.Intake.Mapping;

/// <summary>"Name" beside "family name" often means the given name only; "nom" beside "prénom" means the family.</summary>
internal static class NameParts
{
    // Most given names are one word; compounds such as «عبد الله» bring the mean a little above.
    private const double OneUnit = 1.6;

    /// <summary>Changes the field of a whole-name column whose values are single units while other columns hold the other parts.</summary>
    public static void Settle(ColumnScore?[] given, ColumnEvidence[] values)
    {
        var name = Find(given, Field.Name);
        if (name < 0 || values[name].Filled == 0 || values[name].MeanWords >= OneUnit)
        {
            return;
        }

        var hasGiven = Find(given, Field.GivenName) >= 0;
        var hasOthers = Find(given, Field.FamilyName) >= 0 || Find(given, Field.FatherName) >= 0;
        if (!hasGiven && hasOthers)
        {
            given[name] = given[name]!.Value with { Field = Field.GivenName };
        }
        else if (hasGiven && Find(given, Field.FamilyName) < 0)
        {
            given[name] = given[name]!.Value with { Field = Field.FamilyName };
        }
    }

    private static int Find(ColumnScore?[] given, Field field) => Array.FindIndex(given, g => g?.Field == field);
}
