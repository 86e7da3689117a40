#include "indexer/normalise/experience.h"

#include <algorithm>

#include "core/base/text.h"
#include "indexer/normalise/experience_cues.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

constexpr int kMostYears = 25;
constexpr std::size_t kBehind = 8;       ///< words behind the years in which experience is named
constexpr std::size_t kBefore = 5;       ///< words before them
constexpr std::size_t kNamedBefore = 7;  ///< words before them in which experience is named
constexpr std::size_t kLevelReach = 7;   ///< words between a language and its level
constexpr double kYearsConfidence = 0.8;
constexpr double kRecordConfidence = 0.7;

template <class Rows>
PhraseTable<int> numbers_of(const Rows& rows) {
    return PhraseTable<int>(
        rows, [](const NumberWord& row) { return row.word; },
        [](const NumberWord& row) { return row.value; });
}
const PhraseTable<int>& number_words() {
    static const auto kTable = numbers_of(kNumberWords);
    return kTable;
}
const PhraseTable<int>& years_in_a_word() {
    static const auto kTable = numbers_of(kYearsInAWord);
    return kTable;
}

std::optional<int> number_at(const Words& words, std::size_t i) {
    if (const auto number = whole_number(words.folded(i))) return number;
    if (const auto hit = number_words().at(words, i)) return *hit->value;
    const auto hit = years_in_a_word().at(words, i);
    return hit ? std::optional(*hit->value) : std::nullopt;
}

/// First word of the unit, one of `units`, behind the number at `i`: "3 (three) years", "3+ years", "3 to 5
/// years", "3 or more years"; nullopt when there is none.
std::optional<std::size_t> unit_behind(const Words& words, std::size_t i, const PhraseTable<bool>& units) {
    static const auto kLinks = list_of(kRangeWords);
    if (years_in_a_word().at(words, i)) return i;
    // "To års" is Danish: the number and its unit are one phrase.
    if (const auto hit = number_words().at(words, i); hit && hit->end > i + 1) return hit->end - 1;
    for (std::size_t at = i + 1; at < words.size() && at <= i + 4; ++at) {
        if (words[at].before >= Break::sentence) return std::nullopt;
        // "4. Two or more years" is the fourth item.
        const bool listed = words.gap(at).find(") ") == 0;
        const bool item = listed || words.gap(at).find(". ") != std::string_view::npos;
        if (item && at == i + 1 && number_at(words, at)) return std::nullopt;
        // "4) an official transcript" is no French year.
        if (listed && at == i + 1 && words.gap(i).find('(') == std::string_view::npos) return std::nullopt;
        if (units.at(words, at)) return at;
        if (!number_at(words, at) && !kLinks.at(words, at)) return std::nullopt;
    }
    return std::nullopt;
}

/// "more than 50 years of experience in teaching at our school": the institution's own.
bool is_of_institution(const Words& words, std::size_t first) {
    static const auto kOwn = list_of(kOwnWords);
    const std::size_t near = first > kBefore ? first - kBefore : 0;
    for (std::size_t i = std::max(near, words.sentence_start(first)); i < first; ++i) {
        if (!kOwn.at(words, i)) continue;
        // "No less than five years", "no fewer than"
        const auto before = i > 0 ? words.folded(i - 1) : std::string_view();
        if ((words.folded(i) != "less" && words.folded(i) != "fewer") || (before != "no" && before != "not"))
            return true;
    }
    return false;
}

/// "Expérience requise : 1 à 4 années": a field of a form.
bool is_behind_label(const Words& words, std::size_t first) {
    static const auto kLabels = list_of(kYearsLabels);
    if (first < 2 || words.gap(first).find(':') == std::string_view::npos) return false;
    for (std::size_t i = first > 3 ? first - 3 : 0; i < first; ++i) {
        const auto hit = kLabels.at(words, i);
        if (hit && hit->end == first) return true;
    }
    return false;
}

/// "At least two", "mind. 2", "nejméně dva": a least number is asked for.
bool is_least(const Words& words, std::size_t first) {
    static const auto kLeast = list_of(kLeastWords);
    const std::size_t near = first > 3 ? first - 3 : 0;
    // "At least five", "five or more years", "five years or more"
    return kLeast.any(words, std::max(near, words.sentence_start(first)), first) ||
           kLeast.any(words, first + 1, first + 4);
}

/// "The position is for 3 years and requires experience": the length of the post.
bool is_length_of_post(const Words& words, std::size_t first) {
    static const PhraseTable<bool> kPosts{{"position", true},   {"post", true},        {"contract", true},
                                          {"employment", true}, {"appointment", true}, {"funding", true},
                                          {"stelle", true},     {"job", true}};
    static const PhraseTable<bool> kExperience{{"experience", true}};
    if (first == 0 || words.folded(first - 1) != "for") return false;
    const std::size_t near = first > kBefore ? first - kBefore : 0;
    const std::size_t from = std::max(near, words.sentence_start(first));
    return kPosts.any(words, from, first) && !kExperience.any(words, from, first);
}

/// "Tutkijakokemusta", "Laborerfahrung": the word for experience is the end of a longer one.
bool is_compound(std::string_view folded) {
    static constexpr std::string_view kEnds[] = {"erfahrung",    "erfahrungen", "kokemus",  "kokemusta",
                                                 "kokemuksen",   "erfarenhet",  "erfaring", "ervaring",
                                                 "berufspraxis", "praksis"};
    return std::any_of(std::begin(kEnds), std::end(kEnds),
                       [&](auto end) { return folded.size() > end.size() + 3 && folded.ends_with(end); });
}

/// "5+ years writing scientific code": a sum of years that may be more is of what was done.
bool is_open_sum(const Words& words, std::size_t first, std::size_t unit) {
    static const PhraseTable<bool> kDone{{"in", true}, {"as", true}, {"of", true}};
    static const PhraseTable<bool> kMore{{"or more", true}, {"oder mehr", true}, {"of meer", true},
                                         {"ou plus", true}, {"o más", true},     {"o più", true},
                                         {"ou mais", true}, {"eller mer", true}};
    const bool plus = unit == first + 1 && words.gap(unit).find('+') != std::string_view::npos;
    const auto inside = kMore.at(words, first + 1);
    const auto behind = unit + 1 < words.size() ? kMore.at(words, unit + 1) : std::nullopt;
    const bool more = (inside && inside->end == unit) || behind;
    if (!plus && !more) return false;
    const std::size_t at = behind ? behind->end : unit + 1;
    const auto next = words.folded(at);
    return at < words.size() && words[at].before < Break::line &&
           (next.ends_with("ing") || kDone.at(words, at));
}

bool names_experience(const Words& words, std::size_t first, std::size_t unit) {
    static const auto kExperience = list_of(kExperienceWords);
    static const auto kWork = list_of(kWorkWords);
    if (is_open_sum(words, first, unit)) return true;
    const auto years = words.folded(unit);
    if ((years == "years" || years == "yrs") && unit + 1 < words.size() &&
        words[unit + 1].before < Break::clause && kWork.at(words, unit + 1))
        return true;
    // A word of Han or Kana is one character.
    const auto raw = words.raw(unit);
    const bool characters = !raw.empty() && static_cast<unsigned char>(raw.front()) >= 0xE3;
    const std::size_t end = std::min(words.sentence_end(unit), unit + 1 + kBehind * (characters ? 2 : 1));
    const std::size_t near = first > kNamedBefore ? first - kNamedBefore : 0;
    const std::size_t start = std::max(near, words.sentence_start(first));
    if (kExperience.any(words, unit + 1, end) || kExperience.any(words, start, first)) return true;
    for (std::size_t i = start; i < end; ++i) {
        if (is_compound(words.folded(i))) return true;
    }
    return false;
}

/// "A2", "b1+" as "A2", "B1"; "" for anything else.
std::string cefr_level(std::string_view word) {
    if (word.size() != 2 || word[1] < '1' || word[1] > '2') return {};
    const char letter = static_cast<char>(word[0] & ~0x20);
    return letter >= 'A' && letter <= 'C' ? std::string{letter, word[1]} : std::string();
}

}  // namespace

std::optional<Found<double>> find_years(const Words& words, const DemandReader& demand) {
    static const auto kYears = list_of(kYearWords), kMonths = list_of(kMonthWords);
    constexpr double kMonthsOfYear = 12;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto number = number_at(words, i);
        if (!number || *number < 1 || *number > kMostYears) continue;
        // "Een doctoraat en vijf jaar": "en", one in Swedish, joins here.
        const bool article = *number == 1 && !whole_number(words.folded(i));
        if (article && i + 1 < words.size() && number_at(words, i + 1)) continue;
        auto unit = unit_behind(words, i, kYears);
        const bool months = !unit.has_value();
        if (months) unit = unit_behind(words, i, kMonths);
        if (!unit) continue;
        const base::Span span = words.span(i, *unit);
        const auto wish = demand.of(span);
        const bool asked = wish == Demand::required || (wish == Demand::mentioned && is_least(words, i)) ||
                           is_behind_label(words, i);
        if (names_experience(words, i, *unit) && !is_of_institution(words, i) &&
            !is_length_of_post(words, i) && asked)
            return Found<double>{*number / (months ? kMonthsOfYear : 1), span, kYearsConfidence, false};
        i = *unit;
    }
    return std::nullopt;
}

std::optional<Found<model::Experience>> find_record(const Words& words, const DemandReader& demand) {
    static const PhraseTable<Record> kTable(
        kRecordCues, [](const RecordCue& cue) { return cue.phrase; },
        [](const RecordCue& cue) { return cue.record; });
    std::optional<Found<model::Experience>> found;
    kTable.each(words, [&](const PhraseHit<Record>& hit) {
        const base::Span span = words.span(hit.first, hit.end - 1);
        const Demand wish = demand.of(span);
        if (wish == Demand::ignored || wish == Demand::mentioned) return;
        if (!found) found = Found<model::Experience>{{}, span, kRecordConfidence, false};
        auto& value = found->value;
        value.publications = value.publications || *hit.value == Record::publications;
        value.grants = value.grants || *hit.value == Record::grants;
        value.teaching = value.teaching || *hit.value == Record::teaching;
    });
    return found;
}

std::string language_level(const Words& words, base::Span language) {
    static const PhraseTable<std::string_view> kTable(
        kFluencyCues, [](const FluencyCue& cue) { return cue.phrase; },
        [](const FluencyCue& cue) { return cue.level; });
    const std::size_t first = words.at_byte(language.from);
    if (first >= words.size()) return {};
    const std::size_t last = std::max(first, words.at_byte(language.to - 1));
    const std::size_t near = first > kLevelReach ? first - kLevelReach : 0;
    const std::size_t from = std::max(near, words.sentence_start(first));
    const std::size_t to = std::min(words.sentence_end(last), last + 1 + kLevelReach);
    // "German (C1)" and "C1 in German" before what stands further off.
    if (auto level = cefr_level(words.folded(last + 1)); last + 1 < to && !level.empty()) return level;
    for (std::size_t i = first; i > from && i + 2 > first; --i) {
        if (auto level = cefr_level(words.folded(i - 1)); !level.empty()) return level;
    }
    for (std::size_t i = last + 1; i < to; ++i) {
        if (auto level = cefr_level(words.folded(i)); !level.empty()) return level;
    }
    for (std::size_t i = from; i < first; ++i) {
        if (auto level = cefr_level(words.folded(i)); !level.empty()) return level;
    }
    std::string level;
    std::size_t nearest = to - from + 1;
    kTable.each(words, from, to, [&](const PhraseHit<std::string_view>& hit) {
        const std::size_t away = hit.first > last ? hit.first - last : first >= hit.end ? first - hit.end : 0;
        if (away >= nearest) return;
        nearest = away;
        level = *hit.value;
    });
    return level;
}

}  // namespace jobindex::normalise
