namespace Sijil.Casebook.Releases;

/// <summary>The words of a difference in English.</summary>
internal static class ReleaseWordsEnglish
{
    public static readonly ReleaseWords Words = new()
    {
        Language = "en",
        Title = "What changed from {0} to {1}",
        About =
            "People were found again by their rows, by id and name, by name and facts, and then by weighing everything that is stated. An id is evidence, never the key. The order of rows and columns and numbers that only count rows play no part. A row number is that of the file, the header counted.",
        Sides = ["older", "newer"],
        Side = "{0}: {1} rows, {2} people, {3} duplicate rows, {4} refused rows",
        Nothing = "Nothing changed.",
        People = "People",
        Kinds =
        [
            "the same",
            "only written otherwise, or moved with a whole column",
            "changed",
            "under another id",
            "added",
            "reinstated",
            "removed",
        ],
        Shifts = "Changes of whole columns",
        ShiftKinds =
        [
            "ages by {2} years",
            "dates by {2} days",
            "day and month exchanged",
            "letters alef and lam exchanged, as in text taken from a PDF",
            "letter {0} became {1}",
            "ids given out anew",
            "the same values in another format",
            "{0} became {1}",
            "emptied",
            "filled",
        ],
        ShiftLine = "column {0}: {1}; {2} of {3} people",
        Columns = "Columns",
        Fates = ["kept", "renamed", "dropped", "added", "not compared: it only counts rows"],
        Values = "Values that differ",
        ValueHeadings = ["column", "how", "of people", "of the whole column", "of writing"],
        Natures =
        [
            "now stated",
            "no longer stated",
            "written otherwise",
            "spelling",
            "spaces",
            "alef and lam exchanged",
            "letters lost",
            "letters gained",
            "letters corrected",
            "name part added",
            "name part dropped",
            "name part replaced",
            "day and month exchanged",
            "another day of the year",
            "another year",
            "more exact",
            "less exact",
            "another age",
            "one digit",
            "another value",
        ],
        Groups = "People by sex and age",
        GroupHeadings = ["sex", "age"],
        Sexes = ["not stated", "unknown", "male", "female"],
        Matching =
            "Found again: {0} by equal rows, {1} by id and name, {2} by name and facts, {3} by weighing everything, {4} by id where no name is stated. An equal id was worth {5} bits.",
        Perhaps = "Removed rows that may be people who were added, at which a person should look: {0}.",
        SameIds = "Ids of people removed that stand for somebody else now: {0}.",
        Twins = "Removed rows with the whole name of a row that stays, which may have been duplicates: {0}.",
        Reasons = "Reasons",
        ReasonsGiven = "{0} of {1} changes of people have a reason.",
        ChangeHeadings = ["older row", "newer row", "older id", "newer id", "name", "what changed", "reason"],
        More = "{0} more are in the CSV file.",
    };
}
