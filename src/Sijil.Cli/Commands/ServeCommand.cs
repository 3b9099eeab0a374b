using System.CommandLine;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sijil.Casebook;
using Sijil.Casebook.Accounts;
using Sijil.Cli.Output;
using Sijil.Web;

namespace Sijil.Cli.Commands;

/// <summary><c>sijil serve [DIR]</c></summary>
internal static class ServeCommand
{
    private const string DefaultUrl = "http://127.0.0.1:7321";

    public static Command Make(Terminal terminal, TimeProvider clock)
    {
        var directory = new Argument<string>("dir")
        {
            Description = "The casebook's folder",
            DefaultValueFactory = _ => ".",
        };
        var urls = new Option<string>("--urls")
        {
            Description = "Where to listen, on this machine alone; port 0 takes any that is free",
            DefaultValueFactory = _ => DefaultUrl,
        };
        var team = new Option<bool>("--team")
        {
            Description = "Several people with accounts, passkeys and roles. The first start invites an administrator",
        };
        var origin = new Option<string?>("--origin")
        {
            Description = "With --team: the address that people type, such as https://register.example.org",
        };
        var certificate = new Option<FileInfo?>("--certificate")
        {
            Description = "With --team: the certificate (PEM) for an https address; none where a proxy encrypts",
        };
        var certificateKey = new Option<FileInfo?>("--certificate-key")
        {
            Description = "The certificate's private key (PEM)",
        };
        var by = CasebookOptions.Actor();
        var command = new Command(
            "serve",
            "Open the casebook in the browser: review, browse, add lists, build. This machine only, no network, unless there is a team. Example: sijil serve casebook"
        )
        {
            directory,
            urls,
            team,
            origin,
            certificate,
            certificateKey,
            by,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                if (!Uri.TryCreate(parsed.GetValue(urls), UriKind.Absolute, out var url))
                {
                    throw new InputFaultException(
                        "an address such as " + DefaultUrl + " was expected",
                        found: parsed.GetValue(urls)
                    );
                }

                using var pem = Certificate(parsed.GetValue(certificate), parsed.GetValue(certificateKey));
                var forTeam = TeamOf(parsed.GetValue(team), parsed.GetValue(origin), pem);
                using var randomness = RandomNumberGenerator.Create();
                await using var server = await WebServer.StartAsync(
                    new WebOptions(
                        parsed.GetValue(directory)!,
                        url,
                        CasebookOptions.ActorOf(parsed, by),
                        clock,
                        randomness
                    )
                    {
                        Team = forTeam,
                    },
                    cancellation
                );
                terminal.Result(
                    forTeam is null ? "Open this link; it works once: " + server.NewLink()
                    : server.NeedsAdministrator
                        ? "Nobody has an account yet. Open this link as the first administrator; it works once, within three days: "
                            + server.Invite(CasebookOptions.ActorOf(parsed, by), EveryRole)
                    : "The team signs in at " + server.Origin
                );
                terminal.ResultWriter.Flush();
                terminal.Remark("Stop with Ctrl-C.");
                try
                {
                    await server.WaitAsync(cancellation);
                }
                catch (OperationCanceledException)
                {
                    terminal.Remark("Stopped; everything that was acknowledged is kept.");
                }

                return ExitCode.Done;
            }
        );
        return command;
    }

    private static Roles EveryRole => RoleWords.All.Aggregate(Roles.None, (all, r) => all | r.Role);

    private static TeamOptions? TeamOf(bool isTeam, string? origin, X509Certificate2? certificate)
    {
        if (!isTeam)
        {
            return origin is null && certificate is null
                ? null
                : throw new InputFaultException("--origin and --certificate are for a team: add --team");
        }

        if (origin is null)
        {
            return new TeamOptions(null, certificate);
        }

        return Uri.TryCreate(origin, UriKind.Absolute, out var address) && address.PathAndQuery == "/"
            ? new TeamOptions(address, certificate)
            : throw new InputFaultException(
                "an address such as https://register.example.org was expected",
                found: origin
            );
    }

    private static X509Certificate2? Certificate(FileInfo? file, FileInfo? key)
    {
        if (file is null && key is null)
        {
            return null;
        }

        try
        {
            using var read = X509Certificate2.CreateFromPemFile(
                (file ?? throw new InputFaultException("--certificate goes with --certificate-key")).FullName,
                key?.FullName
            );

            // Windows takes a key for a server only from a store or a PFX.
            return X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), password: null);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new InputFaultException(
                "a certificate and its private key in PEM were expected",
                file: file?.FullName
            );
        }
    }
}
