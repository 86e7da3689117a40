// Any bytes as an answer of a board in every format, as the notes of a pull, and as a board definition.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/board/boards.h"
#include "core/board/pull_records.h"
#include "core/board/read_answer.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace jobindex::board;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    Board board;
    board.items = "jobs";
    board.id = "id";
    board.link = "url";
    board.total = "total";
    board.next = "next";
    board.window = 10;
    for (const Format format : {Format::json, Format::xml, Format::feed, Format::html, Format::sitemap}) {
        board.format = format;
        if (format == Format::html) board.items = "a";
        const Answer answer = read_answer(board, {}, {bytes, "", "https://board.example/list"});
        if (answer.items.size() > kMostItems) std::abort();
        for (const Item& item : answer.items) {
            if (item.key.empty()) std::abort();
        }
    }
    static_cast<void>(read_witness(board, {bytes, "", "https://board.example/"}));
    static_cast<void>(AnswerNote::from_json(bytes));
    if (const auto end = Conclusion::from_json(bytes)) {
        if (Conclusion::from_json(end->to_json()).value() != *end) std::abort();
    }
    static_cast<void>(parse_board(bytes, "x"));
    return 0;
}
