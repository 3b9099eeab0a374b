namespace Sijil.Text.Names;

/// <summary>A word of a name as it stands in the clean text, with its fold.</summary>
internal readonly record struct NameWord(string Text, string Fold);

/// <summary>Words that were joined to one unit.</summary>
/// <param name="Text">As in the clean text, words separated by one space.</param>
/// <param name="Fold">Fold without spaces and without glue words.</param>
internal readonly record struct DraftUnit(string Text, string Fold);
