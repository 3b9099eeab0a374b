namespace Sijil.Estimation.LatentClasses;

/// <summary>Draws of a chain in bounded memory: when it is full every second is forgotten, and from then on only every second is kept.</summary>
internal sealed class KeptDraws
{
    private const int Most = 8192;

    private readonly double[] _draws = new double[Most];
    private int _count;
    private long _offered;
    private int _every = 1;

    internal void Add(double draw)
    {
        if (_offered++ % _every != 0)
        {
            return;
        }

        if (_count == Most)
        {
            for (var at = 0; at < Most / 2; at++)
            {
                _draws[at] = _draws[2 * at];
            }

            _count = Most / 2;
            _every *= 2;
        }

        _draws[_count++] = draw;
    }

    internal double[] Draws => _draws[.._count];
}
