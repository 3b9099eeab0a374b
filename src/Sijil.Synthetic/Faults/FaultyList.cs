namespace Sijil.Synthetic.Faults;

/// <summary>A release as it might arrive: with faults, each of them named.</summary>
/// <param name="FileName">Name inside the output folder.</param>
/// <param name="Encoding">"utf-8" or "windows-1256".</param>
/// <param name="Lines">All rows of the file in order, titles and header included.</param>
/// <param name="Faults">Everything that was planted.</param>
public sealed record FaultyList(
    string FileName,
    string Encoding,
    IReadOnlyList<IReadOnlyList<string>> Lines,
    IReadOnlyList<PlantedFault> Faults
);
