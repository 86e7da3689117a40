// What a result says to people, in the words of one language (messages.h); words.h has it in English. Pure.
#pragma once

#include <string>
#include <string_view>

#include "query/render/messages.h"
#include "query/search/result.h"

namespace jobindex::render {

/// Why an ad answers: "asks for Python, which you named".
std::string ground_text(const search::Ground& ground, const Catalogue& words);
/// What was given up to find an ad: "for another rank: postdoc or lecturer"; "" for nothing.
std::string loss_text(const search::Loss& loss, const Catalogue& words);
/// What one can do instead: "Without country:de: 12 ads".
std::string step_text(const search::NextStep& step, const Catalogue& words);
/// The name of a value of a field; the vocabulary's own label where the language has none.
std::string value_label(std::string_view field, std::string_view value, std::string_view label,
                        const Catalogue& words);
/// "12,345", with the sign that the language has between thousands.
std::string number_text(std::size_t number, const Catalogue& words);
/// The text for a number, which is its argument {count} with its thousands apart.
std::string count_text(std::string_view key, std::size_t number, const Catalogue& words,
                       std::initializer_list<Argument> arguments = {});

}  // namespace jobindex::render
