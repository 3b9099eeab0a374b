using NodaTime;
using Sijil.Casebook.Intake;
using Sijil.Casebook.Records;
using Sijil.Text.Dates;
using Sijil.Text.Names;

namespace Sijil.Casebook.Quality;

/// <summary>
/// Finds rows with the name and the facts of an earlier row. Names are compared as the fold of each word, spaces aside; the facts
/// (age, birth, death, place, mother) must all be equal, stated or not, and two at least be stated. Rows are compared by
/// <see cref="TextHash"/>: where two that differ should look alike, somebody looks.
/// </summary>
internal sealed class SamePersonRows(int rows)
{
    private const int FewestFacts = 2;
    private const int MostWords = 200_000;

    private readonly HashSet<ulong> _seen = new(rows);
    private readonly Dictionary<string, string> _folds = new(StringComparer.Ordinal);

    /// <summary>Whether an earlier row is the same.</summary>
    public bool Repeats(SourceRecord record)
    {
        if (record.Name.Kind != NameKind.Named || Facts(record) < FewestFacts)
        {
            return false;
        }

        var hash = Name(record.Name.Raw, out var words);
        if (words < 2)
        {
            return false;
        }

        hash = TextHash.Add(hash, (ulong)record.Sex);
        hash = TextHash.Add(
            hash,
            record.Age is { } age
                ? BitConverter.DoubleToUInt64Bits(age.MinYears) ^ ~BitConverter.DoubleToUInt64Bits(age.MaxYears)
                : 0
        );
        hash = TextHash.Add(hash, Days(record.Birth));
        hash = TextHash.Add(hash, Days(record.Death));
        hash = TextHash.Add(TextHash.Add(hash, record.Place), 0);
        hash = TextHash.Add(TextHash.Add(hash, record.MotherName?.Raw), 0);
        return !_seen.Add(hash);
    }

    private static int Facts(SourceRecord record) =>
        (record.Age is not null || record.Birth is not null ? 1 : 0)
        + (record.Death is not null ? 1 : 0)
        + (record.Place is not null ? 1 : 0)
        + (record.MotherName is not null ? 1 : 0);

    private ulong Name(string raw, out int words)
    {
        var hash = TextHash.Start;
        var text = raw.AsSpan();
        var folds = _folds.GetAlternateLookup<ReadOnlySpan<char>>();
        words = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (word.IsEmpty)
            {
                continue;
            }

            words++;
            if (!folds.TryGetValue(word, out var fold))
            {
                fold = GroupWords.Fold(word.ToString()).Replace(" ", "", StringComparison.Ordinal);
                if (_folds.Count < MostWords)
                {
                    _folds.Add(word.ToString(), fold);
                }
            }

            hash = TextHash.Add(hash, fold);
        }

        return hash;
    }

    private static ulong Days(UncertainDate? date) =>
        date is null ? 0 : unchecked(((ulong)(uint)Day(date.Earliest) << 32) | (uint)Day(date.Latest)) + 1;

    private static int Day(LocalDate date) => (date.Year * 400) + date.DayOfYear;
}
