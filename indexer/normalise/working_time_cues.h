// Words for hours, parts and percentages of full time, by language. Data; read by working_time.cpp.
#pragma once

#include <string_view>

namespace jobindex::normalise {

/// A part of full time that has a name.
struct NamedPart {
    std::string_view phrase;
    double share;
};

/// The hours of a full-time week in a country's public sector.
struct FullWeek {
    std::string_view country;
    double hours;
};

// clang-format off
/// Behind a number: hours of a week.
inline constexpr std::string_view kWeeklyHours[] = {
    "timer om ugen", "timer ugentligt", "timer uge", "timer i uken", "timmar i veckan", "timmar per vecka", "tuntia viikossa", "hodin týdně",
    "godzin tygodniowo", "ore settimanali", "ore alla settimana", "horas semanales", "horas semanais", "horas por semana", "horas a la semana",
    "heures hebdomadaires", "heures semaine", "h semaine", "uur week", "uren per week", "Wochenarbeitsstunden", "Stunden je Woche",
    "hours per week", "hours a week", "hours week", "hrs week", "hours weekly", "hours of work per week", "Stunden pro Woche", "Wochenstunden",
    "Std Woche", "Stunden wöchentlich", "Stunden Woche", "Stunden die Woche", "heures par semaine", "uur per week", "h week", "hrs per week",
    "Std pro Woche", "timer pr uge", "timer per uke", "Stunden in der Woche", "Std wöchentlich", "h Woche", "hours each week", "h per week",
    "hours pw", "hrs pw", "hpw", "heures hebdo", "h hebdomadaires", "h par semaine", "heures la semaine", "uren week", "u per week", "uur p w",
    "h semanales", "h semana", "horas semana", "ore a settimana", "ore la settimana", "h settimanali", "h semanais", "timmar vecka", "tim vecka",
    "timmars arbetsvecka", "timer ugen", "timer hver uge", "t uge", "timers arbejdsuge", "timer uken", "timer pr uke", "t uke", "timers uke",
    "h viikko", "tuntia viikko", "h viikossa", "tunnin viikko", "godz tyg", "godzin w tygodniu", "godz tygodniowo", "h tydzień", "hodin v týdnu",
    "hod týdně", "h týdně", "hodin za týden",
};
/// Before a number of hours: they are those of a week.
inline constexpr std::string_view kWeeklyWords[] = {
    "weekly", "per week", "hours per week", "work week", "Wochenarbeitszeit", "wöchentliche", "wöchentlichen", "wöchentlicher", "wöchentlich", "Wochenstunden",
    "Woche", "je Woche", "hebdomadaire", "hebdomadaires", "durée hebdomadaire", "par semaine", "wekelijkse", "wekelijks", "semanal",
    "semanales", "horas semanales", "por semana", "settimanale", "settimanali", "orario settimanale", "semanais", "veckoarbetstid", "per vecka", "ugentlig", "ugentlige",
    "ugentligt", "pr uge", "ukentlig", "per uke", "viikkotyöaika", "viikossa", "viikko", "tygodniowo", "tygodniowy", "tygodniowa", "tygodniu",
    "týdenní", "týdně", "週", "毎週", "每周",
};
/// Labels behind which a number of hours is one of a week.
inline constexpr std::string_view kWeeklyLabels[] = {
    "working hours", "work hours", "standard hours", "scheduled hours", "arbetstid", "arbejdstid", "arbeidstid", "Arbeitszeit", "Stunden", "Stundenausmaß", "temps de travail", "durée du travail",
    "horario", "orario", "orario di lavoro", "horário", "jornada", "werkuren", "uren", "aantal uren", "arbeidsduur", "timetal", "impegno orario", "pracovní doba", "czas pracy", "työaika", "hours", "ore", "horas",
};
/// Words of teaching, whose hours are not those of the post.
inline constexpr std::string_view kTeachingHours[] = {
    "teaching", "teach", "contact hours", "office hours", "Lehrverpflichtung", "Lehrdeputat", "Lehre", "SWS", "Semesterwochenstunden", "Lehrveranstaltungen", "enseignement", "cours", "onderwijs",
    "docencia", "docentes", "lectivas", "insegnamento", "didattica", "didattiche", "letivas", "aulas", "undervisning", "undervise", "opetus", "opetusta", "dydaktyczne", "dydaktycznych", "výuky", "výuka", "授業", "授课",
};
inline constexpr std::string_view kHourWords[] = {
    "hours", "hrs", "hour", "h", "Stunden", "Std", "heures", "uur", "uren", "u", "horas", "ore", "timer", "t", "timmar", "tim", "tuntia", "tunti", "godzin", "godz", "hodin", "hod",
};
/// Behind a number: a percentage.
inline constexpr std::string_view kPercentWords[] = {
    "percent", "per cent", "Prozent", "v H", "vH", "vom Hundert", "prosent", "procent", "pour cent", "por ciento", "por cento", "per cento", "prosenttia", "procenta", "procentní", "pct",
};
/// Behind a percentage: it is no share of full time.
inline constexpr std::string_view kOtherShares[] = {
    "women", "of women", "frauen", "female", "teaching", "research", "travel", "of the students", "of students", "international", "remote",
    "homeoffice", "home office", "of our", "service", "lehre", "forschung", "of all", "of the time", "effort", "administrative", "tuition",
    "of their time", "increase", "employer", "clinical", "klinisk", "klinische", "klinischer", "clinique", "clínica", "kliininen", "extension",
    "of salary", "holiday", "vacation", "of positions", "contribution", "match", "of the basic", "of basic", "of the salary", "tax",
    "of the total", "of the position", "of the applicants", "of time", "of working time", "discount", "off", "acceptance", "funded",
    "Dienstreisen", "Reisetätigkeit", "der Kosten", "der Stellen", "der Beschäftigten", "aller", "d'enseignement", "de recherche", "des coûts",
    "de femmes", "vrouwen", "onderwijs", "onderzoek", "van de tijd", "de docencia", "de mujeres", "di donne", "de mulheres", "undervisning",
    "forskning", "kvinnor", "kvinder", "kvinner", "opetusta", "tutkimusta", "dydaktyka", "výuky", "bonus", "rabais", "korting", "descuento",
    "sconto", "rabatt", "alennus", "Jobticket", "Zuschuss", "Zuschlag", "subsidy", "of costs", "of the cost", "of the costs",
    "of her", "of his", "of your", "of their time", "of your time", "of the working time", "Ihrer Zeit", "Deiner Zeit", "van je tijd", "du temps", "de su tiempo", "del tempo", "av tiden", "af tiden",
    "of effort", "of your effort", "of the effort", "of work time", "of the workload", "of the teaching",
    "dei posti", "des postes", "de las plazas", "das vagas", "of posts", "of all positions", "av tjänsterna", "af stillingerne", "av stillingene", "van de plaatsen",
    "miejsc",
};
/// Beside a decimal up to one: full time is its unit.
inline constexpr std::string_view kShareUnits[] = {
    "fte", "etp", "wte", "vte", "vzä", "úvazek", "úvazku", "etat", "etatu", "fulltime", "etpt", "eft", "tp", "Stelle", "Planstelle", "VZÄ", "årsverk", "årsværk", "htv", "full time equivalent",
};
/// Labels behind which a bare number up to one is the share.
inline constexpr std::string_view kShareLabels[] = {
    "fte", "etp", "wte", "vte", "etat", "etatu", "wymiar", "úvazek", "úvazku", "úväzku", "omvang", "functieomvang", "aanstellingsomvang", "werktijdfactor", "stellenanteil", "stellenumfang",
    "beschäftigungsumfang", "umfang", "quotité", "time fraction", "fraction", "stillingsbrøk", "stillingsstørrelse", "beskæftigelsesgrad", "työaika", "jornada", "dedicación",
    "dedicação", "impegno", "pensum", "workload", "level of employment", "percent time", "tewerkstellingsbreuk", "prestatiebreuk", "volume", "omfattning", "tjänstgöringsgrad",
};
/// Labels behind which a percentage is one of full time, but no bare number is.
inline constexpr std::string_view kRateLabels[] = {
    "taux", "taux d'activité", "taux d'occupation", "taux d'emploi", "taux de travail", "temps de travail", "beschäftigungsgrad", "beschäftigungsausmaß", "arbeitspensum", "arbeitszeitanteil", "grado de ocupación", "percentuale di impiego", "grado di occupazione",
    "sysselsättningsgrad", "work percentage", "employment percentage", "employment rate", "activity rate", "work rate", "stillingsprosent", "anställningsgrad", "ansættelsesgrad",
};
/// Labels behind which a bare number up to a hundred is a percentage of full time.
inline constexpr std::string_view kPercentLabels[] = {
    "stillingsprosent", "stellenprozent", "stellenprozente", "beschäftigungsgrad", "beschäftigungsgrad in prozent", "work percentage", "employment percentage", "percentage of employment", "percentage of full time",
    "position percentage", "taux d'activité", "taux d'occupation", "tjänstgöringsgrad i procent", "sysselsättningsgrad", "tewerkstellingspercentage", "occupancy rate", "työaikaprosentti", "procento úvazku",
};
/// The whole of a value that says full time, behind a label for working time.
inline constexpr std::string_view kWholeWords[] = {
    "complet", "complète", "completa", "completo", "plein", "pełny", "pełen", "pełna", "pełnym", "plný", "celý", "full", "voll", "ganztags", "Ganztagsstelle", "integral", "intero", "heltid", "fuldtid",
    "fuld tid", "full tid", "kokoaikainen", "kokoaikatyö", "kokopäivätyö", "kokopäiväinen", "täysipäiväinen", "täysi työaika", "vollzeitig", "voltijd",
    "voltijds", "fulltime", "full time", "常勤", "专职", "專任", "専任", "全职", "全職", "全日制", "フルタイム",
};
inline constexpr NamedPart kNamedParts[] = {
    {"half time position", .5}, {"half time post", .5}, {"half time appointment", .5}, {"half time basis", .5}, {"half time contract", .5}, {"a half time", .5}, {"one half time", .5}, {"half time role", .5}, {"employed half time", .5},
    {"half time postdoc", .5}, {"half time researcher", .5}, {"half time lecturer", .5}, {"half time research", .5}, {"halbe Stelle", .5}, {"halben Stelle", .5}, {"halber Stelle", .5}, {"Halbtagsstelle", .5}, {"halbtags", .5}, {"Halbtagsbeschäftigung", .5}, {"Dreiviertelstelle", .75},
    {"dreiviertel Stelle", .75}, {"hälftiger Arbeitszeit", .5}, {"Hälfte der regelmäßigen", .5}, {"Hälfte der wöchentlichen", .5}, {"Hälfte der durchschnittlichen", .5},
    {"mi temps", .5}, {"à mi temps", .5}, {"trois quarts temps", .75}, {"halftijds", .5}, {"halftijdse", .5}, {"halve aanstelling", .5}, {"halve baan", .5},
    {"media jornada", .5}, {"medio tiempo", .5}, {"mezza giornata", .5}, {"metà tempo", .5}, {"meio período", .5}, {"meio tempo", .5}, {"meia jornada", .5},
    {"halvtid", .5}, {"halvtidstjänst", .5}, {"halvtidsanställning", .5}, {"halvtidsstilling", .5}, {"halv stilling", .5}, {"halvdagsstilling", .5}, {"halv tid", .5},
    {"puolipäiväinen", .5}, {"puolipäiväisenä", .5}, {"puoliaikainen", .5}, {"pół etatu", .5}, {"połowa etatu", .5}, {"połowę etatu", .5}, {"½ etatu", .5}, {"¾ etatu", .75},
    {"poloviční úvazek", .5}, {"polovičního úvazku", .5}, {"polovičním úvazku", .5}, {"poloviční pracovní úvazek", .5}, {"tříčtvrteční úvazek", .75},
    {"drei Viertel der", .75}, {"Dreiviertel der", .75}, {"drei Vierteln der", .75}, {"drei Vierteln einer", .75}, {"dreiviertel Stelle", .75}, {"Zweidrittelstelle", .67}, {"zwei Drittel der", .67}, {"zwei Dritteln der", .67}, {"zwei Drittel Stelle", .67}, {"three quarters of full time", .75}, {"three quarter time", .75}, {"two thirds of full time", .67}, {"two thirds time", .67},
    {"tre quarti del tempo", .75}, {"trois quarts de temps", .75}, {"trois quarts du temps", .75}, {"driekwart aanstelling", .75}, {"tres cuartos de jornada", .75}, {"trekvart stilling", .75}, {"trekvarts tjänst", .75}, {"tři čtvrtě úvazku", .75}, {"trzy czwarte etatu", .75},
};
/// Beside the name of a part: it may be had so, or is one of several.
inline constexpr std::string_view kChoiceWords[] = {
    "or", "oder", "ou", "eller", "tai", "lub", "nebo", "possible", "möglich", "mogelijk", "posible", "possibile", "possível", "möjligt", "mulig", "mulighed", "mahdollinen", "možnost", "können",
    "zwei", "two", "than", "teilbar", "also", "auch", "aussi", "ook", "también", "anche", "także", "także na",
    "oppure", "albo", "anebo", "alternatively", "alternativ", "wahlweise",
};
/// Before a percentage: it is the end of a range.
inline constexpr std::string_view kUpperBounds[] = {
    "bis", "up", "up to", "maximum", "up till", "more than", "over", "maximally", "maximal", "max", "at most", "bis zu", "jusqu'à", "tot", "hasta",
    "maximum of", "rate of", "högst", "opptil", "höchstens", "least", "mindestens", "about",
    "superior a", "superior al", "igual o superior al", "superior ou égal à", "supérieur à", "pari o superiore al", "almeno", "al menos", "au moins", "pelo menos", "minst", "mindst", "vähintään", "co najmniej", "alespoň", "minimaal", "minimum", "enintään", "korkeintaan", "maks", "maksimalt", "nejvýše", "najwyżej", "fino al", "até",
    "divided into", "divided between", "consists of", "consisting of", "comprises", "comprising", "spend", "spends", "spending", "devote", "devoted", "dedicate", "dedicated", "of which", "whereof", "aufgeteilt in", "hvorav", "varav", "heraf", "waarvan", "dont", "di cui", "de los cuales",
    "entails", "involves", "includes",
    "van wie", "of whom", "of them", "von denen", "davon", "av dem", "av disse", "af dem", "joista", "z nich", "z toho", "de ellos", "de ellas", "dei quali", "delle quali",
    "dos quais",
};
/// Before "full-time": so many are there.
inline constexpr std::string_view kCountedBefore[] = {
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty", "several", "thirty", "our",
};
/// Before "full-time": it tells what the pay is for.
inline constexpr std::string_view kBasisOfPay[] = {
    "based on", "basis of", "op basis van", "in case of", "bij een", "in the case of", "corresponding to", "uitgaande van", "equivalent to",
    "assuming", "auf basis", "per cent of", "percent of", "parental leave", "bei",
    "volledige aanstelling", "bei einer", "en base a", "sur la base",
    "auf der basis", "su base", "com base em",
};
inline constexpr FullWeek kWeeks[] = {
    {"DE", 39}, {"FR", 35}, {"NL", 38}, {"BE", 38}, {"DK", 37}, {"NO", 37.5}, {"FI", 36.25}, {"GB", 36.5}, {"IE", 37}, {"CH", 42}, {"AT", 40},
    {"SE", 40}, {"US", 40}, {"CL", 44}, {"AU", 36.75}, {"ES", 37.5}, {"PT", 35}, {"IT", 36}, {"PL", 40}, {"CZ", 40}, {"SK", 40}, {"JP", 38.75},
    {"HU", 40}, {"SI", 40}, {"HR", 40}, {"EE", 40}, {"LV", 40}, {"LT", 40}, {"LU", 40}, {"GR", 40}, {"RO", 40}, {"CN", 40},
    {"BR", 40}, {"MX", 40}, {"AR", 40}, {"CO", 42}, {"PE", 40}, {"TW", 40}, {"IN", 40}, {"ZA", 40}, {"NZ", 37.5}, {"CA", 35}, {"IS", 36}, {"BG", 40}, {"RS", 40}, {"TR", 40}, {"MT", 40}, {"CY", 37.5},
};
// clang-format on

}  // namespace jobindex::normalise
