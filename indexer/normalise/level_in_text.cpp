#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/normalise/level.h"
#include "indexer/normalise/level_cues.h"
#include "indexer/normalise/level_inferred.h"
#include "indexer/normalise/level_match.h"
#include "indexer/normalise/level_over_heading.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/rank_offers.h"

namespace jobindex::normalise {
namespace {

using model::Level;
using Levels = std::vector<Level>;

constexpr std::size_t kHeadBytes = 2500;    ///< of the text in which the post is named
constexpr std::size_t kHolderBytes = 6000;  ///< of the text in which its holder is spoken of
constexpr std::size_t kNameBytes = 110;     ///< behind "applications for a" in which its name stands
constexpr std::size_t kOthersReach = 4;     ///< words before a rank that may say that it is another's
constexpr std::size_t kCountReach = 4;      ///< words before "PhD students" in which their number stands
constexpr std::size_t kBeforeRank = 45;     ///< bytes of "highly motivated" and the like before the rank
constexpr double kFromSentence = 0.55;
constexpr double kFromHolder = 0.5;

/// "Two highly motivated PhD candidates", "6 doctoral students": so many posts.
bool is_counted(const Words& words, std::size_t first) {
    static const PhraseTable<bool> kCounts{
        {"two", true},     {"three", true}, {"four", true}, {"five", true}, {"six", true},
        {"seven", true},   {"eight", true}, {"nine", true}, {"ten", true},  {"several", true},
        {"one", true},     {"zwei", true},  {"drei", true}, {"deux", true}, {"trois", true},
        {"twee", true},    {"dos", true},   {"due", true},  {"två", true},  {"to", true},
        {"our next", true}};
    const std::size_t from = first > kCountReach ? first - kCountReach : 0;
    for (std::size_t i = std::max(from, words.sentence_start(first)); i < first; ++i) {
        const auto number = whole_number(words.folded(i));
        if (kCounts.at(words, i) || (number && *number > 0 && *number < 60)) return true;
    }
    return false;
}

/// "Seeking PhD candidates" and "looking for a PhD in physics" speak of who may apply; "a PhD student", "two
/// PhD candidates" and "PhD positions" of the post.
bool names_applicants(const Words& text, const vocab::Match& match, base::Span at) {
    if (match.concept_->id != "phd") return false;
    const auto said = at.in(text.text());
    if (is_bare_degree(said)) return true;
    const Words words(said);
    const auto last = words.folded(words.size() - 1);
    const bool people = last == "candidates" || last == "students" || last == "graduates" || last == "level";
    return people && !is_counted(text, text.at_byte(at.from));
}

/// One past the last word of the sentence in which the post is named behind word `end` - 1; of the next one
/// where nothing but an article stands before a break: "invites applications for a / Professorship".
std::size_t named_until(const Words& words, std::size_t end) {
    static const auto kOpen = list_of(kOpenEnds);
    const std::size_t sentence = words.sentence_end(end - 1);
    std::size_t i = end;
    while (i < sentence && kOpen.at(words, i)) ++i;
    return i == sentence && sentence < words.size() ? words.sentence_end(sentence) : sentence;
}

/// The ranks behind a phrase that names the post, to the end of its sentence.
std::optional<Found<Levels>> named_behind(const Words& words, std::size_t end, bool label,
                                          const vocab::Vocabulary& levels) {
    const auto text = words.text();
    std::size_t from = words[end - 1].to;
    const std::size_t sentence = named_until(words, end);
    const std::size_t to = std::min({from + kNameBytes, words[sentence - 1].to});
    if (to <= from) return std::nullopt;
    auto slice = text.substr(from, to - from);
    auto matches = levels.find_all(slice);
    if (!matches.empty() && is_bare_other(matches.front().span.in(slice))) {
        if (!label) return std::nullopt;
        // "Area of research: Other, PhD thesis"
        from += matches.front().span.to;
        slice = text.substr(from, to - from);
        matches = levels.find_all(slice);
    }
    if (matches.empty()) {
        const auto assistant = label ? std::nullopt : assistant_of_chair(words, end);
        if (!assistant) return std::nullopt;
        return Found<Levels>{{Level::research_assistant}, *assistant, kFromSentence, false};
    }
    const base::Span at{from + matches.front().span.from, from + matches.front().span.to};
    if (!label && names_applicants(words, matches.front(), at)) return std::nullopt;
    if (!label && is_of_person(words, words.at_byte(at.from))) return std::nullopt;
    const auto found = levels_in_title(slice, levels);
    if (found.empty()) return std::nullopt;
    const bool head = found == Levels{Level::full_prof} || found == Levels{Level::leadership};
    if (!label && head && leads_to_place(words, end, words.at_byte(at.from))) return std::nullopt;
    // The whole stretch: ranks may stand before and behind the first word that the vocabulary knows.
    std::size_t begin = from;
    while (begin < to && !base::is_alpha(text[begin]) && static_cast<unsigned char>(text[begin]) < 0x80)
        ++begin;
    return Found<Levels>{found, {begin, base::char_boundary(text, to)}, kFromSentence, false};
}

/// The first sentence from word `from` on that names the post, or with `labels` the first label that gives
/// its kind.
std::optional<Found<Levels>> named_post(const Words& words, bool labels, const vocab::Vocabulary& levels,
                                        std::size_t from = 0) {
    static const auto kNaming = list_of(kNamingCues);
    static const auto kLabels = list_of(kRankLabels);
    static const PhraseTable<bool> kCharter{{"conduct for the recruitment of researchers", true},
                                            {"conduct for recruitment of researchers", true},
                                            {"charter for researchers", true}};
    for (std::size_t i = from; i < words.size() && words[i].from < kHeadBytes; ++i) {
        if (const auto charter = kCharter.at(words, i)) i = charter->end - 1;
        const auto label = kLabels.at(words, i);
        const bool labelled = labels && label && base::trim(words.gap(label->end)).starts_with(':');
        const auto hit = labelled ? label : kNaming.at(words, i);
        if (!hit) continue;
        if (auto found = named_behind(words, hit->end, labelled, levels)) return found;
    }
    return std::nullopt;
}

/// "Als Doktorandin arbeiten Sie", "ska du som doktorand": the rank behind a word for "as", at the begin of a
/// sentence or behind "you"; "experience as a postdoc" is another's.
bool is_as_holder(const Words& words, std::size_t first) {
    static const PhraseTable<bool> kAs{{"als", true}, {"som", true}, {"jako", true}, {"como", true}};
    static const PhraseTable<bool> kYou{{"du", true},  {"sie", true},   {"je", true},
                                        {"jij", true}, {"u", true},     {"dig", true},
                                        {"deg", true}, {"budeš", true}, {"usted", true}};
    if (first == 0 || !kAs.at(words, first - 1)) return false;
    const std::size_t as = first - 1, start = words.sentence_start(first);
    if (as > start) return kYou.at(words, as - 1).has_value();
    return kYou.any(words, first + 1, std::min(first + 8, words.sentence_end(first)));
}

/// A rank that a text gives to the post's holder, or with a word for a post: "the PhD candidate will", "as a
/// postdoc you", "PhD position". Professors and heads are spoken of as the holder's superiors too.
bool is_of_the_post(const Words& words, const vocab::Match& match, Level level) {
    static const auto kPosts = list_of(kRankedPosts);
    static const auto kOthers = list_of(kOthersRanks);
    static const auto kHolders = list_of(kHoldersVerbs);
    static const auto kApplicants = list_of(kApplicantsVerbs);
    const bool superior = level == Level::leadership || level == Level::administration ||
                          level == Level::full_prof || level == Level::associate_prof ||
                          level == Level::clinical || level == Level::other;
    const std::size_t first = words.at_byte(match.span.from);
    const std::size_t next = words.at_byte(match.span.to);
    if (superior) return next > first && is_the_professorship(words, first, next);
    if (first >= words.size() || next == 0 || words.gap(first).ends_with('@')) return false;
    // The list of posts of the French ministry that the ad links to is the one of "ATER".
    if (words.folded(first).starts_with("aterlistes")) return true;
    // "These" is no "thèse".
    if (next == first + 1 && words.folded(first) == "these" && words.raw(first).size() == 5) return false;
    const std::size_t reach = first > kOthersReach ? first - kOthersReach : 0;
    for (std::size_t i = std::max(reach, words.sentence_start(first)); i < first; ++i) {
        const bool full = i > 0 && words.folded(i) == "funded" && words.folded(i - 1) == "fully";
        if (!full && kOthers.at(words, i)) return false;
    }
    const bool in_sentence = next < words.size() && words[next].before < Break::clause;
    // "A post-doctoral research position"
    static const PhraseTable<bool> kResearchPosts{
        {"research position", true}, {"research positions", true},  {"research post", true},
        {"research posts", true},    {"research fellowship", true}, {"research fellowships", true},
        {"research contract", true}, {"research scholarship", true}};
    const bool is_post = kPosts.any(words, next - 1, next) ||
                         (in_sentence && (kPosts.at(words, next) || kResearchPosts.at(words, next)));
    const bool general = level == Level::researcher || level == Level::technician;
    // "A research technician position is available", not "the technician positions of the institute".
    static const PhraseTable<bool> kOpen{
        {"is available", true}, {"are available", true}, {"available", true},
        {"is open", true},      {"are open", true},      {"is vacant", true},
        {"are vacant", true},   {"is offered", true},    {"to be filled", true}};
    const bool open = is_post && in_sentence && kOpen.any(words, next, std::min(words.size(), next + 3));
    if (is_post && (!general || open)) return words[first].from < kHeadBytes;
    if (first == 0 || is_bare_degree(match.span.in(words.text()))) return false;
    const auto before = words.folded(first - 1);
    if (is_as_holder(words, first)) return true;
    if (before == "as" || (first > 1 && words.folded(first - 2) == "as")) {
        static const PhraseTable<bool> kYou{{"you", true}, {"your", true}};
        return kYou.any(words, next, std::min(next + 8, words.sentence_end(first)));
    }
    const bool plural = words.folded(next - 1).ends_with('s');
    return in_sentence && !plural && kHolders.at(words, next) && !kApplicants.at(words, next);
}

std::optional<Found<Levels>> spoken_of(const Words& words, const vocab::Vocabulary& levels) {
    for (const auto& match : words.find(levels)) {
        if (match.span.from > kHolderBytes) break;
        const auto level = level_of(match);
        if (!level || !is_of_the_post(words, match, *level)) continue;
        return Found<Levels>{{*level}, match.span, kFromHolder, false};
    }
    return std::nullopt;
}

/// The words from where a sentence names its rank, as a title; nullopt for an address and where the rank
/// comes late.
std::optional<base::Span> post_of(const Words& words, const Found<Levels>& named,
                                  const vocab::Vocabulary& levels) {
    static const auto kOpen = list_of(kOpenEnds);
    std::size_t first = words.at_byte(named.span.from);
    while (words[first].to < named.span.to && kOpen.at(words, first)) ++first;
    const auto gap = words.gap(first);
    const bool in_address = !gap.empty() && (gap.back() == '.' || gap.back() == '/' || gap.back() == '@');
    const base::Span post{words[first].from, std::max(words[first].to, named.span.to)};
    const auto ranks = levels.find_all(post.in(words.text()));
    if (in_address || ranks.empty() || ranks.front().span.from > kBeforeRank) return std::nullopt;
    const bool same_sentence = words.at_byte(post.from + ranks.front().span.from) < words.sentence_end(first);
    return same_sentence ? std::optional(post) : std::nullopt;
}

}  // namespace

std::optional<base::Span> find_named_post(const Words& words, const vocab::Vocabulary& levels, bool later) {
    for (std::size_t from = 0; from < words.size();) {
        const auto named = named_post(words, false, levels, from);
        if (!named) return std::nullopt;
        if (const auto post = post_of(words, *named, levels); post || !later) return post;
        from = std::max(from, words.at_byte(named->span.from)) + 1;
    }
    return std::nullopt;
}

namespace {

/// The rank that a text gives late, in what one has to write: "marked: contest for the position of lecturer".
std::optional<Found<Levels>> named_late(const Words& words, const vocab::Vocabulary& levels) {
    static const auto kLate = list_of(kLateCues);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto hit = kLate.at(words, i);
        if (!hit) continue;
        if (auto found = named_behind(words, hit->end, false, levels)) return found;
    }
    return std::nullopt;
}

/// "A Professorship in Botany ... open rank": all ranks, where the name of the post says one that may be any.
std::optional<Found<Levels>> with_ranks_of_text(const Words& words, const Found<Levels>& named,
                                                const vocab::Vocabulary& levels) {
    if (named.value != Levels{Level::full_prof}) return std::nullopt;
    const Words name(named.span.in(words.text()));
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (name.folded(i) == "full") return std::nullopt;
    }
    auto ranks = find_professor_ranks(words, levels);
    const bool more =
        ranks && ranks->value.size() > 1 &&
        std::find(ranks->value.begin(), ranks->value.end(), Level::full_prof) != ranks->value.end();
    return more ? ranks : std::nullopt;
}

/// The one rank of professor that a title names, where the text says "or above" behind it.
std::optional<Found<Levels>> find_ranks_above(const Words& words, std::string_view title,
                                              const vocab::Vocabulary& levels) {
    const auto named = levels_in_title(title, levels);
    const bool one = named.size() == 1 &&
                     (named.front() == Level::assistant_prof || named.front() == Level::associate_prof);
    if (!one) return std::nullopt;
    static const auto kAbove = list_of(kRanksAbove);
    for (std::size_t i = 1; i < words.size() && words[i].from < kHeadBytes; ++i) {
        const auto above = kAbove.at(words, i);
        if (!above) continue;
        const auto span = words.span(i - 1, above->end - 1);
        auto ranks = levels_in_title(span.in(words.text()), levels);
        if (ranks.size() > 1 && ranks.front() == named.front())
            return Found<Levels>{std::move(ranks), span, kFromSentence, false};
    }
    return std::nullopt;
}

}  // namespace

std::optional<Found<Levels>> find_levels(const Words& words, const vocab::Vocabulary& levels, bool infer) {
    if (auto named = named_post(words, true, levels)) {
        if (auto more = with_ranks_of_text(words, *named, levels)) return more;
        if (named->value == Levels{Level::predoc}) {
            if (auto doctoral = find_dissertation(words, named->span)) return doctoral;
        }
        return named;
    }
    if (auto holder = spoken_of(words, levels)) return holder;
    if (auto ranks = find_professor_ranks(words, levels)) return ranks;
    if (auto late = named_late(words, levels)) return late;
    return infer ? infer_levels(words, levels) : std::nullopt;
}

std::optional<Found<Levels>> find_levels_over_title(const Words& words, std::string_view title, bool inferred,
                                                    const vocab::Vocabulary& levels) {
    auto found = inferred ? find_levels(words, levels) : std::nullopt;
    if (!found) found = find_ranks_above(words, title, levels);
    if (!found) found = find_levels_over_heading(words, Words(title), levels);
    if (found) return found;
    if (!is_unranked_faculty(title)) {
        const auto ranks = levels_in_title(title, levels);
        if (ranks.empty()) return std::nullopt;
        return with_rank_offers(words, title, ranks, levels);
    }
    found = find_professor_ranks(words, levels);
    auto named = found ? find_levels(words, levels) : std::nullopt;
    if (named && named->value.size() > found->value.size()) return named;
    auto ranks = found ? found->value : levels_in_title(title, levels);
    // "Tenure-track" alone is no more than a guess.
    if (!found && ranks == Levels{Level::assistant_prof}) ranks.clear();
    auto offered = with_rank_offers(words, title, ranks, levels);
    return offered ? offered : found;
}

std::string_view behind_hiring(std::string_view title) {
    static const PhraseTable<bool> kVerbs{
        {"recrute", true},    {"recrutent", true},    {"recherche un", true}, {"recherche une", true},
        {"sucht", true},      {"zoekt", true},        {"seeks", true},        {"is seeking", true},
        {"is hiring", true},  {"hires", true},        {"söker", true},        {"søger", true},
        {"søker", true},      {"hakee", true},        {"etsii", true},        {"busca", true},
        {"cerca", true},      {"poszukuje", true},    {"zatrudni", true},     {"hledá", true},
        {"is looking", true}, {"is recruiting", true}};
    const Words words(title);
    for (std::size_t i = 1; i < words.size(); ++i) {
        const auto verb = kVerbs.at(words, i);
        if (verb && verb->end < words.size()) return title.substr(words[verb->end].from);
    }
    return {};
}

std::optional<Found<bool>> find_doctoral_goal(const Words& words) {
    static const auto kGoals = list_of(kDoctoralGoals);
    std::optional<Found<bool>> found;
    kGoals.each(words, [&](const PhraseHit<bool>& hit) {
        if (!found) found = Found<bool>{true, words.span(hit.first, hit.end - 1), kFromSentence, false};
    });
    return found;
}

}  // namespace jobindex::normalise
