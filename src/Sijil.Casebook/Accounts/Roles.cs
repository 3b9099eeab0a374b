using System.Collections.Immutable;

namespace Sijil.Casebook.Accounts;

/// <summary>What somebody of the team may do. Everybody with an account may read; a person may have several roles, and an administrator has no others by being one.</summary>
[Flags]
public enum Roles
{
    /// <summary>Reads only.</summary>
    None = 0,

    /// <summary>Adds lists and says what their columns are.</summary>
    Recorder = 1,

    /// <summary>Decides whether two records are one person.</summary>
    Reviewer = 2,

    /// <summary>Builds the register and the estimates.</summary>
    Analyst = 4,

    /// <summary>Publishes and withdraws.</summary>
    Publisher = 8,

    /// <summary>Says who has which role.</summary>
    Administrator = 16,
}

/// <summary>Roles as acts and commands write them.</summary>
public static class RoleWords
{
    /// <summary>Each role with its word, in the order in which they are written.</summary>
    public static ImmutableArray<(Roles Role, string Word)> All { get; } =
    [
        (Roles.Recorder, "recorder"),
        (Roles.Reviewer, "reviewer"),
        (Roles.Analyst, "analyst"),
        (Roles.Publisher, "publisher"),
        (Roles.Administrator, "administrator"),
    ];

    /// <summary>The words, separated by spaces; empty for none.</summary>
    public static string Of(Roles roles) => string.Join(' ', All.Where(r => roles.HasFlag(r.Role)).Select(r => r.Word));

    /// <summary>Reads words separated by spaces or commas; empty: none.</summary>
    /// <exception cref="InputFaultException">A word is no role.</exception>
    public static Roles Parse(string text)
    {
        var roles = Roles.None;
        foreach (
            var word in text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
        {
            var known = All.FirstOrDefault(r => string.Equals(r.Word, word, StringComparison.Ordinal));
            if (known.Word is null)
            {
                throw new InputFaultException(
                    "one of " + string.Join(", ", All.Select(r => r.Word)) + " was expected",
                    found: word
                );
            }

            roles |= known.Role;
        }

        return roles;
    }
}
