// Words of experience demanded, by language. Data; read by experience.cpp.
#pragma once

#include <string_view>

namespace jobindex::normalise {

enum class Record { publications, grants, teaching };

struct RecordCue {
    std::string_view phrase;
    Record record;
};
struct FluencyCue {
    std::string_view phrase, level;
};
struct NumberWord {
    std::string_view word;
    int value;
};

// clang-format off
inline constexpr std::string_view kExperienceWords[] = {
    "experience", "experiences", "experienced", "practice", "erfahrung", "erfahrungen", "berufserfahrung", "praxiserfahrung",
    "berufspraxis", "forschungserfahrung", "lehrerfahrung", "expérience", "expériences", "ervaring", "werkervaring", "experiencia",
    "esperienza", "experiência", "erfarenhet", "arbetslivserfarenhet", "erfaring", "erhvervserfaring", "kokemus", "kokemusta",
    "työkokemusta", "praxis", "praxisjahre", "tätigkeit", "berufstätigkeit", "berufserfahrungen", "onderzoekservaring", "onderwijservaring", "praktijkervaring", "experiencia profesional", "experiencia docente",
    "investigación posdoctoral", "investigación postdoctoral", "esperienza lavorativa", "experiência profissional", "experiência pós-doutoral", "yrkeserfarenhet", "forskningserfarenhet", "undervisningserfarenhet",
    "arbejdserfaring", "forskningserfaring", "undervisningserfaring", "arbeidserfaring", "yrkeserfaring", "yrkespraksis", "praksis", "tutkimuskokemusta", "opetuskokemusta", "kokemuksesta", "stażu pracy", "stażu",
    "praxi v oboru", "praxe v oboru", "实践经验", "工作经验", "工作经历", "実務経験", "研究経験", "doświadczenie", "doświadczenia", "praxe", "praxi", "praxí", "zkušenost", "zkušeností", "经验", "经历", "経験",
    "praxe v", "arbeidspraksis", "relevante ervaring", "beroepservaring", "doświadczenie zawodowe", "doświadczeniem",
    "työkokemus", "kokemuksen", "experiencia mínima", "esperienze", "expérience professionnelle", "erfarenheter", "postgraduate experience",
    "post-qualification",
    // What was done: in the other languages no word for experience need stand beside it
    "worked", "gearbeitet", "tätig", "berufliche tätigkeit", "wissenschaftliche tätigkeit", "praktische tätigkeit", "schulpraxis", "unterrichtspraxis", "forschungstätigkeit", "berufspraktische", "travaillé",
    "activité professionnelle", "activité de recherche", "pratique professionnelle", "pratique clinique", "pratique", "exercice professionnel", "ancienneté", "gewerkt", "praktijk", "ervaringsjaren",
    "trabajado", "actividad profesional", "actividad investigadora", "ejercicio profesional", "ejercicio", "práctica", "práctica profesional", "antigüedad", "lavorato", "attività di ricerca",
    "attività professionale", "attività lavorativa", "attività", "servizio", "anzianità", "trabalhado", "atividade profissional", "atividade de investigação", "prática", "prática profissional",
    "arbetat", "yrkesverksam", "yrkesverksamhet", "verksamhet", "arbejdet", "praktisk erfaring", "arbeidet", "praksis fra", "virke", "työskennellyt", "työskentelyä", "työskentelystä", "pracował",
    "praktyki", "praktykę", "praktyka", "pracy zawodowej", "staż", "staż pracy", "staż podoktorski", "stażem", "doświadczeniu", "působení", "odborná praxe", "odborné praxe", "pedagogická praxe",
    "从事", "工龄", "实务经验", "實務經驗", "工作經驗", "經驗", "実績", "勤務経験", "従事",
    "investigação pós doutoral", "investigação pós-doutoral", "de investigação", "临床工作", "臨床経験", "教育経験", "post-phd", "postdoc experience", "supervisory role",
    "supervisory roles", "leadership role", "leadership roles", "managerial role", "tutkijakokemus", "tutkijakokemusta", "tutkijakokemuksen", "laboratoire", "duties",
    "responsibility", "responsibilities", "administration",
};
/// Right behind the years: "two years' work in a laboratory", "three years as a nurse".
inline constexpr std::string_view kWorkWords[] = {
    "work", "working", "of work", "of working", "employment", "of employment", "service", "as a", "as an", "in a similar", "in a comparable", "in a related", "in a relevant", "research after",
    "of research", "of clinical", "of teaching", "of postdoctoral", "of professional", "of industrial", "of practical", "postdoctoral", "clinical", "teaching",
    "de pratique", "de travail", "d'enseignement", "de enseñanza", "de ejercicio", "de práctica", "de trabajo", "di attività", "di lavoro",
    "di insegnamento", "de prática", "de trabalho", "de docência", "gewerkt", "gearbeitet", "tätig", "in der Lehre", "in der Praxis",
    "arbete", "arbejde", "arbeid", "työtä", "pracy", "pracy zawodowej", "práce",
    "of experience", "of post phd", "of postgraduate", "of post doctoral", "of progressively", "of increasing", "of increasingly", "of academic", "of supervisory",
    "of administrative", "of managerial", "of leadership", "of hands on", "of full time", "in a supervisory", "in a leadership", "in a managerial", "in a senior",
    "in industry", "in the field", "in a laboratory", "in practice", "in teaching", "in research", "post phd",
};
/// Around a number that is the least one.
/// Labels of forms behind which a number of years is asked for.
inline constexpr std::string_view kYearsLabels[] = {
    "expérience requise", "expérience demandée", "expérience exigée", "experience required", "required experience", "minimum experience", "work experience required", "erforderliche Berufserfahrung", "Berufserfahrung", "experiencia requerida",
    "experiencia mínima", "experiência exigida", "experiência requerida", "esperienza richiesta", "vereiste ervaring", "wymagane doświadczenie", "požadovaná praxe",
};
inline constexpr std::string_view kLeastWords[] = {
    "at least", "a minimum of", "minimum", "minimum of", "no less than", "not less than", "mind", "mindestens", "wenigstens", "au moins", "minimum de", "minstens", "minimaal", "ten minste", "al menos",
    "como mínimo", "mínimo", "mínimo de", "por lo menos", "almeno", "minimo", "pelo menos", "no mínimo", "não inferior a", "minst", "mindst", "vähintään", "co najmniej", "minimum", "nejméně", "minimálně",
    "alespoň", "至少", "不少于", "以上", "最低",
    "no fewer than", "not fewer than", "pas moins de", "niet minder dan", "no menos de", "non meno di", "não menos de", "or more", "oder mehr", "ou plus", "of meer",
    "o más", "o più", "ou mais", "eller mer", "eller fler", "eller mere", "tai enemmän", "lub więcej", "nebo více", "及以上",
    "min",
};
/// Number and unit in one word.
inline constexpr NumberWord kYearsInAWord[] = {
    {"einjährige", 1}, {"einjähriger", 1}, {"einjährigen", 1}, {"zweijährige", 2}, {"zweijähriger", 2}, {"zweijährigen", 2},
    {"dreijährige", 3}, {"dreijähriger", 3}, {"dreijährigen", 3}, {"vierjährige", 4}, {"vierjähriger", 4}, {"vierjährigen", 4},
    {"fünfjährige", 5}, {"fünfjähriger", 5}, {"fünfjährigen", 5}, {"tweejarige", 2}, {"driejarige", 3}, {"vijfjarige", 5},
    {"treårig", 3}, {"tvåårig", 2}, {"toårig", 2}, {"femårig", 5}, {"ettårig", 1}, {"etårig", 1}, {"fyraårig", 4}, {"fireårig", 4},
    {"einjährig", 1}, {"einjähriges", 1}, {"zweijährig", 2}, {"zweijähriges", 2}, {"dreijährig", 3}, {"dreijähriges", 3}, {"vierjährig", 4}, {"fünfjährig", 5}, {"fünfjähriges", 5},
    {"eenjarige", 1}, {"vierjarige", 4}, {"annuale", 1}, {"biennale", 2}, {"triennale", 3}, {"quadriennale", 4}, {"quinquennale", 5}, {"roczny", 1}, {"roczne", 1}, {"rocznego", 1}, {"rocznym", 1},
    {"roczną", 1}, {"dwuletni", 2}, {"dwuletnie", 2}, {"dwuletniego", 2}, {"dwuletnią", 2}, {"trzyletni", 3}, {"trzyletnie", 3}, {"trzyletniego", 3}, {"trzyletnią", 3}, {"czteroletni", 4},
    {"czteroletnie", 4}, {"pięcioletni", 5}, {"pięcioletnie", 5}, {"pięcioletniego", 5}, {"roční", 1}, {"jednoroční", 1}, {"jednoletá", 1}, {"dvouletá", 2}, {"dvouletou", 2}, {"tříletá", 3},
    {"tříletou", 3}, {"čtyřletá", 4}, {"pětiletá", 5}, {"pětiletou", 5}, {"yksivuotinen", 1}, {"kaksivuotinen", 2}, {"kolmivuotinen", 3},
};
inline constexpr std::string_view kYearWords[] = {
    "years", "year", "yrs", "yr", "jahre", "jahren", "jahr", "jährige", "ans", "années", "an", "jaar", "años", "año", "anni", "anno",
    "anos", "ano", "år", "års", "vuotta", "vuoden", "vuosi", "vuosien", "lat", "lata", "roky", "roků", "let", "年", "jaren", "vuodelta", "rok", "roku", "年間", "以上年",
    "letnie", "letnią", "letniego", "letniej", "letni", "letá", "letou", "leté", "letý", "årig", "årigt", "jährigen", "jähriger", "jarige", "roka", "rokov",
    "ročná", "annum",
};
inline constexpr std::string_view kMonthWords[] = {
    "month", "months", "Monat", "Monate", "Monaten", "mois", "maand", "maanden", "mes", "meses", "mese", "mesi", "mês", "månad", "månader",
    "måned", "måneder", "måneders", "månaders", "kuukautta", "kuukauden", "miesiące", "miesięcy", "měsíce", "měsíců", "个月", "ヶ月", "か月", "個月",
};
/// What may stand between the number and its unit.
inline constexpr std::string_view kRangeWords[] = {
    "to", "or", "more", "plus", "bis", "à", "full", "and", "oder", "mehr", "tot", "a", "of", "additional", "cumulative", "academic",
    "calendar", "consecutive", "continuous", "minimum", "post", "postdoctoral", "relevant", "progressive",
    "meer", "ou", "o", "más", "più", "mais", "eller", "fler", "mere", "mer", "lub", "więcej", "nebo", "více", "tai", "enemmän", "fewer", "oltre", "hele", "volle", "volles",
    "volledige", "及", "以", "上", "半",
};
/// Before the years: they are the institution's or the past's.
inline constexpr std::string_view kOwnWords[] = {
    "our", "with over", "with more than", "for over", "for more than", "has", "its", "unserer", "nos", "within the last", "in the last",
    "in the past", "over the past", "over the last", "over the next", "in the next", "during the next", "aged", "age of", "no more than", "not more than", "maximum of", "less than",
    "fewer than", "up to", "within", "first", "last", "past", "höchstens", "maximal", "every", "renewed every",
    "moins de", "weniger als", "minder dan", "menos de", "meno di", "mindre än", "mindre end", "mniej niż", "méně než", "enintään", "högst", "højst", "maksimalt",
    "najwyżej", "nejvýše", "al massimo", "como máximo", "no máximo", "au maximum", "au plus", "maximaal", "hoogstens", "seit", "depuis moins",
};
inline constexpr NumberWord kNumberWords[] = {
    {"one", 1}, {"two", 2}, {"three", 3}, {"four", 4}, {"five", 5}, {"six", 6}, {"seven", 7}, {"eight", 8}, {"ten", 10},
    {"eins", 1}, {"einem", 1}, {"zwei", 2}, {"drei", 3}, {"sechs", 6}, {"vier", 4}, {"fünf", 5},
    {"deux", 2}, {"trois", 3}, {"quatre", 4}, {"cinq", 5}, {"twee", 2}, {"drie", 3}, {"vijf", 5}, {"dos", 2}, {"tres", 3}, {"cinco", 5},
    {"due", 2}, {"tre", 3}, {"cinque", 5}, {"dois", 2}, {"três", 3}, {"två", 2}, {"fem", 5}, {"fyra", 4}, {"to års", 2}, {"to år", 2}, {"kaksi", 2}, {"kahden", 2}, {"kolmen", 3}, {"neljän", 4}, {"viiden", 5}, {"neljä", 4},
    {"kolme", 3}, {"viisi", 5}, {"dva", 2}, {"tři", 3}, {"pěti", 5}, {"两", 2}, {"二", 2}, {"兩", 2}, {"一", 1}, {"四", 4},
    {"ein", 1}, {"eine", 1}, {"einen", 1}, {"eines", 1}, {"acht", 8}, {"zehn", 10}, {"un", 1}, {"une", 1}, {"six", 6}, {"een", 1}, {"vier", 4}, {"uno", 1}, {"cuatro", 4}, {"seis", 6},
    {"quattro", 4}, {"sei", 6}, {"um", 1}, {"duas", 2}, {"quatro", 4}, {"ett", 1}, {"en", 1}, {"sex", 6}, {"et", 1}, {"fire", 4}, {"yksi", 1}, {"yhden", 1}, {"kuusi", 6}, {"kuuden", 6},
    {"jeden", 1}, {"jednego", 1}, {"dwa", 2}, {"dwóch", 2}, {"dwu", 2}, {"trzy", 3}, {"trzech", 3}, {"cztery", 4}, {"czterech", 4}, {"pięć", 5}, {"pięciu", 5}, {"sześć", 6}, {"jednoho", 1},
    {"dvou", 2}, {"tří", 3}, {"čtyři", 4}, {"čtyř", 4}, {"pět", 5}, {"šest", 6}, {"三", 3}, {"五", 5},
};
inline constexpr RecordCue kRecordCues[] = {
    {"publication record", Record::publications}, {"record of publication", Record::publications},
    {"record of publications", Record::publications}, {"record of scholarly publication", Record::publications},
    {"record of scholarly publications", Record::publications}, {"track record of publications", Record::publications},
    {"track record of publication", Record::publications}, {"peer reviewed publications", Record::publications},
    {"peer reviewed journals", Record::publications}, {"scholarly publications", Record::publications},
    {"scientific publications", Record::publications}, {"publications in", Record::publications}, {"published in", Record::publications},
    {"research publications", Record::publications}, {"list of publications in", Record::publications},
    {"wissenschaftliche Publikationen", Record::publications}, {"Publikationen in", Record::publications},
    {"Publikationsleistung", Record::publications}, {"einschlägige Publikationen", Record::publications},
    {"Veröffentlichungen in", Record::publications}, {"publications scientifiques", Record::publications},
    {"publicaciones científicas", Record::publications}, {"pubblicazioni scientifiche", Record::publications},
    {"publicações científicas", Record::publications}, {"vetenskapliga publikationer", Record::publications},
    {"wetenschappelijke publicaties", Record::publications}, {"publikacje naukowe", Record::publications},
    {"external funding", Record::grants}, {"extramural funding", Record::grants}, {"grant writing", Record::grants},
    {"research funding", Record::grants}, {"securing funding", Record::grants}, {"obtaining funding", Record::grants},
    {"external grants", Record::grants}, {"competitive grants", Record::grants}, {"research grants", Record::grants},
    {"grant applications", Record::grants}, {"grant proposals", Record::grants}, {"funded research", Record::grants},
    {"third party funding", Record::grants}, {"Drittmittel", Record::grants}, {"Drittmitteln", Record::grants},
    {"Drittmitteleinwerbung", Record::grants}, {"Einwerbung von Drittmitteln", Record::grants}, {"extern finansiering", Record::grants},
    {"externa forskningsmedel", Record::grants}, {"appels à projets", Record::grants}, {"subsidieaanvragen", Record::grants},
    {"teaching experience", Record::teaching}, {"experience teaching", Record::teaching}, {"experience in teaching", Record::teaching},
    {"experience of teaching", Record::teaching}, {"teaching excellence", Record::teaching}, {"excellence in teaching", Record::teaching},
    {"effective teaching", Record::teaching}, {"teaching effectiveness", Record::teaching}, {"record of teaching", Record::teaching},
    {"commitment to teaching", Record::teaching}, {"Lehrerfahrung", Record::teaching}, {"Erfahrung in der Lehre", Record::teaching},
    {"didaktische Eignung", Record::teaching}, {"pädagogische Eignung", Record::teaching}, {"expérience d'enseignement", Record::teaching},
    {"onderwijservaring", Record::teaching}, {"experiencia docente", Record::teaching}, {"esperienza didattica", Record::teaching},
    {"pedagogisk skicklighet", Record::teaching}, {"undervisningserfaring", Record::teaching}, {"opetuskokemus", Record::teaching},
    {"doświadczenie dydaktyczne", Record::teaching}, {"教学经验", Record::teaching}, {"教育経験", Record::teaching},
};
inline constexpr FluencyCue kFluencyCues[] = {
    {"native", "native"}, {"native speaker", "native"}, {"native level", "native"}, {"mother tongue", "native"}, {"muttersprache", "native"},
    {"muttersprachlich", "native"}, {"muttersprachlichem", "native"}, {"muttersprachliches", "native"}, {"langue maternelle", "native"}, {"moedertaal", "native"},
    {"lengua materna", "native"}, {"madrelingua", "native"}, {"modersmål", "native"}, {"morsmål", "native"}, {"äidinkieli", "native"},
    {"fluent", "fluent"}, {"fluently", "fluent"}, {"fluency", "fluent"}, {"fließend", "fluent"}, {"fließende", "fluent"},
    {"fließendes", "fluent"}, {"verhandlungssicher", "fluent"}, {"verhandlungssichere", "fluent"}, {"couramment", "fluent"},
    {"courant", "fluent"}, {"maîtrise parfaite", "fluent"}, {"vloeiend", "fluent"}, {"vloeiende", "fluent"}, {"fluido", "fluent"},
    {"fluente", "fluent"}, {"fluida", "fluent"}, {"flytande", "fluent"}, {"flydende", "fluent"}, {"flytende", "fluent"},
    {"sujuva", "fluent"}, {"sujuvaa", "fluent"}, {"biegła", "fluent"}, {"biegle", "fluent"}, {"biegłość", "fluent"},
    {"plynně", "fluent"}, {"plynule", "fluent"}, {"流利", "fluent"},
};
// clang-format on

}  // namespace jobindex::normalise
