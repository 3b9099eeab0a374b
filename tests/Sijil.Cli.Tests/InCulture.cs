using System.Globalization;

namespace Sijil.Cli.Tests;

/// <summary>Runs something under another culture.</summary>
internal static class InCulture
{
    public static void Of(string name, Action action)
    {
#pragma warning disable RS0030 // the ambient culture is what is tested here
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
#pragma warning restore RS0030
    }
}
