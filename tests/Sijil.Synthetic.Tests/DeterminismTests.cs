using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sijil.Synthetic.Tests;

public class DeterminismTests
{
    private static readonly GeneratorSettings Small = new()
    {
        People = 2000,
        Lists = 8,
        Scenario = "H6",
        Seed = 5,
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Equal_settings_give_equal_bytes(bool plain) =>
        FilesOf(Small with { Plain = plain }).ShouldBe(FilesOf(Small with { Plain = plain }));

    [Fact]
    public void Another_seed_gives_other_lists()
    {
        var one = FilesOf(Small);
        var other = FilesOf(Small with { Seed = 6 });
        var equal = one.Intersect(other, StringComparer.Ordinal).ToArray();
        equal.Length.ShouldBe(1);
        equal[0].ShouldStartWith("gazetteer.csv ");
    }

    [Fact]
    public void The_culture_of_the_machine_does_not_show()
    {
        var plain = FilesOf(Small);
        foreach (var culture in new[] { OfTurkishHabits(), OfArabicHabits() })
        {
            InCulture(culture, () => FilesOf(Small)).ShouldBe(plain);
        }
    }

    [Fact]
    public void All_lines_end_in_a_line_feed_alone()
    {
        using var folder = new ScratchFolder();
        SyntheticLists.Generate(Small).WriteTo(folder.Path);
        foreach (var file in Directory.GetFiles(folder.Path))
        {
            var bytes = File.ReadAllBytes(file);
            bytes.ShouldNotContain((byte)'\r', file);
            bytes[^1].ShouldBe((byte)'\n', file);
        }
    }

    [Fact]
    public void The_bytes_are_those_of_the_release()
    {
        // Changes only together with the format: say so in the changelog, then record the new value here.
        var all = string.Join('\n', FilesOf(Small));
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(all))).ShouldBe(Recorded);
    }

    private const string Recorded = "ef9b96e8708fb032eefbc316797b83b07236a0afa1bb392cd09f312018223da2";

    // "name hash" of every file, in order.
    private static string[] FilesOf(GeneratorSettings settings)
    {
        using var folder = new ScratchFolder();
        SyntheticLists.Generate(settings).WriteTo(folder.Path);
        var files = Directory.GetFiles(folder.Path).Order(StringComparer.Ordinal);
        return
        [
            .. files.Select(f =>
                $"{Path.GetFileName(f)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))}"
            ),
        ];
    }

    // The machine may run without culture data; then these stand in for tr-TR and ar-SY with what could show.
    private static CultureInfo OfTurkishHabits()
    {
        var culture = Named("tr-TR");
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "\u2212";
        return culture;
    }

    private static CultureInfo OfArabicHabits()
    {
        var culture = Named("ar-SY");
        culture.NumberFormat.NumberDecimalSeparator = "\u066B";
        culture.NumberFormat.NegativeSign = "\u061C-";
        culture.DateTimeFormat.Calendar = culture.OptionalCalendars[^1];
        culture.DateTimeFormat.DateSeparator = "\u060C";
        return culture;
    }

    private static CultureInfo Named(string name)
    {
        try
        {
            return (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
        }
        catch (CultureNotFoundException)
        {
            return (CultureInfo)CultureInfo.InvariantCulture.Clone();
        }
    }

#pragma warning disable RS0030 // The ambient culture is what this test is about.
    private static T InCulture<T>(CultureInfo culture, Func<T> work)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return work();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
#pragma warning restore RS0030
}
