using System.Collections.Immutable;

namespace Sijil.Casebook.Acts;

/// <summary>A kind of act, and which fields an act of it has: no others, and none left out.</summary>
/// <param name="Name">As leaves write it.</param>
/// <param name="Said">Fields that stand openly in the leaf: hashes, numbers, words of closed lists. Never anything by which a person or a source is known.</param>
/// <param name="Committed">Fields of which the leaf has a salted commitment only: they can be erased.</param>
public sealed record ActKind(string Name, ImmutableArray<string> Said, ImmutableArray<string> Committed)
{
    private readonly ImmutableArray<string> saidInOrder = Said.Sort(StringComparer.Ordinal);
    private readonly ImmutableArray<string> committedInOrder = Committed.Sort(StringComparer.Ordinal);

    /// <summary>The casebook and its log were started. <c>public_ids</c> is the secret from which public ids are made.</summary>
    public static ActKind Started { get; } = new("started", ["origin", "key", "program"], ["actor", "public_ids"]);

    /// <summary>A file was kept.</summary>
    public static ActKind DocumentKept { get; } = new("document-kept", ["sha256", "bytes"], ["actor", "file_name"]);

    /// <summary>A kept file was declared a release of a list.</summary>
    public static ActKind ReleaseDeclared { get; } =
        new("release-declared", ["sha256", "as_of"], ["actor", "source", "list"]);

    /// <summary>The settings (mappings, linkage) that the next results rest on were kept as a file.</summary>
    public static ActKind SettingsKept { get; } = new("settings-kept", ["sha256", "bytes"], ["actor"]);

    /// <summary>Records were linked and the register made.</summary>
    public static ActKind RegisterMade { get; } =
        new("register-made", ["input", "model", "people", "records", "results", "version"], ["actor"]);

    /// <summary>The ids of people were carried over to new clusters.</summary>
    public static ActKind PeopleCarried { get; } = new("people-carried", ["run", "sha256"], ["actor"]);

    /// <summary>Somebody decided whether two records are one person; <c>mode</c> is open or blind (without seeing the weight or another's answer); <c>decided_at</c> is empty, or when it was decided in another copy of the casebook.</summary>
    public static ActKind Decided { get; } =
        new(
            "decided",
            ["decision", "verdict", "role", "mode", "decided_at"],
            ["actor", "record_l", "record_r", "cells_l", "cells_r", "reason", "request"]
        );

    /// <summary>A decision was taken back.</summary>
    public static ActKind DecisionWithdrawn { get; } =
        new("decision-withdrawn", ["decision"], ["actor", "reason", "request"]);

    /// <summary>A release of the register was published.</summary>
    public static ActKind Published { get; } =
        new("published", ["number", "register", "people", "fields", "origin", "size", "root"], ["actor", "reason"]);

    /// <summary>A person is no longer to be published, or is again: the class says which, and why in general.</summary>
    public static ActKind Withdrawn { get; } = new("withdrawn", ["class"], ["actor", "person", "reason"]);

    /// <summary>Values were erased: salt and text of the named fields of an earlier act are gone.</summary>
    public static ActKind Erased { get; } = new("erased", ["act", "fields"], ["actor", "reason"]);

    /// <summary>A time stamp of a third party over a checkpoint was kept.</summary>
    public static ActKind Stamped { get; } = new("stamped", ["size", "sha256"], ["actor"]);

    /// <summary>The key that signs the log was changed; the notes are changes of it for this log and for the public one.</summary>
    public static ActKind KeyChanged { get; } = new("key-changed", ["key", "note", "public_note"], ["actor", "reason"]);

    /// <summary>A file was received, handed over, sent back or exported: which, and from or to whom.</summary>
    public static ActKind Custody { get; } =
        new("custody", ["sha256", "bytes", "direction"], ["actor", "file_name", "party", "reason"]);

    /// <summary>Somebody said what a list covers or who compiles it; <c>fields</c> names what is said otherwise than before, <c>description</c> is the whole of it.</summary>
    public static ActKind ListDescribed { get; } =
        new("list-described", ["fields"], ["actor", "source", "list", "description"]);

    /// <summary>On which day a release, named by the act that declared it, was published by its source.</summary>
    public static ActKind ReleaseDated { get; } = new("release-dated", ["release", "published"], ["actor"]);

    /// <summary>Somebody was given an account, other roles, or had it closed; <c>state</c> is active or closed.</summary>
    public static ActKind AccountChanged { get; } =
        new("account-changed", ["account", "roles", "state"], ["actor", "name"]);

    /// <summary>A proposed repair of damaged text was accepted for a column of a kept file, or for one row; the raw cells stay.</summary>
    public static ActKind RepairAccepted { get; } =
        new("repair-accepted", ["repair", "sha256", "column", "damage", "row"], ["actor", "reason"]);

    /// <summary>An accepted repair was taken back.</summary>
    public static ActKind RepairWithdrawn { get; } = new("repair-withdrawn", ["repair"], ["actor", "reason"]);

    /// <summary>All kinds: the list is closed.</summary>
    public static ImmutableArray<ActKind> All { get; } =
    [
        Started,
        DocumentKept,
        ReleaseDeclared,
        SettingsKept,
        RegisterMade,
        PeopleCarried,
        Decided,
        DecisionWithdrawn,
        Published,
        Withdrawn,
        Erased,
        Stamped,
        KeyChanged,
        Custody,
        ListDescribed,
        ReleaseDated,
        RepairAccepted,
        RepairWithdrawn,
        AccountChanged,
    ];

    /// <summary>Whether a leaf has exactly the fields of this kind.</summary>
    public bool Fits(Ledger.Leaves.Leaf leaf) =>
        leaf.Said.Keys.SequenceEqual(saidInOrder, StringComparer.Ordinal)
        && leaf.Committed.Keys.SequenceEqual(committedInOrder, StringComparer.Ordinal);

    /// <summary>The kind of that name, or null.</summary>
    public static ActKind? Named(string name) =>
        All.FirstOrDefault(k => string.Equals(k.Name, name, StringComparison.Ordinal));
}
