// The language of a text (CLD2). Pure.
#pragma once

#include <string>
#include <string_view>

namespace jobindex::extract {

/// ISO 639-1 code of the text's language ("zh" for both scripts of Chinese).
///
/// "" when it is shorter than 20 bytes, or the detector is not sure, or the language has no such code.
std::string detect_language(std::string_view text);

}  // namespace jobindex::extract
