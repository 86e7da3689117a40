// Any bytes as an answer of a board in every format, as the notes of a pull, and as a board definition.
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "core/board/boards.h"
#include "core/board/pull_records.h"
#include "core/board/read_answer.h"

using namespace jobindex::board;

namespace {

std::vector<Board> boards_of_all_formats() {
    std::vector<Board> boards;
    for (const Format format : {Format::json, Format::xml, Format::feed, Format::html, Format::sitemap}) {
        Board& board = boards.emplace_back();
        board.format = format;
        board.items = format == Format::html ? "a" : "jobs";
        board.id = "id";
        board.link = "url";
        board.total = "total";
        board.next = "next";
        board.window = 10;
    }
    return boards;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    static const std::vector<Board> boards = boards_of_all_formats();
    for (const Board& board : boards) {
        const Answer answer = read_answer(board, {}, {bytes, "", "https://board.example/list"});
        if (answer.items.size() > kMostItems) std::abort();
        for (const Item& item : answer.items) {
            if (item.key.empty()) std::abort();
        }
    }
    static_cast<void>(read_witness(boards.front(), {bytes, "", "https://board.example/"}));
    static_cast<void>(AnswerNote::from_json(bytes));
    if (const auto end = Conclusion::from_json(bytes)) {
        if (Conclusion::from_json(end->to_json()).value() != *end) std::abort();
    }
    static_cast<void>(parse_board(bytes, "x"));
    return 0;
}
