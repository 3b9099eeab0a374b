using System.Collections.Immutable;
using Sijil.Casebook.Intake;
using Sijil.Casebook.Intake.Shape;

namespace Sijil.Casebook.Gazetteers;

/// <summary>Which column of a gazetteer's file holds what, by its heading; places of columns, 0-based.</summary>
/// <param name="Code">The place's code.</param>
/// <param name="Names">Names, one column a language.</param>
/// <param name="Parent">The code of the place that holds it, or null.</param>
/// <param name="Level">The level, or null.</param>
/// <param name="Latitude">Degrees north, or null.</param>
/// <param name="Longitude">Degrees east, or null.</param>
public sealed record GazetteerColumns(
    int Code,
    ImmutableArray<int> Names,
    int? Parent,
    int? Level,
    int? Latitude,
    int? Longitude
)
{
    private const string CodeWords = "code|pcode|p code|place code|id|رمز|الرمز|كود";
    private const string ParentWords = "parent|parent code|parent pcode|parent id|within|رمز الاب|الرمز الاعلى|يتبع";
    private const string LevelWords = "level|admin level|type|kind|المستوى|النوع";
    private const string LatitudeWords = "latitude|lat|y|خط العرض";
    private const string LongitudeWords = "longitude|lon|lng|long|x|خط الطول";

    /// <summary>Guesses the columns: every heading that begins with or is followed by the word name (name, name_ar, "English name", الاسم) holds names.</summary>
    /// <param name="table">The file as a table.</param>
    /// <param name="file">The file's name, for what is said when it cannot be read.</param>
    /// <exception cref="InputFaultException">There is no code or no name, a heading stands twice, or only one of latitude and longitude is there.</exception>
    public static GazetteerColumns Of(SourceTable table, string file)
    {
        var headings = table.Columns.Select(column => HeaderText.Fold(column.Header)).ToList();
        var found = string.Join(", ", table.Columns.Select(column => column.Header));
        int? One(string words)
        {
            var known = words.Split('|').Select(HeaderText.Fold).ToHashSet(StringComparer.Ordinal);
            var at = Enumerable.Range(0, headings.Count).Where(i => known.Contains(headings[i])).ToList();
            return at.Count switch
            {
                0 => null,
                1 => at[0],
                _ => throw new InputFaultException(
                    "expected one column of this meaning",
                    file,
                    column: table.Columns[at[1]].Header,
                    found: $"{table.Columns[at[0]].Header}, {table.Columns[at[1]].Header}"
                ),
            };
        }

        var names = Enumerable.Range(0, headings.Count).Where(i => IsName(headings[i])).ToImmutableArray();
        if (One(CodeWords) is not { } code || names.Length == 0)
        {
            throw new InputFaultException(
                "expected headings code and name (or name_ar, name_en …), and if known parent, level, lat, lon",
                file,
                row: table.HeaderRow,
                found: found
            );
        }

        var latitude = One(LatitudeWords);
        var longitude = One(LongitudeWords);
        return latitude is null != longitude is null
            ? throw new InputFaultException("expected both lat and lon, or neither", file, found: found)
            : new(code, names, One(ParentWords), One(LevelWords), latitude, longitude);
    }

    private static bool IsName(string heading)
    {
        var words = heading.Split(' ');
        return words.Length <= 3
            && words.Any(word =>
                word is "name" or "names" || word == HeaderText.Fold("الاسم") || word == HeaderText.Fold("اسم")
            )
            && !words.Contains("parent", StringComparer.Ordinal);
    }
}
