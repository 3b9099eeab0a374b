using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Sijil.Casebook.Storage;

/// <summary>The casebook's SQLite file: one writer, durable at COMMIT (WAL with synchronous=FULL), distrustful of its own schema.</summary>
public sealed class CasebookDatabase : IDisposable
{
    /// <summary>The schema's version, kept in <c>user_version</c>.</summary>
    public const int SchemaVersion = 6;

    // One for each version, run one after the other.
    private static readonly string[] Scripts =
    [
        "Schema.sql",
        "SchemaLedger.sql",
        "SchemaTeam.sql",
        "SchemaLists.sql",
        "SchemaViews.sql",
        "SchemaIdentities.sql",
    ];

    // Casebooks of this version are brought to the present one when they are opened.
    private const int OldestVersion = 1;

    // "SIJL": lets `file` and a careful reader tell our databases from others.
    private const int ApplicationId = 0x53494A4C;

    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);
    private SqliteTransaction? current;

    private CasebookDatabase(SqliteConnection connection) => Connection = connection;

    /// <summary>The one connection, which writes and checkpoints.</summary>
    public SqliteConnection Connection { get; }

    /// <summary>Makes the file of a new casebook.</summary>
    public static void Create(string path)
    {
        using var connection = Connect(path, SqliteOpenMode.ReadWriteCreate);
        using var transaction = connection.BeginTransaction();
        foreach (var script in Scripts)
        {
            Execute(connection, Embedded(script));
        }

        Execute(connection, FormattableString.Invariant($"PRAGMA application_id = {ApplicationId}"));
        Execute(connection, FormattableString.Invariant($"PRAGMA user_version = {SchemaVersion}"));
        transaction.Commit();
    }

    /// <summary>Opens a casebook's file for writing.</summary>
    /// <exception cref="InputFaultException">It is not ours, of a newer version, or held by another process.</exception>
    public static CasebookDatabase Open(string path)
    {
        var connection = Connect(path, SqliteOpenMode.ReadWrite);
        try
        {
            var application = Scalar(connection, "PRAGMA application_id");
            var version = Scalar(connection, "PRAGMA user_version");
            if (application != ApplicationId)
            {
                throw new InputFaultException("a database made by sijil was expected", file: path);
            }

            if (version is < OldestVersion or > SchemaVersion)
            {
                throw new InputFaultException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"this program reads casebooks of version {SchemaVersion}; use the program that wrote it"
                    ),
                    file: path,
                    found: string.Create(CultureInfo.InvariantCulture, $"version {version}")
                );
            }

            var database = new CasebookDatabase(connection);
            if (version < SchemaVersion)
            {
                database.Migrate((int)version);
            }

            return database;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw Fault(e, path);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // Whole or not at all. The acts that stand for what is there already are entered when the casebook is opened.
    private void Migrate(int version)
    {
        using var transaction = Begin();
        foreach (var script in Scripts.AsSpan(version))
        {
            Execute(Embedded(script));
        }

        FillSteps();
        Execute(FormattableString.Invariant($"PRAGMA user_version = {SchemaVersion}"));
        transaction.Commit();
    }

    // A history that was altered must not keep the casebook shut: fsck says what is wrong with it.
    private void FillSteps()
    {
        try
        {
            IdentityStepStore.MakeAgain(this, IdentityStore.Read(this));
        }
        catch (InputFaultException)
        {
            Execute("DELETE FROM identity_step");
        }
    }

    /// <summary>Runs a statement that returns nothing.</summary>
    public void Execute(string sql) => Execute(Connection, sql);

    /// <summary>A command with its parameters by position ($1, $2 …); null is SQL NULL.</summary>
    public SqliteCommand Command(string sql, params object?[] values)
    {
        var command = Connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue(FormattableString.Invariant($"${i + 1}"), values[i] ?? DBNull.Value);
        }

        return command;
    }

    /// <summary>Begins a transaction; one at a time.</summary>
    public SqliteTransaction Begin() => current = Connection.BeginTransaction();

    /// <summary>Runs a statement that is run over and over: prepared once, kept.</summary>
    public int Run(string sql, params object?[] values) => Prepared(sql, values).ExecuteNonQuery();

    /// <summary>The first cell of a query that is asked over and over, or null.</summary>
    public object? Scalar(string sql, params object?[] values) =>
        Prepared(sql, values).ExecuteScalar() is { } value and not DBNull ? value : null;

    /// <summary>A reader of a query that is asked over and over; it must be closed before the same is asked again.</summary>
    public SqliteDataReader Query(string sql, params object?[] values) => Prepared(sql, values).ExecuteReader();

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }

        current?.Dispose();
        Connection.Dispose();
    }

    private SqliteCommand Prepared(string sql, object?[] values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = Command(sql, values);
            prepared.Add(sql, command);
        }

        command.Transaction = current is { Connection: not null } ? current : null;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var builder = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 5,
        };
        var connection = new SqliteConnection(builder.ToString());
        try
        {
            connection.Open();
            foreach (
                var pragma in (string[])
                    [
                        "journal_mode = WAL",
                        "synchronous = FULL",
                        "trusted_schema = OFF",
                        "cell_size_check = ON",
                        "foreign_keys = ON",
                        "secure_delete = ON",
                    ]
            )
            {
                Execute(connection, "PRAGMA " + pragma);
            }

            return connection;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw Fault(e, path);
        }
    }

    /// <summary>What a database error means to the person at the keyboard.</summary>
    public static Exception Fault(SqliteException error, string path) =>
        error.SqliteErrorCode switch
        {
            5 or 6 => new InputFaultException("another program holds the casebook; close it and try again", file: path),
            8 => new InputFaultException("the casebook's folder must be writable", file: path),
            10 or 13 => new InputFaultException(
                "the disk is full or failing; make room and try again, nothing that was acknowledged is lost",
                file: path
            ),
            11 or 26 => new InputFaultException("the database is damaged; restore the folder from a copy", file: path),
            14 => new InputFaultException("the casebook's database cannot be opened", file: path),
            _ => error,
        };

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static string Embedded(string name)
    {
        using var stream = typeof(CasebookDatabase).Assembly.GetManifestResourceStream("Sijil.Casebook." + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
