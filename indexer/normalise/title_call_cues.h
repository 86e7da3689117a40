// Words by which a text calls for somebody, and what the name of a post is made of. Data, folded; read by
// title_of_call.cpp and title_in_text.cpp.
#pragma once

#include <string_view>

namespace jobindex::normalise {

// clang-format off
/// What says that somebody is looked for; the post follows.
inline constexpr std::string_view kTitleCalls[] = {
    "looking for", "is seeking", "are seeking", "seeks", "we seek", "seeks to appoint", "seeks to recruit", "seeks to hire", "is recruiting", "are recruiting", "recruiting for",
    "is hiring", "are hiring", "to hire", "to recruit", "to appoint", "to employ", "is searching for", "are searching for", "has an opening for", "have an opening for",
    "has an open", "have an open", "has a vacant", "have a vacant", "vacant", "has a vacancy for", "have a vacancy for", "there is a vacancy for", "has a fully funded", "have a fully funded", "job opening",
    "opening for", "openings for", "vacancy for", "vacancies for", "invites applications for", "invite applications for", "inviting applications for", "applications are invited for", "applications for the position of",
    "applications for the post of", "applications for a", "applications for the role of", "applications are invited from", "welcomes applications for", "for the position of", "for the post of", "for the role of", "the position of", "the role of",
    "following position", "following positions", "following vacancy", "following post", "following job", "is offering", "are offering", "we offer", "offers a", "offers an", "is advertising", "advertises",
    "announces the opening of", "will recruit", "will hire", "will appoint", "wishes to appoint", "wishes to recruit", "wishes to hire", "wants to hire", "would like to recruit", "is opening a", "opens a",
    "opportunity for a", "opportunity for an", "exciting opportunity for", "join us as", "join our team as", "will be employed as", "to work as", "working as", "we require a", "requires a", "we need a",
    "we are in need of", "in search of", "on the search for", "welcome a", "support from a", "funding for a", "fund a",
    "suchen", "sucht", "wir suchen", "zu besetzen", "stellen wir ein", "besetzen wir", "recherche", "recherchons", "recrute", "recrutons", "cherche", "cherchons", "propose",
    "zoeken", "zoekt", "op zoek naar", "busca", "buscamos", "ofrece", "convoca", "cerca", "cerchiamo", "soker", "vi soker", "soger", "vi soger", "utlyser", "hakee", "etsimme", "poszukujemy", "hledame",
};
/// Nouns for a post or its holder.
inline constexpr std::string_view kNounsOfPosts[] = {
    "engineer", "engineers", "scientist", "scientists", "technician", "technicians", "technologist", "manager", "managers", "developer", "developers", "programmer", "analyst", "analysts", "officer", "officers",
    "assistant", "assistants", "associate", "associates", "researcher", "researchers", "phd student", "phd students", "phd candidate", "phd candidates", "phd fellow", "phd fellows", "ph d student", "ph d students", "ph d candidate", "doctoral student", "doctoral students", "doctoral candidate", "doctoral candidates",
    "doctoral researcher", "doctoral researchers", "doctoral fellow", "master student", "master students", "early stage researcher", "early stage researchers", "esr", "esrs", "fellow", "fellows", "postdoc", "postdocs", "post doc", "post docs", "post doctoral", "postdoctoral", "postdoctorant", "professor", "professors",
    "professorship", "lecturer", "lecturers", "lectureship", "instructor", "teacher", "tutor", "reader", "chair", "head", "director", "dean", "leader", "group leader", "group leaders", "leaders", "coordinator", "co ordinator", "administrator", "consultant", "specialist", "specialists", "expert", "experts",
    "surgeon", "physician", "nurse", "psychologist", "therapist", "veterinarian", "physicist", "chemist", "biologist", "statistician", "bioinformatician", "mathematician", "economist", "geologist", "librarian", "curator", "archivist", "editor", "secretary", "accountant", "lawyer", "advisor", "adviser", "architect", "designer", "trainer", "trainee", "trainees",
    "intern", "interns", "summer students", "student assistant", "student assistants", "internship", "internships", "apprentice", "studentship", "studentships", "scholarship", "scholarships", "fellowship", "fellowships", "position", "positions", "thesis", "traineeship", "operator", "supervisor", "investigator", "investigators", "members", "member", "professional", "professionals", "docent",
    "doktorand", "doktorandin", "doktoranden", "mitarbeiter", "mitarbeiterin", "mitarbeiter in", "professur", "ingenieur", "ingenieurin", "techniker", "technikerin", "stelle", "referent", "referentin", "laborant", "leiter", "leiterin",
    "ingenieure", "technicien", "technicienne", "doctorant", "doctorante", "chercheur", "chercheuse", "maitre", "professeur", "chef", "charge", "chargee", "responsable", "stagiaire", "poste",
    "onderzoeker", "promovendus", "hoogleraar", "medewerker", "ingeniero", "ingeniera", "investigador", "investigadora", "tecnico", "tecnica", "doctorando", "profesor", "becario", "ricercatore", "ricercatrice", "assegnista", "borsista", "tecnologo", "dottorando",
    "bolseiro", "forskare", "doktorander", "ingenjor", "lektor", "stipendiat", "forsker", "tutkija", "asystent", "adiunkt",
};
/// Those of them that say the rank alone: the field stands behind them.
inline constexpr std::string_view kBareNouns[] = {
    "student", "students", "candidate", "candidates", "researcher", "researchers", "fellow", "fellows", "position", "positions", "assistant", "assistants", "associate", "associates", "professor", "professors", "professorship", "postdoc", "postdocs", "post doc", "postdoctoral", "scientist", "scientists", "studentship", "studentships", "scholarship", "scholarships", "fellowship", "lecturer", "esr", "esrs", "thesis", "internship", "doktorand", "doktorandin", "mitarbeiter", "mitarbeiterin", "doctorant", "chercheur", "stelle", "engineer",
};
/// Words of a sentence that tells of a post, whatever it tells of the employer.
inline constexpr std::string_view kOfPost[] = {
    "position", "positions", "vacancy", "vacancies", "job opening", "phd student", "phd candidate", "phd project", "phd position", "phd positions", "postdoc", "postdoctoral", "doctoral student", "doctoral candidate", "studentship", "studentships", "looking for", "seeks", "seeking", "recruiting", "hiring", "stelle", "poste", "vacature",
};
/// Words with which the name of a post does not end.
inline constexpr std::string_view kNoLast[] = {
    "is", "are", "and", "or", "the", "a", "an", "of", "in", "for", "to", "with", "at", "by", "be", "will", "on", "from", "as", "who", "that", "our", "its", "their", "this", "und", "et", "de", "la", "le", "der", "die", "fur", "im", "within", "including", "include", "such",
};
/// Praise before a post, which is no part of its name.
inline constexpr std::string_view kPraise[] = {
    "technically", "highly", "very", "strongly", "exceptionally", "extremely", "motivated", "self motivated", "talented", "enthusiastic", "ambitious", "outstanding", "excellent", "exceptional", "creative", "dedicated", "dynamic", "experienced", "qualified", "skilled", "bright", "brilliant", "passionate", "curious", "committed",
    "energetic", "proactive", "driven", "versatile", "well", "competent", "suitable", "suitably", "strong", "innovative", "independent", "organised", "organized", "promising", "top", "inspired", "inspiring", "engaged", "reliable", "interested", "gifted", "and", "or",
    "hoch", "motivierte", "motivierten", "motivierter", "engagierte", "engagierten", "motive", "motivee", "gemotiveerde", "enthousiaste",
};
/// Before the name of a post in its sentence, besides kBeforePost.
inline constexpr std::string_view kBeforeName[] = {
    "h2", "h3", "h4", "a", "an", "the", "at the", "at the earliest opportunity", "at the earliest convenience", "at the earliest possible date", "at the earliest", "at the level of", "at the rank of", "one or more", "or more", "in the role of", "in the position of", "to add", "to find", "individual to take on a role as", "to fill the position of", "to fill the post of", "to fill a", "to fill", "for a", "for an", "for the", "for", "our next", "another", "someone", "as", "of", "to appoint", "to recruit", "to hire", "new", "position of", "post of", "role of", "eine", "einen", "ein", "un", "une", "een", "uno", "una", "um", "uma", "en", "ett", "et", "now", "nu", "zum", "currently", "please", "starting from now", "candidates for", "applications for", "applications from", "a position of", "a position as", "position as", "following", "position", "positions",
};
/// From these words on a sentence tells more of the post than its name.
inline constexpr std::string_view kBehindName[] = {
    "to join", "to strengthen", "to reinforce", "to complement", "to complete", "to support", "to become", "to start", "to begin", "who", "that will", "which", "whose", "starting", "beginning", "commencing", "available from", "available for", "available at", "is available", "are available", "is open", "are open", "is vacant", "for a period", "for a duration",
    "for the duration", "for a maximum", "for a fixed", "for up to", "with a background", "with a strong", "with strong", "with experience", "with excellent", "with an interest", "with interest", "as part of", "as soon", "within the framework", "in the framework", "in the frame", "in the context", "under the supervision", "supervised", "funded by", "funded through", "funded within",
    "financed by", "based at", "based in", "located", "at the earliest", "from now", "with immediate", "ab sofort", "fur die dauer", "befristet", "pour une duree", "a partir", "a compter", "per direct", "tv l", "full time", "part time", "salary", "is to", "are expected", "is expected", "will be", "will have", "will work", "must have", "should have", "can be found", "for a definite", "for an indefinite", "for a limited", "for a fixed term", "for a specified",
};
/// Those of them that end a name of two words too.
inline constexpr std::string_view kEndsName[] = {
    "who", "whose", "which", "that will", "you", "to join", "to strengthen", "to reinforce", "you will", "you are", "you work", "will be", "will have", "will work", "is to", "are expected", "is expected", "can be found",
};
/// Words of a sentence that tells of the employer and no post.
inline constexpr std::string_view kOfEmployer[] = {
    "is one of", "is a leading", "is the leading", "is a world", "is an international", "is a multilingual", "is an independent", "is a research institute", "is a research centre", "is a research center", "is a private", "is a public", "is the largest", "is the oldest", "is a non", "was founded", "was established", "founded in", "carries out", "has grown", "employees",
    "is located", "aspires to", "is dedicated", "is committed", "is a university", "is the national", "is both a", "is responsible for", "is a young", "is a modern", "is a dynamic", "are a leading", "are one of", "we are a", "is a centre", "is a center", "is an institute", "is an independent", "leading universities", "leading research", "is an academic", "world s leading", "one of the",
    "the mission of", "our mission", "our vision", "with its", "we work on", "has been awarded", "is a member of", "is part of the university", "gehort zu", "zahlt zu", "ist eine der", "ist eines der", "est un etablissement", "est l un des", "est une", "es un centro", "e un ente",
};
/// Words behind a comma with which a sentence goes on to terms and places: a long title may end there.
inline constexpr std::string_view kBehindComma[] = {
    "with", "starting", "based", "located", "at", "in", "under", "for", "which", "who", "within", "to", "department", "faculty", "institute", "university", "school", "college", "full time", "part time", "fixed term", "duration", "paragraph", "comma", "where", "on", "from", "the", "and to", "it", "we", "according", "financed", "funded", "supervised",
};
/// Who announces posts in the name of an employer, at the begin of a sentence.
inline constexpr std::string_view kAnnouncers[] = {
    "director", "the director", "dean", "the dean", "rector", "the rector", "head", "the head", "vice rector", "the vice rector", "president", "the president", "chairman",
};
/// What they do in it.
inline constexpr std::string_view kAnnounces[] = {
    "announce", "announces", "announced", "invites", "invite", "welcomes", "opens", "hereby", "calls", "declares", "publishes", "offers", "seeks",
};
/// Words with which the next sentence begins where a full stop was lost.
inline constexpr std::string_view kNextSentence[] = {
    "this", "we", "you", "our", "your", "it", "applications are", "the position", "the project", "the role", "the successful", "the candidate", "the post", "the job", "the work", "the department", "the group", "the university", "the research", "the faculty", "the institute", "applicants must", "applicants should", "candidates must", "candidates should", "the following must", "the information", "the applicant", "the applicants", "in this", "job description", "your tasks",
};
/// First words of a label of a form, the last word of which a colon follows: "Form of employment:".
inline constexpr std::string_view kFormWords[] = {
    "form", "type", "date", "deadline", "when", "planned", "expected", "place", "number", "start", "starting", "duration", "contract", "employment", "working", "length", "closing", "application", "term", "terms", "mode", "weekly", "hours", "status", "post", "vacancy", "occupancy", "last", "main", "key", "how", "what", "required", "proposed", "gross", "monthly", "full", "fte",
};
/// Headings that have run into the sentence below them.
inline constexpr std::string_view kRunInHeadings[] = {
    "post summary", "context and mission", "scientific context", "scientific background", "project summary", "your role", "your tasks", "about you", "our offer", "your profile", "application details", "context", "project overview", "the position", "project description", "project and job description", "job description", "position description", "position summary", "job summary", "summary of job purpose and principal duties", "the opportunity", "about the role", "about the position", "about the project", "the role", "the project", "responsibility",
    "background", "introduction", "description", "summary", "overview", "department", "general information", "general description", "job information", "job purpose", "role summary", "about us", "about the job", "about the company", "who we are", "position overview", "purpose", "purpose of the role", "purpose of the job", "project", "mission", "research project", "scientific context", "project context", "objective", "objectives", "main objective", "research topic", "position", "job offer", "shaping the future",
};
// clang-format on

}  // namespace jobindex::normalise
