namespace Sijil.Linkage.Identities;

/// <summary>
/// Enters a run into a book. A run that was just made and one that is read from a file go through here alike, so that what is kept is all there is.
/// </summary>
internal static class RunApplication
{
    /// <summary>Enters a run whose people are all in the book and whose rows fit it.</summary>
    public static void Enter(IdentityBook book, RunEntry run)
    {
        var older = LayersBefore(book, run);
        var former = new Dictionary<int, List<(int Record, int Layer)>>();
        var successors = new Dictionary<int, List<int>>();
        var reinstated = new HashSet<int>();
        var origins = new Dictionary<int, Dictionary<int, int>>();
        foreach (var row in run.Rows)
        {
            ref var record = ref book.Records[row.Record];
            if (record.IsPresent)
            {
                book.People[record.Holder].Present--;
            }

            if (row.Kind is IdentityEventKind.Split or IdentityEventKind.Reinstated && row.Other >= 0)
            {
                var from = origins.TryGetValue(row.Person, out var known) ? known : origins[row.Person] = [];
                from[row.Other] = from.GetValueOrDefault(row.Other) + 1;
            }

            switch (row.Kind)
            {
                case IdentityEventKind.Merged or IdentityEventKind.Divided:
                    Listed(former, row.Person).Add((row.Record, record.Layer));
                    var heirs = Listed(successors, row.Person);
                    if (heirs.Count == 0 || heirs[^1] != row.Other)
                    {
                        heirs.Add(row.Other);
                    }

                    Give(book, ref record, row.Other, book.People[row.Other].Layers);
                    break;
                case IdentityEventKind.Withdrawn:
                    Stand(book, row.Person, PersonStanding.Withdrawn, run.Number);
                    record.IsPresent = false;
                    break;
                case IdentityEventKind.RecordsRemoved:
                    record.IsPresent = false;
                    break;
                case IdentityEventKind.Reinstated:
                    reinstated.Add(row.Person);
                    Give(book, ref record, row.Person, FormerLayer(book, row, older, record));
                    break;
                default:
                    var isBack = record.Holder == row.Person;
                    Give(book, ref record, row.Person, isBack ? record.Layer : book.People[row.Person].Layers);
                    break;
            }
        }

        Close(book, run.Number, former, successors, reinstated);
        foreach (var (person, from) in origins.OrderBy(origin => book.PersonName(origin.Key), StringComparer.Ordinal))
        {
            var most = from.Values.Max();
            Adopt(
                book,
                person,
                from.Where(pair => pair.Value == most)
                    .Select(pair => pair.Key)
                    .MinBy(book.PersonName, StringComparer.Ordinal)
            );
        }

        book.Runs.Add(run);
    }

    // The latest parting counts: an older link that would close a circle is cut.
    private static void Adopt(IdentityBook book, int person, int parent)
    {
        book.People[person].Parent = -1;
        for (var next = parent; next >= 0; next = book.People[next].Parent)
        {
            if (book.People[next].Parent == person)
            {
                book.People[next].Parent = -1;
            }
        }

        book.People[person].Parent = parent;
    }

    // Whoever takes in what others held starts a new layer with it.
    private static Dictionary<int, int> LayersBefore(IdentityBook book, RunEntry run)
    {
        var before = new Dictionary<int, int>();
        foreach (var row in run.Rows)
        {
            var receiver = row.Kind switch
            {
                IdentityEventKind.Merged or IdentityEventKind.Divided => row.Other,
                IdentityEventKind.RecordsMoved or IdentityEventKind.RecordsAdded when row.Other >= 0 => row.Person,
                _ => -1,
            };
            if (receiver >= 0 && before.TryAdd(receiver, book.People[receiver].Layers))
            {
                book.People[receiver].Layers++;
            }
        }

        return before;
    }

    // A record that comes back to an id stands in the layer in which it stood.
    private static int FormerLayer(
        IdentityBook book,
        IdentityRow row,
        Dictionary<int, int> older,
        in RecordEntry record
    )
    {
        ref readonly var person = ref book.People[row.Person];
        if (record.Holder == row.Person)
        {
            return record.Layer;
        }

        foreach (var (known, layer) in person.Former)
        {
            if (known == row.Record)
            {
                return layer;
            }
        }

        return older.GetValueOrDefault(row.Person, person.Layers);
    }

    private static void Close(
        IdentityBook book,
        int run,
        Dictionary<int, List<(int Record, int Layer)>> former,
        Dictionary<int, List<int>> successors,
        HashSet<int> reinstated
    )
    {
        foreach (var person in reinstated)
        {
            ref var entry = ref book.People[person];
            (entry.Former, entry.Successors) = ([], []);
            Stand(book, person, PersonStanding.Current, run);
        }

        foreach (var (person, records) in former)
        {
            ref var entry = ref book.People[person];
            (entry.Former, entry.Successors) = ([.. records], [.. successors[person]]);
            Stand(book, person, entry.Successors.Length == 1 ? PersonStanding.Merged : PersonStanding.Divided, run);
        }
    }

    private static void Stand(IdentityBook book, int person, PersonStanding standing, int run)
    {
        ref var entry = ref book.People[person];
        (entry.Standing, entry.SinceRun) = (standing, run);
    }

    private static void Give(IdentityBook book, ref RecordEntry record, int person, int layer)
    {
        (record.Holder, record.Layer, record.IsPresent) = (person, layer, true);
        book.People[person].Present++;
    }

    private static List<T> Listed<T>(Dictionary<int, List<T>> lists, int key) =>
        lists.TryGetValue(key, out var list) ? list : lists[key] = [];
}
