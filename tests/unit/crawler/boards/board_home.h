// What the tests of pulls share: a home with one source, and a consumer that remembers.
#pragma once

#include <catch2/catch.hpp>

#include "core/archive/reader.h"
#include "crawler/boards/source.h"
#include "tests/support/fake_board.h"
#include "tests/support/paths.h"
#include "tests/unit/crawler/crawl_home.h"

namespace jobindex::crawler {

/// The table of data/boards/.
inline const board::Boards& all_boards() {
    static const board::Boards boards = board::Boards::load(support::source_tree("data/boards")).value();
    return boards;
}

/// A crawl home whose sources are boards; conclusions are kept.
struct BoardHome : CrawlHome {
    struct Listener : Recorder {
        std::vector<board::Conclusion> conclusions;
        Result<void> concluded(const board::Conclusion& conclusion) override {
            conclusions.push_back(conclusion);
            return {};
        }
    };
    Listener listener;
    base::Timestamp now = 1'795'600'000;

    /// Serves a board and makes it the only source.
    void use(support::FakeBoard& board) {
        board.serve();
        auto source = boards::parse_source(board.source_text(), "acme.source", all_boards());
        if (!source) FAIL(source.error().message);
        source->name = "acme";
        options.sources = {*source};
        options.boards = &all_boards();
        options.seeds.clear();
    }
    /// One run, a day after the last; the conclusion of its visit, if it came to one.
    std::optional<board::Conclusion> visit() {
        now += 2 * 86'400;
        const base::Clock clock(now);
        options.clock = &clock;
        listener.conclusions.clear();
        auto done = crawl(options, listener, {});
        options.clock = nullptr;
        if (!done) FAIL(done.error().message);
        report = std::move(*done);
        if (listener.conclusions.empty()) return std::nullopt;
        CHECK(listener.conclusions.size() == 1);
        return listener.conclusions.front();
    }
};

}  // namespace jobindex::crawler
