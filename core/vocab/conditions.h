// Conditions of work and ranks by the words that candidates type; the vocabularies, which read ads, hold too
// many or too few. Constant data.
#pragma once

#include <array>
#include <string_view>

namespace jobindex::vocab {

/// Words for a value of a field.
struct Condition {
    std::string_view words;  ///< folded, one space between two
    std::string_view field, id, label;
    double weight = 1;  ///< how likely this is what is meant, in (0, 1]
};

/// What else a word is said of, against what it mostly means: "professor" of the ranks below, "PhD" of the
/// degree.
inline constexpr double kOtherReading = 0.3;

// clang-format off
inline constexpr auto kConditions = std::to_array<Condition>({
    {"permanent", "contract", "permanent", "permanent"},
    {"unbefristet", "contract", "permanent", "permanent"},
    {"unbefristete", "contract", "permanent", "permanent"},
    {"cdi", "contract", "permanent", "permanent"},
    {"indefinido", "contract", "permanent", "permanent"},
    {"fixed term", "contract", "fixed_term", "fixed term"},
    {"befristet", "contract", "fixed_term", "fixed term"},
    {"befristete", "contract", "fixed_term", "fixed term"},
    {"cdd", "contract", "fixed_term", "fixed term"},
    {"temporary", "contract", "fixed_term", "fixed term"},
    {"tenure track", "contract", "tenure_track", "tenure track"},
    {"tenured", "contract", "permanent", "permanent"},
    {"part time", "hours", "part_time", "part-time"},
    {"half time", "hours", "part_time", "part-time"},
    {"teilzeit", "hours", "part_time", "part-time"},
    {"halbtags", "hours", "part_time", "part-time"},
    {"temps partiel", "hours", "part_time", "part-time"},
    {"full time", "hours", "full_time", "full-time"},
    {"vollzeit", "hours", "full_time", "full-time"},
    {"temps plein", "hours", "full_time", "full-time"},
    {"remote", "remote", "full", "remote"},
    {"remotely", "remote", "full", "remote"},
    {"fully remote", "remote", "full", "remote"},
    {"home office", "remote", "hybrid", "hybrid"},
    {"homeoffice", "remote", "hybrid", "hybrid"},
    {"work from home", "remote", "full", "remote"},
    {"teletravail", "remote", "full", "remote"},
    {"hybrid", "remote", "hybrid", "hybrid"},
    {"doctoral", "level", "phd", "PhD student"},
    {"doctorate", "level", "phd", "PhD student"},
    {"research associate", "level", "researcher", "Researcher"},
    {"research scientist", "level", "researcher", "Researcher"},
    {"researcher", "level", "researcher", "Researcher"},
    {"research engineer", "level", "researcher", "Researcher"},
    {"ingenieur de recherche", "level", "researcher", "Researcher"},
    {"ingenieure de recherche", "level", "researcher", "Researcher"},
    {"wissenschaftlicher mitarbeiter", "level", "researcher", "Researcher"},
    {"wissenschaftliche mitarbeiterin", "level", "researcher", "Researcher"},
    {"wissenschaftliche mitarbeiter", "level", "researcher", "Researcher"},
    {"akademischer mitarbeiter", "level", "researcher", "Researcher"},
    {"chercheur", "level", "researcher", "Researcher"},
    {"chercheuse", "level", "researcher", "Researcher"},
    {"charge de recherche", "level", "researcher", "Researcher"},
    {"chargee de recherche", "level", "researcher", "Researcher"},
    {"directeur de recherche", "level", "researcher", "Researcher"},
    {"directrice de recherche", "level", "researcher", "Researcher"},
    {"ricercatore", "level", "researcher", "Researcher"},
    {"ricercatrice", "level", "researcher", "Researcher"},
    {"investigador", "level", "researcher", "Researcher"},
    {"investigadora", "level", "researcher", "Researcher"},
    {"pesquisador", "level", "researcher", "Researcher"},
    {"pesquisadora", "level", "researcher", "Researcher"},
    {"onderzoeker", "level", "researcher", "Researcher"},
    {"forskare", "level", "researcher", "Researcher"},
    {"forsker", "level", "researcher", "Researcher"},
    {"tutkija", "level", "researcher", "Researcher"},
    {"badacz", "level", "researcher", "Researcher"},
    {"forscher", "level", "researcher", "Researcher"},
    {"forscherin", "level", "researcher", "Researcher"},
    {"investigador", "level", "postdoc", "Postdoctoral researcher", kOtherReading},
    {"investigadora", "level", "postdoc", "Postdoctoral researcher", kOtherReading},
    {"onderzoeker", "level", "postdoc", "Postdoctoral researcher", kOtherReading},
    {"forskare", "level", "postdoc", "Postdoctoral researcher", kOtherReading},
    {"forsker", "level", "postdoc", "Postdoctoral researcher", kOtherReading},
    {"ricercatore", "level", "assistant_prof", "Assistant professor", kOtherReading},
    {"ricercatrice", "level", "assistant_prof", "Assistant professor", kOtherReading},
    {"research associate", "level", "postdoc", "Postdoctoral researcher", kOtherReading},
    {"researcher", "level", "postdoc", "Postdoctoral researcher", kOtherReading},
    {"chercheur", "level", "postdoc", "Postdoctoral researcher", kOtherReading},
    {"chercheuse", "level", "postdoc", "Postdoctoral researcher", kOtherReading},
    {"wissenschaftlicher mitarbeiter", "level", "phd", "PhD student", kOtherReading},
    {"wissenschaftliche mitarbeiterin", "level", "phd", "PhD student", kOtherReading},
    {"wissenschaftliche mitarbeiter", "level", "phd", "PhD student", kOtherReading},
    {"wissenschaftlicher mitarbeiter", "level", "postdoc", "Postdoctoral researcher", kOtherReading},
    {"wissenschaftliche mitarbeiterin", "level", "postdoc", "Postdoctoral researcher", kOtherReading},
    {"wissenschaftliche mitarbeiter", "level", "postdoc", "Postdoctoral researcher", kOtherReading},
    {"professor", "level", "assistant_prof", "Assistant professor", kOtherReading},
    {"professors", "level", "assistant_prof", "Assistant professor", kOtherReading},
    {"professeur", "level", "assistant_prof", "Assistant professor", kOtherReading},
    {"professeure", "level", "assistant_prof", "Assistant professor", kOtherReading},
    {"profesor", "level", "assistant_prof", "Assistant professor", kOtherReading},
    {"profesora", "level", "assistant_prof", "Assistant professor", kOtherReading},
    {"professor", "level", "associate_prof", "Associate professor", kOtherReading},
    {"professors", "level", "associate_prof", "Associate professor", kOtherReading},
    {"professeur", "level", "associate_prof", "Associate professor", kOtherReading},
    {"professeure", "level", "associate_prof", "Associate professor", kOtherReading},
    {"profesor", "level", "associate_prof", "Associate professor", kOtherReading},
    {"profesora", "level", "associate_prof", "Associate professor", kOtherReading},
    {"w1 professur", "level", "assistant_prof", "Assistant professor"},
    {"w2 professur", "level", "associate_prof", "Associate professor"},
    {"w3 professur", "level", "full_prof", "Professor"},
});
// clang-format on

}  // namespace jobindex::vocab
