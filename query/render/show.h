// One ad in full for eyes. Pure.
#pragma once

#include <string>

#include "core/model/job_ad.h"
#include "query/render/options.h"
#include "query/understand/lexicon.h"

namespace jobindex::render {

/// One ad: all its fields, its text, and for each field where it was found. Ends with a line feed.
std::string show(const model::JobAd& ad, const understand::Lexicon& lexicon, const RenderOptions& options);

}  // namespace jobindex::render
