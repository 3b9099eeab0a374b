using Sijil.Casebook;
using Sijil.Text.Learning;
using Sijil.Text.Names;

namespace Sijil.Cli.Commands;

/// <summary>What <c>sijil learn-letters</c> is asked for, and its files.</summary>
internal sealed record LearnLettersRequest(string File, NameScript Script, int Threads)
{
    /// <summary>The pairs of the file, of words that stand in one of the tables where there are tables.</summary>
    /// <exception cref="InputFaultException">A line has another form, or nothing is left.</exception>
    public IReadOnlyList<LetterPair> Pairs(IReadOnlyList<string> tables, out int leftOut)
    {
        Predicate<string>? isWanted = null;
        if (tables.Count > 0)
        {
            var words = tables
                .SelectMany(table => Read(table, lines => lines.Skip(1).Select(line => line.Split(',')[0]).ToList()))
                .Select(word => LetterPairs.FoldOf(word, Script).Replace(" ", "", StringComparison.Ordinal))
                .ToHashSet(StringComparer.Ordinal);
            isWanted = words.Contains;
        }

        var left = 0;
        var pairs = Read(File, lines => LetterPairs.Read(lines, Script, isWanted, out left));
        leftOut = left;
        return pairs.Count > 0
            ? pairs
            : throw new InputFaultException("no pair of a word in that script and a Latin spelling was found", File);
    }

    /// <summary>Reads a file's lines; a line of another form is the input's fault.</summary>
    public static T Read<T>(string file, Func<IEnumerable<string>, T> read)
    {
        try
        {
            return read(System.IO.File.ReadLines(file));
        }
        catch (FormatException e)
        {
            throw new InputFaultException(e.Message, file);
        }
    }
}
