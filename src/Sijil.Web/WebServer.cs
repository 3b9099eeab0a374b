using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sijil.Casebook;
using Sijil.Casebook.Accounts;
using Sijil.Web.Access;

namespace Sijil.Web;

/// <summary>The pages on which a recorder and a reviewer work, on this machine only.</summary>
public sealed class WebServer : IAsyncDisposable
{
    // What the browser may send; a list that is larger is added with the command.
    internal const long MostUpload = 512L << 20;

    private readonly WebApplication app;
    private readonly Desk desk;
    private readonly Sessions sessions;

    private WebServer(WebApplication app, Desk desk, Sessions sessions)
    {
        this.app = app;
        this.desk = desk;
        this.sessions = sessions;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>The address that people type.</summary>
    public Uri Origin => desk.Team is null ? Address : desk.Origin;

    /// <summary>Whether a team has nobody who may give roles and can come in.</summary>
    public bool NeedsAdministrator => desk.Team is { HasAdministrator: false };

    /// <summary>A link that opens a session, once; for who works alone.</summary>
    public Uri NewLink() => new(Address, "/open?link=" + sessions.NewLink());

    /// <summary>A link by which somebody new sets up a passkey or a password, once, within three days.</summary>
    /// <param name="name">A name that nobody had here before, or of somebody who has these roles already.</param>
    /// <param name="roles">What they may do.</param>
    /// <exception cref="InputFaultException">There is no team, or the name cannot be given.</exception>
    public Uri Invite(string name, Roles roles)
    {
        var team = desk.Team ?? throw new InputFaultException("accounts are a team's; serve it with --team");
        var account =
            team.Named(name) is { IsActive: true } known && known.Roles.HasFlag(roles)
                ? known
                : desk.Book.AddAccount(name, roles);
        team.Reread();
        return new Uri(Origin, "/join?invitation=" + desk.NewInvitation(account));
    }

    /// <summary>Opens the casebook and starts to listen.</summary>
    /// <exception cref="InputFaultException">The casebook cannot be opened, or the address is not this machine's or is taken.</exception>
    public static async Task<WebServer> StartAsync(WebOptions options, CancellationToken cancellation = default)
    {
        Check(options);
        var doors = new Sessions(options.Randomness, options.Actor, options.Clock, options.Team is not null);
        var opened = Desk.Open(options, doors);
        try
        {
            var web = Build(options, opened, doors);
            try
            {
                await web.StartAsync(cancellation);
            }
            catch (IOException e)
            {
                await web.DisposeAsync();
                throw new InputFaultException(
                    "a free address was expected; another program listens there (" + e.Message + ")",
                    found: options.Url.ToString()
                );
            }

            var server = new WebServer(web, opened, doors);
            if (options.Team is { Origin: null })
            {
                opened.Origin = new Uri(
                    "http://localhost:" + server.Address.Port.ToString(CultureInfo.InvariantCulture)
                );
            }

            return server;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>Waits until it is stopped.</summary>
    public async Task WaitAsync(CancellationToken cancellation) =>
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        desk.Dispose();
    }

    // Without an account no other machine is answered, and a password never goes over a connection that others can read.
    private static void Check(WebOptions options)
    {
        var url = options.Url;
        if (options.Team is not { } team)
        {
            if (!url.IsLoopback || url.Scheme != Uri.UriSchemeHttp)
            {
                throw new InputFaultException(
                    "an address of this machine alone was expected, such as http://127.0.0.1:7321; for several people with accounts: --team",
                    found: url.ToString()
                );
            }

            return;
        }

        if (team.Certificate is null != (url.Scheme != Uri.UriSchemeHttps))
        {
            throw new InputFaultException(
                "an https address with a certificate (--certificate, --certificate-key), or neither, was expected",
                found: url.ToString()
            );
        }

        if (team.Certificate is null && !url.IsLoopback)
        {
            throw new InputFaultException(
                "an encrypted connection was expected: give a certificate, or listen on this machine behind a proxy that encrypts",
                found: url.ToString()
            );
        }

        if (team.Origin is { } origin && origin.Scheme != Uri.UriSchemeHttps && origin.Host != "localhost")
        {
            throw new InputFaultException(
                "an address such as https://register.example.org was expected",
                found: origin.ToString()
            );
        }

        if (team.Origin is null && team.Certificate is not null)
        {
            throw new InputFaultException("the address that people type was expected: --origin https://NAME");
        }
    }

    private static WebApplication Build(WebOptions options, Desk opened, Sessions doors)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseUrls(options.Url.ToString());
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            if (options.Team?.Certificate is { } certificate)
            {
                kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate);
            }

            kestrel.Limits.MaxRequestBodySize = MostUpload;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(20);
        });
        var web = builder.Build();
        web.Run(context => Routes.AnswerAsync(context, opened, doors));
        return web;
    }
}
