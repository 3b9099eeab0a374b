using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Sijil.Casebook.Accounts;

/// <summary>
/// What proves that somebody is who the ledger says: password hashes, public keys of passkeys, invitations. In <c>accounts.db</c> beside the casebook and in no
/// bundle, release or copy of it: whoever loses it invites the team anew, and nothing on record changes.
/// </summary>
public sealed class AccountSecrets : IDisposable
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS password (account TEXT NOT NULL PRIMARY KEY, hash TEXT NOT NULL, changed_at TEXT NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS passkey (
            id BLOB NOT NULL PRIMARY KEY, account TEXT NOT NULL, name TEXT NOT NULL, public_key BLOB NOT NULL, created_at TEXT NOT NULL,
            sign_count INTEGER NOT NULL, transports TEXT NOT NULL, is_verified INTEGER NOT NULL, can_back_up INTEGER NOT NULL, is_backed_up INTEGER NOT NULL,
            attestation BLOB NOT NULL, client_data BLOB NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS invitation (secret BLOB NOT NULL PRIMARY KEY, account TEXT NOT NULL, expires_at INTEGER NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS entry (account TEXT NOT NULL, at TEXT NOT NULL, way TEXT NOT NULL) STRICT;
        CREATE INDEX IF NOT EXISTS entry_of ON entry (account, at);
        """;

    private const int EntriesKept = 90;

    private readonly Lock gate = new();
    private readonly SqliteConnection connection;
    private readonly TimeProvider clock;

    private AccountSecrets(SqliteConnection connection, TimeProvider clock)
    {
        this.connection = connection;
        this.clock = clock;
    }

    /// <summary>How long an invitation can be used.</summary>
    public static TimeSpan InvitationLasts { get; } = TimeSpan.FromHours(72);

    /// <summary>Opens the file, or makes it; only its owner may read it.</summary>
    /// <exception cref="InputFaultException">It cannot be opened.</exception>
    public static AccountSecrets Open(Storage.CasebookFolder folder, TimeProvider clock)
    {
        try
        {
            MakeFile(folder.Accounts);
            var opened = new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = folder.Accounts, Pooling = false }.ToString()
            );
            try
            {
                opened.Open();
                using var command = opened.CreateCommand();
                command.CommandText =
                    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON; "
                    + Schema;
                command.ExecuteNonQuery();
                return new AccountSecrets(opened, clock);
            }
            catch
            {
                opened.Dispose();
                throw;
            }
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new InputFaultException(
                "a file of accounts that can be read and written was expected",
                file: folder.Accounts
            );
        }
    }

    /// <summary>A secret that lets somebody set up an account's passkey or password, once. Former invitations to it end.</summary>
    public string Invite(string account, RandomNumberGenerator randomness)
    {
        var secret = new byte[32];
        randomness.GetBytes(secret);
        Run("DELETE FROM invitation WHERE account = $1 OR expires_at < $2", account, Seconds(TimeSpan.Zero));
        Run(
            "INSERT INTO invitation (secret, account, expires_at) VALUES ($1, $2, $3)",
            SHA256.HashData(secret),
            account,
            Seconds(InvitationLasts)
        );
        return Convert.ToHexStringLower(secret);
    }

    /// <summary>Whose invitation this is; null: nobody's, used, or too old.</summary>
    public string? Invited(string secret) =>
        Hash(secret) is { } hash
            ? Scalar(
                "SELECT account FROM invitation WHERE secret = $1 AND expires_at >= $2",
                hash,
                Seconds(TimeSpan.Zero)
            ) as string
            : null;

    /// <summary>Ends an invitation; false: it was ended already, so that of two who come with it one comes in.</summary>
    public bool UseInvitation(string secret) =>
        Hash(secret) is { } hash && Run("DELETE FROM invitation WHERE secret = $1", hash) == 1;

    /// <summary>The password's hash, or null: there is none.</summary>
    public string? PasswordOf(string account) =>
        Scalar("SELECT hash FROM password WHERE account = $1", account) as string;

    /// <summary>Sets a password's hash.</summary>
    public void SetPassword(string account, string hash) =>
        Run(
            "INSERT INTO password (account, hash, changed_at) VALUES ($1, $2, $3) ON CONFLICT (account) DO UPDATE SET hash = $2, changed_at = $3",
            account,
            hash,
            Now()
        );

    /// <summary>Whether there is a passkey or a password by which an account's owner can come in.</summary>
    public bool CanEnter(string account) => PasswordOf(account) is not null || PasskeysOf(account).Count > 0;

    /// <summary>Adds a passkey, or keeps what an existing one told of itself when it was last used.</summary>
    public void Keep(Passkey passkey)
    {
        ArgumentNullException.ThrowIfNull(passkey);
        Run(
            "INSERT INTO passkey (id, account, name, public_key, created_at, sign_count, transports, is_verified, can_back_up, is_backed_up, attestation, client_data) "
                + "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) "
                + "ON CONFLICT (id) DO UPDATE SET sign_count = $6, is_verified = $8, is_backed_up = $10",
            passkey.Id,
            passkey.Account,
            passkey.Name,
            passkey.PublicKey,
            passkey.CreatedAt.ToString("O", CultureInfo.InvariantCulture),
            (long)passkey.SignCount,
            passkey.Transports,
            passkey.IsVerified ? 1 : 0,
            passkey.CanBackUp ? 1 : 0,
            passkey.IsBackedUp ? 1 : 0,
            passkey.Attestation,
            passkey.ClientData
        );
    }

    /// <summary>An account's passkeys, the first made first.</summary>
    public IReadOnlyList<Passkey> PasskeysOf(string account) =>
        Passkeys("WHERE account = $1 ORDER BY created_at, id", account);

    /// <summary>The passkey of an id, or null.</summary>
    public Passkey? Passkey(byte[] id) => Passkeys("WHERE id = $1", id).FirstOrDefault();

    /// <summary>Removes a passkey.</summary>
    public void Remove(string account, byte[] id) =>
        Run("DELETE FROM passkey WHERE account = $1 AND id = $2", account, id);

    /// <summary>Notes that somebody came in, or tried to: when and how, never from where.</summary>
    public void Note(string account, EntryWay way)
    {
        Run("DELETE FROM entry WHERE at < $1", Day(-EntriesKept));
        Run("INSERT INTO entry (account, at, way) VALUES ($1, $2, $3)", account, Now(), way.ToString());
    }

    /// <summary>When and how somebody came in or tried to, the latest first.</summary>
    public IReadOnlyList<(DateTimeOffset At, EntryWay Way)> EntriesOf(string account, int most)
    {
        lock (gate)
        {
            using var command = Command(
                "SELECT at, way FROM entry WHERE account = $1 ORDER BY at DESC LIMIT $2",
                account,
                most
            );
            using var reader = command.ExecuteReader();
            var all = new List<(DateTimeOffset, EntryWay)>();
            while (reader.Read())
            {
                all.Add((Time(reader.GetString(0)), Enum.Parse<EntryWay>(reader.GetString(1))));
            }

            return all;
        }
    }

    /// <summary>Removes everything by which somebody could come in.</summary>
    public void Forget(string account)
    {
        foreach (var table in (string[])["password", "passkey", "invitation"])
        {
            Run($"DELETE FROM {table} WHERE account = $1", account);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private static void MakeFile(string path)
    {
        if (File.Exists(path))
        {
            return;
        }

        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var made = new FileStream(path, how);
    }

    private static byte[]? Hash(string secret)
    {
        try
        {
            return SHA256.HashData(Convert.FromHexString(secret));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private List<Passkey> Passkeys(string where, object value)
    {
        lock (gate)
        {
            using var command = Command(
                "SELECT id, account, name, public_key, created_at, sign_count, transports, is_verified, can_back_up, is_backed_up, attestation, client_data FROM passkey "
                    + where,
                value
            );
            using var reader = command.ExecuteReader();
            var all = new List<Passkey>();
            while (reader.Read())
            {
                all.Add(
                    new Passkey
                    {
                        Id = (byte[])reader[0],
                        Account = reader.GetString(1),
                        Name = reader.GetString(2),
                        PublicKey = (byte[])reader[3],
                        CreatedAt = Time(reader.GetString(4)),
                        SignCount = (uint)reader.GetInt64(5),
                        Transports = reader.GetString(6),
                        IsVerified = reader.GetInt64(7) == 1,
                        CanBackUp = reader.GetInt64(8) == 1,
                        IsBackedUp = reader.GetInt64(9) == 1,
                        Attestation = (byte[])reader[10],
                        ClientData = (byte[])reader[11],
                    }
                );
            }

            return all;
        }
    }

    private int Run(string sql, params object[] values)
    {
        lock (gate)
        {
            using var command = Command(sql, values);
            return command.ExecuteNonQuery();
        }
    }

    private object? Scalar(string sql, params object[] values)
    {
        lock (gate)
        {
            using var command = Command(sql, values);
            return command.ExecuteScalar();
        }
    }

    private SqliteCommand Command(string sql, params object[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue(FormattableString.Invariant($"${i + 1}"), values[i]);
        }

        return command;
    }

    private long Seconds(TimeSpan later) => (clock.GetUtcNow() + later).ToUnixTimeSeconds();

    private string Now() => Day(0);

    private string Day(int later) => clock.GetUtcNow().AddDays(later).ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
