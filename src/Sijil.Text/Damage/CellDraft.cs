namespace Sijil.Text.Damage;

/// <summary>A cell on its way to a <see cref="CellRepair"/>.</summary>
internal sealed class CellDraft
{
    private const int MostReadings = 3;

    private readonly string raw;
    private List<DamageKind>? kinds;
    private List<string>? others;

    /// <summary>A cell of which nothing is repaired yet.</summary>
    public CellDraft(string raw) => (this.raw, Text) = (raw, raw);

    /// <summary>The text as repaired so far.</summary>
    public string Text { get; private set; }

    /// <summary>What the repair has to say.</summary>
    public string? Note { get; private set; }

    /// <summary>The kinds that were repaired, in order.</summary>
    public IReadOnlyList<DamageKind> Kinds => kinds ?? [];

    /// <summary>Puts a repair's outcome in.</summary>
    /// <param name="kind">What was repaired.</param>
    /// <param name="text">The text after it.</param>
    /// <param name="readings">Further readings that it leaves.</param>
    /// <param name="note">What it has to say.</param>
    /// <param name="alike">The same repair for the readings that earlier ones have left; null where it does not touch them.</param>
    public void Change(
        DamageKind kind,
        string text,
        IEnumerable<string>? readings = null,
        string? note = null,
        Func<string, string>? alike = null
    )
    {
        others = alike is null ? others : others?.ConvertAll(reading => alike(reading));
        (kinds ??= []).Add(kind);
        Text = text;
        Note =
            Note is null ? note
            : note is null ? Note
            : $"{Note}; {note}";
        if (readings is not null)
        {
            (others ??= []).AddRange(readings);
        }
    }

    /// <summary>The cell with its repair.</summary>
    public CellRepair Finished() =>
        kinds is null
            ? CellRepair.Healthy(raw)
            : new(
                raw,
                Text,
                others is null ? [] : [.. others.Where(IsOther).Distinct(StringComparer.Ordinal).Take(MostReadings)],
                [.. kinds],
                Note
            );

    private bool IsOther(string reading) => !string.Equals(reading, Text, StringComparison.Ordinal);
}
