using System.Text.Json;

namespace Sijil.Linkage.Models.Json;

/// <summary>The words of an enumeration as they stand in a file: <c>jaro_winkler</c>.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
internal static class JsonWords<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> Values = Enum.GetValues<T>()
        .ToDictionary(value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()), StringComparer.Ordinal);

    private static readonly Dictionary<T, string> Words = Values.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>The word of a value.</summary>
    public static string Of(T value) => Words[value];

    /// <summary>The value of a word.</summary>
    /// <exception cref="ModelException">Unknown; the allowed words are named.</exception>
    public static T Read(JsonPart part) =>
        Values.TryGetValue(part.AsText(), out var value)
            ? value
            : throw part.Fault(part.Found, "one of " + string.Join(", ", Values.Keys));
}
