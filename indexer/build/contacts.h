// Contact data in an ad's text: e-mail addresses, telephone numbers, and the names of persons to write to.
//
// They stay in the ad, which one reads to apply; they are no words of the index, in which nobody is to be
// searched for by name, and no field. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "core/base/span.h"

namespace jobindex::build {

/// The parts of `text` that are contact data; sorted, not overlapping.
///
/// A name counts where a word for contact or an address stands in its line or the sentence: a title ("Dr",
/// "Prof.", "Frau") with up to four capitalised words behind it.
std::vector<base::Span> find_contacts(std::string_view text);

}  // namespace jobindex::build
