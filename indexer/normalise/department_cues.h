// Words that name a part of a university, in the languages of academic ads. Data of department.cpp.
#pragma once

#include <string_view>

namespace jobindex::normalise {

/// How a part's name begins; its subject follows.
inline constexpr std::string_view kUnitHeads[] = {
    "department of",   "department for",    "dept of",         "school of",      "graduate school of",
    "faculty of",      "institute of",      "institute for",   "division of",    "section of",
    "section for",     "laboratory of",     "laboratory for",  "chair of",       "chair for",
    "centre for",      "center for",        "college of",      "institut für",   "lehrstuhl für",
    "abteilung für",   "abteilung",         "fachbereich",     "fakultät für",   "fakultät",
    "klinik für",      "zentrum für",       "seminar für",     "département de", "département d",
    "département des", "laboratoire de",    "laboratoire d",   "faculté de",     "faculté des",
    "institut de",     "institut d",        "institut des",    "ufr de",         "ufr",
    "departamento de", "facultad de",       "instituto de",    "faculdade de",   "dipartimento di",
    "departament de",  "vakgroep",          "faculteit",       "faculteit der",  "afdeling",
    "departement",     "institutionen för", "avdelningen för", "fakulteten för", "institutt for",
    "institut for",    "facoltà di",        "centro de",       "centro di",      "escuela de",
    "escola de",       "unidade de",        "fakultet for",    "senter for",     "institut des",
    "facultat de",     "instituto di",      "istituto di",     "école de",       "centre de",
};

/// Words that may begin a sentence before a name, in capitals.
inline constexpr std::string_view kUnitLeads[] = {"the", "our", "at",  "in",    "am", "an", "im",
                                                  "der", "die", "das", "unser", "au", "le", "la",
                                                  "de",  "het", "vid", "ved",   "el", "il"};

/// What may stand inside a name.
inline constexpr std::string_view kUnitJoints[] = {
    "and", "&", "of", "for", "the", "in",    "und", "für", "der", "et",  "de",  "des", "du", "la",
    "l",   "d", "y",  "e",   "di",  "della", "och", "og",  "en",  "van", "von", "do",  "da"};

/// What may stand between a part and the whole it belongs to.
inline constexpr std::string_view kUnitLinks[] = {
    "at",  "of",  "the", "in",  "within", "der", "des", "an", "am",    "de",   "l",     "la", "du",
    "van", "aan", "vid", "ved", "på",     "i",   "da",  "do", "della", "dell", "dello", "s",  "del"};

/// What a part does that recruits.
inline constexpr std::string_view kRecruits[] = {"invites",
                                                 "is inviting",
                                                 "seeks",
                                                 "is seeking",
                                                 "is looking",
                                                 "is recruiting",
                                                 "is hiring",
                                                 "has an opening",
                                                 "has openings",
                                                 "announces",
                                                 "welcomes applications",
                                                 "is pleased to",
                                                 "is currently",
                                                 "is now accepting",
                                                 "anticipates",
                                                 "intends to",
                                                 "wishes to",
                                                 "has a vacancy",
                                                 "is accepting",
                                                 "offers a position",
                                                 "sucht"};

/// Words of the post and of a sentence, which no part has in its name.
inline constexpr std::string_view kUnitStops[] = {
    "is",        "are",     "was",        "has",        "have",       "which",      "that",
    "with",      "from",    "ist",        "sind",       "hat",        "wird",       "est",
    "sont",      "heeft",   "zoekt",      "är",         "professor",  "professors", "professorship",
    "vacancies", "vacancy", "position",   "positions",  "lecturer",   "postdoc",    "postdoctoral",
    "director",  "dean",    "head of",    "researcher", "instructor", "tenure",     "rank",
    "search",    "fellow",  "fellowship", "assistant",  "associate",  "phd",        "job"};

/// Subjects of parts that hire for others, and of ministries.
inline constexpr std::string_view kNoUnits[] = {
    "human resources", "human resource", "personnel",       "hr",      "energy",           "defense",
    "state",           "justice",        "labor",           "labour",  "homeland",         "veterans",
    "equal",           "recruitment",    "faculty affairs", "faculty", "academic affairs", "higher education",
    "excellence"};

}  // namespace jobindex::normalise
