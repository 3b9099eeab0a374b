using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Sijil.Text.Scripts;

/// <summary>What a form changed, so that a reviewer can see why two names are "the same".</summary>
[Flags]
internal enum FoldSteps
{
    None = 0,
    Damaged = 1 << 0,
    Invisible = 1 << 1,
    Spaces = 1 << 2,
    PresentationForms = 1 << 3,
    ComposedHamza = 1 << 4,
    Tatweel = 1 << 5,
    Digits = 1 << 6,
    Punctuation = 1 << 7,
    Marks = 1 << 8,
    AlefFamily = 1 << 9,
    Ya = 1 << 10,
    Waw = 1 << 11,
    Hamza = 1 << 12,
    TaMarbuta = 1 << 13,
    OtherLetters = 1 << 14,
    InitialCarrier = 1 << 15,
    Symbols = 1 << 16,
    LamAlef = 1 << 17,
    DoubledLetters = 1 << 18,
    LatinLetters = 1 << 19,
    Joined = 1 << 20,
    HebrewLetters = 1 << 21,
    CyrillicLetters = 1 << 22,
}

/// <summary>The stable identifiers of the steps, as shown to a reviewer.</summary>
internal static class FoldStepNames
{
    private static readonly string[] Identifiers =
    [
        "damaged",
        "invisible",
        "spaces",
        "presentation-forms",
        "composed-hamza",
        "tatweel",
        "digits",
        "punctuation",
        "marks",
        "alef-family",
        "ya",
        "waw",
        "hamza",
        "ta-marbuta",
        "other-letters",
        "initial-carrier",
        "symbols",
        "lam-alef",
        "doubled-letters",
        "latin-letters",
        "joined",
        "hebrew-letters",
        "cyrillic-letters",
    ];

    private static readonly ConcurrentDictionary<FoldSteps, ImmutableArray<string>> Met = new();

    /// <summary>The identifiers of the steps that are set, in the order in which they are applied.</summary>
    public static ImmutableArray<string> Of(FoldSteps steps) =>
        steps == FoldSteps.None ? [] : Met.GetOrAdd(steps, Names);

    private static ImmutableArray<string> Names(FoldSteps steps) =>
        [.. Identifiers.Where((_, bit) => ((int)steps & (1 << bit)) != 0)];
}
