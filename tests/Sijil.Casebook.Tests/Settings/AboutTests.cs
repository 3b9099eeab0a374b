using Sijil.Casebook.Settings;

namespace Sijil.Casebook.Tests.Settings;

public sealed class AboutTests : IDisposable
{
    private const string Book = """
        # a remark at the top
        title:
          en: A register # and one here
        lists:
        # before the first
        - source: hospital
          list: main
          # inside of the first
          name_order: given_first
        - source: hospital
          list: second
        # at the end

        """;

    private readonly string path = Path.GetTempFileName();

    [Theory]
    [InlineData("2023", "2023-01-01", "2023-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023-10-07", "2023-10-07", "2023-10-07")]
    public void A_period_is_written_as_a_year_a_month_or_a_day(string text, string first, string last)
    {
        NodaTime.Text.LocalDatePattern.Iso.Format(CoverageDay.First(text)!.Value).ShouldBe(first);
        NodaTime.Text.LocalDatePattern.Iso.Format(CoverageDay.Last(text)!.Value).ShouldBe(last);
    }

    [Theory]
    [InlineData("")]
    [InlineData("23")]
    [InlineData("2023-13")]
    [InlineData("2023-02-29")]
    [InlineData("2023-1-1")]
    [InlineData("2023-10-07-01")]
    [InlineData("٢٠٢٣")]
    [InlineData("0999")]
    public void Anything_else_is_none(string text)
    {
        CoverageDay.First(text).ShouldBeNull();
        CoverageDay.Last(text).ShouldBeNull();
    }

    [Fact]
    public void A_description_goes_into_the_file_and_leaves_the_rest_of_it()
    {
        File.WriteAllText(path, Book);
        Describe(
            "main",
            new ListAbout
            {
                From = "2023",
                Places = ["حي الزهور"],
                Inclusion = "two witnesses\nor more",
            }
        );
        Describe("main", new ListAbout { From = "2024", Harms = ["killed", "injured"] });
        Describe("second", new ListAbout { Victims = "civilians" });
        var text = File.ReadAllText(path);
        foreach (
            var remark in (string[])
                [
                    "# a remark at the top",
                    "# and one here",
                    "# before the first",
                    "# inside of the first",
                    "# at the end",
                ]
        )
        {
            text.ShouldContain(remark);
        }

        var read = SettingsFile.Read(path);
        read.Lists[0].About!.From.ShouldBe("2024");
        read.Lists[0].About!.Places.ShouldBeNull();
        read.Lists[0].About!.Harms.ShouldBe(["killed", "injured"]);
        read.Lists[0].NameOrder.ShouldBe("given_first");
        read.Lists[1].About!.Victims.ShouldBe("civilians");
    }

    [Fact]
    public void Sources_are_added_and_replaced_and_keep_the_remarks()
    {
        File.WriteAllText(path, Book);
        Source(
            new SourceSettings
            {
                Source = "hospital",
                CompiledBy = "A ward: the first",
                Contact = "room 4",
            }
        );
        Source(new SourceSettings { Source = "committee", Licence = "CC-BY-4.0" });
        Source(new SourceSettings { Source = "hospital", CompiledBy = "Another" });
        var read = SettingsFile.Read(path);
        read.Sources.Select(s => (s.Source, s.CompiledBy, s.Contact, s.Licence))
            .ShouldBe([("hospital", "Another", null, null), ("committee", null, null, "CC-BY-4.0")]);
        File.ReadAllText(path).ShouldContain("# inside of the first");
    }

    [Fact]
    public void A_file_in_another_style_is_rewritten_rather_than_broken()
    {
        File.WriteAllText(path, "lists: [{source: hospital, list: main}]\nsources: [{source: hospital, licence: x}]\n");
        Describe("main", new ListAbout { To = "2024-03" });
        Source(new SourceSettings { Source = "hospital", Contact = "c" });
        var read = SettingsFile.Read(path);
        read.Lists.Single().About!.To.ShouldBe("2024-03");
        read.Sources.Single().Contact.ShouldBe("c");
        read.Sources.Single().Licence.ShouldBeNull();
    }

    [Theory]
    [InlineData("from: 2024-13", "from")]
    [InlineData("from: 2024\n    to: 2023-12-31", "from may not lie after to")]
    [InlineData("victims: soldiers", "victims is one of all, civilians, combatants")]
    [InlineData("harms: [dead]", "harms is one of killed, injured, missing, detained")]
    [InlineData("places: ['']", "places")]
    [InlineData("languages: [Arabic]", "language")]
    [InlineData("covers: x", "covers")]
    public void A_mistake_is_one_line_that_names_it(string about, string says)
    {
        File.WriteAllText(path, $"lists:\n- source: a\n  list: b\n  about:\n    {about}\n");
        var fault = Should.Throw<InputFaultException>(() => SettingsFile.Read(path));
        fault.Message.ShouldContain(says);
        fault.Message.ShouldNotContain("\n");
    }

    [Fact]
    public void Each_source_stands_once()
    {
        File.WriteAllText(path, "sources:\n- source: a\n- source: a\n");
        Should.Throw<InputFaultException>(() => SettingsFile.Read(path)).Message.ShouldContain("once");
    }

    public void Dispose() => File.Delete(path);

    private void Describe(string list, ListAbout about) =>
        SettingsFile.Describe(
            path,
            null,
            new ListSettings
            {
                Source = "hospital",
                List = list,
                About = about,
            }
        );

    private void Source(SourceSettings source) => SettingsFile.Describe(path, source, null);
}
