using Sijil.Linkage.Identities;

namespace Sijil.Linkage.Tests.Identities;

/// <summary>A register that is run again and again: clusters are written as "a b | c", records are single words.</summary>
internal sealed class Register
{
    public IdentityHistory History { get; private set; } = IdentityHistory.Empty;

    public CarriedClusters Last { get; private set; } = null!;

    public int Runs { get; private set; }

    public Register Run(string clusters) =>
        Run(
            clusters
                .Split('|')
                .Select(part => part.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(part => part.Length > 0)
        );

    public Register Run(IEnumerable<string[]> clusters)
    {
        var records = clusters.SelectMany((part, index) => part.Select(record => (record, index))).ToArray();
        Last = DurableClusters.Carry(
            History,
            [.. records.Select(r => r.record)],
            [.. records.Select(r => r.index)],
            new CarryOptions
            {
                Run = ++Runs,
                Label = $"run {Runs}",
                Cause = "a new list",
            }
        );
        History = Last.History;
        return this;
    }

    /// <summary>Goes on from a history that was read.</summary>
    public Register Reopen(IdentityHistory history)
    {
        History = history;
        return this;
    }

    /// <summary>The history as it is kept.</summary>
    public string File()
    {
        var writer = new StringWriter();
        IdentityHistoryFile.Write(History, writer);
        return writer.ToString();
    }

    /// <summary>What every id stands for.</summary>
    public string FateTable()
    {
        var writer = new StringWriter();
        FateFile.Write(History, writer);
        return writer.ToString();
    }

    /// <summary>The id of the person who holds a record.</summary>
    public string this[string record] => History.PersonOf(record)!;

    /// <summary>The last run's events as "Merged a into b: x y", people named after the record that each was named after.</summary>
    public string[] Events(params string[] names)
    {
        var named = names.ToDictionary(name => "p-" + NewIds.Hash(name), name => name, StringComparer.Ordinal);
        return
        [
            .. Last
                .Run.Events.Select(e =>
                    $"{e.Kind} {named[e.Person]}{(e.Other is { } other ? " / " + named[other] : "")}: {string.Join(' ', e.Records)}"
                )
                .Order(StringComparer.Ordinal),
        ];
    }
}
