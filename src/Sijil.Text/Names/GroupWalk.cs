using System.Globalization;

namespace Sijil.Text.Names;

/// <summary>Walks the words of an entry and adds up persons.</summary>
internal sealed class GroupWalk
{
    private const int MostPersons = 999;

    private int min;
    private int? max = 0;
    private (int Min, int? Max)? last;
    private (int Min, int? Max)? number;
    private (int Min, int? Max)? implied;
    private bool isOpen;
    private bool isCarrier;
    private bool isComplement;
    private bool inRange;
    private bool isAtLeast;
    private bool hasHead;
    private bool isCommaAlone;

    /// <summary>Something in the entry counts people.</summary>
    public bool HasCounted { get; private set; }

    /// <summary>Words that are none of ours: perhaps a name.</summary>
    public int Strangers { get; private set; }

    /// <summary>A word without meaning for the count.</summary>
    public void Pass() => inRange = false;

    /// <summary>The next word, folded.</summary>
    public void Take(string fold)
    {
        if (fold == ",")
        {
            Part();
            isCommaAlone = true;
            return;
        }

        if (int.TryParse(fold, NumberStyles.None, CultureInfo.InvariantCulture, out var digits))
        {
            Number(digits);
            return;
        }

        var word = GroupVocabulary.Of(fold);
        if (word is null && fold.Length > 2 && fold[0] == 'و' && GroupVocabulary.Of(fold[1..]) is { } joined)
        {
            Part();
            word = joined;
        }

        if (word is null)
        {
            Stranger();
            return;
        }

        switch (word.Kind)
        {
            case GroupWordKind.And:
                Part();
                break;
            case GroupWordKind.Of:
                isComplement = last is not null;
                break;
            case GroupWordKind.Or:
                inRange = number is not null;
                break;
            case GroupWordKind.AtLeast:
                isAtLeast = true;
                if (last is null && number is { } said)
                {
                    number = (said.Min, null);
                }

                break;
            case GroupWordKind.Number:
                Number(word.Min);
                break;
            case GroupWordKind.Quality:
                implied ??= (word.Min, word.Max);
                HasCounted = true;
                break;
            case GroupWordKind.Noun:
                Noun(word);
                break;
            default:
                break;
        }
    }

    /// <summary>The count; null where nothing counts people.</summary>
    public PersonCount? Result()
    {
        Part();
        if (!HasCounted)
        {
            return null;
        }

        if (min == 0)
        {
            (min, max) = implied ?? (1, 1);
        }

        return hasHead ? new PersonCount(min + 1, max + 1, true) : new PersonCount(min, max, false);
    }

    private void Number(int value)
    {
        if (value is 0 or > MostPersons)
        {
            return;
        }

        if (inRange && number is { } from)
        {
            number = (Math.Min(from.Min, value), Math.Max(from.Max ?? value, value));
            inRange = false;
        }
        else if (last is not null && number is null)
        {
            // After a plural, or a family, the number says how many; after one person it is a label or an age.
            if (isOpen || isCarrier)
            {
                Replace((value, isAtLeast ? null : value));
                isOpen = false;
                isCarrier = false;
            }
        }
        else if (implied is null || implied.Value.Max != 1)
        {
            number = (value, isAtLeast ? null : value);
        }

        isAtLeast = false;
        isCommaAlone = false;
    }

    private void Noun(GroupWord word)
    {
        HasCounted = true;
        var count = number ?? (word.Min, word.Max);
        if (last is not null && (isComplement || number is null))
        {
            // "wife of his son", «زوجة ابنه»: the second is whose; "body of a man" is one and the same.
            if (isCarrier)
            {
                Replace(count);
                isCarrier = false;
            }
        }
        else
        {
            Add(count);
            isCarrier = word.IsCarrier;
            isOpen = number is null && word.Max is null;
        }

        number = null;
        isComplement = false;
        isCommaAlone = false;
    }

    private void Stranger()
    {
        Strangers++;
        inRange = false;
        if (last is null && number is null && !HasCounted)
        {
            hasHead = true;
        }
    }

    // "and", a comma: what stands before it is done.
    private void Part()
    {
        if (number is { } pending)
        {
            if (last is null || !isCommaAlone)
            {
                HasCounted |= implied is not null;
                if (implied is not null || last is not null)
                {
                    Add(pending);
                }
            }

            number = null;
        }

        last = null;
        isOpen = false;
        isCarrier = false;
        isComplement = false;
        inRange = false;
    }

    private void Add((int Min, int? Max) count)
    {
        min += count.Min;
        max += count.Max;
        last = count;
    }

    private void Replace((int Min, int? Max) count)
    {
        min += count.Min - last!.Value.Min;
        max = max is null && last.Value.Max is null && min == count.Min ? count.Max : max - last.Value.Max + count.Max;
        last = count;
    }
}
