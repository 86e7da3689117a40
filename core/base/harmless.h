// harmless(): foreign text as it may be written to a terminal. Pure; safe on any bytes.
#pragma once

#include <string>
#include <string_view>

namespace jobindex::base {

/// `text` with terminal control characters, bidi overrides and broken UTF-8 as spaces; the length in bytes
/// stays, so spans stay true. Line feeds stay.
std::string harmless(std::string_view text);

}  // namespace jobindex::base
