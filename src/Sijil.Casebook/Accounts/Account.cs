namespace Sijil.Casebook.Accounts;

/// <summary>Somebody of the team, as the ledger has it. Secrets (passwords, passkeys) are not here but in <see cref="AccountSecrets"/>.</summary>
/// <param name="Id">32 hexadecimal digits; never given twice.</param>
/// <param name="Name">Stands with every act of theirs; never given to another person, not even after the account is closed. Empty: erased.</param>
/// <param name="Roles">What they may do beyond reading.</param>
/// <param name="IsActive">False: closed; nothing is possible with it.</param>
public sealed record Account(string Id, string Name, Roles Roles, bool IsActive)
{
    /// <summary>Longest name.</summary>
    public const int LongestName = 100;

    /// <summary>Whether they have a role and the account is not closed.</summary>
    public bool Has(Roles role) => IsActive && Roles.HasFlag(role);
}
