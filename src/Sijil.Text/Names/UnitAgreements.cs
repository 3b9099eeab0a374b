namespace Sijil.Text.Names;

/// <summary>
/// Remembers how far two units agree, for pairs of units that were compared lately: names repeat themselves, so that a million pairs of names hold some ten thousand
/// pairs of units. Agreement is a pure function of the two folds; a pair that is pushed out, or compared by two threads at once, costs work and changes nothing.
/// </summary>
internal static class UnitAgreements
{
    /// <summary>Numbers below this fit into an entry, which is read and written whole.</summary>
    private const long Limit = 1 << 28;

    private const int Bits = 19;

    // Number of the left unit, of the right one, family, level: 28, 28, 1 and 3 bits. Nothing is remembered where it is 0.
    private static readonly ulong[] Entries = new ulong[1 << Bits];

    private static long numbers;

    /// <summary>A number for forms of a unit that no others have; 0 when all are used up, and then nothing is remembered of them.</summary>
    public static uint NextNumber() => Interlocked.Increment(ref numbers) is var next && next < Limit ? (uint)next : 0;

    /// <summary>What <see cref="UnitComparison"/> says of two units of different folds.</summary>
    public static NameAgreement Of(UnitForms a, UnitForms b, bool family)
    {
        if (a.Script == b.Script && SurelyDiffer(a, b, family))
        {
            return NameAgreement.Different;
        }

        var pair = ((ulong)a.Number << 32) | ((ulong)b.Number << 4) | (family ? 8UL : 0);
        ref var entry = ref Entries[Place(pair)];
        var met = Volatile.Read(ref entry);
        if ((met & ~7UL) == pair && met != 0)
        {
            return (NameAgreement)(met & 7);
        }

        var agreement = UnitComparison.Of(a, b, family);
        if (a.Number != 0 && b.Number != 0)
        {
            Volatile.Write(ref entry, pair | (ulong)agreement);
        }

        return agreement;
    }

    // Most pairs; told sooner than remembered.
    private static bool SurelyDiffer(UnitForms a, UnitForms b, bool family) =>
        a.Script switch
        {
            NameScript.Arabic => ArabicComparison.SurelyDiffer(a, b, family),
            NameScript.Latin => LatinComparison.SurelyDiffer(a, b, family),
            _ => false,
        };

    private static int Place(ulong pair) => unchecked((int)((pair * 0x9E3779B97F4A7C15) >> (64 - Bits)));
}
