using Microsoft.AspNetCore.Identity;
using Sijil.Casebook.Accounts;

namespace Sijil.Web.Access;

/// <summary>What the framework's passkey ceremony asks of a store; accounts come from the ledger and are changed there, never here.</summary>
internal sealed class PasskeyStore(Func<string, Account?> find, AccountSecrets secrets) : IUserPasskeyStore<Account>
{
    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id);

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Name);

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Name);

    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Task.FromResult(find(userId));

    public Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        Task.FromResult(secrets.Passkey(credentialId) is { } passkey ? find(passkey.Account) : null);

    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<UserPasskeyInfo>>([.. secrets.PasskeysOf(user.Id).Select(InfoOf)]);

    public Task<UserPasskeyInfo?> FindPasskeyAsync(
        Account user,
        byte[] credentialId,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            secrets.Passkey(credentialId) is { } passkey && passkey.Account == user.Id ? InfoOf(passkey) : null
        );

    public Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        secrets.Keep(PasskeyOf(user.Id, passkey));
        return Task.CompletedTask;
    }

    public Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken)
    {
        secrets.Remove(user.Id, credentialId);
        return Task.CompletedTask;
    }

    public void Dispose() { }

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) =>
        throw Elsewhere;

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) =>
        throw Elsewhere;

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        throw Elsewhere;

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => throw Elsewhere;

    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) => throw Elsewhere;

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw Elsewhere;

    /// <summary>A passkey as the framework hands it out, to be kept.</summary>
    public static Passkey PasskeyOf(string account, UserPasskeyInfo info) =>
        new()
        {
            Id = info.CredentialId,
            Account = account,
            Name = info.Name ?? "",
            PublicKey = info.PublicKey,
            CreatedAt = info.CreatedAt,
            SignCount = info.SignCount,
            Transports = string.Join(' ', info.Transports ?? []),
            IsVerified = info.IsUserVerified,
            CanBackUp = info.IsBackupEligible,
            IsBackedUp = info.IsBackedUp,
            Attestation = info.AttestationObject,
            ClientData = info.ClientDataJson,
        };

    private static NotSupportedException Elsewhere => new("accounts are changed in the ledger");

    private static UserPasskeyInfo InfoOf(Passkey passkey) =>
        new(
            passkey.Id,
            passkey.PublicKey,
            passkey.CreatedAt,
            passkey.SignCount,
            passkey.Transports.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            passkey.IsVerified,
            passkey.CanBackUp,
            passkey.IsBackedUp,
            passkey.Attestation,
            passkey.ClientData
        )
        {
            Name = passkey.Name,
        };
}
