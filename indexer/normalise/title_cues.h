// Phrases by which a title is found in a text, and those that are none. Data; read by title_in_text.cpp.
#pragma once

#include <string_view>

namespace jobindex::normalise {

/// Beginnings of sentences that are no title, folded: what leads elsewhere, formal conditions, mottos.
inline constexpr std::string_view kNoTitles[] = {
    "void",
    "n a",
    "tbd",
    "this job offer has expired",
    "this position has been filled",
    "entry requirements",
    "scientific supervisor",
    "scientific supervisors",
    "scientific responsible",
    "supervisor",
    "supervisors",
    "for further job related details",
    "for further details",
    "for further information",
    "to have more details",
    "for more details",
    "for more information",
    "full details",
    "more details",
    "details of the position",
    "click here",
    "see the attached",
    "see attached",
    "position details",
    "job details",
    "reference no",
    "reference number",
    "vacancy no",
    "vacancy number",
    "ref no",
    "job no",
    "language english",
    "last application date",
    "euraxess offer id",
    "the application is handled",
    "please see",
    "please find",
    "please visit",
    "please contact",
    "please note",
    "open to new ideas",
    "the world is changing",
    "the minimum salary",
    "the administrator of the data",
    "the administrator of your",
    "the administrator of personal",
    "the controller of",
    "the data controller",
    "applicants must pass",
    "applicants need to fulfil",
    "candidates must fulfil",
    "the competition is open",
    "the competition may be joined",
    "the functions assigned",
    "applicants should",
    "applicants shall",
    "applicants must",
    "applications will be",
    "applications must",
    "both genders",
    "internal applicants only",
    "know more about",
    "send offers",
    "please send",
    "please submit",
    "please apply",
    "for all enquiries",
    "informal enquiries",
    "contact person",
    "are you looking",
    "are you interested",
    "are you an",
    "are you a",
    "are you the",
    "are you",
    "do you have",
    "do you like",
    "do you enjoy",
    "hosting place",
    "about the",
    "about us",
    "about our",
    "this minimum salary",
    "for further job related",
    "admission to",
    "applications with enclosed",
    "the competition will be",
    "competition opening date",
    "application closing date",
    "application opening date",
    "closing date",
    "full details concerning",
    "full details of",
    "conditions for the election",
    "occupancy rate",
    "eligible destination",
    "eligibility of fellows",
    "working time",
    "required documents",
    "when and where",
    "this project has received",
    "applicants for the position",
    "do you want",
    "would you like",
    "werden sie teil",
    "aus und weiterbildung",
};

/// Beginnings of lines or sentences that a portal puts before or around every ad; folded, without
/// punctuation.
inline constexpr std::string_view kPortalPhrases[] = {
    "area of research",
    "work group",
    "about the team/job",
    "where to send your application",
    "please login to use this functionality",
    "please log in",
    "login to apply",
    "log in to apply",
    "sign in",
    "sign up",
    "register to apply",
    "share this job",
    "save job",
    "apply now",
    "apply online",
    "print this job",
    "email this job",
    "back to search",
    "back to results",
    "back to list",
    "view all jobs",
    "job details",
    "job description",
    "position description",
    "description",
    "offer description",
    "organisation company",
    "posting details",
    "position information",
    "job summary",
    "skip to content",
    "skip to main content",
    "cookie",
    "we use cookies",
    "this job has expired",
    "jetzt bewerben",
    "zurück zur übersicht",
    "stellenangebot",
    "stellenausschreibung",
    "postuler",
    "retour aux offres",
    "offre d'emploi",
    "vacature",
    "about the position",
    "location",
    "salary",
    "closing date",
    "overview",
    "summary",
    "introduction",
    "position summary",
    "position overview",
    "general description",
};

// clang-format off
/// Labels of a title.
inline constexpr std::string_view kTitleLabels[] = {
    "job title", "position title", "post title", "vacancy title", "title of the position", "title of position", "title of the post",
    "name of the position", "name of position", "name of the post", "position name", "stellenbezeichnung", "berufsbezeichnung",
    "bezeichnung der stelle", "titel der stelle", "intitulé du poste", "intitulé de l'offre", "intitulé de l'emploi", "titre du poste",
    "functietitel", "functiebenaming", "denominación del puesto", "título del puesto", "nombre del puesto", "denominação da função",
    "título do cargo", "titolo della posizione", "denominazione della posizione", "befattning", "stillingsbetegnelse", "stillingstittel",
    "stillingstitel", "tehtävänimike", "nazwa stanowiska", "název pozice", "pracovní pozice", "职位名称", "岗位名称", "職名",
};
/// Labels of a title where a rank follows them, or the text begins with one.
inline constexpr std::string_view kPostLabels[] = {
    "title", "position", "post", "vacancy", "job", "function", "role", "titel", "stelle", "titre", "poste", "functie", "vacature", "puesto",
    "plaza", "título", "vaga", "cargo", "titolo", "posizione", "posto", "tjänst", "stilling", "tehtävä", "stanowisko", "pozice", "职位", "岗位",
};
/// Labels of what a thesis or project is about, a title where the text begins with one.
inline constexpr std::string_view kTopicLabels[] = {
    "phd project title", "phd project", "phd title", "phd topic", "project title", "research project title", "thesis title", "thesis topic",
    "thesis subject", "topic", "subject", "sujet de thèse", "sujet", "thema", "tema", "onderwerp",
};
/// Labels of a form that follow its title in one line.
inline constexpr std::string_view kBehindTitle[] = {
    "location", "department", "department location", "departments", "institute", "organisation", "organization", "institution", "employer",
    "company", "ref", "reference", "reference number", "ref no", "job id", "id", "salary", "salary scale", "closing date", "deadline",
    "application deadline", "contract", "contract type", "contract duration", "duration", "tenure", "start", "start date", "starting date",
    "supervisor", "supervisors", "supervision", "principal investigator", "principal investigators", "pi", "project title",
    "project description", "phd project description", "objectives", "research objectives", "objective", "tasks", "main tasks", "your tasks",
    "duties", "your duties", "your responsibilities", "requirements", "job description", "description", "part time suitability", "background", "context",
    "introduction", "research area", "research areas", "research area or group", "research field", "area of knowledge", "area of research",
    "discipline", "scientific discipline", "reporting to", "reports to", "post duration", "level on framework", "working pattern",
    "working hours", "working time", "hours", "grade", "acronym", "keywords", "regime", "specialisation", "posted", "post date", "expiry date", "number of positions",
    "email", "e mail", "mail", "phone", "tel", "telephone", "contact", "contact person", "city", "website", "ort", "arbeitsort", "einrichtung", "vergütung", "bewerbungsfrist", "beginn", "befristung", "umfang", "aufgaben",
    "ihre aufgaben", "lieu", "lieu de travail", "établissement", "laboratoire", "durée", "salaire", "date limite", "mots clés", "locatie",
    "organisatie", "salaris", "ubicación", "lugar", "centro", "duración", "salario", "local", "instituição", "duração", "sede", "ente",
    "durata", "plats", "arbetsplats", "sted", "arbeidssted", "paikka", "miejsce", "instytucja", "místo", "pracoviště",
};
/// Before the name of a post in its sentence ("applications for the position of a"), the marks of a heading
/// among them.
inline constexpr std::string_view kBeforePost[] = {
    "applications", "application", "applicants", "candidates", "candidate", "competitive", "open", "call", "to appoint", "to hire", "to recruit",
    "to engage", "to employ", "for", "of", "as", "a", "an", "the", "position of", "position as", "position for", "post of",
    "post as", "post for", "year", "h2", "h3", "h4", "at earliest convenience",
    "at the earliest convenience", "at the earliest opportunity", "at the earliest possible date", "as soon as possible",
    "with immediate start date", "immediately", "following", "filling",
};
/// First words of what is no name of a post, however its ranks were found.
inline constexpr std::string_view kNoPost[] = {
    "well", "such", "other", "is", "are", "was", "will", "has", "have", "takes", "you", "your", "this", "these", "it", "we", "they", "who", "which",
};
/// Behind a rank, words that tell what it is: "A postdoctoral researcher is a person with a doctorate".
inline constexpr std::string_view kDefining[] = {"is one who", "is a person", "is someone", "is defined", "means", "is expected", "is responsible"};
/// First words of a sentence that calls for the post, and names it well enough as a whole.
inline constexpr std::string_view kCalls[] = {
    "public selection", "public competition", "public call", "public tender", "selection", "selective", "competition", "contest", "call", "announcement",
    "recruitment", "invitation", "opening", "vacancy", "procedure", "n 1", "no 1", "one vacant", "bando", "selezione", "concurso", "convocatoria",
    "concours", "konkurs",
};
/// Labels of what the ad tells of the project or the role: prose follows.
inline constexpr std::string_view kProseLabels[] = {
    "background", "scientific background", "context", "introduction", "description", "job description", "brief job description", "project",
    "project description", "objective", "objectives", "research objectives", "basic function", "the role", "the opportunity", "the project",
    "about the role", "about the position", "job summary", "summary", "overview", "beschreibung", "hintergrund", "contexte", "description du poste",
    "achtergrond", "contexto", "contesto", "bakgrund", "baggrund", "bakgrunn",
};
/// From these words on a sentence leads elsewhere.
inline constexpr std::string_view kLeadingOn[] = {
    "euraxess offer id", "eligible destination country",
    "to have more details", "for more details", "for further details", "for more information", "for further information", "for details", "more details", "more information",
    "full details", "see the attached", "please see", "please visit", "to be mentioned", "weitere informationen", "nähere informationen", "pour plus",
    "meer informatie", "más información", "mais informações", "maggiori informazioni", "läs mer", "læs mere", "les mer",
};
// clang-format on

}  // namespace jobindex::normalise
