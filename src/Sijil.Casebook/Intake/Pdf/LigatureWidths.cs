using MathNet.Numerics.LinearAlgebra;

namespace Sijil.Casebook.Intake.Pdf;

/// <summary>
/// Tells lam-alef from alef-lam by how wide a word is. A PDF draws «لا» as one glyph, and who takes its letters from the page gets the same two letters for it as for an alef
/// before a lam («صلاح», «صالح»); but the glyph is narrower. A word's width is the sum of its glyphs' widths, so those of one font follow from the document itself by
/// least squares over the words without such a pair, and each doubtful word has the reading whose width is the one that was measured.
/// </summary>
internal sealed class LigatureWidths
{
    private const int FewestWords = 40;
    private const int MostPlaces = 4;
    private const int Rounds = 20;
    private const int FewestAlike = 3;
    private const double Kept = 0.5;

    // Of a word's height: as fine as pages are written, and as coarse as tells two readings apart, which may differ by a hundredth only.
    private const double Finest = 0.0015;
    private const double Coarsest = 0.02;
    private const double TimesNoise = 6;

    // A little ridge: where two glyphs never stand apart their sum is enough.
    private const double Ridge = 1e-6;

    private readonly Dictionary<string, double> widths;

    private readonly double apart;

    private LigatureWidths(Dictionary<string, double> widths, double apart) =>
        (this.widths, this.apart) = (widths, apart);

    /// <summary>Learns from words as <see cref="ReadingOrder"/> gives them and their widths for a height of 1; null where no one font explains them.</summary>
    public static LigatureWidths? Learn(IEnumerable<(string Word, double Width)> words)
    {
        var all = words
            .Where(w => w.Word.Length > 0 && w.Word.All(IsPlain))
            .Select(w => (w.Word, Width: Math.Round(w.Width, 4)))
            .Distinct()
            .OrderBy(w => w.Word, StringComparer.Ordinal)
            .ThenBy(w => w.Width)
            .ToList();
        var sure = all.Where(w => !Places(w.Word).Any()).ToList();
        if (Fit(sure) is not { } fitted)
        {
            return null;
        }

        var found = new LigatureWidths(fitted.Widths, fitted.Apart);
        found.AddLigatures([.. all.Where(w => Places(w.Word).Any())]);
        return found;
    }

    /// <summary>The word with its lam-alefs in order; null where the width does not tell, or there is none to tell.</summary>
    public string? Read(string word, double width)
    {
        if (!word.All(IsPlain) || !Places(word).Any())
        {
            return null;
        }

        var readings = Readings(word)
            .Select(r => (Text: r, Apart: WidthOf(r) is { } w ? Math.Abs(w - width) : double.PositiveInfinity))
            .OrderBy(r => r.Apart)
            .Take(2)
            .ToList();
        return readings[0].Apart <= apart && readings[^1].Apart > 2 * apart ? readings[0].Text : null;
    }

    private double? WidthOf(string word)
    {
        var sum = 0.0;
        foreach (var glyph in Glyphs(word))
        {
            if (!widths.TryGetValue(glyph, out var width))
            {
                return null;
            }

            sum += width;
        }

        return sum;
    }

    // Least squares, then again without the words that do not fit: other fonts, letters that are drawn apart.
    private static (Dictionary<string, double> Widths, double Apart)? Fit(List<(string Word, double Width)> words)
    {
        var kept = words;
        for (var round = 0; round < Rounds; round++)
        {
            if (kept.Count < FewestWords || kept.Count < Kept * words.Count)
            {
                return null;
            }

            var fitted = new LigatureWidths(Solve(kept), 0);
            var noise = kept.Select(w => Math.Abs(fitted.WidthOf(w.Word)!.Value - w.Width))
                .Order()
                .ElementAt(kept.Count / 2);
            var most = Math.Max(Finest, TimesNoise * noise);
            var next = words
                .Where(w => fitted.WidthOf(w.Word) is { } width && Math.Abs(width - w.Width) <= most)
                .ToList();
            if (next.SequenceEqual(kept))
            {
                return most <= Coarsest ? (fitted.widths, most) : null;
            }

            kept = next;
        }

        return null;
    }

    private static Dictionary<string, double> Solve(List<(string Word, double Width)> words)
    {
        var place = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var glyph in words.SelectMany(w => Glyphs(w.Word)))
        {
            place.TryAdd(glyph, place.Count);
        }

        var normal = Matrix<double>.Build.DenseDiagonal(place.Count, Ridge);
        var right = Vector<double>.Build.Dense(place.Count);
        foreach (var (word, width) in words)
        {
            var row = Glyphs(word).Select(g => place[g]).ToList();
            foreach (var i in row)
            {
                right[i] += width;
                foreach (var j in row)
                {
                    normal[i, j] += 1;
                }
            }
        }

        var solved = normal.Cholesky().Solve(right);
        return place.ToDictionary(p => p.Key, p => solved[p.Value], StringComparer.Ordinal);
    }

    // A ligature's width is what words that fit no other reading are too narrow by, where several agree.
    private void AddLigatures(List<(string Word, double Width)> doubtful)
    {
        var left = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        foreach (var (word, width) in doubtful)
        {
            if (WidthOf(word) is not { } separate || Math.Abs(separate - width) <= apart)
            {
                continue;
            }

            foreach (var reading in Readings(word).Skip(1))
            {
                var unknown = Glyphs(reading).Where(g => !widths.ContainsKey(g)).ToList();
                if (unknown.Count == 1)
                {
                    var known = Glyphs(reading).Where(widths.ContainsKey).Sum(g => widths[g]);
                    (left.TryGetValue(unknown[0], out var list) ? list : left[unknown[0]] = []).Add(width - known);
                }
            }
        }

        foreach (var (glyph, candidates) in left.OrderBy(l => l.Key, StringComparer.Ordinal))
        {
            candidates.Sort();
            var best = candidates
                .Select(c => (Width: c, Count: candidates.Count(other => Math.Abs(other - c) <= apart)))
                .OrderByDescending(c => c.Count)
                .ThenBy(c => c.Width)
                .First();
            if (best.Count >= FewestAlike && best.Width > 0)
            {
                widths[glyph] = candidates.Where(c => Math.Abs(c - best.Width) <= apart).Average();
            }
        }
    }

    // The word as it is, then with one and more of its pairs turned round.
    private static IEnumerable<string> Readings(string word)
    {
        var places = Places(word).Take(MostPlaces).ToArray();
        return Enumerable
            .Range(0, 1 << places.Length)
            .OrderBy(set => int.PopCount(set))
            .Select(set =>
            {
                var letters = word.ToCharArray();
                for (var i = 0; i < places.Length; i++)
                {
                    if ((set & (1 << i)) != 0)
                    {
                        (letters[places[i]], letters[places[i] + 1]) = (letters[places[i] + 1], letters[places[i]]);
                    }
                }

                return new string(letters);
            })
            .Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<int> Places(string word) =>
        Enumerable.Range(0, Math.Max(0, word.Length - 1)).Where(i => IsAlef(word[i]) && word[i + 1] == 'ل');

    /// <summary>A word's glyphs: each letter, or lam-alef, with the sides on which it is joined.</summary>
    private static List<string> Glyphs(string word)
    {
        var letters = new List<string>(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var isPair = word[i] == 'ل' && i + 1 < word.Length && IsAlef(word[i + 1]);
            letters.Add(isPair ? word.Substring(i, 2) : word[i].ToString());
            i += isPair ? 1 : 0;
        }

        var glyphs = new List<string>(letters.Count);
        for (var i = 0; i < letters.Count; i++)
        {
            var after = i > 0 && JoinsNext(letters[i - 1]) && letters[i] != "ء";
            var before = JoinsNext(letters[i]) && i + 1 < letters.Count && letters[i + 1] != "ء";
            glyphs.Add(letters[i] + (after ? ">" : "") + (before ? "<" : ""));
        }

        return glyphs;
    }

    private static bool JoinsNext(string letter) =>
        letter.Length == 1
        && letter[0]
            is not ('ا' or 'أ' or 'إ' or 'آ' or 'د' or 'ذ' or 'ر' or 'ز' or 'و' or 'ؤ' or 'ة' or 'ى' or 'ء' or 'ژ');

    private static bool IsAlef(char c) => c is 'ا' or 'أ' or 'إ' or 'آ';

    private static bool IsPlain(char c) =>
        c is (>= 'ء' and <= 'غ') or (>= 'ف' and <= 'ي') or 'پ' or 'چ' or 'ژ' or 'گ' or 'ک' or 'ی';
}
