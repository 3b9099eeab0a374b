using Sijil.Casebook.Intake;
using Sijil.Casebook.Records;
using Sijil.Casebook.Settings;

namespace Sijil.Casebook.Releases;

/// <summary>Reads the files of a list's releases, so that the same header means the same in each.</summary>
public static class ReleaseFiles
{
    /// <summary>Reads the files, oldest first.</summary>
    /// <param name="files">Paths, oldest first.</param>
    /// <param name="mappingFile">What the columns hold, as <c>casebook.yaml</c> writes it; guessed from the newest file when null.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="InputFaultException">A file cannot be read, or the mapping fits none of its columns.</exception>
    public static IReadOnlyList<ReleaseReading> Read(
        IReadOnlyList<string> files,
        string? mappingFile,
        CancellationToken cancel = default
    )
    {
        var mapping = mappingFile is null ? null : MappingConversion.ToMapping(SettingsFile.ReadMapping(mappingFile));
        return Read(files, mapping, cancel);
    }

    /// <summary>Reads the files, oldest first, by a mapping that somebody decided, such as a casebook's.</summary>
    /// <param name="files">Paths, oldest first.</param>
    /// <param name="decided">What the columns hold; guessed from the newest file when null. Columns that it does not know are guessed.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="InputFaultException">A file cannot be read, or none of its columns holds a name or an id.</exception>
    public static IReadOnlyList<ReleaseReading> Read(
        IReadOnlyList<string> files,
        ListMapping? decided = null,
        CancellationToken cancel = default
    )
    {
        ArgumentNullException.ThrowIfNull(files);
        var readings = new ReleaseReading[files.Count];
        var mapping = decided;
        for (var i = files.Count - 1; i >= 0; i--)
        {
            cancel.ThrowIfCancellationRequested();
            // What a person decided goes before a guess; a guess for the newest file goes before one for an older.
            var table = TableReader.Read(files[i]);
            var fitted = Fitted(table, mapping, isDecided: decided is not null);
            readings[i] = Read(table, fitted, files[i], cancel);
            mapping ??= fitted;
        }

        return readings;
    }

    private static ReleaseReading Read(SourceTable table, ListMapping mapping, string file, CancellationToken cancel)
    {
        try
        {
            return new(table, mapping, RecordReader.Read(table, mapping, cancel: cancel));
        }
        catch (InputFaultException e)
        {
            throw new InputFaultException(e.Message, Path.GetFileName(file));
        }
    }

    // Columns of the same header hold the same; what is left is guessed, since a column may have been renamed. Dates are read in each file's own order.
    internal static ListMapping Fitted(SourceTable table, ListMapping? known, bool isDecided)
    {
        var guess = ColumnGuess.Of(table);
        if (known is null)
        {
            return guess;
        }

        var present = known with { Columns = [.. known.Columns.Where(column => Place(table, column) is not null)] };
        var applied = present.Apply(table);
        var taken = applied.Columns.Select(column => column.Field).ToHashSet();
        return applied with
        {
            Columns =
            [
                .. applied.Columns.Select(column =>
                {
                    var guessed = guess.Columns[column.Index];
                    return column.Field != Field.Ignore && (isDecided || guessed.Field != column.Field) ? column
                        : column.Field != Field.Ignore ? column with { DateOrder = guessed.DateOrder }
                        : Knows(present, table, column.Index) || taken.Contains(guessed.Field) ? column
                        : guessed;
                }),
            ],
        };
    }

    /// <summary>Whether the file has every column that the mapping reads.</summary>
    internal static bool HasAll(SourceTable table, ListMapping known)
    {
        try
        {
            known.Apply(table);
            return true;
        }
        catch (InputFaultException)
        {
            return false;
        }
    }

    private static bool Knows(ListMapping known, SourceTable table, int column) =>
        known.Columns.Any(each => Place(table, each) == column);

    private static int? Place(SourceTable table, MappedColumn column) =>
        table
            .Columns.Where(each => each.Header == column.Header)
            .Select(each => (int?)each.Index)
            .MinBy(place => Math.Abs(place!.Value - column.Index));
}
