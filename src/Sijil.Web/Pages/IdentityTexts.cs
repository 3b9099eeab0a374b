using System.Collections.Frozen;
using Sijil.Casebook.Browsing;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Linkage.Identities;

namespace Sijil.Web.Pages;

/// <summary>What happened to a person's number, in words. A step reads differently from each of its two sides.</summary>
internal static class IdentityTexts
{
    public static readonly SiteText Title = new("What happened to this number", "ما جرى لهذا الرقم");
    public static readonly SiteText Former = new(
        "Former numbers that stand for this person now",
        "أرقام سابقة تدل الآن على هذا الشخص"
    );
    public static readonly SiteText Number = new("Number", "الرقم");
    public static readonly SiteText Way = new("How", "كيف");
    public static readonly SiteText What = new("What happened", "ما جرى");
    public static readonly SiteText Act = new("Act of the build", "قيد البناء");
    public static readonly SiteText Nothing = new(
        "Nothing: the person has had this number since it was given, and no other leads here.",
        "لا شيء: لهذا الشخص هذا الرقم منذ أُعطي، ولا يدل رقم آخر عليه."
    );
    public static readonly SiteText WasMerged = new("joined with this person", "ضُمّ إلى هذا الشخص");
    public static readonly SiteText WasMergedElsewhere = new(
        "joined with {other}, whose number leads here",
        "ضُمّ إلى {other}، ورقمه يدل على هذا الشخص"
    );
    public static readonly SiteText WasDivided = new(
        "divided: it leads to this person, and may lead to others",
        "قُسّم: يدل على هذا الشخص، وقد يدل على غيره"
    );
    public static readonly SiteText More = new("Only the first of them are shown.", "لا يُعرض إلا أولها.");

    public static readonly SiteText OldTitle = new("A former number", "رقم سابق");
    public static readonly SiteText OldMerged = new(
        "This number was given to a person who was later found to be the same as another. It stands for this person now:",
        "أُعطي هذا الرقم لشخص تبيّن فيما بعد أنه هو نفسه شخص آخر. وهو يدل الآن على هذا الشخص:"
    );
    public static readonly SiteText OldDivided = new(
        "The records under this number were found to speak of several people. It leads to each of them now:",
        "تبيّن أن السجلات تحت هذا الرقم تخص عدة أشخاص. وهو يدل الآن على كل منهم:"
    );
    public static readonly SiteText OldOne = new(
        "The records under this number were divided. Of those who hold them, one is there now:",
        "قُسّمت السجلات تحت هذا الرقم. ولم يبقَ ممن يحملونها إلا واحد:"
    );
    public static readonly SiteText OldNobody = new(
        "None of the records under this number is in the lists now. It stands for nobody, and is never given to anybody else; if one of its records comes back, it stands for that person again.",
        "لم يبقَ في القوائم أي سجل تحت هذا الرقم. فهو لا يدل على أحد ولا يُعطى لغيره أبداً، وإن عاد سجل من سجلاته دلّ على صاحبه من جديد."
    );

    private static readonly FrozenDictionary<IdentityEventKind, (SiteText Own, SiteText Others)> Steps = new Dictionary<
        IdentityEventKind,
        (SiteText, SiteText)
    >
    {
        [IdentityEventKind.Merged] = (
            new(
                "Joined with {other} ({records}). The number led there from then on.",
                "ضُمّ إلى {other} ({records})، وصار الرقم يدل عليه."
            ),
            new(
                "{other} was joined with this person ({records}). That number led here from then on.",
                "ضُمّ {other} إلى هذا الشخص ({records})، وصار رقمه يدل على هذا الشخص."
            )
        ),
        [IdentityEventKind.Divided] = (
            new("Divided: a part ({records}) went to {other}.", "قُسّم: ذهب جزء ({records}) إلى {other}."),
            new("{other} was divided: a part ({records}) came here.", "قُسّم {other}: جاء جزء ({records}) إلى هنا.")
        ),
        [IdentityEventKind.Split] = (
            new(
                "Divided from {other} ({records}). The number was given then.",
                "فُصل عن {other} ({records})، وأُعطي الرقم حينها."
            ),
            new(
                "A part ({records}) was divided off and became a person of its own, {other}.",
                "فُصل جزء ({records}) وصار شخصاً قائماً بذاته، {other}."
            )
        ),
        [IdentityEventKind.RecordsMoved] = (
            new("A part of {other} ({records}) came here.", "جاء جزء من {other} ({records}) إلى هنا."),
            new("A part ({records}) went to {other}.", "ذهب جزء ({records}) إلى {other}.")
        ),
        [IdentityEventKind.RecordsAdded] = (
            new(
                "Records that had been away, and were last with {other}, came here ({records}).",
                "جاءت إلى هنا سجلات كانت قد غابت وكانت آخر مرة لدى {other} ({records})."
            ),
            new(
                "Records that had been away, and were last here, came back with {other} ({records}).",
                "عادت سجلات كانت قد غابت وكانت آخر مرة هنا، فصارت لدى {other} ({records})."
            )
        ),
        [IdentityEventKind.Reinstated] = (
            new(
                "The number stands for its own records again, which {other} had held meanwhile ({records}).",
                "عاد الرقم يدل على سجلاته التي كانت لدى {other} ({records})."
            ),
            new(
                "{other} stands for its own records again, which had been held here ({records}).",
                "عاد {other} يدل على سجلاته التي كانت هنا ({records})."
            )
        ),
        [IdentityEventKind.Withdrawn] = (
            new(
                "None of its records was left in the lists ({records} before). The number stood for nobody from then on.",
                "لم يبقَ أي من سجلاته في القوائم ({records} من قبل)، ولم يعد الرقم يدل على أحد."
            ),
            OldNobody
        ),
    }.ToFrozenDictionary();

    private static readonly SiteText Back = new(
        "Its records came back ({records}), and the number stands for them again.",
        "عادت سجلاته ({records})، وعاد الرقم يدل عليها."
    );

    /// <summary>A step as it is seen from the page of one of its two people.</summary>
    public static Fragment Say(Visit visit, IdentityStep step, string of)
    {
        var isOwn = step.Person == of;
        var text =
            step is { Kind: IdentityEventKind.Reinstated, Other: null } ? Back
            : isOwn ? Steps[step.Kind].Own
            : Steps[step.Kind].Others;
        var html = visit
            .Say(text)
            .Html.Replace("{records}", visit.Words.Count(step.Records, "record").Html, StringComparison.Ordinal);
        return new Fragment(
            (isOwn ? step.Other : step.Person) is { } other
                ? html.Replace("{other}", Link(other).Html, StringComparison.Ordinal)
                : html
        );
    }

    /// <summary>How a former number came to lead to a person.</summary>
    public static Fragment How(Visit visit, FormerId former, string of)
    {
        var text =
            former.Standing == PersonStanding.Divided ? WasDivided
            : former.Last.Other == of ? WasMerged
            : WasMergedElsewhere;
        return new Fragment(
            visit.Say(text).Html.Replace("{other}", Link(former.Last.Other!).Html, StringComparison.Ordinal)
        );
    }

    /// <summary>A number that leads to its page.</summary>
    public static Fragment Link(string id) =>
        Facts.Link("/person?id=" + Facts.Part(id), Fragment.Code(id, keepTogether: true));
}
