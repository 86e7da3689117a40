#include "indexer/normalise/contract_length.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "indexer/normalise/compound_length.h"
#include "indexer/normalise/contract.h"
#include "indexer/normalise/contract_cues.h"
#include "indexer/normalise/contract_length_cues.h"
#include "indexer/normalise/full_time.h"
#include "indexer/normalise/length_context.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/terms_of_line.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kPostReach = 10;    ///< words between a length in one word and a word for the post
constexpr std::size_t kMonthsReach = 12;  ///< words between a length and a word for the post
constexpr double kLikely = 0.7;
constexpr int kLongestMonths = 120;
constexpr int kHalfYear = 6;

const PhraseTable<bool>& post_words() {
    static const auto kTable = list_of(kPostWords);
    return kTable;
}
/// "Elternzeitvertretung für 14 Monate": what is for a term is a post.
const PhraseTable<bool>& fixed_terms() {
    static const auto kTable = [] {
        std::vector<std::string_view> phrases;
        for (const auto& cue : kContractCues) {
            if (cue.kind == kFixedTerm && !cue.weak) phrases.push_back(cue.phrase);
        }
        return list_of(phrases);
    }();
    return kTable;
}
const PhraseTable<bool>& other_years_words() {
    static const auto kTable = list_of(kOtherYearsWords);
    return kTable;
}
const PhraseTable<bool>& more_years_words() {
    static const auto kTable = list_of(kMoreYearsWords);
    return kTable;
}

bool is_with(std::string_view folded) {
    static constexpr std::string_view kWith[] = {"with", "including", "mit", "avec",
                                                 "con",  "med",       "met", "com"};
    return std::find(std::begin(kWith), std::end(kWith), folded) != std::end(kWith);
}

const PhraseTable<int>& number_words() {
    static const PhraseTable<int> kTable(
        kLengthNumbers, [](const LengthWord& word) { return word.phrase; },
        [](const LengthWord& word) { return word.value; });
    return kTable;
}

std::optional<int> number_word(const Words& words, std::size_t index) {
    if (const auto number = whole_number(words.folded(index))) return number;
    const auto hit = number_words().at(words, index);
    return hit ? std::optional(*hit->value) : std::nullopt;
}

/// How many words write the number at word `index`: 2 of "dix-huit".
std::size_t words_of_number(const Words& words, std::size_t index) {
    const auto hit = whole_number(words.folded(index)) ? std::nullopt : number_words().at(words, index);
    return hit ? hit->end - index : 1;
}

/// Months in the unit at word `index`: 12 for a year; nullopt when it is no unit of a contract's length.
std::optional<int> unit_months(const Words& words, std::size_t index) {
    static const PhraseTable<int> kTable(
        kLengthUnits, [](const LengthWord& word) { return word.phrase; },
        [](const LengthWord& word) { return word.value; });
    if (index >= words.size()) return std::nullopt;
    const auto hit = kTable.at(words, index);
    return hit ? std::optional(*hit->value) : std::nullopt;
}

/// How many words behind a number say that half a year is added: the "5" of "3.5 years", the "1/2" of
/// "3 1/2", the "and a half" of "three-and-a-half-year"; none else.
std::size_t words_of_half(const Words& words, std::size_t index) {
    const auto gap = words.gap(index + 1);
    if ((gap == "." || gap == ",") && words.folded(index + 1) == "5") return 1;
    if (words.folded(index + 1) == "1" && words.folded(index + 2) == "2" && words.gap(index + 2) == "/")
        return 2;
    if (words.folded(index + 1) == "and" && words.folded(index + 2) == "a" &&
        words.folded(index + 3) == "half")
        return 3;
    return 0;
}

/// The months of "2 years and 6 months" and their last word, where `unit` is the word for years.
std::optional<std::pair<int, std::size_t>> months_behind_years(const Words& words, std::size_t unit) {
    std::size_t at = unit + 1;
    if (at < words.size() && is_and(words.folded(at))) ++at;
    if (at + 1 >= words.size()) return std::nullopt;
    const auto number = number_word(words, at);
    if (!number || *number < 1 || *number > 11 || unit_months(words, at + 1) != 1) return std::nullopt;
    if (words[at].before >= Break::clause || words[at + 1].before >= Break::clause) return std::nullopt;
    return std::pair{*number, at + 1};
}

/// The word for the post in "a two-year visiting position in the history of": what follows it is not said of
/// the years.
std::optional<std::size_t> said_of_post(const Words& words, std::size_t unit) {
    static const PhraseTable<bool> kPosts{{"position", true},    {"positions", true}, {"appointment", true},
                                          {"fellowship", true},  {"contract", true},  {"professorship", true},
                                          {"studentship", true}, {"stelle", true},    {"stellen", true},
                                          {"poste", true},       {"contrat", true},   {"plaza", true},
                                          {"contrato", true},    {"contratto", true}, {"stilling", true},
                                          {"tjänst", true},      {"posto", true}};
    constexpr std::size_t kReach = 3;
    for (std::size_t i = unit + 1; i <= unit + kReach && i < words.size() && words[i].before < Break::clause;
         ++i) {
        if (words.folded(i) == "of") return std::nullopt;
        if (kPosts.at(words, i)) return i;
    }
    return std::nullopt;
}

/// "Two years of directly responsible, job-related experience": the word may stand far behind "of".
bool says_experience(const Words& words, std::size_t unit) {
    constexpr std::size_t kReach = 10;
    static const PhraseTable<bool> kExperience{{"experience", true},
                                               {"expérience", true},
                                               {"Erfahrung", true},
                                               {"experiencia", true},
                                               {"practice", true}};
    const auto next = words.folded(unit + 1);
    if (next != "of" && next != "d" && next != "de") return false;
    return kExperience.any(words, unit + 2, std::min(words.sentence_end(unit), unit + kReach));
}

/// "The new 8-year research-based innovation centre": the years are not the post's.
bool is_of_centre(const Words& words, std::size_t unit) {
    static const PhraseTable<bool> kCentres{{"centre", true},    {"center", true},     {"project", true},
                                            {"programme", true}, {"initiative", true}, {"consortium", true},
                                            {"grant", true},     {"network", true}};
    constexpr std::size_t kReach = 5;
    if (words.folded(unit + 1) == "initiative") return true;
    if (words.gap(unit) != "-" || said_of_post(words, unit)) return false;
    for (std::size_t i = unit + 1; i < std::min(words.size(), unit + kReach); ++i) {
        if (words[i].before >= Break::clause) return false;
        if (kCentres.at(words, i)) return true;
    }
    return false;
}

/// "One- or two-year positions": the length is left open.
bool is_one_of_two(const Words& words, std::size_t first) {
    static const PhraseTable<bool> kOr{
        {"or", true}, {"oder", true}, {"ou", true}, {"of", true}, {"eller", true}};
    return first > 1 && kOr.at(words, first - 1) && number_word(words, first - 2) &&
           words.gap(first - 1).find('-') != std::string_view::npos;
}

/// "A ban for a period of 6 months to 5 years" is no term.
bool is_range_of_lengths(const Words& words, std::size_t first, std::size_t unit) {
    static const PhraseTable<bool> kTo{
        {"to", true}, {"bis", true}, {"do", true}, {"a", true}, {"\xC3\xA0", true}};
    if (first > 2 && words.folded(first - 1) == "and" && words.folded(first - 3) == "between") return true;
    if (first > 2 && kTo.at(words, first - 1) && unit_months(words, first - 2) &&
        number_word(words, first - 3))
        return unit_months(words, first - 2) != unit_months(words, unit);
    if (unit + 3 >= words.size() || !kTo.at(words, unit + 1)) return false;
    return number_word(words, unit + 2) && unit_months(words, unit + 3) &&
           unit_months(words, unit + 3) != unit_months(words, unit);
}

/// "A three-year PhD studentship", "the studentship is for 3.5 years": the length of a doctoral post, which
/// is a course of study as well.
bool names_training(const Words& words, std::size_t first, std::size_t unit) {
    static const auto kTable = list_of(kTrainingWords);
    const std::size_t from = std::max(words.sentence_start(first), first > 8 ? first - 8 : 0);
    const std::size_t to = std::min(words.sentence_end(unit), unit + 6);
    static const PhraseTable<bool> kNot{{"experience", true}, {"ago", true},      {"within", true},
                                        {"last", true},       {"past", true},     {"after", true},
                                        {"since", true},      {"old", true},      {"before", true},
                                        {"prior", true},      {"previous", true}, {"degree", true}};
    return kTable.any(words, from, to) && !kNot.any(words, from, to);
}

/// "Nine-month appointment", "10-month salary": the academic year of a lasting post.
bool is_academic_year(const Words& words, std::size_t first, std::size_t unit) {
    static const PhraseTable<bool> kTable{{"appointment", true}, {"appointments", true},  {"faculty", true},
                                          {"academic", true},    {"salary", true},        {"base", true},
                                          {"basis", true},       {"tenure", true},        {"teaching", true},
                                          {"position", true},    {"instructional", true}, {"contract", true},
                                          {"a year", true},      {"per year", true},      {"employee", true},
                                          {"service", true},     {"commitment", true}};
    static const PhraseTable<bool> kTerm{{"fixed", true},    {"temporary", true},       {"initial", true},
                                         {"duration", true}, {"period of", true},       {"limited", true},
                                         {"visiting", true}, {"term appointment", true}};
    const auto number = number_word(words, first);
    if (!number || *number < 9 || *number > 12 || unit_months(words, unit) != 1) return false;
    const auto window = window_around(words, first, unit + 1, 5);
    static const PhraseTable<bool> kLabels{{"service period", true},
                                           {"number of months", true},
                                           {"months per year", true},
                                           {"work months", true},
                                           {"annual basis", true}};
    if (kLabels.any(words, first > 4 ? first - 4 : 0, first)) return true;
    return kTable.any(words, unit + 1, window.to) && !kTerm.any(words, window.from, window.to);
}

const PhraseTable<int>& lengths_in_a_word() {
    static const PhraseTable<int> kTable(
        kLengthsInAWord, [](const LengthWord& word) { return word.phrase; },
        [](const LengthWord& word) { return word.value; });
    return kTable;
}

/// "A three-year post" in one word, beside a word for the post: "dreijährige Projektstelle".
std::optional<Found<int>> length_in_a_word(const Words& words, std::size_t i) {
    const auto hit = lengths_in_a_word().at(words, i);
    const auto compound = hit ? std::nullopt : months_of_compound(words.folded(i));
    if (!hit && !compound) return std::nullopt;
    const std::size_t end = hit ? hit->end : i + 1;
    const auto window = window_around(words, i, end, kPostReach);
    if (other_years_words().any(words, window.from, window.to)) return std::nullopt;
    bool post = post_words().any(words, window.from, window.to);
    for (std::size_t k = end; k < window.to; ++k) post = post || names_post(words.folded(k));
    if (!post) return std::nullopt;
    return Found<int>{hit ? *hit->value : *compound, words.span(i, end - 1), kLikely, false};
}

/// A number with its unit, "3.5 years" or "1+3 years" as one.
struct Length {
    int months = 0;
    std::size_t begin = 0;   ///< first word of its evidence
    std::size_t number = 0;  ///< word of the number before the unit
    std::size_t unit = 0;    ///< last word
};

std::optional<Length> length_at(const Words& words, std::size_t i) {
    const auto number = number_word(words, i);
    if (i + 1 >= words.size() || !number || *number < 1) return std::nullopt;
    // "three (3) years", "3-year", "3 Jahre", "3.5 years", "dix-huit mois"
    std::size_t unit = i + words_of_number(words, i);
    const std::size_t half = words_of_half(words, i);
    // "12.00 meses"
    const bool whole = words.folded(unit) == "00" || words.folded(unit) == "0";
    const bool decimals = whole && (words.gap(unit) == "." || words.gap(unit) == ",");
    unit += half > 0 ? half : decimals || whole_number(words.folded(unit)) == number;
    const auto months = unit_months(words, unit);
    // "4) an application" is the fourth item of a list, and "an" no year of the French.
    const bool item = words.gap(i + 1).starts_with(')') && words.gap(i).find('(') == std::string_view::npos;
    if (!months || item || *number > kLongestMonths || words[unit].before >= Break::sentence ||
        is_calendar_year(words, i, unit))
        return std::nullopt;
    // "1+3 years" is one year first.
    const bool later = i > 0 && words.gap(i).find('+') != std::string_view::npos;
    const auto first = later ? whole_number(words.folded(i - 1)) : std::nullopt;
    if (later && (!first || *first < 1 || *first > *number)) return std::nullopt;
    Length length{first.value_or(*number) * *months, later ? i - 1 : i, i, unit};
    if (*months == 12 && half > 0) length.months += kHalfYear;
    if (const auto more = months_behind_years(words, unit); *months == 12 && more) {
        length.months += more->first;
        length.unit = more->second;
    }
    const bool range = i > 0 && leading_number(words.folded(i - 1)) && words.gap(i) == "-";
    return length.months > kLongestMonths || range ? std::nullopt : std::optional(length);
}

/// True when the length is one of the post, not of experience, of a project or of what comes later.
bool is_of_post(const Words& words, const Length& length) {
    const std::size_t first = length.number, unit = length.unit;
    const auto window = window_around(words, first, unit + 1, kMonthsReach);
    // "The fellowship will last two years", and not "the last two years".
    static const PhraseTable<bool> kWillLast{{"will last", true}, {"shall last", true}, {"would last", true}};
    const bool lasts = first > 1 && kWillLast.at(words, first - 2);
    const std::size_t near = lasts ? first : std::max(first > 3 ? first - 3 : 0, window.from);
    if (says_experience(words, unit) || is_of_centre(words, unit) ||
        is_range_of_lengths(words, first, unit) || is_one_of_two(words, first) ||
        more_years_words().any(words, near, first))
        return false;
    // "A minimum one-year commitment" is what the applicant owes.
    if (words.folded(unit + 1) == "commitment" || is_of_first_years(words, first) ||
        is_of_data(words, first) || has_calendar_behind(words, unit) || is_of_project(words, first))
        return false;
    if (names_training(words, first, unit) || is_fixed_period(words, first) ||
        sums_up_days(words, first, unit))
        return true;
    constexpr std::size_t kBehindItem = 3;
    if (is_item_of_terms(words, first, unit + 1) &&
        !other_years_words().any(words, near, std::min(unit + kBehindItem, window.to)))
        return true;
    std::size_t reach = std::min(said_of_post(words, unit).value_or(unit + 6), unit + 6);
    // "Three years, after which it may become permanent"
    if (words.folded(unit + 1) == "after" && words.folded(unit + 2) == "which") reach = unit + 1;
    // "Five years, with a probationary period of six months"
    if (unit + 1 < words.size() && words[unit + 1].before >= Break::clause && is_with(words.folded(unit + 1)))
        reach = unit + 1;
    // "Two years; experience in a laboratory": what follows is said apart.
    for (std::size_t k = unit + 1; k < reach && k < words.size(); ++k) {
        if (words.gap(k).find(';') != std::string_view::npos) reach = k;
    }
    if (other_years_words().any(words, near, std::min(reach, window.to))) return false;
    bool post = post_words().any(words, window.from, window.to) ||
                fixed_terms().any(words, window.from, window.to) || is_term_of_sought(words, first, unit) ||
                begins_on_day(words, first, unit);
    for (std::size_t k = window.from; k < window.to; ++k) post = post || names_post(words.folded(k));
    return post && !is_academic_year(words, first, unit);
}

/// "Four years (initially for one year)", "4 years, 1 year in the first instance": the length that is said to
/// come first.
std::optional<Length> initial_behind(const Words& words, const Length& whole) {
    constexpr std::size_t kReach = 3, kBetween = 5;
    static const PhraseTable<bool> kInitially{{"initially", true},
                                              {"at first", true},
                                              {"zunächst", true},
                                              {"vorerst", true},
                                              {"in eerste instantie", true},
                                              {"aanvankelijk", true},
                                              {"dans un premier temps", true},
                                              {"inicialmente", true},
                                              {"inizialmente", true},
                                              {"i första hand", true}};
    const std::size_t end = std::min(words.sentence_end(whole.unit), whole.unit + 1 + kReach);
    for (std::size_t i = whole.unit + 1; i < end; ++i) {
        const auto hit = kInitially.at(words, i);
        if (!hit) continue;
        for (std::size_t k = hit->end; k < std::min(words.sentence_end(i), hit->end + kBetween); ++k) {
            const auto length = length_at(words, k);
            if (length) return length->months < whole.months ? length : std::nullopt;
        }
    }
    return std::nullopt;
}

/// Behind the length of a contract.
const PhraseTable<bool>& renewals() {
    static const auto kTable = list_of(kRenewals);
    return kTable;
}

}  // namespace

Window window_around(const Words& words, std::size_t first, std::size_t end, std::size_t reach) {
    const std::size_t from = first > reach ? first - reach : 0;
    return {std::max(from, words.sentence_start(first)),
            std::min(words.sentence_end(end > 0 ? end - 1 : 0), end + reach)};
}

std::optional<Found<int>> find_months(const Words& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (auto length = length_in_a_word(words, i)) return length;
        auto length = length_at(words, i);
        if (!length || !is_of_post(words, *length)) continue;
        if (const auto initial = initial_behind(words, *length)) length = initial;
        return Found<int>{length->months, words.span(length->begin, length->unit), kLikely, false};
    }
    return std::nullopt;
}

std::optional<int> bare_length(const Words& words) {
    if (words.size() == 1) {
        if (const auto hit = lengths_in_a_word().at(words, 0)) return *hit->value;
    }
    // "Na 1 rok", "for 3 years"
    static const PhraseTable<bool> kFor{{"for", true},  {"für", true},  {"auf", true}, {"na", true},
                                        {"pour", true}, {"voor", true}, {"por", true}, {"per", true},
                                        {"för", true},  {"di", true},   {"de", true}};
    if (words.size() < 2) return std::nullopt;
    const std::size_t first = kFor.at(words, 0) ? 1 : 0;
    const int number = number_word(words, first).value_or(0);
    const std::size_t half = words_of_half(words, first);
    const std::size_t unit = first + 1 + half;
    const int months = unit_months(words, unit).value_or(0);
    if (number < 1 || number > kLongestMonths || months < 1 || months > kLongestMonths) return std::nullopt;
    if (const auto more = months_behind_years(words, unit); months == 12 && more)
        return number * 12 + more->first;
    const bool whole =
        words.size() <= first + 4 || unit + 1 >= words.size() || words[unit + 1].before >= Break::clause;
    const bool renewable = unit + 1 < words.size() && renewals().at(words, unit + 1);
    if (!whole && !renewable) return std::nullopt;
    const int length = number * months + (months == 12 && half > 0 ? kHalfYear : 0);
    return length <= kLongestMonths ? std::optional(length) : std::nullopt;
}

}  // namespace jobindex::normalise
