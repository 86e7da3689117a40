#include "indexer/normalise/level_over_heading.h"

#include <algorithm>

#include "indexer/normalise/level.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

using model::Level;
using Levels = std::vector<Level>;

constexpr double kFromFirstWords = 0.5;

/// "A PhD student or postdoc" under a heading that says one of them.
std::optional<Found<Levels>> find_kinds_beside(const Words& words, Level kind,
                                               const vocab::Vocabulary& levels) {
    auto found = find_levels(words, levels);
    if (!found || found->value.size() < 2) return std::nullopt;
    const auto& kinds = found->value;
    const bool learners = std::all_of(kinds.begin(), kinds.end(), [](Level level) {
        return level == Level::phd || level == Level::postdoc || level == Level::predoc;
    });
    const bool has_kind = std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    return learners && has_kind ? found : std::nullopt;
}

}  // namespace

std::optional<Found<Levels>> find_levels_over_heading(const Words& words, const Words& title,
                                                      const vocab::Vocabulary& levels) {
    constexpr std::size_t kLongest = 8;  // words of a heading
    static const PhraseTable<bool> kLinks{
        {"in", true}, {"of", true}, {"for", true}, {"at", true}, {"on", true}};
    if (title.size() < 2 || title.size() > kLongest || kLinks.any(title, 0, title.size()))
        return std::nullopt;
    const auto matches = levels.find_all(title.text());
    const bool is_heading = !matches.empty() && matches.front().span.from > title[0].from &&
                            matches.back().span.to == title[title.size() - 1].to;
    if (!is_heading) return std::nullopt;
    const auto kind = level_of(matches.back());
    if (kind != Level::phd && kind != Level::postdoc && kind != Level::research_assistant)
        return std::nullopt;
    const auto named = words.find(levels);
    const bool names_kind =
        std::any_of(named.begin(), named.end(), [&](const auto& match) { return level_of(match) == kind; });
    if (names_kind) return find_kinds_beside(words, *kind, levels);
    if (auto found = find_levels(words, levels)) return found;
    // "Teaching Fellow in Moss, University of Fern": the first words of a post, or one that is marked.
    constexpr std::size_t kFirstWords = 3;
    for (const auto& match : named) {
        const std::size_t first = words.at_byte(match.span.from);
        const auto level = level_of(match);
        const bool marked = words.gap(first).ends_with('#') && level == Level::lecturer;
        if (!level || is_bare_degree(match.span.in(words.text()))) continue;
        if (first < kFirstWords || marked) return Found<Levels>{{*level}, match.span, kFromFirstWords, false};
    }
    return std::nullopt;
}

}  // namespace jobindex::normalise
