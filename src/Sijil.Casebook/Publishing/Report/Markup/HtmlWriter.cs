using System.Text;

namespace Sijil.Casebook.Publishing.Report.Markup;

/// <summary>Writes HTML elements one after another; everything that is not a <see cref="Fragment"/> is escaped.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder html = new();

    /// <summary>Opens an element.</summary>
    public HtmlWriter Open(string tag, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        html.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            html.Append(' ').Append(name).Append("=\"").Append(Fragment.Escape(value)).Append('"');
        }
        html.Append('>');
        return this;
    }

    /// <summary>Closes an element and ends the line.</summary>
    public HtmlWriter Close(string tag)
    {
        html.Append("</").Append(tag).Append(">\n");
        return this;
    }

    /// <summary>An element with one fragment inside.</summary>
    public HtmlWriter Element(string tag, Fragment content, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Open(tag, attributes);
        html.Append(content.Html);
        return Close(tag);
    }

    /// <summary>A fragment as it is.</summary>
    public HtmlWriter Add(Fragment fragment)
    {
        html.Append(fragment.Html);
        return this;
    }

    /// <summary>Trusted text as it is: the program's own style, script or font.</summary>
    public HtmlWriter Raw(string trusted)
    {
        html.Append(trusted);
        return this;
    }

    /// <inheritdoc />
    public override string ToString() => html.ToString();
}
