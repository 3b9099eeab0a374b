using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sijil.Casebook;
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

    /// <summary>A link that opens a session, once.</summary>
    public Uri NewLink() => new(Address, "/open?link=" + sessions.NewLink());

    /// <summary>Opens the casebook and starts to listen.</summary>
    /// <exception cref="InputFaultException">The casebook cannot be opened, or the address is not this machine's or is taken.</exception>
    public static async Task<WebServer> StartAsync(WebOptions options, CancellationToken cancellation = default)
    {
        if (!options.Url.IsLoopback || options.Url.Scheme != Uri.UriSchemeHttp)
        {
            throw new InputFaultException(
                "an address of this machine alone was expected, such as http://127.0.0.1:7321; serving others needs accounts, which are not built yet",
                found: options.Url.ToString()
            );
        }

        var opened = Desk.Open(options);
        try
        {
            var doors = new Sessions(options.Randomness, options.Actor);
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

            return new WebServer(web, opened, doors);
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

    private static WebApplication Build(WebOptions options, Desk opened, Sessions doors)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(options.Url.ToString());
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostUpload;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(20);
        });
        var web = builder.Build();
        web.Run(context => Routes.AnswerAsync(context, opened, doors));
        return web;
    }
}
