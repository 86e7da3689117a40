// Suggestions for eyes and for programs. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "query/render/layout.h"
#include "query/render/options.h"
#include "query/search/suggest.h"

namespace jobindex::render {

/// One line each: kind, number of ads, text.
std::string text(const std::vector<search::Suggestion>& suggestions, const RenderOptions& options);
/// `{version, prefix, suggestions}`, as docs/formats/result.md describes it.
base::Json json(std::string_view prefix, const std::vector<search::Suggestion>& suggestions);

}  // namespace jobindex::render
