using Sijil.Casebook.Settings;

namespace Sijil.Casebook.Tests.Settings;

public sealed class SettingsFileTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    [Fact]
    public void What_is_written_is_read_back()
    {
        var settings = new CasebookSettings { Synthetic = true };
        settings.Title["en"] = "A title: with a colon";
        settings.Title["ar"] = "عنوان";
        settings.Lists.Add(List("hospital", "main"));
        SettingsFile.Write(path, settings);
        var read = SettingsFile.Read(path);
        read.Title["en"].ShouldBe("A title: with a colon");
        read.Title["ar"].ShouldBe("عنوان");
        read.Lists.Single().Columns.Single().Header.ShouldBe("الاسم");
        read.Synthetic.ShouldBeTrue();
    }

    [Theory]
    [InlineData("lists: []\n# my own remark\n")]
    [InlineData("# my own remark\nlists:\n")]
    [InlineData("lists:\n  # my own remark\n  - source: first\n    list: main\nsynthetic: false\n")]
    [InlineData("lists:\n- source: first\n  list: main\n# my own remark\nsynthetic: false\n")]
    public void A_list_is_added_without_touching_what_people_wrote(string yaml)
    {
        File.WriteAllText(path, yaml);
        SettingsFile.AddList(path, List("second", "main"));
        File.ReadAllText(path).ShouldContain("# my own remark");
        SettingsFile.Read(path).Lists[^1].Key.ShouldBe("second/main");
    }

    [Fact]
    public void Flow_style_is_rewritten_rather_than_broken()
    {
        File.WriteAllText(path, "lists: [{source: first, list: main}]\n");
        SettingsFile.AddList(path, List("second", "main"));
        SettingsFile.Read(path).Lists.Select(l => l.Key).ShouldBe(["first/main", "second/main"]);
    }

    [Theory]
    [InlineData("lists:\n- source: a\n  list: b\n- source: a\n  list: b\n", "a/b")]
    [InlineData("lists:\n- source: a/b\n  list: c\n", "a/b")]
    [InlineData("linkage:\n  match_weight: 1000\n", "match_weight")]
    [InlineData("linkage:\n  match_weight: 1\n  review_weight: 2\n", "review_weight")]
    [InlineData("casebook: 2\n", "casebook: 1")]
    [InlineData("lists:\n- source: a\n  list: b\n  name_order: backwards\n", "given_paternal_maternal")]
    [InlineData(
        "lists:\n- source: a\n  list: b\n  check_digits: mod10\n",
        "check_digits is one of found, none, luhn, verhoeff, mod11-2, mod97-10, or weights"
    )]
    [InlineData("lists:\n- source: a\n  list: b\n  name_order:\n", "name_order is one of given_first, family_first")]
    [InlineData("title: [", "row")]
    [InlineData("synthetic: perhaps\n", "row 1")]
    [InlineData("lists:\n- source:\n  list: b\n", "source")]
    [InlineData("lists:\n-\n", "lists")]
    public void A_mistake_is_one_line_that_names_it(string yaml, string says)
    {
        File.WriteAllText(path, yaml);
        var fault = Should.Throw<InputFaultException>(() => SettingsFile.Read(path));
        fault.Message.ShouldContain(says);
        fault.Message.ShouldNotContain("\n");
    }

    [Fact]
    public void A_second_list_of_the_same_name_is_refused()
    {
        File.WriteAllText(path, "lists: []\n");
        SettingsFile.AddList(path, List("a", "b"));
        Should.Throw<InputFaultException>(() => SettingsFile.AddList(path, List("a", "b")));
    }

    public void Dispose() => File.Delete(path);

    private static ListSettings List(string source, string list) =>
        new()
        {
            Source = source,
            List = list,
            Columns =
            [
                new ColumnSettings
                {
                    Header = "الاسم",
                    Column = 1,
                    Field = "name",
                    Reason = "header \"الاسم\"",
                },
            ],
        };
}
