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

/// What a word for one rank means now and then: "professor" is also said of those below.
inline constexpr double kSometimes = 0.3;

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
    {"research associate", "level", "postdoc", "Postdoctoral researcher", kSometimes},
    {"researcher", "level", "postdoc", "Postdoctoral researcher", kSometimes},
    {"chercheur", "level", "postdoc", "Postdoctoral researcher", kSometimes},
    {"chercheuse", "level", "postdoc", "Postdoctoral researcher", kSometimes},
    {"wissenschaftlicher mitarbeiter", "level", "phd", "PhD student", kSometimes},
    {"wissenschaftliche mitarbeiterin", "level", "phd", "PhD student", kSometimes},
    {"wissenschaftliche mitarbeiter", "level", "phd", "PhD student", kSometimes},
    {"wissenschaftlicher mitarbeiter", "level", "postdoc", "Postdoctoral researcher", kSometimes},
    {"wissenschaftliche mitarbeiterin", "level", "postdoc", "Postdoctoral researcher", kSometimes},
    {"wissenschaftliche mitarbeiter", "level", "postdoc", "Postdoctoral researcher", kSometimes},
    {"professor", "level", "assistant_prof", "Assistant professor", kSometimes},
    {"professors", "level", "assistant_prof", "Assistant professor", kSometimes},
    {"professeur", "level", "assistant_prof", "Assistant professor", kSometimes},
    {"professeure", "level", "assistant_prof", "Assistant professor", kSometimes},
    {"profesor", "level", "assistant_prof", "Assistant professor", kSometimes},
    {"profesora", "level", "assistant_prof", "Assistant professor", kSometimes},
    {"professor", "level", "associate_prof", "Associate professor", kSometimes},
    {"professors", "level", "associate_prof", "Associate professor", kSometimes},
    {"professeur", "level", "associate_prof", "Associate professor", kSometimes},
    {"professeure", "level", "associate_prof", "Associate professor", kSometimes},
    {"profesor", "level", "associate_prof", "Associate professor", kSometimes},
    {"profesora", "level", "associate_prof", "Associate professor", kSometimes},
    {"w1 professur", "level", "assistant_prof", "Assistant professor"},
    {"w2 professur", "level", "associate_prof", "Associate professor"},
    {"w3 professur", "level", "full_prof", "Professor"},
});
// clang-format on

}  // namespace jobindex::vocab
