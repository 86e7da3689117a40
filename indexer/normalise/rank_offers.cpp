#include "indexer/normalise/rank_offers.h"

#include <algorithm>

#include "core/base/text.h"
#include "indexer/normalise/level.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/rank_list.h"
#include "indexer/normalise/rank_offers_cues.h"

namespace jobindex::normalise {
namespace {

using model::Level;
using Levels = std::vector<Level>;

constexpr std::size_t kReadBytes = 6000;  ///< of the text in which ranks are offered
constexpr std::size_t kListGap = 5;       ///< words between the members of a list of ranks
constexpr std::size_t kBefore = 10;       ///< words before a rank that may offer it
constexpr std::size_t kOthersReach = 8;   ///< words before a rank that may give it to another
constexpr std::size_t kBehind = 8;        ///< words behind a rank that may offer it
constexpr double kFromSentence = 0.55;

bool is_noun(std::string_view word) {
    static constexpr std::string_view kNouns[] = {"rank",      "ranks",      "level", "levels",
                                                  "professor", "professors", "prof",  "professorship"};
    return std::find(std::begin(kNouns), std::end(kNouns), word) != std::end(kNouns);
}

/// One past the last word of a list of ranks that begins before word `end`; `end` where no word for
/// professors or ranks ends it.
std::size_t end_of_list(const Words& words, std::size_t end) {
    const std::size_t sentence = words.sentence_end(end - 1);
    for (std::size_t i = end; i < std::min(sentence, end + kListGap); ++i) {
        if (is_noun(words.folded(i))) return end_of_list(words, i + 1);
    }
    return end;
}

/// "Professor or Associate Professor": the list begins with the bare word.
std::size_t start_of_list(const Words& words, std::size_t first) {
    if (first < 2) return first;
    const auto link = words.folded(first - 1);
    const bool linked = (link == "or" || link == "and") && is_noun(words.folded(first - 2));
    const bool marked = is_noun(words.folded(first - 1)) && base::trim(words.gap(first)) == "/";
    return linked ? first - 2 : marked ? first - 1 : first;
}

/// "Ada Elm, Associate Professor": whose rank it is.
bool is_behind_a_name(const Words& words, std::size_t first) {
    if (first < 2 || words.gap(first).find(',') == std::string_view::npos) return false;
    const auto last = words.folded(first - 1);
    const bool rank = is_noun(last) || last == "lecturer" || last == "assistant" || last == "associate" ||
                      last == "track" || last == "instructor";
    return !rank && begins_with_capital(words.raw(first - 1)) && begins_with_capital(words.raw(first - 2));
}

/// True when the words before word `first` give the rank that begins there to another.
bool is_of_other(const Words& words, std::size_t first) {
    static const auto kOthers = list_of(kRankOfOthers);
    const std::size_t near =
        std::max(words.sentence_start(first), first > kOthersReach ? first - kOthersReach : 0);
    return is_behind_a_name(words, first) || kOthers.any(words, near, first);
}

/// "And an associate professor": word `first` goes on with what the sentence began.
bool is_linked(const Words& words, std::size_t first) {
    static const PhraseTable<bool> kAnd{{"and", true}, {"or", true}};
    return kAnd.any(words, first > 2 ? first - 2 : 0, first);
}

/// "A record commensurate with appointment as full professor": what is asked of who will lead, where no rank
/// or level is spoken of.
bool is_standing(const Words& words, std::size_t first, std::size_t end) {
    constexpr std::size_t kReach = 14;  // words before the rank
    static const PhraseTable<bool> kRank{{"rank", true}, {"ranks", true}, {"level", true}, {"levels", true}};
    if (kRank.any(words, first > 3 ? first - 3 : 0, end)) return false;
    static const auto kStanding = list_of(kRankIsStanding);
    const std::size_t near = std::max(words.sentence_start(first), first > kReach ? first - kReach : 0);
    return kStanding.any(words, near, first);
}

/// True when the sentence around words [first, end), a list of ranks, offers them.
bool is_offered(const Words& words, std::size_t first, std::size_t end) {
    static const auto kOffers = list_of(kRankIsOffered);
    static const auto kWelcome = list_of(kRankIsWelcome);
    static const PhraseTable<bool> kRare{{"exceptional cases", true}, {"exceptional circumstances", true}};
    static const PhraseTable<bool> kUsual{{"assistant professor", true}, {"assistant level", true}};
    const std::size_t sentence = words.sentence_start(first), sentence_end = words.sentence_end(first);
    if (kRare.any(words, sentence, sentence_end) && !kUsual.any(words, sentence, sentence_end)) return false;
    if (is_of_other(words, first)) return false;
    const std::size_t near = std::max(sentence, first > kBefore ? first - kBefore : 0);
    return kOffers.any(words, near, first) ||
           kWelcome.any(words, end, std::min(words.sentence_end(first), end + kBehind));
}

void add(Levels& levels, Level level) {
    if (std::find(levels.begin(), levels.end(), level) == levels.end()) levels.push_back(level);
}

/// True when words [first, end) are offered to the best alone, or beside another rank.
bool is_beside(const Words& words, std::size_t first, std::size_t end) {
    static const PhraseTable<bool> kBeside{
        {"considered", true},     {"consider", true},      {"exceptional", true},
        {"possible", true},       {"exceptionally", true}, {"may", true},
        {"might", true},          {"also", true},          {"candidates at", true},
        {"candidates for", true}, {"applicants at", true}, {"applicants for", true}};
    return kBeside.any(words, words.sentence_start(first),
                       std::min(words.sentence_end(first), end + kBehind));
}

/// "Professor of Botany", "Lee Chair in Botany": a title that may be of any rank.
bool says_professor_alone(std::string_view title, const Levels& named) {
    const Words words(title);
    bool full = false;
    for (std::size_t i = 0; i < words.size(); ++i) full = full || words.folded(i) == "full";
    const auto of_professors = std::count_if(named.begin(), named.end(), is_rank_of_professor);
    return !full && of_professors == 1 &&
           std::find(named.begin(), named.end(), Level::full_prof) != named.end();
}

}  // namespace

std::optional<RankOffers> find_rank_offers(const Words& words, const vocab::Vocabulary& levels,
                                           bool of_heads) {
    static const PhraseTable<bool> kRanks{{"assistant", true}, {"associate", true}, {"associated", true},
                                          {"full", true},      {"asst", true},      {"assoc", true}};
    std::optional<RankOffers> offers;
    std::size_t offered = 0;  // one past the last word of the list that was offered last
    for (std::size_t i = 0; i < words.size() && words[i].from < kReadBytes; ++i) {
        if (!kRanks.at(words, i) || words.gap(i + 1) == "-") continue;  // an address has hyphens
        const std::size_t end = end_of_list(words, i + 1);
        if (end == i + 1) continue;
        const std::size_t first = start_of_list(words, i);
        const base::Span span = words.span(first, end - 1);
        i = end - 1;
        // "One assistant professor in Moss and one associate professor in Ferns"
        const bool goes_on = offered > 0 && words.sentence_start(first) < offered &&
                             is_linked(words, first) && !is_of_other(words, first);
        if ((!goes_on && !is_offered(words, first, end)) || (of_heads && is_standing(words, first, end)))
            continue;
        offered = end;
        for (const auto rank : levels_in_title(span.in(words.text()), levels)) {
            if (!is_rank_of_professor(rank)) continue;
            if (!offers) offers = RankOffers{{}, span, true};
            add(offers->ranks, rank);
            offers->beside = offers->beside && is_beside(words, first, end);
        }
    }
    return offers;
}

std::optional<Found<Levels>> with_rank_offers(const Words& words, std::string_view title, const Levels& named,
                                              const vocab::Vocabulary& levels) {
    constexpr std::size_t kMostLevels = 4;
    const bool of_professors = std::any_of(named.begin(), named.end(), is_rank_of_professor);
    const bool leads = std::find(named.begin(), named.end(), Level::leadership) != named.end();
    if (!named.empty() && !of_professors && !leads) return std::nullopt;
    const auto offers = find_rank_offers(words, levels, leads && !of_professors);
    if (!offers) return std::nullopt;
    auto ranks = named;
    const bool has_full =
        std::find(offers->ranks.begin(), offers->ranks.end(), Level::full_prof) != offers->ranks.end();
    if (says_professor_alone(title, named) && !has_full && !offers->beside)
        std::erase(ranks, Level::full_prof);
    for (const auto rank : offers->ranks) add(ranks, rank);
    if (ranks.size() > kMostLevels) ranks.resize(kMostLevels);
    if (ranks == named) return std::nullopt;
    return Found<Levels>{std::move(ranks), offers->span, kFromSentence, false};
}

}  // namespace jobindex::normalise
