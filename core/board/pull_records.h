// What the archive keeps of a pull beside its answers: whose an answer is, and how the pull ended. Pure.
//
// Both are contract between crawler and indexer (docs/formats/archive.md).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"

namespace jobindex::board {

/// Name of the WARC header of an answer to a pull; its value is AnswerNote::to_json().
inline constexpr std::string_view kAnswerHeader = "Jobindex-Pull";
/// Content-Type of the metadata record that a pull ends with; its block is Conclusion::to_json().
inline constexpr std::string_view kConclusionType = "application/vnd.jobindex.pull+json";

/// Which request of which source an answer answers.
struct AnswerNote {
    std::string source, board, token;
    std::string key;   ///< of the item that a detail request asked for; "" = an answer of the list
    std::string item;  ///< what the list said of that item, JSON; "" = nothing
    std::string institution, country;  ///< as the source file says, for ads that name none

    /// One line of JSON.
    std::string to_json() const;
    /// Errors: invalid_input.
    static base::Result<AnswerNote> from_json(std::string_view text);
    friend bool operator==(const AnswerNote&, const AnswerNote&) = default;
};

/// How a pull ended.
struct Conclusion {
    std::string source, board;
    bool complete = false;            ///< only then does absence mean anything
    std::string reason;               ///< why it is PARTIAL; how it was measured when it is COMPLETE
    std::optional<long long> stated;  ///< the board's own count
    std::vector<std::string> listed;  ///< page keys of what was listed, sorted: page_key() or canonical URLs
    base::Timestamp at = 0;

    std::string to_json() const;
    /// Errors: invalid_input.
    static base::Result<Conclusion> from_json(std::string_view text);
    friend bool operator==(const Conclusion&, const Conclusion&) = default;
};

/// The page under which an ad is stored that a list or detail answer holds: "urn:jobindex:source:NAME:KEY".
std::string page_key(std::string_view source, std::string_view key);

}  // namespace jobindex::board
