namespace Sijil.Text.Names;

/// <summary>Edit distance (insertion, deletion, substitution, transposition of neighbours) with a cost per letter.</summary>
internal sealed class LetterDistance
{
    /// <summary>Longer units are never compared letter by letter: no name is that long.</summary>
    public const int LongestUnit = 48;

    private readonly char _first;
    private readonly int _size;
    private readonly float[] _substitution;
    private readonly float[] _gap;
    private LetterBound? _bound;

    /// <summary>A distance over the letters from <paramref name="first"/> to <paramref name="last"/>; all costs are 1 until set.</summary>
    public LetterDistance(char first, char last)
    {
        _first = first;
        _size = last - first + 2;
        _substitution = new float[_size * _size];
        _gap = new float[_size];
        Array.Fill(_substitution, 1);
        Array.Fill(_gap, 1);
    }

    /// <summary>Sets the cost of writing one letter of the group for another, where it is lower than before.</summary>
    public void Confuse(string group, float cost)
    {
        foreach (var a in group)
        {
            foreach (var b in group)
            {
                ref var old = ref _substitution[(Index(a) * _size) + Index(b)];
                old = Math.Min(old, cost);
            }
        }
    }

    /// <summary>Sets the cost of leaving out or adding each of the letters.</summary>
    public void Omit(string letters, float cost)
    {
        foreach (var letter in letters)
        {
            _gap[Index(letter)] = cost;
        }
    }

    /// <summary>At most the distance between texts with these <see cref="LetterBound.SetOf">sets of letters</see>.</summary>
    /// <param name="a">The letters of one text.</param>
    /// <param name="b">The letters of the other.</param>
    /// <param name="free">Letters that cost nothing, and may be in both.</param>
    public float AtLeast(ulong a, ulong b, ulong free) => (_bound ??= Bound()).Between(a, b, free);

    /// <summary>The distance; positive infinity when one of them is too long for a name.</summary>
    public float Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > LongestUnit || b.Length > LongestUnit)
        {
            return float.PositiveInfinity;
        }

        while (a.Length > 0 && b.Length > 0 && a[0] == b[0])
        {
            a = a[1..];
            b = b[1..];
        }

        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }

        Span<float> rows = stackalloc float[3 * (LongestUnit + 1)];
        var before = rows[..(b.Length + 1)];
        var previous = rows.Slice(LongestUnit + 1, b.Length + 1);
        var current = rows.Slice(2 * (LongestUnit + 1), b.Length + 1);
        previous[0] = 0;
        for (var j = 1; j <= b.Length; j++)
        {
            previous[j] = previous[j - 1] + _gap[Index(b[j - 1])];
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var row = Index(a[i - 1]);
            var gap = _gap[row];
            current[0] = previous[0] + gap;
            for (var j = 1; j <= b.Length; j++)
            {
                var column = Index(b[j - 1]);
                var substitution = a[i - 1] == b[j - 1] ? 0 : _substitution[(row * _size) + column];
                var cost = Math.Min(
                    previous[j - 1] + substitution,
                    Math.Min(previous[j] + gap, current[j - 1] + _gap[column])
                );
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost = Math.Min(cost, before[j - 2] + 1);
                }

                current[j] = cost;
            }

            var oldest = before;
            before = previous;
            previous = current;
            current = oldest;
        }

        return previous[b.Length];
    }

    private LetterBound Bound() =>
        new(
            string.Concat(Enumerable.Range(_first, _size - 1).Select(c => (char)c)),
            c => _gap[Index(c)],
            (c, d) => _substitution[(Index(c) * _size) + Index(d)],
            Math.Min(_gap[_size - 1], _substitution[((_size - 1) * _size)..].Min())
        );

    private int Index(char c) => c >= _first && c - _first < _size - 1 ? c - _first : _size - 1;
}
