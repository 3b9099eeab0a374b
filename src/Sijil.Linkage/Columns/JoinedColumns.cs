namespace Sijil.Linkage.Columns;

/// <summary>Several columns as one: a text for each distinct combination that occurs.</summary>
internal static class JoinedColumns
{
    /// <summary>Joins columns by a space; a record that leaves one of them out states nothing.</summary>
    /// <param name="columns">At least two columns.</param>
    /// <param name="unordered">Put the texts into ordinal order first, so that exchanged columns agree.</param>
    public static TextColumn Of(TextColumn[] columns, bool unordered)
    {
        var pool = new TextPool();
        var numberOf = new Dictionary<(int, int), int>();
        var valueOf = new int[columns[0].Records];
        var texts = new string[columns.Length];
        for (var record = 0; record < valueOf.Length; record++)
        {
            if (Array.Exists(columns, column => column.ValueArray[record] < 0))
            {
                valueOf[record] = -1;
                continue;
            }

            var key = (columns[0].ValueArray[record], columns[1].ValueArray[record]);
            if (columns.Length == 2 && numberOf.TryGetValue(key, out valueOf[record]))
            {
                continue;
            }

            for (var index = 0; index < texts.Length; index++)
            {
                texts[index] = columns[index].Text(columns[index].ValueArray[record]);
            }

            if (unordered)
            {
                Array.Sort(texts, StringComparer.Ordinal);
            }

            valueOf[record] = pool.Intern(string.Join(' ', texts));
            numberOf[key] = valueOf[record];
        }

        return new TextColumn(string.Join(" + ", columns.Select(column => column.Name)), pool, valueOf);
    }
}
