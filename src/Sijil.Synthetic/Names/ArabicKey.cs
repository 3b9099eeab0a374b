using System.Text;

namespace Sijil.Synthetic.Names;

/// <summary>
/// The fold behind the tables' keys. The generator has its own on purpose: lists made with the linker's fold could not show where that
/// one is wrong.
/// </summary>
internal static class ArabicKey
{
    public static string Of(string word)
    {
        var key = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            switch (letter)
            {
                case 'أ' or 'إ' or 'آ':
                    key.Append('ا');
                    break;
                case 'ى' or 'ئ':
                    key.Append('ي');
                    break;
                case 'ؤ':
                    key.Append('و');
                    break;
                case 'ة':
                    key.Append('ه');
                    break;
                case 'ء' or ' ':
                    break;
                default:
                    key.Append(letter);
                    break;
            }
        }

        return key.ToString();
    }
}
