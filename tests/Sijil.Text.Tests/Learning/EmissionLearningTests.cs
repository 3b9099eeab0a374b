using System.Globalization;
using Sijil.Text.Learning;
using Sijil.Text.Names;
using Sijil.Text.Scripts;

namespace Sijil.Text.Tests.Learning;

/// <summary>Emissions that are known must be learned back, and the same pairs must give the same bytes.</summary>
public sealed class EmissionLearningTests
{
    /// <summary>What each letter is written as, and how often: consonants of one, two and three Latin letters, a vowel, a letter often left out.</summary>
    private static readonly (char Letter, (string Chunk, double P)[] Emissions)[] Truth =
    [
        ('ب', [("b", 0.8), ("p", 0.2)]),
        ('ش', [("sh", 0.65), ("ch", 0.25), ("sch", 0.1)]),
        ('ك', [("k", 0.7), ("c", 0.3)]),
        ('ر', [("r", 1)]),
        ('م', [("m", 0.9), ("mm", 0.1)]),
        ('ا', [("a", 0.85), ("e", 0.15)]),
        ('و', [("o", 0.4), ("ou", 0.35), ("w", 0.25)]),
        ('ع', [("", 0.4), ("a", 0.6)]),
    ];

    private const double Insertion = 0.3;

    private static readonly (string Vowel, double P)[] Vowels = [("a", 0.5), ("i", 0.3), ("u", 0.2)];

    [Fact]
    public void Known_probabilities_are_learned_back()
    {
        var learned = EmissionLearning.Of(NameScript.Arabic, Drawn(6000, accidents: 0));

        learned.Insertion.ShouldBe(Insertion, 0.03);
        learned.Accidents.ShouldBeLessThan(0.001);
        foreach (var (letter, emissions) in Truth)
        {
            foreach (var (chunk, p) in emissions)
            {
                P(learned, letter.ToString(), chunk).ShouldBe(p, 0.03, $"{letter} as {chunk}");
            }
        }

        foreach (var (vowel, p) in Vowels)
        {
            P(learned, "", vowel).ShouldBe(p, 0.03, vowel);
        }
    }

    [Fact]
    public void Pairs_that_are_no_spellings_of_each_other_are_told_and_do_no_harm()
    {
        var learned = EmissionLearning.Of(NameScript.Arabic, Drawn(6000, accidents: 0.1));

        // A few are taken for rare spellings: the share found is a lower bound.
        learned.Accidents.ShouldBeInRange(0.06, 0.11);
        foreach (var (letter, emissions) in Truth)
        {
            foreach (var (chunk, p) in emissions)
            {
                P(learned, letter.ToString(), chunk).ShouldBe(p, 0.04, $"{letter} as {chunk}");
            }
        }
    }

    [Fact]
    public void A_count_weighs_as_much_as_the_pair_so_many_times_and_less_than_one_letter_in_twenty_five_is_not_written()
    {
        var learned = EmissionLearning.Of(NameScript.Arabic, [new("ب", "b", 75), new("ب", "p", 25), new("ر", "r", 24)]);

        P(learned, "ب", "b").ShouldBe(0.75, 0.001);
        P(learned, "ب", "p").ShouldBe(0.25, 0.001);
        learned.Rows.ShouldNotContain(row => row.Letter == "ر");
    }

    [Fact]
    public void The_shipped_spellings_give_the_same_bytes_again_and_with_any_number_of_threads()
    {
        var lines = EmbeddedTable.Rows("latin-variants.csv").Select(row => $"{row[1]}\t{row[0]}\t{row[2]}").ToList();
        var pairs = LetterPairs.Read(lines, NameScript.Arabic, null, out var leftOut);
        leftOut.ShouldBeLessThan(20);
        var once = EmissionLearning.Of(NameScript.Arabic, pairs).ToCsv();

        // The order of a file's lines does not count either.
        lines.Reverse();
        var again = EmissionLearning.Of(
            NameScript.Arabic,
            LetterPairs.Read(lines, NameScript.Arabic, null, out _),
            threads: 3
        );

        again.ToCsv().ShouldBe(once);
        P(again, "ش", "sh").ShouldBeGreaterThan(P(again, "ش", "ch"));
    }

    [Fact]
    public void The_table_is_read_back_as_it_was_written()
    {
        var learned = EmissionLearning.Of(NameScript.Arabic, Drawn(500, accidents: 0));

        EmissionRow.Read(learned.ToCsv().TrimEnd('\n').Split('\n')).ShouldBe(learned.Rows);
        learned.Rows.GroupBy(row => row.Letter).ShouldAllBe(letter => letter.Sum(row => row.Probability) < 1.0005);
    }

    [Fact]
    public void Held_out_pairs_are_told_from_strangers_by_a_good_table_and_not_by_an_empty_one()
    {
        var (learned, heldOut) = HeldOutQuality.Split(Drawn(3000, accidents: 0), 5);
        learned.Select(pair => pair.Letters).Intersect(heldOut.Select(pair => pair.Letters)).ShouldBeEmpty();
        var rows = EmissionLearning.Of(NameScript.Arabic, learned).Rows;

        var good = HeldOutQuality.Of(NameScript.Arabic, rows, heldOut);
        var none = HeldOutQuality.Of(NameScript.Arabic, [], heldOut);

        good.AreaUnderCurve.ShouldBeGreaterThan(0.9);
        good.AreaUnderCurve.ShouldBeGreaterThan(none.AreaUnderCurve + 0.2);
        good.MeanSimilarity.ShouldBeGreaterThan(none.MeanSimilarity);
    }

    [Theory]
    [InlineData("cyrillic-latin-emissions.csv", NameScript.Cyrillic, "оксана", "oksana", "bohdan")]
    [InlineData("hebrew-latin-emissions.csv", NameScript.Hebrew, "שרונ", "sharon", "miriam")]
    [InlineData("arabic-latin-emissions.csv", NameScript.Arabic, "قنيطان", "qunaytan", "sharbuti")]
    public void The_shipped_tables_know_a_spelling_from_a_stranger(
        string table,
        NameScript script,
        string word,
        string spelling,
        string stranger
    )
    {
        var costs = ScriptCosts.Of(
            script,
            EmbeddedTable
                .Rows(table)
                .Select(row => (row[0], row[1], double.Parse(row[2], CultureInfo.InvariantCulture)))
        );

        costs.Similarity(word, spelling, EmissionTable.Chunks(spelling), 0).ShouldBeGreaterThan(0.9f);
        costs.Similarity(word, stranger, EmissionTable.Chunks(stranger), 0).ShouldBeLessThan(0.5f);
    }

    private static double P(LearnedEmissions learned, string letter, string chunk) =>
        learned.Rows.Where(row => row.Letter == letter && row.Chunk == chunk).Sum(row => row.Probability);

    private static List<LetterPair> Drawn(int count, double accidents)
    {
        var random = new Drawing(20261130);
        var counts = new SortedDictionary<(string, string), int>();
        for (var n = 0; n < count; n++)
        {
            var letters = string.Concat(
                Enumerable
                    .Range(0, 2 + (int)(random.Next() * 4))
                    .Select(_ => Truth[(int)(random.Next() * Truth.Length)].Letter)
            );
            var latin = Written(letters, random);
            if (random.Next() < accidents)
            {
                latin = string.Concat(Enumerable.Range(0, 6).Select(_ => (char)('a' + (int)(random.Next() * 26))));
            }

            if (latin.Length > 0)
            {
                counts[(letters, latin)] = counts.GetValueOrDefault((letters, latin)) + 1;
            }
        }

        return [.. counts.Select(pair => new LetterPair(pair.Key.Item1, pair.Key.Item2, pair.Value))];
    }

    private static string Written(string letters, Drawing random)
    {
        var latin = "";
        for (var i = 0; i <= letters.Length; i++)
        {
            latin += random.Next() < Insertion ? random.Of(Vowels) : "";
            latin += i < letters.Length ? random.Of(Array.Find(Truth, row => row.Letter == letters[i]).Emissions) : "";
        }

        return latin;
    }

    /// <summary>SplitMix64 (Steele, Lea and Flood 2014).</summary>
    private sealed class Drawing(ulong seed)
    {
        private ulong state = seed;

        public double Next()
        {
            unchecked
            {
                state += 0x9E3779B97F4A7C15;
                var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
                mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
                return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
            }
        }

        public string Of((string Chunk, double P)[] shares)
        {
            var left = Next();
            foreach (var (chunk, p) in shares)
            {
                left -= p;
                if (left < 0)
                {
                    return chunk;
                }
            }

            return shares[^1].Chunk;
        }
    }
}
