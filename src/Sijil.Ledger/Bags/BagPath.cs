using System.Text;

namespace Sijil.Ledger.Bags;

/// <summary>Which paths a bag may name: such as mean one and the same file inside the bag on Linux, macOS and Windows.</summary>
public static class BagPath
{
    /// <summary>Paths have at most so many parts.</summary>
    public const int MostParts = 60;

    private const int LongestPart = 200;
    private const int LongestPath = 1_000;

    private static readonly HashSet<string> Devices = new(
        [
            "CON",
            "PRN",
            "AUX",
            "NUL",
            "CONIN$",
            "CONOUT$",
            .. Enumerable.Range(0, 10).SelectMany(n => (string[])[$"COM{n}", $"LPT{n}"]),
            "COM¹",
            "COM²",
            "COM³",
            "LPT¹",
            "LPT²",
            "LPT³",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Why a path may not stand in a bag; null: it may. Paths are relative, with slashes, and in plain letters, so that no two spellings of a name can meet.</summary>
    public static string? Fault(string path)
    {
        if (path.Length is 0 or > LongestPath)
        {
            return "it is empty or too long";
        }

        if (
            path[0] == '/'
            || path.Contains('\\', StringComparison.Ordinal)
            || path.Contains(':', StringComparison.Ordinal)
        )
        {
            return "it leads out of the bag";
        }

        var parts = path.Split('/');
        return parts.Length > MostParts
            ? "it has too many parts"
            : parts.Select(PartFault).FirstOrDefault(f => f is not null);
    }

    /// <summary>A key under which names collide that some file system takes for one.</summary>
    public static string Key(string path) => path.ToUpperInvariant();

    private static string? PartFault(string part)
    {
        if (part.Length == 0)
        {
            return "a part of it is empty";
        }

        if (part is "." or ".." || part[0] == '~')
        {
            return "it leads out of the bag";
        }

        if (
            !Ascii.IsValid(part)
            || part.Any(c => c < ' ' || c == '\u007f' || "<>\"|?*%".Contains(c, StringComparison.Ordinal))
        )
        {
            return "a part of it has a letter that some file system writes otherwise";
        }

        if (part[^1] is '.' or ' ' || part[0] == ' ')
        {
            return "a part of it ends with a dot or begins or ends with a space";
        }

        if (part.Length > LongestPart)
        {
            return "a part of it is too long";
        }

        var dot = part.IndexOf('.', StringComparison.Ordinal);
        return Devices.Contains((dot < 0 ? part : part[..dot]).TrimEnd(' '))
            ? "a part of it is the name of a device"
            : null;
    }
}
