namespace Sijil.Casebook.Accounts;

/// <summary>How somebody came in, or tried to.</summary>
public enum EntryWay
{
    /// <summary>With a passkey.</summary>
    Passkey,

    /// <summary>With a password.</summary>
    Password,

    /// <summary>With an invitation.</summary>
    Invitation,

    /// <summary>A wrong password or passkey was refused.</summary>
    Refused,
}
