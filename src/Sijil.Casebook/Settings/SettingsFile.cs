using System.Globalization;
using System.Text;
using Sijil.Ledger;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Sijil.Casebook.Settings;

/// <summary>Reads and writes <c>casebook.yaml</c>. Strict: an unknown key is a mistake that would otherwise pass in silence.</summary>
public static class SettingsFile
{
    private const string Heading =
        "# A Sijil casebook. Meant to be read and edited: after a change, run `sijil build` again.\n"
        + "# Fields of a column: id, name, given_name, father_name, grandfather_name, family_name, mother_name, sex, age,\n"
        + "#   birth_date, death_date, place, origin, status, note,\n"
        + "#   missing_date, detained_date, released_date, found_date, ignore\n";

    /// <summary>Reads the settings.</summary>
    /// <exception cref="InputFaultException">The file cannot be read as settings; says the line.</exception>
    public static CasebookSettings Read(string path)
    {
        var settings = Parse<CasebookSettings>(path);
        SettingsCheck.Whole(settings, path);
        return settings;
    }

    /// <summary>Reads a file with one list's columns, as <c>--map</c> takes it (<c>name_order</c> and <c>columns</c>).</summary>
    /// <exception cref="InputFaultException">The file cannot be read as a mapping; says the line.</exception>
    public static ListSettings ReadMapping(string path)
    {
        var list = Parse<ListSettings>(path);
        SettingsCheck.Columns(list, path);
        return list;
    }

    /// <summary>Writes the settings, durably and as a whole or not at all.</summary>
    public static void Write(string path, CasebookSettings settings)
    {
        var yaml = Serializer().Serialize(settings);
        DurableFile.Write(path, Encoding.UTF8.GetBytes(Heading + yaml));
    }

    /// <summary>Adds a list at the end of <c>lists</c>, keeping what people wrote in the file.</summary>
    public static void AddList(string path, ListSettings list)
    {
        var settings = Read(path);
        settings.Lists.Add(list);
        SettingsCheck.Whole(settings, path);
        if (ListInsertion.Insert(File.ReadAllText(path), list) is { } text && Holds(text, settings))
        {
            DurableFile.Write(path, Encoding.UTF8.GetBytes(text));
        }
        else
        {
            Write(path, settings);
        }
    }

    /// <summary>Puts a source's and a list's description into the file, keeping what people wrote in it elsewhere.</summary>
    /// <param name="path">The file.</param>
    /// <param name="source">The source; null: it stays as it is.</param>
    /// <param name="list">The list with its new description; null: none changes.</param>
    /// <exception cref="InputFaultException">Something that is said cannot be.</exception>
    public static void Describe(string path, SourceSettings? source, ListSettings? list)
    {
        var settings = Read(path);
        var text = (string?)File.ReadAllText(path);
        if (source is not null)
        {
            settings.Sources.RemoveAll(s => s.Source == source.Source);
            settings.Sources.Add(source);
            text = AboutInsertion.Source(text!, source);
        }

        if (list is not null)
        {
            (
                settings.Lists.Find(l => l.Key == list.Key)
                ?? throw new InputFaultException("there is no such list", file: path, found: list.Key)
            ).About = list.About;
            text = text is null ? null : AboutInsertion.List(text, list);
        }

        SettingsCheck.Whole(settings, path);
        if (text is not null && Holds(text, settings))
        {
            DurableFile.Write(path, Encoding.UTF8.GetBytes(text));
        }
        else
        {
            Write(path, settings);
        }
    }

    private static bool Holds(string text, CasebookSettings expected)
    {
        try
        {
            using var reader = new StringReader(text);
            var read = Deserializer().Deserialize<CasebookSettings>(reader);
            // In which order sources stand says nothing.
            read.Sources.Sort((a, b) => string.CompareOrdinal(a.Source, b.Source));
            expected.Sources.Sort((a, b) => string.CompareOrdinal(a.Source, b.Source));
            return string.Equals(
                Serializer().Serialize(read),
                Serializer().Serialize(expected),
                StringComparison.Ordinal
            );
        }
        catch (YamlException)
        {
            return false;
        }
    }

    private static T Parse<T>(string path)
        where T : new()
    {
        try
        {
            using var reader = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
            return Deserializer().Deserialize<T>(reader) ?? new T();
        }
        catch (YamlException e)
        {
            throw new InputFaultException(
                (e.InnerException?.Message ?? e.Message).ReplaceLineEndings(" "),
                file: path,
                row: checked((int)Math.Max(1, e.Start.Line)),
                column: e.Start.Column.ToString(CultureInfo.InvariantCulture)
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw new InputFaultException("a readable UTF-8 file was expected (" + e.Message + ")", file: path);
        }
    }

    internal static ISerializer Serializer() =>
        new SerializerBuilder()
            .WithNamingConvention(UnderscoredNamingConvention.Instance)
            .ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitNull)
            .WithNewLine("\n")
            .DisableAliases()
            .Build();

    private static IDeserializer Deserializer() =>
        new DeserializerBuilder()
            .WithNamingConvention(UnderscoredNamingConvention.Instance)
            .WithDuplicateKeyChecking()
            .Build();
}
