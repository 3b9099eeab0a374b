namespace Sijil.Casebook.Releases.Shifts;

/// <summary>A shift of a column and which values it explains.</summary>
internal sealed record FoundShift(ColumnShift Shift, Predicate<PairedValue> Explains)
{
    /// <summary>Fewer people than this make no shift: they are changes of single people.</summary>
    public const int FewestPeople = 20;

    /// <summary>The shift when it moved enough of those whom it could have moved, else null.</summary>
    public static FoundShift? Of(
        ColumnValues column,
        ShiftKind kind,
        int affected,
        int susceptible,
        double leastShare,
        Predicate<PairedValue> explains,
        string from = "",
        string to = "",
        int amount = 0
    ) =>
        affected >= FewestPeople && affected >= leastShare * susceptible
            ? new(new(kind, column.Place, column.Column.Field, affected, susceptible, from, to, amount), explains)
            : null;
}
