using Sijil.Synthetic.Recording;

namespace Sijil.Synthetic;

/// <summary>One synthetic list.</summary>
/// <param name="Number">1-based.</param>
/// <param name="File">Its file.</param>
/// <param name="Records">Its rows in the order of the file.</param>
public sealed record SyntheticList(int Number, ListFile File, IReadOnlyList<ListedRecord> Records);
