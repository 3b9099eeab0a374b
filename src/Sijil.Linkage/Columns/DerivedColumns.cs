using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Sijil.Linkage.Models;

namespace Sijil.Linkage.Columns;

/// <summary>Columns worked out of the raw ones: cleaned, and changed as an expression says; each once, and once per distinct text.</summary>
public sealed class DerivedColumns
{
    private readonly RecordColumns records;
    private readonly Dictionary<string, ColumnDefinition> definitions;
    private readonly ConcurrentDictionary<string, Lazy<TextColumn>> made = new(StringComparer.Ordinal);

    /// <summary>Takes the raw columns.</summary>
    /// <param name="records">The records.</param>
    /// <param name="definitions">How cells are cleaned; a column without a definition is trimmed.</param>
    /// <exception cref="ModelException">A definition names a column that is not there.</exception>
    public DerivedColumns(RecordColumns records, ImmutableArray<ColumnDefinition> definitions)
    {
        this.records = records;
        this.definitions = definitions.ToDictionary(definition => definition.Name, StringComparer.Ordinal);
        foreach (var definition in definitions)
        {
            _ = Raw(definition.Name);
        }
    }

    /// <summary>Number of records.</summary>
    public int Records => records.Count;

    /// <summary>How the cells of a column are read.</summary>
    /// <param name="column">Its name.</param>
    public ColumnDefinition Definition(string column) =>
        definitions.GetValueOrDefault(column) ?? new ColumnDefinition(column);

    /// <summary>The distinct texts of a column, already cleaned, as records of their own.</summary>
    internal DerivedColumns OverValues(TextColumn column) =>
        new(
            new RecordColumns([], new int[column.Values], [""], [column.OverValues()]),
            [Definition(column.Name) with { Clean = [], Missing = [] }]
        );

    /// <summary>The values of an expression.</summary>
    /// <param name="expression">What to look at.</param>
    /// <exception cref="ModelException">It names a column that is not there, or a transform that cannot be made.</exception>
    public TextColumn Of(ColumnExpression expression)
    {
        var key = string.Create(
            CultureInfo.InvariantCulture,
            $"{expression.Transform}\u001f{expression.Length}\u001f{expression.Pattern}\u001f{string.Join('\u001f', expression.Columns)}"
        );
        return Once(key, () => Make(expression));
    }

    // Whoever asks first makes the column; different columns are made side by side.
    private TextColumn Once(string key, Func<TextColumn> make) =>
        made.GetOrAdd(key, _ => new Lazy<TextColumn>(make)).Value;

    private TextColumn Make(ColumnExpression expression)
    {
        if (expression.Columns.IsDefaultOrEmpty)
        {
            throw new ModelException("A value names no column; at least one was expected.");
        }

        var cleaned = expression.Columns.Select(Cleaned).ToArray();
        var whole =
            cleaned.Length == 1
                ? cleaned[0]
                : JoinedColumns.Of(cleaned, expression.Transform == ColumnTransform.Unordered);
        return TextTransform.Of(expression) is { } change ? whole.Map(change) : whole;
    }

    private TextColumn Cleaned(string name) =>
        Once("\u001f" + name, () => CellCleaner.Clean(Raw(name), Definition(name)));

    private TextColumn Raw(string name) =>
        records.Columns.FirstOrDefault(column => column.Name == name)
        ?? throw new ModelException(
            $"The model names the column \"{name}\", which is not there; the columns are: {string.Join(", ", records.Columns.Select(column => column.Name))}."
        );
}
