// An ad as somebody hands it over: checked, and in the form that the inbox takes. Pure.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "core/base/json.h"

namespace jobindex::server {

/// What is wrong with a row.
struct Fault {
    std::string field;  ///< "" = the row as a whole
    std::string text;
};

/// A row that can be taken.
struct PostedAd {
    std::string id;  ///< that the ad will have
    base::Json row;
};

/// Checks a row: an object that is a schema.org/JobPosting or has our field names as keys, with a title, a
/// description, and a URL or a reference by which it can be named again.
tl::expected<PostedAd, Fault> posted_ad(const base::Json& row, std::string_view source);

}  // namespace jobindex::server
