using System.Net;
using System.Text;

namespace Sijil.Casebook.Publishing.Report.Markup;

/// <summary>The words of a fragment without its tags, for attributes, which take no markup.</summary>
internal static class PlainText
{
    /// <summary>Removes the tags and resolves the escapes.</summary>
    public static string Of(Fragment fragment)
    {
        var text = new StringBuilder();
        var inTag = false;
        foreach (var character in fragment.Html)
        {
            inTag = character switch
            {
                '<' => true,
                '>' when inTag => false,
                _ => inTag,
            };
            if (!inTag && character != '>')
            {
                text.Append(character);
            }
        }
        return WebUtility.HtmlDecode(text.ToString());
    }
}
