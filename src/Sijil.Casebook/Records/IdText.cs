using Sijil.Text.Values;

namespace Sijil.Casebook.Records;

/// <summary>What spreadsheets do to identifiers.</summary>
internal static class IdText
{
    /// <summary>Whether the text is a number in scientific notation ("9.00123E+08"): digits are lost, the id with them.</summary>
    public static bool IsShortened(string id)
    {
        var text = CellDigits.ToAscii(id).AsSpan().Trim();
        var power = text.IndexOfAny('E', 'e');
        if (power < 1 || power > text.Length - 3 || text[power + 1] is not ('+' or '-'))
        {
            return false;
        }

        return !text[..power].ContainsAnyExceptInRange(',', '9')
            && !text[(power + 2)..].ContainsAnyExceptInRange('0', '9');
    }
}
