// Phrases that say how much an ad wants what it names, by language. Data; read by demand.cpp.
#pragma once

#include <string_view>

namespace jobindex::normalise {

// clang-format off
/// What is asked for.
inline constexpr std::string_view kRequiredCues[] = {
    "are needed", "is needed", "required", "require", "requires", "must", "essential", "mandatory", "necessary", "requirement", "requirements",
    "need to", "you have", "we expect", "should have", "must have", "candidates should", "applicants should",
    "prerequisite", "minimum", "qualified candidates", "successful candidate", "expected to have", "hold a",
    "holds a", "have a", "possess", "proven", "demonstrated", "erforderlich", "vorausgesetzt", "voraussetzung",
    "voraussetzungen", "zwingend", "notwendig", "verfügen", "setzen voraus", "erwartet", "erwarten", "sie haben",
    "du hast", "exigé", "exigée", "requis", "requise", "indispensable", "nécessaire", "vous avez", "titulaire",
    "vereist", "noodzakelijk", "je hebt", "imprescindible", "requerido", "necesario", "richiesto", "richiesta",
    "necessario", "obrigatório", "krävs", "krav", "skall ha", "påkrævet", "kreves", "vaaditaan", "edellytetään", "edellyttää", "einstellungsvoraussetzung", "einstellungsvoraussetzungen", "zugangsvoraussetzungen", "berufungsvoraussetzungen",
    "wymagane", "wymagany", "požadujeme", "必须", "必要", "必須", "what you need", "we are looking for", "candidates must",
    "applicants must", "you hold", "you will have", "in possession of", "have completed", "has completed",
    "have obtained", "having a", "anticipate having", "you are expected to", "we require", "will be required",
    "is a must", "are a must", "completed by", "we seek", "looking for a candidate", "is expected to hold",
    "abgeschlossen", "abgeschlossenes", "abgeschlossene", "bringen mit", "bringst mit", "vorweisen", "wir setzen",
    "nachweis", "nachzuweisen", "benötigt", "devez", "doit", "titulaires", "posséder", "justifier", "diplômé",
    "exigées", "requises", "je beschikt", "u beschikt", "beschikt over", "afgeronde", "se requiere", "se exige",
    "se precisa", "imprescindibles", "estar en posesión", "deberán", "è richiesto", "sono richiesti", "è richiesta",
    "in possesso", "possesso di", "requisito", "é obrigatório", "ser titular", "possuir", "exige-se", "ska ha",
    "behörig", "krävs att", "kravet", "skal have", "forudsættes", "må ha", "det kreves", "krav om", "on oltava",
    "vaatimuksena", "edellytämme", "wymagania", "konieczna", "konieczne", "posiadanie", "stopień", "posiada",
    "podmínkou", "nutné", "nutná", "vyžadujeme", "ukončené", "要求", "应具有", "具有", "须", "を有する", "条件",
    "are invited to apply", "at least", "you need", "needs to have", "candidate should be", "candidates should be", "applicants should be", "applicant should be",
    "mindestens", "au moins", "al menos", "almeno",
    "pelo menos", "minst", "mindst", "vähintään", "co najmniej", "alespoň", "minimálně", "du har", "ni har",
    "sinulla on", "har du", "vi forventer", "vi förväntar", "vi krever", "vi kræver", "kelpoisuusvaatimuksena",
    "kelpoisuusvaatimuksina", "edellytyksenä", "é preciso", "é necessário", "deve ter", "deverá ter", "se necesita",
    "hay que tener", "debe tener", "occorre", "bisogna", "è necessario", "hai una", "hai un", "possiedi", "il faut",
    "il est nécessaire", "vous êtes titulaire", "detentor", "requisitos", "requisiti", "exigences", "anforderungen",
    "qualifikationen", "krav till", "követelmény", "masz", "posiadasz", "máte", "máš", "požadujeme vzdělání",
    "předpokladem", "須具", "須有", "應具備", "具備", "及以上学历", "以上学历", "及以上学位", "以上學歷", "以上学歴", "応募資格", "資格要件", "を有すること", "者であること", "wir erwarten", "sie verfügen",
    "du verfügst", "du bringst", "we vragen", "wij vragen", "wat vragen wij", "moet hebben", "dient te hebben",
    "minstens", "ten minste", "au minimum", "como mínimo", "un mínimo de", "no mínimo", "mínimo de", "almeno", "não inferior a", "no inferior a", "non inferiore a", "minimálne",
    "mindestens", "wenigstens", "vähintään", "co najmniej", "přinejmenším",
    "you will need", "you ll need", "will need", "skal dokumentere", "ansøgere skal", "ansøgeren skal", "ansøger skal", "søkere må", "søkeren må", "søkerne må",
    "sökande ska", "den sökande ska", "hakijan tulee", "hakijoilta", "kandidaten skal", "nous attendons", "attendons", "we verwachten", "wij verwachten", "verwachten wij",
    "esperamos", "ci aspettiamo", "aspettiamo", "förväntar oss", "oczekujemy", "oczekiwane", "očekáváme", "odotamme", "tarvitset", "nezbytné", "nezbytná", "nezbytným",
    "nezbytnou", "niezbędne", "niezbędny", "niezbędna", "välttämätön", "välttämätöntä", "välttämättömiä", "välttämätöntä on", "nödvändigt", "nödvändig", "nødvendig",
    "nødvendigt", "onmisbaar", "vraagt", "wymagamy", "exigimos", "requerimos", "richiediamo", "pedimos", "kræver vi", "er et krav", "är ett krav",
    "è indispensabile", "es indispensable", "es obligatorio", "est obligatoire", "est impératif", "impératif", "obligatoire", "obligatorio", "obrigatória", "verplicht",
    "verpflichtend", "unabdingbar", "unerlässlich", "Bedingung", "condition sine qua non", "potřebujeme", "potřebuješ", "potřebujete", "potrzebujemy", "tarvitaan",
    "behöver du", "du behöver", "skal du have", "du skal have", "du må ha", "du ska ha", "devi avere", "devi essere", "debes tener", "deberás", "tens de ter",
    "deve possuir", "il te faut", "tu as", "vous disposez", "disposez", "vous possédez", "tu possèdes", "sie bringen", "bringst du mit", "du brauchst", "brauchen sie",
    "heb je", "beschik je", "wij vragen van", "men vraagt",
    "si richiede", "si richiedono", "requer-se", "kræves", "requerida",
    "nötig", "noetig", "musi mieć", "musi posiadać", "muszą posiadać", "muszą mieć", "musí mít", "moet beschikken", "il doit avoir", "il devra", "deve essere in possesso",
    "deve possedere",
    "grundläggande behörighet", "särskild behörighet", "behörighetskrav",
};
/// What an applicant brings: asked for, but for a word of liking in the sentence.
inline constexpr std::string_view kBroughtCues[] = {
    "experience in", "experience with", "experience of", "experience using", "experienced in", "knowledge of",
    "knowledge in", "expertise in", "expertise with", "background in", "proficiency in", "proficiency with",
    "proficient in", "familiarity with", "familiar with", "skills in", "skilled in", "ability to", "able to",
    "competence in", "competent in", "understanding of", "fluency in", "fluent in", "fluency", "command of",
    "training in", "expert in", "experts in", "aptitude in", "aptitude for", "strength in", "specialization in", "specialisation in", "research interests in", "interests in",
    "areas of interest", "areas of specialization", "fields of interest", "area of expertise", "areas of expertise",
    "strong skills", "excellent skills", "skills and", "communication skills", "Kenntnisse", "Kenntnissen",
    "Grundkenntnisse", "Erfahrung", "Erfahrungen", "Fähigkeit", "vertraut", "sicherer Umgang", "beherrschen",
    "beherrscht", "Sprachkenntnisse", "connaissance", "connaissances", "maîtrise", "maîtriser", "compétences",
    "capacité à", "expérience", "ervaring met", "ervaring in", "kennis van", "beheersing", "vaardigheden",
    "conocimientos", "conocimiento", "experiencia en", "experiencia con", "dominio", "capacidad", "conoscenza",
    "conoscenze", "esperienza", "capacità", "conhecimentos", "conhecimento", "experiência", "domínio", "capacidade",
    "kunskaper", "erfarenhet", "erfarenheter", "förmåga", "kendskab", "erfaring", "kjennskap", "ferdigheter",
    "evne til", "kokemusta", "osaamista", "taitoja", "kielitaito", "znajomość", "doświadczenie", "umiejętność",
    "umiejętności", "znalost", "znalosti", "zkušenosti", "schopnost", "熟悉", "掌握", "精通", "経験", "知識", "能力",
};
/// What is liked.
inline constexpr std::string_view kDesiredCues[] = {
    "positively value", "positively valued", "value having", "valued positively",
    "gerne mit", "gern mit", "gerne auch", "idealerweise mit", "idéalement", "liefst", "bij voorkeur", "gärna", "gjerne", "mielellään", "preferibilmente", "preferiblemente", "preferencialmente", "najlepiej", "nejlépe",
    "preferred", "preferably", "preference", "desirable", "desired", "advantage", "advantageous", "a plus",
    "an asset", "asset", "beneficial", "nice to have", "ideally", "would be welcome", "is welcome", "bonus",
    "helpful", "valued", "appreciated", "favorably", "optionally", "considered a plus", "von vorteil", "vorteilhaft",
    "wünschenswert", "idealerweise", "gern gesehen", "erwünscht", "vorzugsweise", "bevorzugt", "wünschen",
    "souhaité", "souhaitée", "souhaitable", "apprécié", "appréciée", "un plus", "un atout", "atout", "idéalement",
    "gewenst", "bij voorkeur", "een pre", "valorable", "deseable", "se valorará", "preferibile", "gradito",
    "desejável", "preferencial", "meriterande", "önskvärt", "fordel", "ønskelig", "ønskeligt", "eduksi",
    "mile widziane", "atutem", "výhodou", "优先", "望ましい", "歓迎", "ideal candidate", "preferably with", "ideally you have", "ideally you will have", "ideally you should have", "ideally you hold", "ideally, candidates should",
    "ideally candidates should have", "idealerweise haben sie", "idealerweise verfügen", "idealerweise bringen", "idealiter heb je",
    "strongly preferred", "highly desirable", "considered an asset", "is a bonus", "is an asset", "is advantageous",
    "will be an advantage", "be an advantage", "would be an advantage", "is considered an advantage", "nice-to-have",
    "good to have", "would be beneficial", "wären", "wünschenswert ist", "ist von vorteil", "sind von vorteil",
    "gern", "serait", "seraient", "constituerait", "se valorara", "se valorará positivamente", "mérito", "méritos",
    "costituisce", "titolo preferenziale", "preferenziale", "será valorizada", "valoriza-se", "är meriterande",
    "meriterande är", "det är en merit", "en merit", "en fordel", "er en fordel", "et plus", "katsotaan eduksi",
    "mile widziana", "dodatkowym atutem", "vítána", "vítaná", "výhoda", "výhodou je", "者优先", "尚可", "尚良",
    "particularly interested", "especially interested", "particular interest", "particularly welcome", "especially welcome",
    "particularly encouraged", "especially encouraged", "strongly encouraged", "are encouraged to apply", "encourage applications", "priority will be given",
    "priority given", "will be given priority", "positive factor", "positive factors", "valuable asset", "valuable assets", "highly value",
    "particularly value", "especially value", "would be useful", "is useful", "would be an asset", "would be advantageous", "would be ideal", "considered favourably",
    "considered favorably", "looked upon favourably", "bonne appréciation", "valorado", "se valoran", "apprezzata", "apprezzate", "gradita",
    "gradite", "preferenza", "valorizam", "valorizado", "det är meriterande", "ett plus", "meriteras", "vægtes positivt", "er et plus",
    "plussaa", "toivomme", "arvostamme", "dodatkowo", "strekt tot aanbeveling", "wenselijk", "is een plus", "pluspunt", "rundet",
    "runden ihr profil ab", "wird begrüßt", "gerne gesehen", "sehr willkommen", "加分", "尚佳", "尤佳", "あれば尚可",
    "hilfreich", "ein Plus", "ist ein Plus", "Pluspunkt", "von Nutzen", "begrüßenswert", "wünschenswerte", "est un avantage", "un avantage",
    "constitue un atout", "constituera un atout", "sera appréciée", "sera apprécié", "seront appréciées", "serait apprécié", "appréciées",
    "est un plus", "serait un plus", "is een voordeel", "een voordeel", "pluspunten", "bij voorkeur met", "preferentemente", "preferiblemente",
    "se valorarán", "se valora", "será un mérito", "será valorado", "será valorada", "preferible", "costituirà titolo preferenziale",
    "costituisce titolo preferenziale", "vantaggio", "preferibilmente", "è gradita", "sarà valutata", "valoriza se", "será valorizado",
    "constitui fator preferencial", "factor preferencial", "fator preferencial", "preferencialmente", "en fördel", "är en fördel", "fördelaktigt",
    "gärna", "fordelaktigt", "fordelaktig", "gerne have", "ønskes", "er ønskelig", "er ønskeligt", "eduksesi", "katsomme eduksi", "luetaan eduksi",
    "eduksi katsotaan", "on etu", "plussaa on", "mile widziany", "mile widziani", "będzie atutem", "atutem będzie", "będzie dodatkowym atutem",
    "preferência", "facultatif", "facultative", "diferencial", "considérée favorablement", "considéré favorablement", "mooi meegenomen",
    "schön wäre", "gerne auch", "auch gerne", "facoltativo", "opcional", "optional", "valfritt", "valgfrit",
    "preferowane", "preferowany", "preferowana", "je výhodou", "výhodu", "vítané", "vítán", "preferujeme", "尚更可", "望ましいです", "优先考虑", "優先",
    "would help", "potěší", "potěší nás", "graag", "更佳", "為佳", "为佳", "者佳", "優先考慮", "fajnie by było", "chętnie", "uvítáme", "oceníme",
    "ocenimy", "docenimy", "rádi uvidíme", "luetaan ansioksi", "ansioksi", "hyvä lisä", "on plussaa", "iso etu", "gärna sett", "välkommet", "velkommen", "är välkommet",
    "en styrke", "et pluss", "er et pluss", "en bonus", "would be great", "gerne", "wäre toll", "wäre schön", "ein Bonus", "serait un bonus", "bienvenue",
    "bienvenu", "sería ideal", "idealmente", "sarebbe ideale", "ben accetto", "ben accetta", "bem vinda", "bem vindo", "mais-valia", "uma mais valia", "é valorizado",
    "é valorizada", "constitui vantagem", "constitui uma vantagem", "é um plus", "rozhodující výhodou", "plusem", "plusem będzie",
    "schön",
    "troef", "een troef", "uma vantagem",
};
/// In a question whose answer tells whom an ad is for: "Kuka voi hakea?", "What you bring?".
inline constexpr std::string_view kAskingCues[] = {
    "who can apply", "who should apply", "who are you", "who are we looking for", "who is eligible", "what do you need", "what you need", "what do we ask", "what do you bring", "wer kann sich bewerben", "wen suchen wir", "wer passt",
    "was bringen sie mit", "was bringst du mit", "was sie mitbringen", "wer bist du", "wer sind sie", "qui peut postuler", "qui cherchons nous", "qui êtes vous", "qui recherchons nous", "votre profil", "wie zoeken we", "wie zoeken wij", "wie ben je", "wie ben jij",
    "wat vragen we", "wat breng je mee", "wie bent u", "quién puede", "quién eres", "a quién buscamos", "qué buscamos", "qué pedimos", "chi può", "chi cerchiamo", "chi sei", "cosa chiediamo", "quem pode", "quem procuramos", "quem és", "o que procuramos",
    "vem söker vi", "vem är du", "vem kan söka", "vem passar", "hvem søger vi", "hvem er du", "hvem kan søge", "hvem søker vi", "hvem kan søke", "hvem ser vi etter", "kuka voi hakea", "ketä etsimme", "kuka olet", "mitä edellytämme", "kogo szukamy", "kto może", "kogo poszukujemy", "kim jesteś",
    "kdo se může", "koho hledáme", "kdo jsi", "co požadujeme", "co potřebuješ",
};
/// Of these, behind a comma, such as like what stands behind them alone: "English, preferably with German".
inline constexpr std::string_view kForwardCues[] = {
    "preferably", "ideally", "optionally", "idealerweise", "vorzugsweise", "gerne", "gern", "idéalement", "de préférence", "bij voorkeur", "liefst",
    "idealiter", "preferentemente", "preferiblemente", "idealmente", "preferibilmente", "preferencialmente", "helst", "gärna", "gjerne",
    "fortrinnsvis", "fortrinsvis", "mieluiten", "mielellään", "najlepiej", "nejlépe", "ideálně",
};
/// Words of the tables above that stand in sentences about anybody: "the field has a long history".
inline constexpr std::string_view kLooseCues[] = {
    "have a", "having a", "hold a", "holds a", "possess", "proven", "demonstrated", "at least", "minimum", "need to", "valued", "helpful",
    "necessary", "mindestens", "wenigstens", "at minimum", "appreciated", "verfügen", "au moins", "al menos", "almeno", "minst", "mindst",
    "desired", "essential", "gern", "benötigt",
};
/// Before those that are sought.
inline constexpr std::string_view kSeekingCues[] = {
    "looking for", "we seek", "seeks", "is seeking", "are seeking", "in search of", "searching for", "wishes to appoint", "wish to appoint",
    "to recruit a", "wir suchen", "suchen wir", "sucht", "gesucht wird", "gesucht werden", "nous recherchons", "nous cherchons", "recherche un",
    "recherche une", "wij zoeken", "we zoeken", "zoeken wij", "zoekt", "zoeken we", "op zoek naar", "buscamos", "se busca", "busca un",
    "cerchiamo", "cerca un", "si cerca", "procuramos", "procura-se", "vi söker", "söker vi", "söker en", "vi søger", "søger vi", "søger en", "vi søker",
    "søker vi", "søker en", "etsimme", "haemme", "poszukujemy", "szukamy", "hledáme", "诚聘", "寻找", "を求め", "求めています",
};
/// In a line that leads to a list.
inline constexpr std::string_view kFollowingCues[] = {
    "the following", "following criteria", "following skills", "folgende", "folgenden", "folgendes", "les suivants", "les éléments suivants",
    "les compétences suivantes", "de volgende", "het volgende", "los siguientes", "las siguientes", "lo siguiente", "i seguenti",
    "le seguenti", "os seguintes", "as seguintes", "följande", "følgende", "seuraavat", "seuraavia", "następujące", "następujących",
    "následující", "následujících",
};
/// Before what the post teaches: nobody need bring it.
inline constexpr std::string_view kTaughtCues[] = {
    "gain expertise", "gain experience", "gain skills", "gain a", "gain an", "gain deep", "gain valuable", "opportunity to", "opportunities to",
    "opportunity for", "opportunities for", "opportunities exist", "range of experience in", "will be trained", "be trained in",
    "receive training", "involve training", "provide training", "provides training", "offer training", "offers training", "will learn",
    "learn how", "be taught", "making the candidate", "become an expert", "will gain", "gain expert", "gain knowledge", "training will be provided",
    "formal training in", "programme involves", "program involves", "will acquire", "skills developed", "Gelegenheit", "lernen Sie", "Sie lernen", "lernst du", "werden geschult", "vous apprendrez", "sera formé",
    "serez formé", "je leert", "aprenderás", "recibirá formación", "imparerai", "får lära dig", "får utbildning", "lærer du", "opit",
    "nauczysz się", "naučíte se", "tě naučíme", "si imparano",
};
/// Before a thing in a sentence that tells of the group or the world.
inline constexpr std::string_view kTellingCues[] = {
    "is", "are", "was", "were", "has", "have", "offers", "provides", "includes", "hosts", "which", "it", "they", "these", "those", "our",
    "faculty", "members", "students", "researchers", "the project", "this project", "programme", "program", "studentship",
};
/// Whom an ad speaks to: the applicant, or who looks for one.
inline constexpr std::string_view kApplicantCues[] = {
    "candidate", "candidates", "applicant", "applicants", "you", "your", "you will", "you have", "we seek", "seek", "seeks", "seeking", "looking for", "invites",
    "we expect", "appointee", "incumbent", "successful", "person", "individual", "individuals", "someone", "colleague", "scholar",
    "scholars", "hire", "hires", "the researcher", "graduate", "holder", "suitable", "position requires", "role requires", "post requires",
    "Bewerber", "Bewerberin", "Bewerberinnen", "Kandidat", "Kandidatin", "Kandidatinnen", "Kandidaten", "Sie", "Ihr", "Ihre", "du", "dein",
    "deine", "wir suchen", "gesucht", "Stelleninhaber", "Person", "candidat", "candidats", "candidate", "candidates", "vous", "votre", "vos",
    "kandidaat", "kandidaten", "je", "jij", "u", "wij zoeken", "aspirante", "aspirantes", "candidato", "candidatos", "candidata",
    "candidatas", "candidati", "usted", "se busca", "sökande", "du", "dig", "vi söker", "ansøger", "ansøgere", "dig", "søker", "søkere",
    "deg", "hakija", "hakijalla", "hakijalta", "sinä", "sinulla", "kandydat", "kandydata", "kandydaci", "uchazeč", "uchazeči", "uchazeče",
    "hledáme", "应聘者", "申请人", "応募者", "should", "expected", "they will", "will have", "will show", "welcome", "willingness to",
    "attendu", "attendue", "attendus", "attendues", "recherché", "recherchée", "recherchons", "vacancies for", "vacancy for", "the postdoc", "documented", "qualifications required",
};
/// What a trait is said of that is no person.
inline constexpr std::string_view kPlaceNouns[] = {
    "environment", "environments", "atmosphere", "community", "communities", "setting", "settings", "university", "institution", "college",
    "campus", "culture", "workplace", "organisation", "organization", "governance", "hub", "Umgebung", "Umfeld", "Arbeitsumfeld",
    "Arbeitsumgebung", "Arbeitsklima", "Atmosphäre", "environnement", "ambiance", "omgeving", "werkomgeving", "sfeer", "entorno", "ambiente",
    "ambiente di lavoro", "arbetsmiljö", "miljö", "arbejdsmiljø", "arbeidsmiljø", "miljø", "työympäristö", "środowisko", "środowisku", "prostředí",
};
/// Before such a noun: somebody works there, wants to, or makes it so.
inline constexpr std::string_view kPeopleVerbs[] = {
    "ability", "able", "capacity", "capable", "work", "works", "working", "worked", "thrive", "thrives", "willing", "willingness", "experience",
    "experienced", "enjoy", "enjoys", "passion", "comfortable", "collaborate", "contribute", "contributes", "contributing", "foster", "fostering",
    "commitment", "committed", "skills", "teach", "teaching", "arbeiten", "Fähigkeit", "Freude", "travailler", "capacité", "werken", "trabajar",
    "capacidad", "trabalhar", "capacidade", "lavorare", "capacità", "arbeta", "förmåga", "arbejde", "evne", "arbeide", "työskennellä",
    "pracować", "pracy", "pracovat", "schopnost",
};
/// What is said not to be needed.
inline constexpr std::string_view kNegationCues[] = {
    "is not sufficient", "not be sufficient", "is not enough", "reicht nicht", "nicht ausreichend", "ne suffit pas", "no es suficiente",
    "no basta", "non è sufficiente", "não é suficiente", "is niet voldoende", "räcker inte", "er ikke tilstrækkeligt", "er ikke tilstrekkelig",
    "er ikke nok", "ei riitä", "nie wystarczy", "nie wystarcza", "nestačí", "no experience", "no prior", "no previous", "no knowledge", "not required", "not necessary", "not needed",
    "not a requirement", "not essential", "not mandatory", "is optional", "nicht erforderlich", "nicht notwendig",
    "keine vorkenntnisse", "kein muss", "nicht zwingend", "keine kenntnisse", "pas nécessaire", "pas requis",
    "pas exigé", "niet vereist", "no es necesario", "inte ett krav", "not obligatory", "non richiesto",
    "ikke nødvendig", "ikke et krav", "no knowledge of", "not expected", "no teaching", "no german",
    "no prior knowledge", "keine voraussetzung", "nicht vorausgesetzt", "nicht nötig", "aucune connaissance",
    "n'est pas requise", "n'est pas exigée", "geen vereiste", "geen ervaring", "no se requiere",
    "no es imprescindible", "non è richiesta", "non è necessaria", "não é necessário", "não é exigido", "inget krav",
    "krävs inte", "ikke påkrævet", "ei edellytetä", "nie jest wymagana", "nie jest wymagany", "není podmínkou",
    "není nutná", "不要求", "不要",
    "non requis", "non requise", "non exigé", "non exigée", "pas un prérequis", "n'est pas nécessaire", "n'est pas obligatoire", "pas obligatoire",
    "geen eis", "geen must", "niet noodzakelijk", "niet nodig", "niet verplicht", "no es requisito", "no será necesario", "no se exige",
    "no es obligatorio", "no es necesaria", "non è richiesto", "non è necessario", "non occorre", "non è obbligatorio", "não é obrigatório",
    "não é obrigatória", "não é requisito", "não é necessária", "är inget krav", "är inte ett krav", "krävs ej", "ej krav", "ikke nødvendigt",
    "er ikke et krav", "ikke påkrevd", "kreves ikke", "ikke krav om", "ikke noget krav", "ei vaadita", "ei ole edellytys", "ei ole välttämätön",
    "ei ole välttämätöntä", "nie jest konieczna", "nie jest konieczny", "nie jest konieczne", "nie jest warunkiem", "nie jest wymagane",
    "nie wymagamy", "nevyžadujeme", "není nutný", "není nutné", "není požadováno", "není vyžadováno", "není vyžadována", "není třeba",
    "不需要", "不問", "必須ではない", "必須ではありません", "不限", "不做要求", "kein muss", "ist kein muss", "keine bedingung", "entbehrlich",
    "isn t needed", "isn t required", "isn t necessary", "isn t essential", "aren t required", "by no means expected", "by no means required", "hoeft niet", "niet per se",
    "ist nicht nötig", "braucht es nicht", "brauchst du nicht", "muss nicht", "n est pas indispensable", "n est pas un prérequis", "n est pas exigé", "ne sera exigée qu",
    "ne sera exigé qu", "n est exigée qu", "n est exigé qu", "kan ikke besættes med", "must not have", "must not hold", "may not have", "may not hold", "must not already",
    "should not already", "not have been awarded", "not already hold", "dürfen nicht", "darf nicht", "noch nicht promoviert", "ne doivent pas", "ne doit pas", "ne peut pas",
    "no podrán", "no podrá", "non possono", "non devono", "não podem", "não pode", "får inte ha", "får ej ha", "må ikke have", "må ikke ha", "ei saa olla",
    "nie mogą posiadać", "nie może posiadać", "nesmí mít", "mogen niet", "mag niet", "nog niet gepromoveerd", "不能", "no funded",
    "not hold", "not yet hold", "not have a phd", "not have obtained", "not already have",
    "no phd", "no degree", "no doctorate", "keine promotion", "pas de doctorat", "geen phd", "ingen ph d",
};
/// Whose the thing is: the group's own, not the applicant's.
inline constexpr std::string_view kOwnedCues[] = {
    "our group", "our team", "our lab", "our laboratory", "our department", "our institute", "our research group", "our expertise", "our strengths",
    "the group has", "the team has", "interests of faculty", "interests of the faculty", "join a group with", "faculty members include", "staff who will",
    "whose expertise", "faculty with expertise", "supervisors with", "we are specialised in", "we specialise in", "we have expertise", "unsere arbeitsgruppe", "unsere gruppe",
    "notre équipe", "notre laboratoire", "onze groep", "nuestro grupo", "il nostro gruppo", "vår forskargrupp", "vores gruppe", "vår gruppe",
};
/// What one does in the post. None begins with a phrase of the tables above, which would then be passed over.
inline constexpr std::string_view kWorkCues[] = {
    "will teach", "to teach", "you will", "will include", "may include", "duties include", "duties will", "responsibilities include",
    "responsible for", "the candidate will", "successful applicant will", "expected to", "duties", "responsibilities", "tasks include",
    "tasks", "teaching load", "will be involved in", "will work", "job involves", "position involves", "will contribute",
    "candidate shall", "will lead", "will participate", "combination of", "will carry out", "to deliver high", "will deliver", "will provide leadership",
};
/// What is to be sent in with an application.
inline constexpr std::string_view kDocumentCues[] = {
    "cover letter", "letter of application", "letter of interest", "letter of intent", "curriculum vitae", "vitae", "statement of",
    "statements of", "teaching statement", "research statement", "diversity statement", "letters of recommendation",
    "letters of reference", "letter of recommendation", "reference letters", "recommendation letters", "please submit", "submit the",
    "submit a", "submit their", "submit your", "please upload", "please include", "application materials", "application should include",
    "application package", "application must include", "transcripts", "sample of", "samples of", "reprints", "offprints", "copies of", "examples of published", "examples of publications", "examples of work", "writing sample",
    "student evaluations", "teaching evaluations", "list of publications", "publication list", "job market paper", "lebenslauf",
    "translations into", "translation into", "certified translation", "anschreiben", "bewerbungsunterlagen", "lettre de motivation", "motivationsschreiben", "personligt brev",
};
/// Between a thing and the papers that show it.
inline constexpr std::string_view kEvidencedCues[] = {
    "evidenced", "as demonstrated", "documented", "as reflected", "as shown", "as seen", "substantiated", "supported by", "nachgewiesen", "belegt",
    "attesté", "aangetoond", "acreditado", "comprovado", "dokumenterad", "dokumenteret", "dokumentert",
};
/// What stands before the field of the post.
inline constexpr std::string_view kFieldCues[] = {
    "in the field of", "in the fields of", "in the area of", "in the areas of", "all fields of", "all areas of", "position in",
    "positions in", "professor of", "professor in", "specializing in", "specialising in", "faculty position in", "professorship in",
    "postdoc in", "researcher in", "lecturer in", "instructor in", "focus on", "with a focus", "field of", "fields of", "areas of",
    "area of", "expertise", "research in", "research on", "focusing on", "focussing on", "candidate working on", "candidate working in", "scholar working on",
    "scholars working in", "scholars working on", "researcher working on", "teach courses in", "teaching courses in", "teaching of courses in", "teach undergraduate courses in", "teach graduate courses in",
    "teach undergraduate and graduate courses in", "undergraduate and graduate courses in", "courses such as", "courses in",
    "teach classes in",
    "Lehrveranstaltungen im Bereich", "Lehrveranstaltungen in den Bereichen", "Lehre im Bereich", "Lehre in den Bereichen", "enseignements en", "impartir docencia en", "docencia en el área de", "docencia en las áreas de",
    "onderwijs verzorgen in", "undervisa i", "undervise i", "fellow in", "fellowship in", "research associate in", "specialist in",
};
// clang-format on

}  // namespace jobindex::normalise
