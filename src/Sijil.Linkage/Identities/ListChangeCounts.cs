using System.Collections.Immutable;

namespace Sijil.Linkage.Identities;

/// <summary>Gathers events by the lists of their records.</summary>
internal sealed class ListChangeCounts(Func<string, string> listOf)
{
    private readonly Dictionary<(string List, string Person), int> came = [];
    private readonly Dictionary<string, int> gone = new(StringComparer.Ordinal);
    private readonly HashSet<string> added = new(StringComparer.Ordinal);
    private readonly HashSet<(string Person, string Into)> merged = [];

    public void Add(IdentityEvent e)
    {
        switch (e.Kind)
        {
            case IdentityEventKind.Merged:
                merged.Add((e.Person, e.Other!));
                break;
            case IdentityEventKind.RecordsRemoved or IdentityEventKind.Withdrawn:
                foreach (var record in e.Records)
                {
                    var list = listOf(record);
                    gone[list] = gone.GetValueOrDefault(list) + 1;
                }

                break;
            case IdentityEventKind.Added or IdentityEventKind.RecordsAdded:
                Come(e);
                break;
            case IdentityEventKind.Reinstated when e.Other is null:
                Come(e);
                break;
            case IdentityEventKind.Split:
                added.Add(e.Person);
                break;
            default:
                break;
        }

        if (e.Kind == IdentityEventKind.Added)
        {
            added.Add(e.Person);
        }
    }

    public ImmutableArray<ListChange> All()
    {
        var mergedInto = merged.ToLookup(pair => pair.Into, StringComparer.Ordinal);
        var byList = came.ToLookup(pair => pair.Key.List, StringComparer.Ordinal);
        return
        [
            .. byList
                .Select(group => group.Key)
                .Union(gone.Keys, StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(list => new ListChange(
                    list,
                    byList[list].Sum(pair => pair.Value),
                    gone.GetValueOrDefault(list),
                    byList[list].Count(pair => added.Contains(pair.Key.Person)),
                    byList[list].Count(pair => !added.Contains(pair.Key.Person)),
                    byList[list].Sum(pair => mergedInto[pair.Key.Person].Count())
                )),
        ];
    }

    private void Come(IdentityEvent e)
    {
        foreach (var record in e.Records)
        {
            var key = (listOf(record), e.Person);
            came[key] = came.GetValueOrDefault(key) + 1;
        }
    }
}
