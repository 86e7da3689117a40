// What the search engines that are driven from C++ share: command line, reading, timing, TREC runs. The
// command line is the same for every engine; bench/search/peer.py describes it.
#pragma once

#include <array>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"

namespace jobindex::peers {

/// The fields of a flat ad (flat_ads.py) that are counted and filtered by.
inline constexpr std::array<std::string_view, 5> kFacets = {"level", "country", "discipline", "contract",
                                                            "language"};

/// How a query is meant.
enum class Kind { all, any, phrase, filter, facets };

/// One row of a query file.
struct Query {
    std::string id;
    std::string words;         ///< letters and digits in small letters, one space between words
    std::string field, value;  ///< of the kind filter
};

/// One ad of an answer.
struct Answer {
    std::string id;
    double score = 0;
};

/// An index that is open for queries.
class Engine {
  public:
    virtual ~Engine() = default;
    /// The best `limit` ads.
    virtual std::vector<Answer> search(const Query& query, Kind kind, std::size_t limit) = 0;
};

/// A program: what its commands do. `options` are arguments that start with -- and that the harness does not
/// know.
struct Program {
    std::string tag;
    std::function<void(const std::string& ads, const std::filesystem::path& directory)> build;
    std::function<std::unique_ptr<Engine>(const std::filesystem::path& directory,
                                          const std::vector<std::string>& options)>
        open;
};

/// Calls `take` with every row of a JSON Lines file; ends the program when it cannot be read.
void for_each_row(const std::string& path, const std::function<void(const base::Json&)>& take);
/// Ends the program with a message on stderr.
[[noreturn]] void give_up(const std::string& message);
/// Runs the command line; the exit code.
int run(const Program& program, int argc, char** argv);

}  // namespace jobindex::peers
