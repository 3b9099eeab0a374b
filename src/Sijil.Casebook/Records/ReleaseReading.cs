using Sijil.Casebook.Intake;

namespace Sijil.Casebook.Records;

/// <summary>A release's file as it was read: its form, the mapping used, and the fate of every row.</summary>
/// <param name="Table">The file as a table.</param>
/// <param name="Mapping">How its columns were read.</param>
/// <param name="Records">Accepted, duplicate and refused rows.</param>
public sealed record ReleaseReading(SourceTable Table, ListMapping Mapping, RecordReading Records);
