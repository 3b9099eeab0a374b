using System.CommandLine;

namespace Sijil.Cli.Commands;

/// <summary>Options that every command on a casebook shares.</summary>
internal static class CasebookOptions
{
    private const string ActorVariable = "SIJIL_ACTOR";

    /// <summary>Which casebook.</summary>
    public static Option<string> Folder() =>
        new("-C") { Description = "The casebook's folder", DefaultValueFactory = _ => "." };

    /// <summary>Who acts.</summary>
    public static Option<string?> Actor() =>
        new("--by")
        {
            Description = "Who you are, for the record; else SIJIL_ACTOR, else the name you are logged in with",
        };

    /// <summary>Who acts, by the option, the environment or the login.</summary>
    public static string ActorOf(ParseResult parsed, Option<string?>? by = null) =>
        (by is null ? null : parsed.GetValue(by))
        ?? Environment.GetEnvironmentVariable(ActorVariable)
        ?? Environment.UserName;
}
