namespace Sijil.Linkage.Identities;

/// <summary>The order of a run's rows: by person, kind, other person, record; names ordinally.</summary>
internal static class RowOrder
{
    /// <summary>The rows, sorted: by counting over people, then within each.</summary>
    public static IdentityRow[] Sorted(IdentityBook book, List<IdentityRow> rows)
    {
        var places = new int[book.People.Length + 1];
        foreach (var row in rows)
        {
            places[row.Person]++;
        }

        var people = OrdinalOrder.Of(
            [.. Enumerable.Range(0, book.People.Length).Where(person => places[person] > 0)],
            book.PersonName
        );
        var next = 0;
        foreach (var person in people)
        {
            (places[person], next) = (next, next + places[person]);
        }

        var sorted = new IdentityRow[rows.Count];
        foreach (var row in rows)
        {
            sorted[places[row.Person]++] = row;
        }

        // Each place now stands where its person's rows end.
        var start = 0;
        foreach (var person in people)
        {
            sorted.AsSpan(start, places[person] - start).Sort((left, right) => CompareWithin(book, left, right));
            start = places[person];
        }

        return sorted;
    }

    /// <summary>Compares two rows; 0: the same row.</summary>
    public static int Compare(IdentityBook book, IdentityRow left, IdentityRow right) =>
        left.Person == right.Person
            ? CompareWithin(book, left, right)
            : string.CompareOrdinal(book.PersonName(left.Person), book.PersonName(right.Person));

    private static int CompareWithin(IdentityBook book, IdentityRow left, IdentityRow right)
    {
        var order = left.Kind.CompareTo(right.Kind);
        if (order == 0 && left.Other != right.Other)
        {
            order =
                left.Other < 0 || right.Other < 0
                    ? left.Other.CompareTo(right.Other)
                    : string.CompareOrdinal(book.PersonName(left.Other), book.PersonName(right.Other));
        }

        return order != 0 ? order : string.CompareOrdinal(book.RecordName(left.Record), book.RecordName(right.Record));
    }
}
