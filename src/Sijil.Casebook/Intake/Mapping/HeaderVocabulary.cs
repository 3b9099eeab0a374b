using Sijil.Casebook.Records;

namespace Sijil.Casebook.Intake.Mapping;

/// <summary>
/// Header words per field, in English, Arabic, French, Spanish, Turkish and Kurdish (Kurmanji and Sorani), separated by bars. The first
/// entry of a phrase counts. Strengths below 1 are for words that often mean something else, so that a better column wins.
/// </summary>
internal static class HeaderVocabulary
{
    /// <summary>Strength of a row number's heading: an id only where nothing better is there.</summary>
    public const double Serial = 0.3;

    /// <summary>Headings of whole names that put the family first.</summary>
    public const string FamilyFirst =
        "nom et prénom|nom et prénoms|noms et prénoms|nom prénom|apellidos y nombres|apellidos y nombre|soyadı adı|اللقب والاسم|family name and given name|surname and name";

    public static readonly (Field Field, double Strength, string Phrases)[] Entries =
    [
        (
            Field.Id,
            1,
            "id|id number|id no|national id|national id number|national number|identity number|identity no|identity card|person id|victim id|record id|moh id|case id|case number|uid|passport|registry number"
        ),
        (
            Field.Id,
            1,
            "رقم الهوية|الهوية|رقم هوية|هوية|الرقم الوطني|رقم البطاقة|رقم السجل|رقم القيد|رقم الملف|رقم الضحية|رقم الشهيد|المعرف|معرف|رمز|الرمز|كود|رقم الحالة"
        ),
        (
            Field.Id,
            1,
            "numéro d'identité|no d'identité|identifiant|carte d'identité|matricule|numéro national|cni|cédula|cedula de identidad|documento|documento de identidad|dni|identificación|número de identificación|identificador"
        ),
        (
            Field.Id,
            1,
            "kimlik no|kimlik|kimlik numarası|tc kimlik|tc kimlik no|tc no|nasname|hejmara nasnameyê|ژمارەی ناسنامە|ناسنامە|ژمارەی تۆمار"
        ),
        (Field.Id, 0.7, "code|ref|reference|reference number|key|identity|código|réf|référence|kod|کۆد"),
        (
            Field.Id,
            Serial,
            "no|nr|num|number|index|idx|serial|serial number|s n|sn|sr|sr no|row|row number|#|م|ت|ر|رقم|الرقم|تسلسل|التسلسل|الرقم التسلسلي|رقم تسلسلي|مسلسل|المسلسل|ر ت|numéro|numero|núm|nro|sıra|sıra no|sira no|ژ|ژمارە|زنجیرە|hejmar|rêz"
        ),
        (
            Field.Name,
            1,
            "name|full name|fullname|victim name|name of victim|victim|names|name ar|name arabic|arabic name|name in arabic|name ar raw|person name|complete name|name of deceased|name or identifying details|original name|detainee name|name of the victim|deceased"
        ),
        (Field.Name, 0.9, "name en|en name|english name|name english|name in english|name latin|latin name"),
        (
            Field.Name,
            1,
            "الاسم|اسم|الاسم الكامل|الاسم كاملا|الاسم الرباعي|الاسم الثلاثي|الاسم الخماسي|اسم الشهيد|اسم الشهيدة|اسم الضحية|اسم المتوفى|اسم المتوفي|اسم القتيل|اسم الفقيد|اسم المفقود|اسم المعتقل|اسم الأسير|اسم المختفي|الأسماء|الاسم بالكامل|الاسم واللقب|الاسم والكنية|الاسم والنسبة|الاسم والشهرة|اسم الشخص|الاسم بالعربية|الاسم العربي|الاسم الثلاثي واللقب|اسم المصاب|الشهيد|الضحية"
        ),
        (Field.Name, 0.9, "الاسم بالإنجليزية|الاسم بالانكليزية|الاسم الانجليزي|الاسم باللاتينية"),
        (
            Field.Name,
            1,
            "nom complet|nom et prénom|nom et prénoms|noms et prénoms|prénom et nom|nom prénom|soyadı adı|اللقب والاسم|family name and given name|surname and name|nom de la victime|victime|nom du défunt|nombre completo|nombre y apellido|nombre y apellidos|nombres y apellidos|apellidos y nombres|apellidos y nombre|nombre de la víctima|víctima"
        ),
        (
            Field.Name,
            1,
            "adı soyadı|ad soyad|ad ve soyad|adı ve soyadı|isim soyisim|isim|tam ad|tam adı|ölenin adı|kurbanın adı|ناو|ناوی تەواو|ناوی سیانی|ناوی چواری|ناوی شەهید|ناوی قوربانی|nav û paşnav|navê tevahî|nav|navê şehîd|navê qurbanî"
        ),
        (Field.Name, 0.85, "nom|nombre|ad|adı"),
        (
            Field.GivenName,
            1,
            "given name|given|first name|firstname|forename|first|الاسم الأول|الاسم الاول|اسم الأول|الإسم الأول|الاسم الشخصي|prénom|prénoms|primer nombre|nombres|nombre de pila|ön ad|ön adı|ilk ad|ilk adı|ناوی یەکەم|pêşnav|navê yekem"
        ),
        (
            Field.FatherName,
            1,
            "father|father name|fathers name|name of father|father's name|middle name|الأب|اسم الأب|اسم الاب|اسم الوالد|الوالد|الاسم الثاني|père|nom du père|prénom du père|nombre del padre|padre|baba adı|babasının adı|baba|باوک|ناوی باوک|bav|navê bavê|navê bav"
        ),
        (
            Field.GrandfatherName,
            1,
            "grandfather|grandfather name|grandfathers name|grandfather's name|الجد|اسم الجد|الاسم الثالث|grand père|nom du grand père|prénom du grand père|abuelo|nombre del abuelo|dede adı|dede|باپیر|ناوی باپیر|bapîr|navê bapîr|kal"
        ),
        (
            Field.FamilyName,
            1,
            "family|family name|last name|lastname|surname|clan|العائلة|اسم العائلة|الكنية|اللقب|النسبة|الشهرة|لقب|كنية|الاسم الرابع|الاسم الأخير|nom de famille|apellido|apellidos|primer apellido|soyadı|soyad|soyisim|soy isim|نازناو|پاشناو|ناوی خێزان|paşnav|navê malbatê"
        ),
        (
            Field.MotherName,
            1,
            "mother|mother name|mothers name|mother's name|name of mother|الأم|اسم الأم|اسم الام|اسم الوالدة|الوالدة|اسم ونسبة الأم|mère|nom de la mère|madre|nombre de la madre|anne adı|annesinin adı|anne|دایک|ناوی دایک|dayik|navê dayikê|navê dayik"
        ),
        (Field.Sex, 1, "sex|gender|الجنس|جنس|sexe|sexo|género|cinsiyet|cinsiyeti|ڕەگەز|رەگەز|zayend|regez"),
        (Field.Sex, 0.7, "النوع|نوع|genre|m f|male female"),
        (
            Field.Age,
            1,
            "age|age years|age in years|age at death|years|victim age|العمر|عمر|السن|العمر بالسنوات|العمر بالسنة|العمر سنة|العمر عند الوفاة|سن|âge|edad|edad en años|yaş|yaşı|تەمەن|temen"
        ),
        (
            Field.BirthDate,
            1,
            "dob|birth|birth date|birthdate|date of birth|born|birthday|year of birth|birth year|تاريخ الميلاد|الميلاد|تاريخ الولادة|الولادة|المواليد|مواليد|سنة الميلاد|سنة الولادة|عام الولادة|تاريخ ميلاد|تولد|التولد|تاريخ التولد|ولادة"
        ),
        (
            Field.BirthDate,
            1,
            "date de naissance|naissance|né le|année de naissance|fecha de nacimiento|nacimiento|año de nacimiento|fecha nacimiento|doğum tarihi|doğum yılı|doğum|d tarihi|لەدایکبوون|بەرواری لەدایکبوون|ڕێکەوتی لەدایکبوون|ساڵی لەدایکبوون|roja jidayikbûnê|dîroka jidayikbûnê|jidayikbûn|sala jidayikbûnê"
        ),
        (
            Field.DeathDate,
            1,
            "date of death|death date|died|date killed|killed on|date died|death|dod|year of death|تاريخ الوفاة|الوفاة|تاريخ الاستشهاد|الاستشهاد|تاريخ القتل|تاريخ الموت|تاريخ المقتل|يوم الاستشهاد|يوم الوفاة|سنة الوفاة|تاريخ استشهاد|تاريخ وفاة"
        ),
        (
            Field.DeathDate,
            1,
            "date de décès|date du décès|décès|date de mort|décédé le|fecha de muerte|fecha de fallecimiento|fecha de defunción|fallecimiento|defunción|fecha muerte|ölüm tarihi|vefat tarihi|ölüm|vefat|şehadet tarihi|şehit tarihi|بەرواری مردن|ڕێکەوتی مردن|ڕێکەوتی شەهیدبوون|بەرواری شەهیدبوون|ڕۆژی شەهیدبوون|بەرواری کوژران|roja mirinê|dîroka mirinê|roja şehadetê|dîroka şehadetê|dîroka kuştinê"
        ),
        (
            Field.DeathDate,
            0.85,
            "date of incident|incident date|date of event|event date|incident day|earliest date|تاريخ الحادثة|تاريخ الحادث|تاريخ الحدث|تاريخ الواقعة|تاريخ الإصابة|date de l'incident|date de l'événement|fecha del hecho|fecha del incidente|fecha de los hechos|olay tarihi|بەرواری ڕووداو|dîroka bûyerê"
        ),
        (
            Field.DetainedDate,
            1,
            "detention date|date of detention|date of arrest|arrest date|detained on|abduction date|date of abduction|تاريخ الاعتقال|تاريخ الاحتجاز|تاريخ التوقيف|تاريخ الأسر|تاريخ الخطف|تاريخ الاختطاف|date d'arrestation|fecha de detención|gözaltı tarihi"
        ),
        (
            Field.MissingDate,
            1,
            "disappearance date|date of disappearance|missing since|date missing|missing date|last seen|date last seen|تاريخ الفقدان|تاريخ الفقد|تاريخ الاختفاء|مفقود منذ|تاريخ آخر مشاهدة|date de disparition|fecha de desaparición|kaybolma tarihi"
        ),
        (
            Field.ReleasedDate,
            1,
            "release date|date of release|released on|date released|تاريخ الإفراج|تاريخ الافراج|تاريخ إطلاق السراح|تاريخ الخروج|date de libération|fecha de liberación|tahliye tarihi"
        ),
        (Field.FoundDate, 1, "found date|date found|found on|تاريخ العثور|تاريخ العثور عليه|تاريخ العودة|تاريخ الظهور"),
        (Field.DeathDate, 0.6, "date|day|التاريخ|تاريخ|اليوم|fecha|tarih|tarihi|ڕێکەوت|بەروار|dîrok|roj"),
        (
            Field.Place,
            1,
            "place of death|death place|location of death|place killed|place of incident|incident place|incident location|event location|loc death|area of death|مكان الوفاة|مكان الاستشهاد|مكان القتل|مكان الحادث|مكان الحادثة|مكان الحدث|مكان الواقعة|مكان الاصابة|مكان الاعتقال|مكان الفقدان|lieu de décès|lieu du décès|lieu de mort|lieu de l'incident|lugar de muerte|lugar del hecho|lugar de los hechos|lugar de fallecimiento|ölüm yeri|olay yeri|vefat yeri|şehadet yeri|شوێنی مردن|شوێنی کوژران|شوێنی شەهیدبوون|شوێنی ڕووداو|cihê mirinê|cihê şehadetê|cihê bûyerê|cihê kuştinê"
        ),
        (Field.Place, 0.95, "place|location|locality|المكان|مكان|الموقع|lieu|lugar|ubicación|yer|yeri|konum|شوێن|cih"),
        (
            Field.Place,
            0.8,
            "city|town|village|neighborhood|neighbourhood|البلدة|القرية|المدينة|الحي|بلدة|قرية|مدينة|ville|village|commune|quartier|ciudad|municipio|pueblo|vereda|şehir|köy|mahalle|شار|گوند|bajar|gund|bajarok"
        ),
        (
            Field.Place,
            0.75,
            "district|area|region|subdistrict|المنطقة|الناحية|القضاء|المديرية|منطقة|district|arrondissement|daïra|distrito|zona|barrio|ilçe|semt|bölge|ناوچە|قەزا|ناحیە|navçe|herêm"
        ),
        (
            Field.Place,
            0.7,
            "province|governorate|state|wilaya|المحافظة|محافظة|الولاية|ولاية|المقاطعة|département|gouvernorat|departamento|provincia|il|vilayet|پارێزگا|parêzgeh"
        ),
        (
            Field.Origin,
            1,
            "origin|residence|place of residence|home|home town|hometown|from|address|place of origin|place of birth|birthplace|birth place|السكن|مكان السكن|الإقامة|مكان الإقامة|العنوان|الأصل|مسقط الرأس|مكان الولادة|مكان الميلاد|محل الولادة|محل الاقامة|السكن الأصلي|بلدة الأصل|من أهالي"
        ),
        (
            Field.Origin,
            1,
            "résidence|lieu de résidence|lieu de naissance|domicile|origine|adresse|residencia|lugar de residencia|domicilio|procedencia|origen|lugar de nacimiento|dirección|ikamet|ikametgah|memleket|memleketi|doğum yeri|adres|adresi|شوێنی نیشتەجێبوون|نیشتەجێبوون|ناونیشان|شوێنی لەدایکبوون|cihê jidayikbûnê|cihê niştecihbûnê|navnîşan"
        ),
        (
            Field.Status,
            1,
            "status|fate|outcome|killed or injured|victim status|الحالة|حالة|المصير|الوضع|حالة الضحية|statut|sort|état|estado|situación|condición|durum|durumu|akıbet|akıbeti|دۆخ|بارودۆخ|چارەنووس|rewş|çarenûs"
        ),
        (
            Field.Note,
            1,
            "note|notes|remark|remarks|comment|comments|details|description|narrative|circumstances|cause of death|cause|ملاحظات|الملاحظات|ملاحظة|تفاصيل|التفاصيل|سبب الوفاة|سبب الاستشهاد|السبب|الوصف|وصف|الظروف|معلومات|معلومات إضافية|remarque|remarques|observation|observations|commentaire|commentaires|cause du décès|nota|notas|observaciones|comentarios|causa|detalles|circunstancias|not|notlar|açıklama|açıklamalar|ölüm nedeni|تێبینی|تێبینییەکان|هۆکار|têbînî|sedem"
        ),
        (
            Field.Ignore,
            1,
            "source|sources|url|link|photo|image|update|nationality|citizenship|المصدر|مصدر|المصادر|الصورة|صورة|الرابط|رابط|الجنسية|lien|photographie|nationalité|fuente|fuentes|enlace|foto|nacionalidad|kaynak|fotoğraf|uyruk|سەرچاوە|وێنە|çavkanî|wêne"
        ),
    ];
}
