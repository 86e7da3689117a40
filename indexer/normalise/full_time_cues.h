// Words for full time and part time, by language. Data; read by full_time.cpp and working_time.cpp.
#pragma once

#include <string_view>

namespace jobindex::normalise {

// clang-format off
/// Words beside which a percentage or a decimal is a share of full time.
inline constexpr std::string_view kShareWords[] = {
    "tiempo parcial", "teilzeitbeschäftigt", "teilzeitbeschäftigte", "teilzeitbeschäftigter", "teilzeitbeschäftigten", "Teilzeitstelle", "Teilzeitbeschäftigung", "bistilling", "bistillingar",
    "FTE", "full time", "full-time equivalent", "part time", "TV-L", "TVL", "TVöD", "TV-H", "E13", "E 13", "E14", "E 14", "E12", "E11",
    "E10", "E9", "EG 13", "EG13", "Entgeltgruppe", "Stelle", "Stellenumfang", "Beschäftigungsumfang", "Beschäftigungsgrad", "Teilzeit",
    "Vollzeit", "Arbeitszeit", "regelmäßigen Arbeitszeit", "der regelmäßigen", "regelmäßige", "der tariflichen", "wöchentlichen Arbeitszeit", "Arbeitsverhältnis", "vollbeschäftigt", "vollbeschäftigtes", "Beschäftigung", "Beschäftigungsverhältnis",  "anställning", "anställningen", "av heltid", "tjänst", "tjänstgöring", "ansættelse", "stillingsandel", "hel stilling", "de la jornada", "jornada completa", "wymiar", "wymiarze", "pracovní úvazek", "contrat", "temps de travail", "contract", "dienstverband", "contratto", "tempo", "Umfang", "Pensum", "Anstellung", "position", "workload", "employment",
    "temps plein", "temps partiel", "taux d'activité", "quotité", "fulltime", "parttime", "deeltijd", "aanstelling",
    "heltid", "deltid", "omfattning", "sysselsättningsgrad", "stillingsprosent", "stillingsbrøk", "stilling", "ETP", "appointment",
    "jornada", "tempo pieno", "tempo parziale", "etat", "etatu", "úvazek", "úvazku", "post", "osa-aikainen", "time", "level of employment",
    "poste", "emploi", "puesto", "contrato", "plaza", "dedicación", "jornada laboral", "a tiempo parcial", "impegno", "orario", "posto", "regime", "horário", "vaga", "työaika", "työajasta",
    "täydestä", "kokonaistyöajasta", "tehtävä", "työaikaprosentti", "stillingsstørrelse", "arbeidsomfang", "beskæftigelsesgrad", "arbejdstid", "arbeidstid", "deltidsstilling", "deltidstjänst",
    "tjänstgöringsgrad", "heltidsstilling", "fast stilling", "tillsvidareanställning", "visstidsanställning", "vikariat", "tjänsten", "pracovní poměr", "práce na", "zatrudnienie", "functie", "betrekking",
    "tewerkstelling", "tewerkstellingspercentage", "taux d'occupation", "taux d'engagement", "Stelle mit", "Planstelle", "Beschäftigungsausmaß", "Teilzeitstelle", "Teilzeitbeschäftigung",
    "working hours", "occupancy rate", "scope of employment", "employment rate", "activity rate", "percentage of employment",
    "Vollbeschäftigung", "Anstellungsgrad", "deeltijds", "voltijds", "Stellenprozent", "Stellenprozente", "taux", "Beschäftigungsumfanges", "Vollzeitstelle",
    "mi-temps", "part-time", "work time", "FTE's", "werktijd", "werktijdfactor", "omvang", "tid", "stillingens omfang", "rozsah", "rozsahu", "employment percentage",
    "Stellen", "positions", "stillinger", "tjänster", "postes", "plazas", "posti", "vagas", "aanstellingen",
    "engagement",
};
/// Full time, and beside which words it is the post's.
inline constexpr std::string_view kFullTimeCues[] = {
    "full time", "fulltime", "Vollzeit", "vollzeitig", "vollbeschäftigt", "Vollzeitstelle", "Vollzeitbeschäftigung", "temps plein", "temps complet", "à temps complet",
    "plein temps", "voltijd", "voltijds", "voltijdse", "fulltime dienstverband", "tiempo completo", "jornada completa", "dedicación completa", 
    "tempo pieno", "tempo integral", "tempo inteiro", "tempo completo", "heltid", "heltidsanställning", "fuldtid", "fuldtidsstilling", "full stilling",
    "heltidsstilling", "kokoaikainen", "kokoaikaisena", "kokopäiväinen", "pełny etat", "pełny wymiar", "pełnym wymiarze", "plný úvazek", "plném úvazku", "全职", "全日制", "常勤", "フルタイム",
    "ganztags", "Vollzeittätigkeit", "Vollzeitanstellung", "in Vollzeit", "à plein temps", "emploi à temps plein", "poste à temps plein", "fulltime functie", "voltijdse functie",
    "voltijdse betrekking", "volledige betrekking", "a tiempo completo", "jornada a tiempo completo", "a tempo pieno", "a tempo inteiro", "período integral", 
    "heltidstjänst", "på heltid", "heltidsarbete", "fuld tid", "på fuld tid", "fuldtidsansættelse", "full tid", "heltid stilling", "hel stilling", "100 stilling", "kokopäivätyö", "kokoaikatyö",
    "kokoaikaiseen", "kokoaikaista", "kokopäiväiseen", "kokopäivätoiminen", "kokopäivätoimiseen", "täysipäiväinen", "pełen etat", "pełnego etatu", "pełnym etacie", "cały etat",
    "pełnego wymiaru", "pełnoetatowa", "plného úvazku", "celý úvazek", "plná pracovní doba", "plný pracovní úvazek", "全職",
    "volle tarifliche Arbeitszeit", "volle regelmäßige Arbeitszeit", "Vollbeschäftigung", "voller Stelle", "ganze Stelle", "ganztägig", "plein-temps", "100 % d'activité",
    "voltijdse aanstelling", "voltijdse tewerkstelling", "fulltime aanstelling", "regime de tempo integral", "full-time equivalent position",
    "wholetime", "whole time", "whole-time", "dedicación a tiempo completo", "régimen de tiempo completo", "heltidsanställd", "fuldtids", "fultidsstilling",
    "plnou pracovní dobu", "na plný úvazek", "hlavní pracovní poměr", "na pełen etat", "w pełnym wymiarze", "専従", "專任", "专任",
    "täyspäiväinen", "täyspäiväisesti", "täyspäiväiseen", "temps-plein", "heltidsstillinger", "fuldtidsstillinger", "w wymiarze pełnego etatu", "w pełnym etacie", "dedicación exclusiva a tiempo completo",
    "pełny wymiar czasu pracy", "pełnym wymiarze czasu pracy", "w pełnym wymiarze czasu pracy", "temps de travail complet", "pełny wymiar godzin",
    "tempo completo di lavoro", "volledige werktijd", "volltags",
};
/// Half of full time, in a title.
inline constexpr std::string_view kHalfTimeCues[] = {
    "half time", "halftime", "halbtags", "halbe Stelle", "mi temps", "media jornada", "mezza giornata", "meio período", "meio tempo", "halvtid", "halvdags",
    "puolipäiväinen", "pół etatu", "poloviční úvazek", "halftijds", "halftijdse",
};
inline constexpr std::string_view kPartTimeCues[] = {
    "part time", "parttime", "Teilzeit", "teilzeitgeeignet", "temps partiel", "deeltijd", "tiempo parcial", "media jornada", "tempo parziale", "tempo parcial", "deltid",
    "osa-aikainen", "osa-aikaisena", "niepełny etat", "częściowy", "částečný úvazek", "zkrácený úvazek", "兼职", "非常勤", "パートタイム",
    "兼職", "deltidsstilling", "deltidstjänst", "deltidsanställning", "deeltijds", "deeltijdse", "à temps partiel", "tiempo parcial", "tempo definito", "osa-aikaista", "osa-aikaiseen", "osa-aikatyö",
    "částečného úvazku", "částečném úvazku", "niepełnym wymiarze", "część etatu", "Teilzeitstelle", "Teilzeitbeschäftigung",
};
/// Behind "part-time": the post may be had so.
inline constexpr std::string_view kPartTimeOffered[] = {
    "work", "working", "employment", "possible", "option", "options", "can be", "may be", "arrangement", "arrangements", "on request",
    "möglich", "geeignet", "beschäftigung", "possible", "mogelijk", "möjlig", "mulig", "możliwy", "možný", "posible", "possibile",
};
inline constexpr std::string_view kFullTimePosts[] = {
    "position", "positions", "appointment", "post", "posts", "job", "employment", "tenure", "role", "faculty position", "contract", "professor", "lecturer", "instructor",
    "fellowship", "studentship", "studentships", "researcher", "scientist", "postdoctoral", "phd", "opening", "vacancy", "basis", "non tenure", "nine month", "9 month", "12 month",
    "hours", "schedule", "stelle", "anstellung", "beschäftigung", "poste", "contrat", "aanstelling", "functie", "contrato", "puesto", "plaza", "contratto", "posto", "cargo",
    "anställning", "stilling", "tjänst", "ansættelse", "tehtävä", "etat", "umowa", "pozice", "work type", "job type", "time type", "employee", "assistant",
    "académico", "profesor", "beca", "anställningen", "stillingen", "doctoraatsproject", "incarico", "rapporto", "tehtävää",
    "palvelussuhde", "zatrudnienie", "umowę", "práci", "práce", "職員", "教員", "岗位", "pracovní poměr", "pracovní úvazek", "professeur", "professeure", "régulier", "régulière",
    "cdi", "cdd", "mandat", "durée déterminée", "durée indéterminée", "tillsvidareanställning", "tidsbegränsad", "tidsbegrænset", "regime", "régimen", "tehtävät", "työsuhde", "博士后", "在站", "工作", "勤務", "勤务", "雇用", "stellen", "stillinger", "stillingar", "anställningar", "tjänster", "ansættelser", "postes", "puestos", "posti", "stanowiska", "stanowisko", "místa", "fixed term", "permanent", "arbeidsovereenkomst",
    "ambt", "opdracht", "betrekking", "mandaat", "ansat", "ansættes", "ansættes som", "ansættelsen", "ansettes", "ansatt", "anställs", "anställd", "angestellt",
    "eingestellt", "aangesteld", "engagé", "engagée", "recruté", "recrutée", "contratada", "contratado", "assunto", "assunta", "zatrudniony", "zaměstnán", "tutkijatohtori",
    "tutkijatohtoria", "tehtävään", "virka", "professuuri", "professur", "professorat", "lektorat", "professori", "postdoktor", "doktorand", "doktorandin", "mitarbeiter",
    "mitarbeiterin", "chercheur", "chercheuse", "ingénieur", "docent", "onderzoeker", "hoogleraar", "promovendus", "profesora", "investigador", "investigadora",
    "ricercatore", "ricercatrice", "professore", "adiunkt", "asystent", "profesor uczelni", "výzkumník", "doktorandka", "pracovník", "ordinario", "bursa", "bolsa",
    "bolseiro", "pozici", "pozice na",
};
/// Words before "full-time" by which the post is named: "seeks a full-time", "applications for full-time faculty".
inline constexpr std::string_view kFullTimeHiring[] = {
    "seeks", "seek", "seeking", "to hire", "hiring", "hires", "invites applications for", "applications for", "looking for", "search for",
    "searching for", "recruiting", "to recruit", "to employ", "applicants for", "candidates for", "wishes to appoint", "to appoint",
    "nominations for", "this is a", "position is a", "job is a", "role is a", "post is a", "appointment is a", "position is", "post is",
    "wir suchen", "suchen wir", "recrute", "recherche", "zoekt", "zoeken", "busca", "cerca", "söker", "søger", "søker",
    "we are looking for", "nous recherchons", "nous cherchons", "recrutons", "wij zoeken", "op zoek naar", "buscamos", "se busca", "cerchiamo", "procuramos", "procura",
    "vi söker", "vi søger", "vi søker", "etsimme", "etsii", "haemme", "hakee", "szukamy", "poszukujemy", "poszukuje", "zatrudnimy", "zatrudni", "hledáme", "hledá", "přijme",
    "přijmeme", "sucht", "gesucht", "einzustellen", "aangesteld", "is te begeven", "招聘", "募集", "公募",
};
/// Words behind "full-time" that make it a way to study, or time spent before.
inline constexpr std::string_view kFullTimeStudies[] = {
    "experience", "student", "students", "study", "studies", "program", "programme", "load", "equivalent", "equivalents", "course",
    "courses", "enrollment", "enrolled", "undergraduate", "teaching experience", "professional experience", "work experience", "mba",
    "degree", "education", "doctoral education", "years", "or part", "and part", "or equivalent",
    "studium", "studier", "études", "estudios", "estudos", "studia", "studie", "opinnot",
};
/// Words before "full-time" that make it a way to study: "fyra års studier på heltid".
inline constexpr std::string_view kStudyingWords[] = {
    "study", "studies", "studying", "studier", "studierna", "études", "étude", "studium", "studiums", "estudios", "estudos", "studi", "opiskelu", "opinnot", "studia", "studie", "education", "utbildning", "utbildningen",
};
inline constexpr std::string_view kFullTimePeople[] = {
    "instructors", "adjunct", "adjuncts", "instructor", "lecturers", "secretaries", "teachers", "tutors", "personnel", "workers", "graduate",
    "faculty", "students", "student", "staff", "members", "employees", "equivalent", "equivalents", "enrollment", "undergraduates", "researchers", "professors",
};
// clang-format on

}  // namespace jobindex::normalise
