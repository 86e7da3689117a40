#include "indexer/normalise/start.h"

#include <algorithm>

#include "core/base/text.h"
#include "indexer/normalise/merge.h"
#include "indexer/normalise/months.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/start_cues.h"
#include "indexer/normalise/year_sentence.h"

namespace jobindex::normalise {
namespace {

using base::Date;

constexpr std::size_t kDateReach = 9;   ///< words between a phrase and its date
constexpr std::size_t kOtherReach = 6;  ///< words before a phrase that may say what else starts
constexpr std::size_t kPostReach = 25;  ///< words before or behind that name the post
constexpr std::size_t kFromReach = 14;  ///< words before "from" that name the post
constexpr double kClear = 0.8;
constexpr double kMonthOnly = 0.7;

const PhraseTable<int>& months() {
    static const PhraseTable<int> kMonths(
        kMonthNames, [](const MonthName& row) { return row.name; },
        [](const MonthName& row) { return row.month; });
    return kMonths;
}

/// One past the second month of "February/March 2027" and "April or May 2027"; `at` where there is none.
std::size_t behind_other_month(const Words& words, std::size_t at) {
    static const PhraseTable<bool> kOr{{"or", true},  {"oder", true}, {"ou", true},
                                       {"of", true},  {"o", true},    {"eller", true},
                                       {"tai", true}, {"lub", true},  {"nebo", true}};
    if (at >= words.size() || words[at].before >= Break::line) return at;
    const auto gap = base::trim(words.gap(at));
    std::size_t other = at;
    const bool between = at > 1 && words.folded(at - 2) == "between" && words.folded(at) == "and";
    if (gap.empty() && (between || kOr.at(words, at)) && at + 1 < words.size()) {
        other = at + 1;
    } else if (gap != "/" && gap != "-" && gap != "\xE2\x80\x93") {
        return at;
    }
    const auto month = months().at(words, other);
    return month ? month->end : at;
}

/// "August 2026", "août 2026", "2026年4月": the first of that month.
std::optional<Found<Date>> month_at(const Words& words, std::size_t i) {
    const auto year_of = [&](std::size_t at) -> std::optional<int> {
        const auto number = whole_number(words.folded(at));
        return number && *number >= 1990 && *number <= 2100 ? number : std::nullopt;
    };
    if (const auto year = year_of(i); year && words.folded(i + 1) == "年" && words.folded(i + 3) == "月") {
        const auto month = whole_number(words.folded(i + 2));
        const auto date = month ? Date::make(*year, *month, 1) : std::nullopt;
        if (date) return Found<Date>{*date, words.span(i, i + 3), kMonthOnly, false};
    }
    if (i >= words.size()) return std::nullopt;
    // The month of "31 September 2026" is that of a day which is none.
    const auto day = i > 0 ? whole_number(words.folded(i - 1)) : std::nullopt;
    if (day && *day <= 31 && words[i].before < Break::clause) return std::nullopt;
    const auto month = months().at(words, i);
    if (!month) return std::nullopt;
    std::size_t at = behind_other_month(words, month->end);
    if (words.folded(at) == "of" || words.folded(at) == "de" || words.folded(at) == "del") ++at;
    const auto year = at < words.size() && words[at].before < Break::paragraph ? year_of(at) : std::nullopt;
    const auto date = year ? Date::make(*year, *month->value, 1) : std::nullopt;
    if (!date) return std::nullopt;
    // "Between March and June 2027" says the first of the two with its "between".
    const bool between = i > 0 && words.folded(i - 1) == "between" && at > month->end;
    return Found<Date>{*date, words.span(between ? i - 1 : i, at), kMonthOnly, false};
}

/// "Between 1 July and 1 September 2027", "1 March or 15 March 2027": a day without a year is the last such
/// before the one that has it.
std::optional<Found<Date>> day_before_other(const Words& words, std::size_t i, DateContext context) {
    constexpr std::size_t kFirst = 3, kReach = 6;  // "1 July and", "the 1st of July or on the"
    constexpr int kApart = 260;                    // days
    for (std::size_t at = i + kFirst; at < std::min(words.size(), i + kReach); ++at) {
        if (words[at].before >= Break::sentence) break;
        const auto other = date_at(words, at, context);
        if (!other || other->inferred) continue;
        context.reference = other->value.plus_days(-kApart);
        auto found = date_at(words, i, context);
        if (!found || !found->inferred || found->span.to > other->span.from || found->value > other->value)
            break;
        return Found<Date>{found->value, {found->span.from, other->span.to}, kMonthOnly, false};
    }
    return std::nullopt;
}

/// A date or month that begins at word `i`.
std::optional<Found<Date>> start_at(const Words& words, std::size_t i, const DateContext& context) {
    if (auto date = day_before_other(words, i, context)) return date;
    if (auto date = date_at(words, i, context)) {
        if (date->inferred) date->confidence = kMonthOnly * kClear;
        return date;
    }
    return month_at(words, i);
}

/// First of the words before `at`, from `near` on, that may say what starts: a year before is another date's.
std::size_t behind_years(const Words& words, std::size_t near, std::size_t at) {
    for (std::size_t i = at; i > near; --i) {
        const auto year = whole_number(words.folded(i - 1));
        if (year && *year >= 1000 && *year <= 2100) return i;
    }
    return near;
}

/// A line of nothing but the phrase and its date: "ab 01.02.2027" among the facts of a post.
bool is_own_line(const Words& words, std::size_t first, base::Span date) {
    const std::size_t end = words.at_byte(date.to - 1) + 1;
    const bool begins = first == 0 || words[first].before >= Break::line;
    return begins && (end >= words.size() || words[end].before >= Break::line);
}

/// "per", which also stands before hours and weeks, and "start": its date follows at once.
bool is_loose(std::string_view word) {
    return word == "per" || word == "pr" || word == "start" || word == "des" || word == "from" ||
           word == "od" || word == "fran" || word == "auf" || word == "duration" || word == "dauer" ||
           word == "duree" || word == "looptijd" || word == "durata" || word == "duracion" ||
           word == "duracao";
}

/// "The post runs for three years from 1 May 2027": the post is named last before the "from", and not
/// something else whose days could follow.
bool is_from_of_post(const Words& words, std::size_t first, std::size_t sentence) {
    static const auto kPost = list_of(kStartPostWords);
    static const auto kOther = list_of(kOtherFromWords);
    static const auto kNear = list_of(kNearFromWords);
    const std::size_t near = std::max(sentence, first > kFromReach ? first - kFromReach : 0);
    if (kOther.any(words, near, first)) return false;
    for (std::size_t i = first; i-- > near;) {
        if (kNear.at(words, i)) return false;
        if (kPost.at(words, i)) return true;
    }
    return false;
}

const PhraseTable<bool>& until_words() {
    static const PhraseTable<bool> kUntil{{"bis", true},         {"until", true},       {"till", true},
                                          {"jusqu", true},       {"hasta", true},       {"ending on", true},
                                          {"received by", true}, {"submitted by", true}};
    return kUntil;
}

/// "Befristet bis zum 28.02.": the end of the contract.
bool is_behind_until(const Words& words, std::size_t first) {
    return first > 0 && until_words().at(words, first - 1).has_value() && words[first].before < Break::clause;
}

/// A word in [from, at) that says that another thing starts; "applications for a post beginning in May" names
/// the post behind it.
bool names_other_start(const Words& words, std::size_t from, std::size_t first, std::size_t at) {
    static const auto kOther = list_of(kOtherStartWords);
    static const auto kSoft = list_of(kSoftOtherWords);
    static const auto kOffered = list_of(kOfferedPosts);
    for (std::size_t i = from; i < at; ++i) {
        if (!kOther.at(words, i)) continue;
        const bool post = kSoft.at(words, i) && i < first && kOffered.any(words, i + 1, at);
        if (!post) return true;
    }
    return false;
}

/// Whether the phrase at [first, end) with the date at `at` speaks of the post.
bool is_of_post(const Words& words, std::size_t first, std::size_t end, std::size_t at, base::Span date) {
    static const auto kCommon = list_of(kCommonStartCues);
    static const auto kPost = list_of(kStartPostWords);
    const std::size_t sentence = start_of_sentence(words, first);
    const std::size_t near = std::max(sentence, first > kOtherReach ? first - kOtherReach : 0);
    const std::size_t from_year = behind_years(words, near, first);
    if (names_other_start(words, from_year, first, at) || until_words().any(words, end, at)) return false;
    const auto common = kCommon.at(words, first);
    static const auto kDegree = list_of(kDegreeStartWords);
    const bool loose = common && common->end >= end;
    if (kDegree.any(words, loose ? from_year : end, at)) return false;
    // "Interviews: May 2027. Start: September 2027"
    const bool labels = at == end && first == sentence && words.gap(at).find(':') != std::string_view::npos;
    if (!loose || labels || is_own_line(words, first, date)) return true;
    // "Zum 01.10.2027 eine", and the post in a line of its own.
    static const PhraseTable<bool> kArticles{{"eine", true}, {"einen", true}, {"ein", true}, {"a", true},
                                             {"an", true},   {"un", true},    {"une", true}, {"een", true},
                                             {"una", true},  {"um", true},    {"uma", true}, {"en", true},
                                             {"ett", true},  {"et", true}};
    const std::size_t behind = words.at_byte(date.to - 1) + 1;
    if (behind + 1 < words.size() && words[behind + 1].before >= Break::line && kArticles.at(words, behind))
        return true;
    static const auto kAgreement = list_of(kAgreementWords);
    if (behind < words.size() && kAgreement.at(words, behind)) return true;
    if (is_loose(words.folded(first)) && at > end + 1) return false;
    if (words.folded(first) == "from" && end == first + 1) return is_from_of_post(words, first, sentence);
    const std::size_t from = std::max(sentence, first > kPostReach ? first - kPostReach : 0);
    return kPost.any(words, from, std::min(end_of_sentence(words, at), at + kPostReach));
}

/// "Posted 1 May 2027 Start: ...": a label of what follows.
bool is_label(const Words& words, std::size_t i) {
    return words.folded(i) == "start" &&
           (words.gap(i) != " " || words.gap(i + 1).find(':') != std::string_view::npos);
}

/// The date right before a word such as Finnish "alkaen": "1.3.2027 alkaen".
std::optional<Found<Date>> find_start_before(const Words& words, const DateContext& context,
                                             const StartWindow& window, const PhraseTable<bool>& behind) {
    static const auto kOther = list_of(kOtherStartWords);
    static const auto kDegree = list_of(kDegreeStartWords);
    static const auto kPost = list_of(kStartPostWords);
    constexpr std::size_t kMostOfDate = 6;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (!behind.at(words, i) || words[i].before >= Break::sentence || is_label(words, i)) continue;
        const std::size_t from = start_of_sentence(words, i);
        for (std::size_t at = i - 1; at + kMostOfDate > i && at + 1 > from; --at) {
            auto found = start_at(words, at, context);
            if (found && words.at_byte(found->span.to - 1) + 1 == i && window.holds(found->value) &&
                !kOther.any(words, from, at) && !kDegree.any(words, from, at) &&
                kPost.any(words, from, end_of_sentence(words, i))) {
                // "15.3.2027" is read from its first number on, not from "3.2027".
                if (at > from && start_at(words, at - 1, context)) continue;
                return found;
            }
            if (at == 0) break;
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<Found<Date>> read_start(std::string_view text, const DateContext& context) {
    const Words words(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (auto date = day_before_other(words, i, context)) return date;
        if (date_at(words, i, context)) break;
    }
    if (auto date = read_date(text, context)) return date;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (const auto month = month_at(words, i)) return month;
    }
    return std::nullopt;
}

std::optional<Found<Date>> find_start(const Words& words, const DateContext& context) {
    return find_start(words, context, start_window(context.reference));
}

std::optional<Reading<Date>> choose_start(const std::vector<const extract::Candidate*>& candidates,
                                          const Words& words, const model::JobAd& ad, DateContext context) {
    const StartWindow window = start_window(ad, words, context.reference);
    context.reference = window.day;
    for (const auto* candidate : candidates) {
        const auto start = read_start(text_of(candidate->value), context);
        if (!start) continue;
        const double sure = start->inferred ? 0.6 : 1;
        return Reading<Date>{start->value, from_candidate(*candidate, sure, start->inferred)};
    }
    const auto start = find_start(words, context, window);
    // A day that is both was read twice; a month begins on many a deadline.
    const bool month_alone = start && !start->inferred && start->confidence <= kMonthOnly;
    if (!start || (start->value == ad.dates.closing && !month_alone)) return std::nullopt;
    return Reading<Date>{start->value, from_text(*start)};
}

std::optional<Found<Date>> find_start(const Words& words, const DateContext& context,
                                      const StartWindow& window) {
    static const auto kCues = list_of(kStartCues);
    static const auto kBehind = list_of(kStartCuesBehind), kStart = list_of(kStartBehind);
    std::optional<Found<Date>> best = find_start_before(words, context, window, kBehind);
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto cue = kCues.at(words, i);
        if (!cue || is_behind_until(words, i)) continue;
        // The "1" of "per 1" is the day's.
        if (cue->end > i + 1 && whole_number(words.folded(cue->end - 1))) --cue->end;
        // A label may stand in a line of its own above its date.
        std::size_t stop = std::min({words.size(), cue->end + kDateReach});
        std::size_t breaks = 0;
        for (std::size_t at = cue->end; at < stop; ++at) {
            if (words[at].before >= Break::sentence && (at != cue->end || ++breaks > 1)) break;
            auto found = start_at(words, at, context);
            if (!found) continue;
            found->confidence = std::min(found->confidence, kClear);
            if (window.holds(found->value) && !(found->inferred && words.folded(i) == "from") &&
                is_of_post(words, i, cue->end, at, found->span) &&
                (!best || found->confidence > best->confidence))
                best = found;
            break;
        }
        i = cue->end - 1;
    }
    return best ? best : find_start_before(words, context, window, kStart);
}

}  // namespace jobindex::normalise
