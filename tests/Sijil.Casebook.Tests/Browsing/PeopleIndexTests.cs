using System.Text;
using Sijil.Casebook.Browsing;
using Sijil.Casebook.Browsing.Search;
using Sijil.Casebook.Settings;
using Sijil.Casebook.Storage;
using Sijil.Linkage;

namespace Sijil.Casebook.Tests.Browsing;

/// <summary>A search is held against looking at every line of people.csv; the people are invented.</summary>
public sealed class PeopleIndexTests : IDisposable
{
    private const string Arabic = """
        id,الاسم,الجنس,العمر,تاريخ الوفاة,مكان الوفاة
        a1,محمد سامي عبد الله الرماح,ذكر,31,2024-03-02,حي الزيتون
        a2,هالة منير سعد القصار,أنثى,9,2024-03-11,حي الزيتون
        a3,سليم نادر يوسف الرماح,ذكر,44,2023-12-01,الساحل
        a4,مريم فادي حسن البراق,أنثى,,2024-05-20,
        a5,محمود رامي خالد النجار,ذكر,17,2024,الساحل
        """;

    private const string Latin = """
        id,name,sex,age,date of death,place
        b1,Mohammed Sami Abdullah Al-Rammah,male,31,2024-03-02,Zaytun
        b2,Jonas Peter Weber,male,70,2023-12-24,"Sahel, ""north""
        quarter"
        """;

    private const string Fates = """
        id,name,age,status,date of death
        c1,Karim Adel Nasser Fawaz,52,killed,2022-04-01
        c2,Laila Omar Ziad Haddad,23,missing,
        c3,Viktor Emil Brandt,61,killed,2022-12-24
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sijil-people-");
    private readonly PeopleIndex index;

    public PeopleIndexTests()
    {
        var root = Path.Combine(folder.FullName, "book");
        Casebook.Init(root, new CasebookSettings());
        using var book = Casebook.Open(root, TimeProvider.System, "test");
        foreach (var (source, text) in ((string, string)[])[("one", Arabic), ("two", Latin), ("three", Fates)])
        {
            var file = Path.Combine(folder.FullName, source + ".csv");
            File.WriteAllText(file, text, Encoding.UTF8);
            book.Add(new AddRequest(file, source, "main"));
        }

        book.Build(new BuildRequest(2));
        index = PeopleIndex.Read(book.Folder);
    }

    public void Dispose() => folder.Delete(recursive: true);

    // A bar of the overlap leads to those who stand on exactly these lists: everybody once, whichever bars there are.
    [Fact]
    public void Those_on_exactly_these_lists_are_found_and_everybody_is_behind_one_bar()
    {
        var everybody = index.All(new PeopleSearch()).ToList();
        foreach (var bar in everybody.GroupBy(p => string.Join(';', p.Lists)))
        {
            index
                .All(new PeopleSearch { Chosen = PeopleSearchOf(PeopleSearch.Exactly + bar.Key) })
                .Select(p => p.Id)
                .ShouldBe(bar.Select(p => p.Id));
        }

        index.All(new PeopleSearch { Chosen = PeopleSearchOf("=nowhere/main") }).ShouldBeEmpty();

        static System.Collections.Immutable.ImmutableSortedDictionary<Facet, string> PeopleSearchOf(string list) =>
            System.Collections.Immutable.ImmutableSortedDictionary<Facet, string>.Empty.Add(Facet.List, list);
    }

    [Theory]
    [InlineData("محمد", "محمد سامي عبد الله الرماح", TokenMatch.Same)]
    [InlineData("مُحَمَّد", "محمد سامي عبد الله الرماح", TokenMatch.Same)]
    [InlineData("عبدالله", "محمد سامي عبد الله الرماح", TokenMatch.Same)]
    [InlineData("عبد الله", "محمد سامي عبد الله الرماح", TokenMatch.Same)]
    [InlineData("هاله", "هالة منير سعد القصار", TokenMatch.Same)]
    [InlineData("قص", null, TokenMatch.None)]
    [InlineData("القص", "هالة منير سعد القصار", TokenMatch.Begins)]
    [InlineData("Salim", "سليم نادر يوسف الرماح", TokenMatch.OtherScript)]
    [InlineData("Saleem Yousef", "سليم نادر يوسف الرماح", TokenMatch.OtherScript)]
    [InlineData("Maryam", "مريم فادي حسن البراق", TokenMatch.OtherScript)]
    public void A_name_is_found_in_other_spellings_and_scripts_and_it_is_said_why(
        string words,
        string? name,
        TokenMatch match
    )
    {
        var found = index.Find(new PeopleSearch(words), 0, 10);
        if (name is null)
        {
            found.Count.ShouldBe(0);
            return;
        }

        found.People.Select(p => p.NameArabic).ShouldContain(name);
        found.People.Single(p => p.NameArabic == name).Why.ShouldAllBe(w => w.Match == match);
    }

    [Fact]
    public void What_stands_in_a_record_alone_is_found_and_said()
    {
        // Spelled so in neither chosen name.
        var found = index.Find(new PeopleSearch("Muhamad"), 0, 10);
        var why = found.People.Single(p => p.NameArabic.Contains("سامي", StringComparison.Ordinal)).Why.Single();
        why.Match.ShouldBeOneOf(TokenMatch.OtherScript, TokenMatch.OtherSpelling);
        index.Find(new PeopleSearch("Muhamad") { IsExact = true }, 0, 10).Count.ShouldBe(0);
        index.Find(new PeopleSearch("محم") { IsExact = true }, 0, 10).Count.ShouldBe(0);
    }

    [Fact]
    public void Every_facet_counts_what_choosing_its_value_would_find()
    {
        foreach (var words in (string[])["", "الرماح", "حي"])
        {
            var all = index.Find(new PeopleSearch(words), 0, 100);
            foreach (var (facet, values) in all.Facets)
            {
                foreach (var value in values)
                {
                    Count(words, (facet, value.Value)).ShouldBe(value.People, $"{words} {facet} {value.Value}");

                    // With one chosen, the others say what each of them would find beside it.
                    var narrowed = Search(words, (facet, value.Value));
                    foreach (var (other, others) in index.Find(narrowed, 0, 1).Facets.Where(f => f.Key != facet))
                    {
                        foreach (var second in others)
                        {
                            Count(words, (facet, value.Value), (other, second.Value)).ShouldBe(second.People);
                        }
                    }
                }
            }
        }
    }

    [Fact]
    public void Facets_say_what_the_lines_say()
    {
        var found = index.Find(new PeopleSearch(), 0, 100);
        found.Count.ShouldBe(index.Count);
        int Of(Facet facet, string value) => found.Facets[facet].Single(v => v.Value == value).People;
        Of(Facet.Age, "5-17").ShouldBe(2);
        Of(Facet.Age, PeopleSearch.Unstated).ShouldBe(1);
        Of(Facet.Time, "2024").ShouldBe(4);
        Of(Facet.Time, "2023").ShouldBe(2);
        Of(Facet.Support, "2").ShouldBe(1);
        Of(Facet.Sex, "female").ShouldBe(2);
        var months = index.Find(Search("", (Facet.Time, "2024")), 0, 10).Facets[Facet.Time];
        months.Select(m => m.Value).ShouldBe(["2022", "2023", "2024", "2024-03", "2024-05", PeopleSearch.Unstated]);
        index.Find(Search("", (Facet.Time, "2024-03")), 0, 10).Count.ShouldBe(2);
    }

    [Fact]
    public void A_page_is_read_from_the_file_whatever_its_cells_hold()
    {
        var all = index.All(new PeopleSearch()).ToList();
        all.Select(p => p.Id).ShouldBe(all.Select(p => p.Id).Order(StringComparer.Ordinal));
        all.Single(p => p.NameLatin.StartsWith("Jonas", StringComparison.Ordinal)).Place.ShouldContain("\"north\"");
        foreach (var person in all)
        {
            index.Find(person.Id)!.Id.ShouldBe(person.Id);
            index.Find(new PeopleSearch(person.Id), 0, 10).People.ShouldHaveSingleItem().Id.ShouldBe(person.Id);
        }

        index.Find("p-nobody").ShouldBeNull();
        index.Find(new PeopleSearch(), 3, 2).People.Select(p => p.Id).ShouldBe(all.Skip(3).Take(2).Select(p => p.Id));
    }

    [Fact]
    public void What_was_kept_answers_as_what_was_read_anew()
    {
        File.Exists(Kept).ShouldBeTrue();
        var again = PeopleIndex.Read(Folder);
        foreach (var words in (string[])["", "محمد", "Salim", "الرماح", "حي", "Weber", "nobody"])
        {
            var (first, second) = (
                index.Find(new PeopleSearch(words), 0, 100),
                again.Find(new PeopleSearch(words), 0, 100)
            );
            second.Count.ShouldBe(first.Count);
            second.People.Select(p => p.ToString()).ShouldBe(first.People.Select(p => p.ToString()));
            second.Facets.SelectMany(f => f.Value).ShouldBe(first.Facets.SelectMany(f => f.Value));
        }

        var lines = File.ReadLines(Folder.OutFile("fates.csv")).Skip(1).Select(l => l.Split(',')).ToList();
        lines.Count.ShouldBe(3);
        foreach (var person in again.All(new PeopleSearch()))
        {
            again
                .FatesOf(person.Id)
                .Select(f => f.RecordId)
                .ShouldBe(lines.Where(l => l[0] == person.Id).Select(l => l[6]));
            again.FatesOf(person.Id).ShouldBe(index.FatesOf(person.Id));
        }

        again.FatesOf("p-nobody").ShouldBeEmpty();
    }

    // Cut short anywhere, or with a byte that is another: what is read is right or not used, and nothing fails.
    [Fact]
    public void A_damaged_index_never_fails_a_search()
    {
        var whole = File.ReadAllBytes(Kept);
        var random = new SplitMix64(3);
        for (var i = 0; i < 120; i++)
        {
            var bytes = i % 2 == 0 ? whole[..random.Below(whole.Length)] : (byte[])whole.Clone();
            if (i % 2 == 1)
            {
                bytes[random.Below(bytes.Length)] ^= (byte)(1 << random.Below(8));
            }

            File.WriteAllBytes(Kept, bytes);
            var read = PeopleIndex.Read(Folder);
            read.Count.ShouldBe(index.Count);
            Should.NotThrow(() => read.Find(new PeopleSearch("محمد"), 0, 100));
        }
    }

    [Fact]
    public void An_index_of_other_results_is_not_used()
    {
        var people = Folder.OutFile("people.csv");
        var lines = File.ReadAllLines(people);
        File.WriteAllText(people, string.Join('\n', lines[..^1]) + "\n", new UTF8Encoding(false));
        PeopleIndex.Read(Folder).Count.ShouldBeLessThan(index.Count);
    }

    [Fact]
    public void Any_words_at_all_are_searched_without_a_fault()
    {
        foreach (
            var words in (string[])
                [
                    "\ud800",
                    new string('a', 100_000),
                    "\u202eسليم\u202c",
                    "',;\"",
                    "a" + new string('\u0301', 1_000),
                    string.Join(' ', Enumerable.Repeat("محمد", 500)),
                    "ابن محمد",
                    "0",
                ]
        )
        {
            Should.NotThrow(() => index.Find(new PeopleSearch(words), 0, 10));
        }
    }

    private CasebookFolder Folder => CasebookFolder.Find(Path.Combine(folder.FullName, "book"));

    private string Kept => Path.Combine(Folder.Cache, "people.index");

    private int Count(string words, params (Facet, string)[] chosen) => index.Find(Search(words, chosen), 0, 1).Count;

    private static PeopleSearch Search(string words, params (Facet Facet, string Value)[] chosen)
    {
        var search = new PeopleSearch(words);
        foreach (var (facet, value) in chosen)
        {
            search = search with { Chosen = search.Chosen.SetItem(facet, value) };
        }

        return search;
    }
}
