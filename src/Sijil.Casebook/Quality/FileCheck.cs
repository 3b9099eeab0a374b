using Sijil.Casebook.Intake;
using Sijil.Casebook.Quality.Kinds;

namespace Sijil.Casebook.Quality;

/// <summary>What is odd about the file's form.</summary>
internal static class FileCheck
{
    /// <summary>Checks the form of the file.</summary>
    public static void Of(SourceTable table, FindingList findings)
    {
        if (table.Encoding.StartsWith("windows", StringComparison.Ordinal))
        {
            findings.OfRows(FileKinds.NotUnicode).AddMany(table.Rows.Count);
        }

        foreach (var oddity in table.Oddities)
        {
            var draft = findings.OfRows(
                oddity.Kind switch
                {
                    SheetOddityKind.OtherSheets => FileKinds.OtherSheets,
                    SheetOddityKind.HiddenRows => FileKinds.HiddenRows,
                    SheetOddityKind.Formulas => FileKinds.Formulas,
                    _ => FileKinds.Errors,
                }
            );
            foreach (var row in oddity.Rows)
            {
                draft.Add(row, null);
            }

            draft.AddMany(oddity.Count - oddity.Rows.Length);
            draft.OutOf = oddity.OutOf;
        }
    }
}
