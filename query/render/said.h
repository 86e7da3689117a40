// What a result says to people, in the words of one language (messages.h). Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "query/render/messages.h"
#include "query/search/result.h"

namespace jobindex::render {

/// Why an ad answers: "asks for Python, which you named".
std::string ground_text(const search::Ground& ground, const Catalogue& words);
/// All grounds of a hit as one line, joined with "; ".
std::string grounds_text(const std::vector<search::Ground>& grounds, const Catalogue& words);
/// What was given up to find an ad: "for another rank: postdoc or lecturer"; "" for nothing.
std::string loss_text(const search::Loss& loss, const Catalogue& words);
/// What was assumed while the query was read: "the space behind country: was taken as a slip".
std::string note_text(const understand::Note& note, const Catalogue& words);
/// What one can do instead: "Without country:de: 12 ads".
std::string step_text(const search::NextStep& step, const Catalogue& words);
/// The name of a value of a field; the vocabulary's own label where the language has none.
std::string value_label(std::string_view field, std::string_view value, std::string_view label,
                        const Catalogue& words);
/// "Bern, Schweiz; Genf": where a post is; `english` as it is in English.
std::string place_text(const std::vector<model::Place>& places, std::string_view english,
                       const Catalogue& words);
/// The label of a value where English has the vocabulary's own, as in the terminal and for programs.
std::string shown_label(std::string_view field, std::string_view value, std::string_view label,
                        const Catalogue& words);
/// "a, b and c".
std::string all_of(const std::vector<std::string>& names, const Catalogue& words);
/// "a, b or c".
std::string either_of(const std::vector<std::string>& names, const Catalogue& words);
/// The names joined by the message `key` of {list} and {last}, one after the other: "a and b and c".
std::string one_by_one(const std::vector<std::string>& names, std::string_view key, const Catalogue& words);
/// "12,345", with the sign that the language has between thousands.
std::string number_text(std::size_t number, const Catalogue& words);
/// "36", "36.5": a number to one decimal, whole ones without it.
std::string decimal_text(double value, const Catalogue& words);
/// "55,000", or "17.50" for pay an hour.
std::string amount_text(double value, bool with_cents, const Catalogue& words);
/// "59 %"; "" below 20 ads, where one ad would be 5 points or more.
std::string percent_text(std::size_t count, std::size_t of, const Catalogue& words);
/// "31 Dec 2026".
std::string date_text(base::Date date, const Catalogue& words);
/// "Site: what it shows", with what the language has for a colon.
std::string labelled(std::string_view label, std::string_view text, const Catalogue& words);
/// With a capital for a small ASCII letter at its beginning: as a sentence begins.
std::string capitalised(std::string text);
/// The text for a number, which is its argument {count} with its thousands apart.
std::string count_text(std::string_view key, std::size_t number, const Catalogue& words,
                       std::initializer_list<Argument> arguments = {});

}  // namespace jobindex::render
