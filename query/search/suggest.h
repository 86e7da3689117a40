// Suggester: what a beginning of a word may become: titles, skills, institutions and places of the live ads,
// with how many ads have each.
//
// Built once from one generation and immutable after that, so safe from any thread. The beginnings of all
// words are one sorted array, so a suggestion is a binary search and a walk over what begins so.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "query/search/searcher.h"

namespace jobindex::search {

/// What a suggestion is.
enum class SuggestionKind { title, skill, institution, place };
inline constexpr std::array<std::string_view, 4> kSuggestionKinds = {"title", "skill", "institution",
                                                                     "place"};

/// One thing to look for.
struct Suggestion {
    SuggestionKind kind = SuggestionKind::title;
    std::string text;         ///< for eyes
    std::string query;        ///< what finds it
    std::uint32_t count = 0;  ///< live ads, each post once
    std::string alias = {};   ///< the other name that begins as typed, folded; "" = `text` does
    friend bool operator==(const Suggestion&, const Suggestion&) = default;
};

/// Suggests from the live ads of one generation.
class Suggester {
  public:
    /// Reads titles and facet values of the ads that are live on `today`. Errors: corrupt, io.
    static base::Result<Suggester> load(Searcher& searcher, base::Date today);
    /// From suggestions as they are, for tests; `names` are other names of the one beside it, may be shorter.
    explicit Suggester(std::vector<Suggestion> suggestions,
                       const std::vector<std::vector<std::string>>& names = {});

    /// The suggestions of which a word begins with `prefix` and goes on as it does, whatever case and
    /// accents: at most `limit` of each kind, kinds in their order, within a kind most ads first.
    ///
    /// "machine le" finds "Applied machine learning"; "zuer" finds "Zürich" when nothing begins so. "" finds
    /// the most common.
    std::vector<Suggestion> find(std::string_view prefix, std::size_t limit) const;
    /// How many there are.
    std::size_t size() const { return suggestions_.size(); }

  private:
    /// Where a word begins in keys_, and whose it is.
    struct Start {
        std::uint32_t at = 0, suggestion = 0;
        bool alias = false;
    };
    void add_key(std::string_view name, std::uint32_t suggestion, bool alias);
    std::string alias_at(std::uint32_t at) const;
    std::vector<Suggestion> best(std::string_view key, std::size_t limit) const;

    std::vector<Suggestion> suggestions_;  ///< best first
    std::string keys_;                     ///< folded names, each ended by NUL
    std::vector<Start> starts_;            ///< in the order of what stands there
};

}  // namespace jobindex::search
