// Numbers and units of lengths of time as words, by language, and the words around those of contracts. Data;
// read by contract_length.cpp, compound_length.cpp and relative_closing.cpp.
#pragma once

#include <string_view>

namespace jobindex::normalise {

struct LengthWord {
    std::string_view phrase;
    int value;
};

// clang-format off
/// Numbers of years or months that are written as words.
inline constexpr LengthWord kLengthNumbers[] = {
    {"one", 1}, {"two", 2}, {"three", 3}, {"four", 4}, {"five", 5}, {"six", 6}, {"eight", 8}, {"nine", 9}, {"ten", 10}, {"twelve", 12}, {"eighteen", 18},
    {"ein", 1}, {"eine", 1}, {"einem", 1}, {"eines", 1}, {"zwei", 2}, {"zweier", 2}, {"drei", 3}, {"dreier", 3}, {"vier", 4}, {"fünf", 5}, {"sechs", 6}, {"zwölf", 12},
    {"un", 1}, {"une", 1}, {"deux", 2}, {"trois", 3}, {"quatre", 4}, {"cinq", 5}, {"douze", 12}, {"dix-huit", 18}, {"een", 1}, {"één", 1}, {"twee", 2}, {"drie", 3}, {"vijf", 5}, {"zes", 6},
    {"dos", 2}, {"tres", 3}, {"cuatro", 4}, {"cinco", 5}, {"seis", 6}, {"doce", 12}, {"uno", 1}, {"due", 2}, {"tre", 3}, {"quattro", 4}, {"cinque", 5}, {"sei", 6}, {"dodici", 12},
    {"um", 1}, {"dois", 2}, {"duas", 2}, {"três", 3}, {"quatro", 4}, {"doze", 12}, {"et", 1}, {"ett", 1}, {"två", 2}, {"fyra", 4}, {"fem", 5}, {"sex", 6}, {"fire", 4}, {"seks", 6},
    {"yksi", 1}, {"yhden", 1}, {"kaksi", 2}, {"kahden", 2}, {"kolme", 3}, {"kolmen", 3}, {"neljä", 4}, {"neljän", 4}, {"viisi", 5}, {"viiden", 5},
    {"dwa", 2}, {"dwóch", 2}, {"trzy", 3}, {"trzech", 3}, {"cztery", 4}, {"czterech", 4}, {"pięć", 5}, {"pięciu", 5}, {"jednego", 1}, {"jeden", 1},
    {"jednoho", 1}, {"dva", 2}, {"dvou", 2}, {"tři", 3}, {"tří", 3}, {"čtyři", 4}, {"čtyř", 4}, {"pět", 5}, {"pěti", 5},
    {"一", 1}, {"两", 2}, {"二", 2}, {"三", 3}, {"四", 4}, {"五", 5}, {"六", 6}, {"兩", 2}, {"七", 7}, {"八", 8}, {"十", 10}, {"huit", 8}, {"dix", 10}, {"seize", 16}, {"acht", 8}, {"tien", 10}, {"zehn", 10}, {"ocho", 8}, {"diez", 10}, {"otto", 8}, {"dieci", 10}, {"oito", 8}, {"dez", 10}, {"åtta", 8}, {"tio", 10}, {"otte", 8}, {"ti", 10}, {"kahdeksan", 8}, {"kymmenen", 10}, {"osiem", 8}, {"osm", 8}, {"deset", 10}, {"treinta y seis", 36}, {"trentasei", 36}, {"trinta e seis", 36}, {"zesendertig", 36}, {"dertig", 30}, {"thirty", 30}, {"thirty-six", 36}, {"twenty-four", 24}, {"dreißig", 30}, {"trente", 30}, {"treinta", 30}, {"trenta", 30}, {"trinta", 30},
    {"yhdeksi", 1}, {"kahdeksi", 2}, {"kolmeksi", 3}, {"neljäksi", 4}, {"viideksi", 5}, {"kuudeksi", 6}, {"kuusi", 6}, {"sześć", 6}, {"sześciu", 6}, {"dwanaście", 12}, {"dvanácti", 12}, {"šest", 6}, {"šesti", 6},
    {"vierundzwanzig", 24}, {"sechsunddreißig", 36}, {"achtzehn", 18}, {"vingt-quatre", 24}, {"trente-six", 36}, {"achttien", 18}, {"vierentwintig", 24}, {"dieciocho", 18}, {"veinticuatro", 24}, {"diciotto", 18}, {"ventiquattro", 24}, {"dezoito", 18}, {"arton", 18}, {"tolv", 12}, {"twaalf", 12}, {"kaksitoista", 12},
};
/// Units of a length, in months.
inline constexpr LengthWord kLengthUnits[] = {
    {"years", 12}, {"year", 12}, {"yrs", 12}, {"months", 1}, {"month", 1}, {"mths", 1}, {"mos", 1}, {"jahre", 12}, {"jahren", 12}, {"jahr", 12}, {"jahres", 12}, {"jähriger", 12},
    {"monate", 1}, {"monaten", 1}, {"monat", 1}, {"monaten", 1}, {"ans", 12}, {"an", 12}, {"année", 12}, {"années", 12}, {"mois", 1}, {"jaar", 12}, {"jaren", 12}, {"maanden", 1}, {"maand", 1},
    {"años", 12}, {"año", 12}, {"meses", 1}, {"mes", 1}, {"anni", 12}, {"anno", 12}, {"mesi", 1}, {"mese", 1}, {"anos", 12}, {"ano", 12}, {"mês", 1}, {"års", 12}, {"an de", 12}, {"vuoden", 12}, {"år", 12},
    {"månader", 1}, {"månaders", 1}, {"månad", 1}, {"måneder", 1}, {"måneders", 1}, {"måned", 1}, {"vuotta", 12}, {"vuodeksi", 12}, {"vuosi", 12}, {"kuukautta", 1}, {"kuukauden", 1}, {"kuukausi", 1}, {"kk", 1},
    {"lata", 12}, {"lat", 12}, {"rok", 12}, {"roku", 12}, {"miesięcy", 1}, {"miesiące", 1}, {"miesiąc", 1}, {"mies", 1}, {"roky", 12}, {"let", 12}, {"měsíců", 1}, {"měsíce", 1}, {"měsíc", 1},
    {"年間", 12}, {"年", 12}, {"か年", 12}, {"个月", 1}, {"個月", 1}, {"か月", 1}, {"ヶ月", 1}, {"カ月", 1}, {"箇月", 1}, {"年期", 12},
    {"jährige", 12}, {"jährigen", 12}, {"jähriges", 12}, {"monatige", 1}, {"monatigen", 1}, {"årig", 12}, {"årigt", 12}, {"åriga", 12}, {"årige", 12},
    {"jarig", 12}, {"jarige", 12}, {"letni", 12}, {"letnia", 12}, {"letnie", 12}, {"letniej", 12}, {"letniego", 12}, {"letý", 12}, {"letá", 12},
    {"leté", 12}, {"kuukaudeksi", 1}, {"vuotiselle", 12}, {"vuotinen", 12}, {"mnd", 1}, {"mdr", 1}, {"rokov", 12}, {"ročná", 12},
    {"årene", 12}, {"vuodelle", 12}, {"vuotiseksi", 12}, {"vuotiseen", 12}, {"vuotista", 12}, {"annualità", 12}, {"anualidades", 12}, {"mensualités", 1}, {"mensilità", 1},
};
/// Number and unit in one word or phrase, in months.
inline constexpr LengthWord kLengthsInAWord[] = {
    {"einjährig", 12}, {"einjährige", 12}, {"einjährigen", 12}, {"einjährigem", 12}, {"zweijährig", 24}, {"zweijährige", 24}, {"zweijährigen", 24},
    {"dreijährig", 36}, {"dreijährige", 36}, {"dreijährigen", 36}, {"vierjährig", 48}, {"vierjährige", 48}, {"vierjährigen", 48},
    {"fünfjährige", 60}, {"fünfjährigen", 60}, {"sechsjährige", 72}, {"sechsjährigen", 72}, {"sechsmonatige", 6}, {"sechsmonatigen", 6},
    {"eenjarig", 12}, {"eenjarige", 12}, {"tweejarig", 24}, {"tweejarige", 24}, {"driejarig", 36}, {"driejarige", 36}, {"vierjarig", 48},
    {"vierjarige", 48}, {"vijfjarige", 60}, {"biennale", 24}, {"triennale", 36}, {"quadriennale", 48}, {"quinquennale", 60}, {"trienal", 36},
    {"bienal", 24}, {"ettårig", 12}, {"ettåriga", 12}, {"tvåårig", 24}, {"tvååriga", 24}, {"tvåårigt", 24}, {"treårig", 36}, {"treåriga", 36},
    {"treårigt", 36}, {"treårige", 36}, {"fyraårig", 48}, {"fyraåriga", 48}, {"femårig", 60}, {"etårig", 12}, {"etårigt", 12}, {"toårig", 24},
    {"toårige", 24}, {"toårigt", 24}, {"fireårig", 48}, {"fireårige", 48}, {"to år", 24}, {"to års", 24}, {"yksivuotinen", 12},
    {"kaksivuotinen", 24}, {"kolmivuotinen", 36}, {"nelivuotinen", 48}, {"viisivuotinen", 60}, {"dwuletni", 24}, {"dwuletnia", 24},
    {"trzyletni", 36}, {"trzyletnia", 36}, {"czteroletni", 48}, {"jednoletý", 12}, {"dvouletý", 24}, {"dvouletá", 24}, {"tříletý", 36}, {"tříletá", 36},
    {"durata annuale", 12}, {"durata semestrale", 6}, {"contratto annuale", 12}, {"assegno annuale", 12}, {"borsa annuale", 12}, {"duración anual", 12}, {"carácter anual", 12}, {"duração anual", 12}, {"durée annuelle", 12}, {"contrat annuel", 12},
    {"biennali", 24}, {"triennali", 36}, {"bienales", 24}, {"trienales", 36}, {"quadrienal", 48}, {"cuatrienal", 48}, {"yksivuotiseen", 12}, {"kaksivuotiseen", 24}, {"kolmivuotiseen", 36}, {"nelivuotiseen", 48}, {"kaksivuotista", 24}, {"kolmivuotista", 36},
    {"zweijähriges", 24}, {"dreijähriges", 36}, {"vierjähriges", 48}, {"zweijähriger", 24}, {"dreijähriger", 36}, {"achtzehnmonatige", 18}, {"zwölfmonatige", 12}, {"ettårigt", 12}, {"fyraårigt", 48}, {"fireårigt", 48}, {"roczna umowa", 12}, {"dwuletniej", 24}, {"trzyletniej", 36}, {"czteroletnia", 48}, {"roční smlouva", 12},
};
/// Behind the length of a contract.
inline constexpr std::string_view kRenewals[] = {
    "renewable", "with the possibility", "with possibility", "extendable", "mit Option", "mit der Möglichkeit", "mit Möglichkeit", "verlängerbar", "renouvelable", "renouvelables", "reconductible",
    "met mogelijkheid", "met de mogelijkheid", "verlengbaar", "prorrogable", "prorrogables", "renovable", "renovables", "rinnovabile", "rinnovabili", "prorogabile", "prorogabili", "renovável", "renováveis",
    "prorrogável", "med möjlighet", "med mulighed", "med mulighet", "mahdollisuus", "z możliwością", "s možností", "更新", "再任", "更新可", "可续聘",
    "s výhledem", "s prodloužením", "z opcją", "z perspektywą", "med chans till", "med utsikt til", "med udsigt til", "avec possibilité", "avec perspective",
    "con posibilidad", "con possibilità", "com possibilidade", "mit Aussicht", "mit Verlängerung", "met uitzicht", "met optie", "with prospect", "with prospects",
    "with the prospect", "with option", "with an option", "with extension", "with view to", "in the first instance", "eerst", "zunächst", "initially", "可續", "可续", "視績效",
};

/// Posts of a course of study or of a guest: the length beside them is the post's.
inline constexpr std::string_view kTrainingWords[] = {
    "studentship", "studentships", "phd studentship", "phd position", "phd project", "phd scholarship", "doctoral position", "phd fellowship", "scholarship", "bursary", "stipend", "phd programme", "funded phd project", "visiting assistant professor", "visiting assistant professors", "visiting associate professor", "visiting professor", "visiting lecturer", "visiting instructor", "visiting faculty", "phd training", "funded phd", "engd", "doctoral studentship", "postdoctoral", "postdoc", "fellowship",
};

/// Words near a number of years that make it something else.
inline constexpr std::string_view kOtherYearsWords[] = {
    "experience", "erfahrung", "berufserfahrung", "expérience", "ervaring", "experiencia", "esperienza", "erfarenhet",
    "erfaring", "ago", "old", "within", "last", "past", "previous", "after", "anniversary", "age", "more than", "over",
    "at least", "minimum of", "no more than", "less than", "program", "degree", "every", "history", "since", "probation",
    "probationary", "trial", "course", "curriculum", "recent", "leave", "year old", "vergangenen", "letzten", "seit",
    "practice", "clinical practice", "worked", "berufspraxis", "berufserfahrungen", "praktijk", "praktijkervaring", "práctica", "ejercicio", "ejercicio profesional", "kokemus", "kokemusta", "doświadczenia", "doświadczenie",
    "stażu", "praxe", "praxí", "praxi", "esperienze", "experiência", "prática", "attività di ricerca", "pratique", "jünger als", "nicht länger als", "expériences", "经验", "经历", "経験", "yrkesverksam", "praksis",
    "probezeit", "période d'essai", "proeftijd", "período de prueba", "periodo di prova", "período experimental", "provanställning", "prøvetid", "koeaika", "okres próbny", "zkušební doba",
    "almeno", "al menos", "por lo menos", "au moins", "pelo menos", "non più di", "no más de", "svolti", "svolto", "minst", "mindst", "co najmniej", "alespoň", "以上", "以内", "未満", "半前", "前半", "年前",
    "project runs", "project will run", "Projektlaufzeit", "projet dure", "proyecto dura",
    "notice period", "notice", "Kündigungsfrist", "préavis", "opzegtermijn", "preaviso", "preavviso", "aviso prévio", "uppsägningstid", "opsigelsesvarsel", "oppsigelsestid", "irtisanomisaika", "okres wypowiedzenia", "výpovědní doba",
    "not exceed", "should not exceed", "must not exceed", "research career", "secondment", "secondments", "break in service", "prior to the start", "immediately prior", "immediately before", "basis thereafter", "taught programme", "taught program", "month break", "of absence",
    "or more", "oder mehr", "ou plus", "of meer", "o más", "o più", "ou mais", "eller mer", "eller mere", "tai enemmän", "lub więcej", "nebo více", "no fewer than",
    "not fewer than", "no less than", "not less than", "nicht weniger als", "niet minder dan", "pas moins de", "no menos de", "non meno di", "não menos de", "graduated",
    "supervisory", "of post phd", "postdoctoral experience", "取得后", "毕业", "以下", "学制",
    "not older than", "eligibility window", "validity", "gültig", "geldig", "giltig", "gyldig", "ważny", "platná", "warranty",
    "garantie", "strategic plan", "evaluation after", "evaluatie na", "évaluation après",
};

/// Right before a number of years: what comes on top of the first term.
inline constexpr std::string_view kMoreYearsWords[] = {
    "extended by", "extended for", "extension by", "extension of", "for another", "another", "additional", "further", "weitere", "weiteren", "weiterer", "weiteres", "zusätzliche", "nog eens", "nogmaals", "ytterligare", "yderligere", "ytterligere", "otros", "otras", "ulteriori", "altri", "kolejne", "kolejnych", "dalsze", "další", "dalších",
    "extended up to", "extended to", "extendable up to", "prolonged up to", "prolonged for", "prolonged by", "renewed for", "renewable for", "renewable up to", "verlängert um", "Verlängerung um", "prolongé de", "prolongation de", "verlengd met", "prorrogable por", "prorrogado por", "prorogato di", "förlängas med", "forlænges med", "forlenges med",
    "with a possible", "possible extension of", "possibly another", "plus", "prolonged another", "a second term of", "zweite phase von", "option on another",
    "and then another", "suivis de", "seguidos de", "seguiti da", "gefolgd door",
};
// clang-format on

}  // namespace jobindex::normalise
