// Labels of values in ads: "Closing date", "Bewerbungsfrist", "Lieu de travail". Inside indexer/extract only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/extract/candidate.h"

namespace jobindex::extract {

/// The field that a label announces; nullopt for any other text.
///
/// `label` is as the page has it: any case, accents, colon, star or bullet around it. It must be the cue, or
/// begin with it where the cue is long enough to stand alone ("Closing date for applications").
std::optional<Field> field_of_label(std::string_view label);

/// The same for what is marked as a label, by a colon behind it or by the page's structure: there one word
/// that only such a label has is enough ("Final deadline for students").
std::optional<Field> field_of_marked_label(std::string_view label);

/// A label folded, without a colon, stars, bullets and a bracketed rest.
std::string plain_label(std::string_view label);

}  // namespace jobindex::extract
