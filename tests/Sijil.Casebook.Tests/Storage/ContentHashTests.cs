using Sijil.Casebook.Storage;

namespace Sijil.Casebook.Tests.Storage;

public sealed class ContentHashTests
{
    [Fact]
    public void Sequences_that_join_to_the_same_text_differ() =>
        new[]
        {
            ContentHash.Of("ab", "c"),
            ContentHash.Of("a", "bc"),
            ContentHash.Of("abc"),
            ContentHash.Of("abc", ""),
            ContentHash.Of("abc", null),
        }
            .Distinct(StringComparer.Ordinal)
            .Count()
            .ShouldBe(5);

    [Fact]
    public void The_same_sequence_has_the_same_hash() => ContentHash.Of("ا", null).ShouldBe(ContentHash.Of("ا", null));
}
