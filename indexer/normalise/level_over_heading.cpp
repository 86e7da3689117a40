#include "indexer/normalise/level_over_heading.h"

#include "indexer/normalise/level.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

using model::Level;
using Levels = std::vector<Level>;

constexpr double kFromFirstWords = 0.5;

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
    for (const auto& match : named) {
        if (level_of(match) == kind) return std::nullopt;
    }
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
