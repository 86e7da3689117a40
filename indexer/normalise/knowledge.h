// Knowledge: the data files that normalising looks things up in. Immutable once loaded; safe to share.
#pragma once

#include <filesystem>

#include "core/board/boards.h"
#include "core/vocab/gazetteer.h"
#include "core/vocab/institutions.h"
#include "core/vocab/pay_grades.h"
#include "core/vocab/vocabulary.h"
#include "indexer/normalise/skill_fields.h"

namespace jobindex::normalise {

struct Knowledge {
    vocab::Vocabulary skills, disciplines, degrees, levels;
    vocab::Gazetteer places;
    vocab::Institutions institutions;
    vocab::PayGrades pay_grades;
    board::Boards boards;
    SkillFields skill_fields;

    /// Reads vocab/*.tsv, places/, institutions/, pay/ and boards/ of `data_dir`. Errors: of the loaders,
    /// with the file's name.
    static base::Result<Knowledge> load(const std::filesystem::path& data_dir);
};

}  // namespace jobindex::normalise
