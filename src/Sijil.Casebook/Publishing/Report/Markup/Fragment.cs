using System.Globalization;
using System.Text;
using Sijil.Casebook.Publishing.Report.Wording;

namespace Sijil.Casebook.Publishing.Report.Markup;

/// <summary>A piece of HTML that is safe to place between tags. Plain text becomes one only by being escaped.</summary>
internal readonly record struct Fragment(string Html)
{
    /// <summary>Nothing.</summary>
    public static Fragment Empty { get; } = new("");

    /// <summary>Text of the program's own, escaped.</summary>
    public static Fragment Text(string text) => new(Escape(text));

    /// <summary>Text that came from outside: escaped, its hidden characters shown, isolated from the direction around it.</summary>
    public static Fragment Data(string text) => new($"<bdi dir=\"auto\">{Escape(VisibleText.Of(text))}</bdi>");

    /// <summary>A code, hash, version or command: left to right whatever the language, digits left alone.</summary>
    public static Fragment Code(string text, bool keepTogether = false) =>
        new(
            $"<code dir=\"ltr\" translate=\"no\"{(keepTogether ? " class=\"short\"" : "")}>{Escape(VisibleText.Of(text))}</code>"
        );

    /// <summary>A number as written, with the number that a program reads; digits follow the reader's choice.</summary>
    public static Fragment Number(string written, double value) =>
        new(
            $"<data{(value < 0 ? " dir=\"ltr\"" : "")} value=\"{value.ToString("R", CultureInfo.InvariantCulture)}\">{Escape(written)}</data>"
        );

    /// <summary>Digits that are not a quantity, such as a year; they too follow the reader's choice.</summary>
    public static Fragment Digits(string written) => new($"<span class=\"digits\">{Escape(written)}</span>");

    /// <summary>Escapes text for an element or a double-quoted attribute.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(character),
            };
        }
        return escaped.ToString();
    }
}
