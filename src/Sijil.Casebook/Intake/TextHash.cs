namespace Sijil.Casebook.Intake;

/// <summary>
/// 64 bits of a hash (FNV-1a): among a million texts two that differ look alike with a chance of about one in 40 million. The same on
/// every machine.
/// </summary>
internal static class TextHash
{
    /// <summary>Where a hash begins.</summary>
    public const ulong Start = 14_695_981_039_346_656_037;

    private const ulong Prime = 1_099_511_628_211;

    /// <summary>The hash of a text.</summary>
    public static ulong Of(ReadOnlySpan<char> text) => Add(Start, text);

    /// <summary>The hash with a text behind.</summary>
    public static ulong Add(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * Prime);
        }

        return hash;
    }

    /// <summary>The hash with a number behind.</summary>
    public static ulong Add(ulong hash, ulong value)
    {
        for (var i = 0; i < 8; i++)
        {
            hash = unchecked((hash ^ (byte)(value >> (8 * i))) * Prime);
        }

        return hash;
    }
}
