namespace Sijil.Casebook.Quality.Schemes;

/// <summary>A scheme by which the last digits of an id follow from the others.</summary>
public abstract class CheckScheme
{
    private protected CheckScheme(string name) => Name = name;

    /// <summary>Its name, as <c>casebook.yaml</c> writes it.</summary>
    public string Name { get; }

    /// <summary>Whether the last sign may be X, which stands for ten.</summary>
    public virtual bool TakesX => false;

    /// <summary>Whether an id keeps the scheme.</summary>
    /// <param name="id">Any text; digits are 0–9.</param>
    /// <returns>False for a text that has another character than the scheme's, or too few of them.</returns>
    public abstract bool Keeps(ReadOnlySpan<char> id);

    /// <summary>The value of a sign, X (or x) as ten where it stands last and the scheme takes it; -1: it is none.</summary>
    private protected int Value(ReadOnlySpan<char> id, int at) =>
        char.IsAsciiDigit(id[at]) ? id[at] - '0'
        : TakesX && at == id.Length - 1 && id[at] is 'X' or 'x' ? 10
        : -1;
}
