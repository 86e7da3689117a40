// Pull: the plan of one visit to a board, and how it ended. Pure: it asks and is told, and touches nothing.
//
// What is asked next is a function of what was answered so far, so a pull that was killed goes on from its
// stored answers as if nothing had happened.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/board/board.h"
#include "core/board/pull_records.h"
#include "core/board/read_answer.h"
#include "core/board/request.h"
#include "crawler/boards/source.h"

namespace jobindex::crawler::boards {

/// Requests of one pull at most; a board that wants more does not end.
inline constexpr std::size_t kMostSteps = 5000;

/// What one answer of the list came to.
struct StepResult {
    bool failed = false;              ///< there was no answer to read
    std::string problem;              ///< why it may lack items; "" = it is whole
    std::optional<long long> stated;  ///< as board::Answer
    long long count = 0;
    std::vector<std::string> pages;  ///< the pages of its items: page_key() or canonical URLs
    std::vector<std::string> more;
    std::vector<board::Slice> slices;

    std::string to_json() const;
    /// Errors: invalid_input.
    static Result<StepResult> from_json(std::string_view text);
};

/// A request that is wanted, and the name its result is given under.
struct Ask {
    std::string step;
    board::Request request;
};

/// One visit; `board` must outlive it.
class Pull {
  public:
    Pull(Source source, const board::Board& board);

    /// The next request; nullopt when the pull is done. The same one until take() has its result.
    std::optional<Ask> next() const;
    /// Takes the result of a step; a second one for the same step replaces the first.
    void take(std::string_view step, StepResult result);
    /// COMPLETE or PARTIAL, and what was listed; meaningful when next() is nullopt.
    board::Conclusion conclude(base::Timestamp at) const;
    /// What an answer comes to, with the items that it lists.
    struct Read {
        StepResult result;
        std::vector<board::Item> items;
    };
    /// Reads the answer of a step; pure, safe from any thread.
    Read read(std::string_view step, const board::Body& body) const;
    /// The result of a step that had no answer; `gone` (404, 410) ends a list that states no count.
    StepResult without_answer(std::string_view step, std::string reason, bool gone) const;

    const Source& source() const { return source_; }
    const board::Board& board() const { return board_; }
    const board::Variables& variables() const { return variables_; }

  private:
    struct Walk;
    std::optional<Ask> walk(std::string_view list, std::string_view slice, Walk& out) const;
    std::optional<Ask> walk_more(Walk& out) const;
    std::optional<Ask> walk_all(Walk& whole) const;
    std::vector<board::Slice> slices(const Walk& whole) const;
    std::string shortfall(const Walk& whole) const;
    const StepResult* result(std::string_view step) const;
    Ask ask(std::string step, board::Request request) const;

    Source source_;
    board::Board board_;  ///< with what the source says of it
    board::Variables variables_;
    std::map<std::string, StepResult, std::less<>> results_;
};

}  // namespace jobindex::crawler::boards
