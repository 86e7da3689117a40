#include "indexer/normalise/shared_head.h"

#include <algorithm>
#include <optional>
#include <string>

namespace jobindex::normalise {
namespace {

constexpr std::size_t kMostBefore = 8;    ///< words that share one head
constexpr std::size_t kMostUnknown = 1;   ///< of them in a row that name nothing with it
constexpr std::size_t kShortestWord = 3;  ///< letters: "a", "in" and the like share none

bool is_field(const vocab::Concept& one) {
    return one.category == "domain";
}

/// The field that word `at` names with `head`; nullptr for none, or where the word belongs to the one before
/// it: the "science" of "data science and corporate communication".
const vocab::Concept* field_of(const Words& words, std::size_t at, const std::string& head,
                               const vocab::Vocabulary& vocabulary) {
    const std::string word(words.raw(at));
    const bool alone = at == 0 || words.gap(at) != " " ||
                       vocabulary.lookup(std::string(words.raw(at - 1)) + " " + word) == nullptr;
    const auto* one = alone ? vocabulary.lookup(word + " " + head) : nullptr;
    return one != nullptr && is_field(*one) ? one : nullptr;
}

bool has_mark(std::string_view gap) {
    return gap.find(',') != std::string_view::npos || gap == "/" || gap.find('&') != std::string_view::npos;
}

/// The word that is joined to word `next` by "and", "or", a comma or a slash; nullopt for none.
std::optional<std::size_t> joined_before(const Words& words, std::size_t next) {
    if (next == 0 || words[next].before > Break::line) return std::nullopt;
    if (has_mark(words.gap(next))) return next - 1;
    const auto link = words.folded(next - 1);
    if (next < 2 || words[next - 1].before > Break::line || (link != "or" && link != "oder" && !is_and(link)))
        return std::nullopt;
    return next - 2;
}

}  // namespace

std::vector<vocab::Match> sharing_head(const Words& words, const vocab::Vocabulary& vocabulary,
                                       const vocab::Match& match) {
    std::vector<vocab::Match> found;
    const std::size_t first = words.at_byte(match.span.from);
    const std::size_t end = words.at_byte(match.span.to);
    if (end - first < 2 || !is_field(*match.concept_)) return found;
    const std::string head(words.raw(end - 1));
    std::size_t unknown = 0;
    auto at = joined_before(words, first);
    for (std::size_t n = 0; at && n < kMostBefore; ++n, at = joined_before(words, *at)) {
        if (words.folded(*at).size() < kShortestWord) break;
        const auto* one = field_of(words, *at, head, vocabulary);
        const bool known = one != nullptr && one != match.concept_;
        unknown = known ? 0 : unknown + 1;
        if (unknown > kMostUnknown) break;
        if (known) found.push_back({one, {words[*at].from, match.span.to}});
    }
    std::reverse(found.begin(), found.end());
    return found;
}

}  // namespace jobindex::normalise
