using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Sijil.Casebook.Accounts;

namespace Sijil.Web.Access;

/// <summary>The accounts of a team and how they show who they are: passkeys (W3C Web Authentication), or a password where there is none.</summary>
internal sealed class Team : IDisposable
{
    // OWASP's figure for PBKDF2 with HMAC-SHA-512, which the framework's hasher uses.
    private const int Iterations = 210_000;

    private const int FreeForName = 5;
    private const int FreeForAddress = 50;

    private static readonly Account Nobody = new("", "", Roles.None, IsActive: false);

    private readonly Casebook.Casebook book;
    private readonly PasswordHasher<Account> hasher = new(
        Options.Create(new PasswordHasherOptions { IterationCount = Iterations })
    );
    private readonly ServiceProvider services = new ServiceCollection().BuildServiceProvider();
    private readonly PasskeyStore store;
    private readonly UserManager<Account> manager;
    private readonly PasskeyHandler<Account> passkeys;
    private readonly string nobodysHash;
    private ImmutableDictionary<string, Account> accounts = ImmutableDictionary<string, Account>.Empty;

    public Team(Casebook.Casebook book, AccountSecrets secrets, Func<Uri> origin, TimeProvider clock, Sessions sessions)
    {
        this.book = book;
        Secrets = secrets;
        ByName = new Throttle(clock, FreeForName);
        ByAddress = new Throttle(clock, FreeForAddress);
        Ceremonies = new Ceremonies(clock, sessions.NewKey);
        nobodysHash = hasher.HashPassword(Nobody, sessions.NewKey());
        store = new PasskeyStore(Find, secrets);
        manager = new UserManager<Account>(
            store,
            Options.Create(new IdentityOptions()),
            hasher,
            [],
            [],
            new UpperInvariantLookupNormalizer(),
            new IdentityErrorDescriber(),
            services,
            NullLogger<UserManager<Account>>.Instance
        );
        passkeys = new PasskeyHandler<Account>(
            manager,
            Options.Create(
                new IdentityPasskeyOptions
                {
                    UserVerificationRequirement = "required",
                    ResidentKeyRequirement = "required",
                    AttestationConveyancePreference = "none",
                    ValidateOrigin = said =>
                        ValueTask.FromResult(
                            !said.CrossOrigin && said.Origin == origin().GetLeftPart(UriPartial.Authority)
                        ),
                }
            )
        );
        Reread();
    }

    public AccountSecrets Secrets { get; }

    /// <summary>Of guesses for one name.</summary>
    public Throttle ByName { get; }

    /// <summary>Of guesses from one address, which a whole office may share.</summary>
    public Throttle ByAddress { get; }

    public Ceremonies Ceremonies { get; }

    /// <summary>All accounts, by name.</summary>
    public IEnumerable<Account> All => accounts.Values.OrderBy(a => a.Name, StringComparer.Ordinal);

    /// <summary>Whether there is anybody who may give roles and can come in. Not, where the secrets were lost: then somebody is invited anew.</summary>
    public bool HasAdministrator => accounts.Values.Any(a => a.Has(Roles.Administrator) && Secrets.CanEnter(a.Id));

    /// <summary>The account of a name, open or closed; null: nobody had it.</summary>
    public Account? Named(string name) =>
        accounts.Values.FirstOrDefault(a => string.Equals(a.Name, name.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The account of an id, or null. One that is closed is found too.</summary>
    public Account? Find(string id) => Volatile.Read(ref accounts).GetValueOrDefault(id);

    /// <summary>Reads the accounts again; this program is the only one that changes them while it runs.</summary>
    public void Reread() =>
        Volatile.Write(ref accounts, book.Accounts.ToImmutableDictionary(a => a.Id, StringComparer.Ordinal));

    /// <summary>The active account of a name and password, or null. A name that nobody has takes as long as a wrong password.</summary>
    public Account? Check(string name, string password)
    {
        var account = Named(name) is { IsActive: true } active ? active : null;
        var hash = account is null ? null : Secrets.PasswordOf(account.Id);
        var isRight =
            hasher.VerifyHashedPassword(account ?? Nobody, hash ?? nobodysHash, password)
            != PasswordVerificationResult.Failed;
        if (account is not null && !(isRight && hash is not null))
        {
            Secrets.Note(account.Id, EntryWay.Refused);
        }

        return isRight && hash is not null ? account : null;
    }

    public void SetPassword(Account account, string password) =>
        Secrets.SetPassword(account.Id, hasher.HashPassword(account, password));

    /// <summary>Begins to make a passkey: what the browser needs, and the ceremony's key.</summary>
    public async Task<(string Options, string Key)> BeginMaking(Account account, HttpContext context)
    {
        var made = await passkeys.MakeCreationOptionsAsync(
            new PasskeyUserEntity
            {
                Id = account.Id,
                Name = account.Name,
                DisplayName = account.Name,
            },
            context
        );
        return (made.CreationOptionsJson, Ceremonies.Begin(made.AttestationState!, account.Id));
    }

    /// <summary>Ends it; false: what the browser sent does not hold.</summary>
    public async Task<bool> EndMaking(Account account, string key, string credential, string name, HttpContext context)
    {
        if (Ceremonies.End(key, account.Id) is not { } state)
        {
            return false;
        }

        var result = await passkeys.PerformAttestationAsync(
            new PasskeyAttestationContext
            {
                HttpContext = context,
                CredentialJson = credential,
                AttestationState = state,
            }
        );
        if (!result.Succeeded || result.UserEntity.Id != account.Id)
        {
            return false;
        }

        Secrets.Keep(PasskeyStore.PasskeyOf(account.Id, result.Passkey) with { Name = name });
        return true;
    }

    /// <summary>Begins to show a passkey. It is not said for whom: whoever asks learns nothing of the accounts.</summary>
    public async Task<(string Options, string Key)> BeginShowing(HttpContext context)
    {
        var made = await passkeys.MakeRequestOptionsAsync(null!, context);
        return (made.RequestOptionsJson, Ceremonies.Begin(made.AssertionState ?? "", account: null));
    }

    /// <summary>Ends it: whose passkey was shown; null: it does not hold.</summary>
    public async Task<Account?> EndShowing(string key, string credential, HttpContext context)
    {
        if (Ceremonies.End(key, account: null) is not { } state)
        {
            return null;
        }

        var result = await passkeys.PerformAssertionAsync(
            new PasskeyAssertionContext
            {
                HttpContext = context,
                CredentialJson = credential,
                AssertionState = state,
            }
        );
        if (!result.Succeeded || !result.User.IsActive)
        {
            return null;
        }

        Secrets.Keep(PasskeyStore.PasskeyOf(result.User.Id, result.Passkey));
        return result.User;
    }

    public void Dispose()
    {
        manager.Dispose();
        store.Dispose();
        services.Dispose();
        Secrets.Dispose();
    }
}
