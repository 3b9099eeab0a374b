namespace Sijil.Synthetic;

/// <summary>What is known of a list's file before it is read: what a person would tell <c>sijil add</c>.</summary>
/// <param name="FileName">Name inside the output folder.</param>
/// <param name="Source">Who compiled it, a neutral word.</param>
/// <param name="List">Name of the series; always "main".</param>
/// <param name="AsOf">The day to which the list counts.</param>
/// <param name="Script">"Arabic" or "Latin".</param>
public sealed record ListFile(string FileName, string Source, string List, DateOnly AsOf, string Script);
