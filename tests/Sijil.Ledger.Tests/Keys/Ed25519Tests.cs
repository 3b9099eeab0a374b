using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Shouldly;
using Sijil.Ledger.Keys;
using Xunit;

namespace Sijil.Ledger.Tests.Keys;

public sealed class Ed25519Tests : Scratch
{
    // RFC 8032, section 7.1, tests 1 to 3 and the SHA-512 of "abc": seed, public key, message, signature.
    [Theory]
    [InlineData(
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    )]
    [InlineData(
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )]
    [InlineData(
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    )]
    public void Gives_what_the_standard_prints(string seed, string publicKey, string message, string signature)
    {
        var (s, m) = (Convert.FromHexString(seed), Convert.FromHexString(message));
        Convert.ToHexStringLower(Ed25519.PublicKey(s)).ShouldBe(publicKey);
        Convert.ToHexStringLower(Ed25519.Sign(s, m)).ShouldBe(signature);
        Ed25519.Verify(Convert.FromHexString(publicKey), m, Convert.FromHexString(signature)).ShouldBeTrue();
    }

    [Fact]
    public void A_changed_bit_anywhere_is_refused()
    {
        for (var round = 0; round < 200; round++)
        {
            var seed = SHA256.HashData(BitConverter.GetBytes(round));
            var key = Ed25519.PublicKey(seed);
            var message = Encoding.ASCII.GetBytes($"message {round}");
            var signature = Ed25519.Sign(seed, message);
            Ed25519.Verify(key, message, signature).ShouldBeTrue();
            foreach (var bytes in new[] { key, message, signature })
            {
                var at = seed[0] % bytes.Length;
                bytes[at] ^= (byte)(1 << (seed[1] & 7));
                Ed25519.Verify(key, message, signature).ShouldBeFalse();
                bytes[at] ^= (byte)(1 << (seed[1] & 7));
            }
        }
    }

    // S + L is the same number modulo the order: accepted by lax readers, so that one signature would have two spellings.
    [Fact]
    public void A_signature_with_its_number_not_reduced_is_refused()
    {
        var seed = SHA256.HashData("order"u8);
        var signature = Ed25519.Sign(seed, "m"u8);
        byte[] order =
        [
            0xed,
            0xd3,
            0xf5,
            0x5c,
            0x1a,
            0x63,
            0x12,
            0x58,
            0xd6,
            0x9c,
            0xf7,
            0xa2,
            0xde,
            0xf9,
            0xde,
            0x14,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0x10,
        ];
        var carry = 0;
        for (var at = 0; at < 32; at++)
        {
            carry += signature[32 + at] + order[at];
            signature[32 + at] = (byte)(carry & 255);
            carry >>= 8;
        }

        Ed25519.Verify(Ed25519.PublicKey(seed), "m"u8, signature).ShouldBeFalse();
    }

    [Fact]
    public void Lengths_are_checked()
    {
        Should.Throw<ArgumentException>(() => Ed25519.PublicKey(new byte[31]));
        Should.Throw<ArgumentException>(() => Ed25519.Sign(new byte[33], []));
        Ed25519.Verify(new byte[31], [], new byte[64]).ShouldBeFalse();
        Ed25519.Verify(new byte[32], [], new byte[63]).ShouldBeFalse();
    }

    [Fact]
    public void The_openssl_command_verifies_our_signature()
    {
        var seed = SHA256.HashData("openssl"u8);

        // SubjectPublicKeyInfo of an Ed25519 key: a fixed head and the 32 bytes (RFC 8410).
        byte[] key = [.. Convert.FromHexString("302a300506032b6570032100"), .. Ed25519.PublicKey(seed)];
        var message = Encoding.ASCII.GetBytes("what is signed\n");
        var (keyFile, messageFile, signatureFile) = (PathOf("key"), PathOf("message"), PathOf("signature"));
        File.WriteAllBytes(keyFile, key);
        File.WriteAllBytes(messageFile, message);
        File.WriteAllBytes(signatureFile, Ed25519.Sign(seed, message));
        Verified(keyFile, messageFile, signatureFile).ShouldBeTrue();
        File.WriteAllBytes(messageFile, [.. message, (byte)'!']);
        Verified(keyFile, messageFile, signatureFile).ShouldBeFalse();
    }

    private static bool Verified(string key, string message, string signature)
    {
        using var process = Process.Start(
            new ProcessStartInfo("openssl")
            {
                ArgumentList =
                {
                    "pkeyutl",
                    "-verify",
                    "-pubin",
                    "-keyform",
                    "DER",
                    "-inkey",
                    key,
                    "-rawin",
                    "-in",
                    message,
                    "-sigfile",
                    signature,
                },
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
