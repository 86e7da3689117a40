// The phrases that name the post or its rank in a text, by language. Data; read by level_in_text.cpp.
#pragma once

#include <string_view>

#include "core/model/enums.h"

namespace jobindex::normalise {

/// What a word names in one language, or in one country, that is read as another rank elsewhere.
struct RankOfLanguage {
    std::string_view language;  ///< ISO 639-1, or ISO 3166-1 alpha-2
    std::string_view phrase;
    model::Level level;
    model::Level elsewhere = model::Level::lecturer;
};

// clang-format off
/// Phrases behind which, in their sentence, the post is named.
inline constexpr std::string_view kNamingCues[] = {
    "applications for", "looking for", "seeks", "seeking", "position of", "positions of", "post of", "invites",
    "vacancy for", "is recruiting", "to appoint", "to hire", "hiring", "offers a", "we offer", "role of",
    "opening for", "openings for", "to recruit", "search for", "suchen", "sucht", "zu besetzen", "ist die Stelle",
    "recherche", "recrute", "recrutons", "poste de", "zoekt", "zoeken", "söker", "søker", "søger", "position as",
    "available for", "offering", "announces", "job title", "position title", "applications to", "opportunity for",
    "ausgeschrieben", "rank", "at the level of", "appointment as", "appointed as", "appoint a", "employed as",
    "position for", "positions for", "vacant position as", "vacancy as", "eine Stelle als", "eine Position als",
    "Stelle als", "Stelle einer", "Stelle eines", "Stelle der", "besetzen", "recrutement d'un", "recrute un",
    "convoca", "se convoca", "contratar", "selezione per", "zatrudni", "na stanowisko", "hledá", "přijme", "招聘",
    "募集", "candidates for", "busca", "cerca", "vacancy of", "post as", "post for", "is vacant", "are vacant",
    "have a vacant", "has a vacant", "have a fully funded", "is opening one", "is opening a",
    "is available", "are available", "competition for", "selection for", "recruitment of", "recruit a",
    "recruiting a", "employ a", "employs a", "hire a", "open position", "open positions",
    "vacant position", "vacant positions", "vacancy", "vacancies", "offers several", "will appoint", "will recruit",
    "opportunity to join", "joining as", "join us as", "welcome a", "need a", "advertises",
    "announcing", "opens a", "opening of", "funding for", "fund a", "apply for a", "for appointment to",
    "recruiting for", "call for", "competition is open for", "wir suchen", "stellen wir", "wird gesucht", 
    "Ausschreibung", "Einstellung", "pour un poste", "un poste de", "un contrat de", "offre de", "proposons",
    "cherche", "cherchons", "vacature voor", "op zoek naar", "werven", "stelt aan", "biedt", "plaza de", "plazas de",
    "contrato de", "puesto de", "precisa", "seleccionará", "oferta de", "beca de", "becas de", "bolsa de",
    "contratação de", "vaga de", "vagas de", "recrutamento de", "procura", "conferimento di", "assegnazione di",
    "bando per", "posto di", "posti di", "reclutamento di", "assunzione di", "selezione pubblica per",
    "ledig anställning som", "anställning som", "tjänst som", "vi söker", "söker nu", "rekryterar",
    "ledig stilling som", "stilling som", "stillingen som", "opslår", "opslag af", "utlyser", "vi søger", "vi søker",
    "ledig som", "ansættelse som", "ansettelse som", "haetaan", "hakee", "etsimme", "haettavana", "tehtävään",
    "stanowiska", "utlysning gäller", "utlysningen gäller", "utlysning avser", "utlysningen avser", "poszukuje", "poszukujemy", "konkurs na", "na pozici", "pozice", "hledáme", "na místo",
    "výběrové řízení na", "诚聘", "招收", "公募", "採用",
};
/// Phrases behind which the post is named anywhere in a text.
inline constexpr std::string_view kLateCues[] = {
    "contest for the position of", "competition for the position of", "competition for the post of", "application for the position of",
    "applications for the position of", "application for the post of", "candidate for the position of", "candidates for the position of",
    "apply for the position of", "applying for the position of", "employment at the position of", "employment in the position of",
    "appointment to the position of", "konkurs na stanowisko", "Bewerbung als", "candidature au poste de",
};
/// What is said of the post of a professor, not of a mere teacher.
inline constexpr std::string_view kWorkOfProfessors[] = {
    "tenure", "tenured", "tenurable", "research agenda", "research program", "research programme", "research programs", "research activities",
    "research activity", "active research", "research productivity", "research interests", "conduct research", "conducting research",
    "research and teaching", "teaching and research", "independent research", "original research", "own research", "research record",
    "research excellence", "publish", "teaching and scholarship", "scholarship and teaching", "research statement", "statement of research", "research plan", "scholarly research", "publications", "record of research",
    "professor", "professors",
};
/// What one does who takes a doctorate and is called a predoctoral researcher.
inline constexpr std::string_view kDissertations[] = {
    "write a dissertation", "writing a dissertation", "writing of a dissertation", "write a PhD thesis", "writing a PhD thesis",
    "write a doctoral thesis", "writing a doctoral thesis", "your dissertation", "your doctoral thesis", "your PhD thesis", "own dissertation",
    "own doctoral thesis", "completion of a dissertation", "completion of the dissertation", "eigene Dissertation", "Verfassen einer Dissertation",
};
/// Words with which a line ends that names the post on the next one.
inline constexpr std::string_view kOpenEnds[] = {
    "a", "an", "the", "one", "two", "following", "position", "positions", "of", "as", "for", "full", "time", "eine", "einen",
    "ein", "einer", "m", "w", "d", "zum", "nächstmöglichen", "zeitpunkt", "une", "un", "le", "la", "een", "en", "ett", "et", "una",
    "uno", "um", "uma", "der", "die", "das", "of a", "new", "post", "stelle", "als",
};
/// Labels whose value is the kind of post.
inline constexpr std::string_view kRankLabels[] = {
    "area of research", "post title", "role title", "Stellenbezeichnung", "intitulé du poste", "intitulé", "functietitel",
    "título del puesto", "qualification type", "target degree", "funding category", "type of programme",
    "position type", "type of position", "job type", "type of contract", "researcher profile", "research profile",
    "career stage", "career level", "staff category", "job category", "appointment type", "academic rank",
    "job function", "job family", "employee category", "Personalkategorie", "Beschäftigtengruppe", "catégorie d'emploi", "corps", "categoria",
    "faculty rank", "position level", "Stellenart", "Art der Stelle", "type de poste", "type de contrat",
    "tipo de contrato", "categoría profesional", "functie", "Stellung", "Kategorie",
};
/// Words that make a post of the rank before them: "PhD position".
inline constexpr std::string_view kRankedPosts[] = {
    "position", "positions", "post", "posts", "studentship", "studentships", "scholarship", "scholarships",
    "fellowship", "fellowships", "vacancy", "vacancies", "project", "projects", "opportunity", "opportunities",
    "contract", "contracts", "place", "places", "grant", "grants", "job", "jobs", "stelle", "stellen", "stipendium",
    "stipendien", "poste", "postes", "contrat", "contrats", "bourse", "allocation", "plaats", "plaatsen", "beurs",
    "functie", "plaza", "plazas", "contrato", "contratos", "beca", "becas", "puesto", "posto", "posti", "borsa",
    "contratto", "assegno", "assegni", "bolsa", "bolsas", "vaga", "vagas", "tjänst", "tjänster", "anställning",
    "stilling", "stillinger", "stipendiat", "tehtävä", "paikka", "stanowisko", "pozice", "místo",
};
/// Words before a rank that make it another's, or past: "previous postdoctoral positions".
inline constexpr std::string_view kOthersRanks[] = {
    "previous", "former", "held", "past", "prior", "hold", "holds", "other", "our", "existing", "current",
    "completed", "experience", "students", "after", "during", "since", "including", "supervise", "supervision",
    "supervising", "between", "mentor", "mentoring", "advise", "advising", "train", "training", "her", "his",
    "their", "funded",
};
/// Words of a sentence about those that are there, beside a rank of professor.
inline constexpr std::string_view kOthersProfessors[] = {
    "contact", "reports to", "report to", "reporting to", "supervisor", "supervisors", "supervision", "supervised by",
    "inquiries", "enquiries", "questions", "headed by", "led by", "director", "e mail", "email", "kontakt", "contacter",
};
/// Verbs of which the holder of the post is the subject: "the doctoral candidate will".
inline constexpr std::string_view kHoldersVerbs[] = {
    "will", "shall", "should", "would", "is expected to", "are expected to", "is to", "is responsible", "will be",
    "has to", "must", "can expect", "you will", "you", "your", "wird", "soll", "arbeitet", "bearbeitet", "übernimmt",
    "aura", "devra", "sera", "travaillera", "participera", "étudiera", "zal", "gaat", "werkt", "deberá", "realizará",
    "será", "trabajará", "dovrà", "svolgerà", "sarà", "deverá", "irá", "ska", "kommer", "skal", "vil", "tulee",
    "będzie", "bude",
};
/// Verbs that speak of who may apply: "a postdoc must have".
inline constexpr std::string_view kApplicantsVerbs[] = {
    "will be required", "must have", "must hold", "should have a", "will be preferred", "will be considered",
    "will be awarded", "would be", "will be given", "must be", "should be",
};
/// Phrases by which a text says that the post is for taking a doctorate.
inline constexpr std::string_view kDoctoralGoals[] = {
    "Ziel der Promotion", "Ziel einer Promotion", "Gelegenheit zur Promotion", "Möglichkeit zur Promotion",
    "Möglichkeit der Promotion", "zur Promotion wird", "Vorbereitung einer Promotion",
    "Anfertigung einer Dissertation", "in der Regel Promotion", "i d R Promotion", "Promotionsvorhaben",
    "dient der Promotion", "Promotion ist erwünscht", "opportunity to pursue a PhD", "possibility to pursue a PhD",
    "goal of a doctorate", "aim of obtaining a PhD", "leading to a PhD", "leading to a doctorate",
};
/// What one does who takes a doctorate; says the level of an ad that names none.
inline constexpr std::string_view kDoctoralWork[] = {
    "own doctoral studies", "your doctoral studies", "pursue doctoral studies", "pursue a doctorate", "pursue a PhD", "pursuing a PhD",
    "write a dissertation", "writing a dissertation", "write a PhD", "work on a PhD", "work on your PhD", "your PhD thesis",
    "complete a doctoral dissertation", "completion of the doctoral dissertation",
    "towards a PhD", "towards the degree of PhD", "toward a PhD", "PhD tuition", "PhD funding",
    "register for a PhD", "registered for a PhD", "enrol in the PhD", "enroll in the PhD", "enrolled in the PhD", "enrolled as a PhD",
    "admitted to the PhD", "admission to the PhD", "admission to the doctoral", "admitted to the doctoral", "doctoral contract",
    "this studentship", "the studentship", "studentship covers", "this PhD", "the PhD will", "the PhD project", "the PhD research",
    "PhD supervisor", "thesis supervisor", "thesis director", "the aim of the thesis", "the thesis will", "the PhD thesis", "the doctoral thesis",
    "zu promovieren", "eigene Promotion", "eigenen Promotion", "Ihre Promotion", "deine Promotion", "Ihrer Promotion", "Dissertationsprojekt",
    "Dissertation zu schreiben", "Verfassen einer Dissertation", "Durchführung einer Promotion", "eigene Dissertation",
    "directeur de thèse", "directrice de thèse", "direction de thèse", "sujet de thèse", "la thèse sera", "cette thèse", "école doctorale",
    "promoveert", "je promotie", "te promoveren", "je proefschrift", "een proefschrift", "schrijven van een proefschrift", "promotieonderzoek",
    "tesis doctoral", "director de tesis", "directora de tesis", "programa de doctorado", "realizar el doctorado", "realización de la tesis",
    "tese de doutoramento", "tese de doutorado", "programa doutoral", "programa de doutoramento", "tesi di dottorato", "corso di dottorato",
    "borsa di dottorato", "utbildning på forskarnivå antas", "behörighet för utbildning på forskarnivå", "antagning till utbildning på forskarnivå", "antagen till utbildning på forskarnivå", "institutionstjänstgöring", "forskarutbildningen leder", "egen forskarutbildning", "din forskarutbildning",
    "avhandlingsarbete", "ph.d.-forløb", "ph.d.-uddannelsen", "ph.d.-afhandling", "ph.d.-programmet", "ph.d.-utdanningen", "doktorgradsarbeid",
    "doktorgradsprosjekt", "doktoravhandling", "väitöskirjatyö", "väitöskirjan tekeminen", "väitöskirjaa", "tohtoriohjelma", "tohtoriopinnot",
    "rozprawy doktorskiej", "rozprawę doktorską", "szkoły doktorskiej", "szkole doktorskiej", "przygotowanie doktoratu", "disertační práce",
    "disertační práci", "doktorského studia v oboru", "攻读博士学位", "博士论文", "博士学位论文",
};
/// All three ranks of professor.
inline constexpr std::string_view kAnyRanks[] = {
    "open rank", "rank open", "rank is open", "open ranked", "all ranks", "any rank", "any ranks", "regard to rank",
    "all academic ranks", "all faculty ranks", "all professorial ranks", "all tenured and tenure track ranks",
    "faculty positions at all levels", "faculty position at all levels", "faculty at all levels",
    "faculty members at all levels", "tenured positions at all levels", "tenure track positions at all levels",
    "all professor levels", "all professorial levels", "junior and senior faculty", "junior or senior faculty",
    "tous les rangs", "académico a jornada completa", "académico jornada completa", "académica jornada completa", "académico media jornada",
    "cualquier categoría", "cualquier jerarquía",
};
/// What stands behind a rank of professor when the ranks above it are meant too.
inline constexpr std::string_view kRanksAbove[] = {
    "professor or above", "professor and above", "professor or higher", "professor level or above", "professor level or higher",
    "professor level and above", "professor rank or above", "professor rank or higher", "professor rank and above", "professors or above",
    "professors and above", "professor position or above",
};
/// Words that name another rank in one language or country than in the others.
inline constexpr RankOfLanguage kRanksOfLanguages[] = {
    {"da", "lektor", model::Level::associate_prof}, {"da", "lektorat", model::Level::associate_prof}, {"da", "lektorer", model::Level::associate_prof},
    {"da", "adjunkt", model::Level::assistant_prof}, {"da", "adjunkter", model::Level::assistant_prof}, {"nl", "universitair docent", model::Level::assistant_prof},
    {"cs", "docent", model::Level::associate_prof}, {"cs", "docentka", model::Level::associate_prof}, {"cs", "docent ka", model::Level::associate_prof},
    {"sk", "docent", model::Level::associate_prof}, {"sk", "docentka", model::Level::associate_prof},
    // In India those work for a doctorate, with a Master's degree and the national test.
    {"IN", "junior research fellow", model::Level::predoc, model::Level::postdoc}, {"IN", "junior research fellows", model::Level::predoc, model::Level::postdoc},
    {"IN", "junior research fellowship", model::Level::predoc, model::Level::postdoc}, {"IN", "senior research fellow", model::Level::predoc, model::Level::postdoc},
    {"IN", "senior research fellows", model::Level::predoc, model::Level::postdoc}, {"IN", "senior research fellowship", model::Level::predoc, model::Level::postdoc},
};
/// Before such a word: a teacher all the same.
inline constexpr std::string_view kOtherTeachers[] = {"ekstern", "klinisk", "eksterne", "kliniske", "gæste"};
// clang-format on

}  // namespace jobindex::normalise
