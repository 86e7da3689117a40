// The readers of one format each, and what they share. Private to core/board.
#pragma once

#include <string>
#include <string_view>

#include "core/board/read_answer.h"

namespace jobindex::board {

/// One JSON value of a text that may be cut off: its whole elements up to where it breaks.
struct Salvaged {
    base::Json value;
    std::string problem;  ///< "" = the text was whole
};
/// Never fails: what is no JSON at all gives null.
Salvaged salvage_json(std::string_view text);

/// Fills in items, more and problem from XML: elements named `board.items`.
void read_xml(const Board& board, const Variables& variables, const Body& body, Answer& out);
/// The same of RSS or Atom.
void read_feed(const Board& board, const Variables& variables, const Body& body, Answer& out);
/// The same of a sitemap or a sitemap index; plain text too.
void read_sitemap(const Board& board, const Variables& variables, const Body& body, Answer& out);
/// The same of an HTML list.
void read_html(const Board& board, const Variables& variables, const Body& body, Answer& out);

/// Adds an item with key and address by the board's paths, unless it is to be left out.
void add_item(const Board& board, const Variables& variables, base::Json value, const Body& body,
              Answer& out);
/// Text of a string or number at a path; "" for anything else.
std::string text_at(const base::Json& value, std::string_view path);
/// The first whole number in a text, thousands separators skipped: 1234 of "1,234 jobs"; nullopt without one.
std::optional<long long> number_in(std::string_view text);

}  // namespace jobindex::board
