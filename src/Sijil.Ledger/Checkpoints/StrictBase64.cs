namespace Sijil.Ledger.Checkpoints;

/// <summary>Base 64 in the one form in which it is written: padded, no spaces, no bits left over.</summary>
internal static class StrictBase64
{
    /// <summary>The bytes; null when the text is written in any other way.</summary>
    internal static byte[]? Read(string text)
    {
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        return
            Convert.TryFromBase64String(text, bytes, out var length) && Convert.ToBase64String(bytes, 0, length) == text
            ? bytes[..length]
            : null;
    }
}
