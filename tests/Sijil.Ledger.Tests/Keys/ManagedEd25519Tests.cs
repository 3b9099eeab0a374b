using System.Numerics;
using System.Security.Cryptography;
using Shouldly;
using Sijil.Ledger.Keys;
using Xunit;

namespace Sijil.Ledger.Tests.Keys;

/// <summary>I-08: our own Ed25519 against libcrypto, on ordinary and on odd input.</summary>
public sealed class ManagedEd25519Tests
{
    private static readonly BigInteger Prime = BigInteger.Pow(2, 255) - 19;
    private static readonly BigInteger Order =
        BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493", null);

    // The points of small order and their spellings from the prime up: y is 1, −1, 0, or one of the two of order 8, with either sign.
    private static readonly BigInteger[] SmallOrder =
    [
        1,
        Prime - 1,
        0,
        OrderEight(),
        Prime - OrderEight(),
        Prime,
        Prime + 1,
    ];

    [Fact]
    public void Keys_and_signatures_are_libcryptos()
    {
        var rounds = Environment.GetEnvironmentVariable("SIJIL_NIGHTLY") is null ? 1_000 : 100_000;
        Parallel.For(
            0,
            rounds,
            round =>
            {
                var seed = SHA256.HashData(BitConverter.GetBytes(round));
                var message = Bytes(round, round % 300);
                var key = ManagedEd25519.PublicKey(seed);
                key.ShouldBe(LibCrypto.PublicKey(seed));
                var signature = ManagedEd25519.Sign(seed, message);
                signature.ShouldBe(LibCrypto.Sign(seed, message));
                ManagedEd25519.Verify(key, message, signature).ShouldBeTrue();

                // One bit anywhere: the same verdict, which is no.
                var mutated = (byte[][])
                    [
                        [.. key],
                        [.. message, 0],
                        [.. signature],
                    ];
                var which = mutated[round % 3];
                which[seed[3] % which.Length] ^= (byte)(1 << (seed[4] & 7));
                var verdict = ManagedEd25519.Verify(mutated[0], mutated[1], mutated[2]);
                verdict.ShouldBe(LibCrypto.Verify(mutated[0], mutated[1], mutated[2]));
                verdict.ShouldBeFalse();
            }
        );
    }

    // Every pair of odd key and odd R with S of 0 and others, over several messages: some are accepted without the cofactor and some are not.
    [Fact]
    public void Odd_keys_and_signatures_have_libcryptos_verdict()
    {
        var (accepted, refused) = (0, 0);
        byte[][] odd = [.. SmallOrder.SelectMany(y => (byte[][])[Point(y, 0), Point(y, 1)])];
        foreach (var key in odd)
        {
            foreach (var r in odd)
            {
                foreach (var s in (BigInteger[])[0, 1, Order - 1, Order, Order + 1])
                {
                    for (var message = 0; message < 8; message++)
                    {
                        byte[] signature = [.. r, .. Number(s)];
                        var verdict = ManagedEd25519.Verify(key, Bytes(message, 9), signature);
                        verdict.ShouldBe(LibCrypto.Verify(key, Bytes(message, 9), signature));
                        (accepted, refused) = verdict ? (accepted + 1, refused) : (accepted, refused + 1);
                    }
                }
            }
        }

        accepted.ShouldBeGreaterThan(10);
        refused.ShouldBeGreaterThan(1_000);
    }

    // Mixed order: a true key with a point of order 8 added verifies for some messages and not for others, as libcrypto has it.
    [Fact]
    public void Keys_of_mixed_order_have_libcryptos_verdict()
    {
        var low = CurvePoint.FromBytes(Point(OrderEight(), 0))!.Value;
        var (accepted, refused) = (0, 0);
        for (var round = 0; round < 200; round++)
        {
            var seed = SHA256.HashData(BitConverter.GetBytes(round + 1_000_000));
            var key = new byte[32];
            (CurvePoint.FromBytes(ManagedEd25519.PublicKey(seed))!.Value + low).WriteTo(key);
            var expanded = SHA512.HashData(seed);
            expanded[0] &= 248;
            expanded[31] &= 127;
            expanded[31] |= 64;
            var nonce = GroupScalar.Reduce(SHA512.HashData(seed.Append((byte)1).ToArray()));
            var r = new byte[32];
            CurvePoint.Base.Times(nonce).WriteTo(r);
            var message = Bytes(round, 12);
            var challenge = GroupScalar.Reduce(SHA512.HashData([.. r, .. key, .. message]));
            byte[] signature = [.. r, .. GroupScalar.MultiplyAdd(challenge, expanded.AsSpan(0, 32), nonce)];
            var verdict = ManagedEd25519.Verify(key, message, signature);
            verdict.ShouldBe(LibCrypto.Verify(key, message, signature));
            (accepted, refused) = verdict ? (accepted + 1, refused) : (accepted, refused + 1);
        }

        // The challenge is a multiple of eight once in eight times.
        accepted.ShouldBeInRange(5, 60);
        refused.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Field_arithmetic_is_arithmetic_modulo_the_prime()
    {
        for (var round = 0; round < 2_000; round++)
        {
            var (x, y) = (Some(round), Some(-1 - round));
            var (a, b) = (FieldElement.FromBytes(Number(x)), FieldElement.FromBytes(Number(y)));
            Value(a + b).ShouldBe((x + y) % Prime);
            Value(a - b).ShouldBe((((x - y) % Prime) + Prime) % Prime);
            Value(a * b).ShouldBe(x * y % Prime);
            Value(a.Inverse()).ShouldBe(BigInteger.ModPow(x, Prime - 2, Prime));
            Value((a + b) * (a - b) - (a * a)).ShouldBe((((-(y * y)) % Prime) + Prime) % Prime);
        }
    }

    [Fact]
    public void Scalars_are_numbers_modulo_the_order()
    {
        for (var round = 0; round < 500; round++)
        {
            var (k, a, r) = (
                SHA512.HashData(BitConverter.GetBytes(round)),
                Number(Some(round)),
                Number(Some(~round) % Order)
            );
            var reduced = GroupScalar.Reduce(k);
            Unsigned(reduced).ShouldBe(Unsigned(k) % Order);
            Unsigned(GroupScalar.MultiplyAdd(reduced, a, r))
                .ShouldBe(((Unsigned(k) * Unsigned(a)) + Unsigned(r)) % Order);
        }

        GroupScalar.IsReduced(Number(Order - 1)).ShouldBeTrue();
        GroupScalar.IsReduced(Number(Order)).ShouldBeFalse();
    }

    // A y of order 8: by the curve's equation where x² = −y², with the square root of −1; found by doubling any point of the curve by the order of the large group.
    private static BigInteger OrderEight()
    {
        for (var y = 2u; ; y++)
        {
            if (CurvePoint.FromBytes(Number(y)) is not { } point)
            {
                continue;
            }

            var low = point.Times(Number(Order));
            var four = low + low;
            four += four;
            var bytes = new byte[32];
            four.WriteTo(bytes);
            if (Unsigned(bytes) == Prime - 1)
            {
                low.WriteTo(bytes);
                bytes[31] &= 127;
                return Unsigned(bytes);
            }
        }
    }

    private static BigInteger Some(int round) => Unsigned(SHA512.HashData(BitConverter.GetBytes(round))) % Prime;

    private static BigInteger Value(FieldElement element)
    {
        var bytes = new byte[32];
        element.WriteTo(bytes);
        return Unsigned(bytes);
    }

    private static BigInteger Unsigned(byte[] bytes) => new(bytes, isUnsigned: true);

    private static byte[] Number(BigInteger value)
    {
        var bytes = new byte[32];
        value.ToByteArray(isUnsigned: true).CopyTo(bytes, 0);
        return bytes;
    }

    private static byte[] Point(BigInteger y, int sign)
    {
        var bytes = Number(y);
        bytes[31] |= (byte)(sign << 7);
        return bytes;
    }

    private static byte[] Bytes(int seed, int length) =>
        [
            .. Enumerable
                .Range(0, (length / 64) + 1)
                .SelectMany(i => SHA512.HashData(BitConverter.GetBytes((seed * 1000) + i)))
                .Take(length),
        ];
}
