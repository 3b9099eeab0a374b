namespace Sijil.Text.Names;

/// <summary>Edit distance (insertion, deletion, substitution, transposition of neighbours) with a cost per letter.</summary>
internal sealed class LetterDistance
{
    /// <summary>Longer units are never compared letter by letter: no name is that long.</summary>
    public const int LongestUnit = 48;

    /// <summary>Nearly all units are shorter, and need less room.</summary>
    private const int Short = 16;

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

    /// <summary>For each length of texts the least distance at which a level says that they differ, found by halving.</summary>
    /// <param name="differs">Whether a distance at a length says so; then every greater one does.</param>
    public static float[] Limits(Func<float, int, bool> differs) =>
        [.. Enumerable.Range(0, LongestUnit + 1).Select(length => Limit(distance => differs(distance, length)))];

    /// <summary>The distance; positive infinity when one of them is too long for a name.</summary>
    public float Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Between(a, b, float.PositiveInfinity);

    /// <summary>The distance; positive infinity when it is as large as the limit, or one of them is too long for a name.</summary>
    public float Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, float limit)
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

        return b.Length < Short
            ? Measure(a, b, limit, stackalloc float[4 * Short], stackalloc int[Short])
            : Measure(a, b, limit, stackalloc float[4 * (LongestUnit + 1)], stackalloc int[LongestUnit + 1]);
    }

    private float Measure(ReadOnlySpan<char> a, ReadOnlySpan<char> b, float limit, Span<float> rows, Span<int> columns)
    {
        var width = rows.Length / 4;
        var gaps = rows[(3 * width)..];
        var before = rows[..width];
        var previous = rows.Slice(width, width);
        var current = rows.Slice(2 * width, width);
        previous[0] = 0;
        for (var j = 1; j <= b.Length; j++)
        {
            columns[j] = Index(b[j - 1]);
            gaps[j] = _gap[columns[j]];
            previous[j] = previous[j - 1] + gaps[j];
        }

        var leastBefore = 0f;
        for (var i = 1; i <= a.Length; i++)
        {
            var letter = a[i - 1];
            var row = Index(letter);
            var substitutions = _substitution.AsSpan(row * _size, _size);
            var gap = _gap[row];
            var diagonal = previous[0];
            var left = diagonal + gap;
            var least = left;
            current[0] = left;
            for (var j = 1; j <= b.Length; j++)
            {
                var up = previous[j];
                var cost = letter == b[j - 1] ? diagonal : diagonal + substitutions[columns[j]];
                cost = Less(cost, Less(up + gap, left + gaps[j]));
                if (i > 1 && j > 1 && letter == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost = Less(cost, before[j - 2] + 1);
                }

                current[j] = cost;
                least = Less(least, cost);
                left = cost;
                diagonal = up;
            }

            // What follows comes from this row, or by a transposition from the one before.
            if (least >= limit && leastBefore + 1 >= limit)
            {
                return float.PositiveInfinity;
            }

            leastBefore = least;
            var oldest = before;
            before = previous;
            previous = current;
            current = oldest;
        }

        return previous[b.Length];
    }

    // Of numbers that are numbers.
    private static float Less(float x, float y) => x < y ? x : y;

    private static float Limit(Func<float, bool> differs)
    {
        var (low, high) = (0f, (float)LongestUnit);
        while (MathF.BitIncrement(low) < high)
        {
            var middle = (low + high) / 2;
            middle = middle <= low ? MathF.BitIncrement(low) : middle;
            (low, high) = differs(middle) ? (low, middle) : (middle, high);
        }

        return differs(high) ? high : float.PositiveInfinity;
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
