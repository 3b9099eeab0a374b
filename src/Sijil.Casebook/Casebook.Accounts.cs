using System.Collections.Immutable;
using Sijil.Casebook.Accounts;
using Sijil.Casebook.Acts;

namespace Sijil.Casebook;

public sealed partial class Casebook
{
    /// <summary>Who has or had an account here, by id. None: the casebook is one person's.</summary>
    public IReadOnlyList<Account> Accounts
    {
        get
        {
            lock (gate)
            {
                return AccountTable.All(database);
            }
        }
    }

    /// <summary>Gives somebody an account. It stands on record; who may come in with it is said by <see cref="AccountSecrets"/>.</summary>
    /// <param name="name">A name that nobody had here before.</param>
    /// <param name="roles">What they may do.</param>
    /// <param name="actor">Who gives it; null: who opened the casebook.</param>
    /// <exception cref="InputFaultException">The name is empty, too long, holds control characters, or was given before.</exception>
    public Account AddAccount(string name, Roles roles, string? actor = null)
    {
        var trimmed = name.Trim();
        if (trimmed.Length is 0 or > Account.LongestName || trimmed.Any(c => char.IsControl(c) || IsTurning(c)))
        {
            throw new InputFaultException(
                FormattableString.Invariant($"a name of 1 to {Account.LongestName} characters was expected")
            );
        }

        return Recorded(() =>
        {
            if (AccountTable.All(database).Any(a => string.Equals(a.Name, trimmed, StringComparison.OrdinalIgnoreCase)))
            {
                throw new InputFaultException("a name that nobody had here before was expected");
            }

            return EnterAccount(new Account(session.NewId(), trimmed, roles, IsActive: true), actor);
        });
    }

    /// <summary>Changes what somebody may do, or closes or opens their account.</summary>
    /// <exception cref="InputFaultException">There is no such account, or nobody would be left who may give roles.</exception>
    public Account ChangeAccount(string id, Roles roles, bool isActive, string? actor = null) =>
        Recorded(() =>
        {
            var all = AccountTable.All(database);
            var former =
                all.Find(a => string.Equals(a.Id, id, StringComparison.Ordinal))
                ?? throw new InputFaultException("there is no account of that id");
            var next = former with { Roles = roles, IsActive = isActive };
            if (next == former)
            {
                return former;
            }

            if (
                former.Has(Roles.Administrator)
                && !next.Has(Roles.Administrator)
                && !all.Exists(a => a.Id != former.Id && a.Has(Roles.Administrator))
            )
            {
                throw new InputFaultException("at least one administrator must remain");
            }

            return EnterAccount(next, actor);
        });

    private Account EnterAccount(Account account, string? actor)
    {
        log.Append(
            ActKind.AccountChanged,
            As(actor),
            Fields(
                ("account", account.Id),
                ("roles", RoleWords.Of(account.Roles)),
                ("state", account.IsActive ? AccountTable.Active : AccountTable.Closed)
            ),
            Fields(("name", account.Name))
        );
        return account;
    }

    /// <summary>Who acts, where a request names somebody other than who opened the casebook.</summary>
    private ActSession As(string? actor) => actor is null ? session : session with { Actor = actor };

    // Directional characters would let a name look like another's.
    private static bool IsTurning(char c) =>
        c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C';
}
