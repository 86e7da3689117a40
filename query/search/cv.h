// What a CV says of its writer: skills, degrees, posts held, fields. Pure: the text is read and forgotten.
#pragma once

#include <cstddef>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/vocab/vocabulary.h"

namespace jobindex::search {

/// The vocabularies that a CV is read by; immutable, safe from any thread.
struct CvVocabularies {
    vocab::Vocabulary skills, disciplines, degrees, levels;

    /// Reads vocab/*.tsv of a data directory. Errors: as Vocabulary::load().
    static base::Result<CvVocabularies> load(const std::filesystem::path& data_dir);
};

/// How far one has come, for what posts one fits.
enum class Stage { student, graduate, doctor, postdoc, assistant_prof, associate_prof, full_prof };

/// A concept that the CV names, and how often.
struct CvConcept {
    std::string id, label, category;
    unsigned mentions = 0;
    friend bool operator==(const CvConcept&, const CvConcept&) = default;
};

/// A degree; not `done` when it is still worked for.
struct CvDegree {
    std::string id, label;
    bool done = true;
    friend bool operator==(const CvDegree&, const CvDegree&) = default;
};

/// What was read.
struct Cv {
    std::vector<CvConcept> skills;       ///< most mentions first
    std::vector<CvConcept> disciplines;  ///< most mentions first
    std::vector<CvConcept> levels;       ///< posts held, most mentions first
    std::vector<CvDegree> degrees;       ///< in the order of the vocabulary
    Stage stage = Stage::student;
    /// Ids that the skills, disciplines and finished degrees stand for, wider ones too: who has a doctorate
    /// has a master's degree, who knows MRI knows medical imaging.
    std::set<std::string, std::less<>> skill_ids, discipline_ids, degree_ids;

    /// True when nothing in it tells what it is a CV of.
    bool empty() const { return skills.empty() && degrees.empty() && disciplines.empty(); }
};

/// Reads the text of a CV: UTF-8, English or German headings, as pdftotext -layout gives it or as typed.
///
/// Degrees and posts are not read from publications, supervision and references. A post counts near a year or
/// at the top; a degree on a line that says it is under way is not done. The language a CV is written in is a
/// skill.
Cv read_cv(std::string_view text, const CvVocabularies& vocabularies);

}  // namespace jobindex::search
