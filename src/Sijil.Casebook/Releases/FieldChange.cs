using Sijil.Casebook.Records;

namespace Sijil.Casebook.Releases;

/// <summary>One value of one person that differs between two releases.</summary>
/// <param name="Column">Place of the column in <see cref="ReleaseDifference.Columns"/>.</param>
/// <param name="Field">What the column holds.</param>
/// <param name="Old">The older cell, unaltered.</param>
/// <param name="New">The newer cell, unaltered.</param>
/// <param name="Nature">How they differ.</param>
/// <param name="Amount">Newer minus older: years for an age, days for a date; 0 elsewhere.</param>
/// <param name="Shift">Place in <see cref="ReleaseDifference.Shifts"/> of the shift of the whole column that explains the difference; null when none does.</param>
public sealed record FieldChange(
    int Column,
    Field Field,
    string Old,
    string New,
    ChangeNature Nature,
    int Amount = 0,
    int? Shift = null
)
{
    /// <summary>Whether it says something else of the person: neither other writing nor a shift of the whole column.</summary>
    public bool IsOfPerson => Shift is null && !Nature.IsWriting();
}
