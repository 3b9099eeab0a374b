using Sijil.Linkage.Identities;

namespace Sijil.Casebook.Storage;

/// <summary>The kinds of steps as the database has them.</summary>
internal static class IdentityStepKinds
{
    private static readonly (IdentityEventKind Kind, string Name)[] All =
    [
        (IdentityEventKind.Divided, "divided"),
        (IdentityEventKind.Merged, "merged"),
        (IdentityEventKind.RecordsAdded, "records-added"),
        (IdentityEventKind.RecordsMoved, "records-moved"),
        (IdentityEventKind.Reinstated, "reinstated"),
        (IdentityEventKind.Split, "split"),
        (IdentityEventKind.Withdrawn, "withdrawn"),
    ];

    public static string Of(IdentityEventKind kind) => Array.Find(All, k => k.Kind == kind).Name;

    /// <exception cref="InputFaultException">No step has this name.</exception>
    public static IdentityEventKind Parse(string name) =>
        Array.FindIndex(All, k => k.Name == name) is var found and >= 0
            ? All[found].Kind
            : throw new InputFaultException("the steps of people's ids were altered; run sijil fsck");
}
