// Phrases of titles that name a post and offer none: news of people, guides, courses, events. Folded. Inside
// indexer/extract only.
#pragma once

#include <string_view>

namespace jobindex::extract {

// clang-format off
/// News of people, portraits, guides, questions, events, rules: what is told of a post that nobody is looked for.
inline constexpr std::string_view kStories[] = {
    "appointed professor", "appointed full professor", "appointed as", "appointed to", "appointed head", "been appointed", "was appointed", "is appointed", "named professor",
    "joins", "joined the", "dies", "died", "obituary", "in memoriam", "remembering", "wins", "receives",
    "a day with", "a day in the life", "meet our", "meet the", "interview with", "interview questions", "conversation with",
    "questions and answers", "frequently asked", "guide to", "guide for", "tips for", "how to", "becoming a", "life as a",
    "what is a", "what does a", "admission to the", "admission requirements", "call for papers", "call for abstracts",
    "call for participation", "call for tender", "call for tenders", "public defence", "thesis defence", "doctoral defence",
    "phd defence", "dissertation defense", "thesis defense", "graduates work", "pay of", "position paper", "welcome day", "workshop for", "summer school for",
    "neue professorin", "neuer professor", "berufen", "ernannt", "besetzt", "leitfaden", "ratgeber", "tipps fur", "im interview",
    "im portrat", "verdienen", "nachruf", "verstorben", "trauer um", "ausgezeichnet", "studiengang", "forschungspreis",
    "preis fur", "disputation", "promotionsordnung", "merkblatt",
    "nouveau professeur", "nouvelle professeure", "guide du", "nomme professeur", "nommee professeure", "portrait de", "entretien avec",
    "hommage", "soutenance de", "appel a communications",
    "in beeld", "benoemd", "benoemd tot", "nieuwe hoogleraar", "in gesprek met", "interview met", "overleden", "promoveert",
    "nuevo profesor", "nuevo catedratico", "nombrado", "nombrada", "preguntas frecuentes", "guia para", "guia del", "entrevista", "fallece",
    "defensa de tesis", "lectura de tesis", "nomeado", "nomeada", "perguntas frequentes", "guia do", "entrevista com",
    "nuovi ricercatori", "nuovo professore", "nominato", "guida al", "guida per", "domande frequenti", "intervista a",
    "ny professor", "att bli doktorand", "bli doktorand", "disputerar", "disputas", "utsedd till", "utnevnt", "udnaevnt", "intervju med", "interview med",
    "nimitetty", "vaitostilaisuus", "arki", "nominacja", "mianowany", "nowy profesor", "obrona", "wywiad z", "poradnik",
    "newly appointed", "appointed dean", "appointed vice", "appointed director", "appointed chair", "retires", "poster prize", "our procedure", "mentoring for", "mentoring programme", "handbook", "are paid", "visiting fellows", "scholarships and grants", "our postdocs", "our phd students",
    "our professors", "information for", "promotion an der", "promovieren", "vergutung und", "informationen fur", "le metier d'ingenieur", "le metier de", "fiche metier", "devenir", "informations pour", "promoveren",
    "over haar onderzoek", "over zijn onderzoek", "profesores del", "profesorado del", "manual del", "manual do", "informacion para", "convertirse en", "tornar-se", "diventare", "berattar", "forteller", "fortaeller", "sadan bliver du", "slik blir du", "sa blir du",
    "information till", "information til", "kertoo", "opas", "elakkeelle", "jak zostac", "jak se stat",
    "jmenovan", "jmenovana", "novy profesor", "rozhovor s", "obhajoba",
};

/// What titles of the end of a competition say: who was chosen, whatever post they name.
inline constexpr std::string_view kOutcomes[] = {
    "graduatoria", "approvazione atti", "approvazione degli atti", "vincitore", "resultado do concurso", "resultado da selecao", "resultado del concurso", "resultados del concurso", "lista definitiva", "lista provisional", "lista de admitidos", "admitidos y excluidos", "resolucion del concurso",
    "resolucion definitiva", "resolucion provisional", "wyniki konkurs", "rozstrzygniecie konkurs", "wynik konkurs", "lista stypendyst", "vysledek vyberoveho", "vysledky vyberoveho", "resultats du concours", "liste des admis", "liste des laureats", "results of the competition",
    "公示", "录用名单", "录取名单", "教授名单", "合格者", "選考結果", "教授紹介", "합격자", "선정결과", "선정 결과",
};

/// What a title that offers a post says beside its name: marks of genders, a share, a number of the ad, that it
/// is vacant.
inline constexpr std::string_view kOffersInTitle[] = {
    "m/w/d", "w/m/d", "m/f/d", "f/m/d", "d/m/w", "m/d/w", "w/d/m", "d/w/m", "f/m/x", "m/f/x", "m/w/x", "w/m/x", "(h/f)", "(f/h)", "h/f/x", "(m/v)", "(v/m)",
    "m/v/x", "v/m/x", "v/x/m", "(m/k)", "(k/m)", "(m/z)", "(all genders)", "(w/m)", "(m/w)", "(m/f)", "(f/m)", "m/w/div", "w/m/div",
    "(gn)", "mitarbeiter/in", "mitarbeiter*in", "mitarbeiter:in", "mitarbeiter_in", "or/a ", "tecnico/a", "titulado/a",
    "fte)", " fte", "kennziffer", "kennz.", "ref.", "job id", "vacature", "stellenausschreibung", "vacancy:", "vacancy -", "job:", "convocatoria", "bando",
    "avviso", "ledig", "wanted", "gesucht", "sucht", "zu besetzen", "recrute", "recherche un", "se busca", "cerca ", "konkurs", "stanowisko", "vyberove rizeni",
};

/// Beginnings of titles of courses of study.
inline constexpr std::string_view kCourses[] = {
    "master in", "master of", "master's in", "msc in", "msc ", "m.sc", "bachelor", "bsc ", "b.sc", "ba in", "ma in", "mba", "studiengang",
    "course", "module", "degree programme", "grado en", "laurea", "licence", "opleiding", "kandidat", "studium",
};
// clang-format on

}  // namespace jobindex::extract
