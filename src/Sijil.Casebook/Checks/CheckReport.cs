using System.Collections.Immutable;

namespace Sijil.Casebook.Checks;

/// <summary>What a check looked at and what is wrong.</summary>
/// <param name="Looked">What was checked and holds, or was merely noted, in the order of checking.</param>
/// <param name="Faults">What does not hold: the thing's name first. Empty: all is right.</param>
public sealed record CheckReport(ImmutableArray<string> Looked, ImmutableArray<string> Faults)
{
    /// <summary>True when nothing is wrong.</summary>
    public bool Holds => Faults.IsEmpty;
}

/// <summary>A check's findings as they come.</summary>
internal sealed class Findings
{
    private readonly ImmutableArray<string>.Builder looked = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder faults = ImmutableArray.CreateBuilder<string>();

    public int Count => faults.Count;

    public void Looked(FormattableString what) => looked.Add(FormattableString.Invariant(what));

    public void Fault(FormattableString what) => faults.Add(FormattableString.Invariant(what));

    public CheckReport Report() => new(looked.ToImmutable(), faults.ToImmutable());
}
