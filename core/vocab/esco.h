// Merging of ESCO's skills into a vocabulary file. Pure.
//
// Source: the CSV files "skills_LANGUAGE.csv" of the ESCO download (esco.ec.europa.eu, version 1.x), one
// concept a row; who has them may merge them, they are not part of this project.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace jobindex::vocab {

/// One row of an ESCO skills file; columns by their names there.
struct EscoSkill {
    std::string concept_uri;
    std::string skill_type;   ///< "knowledge" or "skill/competence"
    std::string reuse_level;  ///< "transversal", "cross-sector", "sector-specific", "occupation-specific"
    std::string preferred_label;
    std::string alt_labels;  ///< one a line
};

/// What a merge did.
struct EscoReport {
    std::size_t rows = 0;         ///< usable ones
    std::size_t merged = 0;       ///< rows whose concept was known by one of its labels, or from a row before
    std::size_t added = 0;        ///< new concepts
    std::size_t names = 0;        ///< names added to concepts, new and old
    std::size_t passed_over = 0;  ///< names that are another concept's, or too short to be safe
};

/// A vocabulary that takes in ESCO rows of any number of languages.
class EscoMerge {
  public:
    /// Begins with the text of a skills.tsv. Errors: corrupt, unsupported, as Vocabulary::parse.
    static base::Result<EscoMerge> begin(std::string text, const std::filesystem::path& file);

    /// Takes in one row: its names go to the concept that has its address or one of its labels, else it
    /// becomes a concept "esco-UUID". A name never gets a second owner; a row without address or label does
    /// nothing.
    void add(const EscoSkill& skill);
    /// The merged file, known concepts first, in their order.
    std::string text() const;
    const EscoReport& report() const { return report_; }

  private:
    struct Entry {
        std::string id, label, category, broader, aliases;
        bool from_esco = false;
        std::size_t line = 0;  ///< of lines_, for known ones
    };
    EscoMerge() = default;
    std::size_t owner_of(const EscoSkill& skill, const std::string& id);
    void add_name(std::size_t entry, std::string_view name);

    std::vector<std::string> lines_;  ///< of the file as it was
    std::vector<Entry> entries_;
    std::map<std::string, std::size_t, std::less<>> by_name_, by_id_;
    EscoReport report_;
};

}  // namespace jobindex::vocab
