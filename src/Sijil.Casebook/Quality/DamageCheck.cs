namespace Sijil.Casebook.Quality;

/// <summary>Damage that a column's text took on its way into the file.</summary>
internal static class DamageCheck
{
    private const char Lost = '\uFFFD';

    /// <summary>Checks a column. Only letters that are surely lost are counted: the text itself says so.</summary>
    public static void Of(CodedColumn column, FindingList findings)
    {
        var lost = findings.OfColumn(Kinds.TextKinds.Lost, column.Index, column.Codes.Length);
        findings.Mark(
            column,
            [.. column.Texts.Select(text => text.Contains(Lost, StringComparison.Ordinal) ? lost : null)]
        );
    }
}
