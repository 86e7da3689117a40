// Words of employers' names in lines and titles. Inside indexer/normalise only.
#pragma once

#include <string_view>

namespace jobindex::normalise {

// clang-format off
/// Words for kinds of institution that are wholes rather than parts of others, folded.
inline constexpr std::string_view kKindsOfWholes[] = {
    "university", "universite", "universidad", "universita", "universidade", "universitat", "universitas", "universiti", "universitatea", "universitesi", "universidade", "univerza", "sveuciliste", "egyetem", "ulikool", "universitate", "universitetas",
    "college", "polytechnic", "polytechnique", "politecnico", "politecnica", "politechnika", "politehnica", "akademia", "hospital", "museum", "museo", "muzeum", "musee", "museu", "infirmary", "observatory",
    "conservatory", "conservatoire", "seminary", "clinic", "policlinico", "haskolinn", "haskoli"};

/// Ends of longer words for them, folded.
inline constexpr std::string_view kWholeTails[] = {
    "universitet", "universitetet", "universiteit", "universitat", "hochschule", "hogskola", "hogskolan", "hogskole", "hogskolen", "hoyskole", "hoyskolen", "hojskole", "hogeschool", "yliopisto", "korkeakoulu",
    "uniwersytet", "univerzita", "klinikum", "krankenhaus", "ziekenhuis", "sygehus", "sykehus", "sjukhus", "sykehuset", "sjukhuset", "hospitalet", "sairaala", "nemocnice", "szpital", "museum", "museet", "myndigheten", "direktoratet"};

/// Small words within a name, as written.
inline constexpr std::string_view kNameLinks[] = {
    "of", "for", "the", "and", "in", "at", "on", "de", "la", "du", "des", "d", "l", "di", "da", "do", "dos", "das", "del", "della", "dell", "degli", "delle", "e", "y", "et", "und", "für", "van",
    "voor", "en", "te", "i", "og", "och", "w", "we", "im", "am", "an", "zu", "a", "al", "el", "ve", "v", "na", "os", "as"};

/// Articles before a name, folded.
inline constexpr std::string_view kNameArticles[] = {"the", "die", "la", "l", "le", "el", "il", "de", "het", "das", "a", "o", "der"};

/// First words of parts of an institution, folded.
inline constexpr std::string_view kPartWords[] = {
    "department", "dept", "faculty", "school", "division", "institute", "institut", "institutt", "institutionen", "instituto", "istituto", "center", "centre", "centro", "chair", "group", "lab", "laboratory",
    "office", "program", "programme", "section", "unit", "graduate", "departamento", "dipartimento", "departement", "facultad", "faculte", "faculdade", "facolta", "fakultat", "fakulteten", "fakultet", "fachbereich",
    "lehrstuhl", "abteilung", "klinik", "katedra", "wydzial", "fakulta", "zaklad", "avdelningen", "seksjon", "avdeling", "laboratoire", "ufr", "service", "campus"};

/// What begins a heading about an institution, and not its name, folded.
inline constexpr std::string_view kNoBeginnings[] = {
    "about", "why", "our", "your", "working", "work", "join", "contact", "welcome", "this", "other", "more", "all", "any", "non", "life", "living", "apply", "visit", "former", "current", "at", "in", "to", "for",
    "om", "uber", "sur", "sobre", "over", "su", "par", "an", "am", "bei", "vid", "ved", "learn", "see", "home", "teaching", "research", "studying", "academic", "administrative", "each", "every", "both", "two", "is"};

/// What no employer's name has, beside the words of posts.
inline constexpr std::string_view kNoNameWords[] = {
    "jobs", "job", "career", "careers", "vacancies", "employment", "apply", "application", "applications", "opportunity", "opportunities", "staff", "students", "teacher", "teaching", "lecturers", "faculty position", "adjunct", "visiting",
    "position", "degree", "degrees", "salary", "programme", "program", "policy", "website", "benefits", "mission", "values", "overview", "information", "requirements", "experience", "ranking", "email", "phone", "address", "deadline",
    "physician", "nurse", "professeur", "profesor", "profesora", "professore", "professoren", "professur", "maitre", "chercheur", "ricercatore", "doktorand", "doktorandin", "wissenschaftliche", "mitarbeiter", "mitarbeiterin", "stelle",
    "stipendiat", "adjunkt", "lektor", "forsker", "tohtorikoulutettava", "adiunkt", "konkurs", "education level", "graduates", "alumni", "president", "rector", "vice", "ranked", "member", "members", "we", "you", "i am",
    "stipend", "internship", "intern", "trainee", "manager", "coordinator", "officer", "engineer", "technician", "analyst", "specialist", "administrator", "consultant", "curator", "librarian", "chairperson", "head", "chief"};

/// Words before an employer's name in a title, folded.
inline constexpr std::string_view kAtWords[] = {
    "at", "bei", "an", "am", "der", "ved", "vid", "presso", "chez", "bij", "na", "a", "en", "w", "v", "by", "aan", "pa", "para", "all", "alla", "dell", "dall", "nell", "del"};
// clang-format on

}  // namespace jobindex::normalise
