using System.Text;
using Sijil.Synthetic.Writing;

namespace Sijil.Synthetic.Faults;

/// <summary>Writes faulty lists and what was planted in them.</summary>
internal static class FaultFiles
{
    /// <summary>The files, the truth last.</summary>
    public static IEnumerable<(string Name, Action<Stream, CancellationToken> Write)> Of(
        IReadOnlyList<FaultyList> lists
    )
    {
        foreach (var list in lists)
        {
            yield return (list.FileName, (stream, cancel) => Write(list, stream, cancel));
        }

        if (lists.Count > 0)
        {
            yield return ("truth_faults.csv", (stream, cancel) => Truth(lists, stream, cancel));
        }
    }

    private static void Write(FaultyList list, Stream stream, CancellationToken cancel)
    {
        var encoding =
            list.Encoding == "utf-8"
                ? CsvLines.Utf8
                : CodePagesEncodingProvider.Instance.GetEncoding(list.Encoding)
                    ?? throw new InvalidOperationException("The platform has no " + list.Encoding);
        using var lines = new CsvLines(stream, encoding);
        foreach (var line in list.Lines)
        {
            cancel.ThrowIfCancellationRequested();
            lines.Add([.. line]);
        }
    }

    private static void Truth(IReadOnlyList<FaultyList> lists, Stream stream, CancellationToken cancel)
    {
        using var lines = new CsvLines(stream, CsvLines.Utf8);
        lines.Add("file", "row", "column", "code");
        foreach (var list in lists)
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var fault in list.Faults)
            {
                lines.Add(list.FileName, CellText.Whole(fault.Row), fault.Column, fault.Code);
            }
        }
    }
}
