namespace Sijil.Casebook.Publishing.Release;

/// <summary>Reads a part of a release; whatever is wrong with it is told under its name.</summary>
internal static class ReleasePart
{
    /// <summary>Notes and receipts are shorter.</summary>
    public const int MostNoteBytes = 64 * 1024;

    public static byte[] Bytes(string data, string name, int most)
    {
        var file = new FileInfo(Path.Combine(data, name));
        return file.Exists && file.Length <= most
            ? File.ReadAllBytes(file.FullName)
            : throw new FormatException("it is missing or too long");
    }

    public static T In<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is FormatException or FileNotFoundException)
        {
            throw new ReleaseFault(name + ": " + (e is FormatException ? e.Message : "it is missing"), e);
        }
    }
}

/// <summary>What is wrong with a release: the part first.</summary>
internal sealed class ReleaseFault(string message, Exception? inner = null) : Exception(message, inner);
