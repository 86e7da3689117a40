// The categories of the Chronicle's job board and the disciplines that they hold.
#pragma once

#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/model/job_ad.h"
#include "core/vocab/vocabulary.h"
#include "tests/extraction/collections.h"

namespace jobindex::evaluation {

/// The board's categories of a row that name a discipline ("Nursing"), against the ad's first discipline,
/// which is right when one of them holds it or a discipline above it; then both are the category.
///
/// "" as truth: the row has no such category ("Other Science & Technology", "Education Administration &
/// Leadership", which is where posts of administrators are filed).
Compared category_of_discipline(const base::Json& row, const model::JobAd& ad,
                                const vocab::Vocabulary& disciplines);

}  // namespace jobindex::evaluation
