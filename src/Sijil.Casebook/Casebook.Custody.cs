using System.Collections.Immutable;
using Sijil.Casebook.Acts;
using Sijil.Casebook.Custody;
using Sijil.Ledger;
using Sijil.Ledger.Checkpoints;
using Sijil.Ledger.Merkle;

namespace Sijil.Casebook;

/// <summary>A file that changes hands.</summary>
/// <param name="Direction">One of <see cref="CustodyDirection"/>.</param>
/// <param name="File">Its path; it is read, not kept.</param>
/// <param name="Party">From or to whom.</param>
/// <param name="Reason">Why; may be empty.</param>
public sealed record CustodyRequest(string Direction, string File, string Party, string Reason = "");

public sealed partial class Casebook
{
    /// <summary>Records that a file changed hands.</summary>
    /// <returns>A receipt, signed: for the other party, or for the drawer.</returns>
    /// <exception cref="InputFaultException">There is no such file, nobody is named, the word is unknown, or there is no key to sign with.</exception>
    public byte[] RecordCustody(CustodyRequest request)
    {
        if (!File.Exists(request.File))
        {
            throw new InputFaultException("a file that can be read was expected", file: request.File);
        }

        if (request.Party.Trim().Length == 0)
        {
            throw new InputFaultException("whoever gave or got the file was expected");
        }

        var bytes = new FileInfo(request.File).Length;
        return RecordCustody(
            request.Direction,
            FileFingerprint.Sha256(request.File),
            bytes,
            Path.GetFileName(request.File),
            request.Party,
            request.Reason
        );
    }

    /// <summary>Records that something was written out of the casebook.</summary>
    /// <param name="content">What went out.</param>
    /// <param name="name">Under which name.</param>
    /// <param name="party">For whom; empty: for the one who acts.</param>
    public void RecordExport(ReadOnlySpan<byte> content, string name, string party = "") =>
        RecordCustody(
            CustodyDirection.Exported,
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)),
            content.Length,
            name,
            party,
            ""
        );

    /// <summary>Everything on record about files that came in, changed hands and went out, in its order.</summary>
    /// <param name="sha256">Only of this file; null: of all.</param>
    public IReadOnlyList<CustodyLine> CustodyOf(string? sha256 = null)
    {
        lock (gate)
        {
            return
            [
                .. log.All()
                    .Select(CustodyLineOf)
                    .OfType<CustodyLine>()
                    .Where(l => sha256 is null || string.Equals(l.Sha256, sha256, StringComparison.OrdinalIgnoreCase)),
            ];
        }
    }

    private byte[] RecordCustody(string direction, string sha256, long bytes, string name, string party, string reason)
    {
        if (!CustodyDirection.All.Contains(direction, StringComparer.Ordinal))
        {
            throw new InputFaultException(
                "one of " + string.Join(", ", CustodyDirection.All) + " was expected",
                found: direction
            );
        }

        return Recorded(() =>
        {
            var act = log.Append(
                ActKind.Custody,
                session,
                Fields(("sha256", sha256), ("bytes", Number(bytes)), ("direction", direction)),
                Fields(("file_name", name), ("party", party), ("reason", reason))
            );
            return signer is null ? [] : ReceiptOf(act, signer);
        });
    }

    private static byte[] ReceiptOf(Act act, SignerKey key) =>
        SignedNote
            .Sign(
                Receipt
                    .Of(
                        key.Verifier.Name,
                        key.Verifier.ToString(),
                        Number(act.Index),
                        TreeHash.OfLeaf(act.Leaf.ToBytes()).ToString(),
                        act.Said("direction"),
                        act.Said("sha256"),
                        act.Said("bytes"),
                        act.Opened["file_name"] ?? "",
                        act.Actor ?? "",
                        act.Opened["party"] ?? "",
                        act.Opened["reason"] ?? "",
                        act.Time
                    )
                    .ToString(),
                key
            )
            .ToBytes();

    private static CustodyLine? CustodyLineOf(Act act)
    {
        var what =
            act.Kind == ActKind.DocumentKept ? "kept"
            : act.Kind == ActKind.ReleaseDeclared ? "declared a release"
            : act.Kind == ActKind.SettingsKept ? "settings kept"
            : act.Kind == ActKind.Custody ? act.Said("direction")
            : null;
        return what is null
            ? null
            : new CustodyLine(
                act.Index,
                act.Time,
                what,
                act.Said("sha256"),
                Opened(act, "file_name"),
                act.Actor ?? "",
                Opened(act, act.Kind == ActKind.ReleaseDeclared ? "source" : "party"),
                Opened(act, "reason")
            );
    }

    private static string Opened(Act act, string field) => act.Opened.GetValueOrDefault(field) ?? "";
}
