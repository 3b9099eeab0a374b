using System.Collections.Immutable;

namespace Sijil.Linkage.Identities;

/// <summary>What a run changed, person by person and list by list.</summary>
public sealed record ChangeReport
{
    /// <summary>Number of the run.</summary>
    public required int Run { get; init; }

    /// <summary>Name of the run.</summary>
    public required string Label { get; init; }

    /// <summary>Why it could change something.</summary>
    public required string Cause { get; init; }

    /// <summary>Everybody affected, ordinally.</summary>
    public required ImmutableArray<PersonChange> People { get; init; }

    /// <summary>Every list whose records came or went, ordinally.</summary>
    public required ImmutableArray<ListChange> Lists { get; init; }

    /// <summary>Number of people who are there now as before, and hold a record more.</summary>
    public int Gaining => People.Count(person => person is { Kind: PersonChangeKind.Changed, Gained: > 0 });

    /// <summary>Number of people who are there now as before, and hold a record less.</summary>
    public int Losing => People.Count(person => person is { Kind: PersonChangeKind.Changed, Lost: > 0 });

    /// <summary>Number of people to whom this happened.</summary>
    /// <param name="kind">What happened.</param>
    public int Count(PersonChangeKind kind) => People.Count(person => person.Kind == kind);

    /// <summary>The report of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="listOf">The list of a record, by the record's id. Null: nothing is told by list.</param>
    public static ChangeReport Of(IdentityRun run, Func<string, string>? listOf = null)
    {
        var people = new PersonChangeCounts();
        var lists = listOf is null ? null : new ListChangeCounts(listOf);
        foreach (var e in run.Events)
        {
            people.Add(e);
            lists?.Add(e);
        }

        return new ChangeReport
        {
            Run = run.Number,
            Label = run.Label,
            Cause = run.Cause,
            People = people.All(),
            Lists = lists?.All() ?? [],
        };
    }
}
