using Sijil.Casebook.Intake.Shape;

namespace Sijil.Casebook.Tests.Intake.Shape;

/// <summary>A packed cell is the text that was set, to the last code unit; a plain array is the oracle.</summary>
public sealed class PackedColumnTests
{
    [Fact]
    public void Every_text_comes_back_as_it_was_set()
    {
        string[] odd =
        [
            "",
            " ",
            "ذكر",
            "a",
            "سِجِلّ",
            "😀 x",
            "\uD800 half a pair",
            "tail \uDC00",
            "\0",
            "\uFFFD",
            new('ض', 33),
            new('x', PackedColumn.LongestPacked),
            new('ض', PackedColumn.LongestPacked),
            new('ض', PackedColumn.LongestPacked + 1),
            new('漢', 400_000),
        ];
        Check([.. Enumerable.Range(0, 300).Select(i => odd[i * 7 % odd.Length])]);
    }

    [Fact]
    public void Texts_that_come_again_before_and_after_sharing_is_given_up_come_back()
    {
        // More different texts than are judged by, and the early ones once more when nothing is shared any longer.
        var texts = Enumerable.Range(0, 40_000).Select(i => $"name {i % 36_000}").ToList();
        Check([.. texts, .. texts.Take(500)]);
    }

    [Fact]
    public void Few_texts_that_come_again_are_one_string()
    {
        var column = new PackedColumn();
        for (var i = 0; i < 100; i++)
        {
            column.Set(i, new string('f', 1 + (i % 2)));
        }

        ReferenceEquals(column[0], column[98]).ShouldBeTrue();
    }

    [Fact]
    public void Rows_left_out_are_empty()
    {
        var column = new PackedColumn();
        column.Set(3, "a");
        column.Set(7, "b");
        column.Close();
        Enumerable.Range(0, 10).Select(row => column[row]).ShouldBe(["", "", "", "a", "", "", "", "b", "", ""]);
    }

    private static void Check(List<string> texts)
    {
        var column = new PackedColumn();
        for (var i = 0; i < texts.Count; i++)
        {
            column.Set(i, texts[i]);
        }

        column.Close();
        var buffer = new char[PackedColumn.LongestPacked];
        for (var i = 0; i < texts.Count; i++)
        {
            string.Equals(column[i], texts[i], StringComparison.Ordinal).ShouldBeTrue();
            column.Text(i, buffer).SequenceEqual(texts[i]).ShouldBeTrue();
        }
    }
}
