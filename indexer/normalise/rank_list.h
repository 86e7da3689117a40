// The ranks of professors that a title or a few words of a text list. Inside indexer/normalise only.
#pragma once

#include <vector>

#include "core/model/enums.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// "Assistant, Associate or Full Professor", "Assistant/Associate Professor", "Assistant Professor,
/// Professor", "Open Rank Professor"; empty where no rank of professor is named with its word.
std::vector<model::Level> professor_ranks(const Words& title);

/// "Professor (Assistant with Tenure Track or Associate)": ranks in brackets right behind the word.
std::vector<model::Level> bracketed_ranks(const Words& title);

/// True for assistant, associate and full professors.
constexpr bool is_rank_of_professor(model::Level level) {
    return level == model::Level::assistant_prof || level == model::Level::associate_prof ||
           level == model::Level::full_prof;
}

}  // namespace jobindex::normalise
