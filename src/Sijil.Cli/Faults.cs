using Microsoft.Data.Sqlite;
using Sijil.Casebook;
using Sijil.Casebook.Storage;
using Sijil.Linkage.Blocking;
using Sijil.Linkage.Models;
using Sijil.Synthetic;

namespace Sijil.Cli;

/// <summary>The one line for a failure that lies with the request, the input or the machine; null when the fault is ours.</summary>
internal static class Faults
{
    public static string? LineOf(Exception error) =>
        error switch
        {
            InputFaultException fault => fault.Message,
            GeneratorFaultException fault => fault.Message,
            ModelException model => model.Message,
            TooManyPairsException pairs => pairs.Message,
            SqliteException sqlite => CasebookDatabase.Fault(sqlite, "the casebook") is InputFaultException fault
                ? fault.Message
                : null,
            UnauthorizedAccessException denied => denied.Message,
            IOException io => io.Message,
            _ => null,
        };
}
