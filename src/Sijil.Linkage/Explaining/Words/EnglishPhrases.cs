using System.Collections.Frozen;

namespace Sijil.Linkage.Explaining.Words;

/// <summary>The phrases in English. {places} are filled; keys that end in a plural form belong to a number.</summary>
internal static class EnglishPhrases
{
    public static FrozenDictionary<string, string> All { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["about"] = "about {times}",
            ["list.next"] = "{list}, {item}",
            ["list.last"] = "{list} and {item}",
            ["percent"] = "{number}",
            ["percent.above"] = "more than {number}",
            ["percent.below"] = "less than {number}",
            ["record"] = "record {number}",

            ["odds.neither"] = "speaks neither way",
            ["odds.slightly.for"] = "slightly more likely for one person than for two",
            ["odds.slightly.against"] = "slightly more likely for two people than for one",
            ["odds.times.for"] = "{times} as likely for one person as for two",
            ["odds.times.against"] = "{times} as likely for two people as for one",
            ["times.one-and-a-half"] = "one and a half times",
            ["times.two-and-a-half"] = "two and a half times",
            ["times.one"] = "once",
            ["times.other"] = "{number} times",
            ["times.million.other"] = "{number} million times",
            ["times.most"] = "more than a billion times",

            ["prior.rare.other"] = "Before anything is compared, about one pair in {number} is one person.",
            ["prior.share"] = "Before anything is compared, {percent} of such pairs are one person.",
            ["compared.clause"] = "{clause}: {odds}.",
            ["compared.level"] = "{comparison} – {level}: {odds}.",
            ["missing"] = "At least one of the records states no {comparison}: says nothing.",
            ["missing.weighs"] = "At least one of the records states no {comparison}: {odds}.",
            ["term.neither"] = "The value of {comparison} is about as common as most: changes nothing.",
            ["term.slightly.for"] = "The value of {comparison} is a little rarer than most: counts slightly more.",
            ["term.slightly.against"] =
                "The value of {comparison} is a little commoner than most: counts slightly less.",
            ["term.times.for"] =
                "The value of {comparison} is rarer than most: {times} as likely again for one person.",
            ["term.times.against"] =
                "The value of {comparison} is commoner than most: its agreement counts {times} less.",
            ["closing"] = "Taken together, the two records are one person with a probability of {percent}.",
            ["decides.for"] = "What decides for it: {list}.",
            ["decides.against"] = "What decides against it: {list}.",
            ["decides.prior.for"] = "Nothing that was compared speaks for it: it was likely from the start.",
            ["decides.prior.against"] =
                "Nothing that was compared speaks against it, but what agrees is too little: few of so many pairs are one person.",
            ["opposed.for"] = "What speaks for it all the same: {list}.",
            ["opposed.against"] = "What speaks against it all the same: {list}.",

            ["condition.level"] = "{comparison} came out as “{level}”",
            ["condition.missing"] = "a record stated no {comparison}",
            ["condition.term"] = "the value of {comparison} were neither rare nor common",
            ["change.match"] = "If {condition}, this would be a match (probability {percent}).",
            ["change.not-match"] = "If {condition}, this would not be a match (probability {percent}).",
            ["change.none.match"] =
                "No single comparison decides: whichever one came out otherwise, this would remain a match.",
            ["change.none.not-match"] =
                "No single comparison decides: whichever one came out otherwise, this would still not be a match.",

            ["not-linked.not-compared"] = "The two records were never compared: no blocking rule brings them together.",
            ["not-linked.weighs-too-little"] =
                "The two records were compared and weigh too little: a probability of {percent}, where {threshold} is needed.",
            ["not-linked.kept-apart"] =
                "The two records weigh enough (a probability of {percent}), but clustering kept them apart: {reason}.",
            ["not-linked.nothing-found"] =
                "Nothing keeps the two records apart: they were compared and weigh enough (a probability of {percent}).",
            ["rule.agree"] = "Blocking rule {rule}: they agree.",
            ["rule.differ"] = "Blocking rule {rule}: they differ.",
            ["rule.not-stated"] = "Blocking rule {rule}: at least one of them does not state what it needs.",
            ["rule.split-apart"] =
                "Blocking rule {rule}: they agree, but so many records do that the block was split, and they fell into different parts.",
            ["if-compared.match"] = "Had they been compared, they would be a match (probability {percent}).",
            ["if-compared.not-match"] =
                "Had they been compared, they would not be a match either (probability {percent}).",

            ["conflict.TwoOfOneList"] = "two records of one list would come together that are no duplicates",
            ["conflict.OthersDisagree"] = "the records around them speak against it",
            ["conflict.Veto"] = "two records that clearly differ would come together",
            ["conflict.DecidedDifferent"] = "a person decided that they, or records around them, are different people",
            ["conflict.DecidedSameAgainstWeights"] = "a person decided that they are one, against the weights",
            ["conflict.DecisionsContradict"] = "decisions contradict each other",
            ["conflict.WeakPairInside"] = "this pair weighs too little by itself; others hold it together",
            ["conflict.Oversized"] = "too many records hung together, and the weakest pairs were set aside first",
            ["conflict.other"] = "clustering gave the reason {reason}",

            ["cluster.single"] = "This cluster is one record; nothing has to hold it together.",
            ["cluster.summary"] = "{records}; weighed among them: {pairs}.",
            ["cluster.records.one"] = "One record",
            ["cluster.records.other"] = "{number} records",
            ["cluster.pairs.zero"] = "no pair",
            ["cluster.pairs.one"] = "one pair",
            ["cluster.pairs.other"] = "{number} pairs",
            ["cluster.weakest"] = "The weakest link is between {left} and {right} (probability {percent}).",
            ["cluster.apart"] = "Without it, {smaller} would stand apart from {larger}.",
            ["cluster.unjoined"] = "No pair joins these groups to each other: {list}.",
            ["cluster.below"] = "Below the threshold of {percent}: {pairs}.",
            ["cluster.conflict"] = "Between {left} and {right} (probability {percent}): {reason}.",
            ["cluster.more.other"] = "{number} more",
            ["cluster.title"] = "A cluster and what holds it together",
            ["cluster.key.weight"] = "thicker: heavier",
            ["cluster.key.below"] = "dashed: below the threshold",
            ["cluster.key.weakest"] = "with a bar across: the weakest link",

            ["picture.title"] = "How the weight of {left} and {right} comes about",
            ["picture.bits"] = "bits",
            ["picture.probability"] = "probability",
            ["picture.axis"] = "match weight in bits",
            ["picture.against"] = "two people",
            ["picture.for"] = "one person",
            ["picture.threshold"] = "threshold",
            ["step.prior"] = "Before comparing",
            ["step.final"] = "Together",
            ["step.term.rare"] = "a rare value",
            ["step.term.common"] = "a common value",
            ["step.missing"] = "not stated",
        }.ToFrozenDictionary(StringComparer.Ordinal);
}
