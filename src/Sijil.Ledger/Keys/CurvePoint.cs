namespace Sijil.Ledger.Keys;

/// <summary>A point of edwards25519 in extended coordinates (Hisil, Wong, Carter and Dawson 2008). The one addition serves for all pairs of points, so that nothing branches.</summary>
internal readonly struct CurvePoint(FieldElement x, FieldElement y, FieldElement z, FieldElement t)
{
    private static readonly FieldElement D =
        (FieldElement.Zero - FieldElement.Of(121_665)) * FieldElement.Of(121_666).Inverse();

    private static readonly FieldElement TwoD = D + D;

    // 2 to the power of (p − 1) / 4, which is ((2^(2^252 − 3)) squared, times 2^(… )): p − 1 over 4 is 2^253 − 5 = 2 · (2^252 − 3) + 1.
    private static readonly FieldElement RootOfMinusOne =
        FieldElement.Of(2).PowerForRoot() * FieldElement.Of(2).PowerForRoot() * FieldElement.Of(2);

    private readonly FieldElement _x = x;
    private readonly FieldElement _y = y;
    private readonly FieldElement _z = z;
    private readonly FieldElement _t = t;

    /// <summary>The neutral point.</summary>
    public static CurvePoint Neutral { get; } =
        new(FieldElement.Zero, FieldElement.One, FieldElement.One, FieldElement.Zero);

    /// <summary>The point that generates the group of signatures: y is 4/5, x is even.</summary>
    public static CurvePoint Base { get; } = FromBytes(BaseBytes())!.Value;

    /// <summary>
    /// Reads a point; null when no point of the curve has that y. As libcrypto does, a y from the prime up is taken modulo it, and the sign of a zero does not count.
    /// </summary>
    public static CurvePoint? FromBytes(ReadOnlySpan<byte> bytes)
    {
        var y = FieldElement.FromBytes(bytes);
        var ySquared = y * y;
        var u = ySquared - FieldElement.One;
        var v = (D * ySquared) + FieldElement.One;
        var v3 = v * v * v;
        var x = u * v3 * (u * v3 * v3 * v).PowerForRoot();
        var check = v * x * x;
        if (!check.Is(u))
        {
            if (!check.Is(FieldElement.Zero - u))
            {
                return null;
            }

            x *= RootOfMinusOne;
        }

        if (x.IsOdd() != bytes[31] >> 7)
        {
            x = FieldElement.Zero - x;
        }

        return new CurvePoint(x, y, FieldElement.One, x * y);
    }

    /// <summary>The point as 32 bytes: y, and the sign of x in the highest bit.</summary>
    public void WriteTo(Span<byte> bytes)
    {
        var inverse = _z.Inverse();
        (_y * inverse).WriteTo(bytes);
        bytes[31] ^= (byte)((_x * inverse).IsOdd() << 7);
    }

    /// <summary>The point on the other side.</summary>
    public CurvePoint Negative() => new(FieldElement.Zero - _x, _y, _z, FieldElement.Zero - _t);

    public static CurvePoint operator +(CurvePoint p, CurvePoint q)
    {
        var a = (p._y - p._x) * (q._y - q._x);
        var b = (p._y + p._x) * (q._y + q._x);
        var c = p._t * TwoD * q._t;
        var d = (p._z + p._z) * q._z;
        var (e, f, g, h) = (b - a, d - c, d + c, b + a);
        return new CurvePoint(e * f, g * h, f * g, e * h);
    }

    /// <summary>The point so many times, in a time that does not depend on the number: 32 bytes, little endian.</summary>
    public CurvePoint Times(ReadOnlySpan<byte> scalar)
    {
        var sum = Neutral;
        for (var bit = 255; bit >= 0; bit--)
        {
            sum += sum;
            var added = sum + this;
            var mask = unchecked(0UL - (ulong)((scalar[bit / 8] >> (bit % 8)) & 1));
            sum = new CurvePoint(
                FieldElement.Choose(sum._x, added._x, mask),
                FieldElement.Choose(sum._y, added._y, mask),
                FieldElement.Choose(sum._z, added._z, mask),
                FieldElement.Choose(sum._t, added._t, mask)
            );
        }

        return sum;
    }

    private static byte[] BaseBytes()
    {
        var bytes = new byte[32];
        (FieldElement.Of(4) * FieldElement.Of(5).Inverse()).WriteTo(bytes);
        return bytes;
    }
}
