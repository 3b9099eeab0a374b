using System.Collections.Immutable;
using Sijil.Casebook.Accounts;

namespace Sijil.Casebook.Settings;

/// <summary>A field that only some roles of a team see; for all others it is withheld, on every page and in every file that they take.</summary>
public sealed class RestrictedField
{
    /// <summary>The mother's name.</summary>
    public const string Mother = "mother";

    /// <summary>The date of birth.</summary>
    public const string Birth = "birth";

    /// <summary>Place of origin or residence.</summary>
    public const string Origin = "origin";

    /// <summary>Every column of a list that is not read, notes among them: where telephone numbers and the names of witnesses stand. Withheld too from whoever does not see another restricted field.</summary>
    public const string Other = "other";

    /// <summary>What can be restricted. Not name, sex, age, place and date of death: what the register is searched and counted by.</summary>
    public static readonly ImmutableArray<string> All = [Mother, Birth, Origin, Other];

    /// <summary>One of <see cref="All"/>.</summary>
    public string Field { get; set; } = "";

    /// <summary>The roles that see it, in words; nobody else does.</summary>
    public List<string> Roles
    {
        get;
        set => field = value ?? field;
    } = [];

    /// <summary>Whether somebody with these roles sees it.</summary>
    public bool IsSeenBy(Roles roles) => (RoleWords.Parse(string.Join(' ', Roles)) & roles) != Accounts.Roles.None;

    internal static void Check(IReadOnlyCollection<RestrictedField> fields, string path)
    {
        foreach (var field in fields)
        {
            if (field is null || !All.Contains(field.Field, StringComparer.Ordinal))
            {
                throw new InputFaultException(
                    "an entry under restricted has a field, one of " + string.Join(", ", All) + ", and roles",
                    file: path,
                    found: field?.Field
                );
            }

            RoleWords.Parse(string.Join(' ', field.Roles));
        }

        if (fields.DistinctBy(f => f.Field, StringComparer.Ordinal).Count() != fields.Count)
        {
            throw new InputFaultException("each field stands once under restricted", file: path);
        }
    }
}
