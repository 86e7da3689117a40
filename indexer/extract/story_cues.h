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
    "interviewing", "application tips", "lessons from", "my experience", "writing a", "finding a", "applying for a", "cover letter", "cover letter for", "job application", "application letter", "hiring process", "recruitment process", "search process", "search committees", "explained", "unpacked",
    "bewerbungstipps", "erfahrungsbericht", "erfahrungsberichte", "so gelingt", "der weg zur", "auf dem weg zur", "auf eine professur", "karrierewege", "einstellung von", "beschaftigung von",
    "trouver une these", "trouver un post-doc", "trouver un sujet", "financer sa these", "financer son doctorat", "financer votre these", "financement de la these", "financement des theses", "faire une these", "faire un post-doc", "faire un postdoc", "recherche de post-doc", "recherche d'un post-doc", "pourquoi faire", "reussir sa these", "preparer sa these", "candidater a un", "postuler a un",
    "como conseguir", "como ser", "como hacer", "consejos para", "como fazer", "dicas para", "como se tornar", "consigli per", "come diventare", "regolamento per", "attivazione assegni", "attivazione di assegni", "attivazione degli assegni", "rinnovo assegni", "rinnovo di assegni",
    "een promotieplaats vinden", "zo word je", "hoe word je", "tips voor", "tips till", "tips til", "sadan soger du", "sa soker du", "slik soker du", "nain haet", "jak napisac", "jak napsat", "zasady zatrudniania", "zasady przyznawania", "pravidla pro",
};

/// Kinds of posts as the name of a page that tells of those who have them, of what they do, or of all there are.
inline constexpr std::string_view kBareKinds[] = {
    "phd students", "phd student", "phd candidates", "phd candidate", "phd researchers", "doctoral students", "doctoral candidates", "doctoral researchers", "graduate students", "postdoctoral researchers", "postdoctoral fellows", "postdoctoral scholars", "postdoctoral associates",
    "research assistants", "research associates", "research fellows", "research scientists", "research staff", "teaching assistants", "teaching staff", "visiting scholars", "visiting researchers", "visiting professors", "adjunct faculty", "emeritus professors", "postdoctoral research", "doctoral research",
    "doktorandinnen und doktoranden", "wissenschaftliche mitarbeiter", "wissenschaftliche mitarbeiterinnen und mitarbeiter", "wissenschaftliche mitarbeitende", "wissenschaftliche hilfskrafte", "studentische hilfskrafte",
    "chercheurs et enseignants-chercheurs", "enseignants-chercheurs", "doctorants et post-doctorants", "personal investigador", "assegnisti di ricerca", "dottorandi di ricerca", "assegni di ricerca", "wetenschappelijk personeel",
};

/// What titles of the end of a competition say: who was chosen, whatever post they name.
inline constexpr std::string_view kOutcomes[] = {
    "graduatoria", "approvazione atti", "approvazione degli atti", "vincitore", "resultado do concurso", "resultado da selecao", "resultado del concurso", "resultados del concurso", "lista definitiva", "lista provisional", "lista de admitidos", "admitidos y excluidos", "resolucion del concurso",
    "resolucion definitiva", "resolucion provisional", "wyniki konkurs", "rozstrzygniecie konkurs", "wynik konkurs", "lista stypendyst", "vysledek vyberoveho", "vysledky vyberoveho", "resultats du concours", "liste des admis", "liste des laureats", "results of the competition",
    "公示", "宣讲会", "招聘会圆满", "录用名单", "录取名单", "教授名单", "合格者", "選考結果", "教授紹介", "합격자", "선정결과", "선정 결과",
};

/// What a title that offers a post says beside its name: marks of genders, a share, a number of the ad, that it
/// is vacant.
inline constexpr std::string_view kOffersInTitle[] = {
    "m/w/d", "w/m/d", "m/f/d", "f/m/d", "d/m/w", "m/d/w", "w/d/m", "d/w/m", "f/m/x", "m/f/x", "m/w/x", "w/m/x", "(h/f)", "(f/h)", "h/f/x", "(m/v)", "(v/m)",
    "m/v/x", "v/m/x", "v/x/m", "(m/k)", "(k/m)", "(m/z)", "(all genders)", "(w/m)", "(m/w)", "(m/f)", "(f/m)", "m/w/div", "w/m/div",
    "(gn)", "mitarbeiter/in", "mitarbeiter*in", "mitarbeiter:in", "mitarbeiter_in", "or/a ", "tecnico/a", "titulado/a",
    "fte)", " fte", "kennziffer", "kennz.", "ref.", "job id", "vacature", "stellenausschreibung", "vacancy:", "vacancy -", "job:", "convocatoria", "bando",
    "avviso", "ledig", "wanted", "gesucht", "sucht", "zu besetzen", "recrute", "recherche un", "se busca", "cerca ", "konkurs", "stanowisko", "vyberove rizeni",
    " h/f", " f/h", "job opening", "job vacancy", "is hiring", "are hiring", "we're hiring", "hiring:", "open position:", "opening:", "position available", "fellowship available", "studentship available", "applications invited",
    "ausschreibung einer", "ausschreibung eines", "stellenangebot:", "zu vergeben", "offre de these", "offre de post", "offre d'emploi", "proposition de these", "these financee", "sujet de these", "appel a candidature", "a pourvoir", "oferta de contrato", "oferta de empleo", "oferta de trabajo", "offerta di lavoro", "oferta pracy",
    "vaga para", "vaga de", "haettavana", "채용공고", "채용 공고", "모집공고", "모집 공고", "초빙공고", "초빙 공고", "招聘启事", "招聘公告", "诚聘", "募集要項", "вакансия",
};

/// Headings of parts of an ad, and words for an ad, that stand where its post should: "Job summary", "CONCORSO".
inline constexpr std::string_view kPartHeadings[] = {
    "job summary", "job details", "job overview", "job description", "job information", "job purpose", "job requirements", "job responsibilities", "job posting", "job advert", "job advertisement", "job ad", "job announcement", "job opportunity", "job opening", "job",
    "position summary", "position details", "position overview", "position description", "position information", "position announcement", "position available", "position", "about the position", "about the role", "about the job", "the position", "the role", "the job", "vacancy", "vacancy details",
    "vacancy information", "vacancy announcement", "apply for this job", "apply for this position", "share this job", "candidate profile", "the candidate", "stellenausschreibung", "ausschreibung", "stellenangebot", "stellenbeschreibung", "stellenanzeige", "offre d'emploi", "description du poste", "fiche de poste",
    "le poste", "profil du poste", "profil recherche", "appel a candidatures", "appel a candidature", "vacature", "functieomschrijving", "convocatoria", "oferta de empleo", "descripcion del puesto", "concurso", "concurso publico", "bando", "bando di concorso", "bando di selezione", "concorso", "concorso pubblico",
    "avviso", "avviso di selezione", "avviso pubblico", "edital", "aviso", "ledig stilling", "ledig tjanst", "stillingsopslag", "stillingsannonse", "platsannons", "tyopaikkailmoitus", "konkurs", "ogloszenie o konkursie", "oferta pracy", "vyberove rizeni", "nabidka prace", "募集要項", "教員募集", "教員公募", "招聘启事", "招聘公告", "채용공고",
};

/// Beginnings of lines that tell something about a post or of what to do: "Please log in to apply for this position".
inline constexpr std::string_view kNotices[] = {
    "please ", "this is a", "this position", "this post", "this job", "this vacancy", "apply ", "click ", "log in ", "login ", "register ", "sign in ", "share this", "print this", "back to", "skip to", "candidates ", "applicants ", "the successful", "bitte ", "veuillez ", "por favor", "(", "the salary",
};

/// Beginnings and ends of names of units: "Office of the Registrar", "Hydrology Lab".
inline constexpr std::string_view kUnitBegins[] = {
    "office of", "department of", "faculty of", "school of", "division of", "institute of", "institute for", "laboratory of", "laboratory for", "college of", "centre for", "center for", "vicerrectorado", "facultad de", "departamento de", "instituto de", "laboratorio di", "laboratorio de", "laboratoire",
    "dipartimento di", "facolta di", "faculte de", "departement", "faculteit", "fakultat", "institut fur", "institutionen", "institut for", "institutt for", "fakultet", "wydzial", "katedra", "fakulta", "ustav", "instytut",
};
inline constexpr std::string_view kUnitEnds[] = {
    "lab", "labs", "laboratory", "group", "institute", "centre", "center", "department", "university", "team", "arbeitsgruppe", "labor", "lab.", "laboratories", "observatory", "museum",
};

/// Words that make a post of what else is a unit's name: "Department of Physics Lecturer".
inline constexpr std::string_view kSurePosts[] = {
    "professor", "prof.", "lecturer", "postdoc", "post-doc", "phd", "ph.d", "doctoral", "fellow", "researcher", "scientist", "research assistant", "teaching assistant", "engineer", "technician", "position", "vacanc", "manager", "officer", "director", "head of", "instructor", "nurse", "associate", "student", "intern ",
    "internship", "scholarship", "stelle", "mitarbeiter", "doktorand", "professur", "poste", "these ", "ingenieur", "chercheu", "investigador", "profesor", "becari", "assegn", "ricercator", "promovend", "hoogleraar", "docent", "onderzoeker", "lektor", "forskare", "stipendiat", "forsker", "tutkija", "adiunkt", "asystent", "leader", "coordinator", "administrator", "specialist", "analyst", "developer", "curator", "librarian",
};

/// Beginnings of names of courses that lead to a doctorate, and words that make posts of them.
inline constexpr std::string_view kDoctoralCourses[] = {
    "doctoral programme", "doctoral program ", "phd programme", "phd program ", "doctoral studies", "doctoral school", "graduate school", "dottorato di ricerca in", "studia doktoranckie", "szkola doktorska", "ecole doctorale", "doctorado en", "programa de doctorado", "programa de doutoramento", "doktori iskola", "forskarutbildning",
};
inline constexpr std::string_view kPlacesOfCourse[] = {
    "position", "student", "candidate", "fellow", "scholarship", "stipend", "funded", "borsa", "borse", "bando", "posti", "posto", "call", "vacan", "researcher", "job", "open", "contrato", "beca", "bolsa", "ayuda", "plaza",
};

/// Beginnings of titles of courses of study.
inline constexpr std::string_view kCourses[] = {
    "master in", "master of", "master's in", "msc in", "msc ", "m.sc", "bachelor", "bsc ", "b.sc", "ba in", "ma in", "mba", "studiengang",
    "course", "module", "degree programme", "grado en", "laurea", "licence", "opleiding", "kandidat", "studium",
};
// clang-format on

}  // namespace jobindex::extract
