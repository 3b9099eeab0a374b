namespace Sijil.Linkage.Explaining.Words;

/// <summary>What a record is called in a sentence.</summary>
internal static class RecordName
{
    /// <summary>Names as given and made safe to stand in a sentence, or "record 12".</summary>
    public static Func<int, string> Of(Func<int, string>? given, ExplanationWords words) =>
        given is null
            ? record => words.Say("record", ("number", words.Embed(NumberText.Whole(record, words))))
            : record => words.Embed(given(record));
}
