using System.Collections.Immutable;
using System.Text;
using Sijil.Casebook.Publishing;
using Sijil.Casebook.Publishing.Release;
using Sijil.Casebook.Storage;
using Sijil.Text.Scripts;

namespace Sijil.Casebook.Browsing;

/// <summary>A person in the list of people.</summary>
/// <param name="Id">Internal id.</param>
/// <param name="NameArabic">Chosen name in Arabic script, or empty.</param>
/// <param name="NameLatin">Chosen name in another script, or empty.</param>
/// <param name="Sex">male, female, or empty.</param>
/// <param name="Age">Age or range of ages in years, or empty.</param>
/// <param name="Death">Day or days of death (EDTF), or empty.</param>
/// <param name="Place">Place of death as written, or empty.</param>
/// <param name="Lists">The lists that name the person.</param>
/// <param name="Records">Number of records.</param>
public sealed record PersonLine(
    string Id,
    string NameArabic,
    string NameLatin,
    string Sex,
    string Age,
    string Death,
    string Place,
    ImmutableArray<string> Lists,
    int Records
);

/// <summary>What people are looked for by; empty parts do not narrow.</summary>
/// <param name="Words">Words of a name or place in any spelling, or an id.</param>
/// <param name="List">source/list.</param>
/// <param name="Sex">male or female; "unstated" for neither.</param>
/// <param name="Year">Year of death.</param>
public sealed record PeopleSearch(string Words = "", string List = "", string Sex = "", string Year = "");

/// <summary>A page of found people.</summary>
/// <param name="Count">How many were found in all.</param>
/// <param name="People">Those on the page.</param>
public sealed record FoundPeople(int Count, ImmutableArray<PersonLine> People);

/// <summary>The people of the last build, held in memory to be searched: names and places under folded spelling, each word by its beginning.</summary>
public sealed class PeopleIndex
{
    private readonly ImmutableArray<PersonLine> people;
    private readonly string[] keys;

    private PeopleIndex(ImmutableArray<PersonLine> people)
    {
        this.people = people;
        keys = new string[people.Length];
        Parallel.For(0, keys.Length, i => keys[i] = Key(people[i]));
    }

    /// <summary>Nobody.</summary>
    public static PeopleIndex Empty { get; } = new([]);

    /// <summary>Number of people.</summary>
    public int Count => people.Length;

    /// <summary>Reads the people of the last build; nobody when nothing was built.</summary>
    public static PeopleIndex Read(CasebookFolder folder)
    {
        var path = folder.OutFile(RegisterFiles.People);
        if (!File.Exists(path))
        {
            return Empty;
        }

        var age = PublicField.All.Single(f => f.Name == "age");
        var death = PublicField.All.Single(f => f.Name == "death");
        var lines = ImmutableArray.CreateBuilder<PersonLine>();
        PeopleTable.Read(
            path,
            cell =>
                lines.Add(
                    new PersonLine(
                        cell("person_id"),
                        cell("name_arabic"),
                        cell("name_latin"),
                        cell("sex"),
                        age.ValueOf(cell),
                        death.ValueOf(cell),
                        cell("place"),
                        [.. cell("lists").Split(';')],
                        int.Parse(cell("records"), System.Globalization.CultureInfo.InvariantCulture)
                    )
                )
        );
        return new PeopleIndex(lines.ToImmutable());
    }

    /// <summary>A person by id, or null.</summary>
    public PersonLine? Find(string id)
    {
        // Sorted ordinally by id, as the table is.
        var (low, high) = (0, people.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(people[middle].Id, id);
            if (order == 0)
            {
                return people[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>Everybody who is found, by id.</summary>
    public IEnumerable<PersonLine> All(PeopleSearch search)
    {
        if (Find(search.Words.Trim()) is { } one)
        {
            return [one];
        }

        var words = Folded(search.Words)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(w => " " + w)
            .ToArray();
        return people.Where(
            (person, i) => Fits(person, search) && words.All(w => keys[i].Contains(w, StringComparison.Ordinal))
        );
    }

    /// <summary>A page of those who are found.</summary>
    /// <param name="search">What is looked for.</param>
    /// <param name="skip">So many before the page.</param>
    /// <param name="take">So many at most on the page.</param>
    public FoundPeople Find(PeopleSearch search, int skip, int take)
    {
        var count = 0;
        var page = ImmutableArray.CreateBuilder<PersonLine>();
        foreach (var person in All(search))
        {
            if (count >= skip && page.Count < take)
            {
                page.Add(person);
            }

            count++;
        }

        return new FoundPeople(count, page.ToImmutable());
    }

    /// <summary>A text as it is compared when people search: marks, forms of letters, capitals and accents do not count.</summary>
    public static string Folded(string text)
    {
        var folded = LatinFold.Fold(ArabicFold.Fold(text)).ToLowerInvariant();
        var words = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            words.Append(char.IsLetterOrDigit(c) ? c : ' ');
        }

        return words.ToString().Trim();
    }

    private static bool Fits(PersonLine person, PeopleSearch search) =>
        (search.List.Length == 0 || person.Lists.Contains(search.List, StringComparer.Ordinal))
        && (search.Sex.Length == 0 || (search.Sex == "unstated" ? person.Sex.Length == 0 : person.Sex == search.Sex))
        && (search.Year.Length == 0 || person.Death.StartsWith(search.Year, StringComparison.Ordinal));

    private static string Key(PersonLine person) =>
        " " + Folded(person.NameArabic + " " + person.NameLatin + " " + person.Place);
}
