using System.Security.Cryptography;

namespace Sijil.Web;

/// <summary>How the pages are served.</summary>
/// <param name="Casebook">The casebook's folder.</param>
/// <param name="Url">Where to listen: a loopback address.</param>
/// <param name="Actor">Who works here, by their own word.</param>
/// <param name="Clock">Tells claimed times.</param>
/// <param name="Randomness">For links and sessions.</param>
public sealed record WebOptions(
    string Casebook,
    Uri Url,
    string Actor,
    TimeProvider Clock,
    RandomNumberGenerator Randomness
);
