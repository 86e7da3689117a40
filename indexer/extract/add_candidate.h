// Adding candidates to an Extraction. Inside indexer/extract only.
#pragma once

#include <string>
#include <string_view>

#include "indexer/extract/candidate.h"

namespace jobindex::extract {

/// Where a candidate comes from.
struct Evidence {
    model::Method method{};
    double confidence = 0;
    std::string pointer = {};
};

/// Confidence of the fields of a structured posting, by method.
double confidence_of(model::Method method);

/// Appends a candidate, its text cut to 300 bytes; nothing when the value is empty or the same field already
/// has this very text by the same method.
void add_candidate(Extraction& out, Field field, base::Json value, Evidence evidence);

/// The host of an absolute URL, "" when there is none.
std::string_view host_of(std::string_view url);

}  // namespace jobindex::extract
