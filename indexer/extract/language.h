// The language of a text, and of its parts where it is mixed (CLD2). Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/job_ad.h"

namespace jobindex::extract {

/// ISO 639-1 code of the text's language ("zh" for both scripts of Chinese).
///
/// "" when it is shorter than 20 bytes, or the detector is not sure, or the language has no such code.
std::string detect_language(std::string_view text);

/// The languages of one ad.
struct Languages {
    std::string main;                        ///< ISO 639-1; "" as of detect_language()
    std::vector<model::LanguagePart> parts;  ///< of the text, in its order; empty when it is in one language
};

/// The language in which most of an ad is written, and the parts of a mixed one.
///
/// Most by bytes of the paragraphs, the title counted as one: an English ad with a German footer is English.
/// A part is a run of paragraphs of at least 250 bytes; the parts meet and cover the text, shorter ones go
/// with their neighbour, and languages that are mistaken for one another in short texts (Danish and
/// Norwegian) are one. Of texts over 4,000 bytes three samples say whether to look at all.
Languages detect_languages(std::string_view title, std::string_view text);

}  // namespace jobindex::extract
