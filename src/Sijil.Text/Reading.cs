namespace Sijil.Text;

/// <summary>What came of reading a text: a value, or the reason why there is none. Never an exception: any text may come in.</summary>
/// <typeparam name="T">The kind of value that was looked for.</typeparam>
/// <param name="Value">The value; null when <paramref name="Problem"/> says why it could not be read, or when the cell states nothing.</param>
/// <param name="Problem">What was expected instead of what was found, in English, without the text itself (it may name a person); null when nothing is wrong.</param>
public readonly record struct Reading<T>(T? Value, string? Problem)
    where T : class
{
    /// <summary>A value was read.</summary>
    public bool HasValue => Value is not null;

    /// <summary>The cell is empty or says "not stated": no value and nothing wrong.</summary>
    public bool IsNotStated => Value is null && Problem is null;
}
