// gunzip() of a whole buffer, for sitemaps that are files in gzip format. Pure.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace jobindex::crawler {

/// True when the bytes begin like a gzip file (RFC 1952).
bool is_gzip(std::string_view bytes);

/// The unpacked bytes of the first gzip member; what a damaged end leaves is given as far as it goes.
///
/// Errors: limit when there are more than `limit`; corrupt when not even the first byte can be unpacked.
base::Result<std::string> gunzip(std::string_view bytes, std::size_t limit);

}  // namespace jobindex::crawler
