using System.CommandLine;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sijil.Casebook;
using Sijil.Cli.Output;
using Sijil.Ledger;

namespace Sijil.Cli.Commands;

/// <summary><c>sijil stamp</c></summary>
internal static class StampCommand
{
    private const int MostBytes = 1 << 20;

    public static Command Make(Terminal terminal, TimeProvider clock)
    {
        var request = new Option<string?>("--request")
        {
            Description = "Write a request (RFC 3161) over the last checkpoint to this file; only a hash is in it",
        };
        var attach = new Option<string?>("--attach") { Description = "The authority's answer to such a request" };
        var roots = new Option<string?>("--roots")
        {
            Description = "With --attach: certificates (PEM) of the roots that you trust",
        };
        var policy = new Option<string?>("--policy")
        {
            Description = "With --attach: the policy (OID) that you expect",
        };
        var casebook = CasebookOptions.Folder();
        var by = CasebookOptions.Actor();
        var command = new Command(
            "stamp",
            "Have a third party witness that everything on record existed by a time: write a request offline, attach the answer later. Example: sijil stamp --request casebook.tsq -C casebook"
        )
        {
            request,
            attach,
            roots,
            policy,
            casebook,
            by,
        };
        command.SetAction(parsed =>
        {
            using var book = Casebook.Casebook.Open(
                parsed.GetValue(casebook)!,
                clock,
                CasebookOptions.ActorOf(parsed, by)
            );
            if (parsed.GetValue(request) is { } to)
            {
                DurableFile.Write(to, book.RequestStamp());
                terminal.Result("Request: " + to);
                terminal.Remark(
                    "Send it to an authority as it is, then: sijil stamp --attach ANSWER --roots ROOTS.pem"
                );
                return ExitCode.Done;
            }

            var stamp = book.AttachStamp(
                Bytes(
                    parsed.GetValue(attach)
                        ?? throw new InputFaultException("--request FILE or --attach FILE was expected")
                ),
                [.. Certificates(parsed.GetValue(roots) ?? throw new InputFaultException("--roots FILE was expected"))],
                parsed.GetValue(policy)
            );
            terminal.Result(
                $"Acts before {stamp.Acts} existed by {stamp.Stamped.Time.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}, by the word of {stamp.Stamped.Authority}, policy {stamp.Stamped.Policy}"
            );
            return ExitCode.Done;
        });
        return command;
    }

    private static byte[] Bytes(string path) =>
        new FileInfo(path) is { Exists: true, Length: <= MostBytes }
            ? File.ReadAllBytes(path)
            : throw new InputFaultException("an authority's answer was expected", path);

    private static X509Certificate2Collection Certificates(string path)
    {
        var certificates = new X509Certificate2Collection();
        try
        {
            certificates.ImportFromPemFile(path);
        }
        catch (Exception e) when (e is IOException or CryptographicException)
        {
            throw new InputFaultException("certificates in PEM were expected", path);
        }

        return certificates.Count > 0
            ? certificates
            : throw new InputFaultException("certificates in PEM were expected", path);
    }
}
