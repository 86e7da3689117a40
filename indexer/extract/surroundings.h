// What a page says of its owner around the ad: header, logo, footer. Inside indexer/extract only.
#pragma once

#include <string>
#include <string_view>

#include "core/html/document.h"
#include "indexer/extract/candidate.h"

namespace jobindex::extract {

/// Adds the employer that logo, site header or copyright line name, and the footer's text as a place to be
/// read strictly (method inferred, pointer "footer").
void add_surroundings(const html::Document& document, Extraction& out);

/// The owner that a copyright line names ("© 2019-2026 University of X. All rights reserved"); "" when none
/// does.
std::string copyright_owner(std::string_view text);

}  // namespace jobindex::extract
