namespace Sijil.Casebook.Intake.Pdf;

/// <summary>What reading a PDF may cost before it is refused.</summary>
internal sealed record PdfLimits
{
    /// <summary>The limits used where none are given.</summary>
    public static PdfLimits Default { get; } = new();

    /// <summary>Time on the clock (2 minutes; 7,000 rows take one or two seconds).</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Address space of the child (2 GB).</summary>
    public long MemoryBytes { get; init; } = 2_000_000_000;

    /// <summary>Bytes that it may write (500 MB).</summary>
    public long OutputBytes { get; init; } = 500_000_000;

    /// <summary>Words of all pages together (20 million).</summary>
    public int Words { get; init; } = 20_000_000;
}
