using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sijil.Web;

/// <summary>How the pages are served.</summary>
/// <param name="Casebook">The casebook's folder.</param>
/// <param name="Url">Where to listen: a loopback address, unless there is a team.</param>
/// <param name="Actor">Who works here, by their own word; in a team, who started the program.</param>
/// <param name="Clock">Tells claimed times.</param>
/// <param name="Randomness">For links and sessions.</param>
public sealed record WebOptions(
    string Casebook,
    Uri Url,
    string Actor,
    TimeProvider Clock,
    RandomNumberGenerator Randomness
)
{
    /// <summary>Several people with accounts; null: one person on this machine.</summary>
    public TeamOptions? Team { get; init; }
}

/// <summary>How a team reaches the pages.</summary>
/// <param name="Origin">The address that people type, such as https://register.example.org; null: http://localhost with the port that is listened on.</param>
/// <param name="Certificate">For an encrypted connection that ends here; null: the address is this machine's own, or a proxy before it encrypts.</param>
public sealed record TeamOptions(Uri? Origin = null, X509Certificate2? Certificate = null);
