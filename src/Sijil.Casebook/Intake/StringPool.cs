namespace Sijil.Casebook.Intake;

/// <summary>One string for equal short texts: lists repeat sexes, ages, places and sources thousands of times.</summary>
internal sealed class StringPool
{
    private const int LongestShared = 32;
    private const int MostShared = 100_000;
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    public string Shared(string text)
    {
        if (text.Length > LongestShared)
        {
            return text;
        }

        if (_texts.TryGetValue(text, out var known))
        {
            return known;
        }

        if (_texts.Count < MostShared)
        {
            _texts.Add(text);
        }

        return text;
    }
}
