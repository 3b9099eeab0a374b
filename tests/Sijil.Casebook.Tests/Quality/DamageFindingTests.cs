using System.Text;

namespace Sijil.Casebook.Tests.Quality;

/// <summary>A name column that was damaged on its way is said to be, and a healthy one is not.</summary>
public sealed class DamageFindingTests
{
    private static readonly string[] Damage =
    [
        "text-mojibake",
        "text-visual-order",
        "text-lam-alef",
        "text-presentation-forms",
        "text-split-words",
    ];

    [Fact]
    public void Names_that_were_read_in_a_wrong_encoding_are_found()
    {
        var list = new CleanList(300);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        for (var i = 0; i < 300; i += 10)
        {
            list[i, CleanList.Name] = Encoding
                .GetEncoding(1256)
                .GetString(Encoding.UTF8.GetBytes(list[i, CleanList.Name]));
        }

        var finding = Profiles.Of(list.Csv()).Findings.Single(f => f.Kind.Code == "text-mojibake");
        finding.Count.ShouldBe(30);
        finding.Rows[0].ShouldBe(2);
    }

    [Fact]
    public void Names_with_their_letters_in_reverse_are_found()
    {
        var list = new CleanList(300);
        for (var i = 0; i < 300; i++)
        {
            list[i, CleanList.Name] = string.Concat(list[i, CleanList.Name].Reverse());
        }

        Profiles.Of(list.Csv()).Findings.Single(f => f.Kind.Code == "text-visual-order").Count.ShouldBeGreaterThan(295);
    }

    [Fact]
    public void A_healthy_column_has_none() =>
        Profiles.Of(new CleanList(1_000).Csv()).Findings.ShouldAllBe(f => !Damage.Contains(f.Kind.Code));
}
