using System.Buffers.Binary;

namespace Sijil.Ledger.Keys;

/// <summary>
/// A number modulo 2^255 − 19 in five limbs of 51 bits. No branch and no table depends on its value. Limbs stay below 2^52 between operations.
/// </summary>
internal readonly struct FieldElement
{
    private const ulong Mask = (1UL << 51) - 1;

    // Four times the prime, so that a difference never goes below zero.
    private const ulong FourPrime0 = 4 * (Mask - 18);
    private const ulong FourPrime = 4 * Mask;

    private readonly ulong _a;
    private readonly ulong _b;
    private readonly ulong _c;
    private readonly ulong _d;
    private readonly ulong _e;

    private FieldElement(ulong a, ulong b, ulong c, ulong d, ulong e)
    {
        _a = a;
        _b = b;
        _c = c;
        _d = d;
        _e = e;
    }

    public static FieldElement Zero { get; }

    public static FieldElement One { get; } = new(1, 0, 0, 0, 0);

    /// <summary>A small number.</summary>
    public static FieldElement Of(uint value) => new(value, 0, 0, 0, 0);

    /// <summary>32 bytes, little endian; the highest bit does not count, numbers from the prime up are taken modulo it.</summary>
    public static FieldElement FromBytes(ReadOnlySpan<byte> bytes)
    {
        var (w, x, y, z) = (
            BinaryPrimitives.ReadUInt64LittleEndian(bytes),
            BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]),
            BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]),
            BinaryPrimitives.ReadUInt64LittleEndian(bytes[24..])
        );
        return new FieldElement(
            w & Mask,
            ((w >> 51) | (x << 13)) & Mask,
            ((x >> 38) | (y << 26)) & Mask,
            ((y >> 25) | (z << 39)) & Mask,
            (z >> 12) & Mask
        );
    }

    /// <summary>The one way to write it: below the prime, little endian.</summary>
    public void WriteTo(Span<byte> bytes)
    {
        unchecked
        {
            var r = Carried(_a, _b, _c, _d, _e);

            // Adding 19 carries out of the top exactly when the number is the prime or more.
            var q = (r._a + 19) >> 51;
            q = (r._b + q) >> 51;
            q = (r._c + q) >> 51;
            q = (r._d + q) >> 51;
            q = (r._e + q) >> 51;
            var a = r._a + (19 * q);
            var b = r._b + (a >> 51);
            var c = r._c + (b >> 51);
            var d = r._d + (c >> 51);
            var e = r._e + (d >> 51);
            (a, b, c, d, e) = (a & Mask, b & Mask, c & Mask, d & Mask, e & Mask);
            BinaryPrimitives.WriteUInt64LittleEndian(bytes, a | (b << 51));
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], (b >> 13) | (c << 38));
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[16..], (c >> 26) | (d << 25));
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[24..], (d >> 39) | (e << 12));
        }
    }

    public static FieldElement operator +(FieldElement x, FieldElement y)
    {
        unchecked
        {
            return Carried(x._a + y._a, x._b + y._b, x._c + y._c, x._d + y._d, x._e + y._e);
        }
    }

    public static FieldElement operator -(FieldElement x, FieldElement y)
    {
        unchecked
        {
            return Carried(
                x._a + FourPrime0 - y._a,
                x._b + FourPrime - y._b,
                x._c + FourPrime - y._c,
                x._d + FourPrime - y._d,
                x._e + FourPrime - y._e
            );
        }
    }

    public static FieldElement operator *(FieldElement x, FieldElement y)
    {
        unchecked
        {
            var (b19, c19, d19, e19) = (y._b * 19, y._c * 19, y._d * 19, y._e * 19);
            var a = Of(x._a, y._a) + Of(x._b, e19) + Of(x._c, d19) + Of(x._d, c19) + Of(x._e, b19);
            var b = Of(x._a, y._b) + Of(x._b, y._a) + Of(x._c, e19) + Of(x._d, d19) + Of(x._e, c19);
            var c = Of(x._a, y._c) + Of(x._b, y._b) + Of(x._c, y._a) + Of(x._d, e19) + Of(x._e, d19);
            var d = Of(x._a, y._d) + Of(x._b, y._c) + Of(x._c, y._b) + Of(x._d, y._a) + Of(x._e, e19);
            var e = Of(x._a, y._e) + Of(x._b, y._d) + Of(x._c, y._c) + Of(x._d, y._b) + Of(x._e, y._a);
            b += (ulong)(a >> 51);
            c += (ulong)(b >> 51);
            d += (ulong)(c >> 51);
            e += (ulong)(d >> 51);
            var low = ((ulong)a & Mask) + (19 * (ulong)(e >> 51));
            return new FieldElement(
                low & Mask,
                ((ulong)b & Mask) + (low >> 51),
                (ulong)c & Mask,
                (ulong)d & Mask,
                (ulong)e & Mask
            );
        }
    }

    /// <summary>The inverse; zero for zero. By Fermat: the power with the prime less two.</summary>
    public FieldElement Inverse()
    {
        // 2^255 − 21 = (2^252 − 3) · 8 + 3
        var power = PowerForRoot();
        return Squared(power, 3) * this * this * this;
    }

    /// <summary>The power with 2^252 − 3, from which square roots are made (RFC 8032, 5.1.3).</summary>
    public FieldElement PowerForRoot()
    {
        var two = this * this;
        var nine = Squared(two, 2) * this;
        var eleven = nine * two;
        var p5 = Squared(eleven, 1) * nine; // 2^5 − 1
        var p10 = Squared(p5, 5) * p5;
        var p20 = Squared(p10, 10) * p10;
        var p40 = Squared(p20, 20) * p20;
        var p50 = Squared(p40, 10) * p10;
        var p100 = Squared(p50, 50) * p50;
        var p200 = Squared(p100, 100) * p100;
        var p250 = Squared(p200, 50) * p50;
        return Squared(p250, 2) * this;
    }

    /// <summary>The second where the mask is all ones, the first where it is zero.</summary>
    public static FieldElement Choose(FieldElement x, FieldElement y, ulong mask) =>
        new(
            x._a ^ (mask & (x._a ^ y._a)),
            x._b ^ (mask & (x._b ^ y._b)),
            x._c ^ (mask & (x._c ^ y._c)),
            x._d ^ (mask & (x._d ^ y._d)),
            x._e ^ (mask & (x._e ^ y._e))
        );

    /// <summary>The lowest bit of the number as it is written.</summary>
    public int IsOdd()
    {
        Span<byte> bytes = stackalloc byte[32];
        WriteTo(bytes);
        return bytes[0] & 1;
    }

    /// <summary>Whether two are the same number. Not for secrets.</summary>
    public bool Is(FieldElement other)
    {
        Span<byte> x = stackalloc byte[32];
        Span<byte> y = stackalloc byte[32];
        WriteTo(x);
        other.WriteTo(y);
        return x.SequenceEqual(y);
    }

    private static FieldElement Squared(FieldElement x, int times)
    {
        for (var i = 0; i < times; i++)
        {
            x *= x;
        }

        return x;
    }

    private static UInt128 Of(ulong x, ulong y) => Math.BigMul(x, y);

    private static FieldElement Carried(ulong a, ulong b, ulong c, ulong d, ulong e)
    {
        unchecked
        {
            b += a >> 51;
            c += b >> 51;
            d += c >> 51;
            e += d >> 51;
            var low = (a & Mask) + (19 * (e >> 51));
            return new FieldElement(low & Mask, (b & Mask) + (low >> 51), c & Mask, d & Mask, e & Mask);
        }
    }
}
