using System.Text;

namespace Sijil.Text.Tests.Damage;

/// <summary>A column with damage of which every cell's undamaged text is known.</summary>
internal sealed class Planted
{
    private Planted(List<string> truth, List<string> cells) => (Truth, Cells) = (truth, cells);

    public List<string> Truth { get; }

    public List<string> Cells { get; }

    /// <summary>Damages each cell with a chance of so many in a hundred. A cell that the damage leaves as it is counts as undamaged.</summary>
    public static Planted In(List<string> truth, int percent, Func<string, string> damage)
    {
        var draw = new InventedNames(99);
        return new Planted(truth, [.. truth.Select(cell => draw.Below(100) < percent ? damage(cell) : cell)]);
    }

    public bool IsDamaged(int row) => !string.Equals(Truth[row], Cells[row], StringComparison.Ordinal);

    /// <summary>The text in bytes of one encoding, read as another.</summary>
    public static string Misread(string text, Encoding written, Encoding read) =>
        read.GetString(written.GetBytes(text));

    public static Encoding Page(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number)!;

    /// <summary>Every lam-alef turned round, as extractors do that split the ligature after they have turned the line.</summary>
    public static string TurnLamAlef(string text)
    {
        var letters = text.ToCharArray();
        for (var i = 0; i + 1 < letters.Length; i++)
        {
            if (letters[i] == 'ل' && letters[i + 1] is 'ا' or 'أ' or 'إ' or 'آ')
            {
                (letters[i], letters[i + 1]) = (letters[i + 1], letters[i]);
                i++;
            }
        }

        return new string(letters).Replace("الله", "هللا", StringComparison.Ordinal);
    }

    public static string Reverse(string text) => new([.. text.Reverse()]);
}
