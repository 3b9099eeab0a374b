using Sijil.Casebook.Publishing.Release.Site;

namespace Sijil.Web;

/// <summary>The words of the pages.</summary>
internal static class WebTexts
{
    public static readonly SiteText Overview = new("Overview", "نظرة عامة");
    public static readonly SiteText Review = new("Review", "المراجعة");
    public static readonly SiteText People = new("People", "الأشخاص");
    public static readonly SiteText BackToPerson = new("Back to the person", "عودة إلى الشخص");
    public static readonly SiteText BackToPages = new("Back to the pages", "عودة إلى الصفحات");
    public static readonly SiteText Person = new("Person", "شخص");
    public static readonly SiteText Record = new("Record", "سجل من قائمة");
    public static readonly SiteText Lists = new("Lists", "القوائم");
    public static readonly SiteText Release = new("Release of a list", "إصدار من قائمة");
    public static readonly SiteText Report = new("Estimate and report", "التقدير والتقرير");
    public static readonly SiteText Acts = new("What was done", "ما جرى");
    public static readonly SiteText ActsList = new("Every act, the latest first", "كل فعل، والأحدث أولاً");
    public static readonly SiteText Build = new("Build the register", "بناء السجل");
    public static readonly SiteText Wrong = new("This cannot be done", "لا يمكن ذلك");
    public static readonly SiteText NotFound = new("There is nothing here of that name.", "لا شيء هنا بهذا الاسم.");
    public static readonly SiteText BadRequest = new(
        "The request cannot be read, or is too large.",
        "لا يمكن قراءة الطلب، أو هو أكبر مما يُقبل."
    );
    public static readonly SiteText TooLarge = new(
        "A file of at most 512 MB can be sent here. Add a larger one on this machine with the command: sijil add",
        "يمكن إرسال ملف لا يزيد على 512 ميغابايت من هنا. أما الأكبر فيُضاف على هذا الجهاز بالأمر: sijil add"
    );
    public static readonly SiteText NotYours = new(
        "Your account has no role for this. An administrator of the team can give it.",
        "لا يملك حسابك صلاحية هذا الأمر. يستطيع مدير الفريق منحها."
    );
    public static readonly SiteText Closed = new("This session is closed", "الجلسة مغلقة");
    public static readonly SiteText ClosedWhy = new(
        "The pages open with the link that the program printed when it was started; each link works once. Start it again for a new one: sijil serve",
        "تُفتح الصفحات بالرابط الذي طبعه البرنامج عند تشغيله، وكل رابط يعمل مرة واحدة. شغّله من جديد للحصول على رابط: sijil serve"
    );
    public static readonly SiteText You = new("You are", "أنت");
    public static readonly SiteText Rename = new("Change", "تغيير");
    public static readonly SiteText Leave = new("Close the session", "إغلاق الجلسة");
    public static readonly SiteText NoRegister = new("Nothing was built yet.", "لم يُبنَ شيء بعد.");
    public static readonly SiteText Stale = new(
        "There are lists or decisions that the register does not show yet. Build it.",
        "هناك قوائم أو قرارات لم يُظهرها السجل بعد. ابنِه."
    );
    public static readonly SiteText Documented = new("People documented", "أشخاص موثَّقون");
    public static readonly SiteText Estimated = new(
        "Estimated in all, documented and undocumented",
        "المقدَّر إجمالاً، موثَّقاً وغير موثَّق"
    );
    public static readonly SiteText MostLikely = new("most likely", "والأرجح");
    public static readonly SiteText Refused = new("No estimate", "لا تقدير");
    public static readonly SiteText UnnamedPersons = new(
        "Documented without a name, at least and at most",
        "موثَّقون بلا اسم، على الأقل وعلى الأكثر"
    );
    public static readonly SiteText WaitingPairs = new("Pairs that wait for a decision", "أزواج تنتظر قراراً");
    public static readonly SiteText RecordsCount = new("Records", "السجلات");
    public static readonly SiteText Sealed = new(
        "Acts on record, sealed by signature",
        "أفعال مدوَّنة ومختومة بالتوقيع"
    );
    public static readonly SiteText Overlap = new("Who stands on which lists", "من يرد في أي القوائم");
    public static readonly SiteText OverlapWhat = new(
        "Each line counts the people who stand on exactly these lists and on no other. It leads to them.",
        "كل سطر يعدّ من يردون في هذه القوائم بعينها دون غيرها، ويقود إليهم."
    );
    public static readonly SiteText Completeness = new("What each list states", "ما تذكره كل قائمة");
    public static readonly SiteText CompletenessWhat = new(
        "Share of a list's records with a value that can be read. A list leads to what is wrong or doubtful in it.",
        "نسبة سجلات القائمة التي فيها قيمة مقروءة. وتقود كل قائمة إلى ما فيها من خطأ أو شك."
    );
    public static readonly SiteText Search = new(
        "Name, place or number, in any spelling",
        "الاسم أو المكان أو الرقم، بأي إملاء"
    );
    public static readonly SiteText Find = new("Find", "بحث");
    public static readonly SiteText AnyList = new("any list", "أي قائمة");
    public static readonly SiteText AnySex = new("any sex", "أي جنس");
    public static readonly SiteText Male = new("male", "ذكر");
    public static readonly SiteText Female = new("female", "أنثى");
    public static readonly SiteText Unstated = new("not stated", "غير مذكور");
    public static readonly SiteText Withheld = new("withheld from your role", "محجوب عن صفتك");
    public static readonly SiteText WithheldWhole = new(
        "Some fields are withheld from your role, and this shows whole files. Somebody who sees every field can give you what you need.",
        "بعض الحقول محجوب عن صفتك، وهذه تعرض ملفات كاملة. يستطيع من يرى كل الحقول أن يعطيك ما تحتاج."
    );
    public static readonly SiteText Unknown = new("unknown", "مجهول");
    public static readonly SiteText Year = new("Year of death", "سنة الوفاة");
    public static readonly SiteText FoundCount = new("found", "النتائج");
    public static readonly SiteText Csv = new("These as a table (CSV)", "هذه النتائج جدولاً (CSV)");
    public static readonly SiteText Next = new("Next page", "الصفحة التالية");
    public static readonly SiteText Previous = new("Previous page", "الصفحة السابقة");
    public static readonly SiteText Chosen = new("What the register says", "ما يقوله السجل");
    public static readonly SiteText Claims = new("What each record says", "ما يقوله كل سجل");
    public static readonly SiteText InFile = new("As it stands in the file", "كما ورد في الملف");
    public static readonly SiteText File = new("File", "الملف");
    public static readonly SiteText Row = new("Row", "الصف");
    public static readonly SiteText PageOfFile = new("Page", "الصفحة");
    public static readonly SiteText RowOfPage = new("Row of the page", "الصف في الصفحة");
    public static readonly SiteText RowPicture = new(
        "The row as it stands on the page, with those around it",
        "الصف كما هو في الصفحة، مع ما حوله"
    );
    public static readonly SiteText Sheet = new("Sheet", "الورقة");
    public static readonly SiteText Hash = new("SHA-256 of the kept file", "SHA-256 للملف المحفوظ");
    public static readonly SiteText Download = new("Keep a copy of the original file", "حفظ نسخة من الملف الأصلي");
    public static readonly SiteText AsOf = new("As of", "حتى تاريخ");
    public static readonly SiteText Name = new("Name", "الاسم");
    public static readonly SiteText Mother = new("Mother", "الأم");
    public static readonly SiteText Sex = new("Sex", "الجنس");
    public static readonly SiteText Age = new("Age", "العمر");
    public static readonly SiteText Birth = new("Date of birth", "تاريخ الميلاد");
    public static readonly SiteText Death = new("Date of death", "تاريخ الوفاة");
    public static readonly SiteText Place = new("Place", "المكان");
    public static readonly SiteText Origin = new("Origin", "الأصل");
    public static readonly SiteText Status = new("Status", "الحالة");
    public static readonly SiteText Weight = new("Weight, bits", "الوزن، بت");
    public static readonly SiteText Together = new(
        "All together, with how rare a match is",
        "المجموع، مع ندرة التطابق"
    );
    public static readonly SiteText NothingWaits = new("No pair waits for a decision.", "لا زوج ينتظر قراراً.");
    public static readonly SiteText WhatSkipped = new(
        "Those that you put off wait again.",
        "ما أجّلته عاد إلى الانتظار."
    );
    public static readonly SiteText DoneHere = new("decided in this session", "قُرِّر في هذه الجلسة");
    public static readonly SiteText Same = new("The same person", "الشخص نفسه");
    public static readonly SiteText Different = new("Two persons", "شخصان");
    public static readonly SiteText Unsure = new("I cannot tell", "لا أعرف");
    public static readonly SiteText Later = new("Later", "لاحقاً");
    public static readonly SiteText Undo = new("Undo", "تراجع");
    public static readonly SiteText Original = new("Original", "الأصل");
    public static readonly SiteText Reason = new("Reason (may be empty)", "السبب (يجوز تركه فارغاً)");
    public static readonly SiteText Joined = new(
        "The register joins these two already; the decision would hold that fast or part them.",
        "السجل يجمع هذين بالفعل، والقرار يثبّت ذلك أو يفصلهما."
    );
    public static readonly SiteText Changed = new(
        "Somebody decided this pair since the page was opened. Nothing was recorded; look again.",
        "قرّر أحدهم في هذا الزوج منذ فُتحت الصفحة. لم يُسجَّل شيء، فانظر من جديد."
    );
    public static readonly SiteText Gone = new(
        "This pair is not in the register any more.",
        "لم يعد هذا الزوج في السجل."
    );
    public static readonly SiteText Decided = new("Decided before", "قرارات سابقة");
    public static readonly SiteText Source = new(
        "Who compiles it (letters, digits, - and _)",
        "من يعدّها (حروف وأرقام و- و_)"
    );
    public static readonly SiteText ListName = new("The list's name at that source", "اسم القائمة لدى هذا المصدر");
    public static readonly SiteText AsOfDay = new(
        "The day that it speaks for (2024-03-29)",
        "اليوم الذي تتحدث عنه (\u20662024-03-29\u2069)"
    );
    public static readonly SiteText AddList = new("Add a list", "إضافة قائمة");
    public static readonly SiteText AddWhat = new(
        "CSV, TSV, XLSX, JSON or PDF. The file is kept as it is and never changed.",
        "CSV أو TSV أو XLSX أو JSON أو PDF. يُحفظ الملف كما هو ولا يُغيَّر أبداً."
    );
    public static readonly SiteText Keep = new("Keep and read", "حفظ وقراءة");
    public static readonly SiteText RowsIn = new("Rows in", "الصفوف الواردة");
    public static readonly SiteText Accepted = new("Accepted", "المقبولة");
    public static readonly SiteText Duplicate = new("Duplicate", "المكررة");
    public static readonly SiteText RefusedRows = new("Refused", "المرفوضة");
    public static readonly SiteText Column = new("Column", "العمود");
    public static readonly SiteText FoundText = new("Found", "وُجد");
    public static readonly SiteText Why = new("Reason", "السبب");
    public static readonly SiteText NotUsed = new("Rows that were not used", "صفوف لم تُستعمل");
    public static readonly SiteText AllUsed = new("Every row was used.", "استُعملت كل الصفوف.");
    public static readonly SiteText AddedAt = new("Added", "أُضيف");
    public static readonly SiteText Running = new(
        "The register is being built. The former results stand until the new ones are whole; you may go on deciding.",
        "السجل قيد البناء. النتائج السابقة باقية حتى تكتمل الجديدة، ولك أن تواصل القرارات."
    );
    public static readonly SiteText Stop = new("Stop", "إيقاف");
    public static readonly SiteText BuildDone = new("The register is up to date.", "السجل محدَّث.");
    public static readonly SiteText Stopped = new(
        "Stopped; the former results stand.",
        "أُوقف، والنتائج السابقة باقية."
    );
    public static readonly SiteText BuildWhat = new(
        "Links the records, forms people, counts overlaps, estimates. Only what changed is done again.",
        "يربط السجلات ويكوّن الأشخاص ويحصي التداخل ويقدّر. لا يُعاد إلا ما تغيّر."
    );
    public static readonly SiteText ActNumber = new("No.", "الرقم");
    public static readonly SiteText ActKind = new("Act", "الفعل");
    public static readonly SiteText ActBy = new("By", "من");
    public static readonly SiteText ActAt = new("Claimed time (UTC)", "الوقت المذكور (ت.ع.م)");
    public static readonly SiteText ActSaid = new("Said openly", "المذكور صراحة");
    public static readonly SiteText Compare = new("Compare these two", "قارن هذين");

    public static readonly SiteText QualityLink = new("What is wrong or doubtful in it", "ما فيها من خطأ أو شك");
    public static readonly SiteText ChangesLink = new(
        "What changed since the release before",
        "ما تغيّر منذ الإصدار السابق"
    );
    public static readonly SiteText Publish = new("Publish a release", "نشر إصدار");
    public static readonly SiteText Published = new("The release is written", "كُتب الإصدار");
    public static readonly SiteText PublishNew = new("Published for the first time", "يُنشرون لأول مرة");
    public static readonly SiteText PublishChanged = new("Published with other values", "يُنشرون بقيم أخرى");
    public static readonly SiteText PublishWithdrawn = new("Taken back", "يُسحبون");
    public static readonly SiteText PublishFields = new("Fields that become public", "الحقول التي تصبح علنية");
    public static readonly SiteText PublishForGood = new(
        "What others copy cannot be called back. Look at the counts before you publish.",
        "ما ينسخه الآخرون لا يُستردّ. انظر إلى الأعداد قبل النشر."
    );
    public static readonly SiteText PublishReason = new(
        "Why, for the page of corrections (may be empty)",
        "السبب، لصفحة التصحيحات (يجوز تركه فارغاً)"
    );
    public static readonly SiteText PublishKey = new(
        "Hand this key to readers by another way than the release:",
        "أعطِ القرّاء هذا المفتاح بطريق غير الإصدار نفسه:"
    );
    public static readonly SiteText Blind = new(
        "Blind: hide weights and other answers",
        "من دون رؤية: إخفاء الأوزان وإجابات الآخرين"
    );
    public static readonly SiteText SecondLook = new("Second look", "نظرة ثانية");
    public static readonly SiteText FirstLook = new("Back to undecided pairs", "عودة إلى الأزواج غير المقرَّرة");
    public static readonly SiteText Share = new(
        "Share of the pairs that others decided",
        "النسبة من الأزواج التي قرّرها آخرون"
    );
    public static readonly SiteText SecondIsBlind = new(
        "Second look: somebody decided this pair already. Their answer and the weight are hidden from you.",
        "نظرة ثانية: قرّر أحدهم هذا الزوج من قبل. إجابته والوزن مخفيّان عنك."
    );
    public static readonly SiteText NoSecondLook = new(
        "No pair of this sample waits for a second look from you.",
        "لا زوج من هذه العيّنة ينتظر نظرة ثانية منك."
    );
    public static readonly SiteText Adjudicating = new(
        "You settle what reviewers decided differently. Their answers stay on record beside yours.",
        "أنت تحسم ما اختلف فيه المراجعون. تبقى إجاباتهم مدوَّنة إلى جانب إجابتك."
    );
    public static readonly SiteText SiblingsHere = new(
        "Perhaps brothers or sisters: another given name before the same father's and family name.",
        "ربما إخوة: اسم أول مختلف قبل اسم الأب واسم العائلة نفسيهما."
    );
    public static readonly SiteText SiblingsBeside = new(
        "In the rows beside them, perhaps brothers or sisters",
        "في الصفوف المجاورة، ربما إخوة"
    );
    public static readonly SiteText Agreement = new("How far reviewers agree", "مدى اتفاق المراجعين");
    public static readonly SiteText AgreementWhat = new(
        "Pairs that two people decided, each by themselves. Kappa is 1 where they always agree and 0 where they agree as often as chance alone would have it.",
        "أزواج قرّرها شخصان كلٌّ بمفرده. كابا تساوي 1 حين يتفقان دائماً و0 حين يتفقان بقدر ما تفعله المصادفة وحدها."
    );
    public static readonly SiteText NobodyTwice = new(
        "No pair was decided by two people yet.",
        "لم يقرّر شخصان زوجاً واحداً بعد."
    );
    public static readonly SiteText TooFewPairs = new(
        "No kappa: at least 20 pairs decided by both are needed",
        "لا كابا: يلزم 20 زوجاً على الأقل قرّرهما الاثنان"
    );
    public static readonly SiteText OneAnswerOnly = new(
        "No kappa: both gave one and the same answer every time, so agreement beyond chance has no meaning",
        "لا كابا: أجاب الاثنان الإجابة نفسها كل مرة، فلا معنى لاتفاق يتجاوز المصادفة"
    );
    public static readonly SiteText Kappa = new("Kappa (95 % interval)", "كابا (مجال 95 %)");
    public static readonly SiteText PairsTwice = new("Pairs decided by both", "أزواج قرّرها الاثنان");
    public static readonly SiteText AlikePairs = new("Answered alike", "بإجابة واحدة");
    public static readonly SiteText Disagreements = new("Decided differently", "قرارات مختلفة");
    public static readonly SiteText NoDisagreements = new(
        "Reviewers differ on no pair, or all are settled.",
        "لا يختلف المراجعون على زوج، أو حُسم كل خلاف."
    );
    public static readonly SiteText Adjudicate = new("Settle it", "احسمه");
    public static readonly SiteText ChangeCluster = new("Divide or join", "تقسيم أو ضم");
    public static readonly SiteText Leaving = new("These records are somebody else's", "هذه السجلات لشخص آخر");
    public static readonly SiteText Preview = new("Show what that would do", "أظهر أثر ذلك");
    public static readonly SiteText JoinWith = new(
        "This is the same person as (id of the other)",
        "هذا هو الشخص نفسه (رقم الآخر)"
    );
    public static readonly SiteText WouldRecord = new("Decisions that would be recorded", "القرارات التي ستُدوَّن");
    public static readonly SiteText PeopleThen = new(
        "People documented, now and after the next build",
        "الأشخاص الموثَّقون الآن وبعد البناء التالي"
    );
    public static readonly SiteText Confirm = new("Record these decisions", "دوّن هذه القرارات");
    public static readonly SiteText CanUndo = new(
        "It can be undone on the review page. It shows in the register after the next build.",
        "يمكن التراجع عنه في صفحة المراجعة. يظهر في السجل بعد البناء التالي."
    );

    /// <summary>A verdict in words.</summary>
    public static SiteText Of(Casebook.Review.Verdict verdict) =>
        verdict switch
        {
            Casebook.Review.Verdict.Same => Same,
            Casebook.Review.Verdict.Different => Different,
            _ => Unsure,
        };

    public static readonly SiteText[] Steps =
    [
        new("reading the kept files", "قراءة الملفات المحفوظة"),
        new("linking records", "ربط السجلات"),
        new("forming people", "تكوين الأشخاص"),
        new("estimating", "التقدير"),
        new("writing the report", "كتابة التقرير"),
    ];

    /// <summary>Comparisons of the linkage, and the fields that they look at.</summary>
    public static readonly (string Comparison, SiteText Text)[] Comparisons =
    [
        ("given_name", new("given name", "الاسم الأول")),
        ("father", new("father's name", "اسم الأب")),
        ("grandfather", new("grandfather's name", "اسم الجد")),
        ("family", new("family name", "اسم العائلة")),
        ("sex", Sex),
        ("birth_date", Birth),
        ("age", Age),
        ("death_date", Death),
        ("place", Place),
        ("mother", Mother),
    ];
}
