// The ad's title as stated, cleaned of site names. Pure; thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace jobindex::normalise {

/// A cleaned title, and the reference number that stood in it ("" when none did).
struct CleanTitle {
    std::string title;
    std::string reference;
};

/// Where a title was found.
enum class TitleSource {
    field,  ///< a field made for it (JSON-LD, feed, table): taken as stated
    page,   ///< a heading or <title>, which may name the site as well
};

/// A title in one line; of a page's, what does not name the post is taken off: "Ref. 2026-17",
/// " | Careers at X". "(m/w/d)" and the like stay: they are part of what the employer wrote.
///
/// @param text         one line or more, entities already decoded.
/// @param institution  the employer's name; a trailing " - <institution>" of a page goes too. May be empty.
/// @return             at most 300 bytes, white space squeezed; title is "" when nothing is left.
CleanTitle clean_title(std::string_view text, std::string_view institution, TitleSource source);

}  // namespace jobindex::normalise
