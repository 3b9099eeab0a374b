using System.Globalization;
using System.Xml.Linq;
using Sijil.Linkage.Explaining;
using Sijil.Linkage.Explaining.Pictures;
using Sijil.Linkage.Explaining.Words;

namespace Sijil.Linkage.Tests.Explaining;

public sealed class PictureTests
{
    private const string Rude =
        "<b>\"&\u0001\uD800\u202E a very long name that goes on and on, beyond all room there is";

    public static TheoryData<string, string> Pictures()
    {
        var data = new TheoryData<string, string>();
        ExplanationWords[] languages =
        [
            ExplanationWords.English,
            InventedPair.ArabicNames,
            ExplanationWords.Arabic with
            {
                UsesArabicIndicDigits = true,
            },
        ];
        var rude = Waterfall.Of(
            InventedPair.Of(-900.5, (Rude, Rude, 1, 1234.5, -2000), ("", "", 1, 0.001, 0), ("c", null, 0, 0, 0))
        );
        foreach (var words in languages)
        {
            data.Add("pair", WaterfallPicture.Draw(Waterfall.Of(InventedPair.Match), words, new MatchWeight(3)));
            data.Add("rude pair", WaterfallPicture.Draw(rude, words, new MatchWeight(2000), _ => Rude));
            data.Add("prior only", WaterfallPicture.Draw(Waterfall.Of(InventedPair.Of(0)), words));
            data.Add("cluster", ClusterPicture.Draw(InventedCluster.TwoTriangles, words));
            data.Add("rude cluster", ClusterPicture.Draw(InventedCluster.TwoTriangles, words, _ => Rude));
            data.Add("one record", ClusterPicture.Draw(ClusterExplanation.Of([5], [], new(3), []), words));
            data.Add("no record", ClusterPicture.Draw(ClusterExplanation.Of([], [], new(3), []), words));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void It_is_XML_with_a_title_a_description_and_nothing_that_runs(string _, string svg)
    {
        var root = XDocument.Parse(svg).Root!;
        string[] expected = ["title", "desc"];
        root.Name.LocalName.ShouldBe("svg");
        root.Elements().Take(2).Select(element => element.Name.LocalName).ShouldBe(expected);
        root.Elements().Take(2).ShouldAllBe(element => element.Value.Length > 10);
        root.Attribute("aria-labelledby")!
            .Value.Split(' ')
            .ShouldBe(root.Elements().Take(2).Select(element => element.Attribute("id")!.Value));
        root.Descendants()
            .Select(element => element.Name.LocalName)
            .Distinct()
            .ShouldBeSubsetOf(["title", "desc", "rect", "line", "polygon", "text", "path", "circle"]);
        svg.ShouldNotContain("NaN");
        svg.ShouldNotContain("∞");
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Nothing_lies_outside_and_no_text_lies_on_another(string _, string svg)
    {
        var root = XDocument.Parse(svg).Root!;
        var (width, height) = (Value(root, "width"), Value(root, "height"));
        var boxes = root.Elements().Where(element => element.Name.LocalName == "text").Select(Box).ToArray();
        foreach (var box in boxes)
        {
            box.Left.ShouldBeGreaterThanOrEqualTo(0, box.Text);
            box.Right.ShouldBeLessThanOrEqualTo(width, box.Text);
            box.Bottom.ShouldBeInRange(0, height);
        }

        for (var first = 0; first < boxes.Length; first++)
        {
            for (var second = first + 1; second < boxes.Length; second++)
            {
                var (a, b) = (boxes[first], boxes[second]);
                (a.Right <= b.Left || b.Right <= a.Left || a.Bottom <= b.Top || b.Bottom <= a.Top).ShouldBeTrue(
                    $"{a.Text} on {b.Text}"
                );
            }
        }

        foreach (var name in new[] { "x", "x1", "x2", "cx" })
        {
            root.Elements()
                .Where(element => element.Attribute(name) is not null)
                .ShouldAllBe(element => Value(element, name) >= 0 && Value(element, name) <= width);
        }

        root.Elements()
            .Where(element => element.Name.LocalName == "polygon")
            .SelectMany(element => element.Attribute("points")!.Value.Split(' '))
            .Select(point => double.Parse(point.Split(',')[0], CultureInfo.InvariantCulture))
            .ShouldAllBe(x => x >= 0 && x <= width);
    }

    [Fact]
    public void Arabic_is_the_mirror_image_of_English()
    {
        var waterfall = Waterfall.Of(InventedPair.Match);
        var english = Arrows(WaterfallPicture.Draw(waterfall, ExplanationWords.English));
        var arabic = Arrows(WaterfallPicture.Draw(waterfall, ExplanationWords.Arabic));
        arabic.ShouldBe(english.Select(x => 760 - x), 0.011);
    }

    [Fact]
    public void Against_is_hatched_and_for_is_not()
    {
        int Hatches(double bits) =>
            XDocument
                .Parse(
                    WaterfallPicture.Draw(
                        Waterfall.Of(InventedPair.Of(1, ("a", "b", 1, bits, 0))),
                        ExplanationWords.English
                    )
                )
                .Root!.Elements()
                .Count(element => element.Attribute("stroke")?.Value == Ink.Against);
        Hatches(6).ShouldBe(0);
        Hatches(-6).ShouldBeGreaterThan(5);
    }

    [Theory]
    [InlineData(Ink.Text, 7)]
    [InlineData(Ink.Muted, 4.5)]
    [InlineData(Ink.For, 4.5)]
    [InlineData(Ink.Against, 4.5)]
    [InlineData(Ink.Connector, 3)]
    public void Colours_stand_out_on_the_paper(string colour, double contrast) =>
        (1.05 / (Luminance(colour) + 0.05)).ShouldBeGreaterThanOrEqualTo(contrast);

    [Fact]
    public void The_same_bytes_again()
    {
        string Draw() => WaterfallPicture.Draw(Waterfall.Of(InventedPair.Match), InventedPair.ArabicNames);
        Draw().ShouldBe(Draw());
        Draw().ShouldNotContain('\r');
    }

    private static (string Text, double Left, double Right, double Top, double Bottom) Box(XElement text)
    {
        var (x, y, size) = (Value(text, "x"), Value(text, "y"), Value(text, "font-size"));
        var width = TextWidth.Of(text.Value, size);
        var isRightToLeft = text.Attribute("direction")!.Value == "rtl";
        var left = text.Attribute("text-anchor")!.Value switch
        {
            "middle" => x - (width / 2),
            "start" => isRightToLeft ? x - width : x,
            _ => isRightToLeft ? x : x - width,
        };
        return (text.Value, left, left + width, y - (size * 0.75), y);
    }

    private static double[] Arrows(string svg) =>
        [
            .. XDocument
                .Parse(svg)
                .Root!.Elements()
                .Where(element => element.Name.LocalName == "polygon")
                .SelectMany(element => element.Attribute("points")!.Value.Split(' '))
                .Select(point => double.Parse(point.Split(',')[0], CultureInfo.InvariantCulture)),
        ];

    private static double Value(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    // Relative luminance of the Web Content Accessibility Guidelines 2.2.
    private static double Luminance(string colour)
    {
        double Part(int at)
        {
            var share = Convert.ToInt32(colour.Substring(at, 2), 16) / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5));
    }
}
