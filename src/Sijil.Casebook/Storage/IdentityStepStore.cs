using Sijil.Linkage.Identities;

namespace Sijil.Casebook.Storage;

/// <summary>
/// What happened to ids, a row for each two people of a run, so that a page finds what concerns one id without reading the whole history. Who is new, or gained or lost
/// records that nobody else had, is not in it: a million new people are no steps.
/// </summary>
internal static class IdentityStepStore
{
    private const string Columns = "person_id, run, kind, other_id, records";

    /// <summary>Adds what a run changed. The caller commits.</summary>
    public static void Add(CasebookDatabase database, IdentityRun run) => Add(database, "identity_step", run);

    /// <summary>Whether the rows are those that follow from the history.</summary>
    public static bool Follow(CasebookDatabase database, IdentityHistory history)
    {
        database.Execute(
            "CREATE TEMP TABLE step_made (person_id TEXT NOT NULL, run INTEGER NOT NULL, kind TEXT NOT NULL, other_id TEXT NOT NULL, records INTEGER NOT NULL)"
        );
        try
        {
            foreach (var run in history.Runs)
            {
                Add(database, "step_made", run);
            }

            return database.Scalar(
                $"SELECT (SELECT count(*) FROM step_made) <> (SELECT count(*) FROM identity_step) "
                    + $"OR EXISTS (SELECT {Columns} FROM step_made EXCEPT SELECT {Columns} FROM identity_step)"
            )
                is 0L;
        }
        finally
        {
            database.Execute("DROP TABLE step_made");
        }
    }

    /// <summary>Makes the rows again from the history. The caller commits.</summary>
    public static void MakeAgain(CasebookDatabase database, IdentityHistory history)
    {
        database.Execute("DELETE FROM identity_step");
        foreach (var run in history.Runs)
        {
            Add(database, run);
        }
    }

    private static void Add(CasebookDatabase database, string table, IdentityRun run)
    {
        foreach (var step in run.Events.Where(IsStep))
        {
            database.Run(
                $"INSERT INTO {table} ({Columns}) VALUES ($1, $2, $3, $4, $5)",
                step.Person,
                run.Number,
                IdentityStepKinds.Of(step.Kind),
                step.Other ?? "",
                step.Records.Length
            );
        }
    }

    private static bool IsStep(IdentityEvent change) =>
        change.Other is not null || change.Kind is IdentityEventKind.Withdrawn or IdentityEventKind.Reinstated;
}
