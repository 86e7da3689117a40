// read_answer(): the items of one answer of a board, and what it says of their number. Pure.
//
// The crawler lists and counts by it, the indexer makes ads of the same items. Never fails: what is damaged
// gives what can be read, and `problem` says that it was.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/board/board.h"

namespace jobindex::board {

/// Items taken of one answer at most.
inline constexpr std::size_t kMostItems = 50'000;

/// One entry of a list.
struct Item {
    std::string key;   ///< the board's own, or its address; never empty
    std::string url;   ///< absolute; "" when the board names none
    base::Json value;  ///< as the board has it; elements of XML and feeds by their names
};

/// A part of a list that can be asked for alone, and how many items the board states for it.
struct Slice {
    std::string text;  ///< for list_request()
    long long count = 0;
};

/// What one answer holds.
struct Answer {
    std::vector<Item> items;
    long long count = 0;              ///< of the items, those left out by `drop` too, each by its weight
    std::optional<long long> stated;  ///< the number that the board says there is in all
    std::vector<std::string> more;    ///< further parts of the list: the next page, sitemaps of an index
    std::vector<Slice> slices;        ///< the parts that cover the list best; empty when it names none
    std::string problem;              ///< why the answer may lack items; "" = it is whole
};

/// A response's body and where it came from. Views: owned by the caller.
struct Body {
    std::string_view text;  ///< content codings undone
    std::string_view content_type;
    std::string_view url;  ///< relative addresses are resolved against it
};

/// Reads an answer to list_request().
Answer read_answer(const Board& board, const Variables& variables, const Body& body);

/// The count in an answer to witness_request(); nullopt when there is none.
std::optional<long long> read_witness(const Board& board, const Body& body);

/// The ad in an answer to detail_request(); null when there is none.
base::Json read_detail(const Board& board, const Body& body);

/// True when `path` fits one of the board's patterns of items to take, or it has none.
bool keeps(const Board& board, std::string_view url);

}  // namespace jobindex::board
