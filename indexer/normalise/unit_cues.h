// Words of the parts of universities beside those of department_cues.h. Data of unit_lines.cpp.
#pragma once

#include <string_view>

namespace jobindex::normalise {

// clang-format off
/// How a part's name begins whose subject is in capitals, as in English.
inline constexpr std::string_view kCapitalHeads[] = {
    "department of", "department for", "dept of", "school of", "graduate school of", "faculty of", "institute of", "institute for",
    "division of", "section of", "section for", "laboratory of", "laboratory for", "chair of", "chair for", "centre for", "center for",
    "centre of", "center of", "college of", "faculties of", "school for", "unit of", "wydział", "instytut", "katedra", "zakład", "klinika"};

/// How a part's name begins whose subject may be written small.
inline constexpr std::string_view kSmallHeads[] = {
    "institut für", "lehrstuhl für", "abteilung für", "fachbereich", "fakultät für", "klinik für", "klinik und poliklinik für", "zentrum für",
    "seminar für", "professur für", "département de", "département des", "département d", "département du", "laboratoire de", "laboratoire d", "laboratoire des",
    "faculté de", "faculté des", "faculté d", "institut de", "institut d", "institut des", "ufr de", "ufr des", "centre de recherche", "école de", "école des",
    "departamento de", "facultad de", "facultades de", "instituto de", "escuela de", "centro de", "faculdade de", "escola de", "unidade de", "dipartimento di",
    "facoltà di", "istituto di", "centro di", "scuola di", "departament de", "facultat de", "vakgroep", "faculteit", "faculteit der", "departement",
    "onderzoekseenheid", "onderzoeksgroep", "institutionen för", "avdelningen för", "fakulteten för", "centrum för", "enheten för", "sektionen för",
    "institutt for", "fakultet for", "senter for", "avdeling for", "seksjon for", "institut for", "center for", "afdeling for", "sektion for",
    "katedra", "ústav", "fakulta", "klinika", "oddělení"};

/// Such a beginning in another case, and the one of the first.
struct BentHead {
    std::string_view bent, plain;
};
inline constexpr BentHead kBentHeads[] = {
    {"wydziale", "Wydział"}, {"instytucie", "Instytut"}, {"katedrze", "Katedra"}, {"zakładzie", "Zakład"}, {"klinice", "Klinika"},
    {"wydziału", "Wydział"}, {"instytutu", "Instytut"}, {"katedry", "Katedra"}, {"zakładu", "Zakład"}, {"kliniki", "Klinika"}};

/// Last words of a part's name that has its kind behind: "Juridiska fakulteten", "Oikeustieteiden laitos".
inline constexpr std::string_view kUnitTails[] = {
    "fakultet", "fakultetet", "fakulteten", "fakulteterna", "fakultat", "fakulta", "faculty", "department", "school", "tiedekunta", "laitos", "yksikko", "institut",
    "institutt", "institution", "institutionen", "avdelningen", "centrum", "zentrum", "senter", "seminar", "fachbereich", "keskus", "osasto"};

/// Beginnings of the words of the larger parts, folded.
inline constexpr std::string_view kFacultyWords[] = {
    "faculty", "faculties", "fakult", "facult", "facold", "facolta", "faculdade", "faculteit", "tiedekunta", "wydzial", "college", "ht-fakult"};

/// Words before a part that say that something is in it.
inline constexpr std::string_view kInUnit[] = {
    "in the", "within the", "in our", "at the", "at our", "to the", "to join the", "presso il", "presso la", "presso l", "en el", "en la", "no", "na", "al", "del", "de la",
    "au", "à la", "au sein du", "au sein de la", "au sein de l", "à l", "am", "an der", "im", "in der", "bij de", "bij het", "aan de", "aan het", "binnen de", "binnen het", "voor het", "voor de", "voor onze", "voor ons", "vid", "ved", "på", "w", "we", "presso", "v"};

/// Words for a post, one of which stands before the part in its sentence.
inline constexpr std::string_view kPostNouns[] = {
    "position", "positions", "post", "posts", "professorship", "lectureship", "applications", "vacancy", "vacancies", "opening", "openings", "fellowship", "fellowships",
    "studentship", "lecturer", "professor", "role", "stelle", "stellen", "professur", "poste", "postes", "candidatures", "plaza", "plazas", "puesto", "cargo", "cargos", "contrato", "beca",
    "posto", "posti", "ricercatore", "ricercatori", "assunzione", "assegno", "assegni", "assegno i", "borsa", "incarico", "vaga", "vagas", "bolsa", "bolsas", "contratação", "lugar", "stilling", "stillinger", "stillingen", "tjänst", "anställning", "anställningar",
    "doktorand", "stanowisko", "stanowiska", "konkurs", "místo", "pozice", "vacature", "functie", "betrekking", "ambt"};

/// Verbs behind a part with which a sentence begins: "Ved Institutt for x er det ledig".
inline constexpr std::string_view kIsVacant[] = {
    "er det", "er", "är", "finns", "ist", "sind", "wird", "werden", "is", "are", "søges", "opslås", "søkes", "söker", "soker", "está", "há", "est", "sont"};

/// What may stand within a name and is no capital.
inline constexpr std::string_view kWithinName[] = {
    "and", "of", "for", "the", "in", "und", "für", "der", "et", "de", "des", "du", "la", "l", "d", "y", "e", "di", "della", "och", "og", "en", "van", "von", "do", "da", "i", "o", "oraz", "a"};
// clang-format on

}  // namespace jobindex::normalise
