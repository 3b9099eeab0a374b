namespace Sijil.Estimation.Random;

/// <summary>
/// Random numbers of one stream of a seed. Streams of different names do not overlap, and what one draws does not depend on any other, so that
/// work can be shared among threads in any way and give the same numbers. Not for use by two threads at once.
/// </summary>
public sealed partial class RandomStream
{
    private const int Buffered = 256;

    private readonly ulong[] _words = new ulong[Buffered];
    private readonly ulong _seed;
    private readonly ulong _stream;
    private readonly ulong _part;
    private ulong _counter;
    private int _at = Buffered;

    /// <summary>Starts a stream at its beginning.</summary>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="stream">Which stream of the seed: of a table, of a replicate.</param>
    /// <param name="part">Which part of the stream: of a chain, of a draw.</param>
    public RandomStream(ulong seed, ulong stream = 0, ulong part = 0)
    {
        _seed = seed;
        _stream = stream;
        _part = part;
    }

    /// <summary>64 random bits.</summary>
    public ulong Bits()
    {
        var at = _at;
        if (at == Buffered)
        {
            Threefry.Fill(_seed, _stream, _counter, _part, _words);
            unchecked
            {
                _counter += Buffered / 2;
            }

            at = 0;
        }

        _at = unchecked(at + 1);
        return _words[at];
    }

    /// <summary>Uniform between 0 and 1, neither of them ever.</summary>
    public double Uniform() => ((Bits() >> 12) + 0.5) * (1.0 / (1UL << 52));

    /// <summary>Uniform among 0, 1, … up to below the bound (Lemire 2019).</summary>
    /// <param name="bound">More than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bound is 0.</exception>
    public ulong Below(ulong bound)
    {
        ArgumentOutOfRangeException.ThrowIfZero(bound);
        var high = Math.BigMul(Bits(), bound, out var low);
        if (low < bound)
        {
            var fewest = unchecked(0 - bound) % bound;
            while (low < fewest)
            {
                high = Math.BigMul(Bits(), bound, out low);
            }
        }

        return high;
    }

    /// <summary>Exponential with mean 1.</summary>
    public double Exponential() => -PortableMath.Log(Uniform());
}
