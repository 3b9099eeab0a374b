using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Sijil.Web.Access;

/// <summary>
/// Which passwords are good enough (OWASP ASVS 5.0, 6.2): long, any characters, not among those that everybody tries, nothing of the context. No
/// rule asks for digits or signs, and none asks to change a password by the calendar.
/// </summary>
internal static class PasswordRules
{
    /// <summary>Fewest characters.</summary>
    public const int Shortest = 12;

    /// <summary>Most characters; more would only make hashing slow.</summary>
    public const int Longest = 200;

    private const int HashLetters = 16;
    private const int LongestPiece = 6;
    private const int FewestKinds = 5;

    // Common passwords of twelve characters and more, as the first 64 bits of their SHA-256: the words themselves need not lie here.
    private static readonly FrozenSet<string> Common = Read();

    /// <summary>What is wrong with it; null: nothing.</summary>
    /// <param name="password">As typed; it is taken as it is, spaces and all.</param>
    /// <param name="name">The account's name.</param>
    public static PasswordFault? Fault(string password, string name)
    {
        if (password.EnumerateRunes().Count() < Shortest)
        {
            return PasswordFault.Short;
        }

        if (password.Length > Longest)
        {
            return PasswordFault.Long;
        }

        var folded = password.ToLowerInvariant();
        if (Common.Contains(HashOf(folded)) || IsRepetition(folded) || folded.Distinct().Count() < FewestKinds)
        {
            return PasswordFault.Common;
        }

        var of = name.ToLowerInvariant();
        return
            (of.Length > 2 && folded.Contains(of, StringComparison.Ordinal))
            || folded.Contains("sijil", StringComparison.Ordinal)
            ? PasswordFault.Context
            : null;
    }

    private static bool IsRepetition(string text)
    {
        for (var piece = 1; piece <= LongestPiece; piece++)
        {
            if (Enumerable.Range(piece, text.Length - piece).All(i => text[i] == text[i - piece]))
            {
                return true;
            }
        }

        // Letters or digits in their order, up or down.
        return Enumerable.Range(1, text.Length - 1).All(i => text[i] - text[i - 1] == 1)
            || Enumerable.Range(1, text.Length - 1).All(i => text[i] - text[i - 1] == -1);
    }

    private static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLetters];

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("Sijil.Web.common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal);
    }
}

/// <summary>Why a password is not good enough.</summary>
internal enum PasswordFault
{
    Short,
    Long,
    Common,
    Context,
}
