// A field's value as a person reads it. Pure.
#pragma once

#include <string>
#include <string_view>

namespace jobindex::apps {

/// What normalise::field_value() gives, without its JSON: "Leoben, AT-6, AT", "2901 to 3402 EUR a month",
/// "Ghent University (ugent.be)"; plain texts as they are.
std::string shown_value(std::string_view value);

}  // namespace jobindex::apps
