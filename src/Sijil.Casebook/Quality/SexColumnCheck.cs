using Sijil.Casebook.Quality.Kinds;
using Sijil.Text.Values;

namespace Sijil.Casebook.Quality;

/// <summary>Cells of a column of sexes that are none.</summary>
internal static class SexColumnCheck
{
    /// <summary>Checks the column and says which of its texts can be read.</summary>
    public static bool[] Of(CodedColumn column, FindingList findings)
    {
        var sexes = SexColumn.Of(column.Texts);
        bool[] readable = [.. column.Texts.Select(text => sexes.Read(text) is not null)];
        var unreadable = findings.OfColumn(AgeKinds.SexUnreadable, column.Index, column.Codes.Length);
        findings.Mark(column, Array.ConvertAll(readable, read => read ? null : unreadable));
        return readable;
    }
}
