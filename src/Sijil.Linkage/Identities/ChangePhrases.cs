using System.Collections.Frozen;

namespace Sijil.Linkage.Identities;

/// <summary>What a report says, by language; keys end in the plural form of the number of people. In Arabic a verb before its subject does not change with the number.</summary>
internal static class ChangePhrases
{
    public static FrozenDictionary<string, string> English { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["none"] = "No person has changed.",
            ["Added.one"] = "One person is new.",
            ["Added.other"] = "{0} people are new.",
            ["Split.one"] = "One person was split off from others.",
            ["Split.other"] = "{0} people were split off from others.",
            ["Merged.one"] = "One person was merged into another.",
            ["Merged.other"] = "{0} people were merged into others.",
            ["Divided.one"] = "One person was divided among others.",
            ["Divided.other"] = "{0} people were divided among others.",
            ["Reinstated.one"] = "One person is back under a former id.",
            ["Reinstated.other"] = "{0} people are back under their former ids.",
            ["Withdrawn.one"] = "One person was withdrawn: no record is left.",
            ["Withdrawn.other"] = "{0} people were withdrawn: no records are left.",
            ["Gaining.one"] = "One person gained records.",
            ["Gaining.other"] = "{0} people gained records.",
            ["Losing.one"] = "One person lost records.",
            ["Losing.other"] = "{0} people lost records.",
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public static FrozenDictionary<string, string> Arabic { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["none"] = "لم يتغير أي شخص.",
            ["Added.one"] = "أُضيف شخص واحد.",
            ["Added.two"] = "أُضيف شخصان.",
            ["Added.few"] = "أُضيف {0} أشخاص.",
            ["Added.many"] = "أُضيف {0} شخصاً.",
            ["Added.other"] = "أُضيف {0} شخص.",
            ["Split.one"] = "فُصل شخص واحد عن غيره.",
            ["Split.two"] = "فُصل شخصان عن غيرهما.",
            ["Split.few"] = "فُصل {0} أشخاص عن غيرهم.",
            ["Split.many"] = "فُصل {0} شخصاً عن غيرهم.",
            ["Split.other"] = "فُصل {0} شخص عن غيرهم.",
            ["Merged.one"] = "دُمج شخص واحد في غيره.",
            ["Merged.two"] = "دُمج شخصان في غيرهما.",
            ["Merged.few"] = "دُمج {0} أشخاص في غيرهم.",
            ["Merged.many"] = "دُمج {0} شخصاً في غيرهم.",
            ["Merged.other"] = "دُمج {0} شخص في غيرهم.",
            ["Divided.one"] = "وُزّعت قيود شخص واحد على غيره.",
            ["Divided.two"] = "وُزّعت قيود شخصين على غيرهما.",
            ["Divided.few"] = "وُزّعت قيود {0} أشخاص على غيرهم.",
            ["Divided.many"] = "وُزّعت قيود {0} شخصاً على غيرهم.",
            ["Divided.other"] = "وُزّعت قيود {0} شخص على غيرهم.",
            ["Reinstated.one"] = "عاد شخص واحد بمعرّفه السابق.",
            ["Reinstated.two"] = "عاد شخصان بمعرّفيهما السابقين.",
            ["Reinstated.few"] = "عاد {0} أشخاص بمعرّفاتهم السابقة.",
            ["Reinstated.many"] = "عاد {0} شخصاً بمعرّفاتهم السابقة.",
            ["Reinstated.other"] = "عاد {0} شخص بمعرّفاتهم السابقة.",
            ["Withdrawn.one"] = "سُحب شخص واحد: لم يبقَ له أي قيد.",
            ["Withdrawn.two"] = "سُحب شخصان: لم يبقَ لهما أي قيد.",
            ["Withdrawn.few"] = "سُحب {0} أشخاص: لم يبقَ لهم أي قيد.",
            ["Withdrawn.many"] = "سُحب {0} شخصاً: لم يبقَ لهم أي قيد.",
            ["Withdrawn.other"] = "سُحب {0} شخص: لم يبقَ لهم أي قيد.",
            ["Gaining.one"] = "أُضيفت قيود إلى شخص واحد.",
            ["Gaining.two"] = "أُضيفت قيود إلى شخصين.",
            ["Gaining.few"] = "أُضيفت قيود إلى {0} أشخاص.",
            ["Gaining.many"] = "أُضيفت قيود إلى {0} شخصاً.",
            ["Gaining.other"] = "أُضيفت قيود إلى {0} شخص.",
            ["Losing.one"] = "نقصت قيود شخص واحد.",
            ["Losing.two"] = "نقصت قيود شخصين.",
            ["Losing.few"] = "نقصت قيود {0} أشخاص.",
            ["Losing.many"] = "نقصت قيود {0} شخصاً.",
            ["Losing.other"] = "نقصت قيود {0} شخص.",
        }.ToFrozenDictionary(StringComparer.Ordinal);
}
