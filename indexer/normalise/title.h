// The ad's title: as stated, cleaned of site names, or inferred from the text. Pure; thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/normalise/found.h"
#include "indexer/normalise/words.h"

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

/// A title for an ad that has none: the first line, or sentence, of its text that is no portal's fixed
/// phrase, cut at 120 bytes between words.
///
/// @return its bytes and confidence .3, inferred; nullopt for a text without words.  Source: boilerplate.h.
std::optional<Found<std::string>> infer_title(std::string_view description);

/// The same for a text of which `post` names the post: these words, to the end of their sentence.
std::optional<Found<std::string>> title_of_post(const Words& words, base::Span post);

}  // namespace jobindex::normalise
