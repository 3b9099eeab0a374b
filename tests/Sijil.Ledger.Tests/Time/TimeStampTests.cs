using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Shouldly;
using Sijil.Ledger.Time;
using Xunit;

namespace Sijil.Ledger.Tests.Time;

/// <summary>X-04: our requests and checks against the openssl command as the authority, both ways.</summary>
public sealed class TimeStampTests : Scratch
{
    private const string Policy = "1.2.3.4.1";
    private static readonly byte[] Data = "a checkpoint"u8.ToArray();

    [Fact]
    public void An_authority_answers_our_request_and_its_token_holds_for_us_and_for_openssl()
    {
        Authority();
        var (request, response) = Ask(Data);
        var token = TimeStamp.Token(request, response);
        var stamped = TimeStamp.Check(token, Data, Roots("ca"), Policy);
        stamped.Policy.ShouldBe(Policy);
        stamped.Authority.ShouldContain("Test Authority");

        File.WriteAllBytes(PathOf("data"), Data);
        OpenSsl("ts", "-verify", "-data", "data", "-in", "response.tsr", "-CAfile", "ca.pem", "-untrusted", "tsa.pem")
            .ShouldBe(0);
        File.WriteAllBytes(PathOf("token.der"), token);
        OpenSsl(
                "ts",
                "-verify",
                "-data",
                "data",
                "-in",
                "token.der",
                "-token_in",
                "-CAfile",
                "ca.pem",
                "-untrusted",
                "tsa.pem"
            )
            .ShouldBe(0);

        File.WriteAllBytes(PathOf("data"), "other"u8.ToArray());
        OpenSsl("ts", "-verify", "-data", "data", "-in", "response.tsr", "-CAfile", "ca.pem", "-untrusted", "tsa.pem")
            .ShouldNotBe(0);
    }

    [Fact]
    public void A_request_that_openssl_made_is_answered_and_holds_for_us()
    {
        Authority();
        File.WriteAllBytes(PathOf("data"), Data);
        OpenSsl("ts", "-query", "-data", "data", "-sha256", "-cert", "-out", "request.tsq").ShouldBe(0);
        OpenSsl(
                "ts",
                "-reply",
                "-config",
                "tsa.cnf",
                "-section",
                "tsa",
                "-queryfile",
                "request.tsq",
                "-out",
                "response.tsr"
            )
            .ShouldBe(0);
        var token = TimeStamp.Token(
            File.ReadAllBytes(PathOf("request.tsq")),
            File.ReadAllBytes(PathOf("response.tsr"))
        );
        TimeStamp.Check(token, Data, Roots("ca")).Policy.ShouldBe(Policy);
    }

    [Fact]
    public void Other_data_another_root_another_policy_and_altered_tokens_are_refused()
    {
        Authority();
        var (request, response) = Ask(Data);
        var token = TimeStamp.Token(request, response);
        Refused(() => TimeStamp.Check(token, "other"u8, Roots("ca")), "not signed over these data");
        Refused(() => TimeStamp.Check(token, Data, Roots("ca"), "1.2.3.4.9"), "was expected");
        OpenSsl(
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                "o.key",
                "-out",
                "other.pem",
                "-days",
                "30",
                "-subj",
                "/CN=Another"
            )
            .ShouldBe(0);
        Refused(() => TimeStamp.Check(token, Data, Roots("other")), "does not lead to a trusted root");
        Refused(
            () => TimeStamp.Token(TimeStamp.Request(Data, RandomNumberGenerator.Create()), response),
            "answered another request"
        );
        Refused(() => TimeStamp.Token(request, [.. response, 0]), "");
        var refused = 0;
        for (var at = 0; at < token.Length; at += 7)
        {
            token[at] ^= 1;
            try
            {
                TimeStamp.Check(token, Data, Roots("ca")).Policy.ShouldBe(Policy);
            }
            catch (TimeStampException)
            {
                refused++;
            }

            token[at] ^= 1;
        }

        // Bytes of the root's certificate inside the token say nothing: the root is ours.
        refused.ShouldBeGreaterThan(token.Length / 7 / 2);
    }

    [Fact]
    public void A_certificate_that_had_run_out_is_refused()
    {
        Authority(expired: true);
        var (request, response) = Ask(Data);
        Refused(() => TimeStamp.Check(TimeStamp.Token(request, response), Data, Roots("ca")), "");
    }

    [Fact]
    public void A_certificate_for_anything_else_is_refused()
    {
        foreach (
            var (purposes, critical) in ((string[], bool)[])
                [
                    (["1.3.6.1.5.5.7.3.8"], false),
                    (["1.3.6.1.5.5.7.3.3"], true),
                    (["1.3.6.1.5.5.7.3.8", "1.3.6.1.5.5.7.3.3"], true),
                    ([], true),
                ]
        )
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var request = new CertificateRequest("CN=x", key, HashAlgorithmName.SHA256);
            if (purposes.Length > 0)
            {
                request.CertificateExtensions.Add(
                    new X509EnhancedKeyUsageExtension([.. purposes.Select(p => new Oid(p))], critical)
                );
            }

            using var certificate = request.CreateSelfSigned(
                DateTimeOffset.UnixEpoch,
                DateTimeOffset.UnixEpoch.AddYears(100)
            );
            Refused(() => TimeStamp.CheckPurpose(certificate), "not for time stamps alone");
        }
    }

    private static void Refused(Action act, string why) =>
        Should.Throw<TimeStampException>(act).Message.ShouldContain(why);

    private (byte[] Request, byte[] Response) Ask(byte[] data)
    {
        using var randomness = RandomNumberGenerator.Create();
        var request = TimeStamp.Request(data, randomness);
        File.WriteAllBytes(PathOf("request.tsq"), request);
        OpenSsl(
                "ts",
                "-reply",
                "-config",
                "tsa.cnf",
                "-section",
                "tsa",
                "-queryfile",
                "request.tsq",
                "-out",
                "response.tsr"
            )
            .ShouldBe(0);
        return (request, File.ReadAllBytes(PathOf("response.tsr")));
    }

    private X509Certificate2[] Roots(string name) =>
        [X509CertificateLoader.LoadCertificateFromFile(PathOf(name + ".pem"))];

    // A root and an authority under it, made by the openssl command.
    private void Authority(bool expired = false)
    {
        File.WriteAllText(
            PathOf("tsa.cnf"),
            $"""
            [ca]
            default_ca = test
            [test]
            database = index.txt
            serial = serial
            new_certs_dir = .
            default_md = sha256
            policy = any
            [any]
            commonName = supplied
            [usage]
            extendedKeyUsage = critical,timeStamping
            [tsa]
            serial = tsaserial
            crypto_device = builtin
            signer_cert = tsa.pem
            certs = ca.pem
            signer_key = tsa.key
            signer_digest = sha256
            default_policy = {Policy}
            digests = sha256
            accuracy = secs:1
            ordering = no
            tsa_name = no
            ess_cert_id_chain = no
            """
        );
        File.WriteAllText(PathOf("index.txt"), "");
        File.WriteAllText(PathOf("serial"), "01\n");
        File.WriteAllText(PathOf("tsaserial"), "01\n");
        OpenSsl(
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                "ca.key",
                "-out",
                "ca.pem",
                "-days",
                "3650",
                "-subj",
                "/CN=Test Root"
            )
            .ShouldBe(0);
        OpenSsl(
                "req",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                "tsa.key",
                "-out",
                "tsa.csr",
                "-subj",
                "/CN=Test Authority"
            )
            .ShouldBe(0);
        OpenSsl([
                "ca",
                "-batch",
                "-config",
                "tsa.cnf",
                "-extensions",
                "usage",
                "-in",
                "tsa.csr",
                "-out",
                "tsa.pem",
                "-cert",
                "ca.pem",
                "-keyfile",
                "ca.key",
                "-startdate",
                "20200101000000Z",
                "-enddate",
                expired ? "20210101000000Z" : "20990101000000Z",
                "-notext",
            ])
            .ShouldBe(0);
    }

    private int OpenSsl(params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo("openssl", arguments)
            {
                WorkingDirectory = Root,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        _ = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
