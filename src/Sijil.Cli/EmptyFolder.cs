using Sijil.Casebook;

namespace Sijil.Cli;

/// <summary>Commands that fill a folder want it new or empty: nothing of a person's is ever overwritten.</summary>
internal static class EmptyFolder
{
    public static void Require(string path)
    {
        if (File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()))
        {
            throw new InputFaultException("a new or empty folder was expected", file: path);
        }
    }
}
