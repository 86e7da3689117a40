// What was read from a CV, for eyes and for programs. Pure.
#pragma once

#include <string>

#include "core/base/json.h"
#include "query/render/options.h"
#include "query/search/cv.h"

namespace jobindex::render {

/// A few lines that end with an empty one.
std::string text(const search::Cv& cv, const RenderOptions& options);
/// `{skills, degrees, levels, disciplines}`, as docs/formats/result.md describes it.
base::Json json(const search::Cv& cv);

}  // namespace jobindex::render
