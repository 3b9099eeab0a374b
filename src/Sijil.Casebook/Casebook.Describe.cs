using System.Text;
using Microsoft.Data.Sqlite;
using Sijil.Casebook.Acts;
using Sijil.Casebook.Quality;
using Sijil.Casebook.Settings;
using Sijil.Casebook.Storage;

namespace Sijil.Casebook;

/// <summary>What is known of a list and of who compiles it. What is null stays as it is.</summary>
/// <param name="Source">The source's short name.</param>
/// <param name="List">The list's name at that source.</param>
/// <param name="Compiler">Who compiles it.</param>
/// <param name="About">What the list covers.</param>
/// <param name="Actor">Who says so; null: who opened the casebook.</param>
public sealed record DescribeRequest(
    string Source,
    string List,
    SourceSettings? Compiler = null,
    ListAbout? About = null,
    string? Actor = null
);

public sealed partial class Casebook
{
    /// <summary>
    /// Writes into <c>casebook.yaml</c> what a list covers and who compiles it, and puts on record that it was said. The rest of the file stays as people wrote
    /// it. It counts from the next build on.
    /// </summary>
    /// <returns>The names of the fields that are said otherwise than before; none: nothing was written.</returns>
    /// <exception cref="InputFaultException">There is no such list, or what is said of it cannot be; names the text.</exception>
    public IReadOnlyList<string> Describe(DescribeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        lock (gate)
        {
            return DescribeAlone(request);
        }
    }

    /// <summary>What is said of a source and of a list; null where nothing is.</summary>
    /// <param name="source">The source's short name.</param>
    /// <param name="list">The list's name at that source.</param>
    public (SourceSettings? Compiler, ListAbout? About) DescriptionOf(string source, string list)
    {
        var settings = SettingsFile.Read(folder.SettingsFile);
        return (
            settings.Sources.Find(s => s.Source == source),
            settings.Lists.Find(l => l.Source == source && l.List == list)?.About
        );
    }

    /// <summary>The scheme by which the ids of a list are checked: as <c>casebook.yaml</c> says, else the one that they keep.</summary>
    /// <param name="source">The source's short name.</param>
    /// <param name="list">The list's name at that source.</param>
    public CheckDigitRule CheckDigitsOf(string source, string list) =>
        SettingsFile.Read(folder.SettingsFile).Lists.Find(l => l.Source == source && l.List == list)?.CheckDigitRule
        ?? CheckDigitRule.Found;

    private IReadOnlyList<string> DescribeAlone(DescribeRequest request)
    {
        var settings = SettingsFile.Read(folder.SettingsFile);
        var key = request.Source + "/" + request.List;
        var list =
            settings.Lists.Find(l => l.Key == key)
            ?? throw new InputFaultException("there is no such list", file: folder.SettingsFile, found: key);
        var compiler = settings.Sources.Find(s => s.Source == request.Source);
        string[] changed =
        [
            .. request.Compiler is null ? [] : DescribedFields.Changed(compiler, request.Compiler),
            .. request.About is null ? [] : DescribedFields.Changed(list.About, request.About),
        ];
        if (changed.Length == 0)
        {
            return changed;
        }

        list.About = request.About ?? list.About;
        var about = request.About is null ? null : list;
        SettingsFile.Describe(folder.SettingsFile, request.Compiler, about);
        var said = new { Compiler = request.Compiler ?? compiler, list.About };
        EnterDescription(request, string.Join(' ', changed), SettingsFile.Serializer().Serialize(said));
        return changed;
    }

    private void EnterDescription(DescribeRequest request, string fields, string description)
    {
        if (Encoding.UTF8.GetByteCount(description) > LongestDescription)
        {
            throw new InputFaultException($"a description has at most {LongestDescription} bytes in all");
        }

        try
        {
            Enter(() =>
                log.Append(
                    ActKind.ListDescribed,
                    As(request.Actor),
                    Fields(("fields", fields)),
                    Fields(("source", request.Source), ("list", request.List), ("description", description))
                )
            );
        }
        catch (SqliteException e)
        {
            throw CasebookDatabase.Fault(e, folder.Database);
        }
    }

    private const int LongestDescription = 50_000;
}
