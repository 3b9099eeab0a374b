namespace Sijil.Casebook.Accounts;

/// <summary>The public side of a passkey (W3C Web Authentication, level 3): nothing in it lets anybody come in.</summary>
public sealed record Passkey
{
    /// <summary>The credential's id, as the authenticator made it.</summary>
    public required byte[] Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required string Account { get; init; }

    /// <summary>By which its owner knows it.</summary>
    public required string Name { get; init; }

    /// <summary>COSE key.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>When it was made, by the server's clock.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Signatures so far, where the authenticator counts.</summary>
    public required uint SignCount { get; init; }

    /// <summary>How it can be reached ("usb", "internal" …), separated by spaces.</summary>
    public required string Transports { get; init; }

    /// <summary>Whether the authenticator made sure of the person.</summary>
    public required bool IsVerified { get; init; }

    /// <summary>Whether it can be copied to another device.</summary>
    public required bool CanBackUp { get; init; }

    /// <summary>Whether it was.</summary>
    public required bool IsBackedUp { get; init; }

    /// <summary>What the authenticator said when it was made.</summary>
    public required byte[] Attestation { get; init; }

    /// <summary>What the browser said when it was made.</summary>
    public required byte[] ClientData { get; init; }
}
