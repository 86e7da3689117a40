#include <algorithm>

#include "indexer/normalise/level.h"
#include "indexer/normalise/level_cues.h"
#include "indexer/normalise/level_match.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/rank_list.h"

namespace jobindex::normalise {
namespace {

using model::Level;
using Levels = std::vector<Level>;

constexpr std::size_t kHeadBytes = 2500;   ///< of the text in which the ranks are named
constexpr std::size_t kRankListWords = 9;  ///< of a line that is nothing but ranks
constexpr std::size_t kListGap = 5;        ///< words between the members of a list of ranks
constexpr double kFromSentence = 0.55;

/// True when the sentence of word `at` is about the post, and not about the faculty that is there.
bool is_about_hiring(const Words& words, std::size_t at) {
    static const PhraseTable<bool> kHiring{
        {"position", true},    {"positions", true},     {"applications", true}, {"applicants", true},
        {"candidates", true},  {"hire", true},          {"hiring", true},       {"search", true},
        {"appointment", true}, {"invites", true},       {"seeks", true},        {"seeking", true},
        {"rank is", true},     {"professorship", true}, {"appointed", true},    {"openings", true},
        {"opening", true}};
    static const auto kOthers = list_of(kOthersProfessors);
    const std::size_t start = words.sentence_start(at), end = words.sentence_end(at);
    if (kOthers.any(words, start, end)) return false;
    if (end - start <= kRankListWords) return true;  // a line of its own
    return kHiring.any(words, start, end);
}

/// One past the last word of a list of ranks that goes on behind word `end`: "assistant professor, associate
/// professor, or professor".
std::size_t end_of_list(const Words& words, std::size_t end) {
    static const PhraseTable<bool> kNouns{{"rank", true},   {"ranks", true},     {"level", true},
                                          {"levels", true}, {"professor", true}, {"professors", true}};
    const std::size_t sentence = words.sentence_end(end - 1);
    for (std::size_t i = end; i < std::min(sentence, end + kListGap); ++i) {
        if (kNouns.at(words, i)) return end_of_list(words, i + 1);
    }
    return end;
}

/// Adds what the sentence says of a second post: "an assistant professor in Moss and an associate professor
/// in Bogs". @return one past the last byte of it.
std::size_t add_ranks_of_sentence(const Words& words, std::size_t from, const vocab::Vocabulary& levels,
                                  Levels& ranks) {
    static const PhraseTable<bool> kSecond{
        {"and a", true}, {"and an", true}, {"and one", true}, {"or an", true}};
    static const PhraseTable<bool> kRanks{{"assistant", true}, {"associate", true}, {"full", true}};
    const std::size_t sentence = words.sentence_end(from - 1);
    std::size_t last = 0;
    for (std::size_t i = from; i < sentence; ++i) {
        const auto second = kSecond.at(words, i);
        if (!second || second->end >= sentence || !kRanks.at(words, second->end)) continue;
        const std::size_t end = end_of_list(words, second->end + 1);
        if (end == second->end + 1) continue;
        const auto span = words.span(second->end, end - 1);
        for (const auto level : levels_in_title(span.in(words.text()), levels)) {
            if (!is_rank_of_professor(level) || std::find(ranks.begin(), ranks.end(), level) != ranks.end())
                continue;
            ranks.push_back(level);
            last = span.to;
        }
    }
    return last;
}

}  // namespace

std::optional<Found<Levels>> find_professor_ranks(const Words& words, const vocab::Vocabulary& levels) {
    static const auto kAny = list_of(kAnyRanks);
    static const PhraseTable<bool> kRanks{
        {"assistant", true}, {"associate", true}, {"full", true}, {"asst", true}, {"assoc", true}};
    for (std::size_t i = 0; i < words.size() && words[i].from < kHeadBytes; ++i) {
        const auto any = kAny.at(words, i);
        if ((!any && !kRanks.at(words, i)) || !is_about_hiring(words, i) || is_of_person(words, i)) continue;
        const std::size_t end = any ? any->end : end_of_list(words, i + 1);
        if (!any && end == i + 1) continue;
        const base::Span span = words.span(i, end - 1);
        auto ranks = levels_in_title(span.in(words.text()), levels);
        std::erase_if(ranks, [](Level level) { return !is_rank_of_professor(level); });
        if (ranks.empty()) continue;
        const auto last = add_ranks_of_sentence(words, end, levels, ranks);
        return Found<Levels>{std::move(ranks), {span.from, std::max(span.to, last)}, kFromSentence, false};
    }
    return std::nullopt;
}

}  // namespace jobindex::normalise
