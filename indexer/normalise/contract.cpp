#include "indexer/normalise/contract.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "indexer/normalise/contract_cues.h"
#include "indexer/normalise/full_time.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/working_time.h"

namespace jobindex::normalise {
namespace {

using model::ContractKind;

constexpr std::size_t kPostReach = 6;     ///< words between "temporary" and a word for the post
constexpr std::size_t kMonthsReach = 12;  ///< words between a length and a word for the post
constexpr double kClear = 0.85;
constexpr double kLikely = 0.7;
constexpr int kLongestMonths = 120;
constexpr int kHalfYear = 6;

const PhraseTable<bool>& post_words() {
    static const auto kTable = list_of(kPostWords);
    return kTable;
}
const PhraseTable<bool>& other_years_words() {
    static const auto kTable = list_of(kOtherYearsWords);
    return kTable;
}
const PhraseTable<const ContractCue*>& contract_cues() {
    static const PhraseTable<const ContractCue*> kTable(
        kContractCues, [](const ContractCue& cue) { return cue.phrase; },
        [](const ContractCue& cue) { return &cue; });
    return kTable;
}

/// Words [from, to) around [first, end), inside the sentence.
struct Window {
    std::size_t from = 0, to = 0;
};
Window around(const Words& words, std::size_t first, std::size_t end, std::size_t reach) {
    const std::size_t from = first > reach ? first - reach : 0;
    return {std::max(from, words.sentence_start(first)),
            std::min(words.sentence_end(end > 0 ? end - 1 : 0), end + reach)};
}

/// "With the prospect of a permanent contract", "gevolgd door een vast contract": what may come later.
bool is_of_later(const Words& words, std::size_t first) {
    constexpr std::size_t kReach = 7;
    static const auto kLater = list_of(kLaterContractWords);
    const std::size_t near = first > kReach ? first - kReach : 0;
    return kLater.any(words, std::max(near, words.sentence_start(first)), first);
}

/// "permanent residents" and "permanent staff" are people, "temporary permit" a paper.
bool is_of_something_else(const Words& words, std::size_t end) {
    static const PhraseTable<bool> kTable{
        {"resident", true},      {"residents", true},  {"residency", true},
        {"residence", true},     {"faculty", true},    {"staff", true},
        {"visa", true},          {"permit", true},     {"housing", true},
        {"accommodation", true}, {"members", true},    {"disability", true},
        {"protection", true},    {"collection", true}, {"work authorization", true},
        {"exhibition", true},    {"professors", true}, {"address", true},
        {"storage", true},       {"record", true},     {"resolution", true},
        {"dynamics", true},      {"scale", true},      {"scales", true},
        {"data", true},          {"pattern", true},    {"patterns", true}};
    static const PhraseTable<bool> kPost{{"position", true},     {"positions", true}, {"appointment", true},
                                         {"appointments", true}, {"member", true},    {"line", true},
                                         {"opening", true},      {"openings", true},  {"post", true},
                                         {"job", true},          {"rank", true},      {"at", true}};
    // "Tenure-track faculty position" is the post, "our tenure-track faculty" are people.
    return kTable.any(words, end, end + 1) && !kPost.any(words, end + 1, end + 2);
}

/// An item or a line of nothing but the word: "Espoo | Permanent | Full-time". One that ends with a colon is
/// a heading.
template <class T>
bool is_own_item(const Words& words, const PhraseHit<T>& hit) {
    const auto parts = [&](std::size_t at) {
        const auto gap = words.gap(at);
        return (at >= words.size() || words[at].before >= Break::line ||
                gap.find('|') != std::string_view::npos || gap.find("\xC2\xB7") != std::string_view::npos) &&
               gap.find(':') == std::string_view::npos;
    };
    const bool opens = hit.first == 0 || parts(hit.first);
    return opens && parts(hit.end);
}

int rank(ContractKind kind) {
    return kind == ContractKind::tenure_track ? 2 : kind == ContractKind::permanent ? 1 : 0;
}

std::optional<int> number_word(const Words& words, std::size_t index) {
    static const PhraseTable<int> kTable(
        kLengthNumbers, [](const LengthWord& word) { return word.phrase; },
        [](const LengthWord& word) { return word.value; });
    if (const auto number = whole_number(words.folded(index))) return number;
    const auto hit = kTable.at(words, index);
    return hit ? std::optional(*hit->value) : std::nullopt;
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
/// "3 1/2"; none else.
std::size_t words_of_half(const Words& words, std::size_t index) {
    const auto gap = words.gap(index + 1);
    if ((gap == "." || gap == ",") && words.folded(index + 1) == "5") return 1;
    if (words.folded(index + 1) == "1" && words.folded(index + 2) == "2" && words.gap(index + 2) == "/")
        return 2;
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

/// "A three-year PhD studentship", "the studentship is for 3.5 years": the length of a doctoral post, which
/// is a course of study as well.
bool names_training(const Words& words, std::size_t first, std::size_t unit) {
    static const PhraseTable<bool> kTable{{"studentship", true},
                                          {"studentships", true},
                                          {"phd studentship", true},
                                          {"phd position", true},
                                          {"phd project", true},
                                          {"phd scholarship", true},
                                          {"doctoral position", true},
                                          {"phd fellowship", true},
                                          {"scholarship", true},
                                          {"bursary", true},
                                          {"stipend", true},
                                          {"phd programme", true},
                                          {"phd training", true},
                                          {"funded phd", true},
                                          {"engd", true},
                                          {"doctoral studentship", true},
                                          {"postdoctoral", true},
                                          {"postdoc", true},
                                          {"fellowship", true}};
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
                                          {"a year", true},      {"per year", true},      {"employee", true}};
    static const PhraseTable<bool> kTerm{{"fixed", true},    {"temporary", true}, {"initial", true},
                                         {"duration", true}, {"period of", true}, {"limited", true},
                                         {"visiting", true}};
    const auto number = number_word(words, first);
    if (!number || *number < 9 || *number > 12 || unit_months(words, unit) != 1) return false;
    const auto window = around(words, first, unit + 1, 5);
    return kTable.any(words, unit + 1, window.to) && !kTerm.any(words, window.from, window.to);
}

}  // namespace

std::optional<Found<ContractKind>> find_contract_kind(const Words& words) {
    std::optional<Found<ContractKind>> best;
    contract_cues().each(words, [&](const PhraseHit<const ContractCue*>& hit) {
        if (is_negated(words, hit.first) || is_of_something_else(words, hit.end)) return;
        const auto& cue = **hit.value;
        if (cue.kind == ContractKind::permanent && is_of_later(words, hit.first)) return;
        if (cue.weak && !is_own_item(words, hit)) {
            const auto window = around(words, hit.first, hit.end, kPostReach);
            if (!post_words().any(words, window.from, hit.first) &&
                !post_words().any(words, hit.end, window.to))
                return;
        }
        const double confidence = cue.weak ? kLikely : kClear;
        const bool better = !best || confidence > best->confidence ||
                            (confidence == best->confidence && rank(cue.kind) > rank(best->value));
        if (better)
            best = Found<ContractKind>{cue.kind, words.span(hit.first, hit.end - 1), confidence, false};
    });
    return best;
}

namespace {

const PhraseTable<int>& lengths_in_a_word() {
    static const PhraseTable<int> kTable(
        kLengthsInAWord, [](const LengthWord& word) { return word.phrase; },
        [](const LengthWord& word) { return word.value; });
    return kTable;
}

/// "A three-year post" in one word, beside a word for the post: "dreijährige Projektstelle".
std::optional<Found<int>> length_in_a_word(const Words& words, std::size_t i) {
    const auto hit = lengths_in_a_word().at(words, i);
    if (!hit) return std::nullopt;
    const auto window = around(words, i, hit->end, kPostReach);
    if (other_years_words().any(words, window.from, window.to)) return std::nullopt;
    bool post = post_words().any(words, window.from, window.to);
    for (std::size_t k = hit->end; k < window.to; ++k) post = post || names_post(words.folded(k));
    if (!post) return std::nullopt;
    return Found<int>{*hit->value, words.span(i, hit->end - 1), kLikely, false};
}

}  // namespace

std::optional<Found<int>> find_months(const Words& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (auto length = length_in_a_word(words, i)) return length;
        if (i + 1 == words.size()) break;
        const auto number = number_word(words, i);
        if (!number || *number < 1) continue;
        // "three (3) years", "3-year", "3 Jahre", "3.5 years"
        std::size_t unit = i + 1;
        const std::size_t half = words_of_half(words, i);
        unit += half > 0 ? half : whole_number(words.folded(unit)) == number;
        const auto months = unit_months(words, unit);
        if (!months || *number > kLongestMonths || words[unit].before >= Break::sentence) continue;
        // "1+3 years" is one year first.
        const bool later = i > 0 && words.gap(i).find('+') != std::string_view::npos;
        const auto first = later ? whole_number(words.folded(i - 1)) : std::nullopt;
        const std::size_t begin = later ? i - 1 : i;
        if (later && (!first || *first < 1 || *first > *number)) continue;
        int length = first.value_or(*number) * *months + (*months == 12 && half > 0 ? kHalfYear : 0);
        if (const auto more = months_behind_years(words, unit); *months == 12 && more) {
            length += more->first;
            unit = more->second;
        }
        if (length > kLongestMonths || (i > 0 && leading_number(words.folded(i - 1)) && words.gap(i) == "-"))
            continue;
        const auto window = around(words, i, unit + 1, kMonthsReach);
        const std::size_t near = i > 3 ? i - 3 : 0;
        const bool training = names_training(words, i, unit);
        const std::size_t reach = std::min(said_of_post(words, unit).value_or(unit + 6), unit + 6);
        if (!training &&
            other_years_words().any(words, std::max(near, window.from), std::min(reach, window.to)))
            continue;
        if (training) return Found<int>{length, words.span(begin, unit), kLikely, false};
        bool post = post_words().any(words, window.from, window.to);
        for (std::size_t k = unit + 1; k < window.to; ++k) post = post || names_post(words.folded(k));
        if (!post) continue;
        if (is_academic_year(words, i, unit)) continue;
        return Found<int>{length, words.span(begin, unit), kLikely, false};
    }
    return std::nullopt;
}

namespace {

/// Behind the length of a contract.
const PhraseTable<bool>& renewals() {
    static const auto kTable = list_of(kRenewals);
    return kTable;
}

/// "3 years" and nothing else, or "renewable", in a field that says how long.
std::optional<int> bare_length(const Words& words) {
    if (words.size() == 1) {
        if (const auto hit = lengths_in_a_word().at(words, 0)) return *hit->value;
    }
    if (words.size() < 2) return std::nullopt;
    const int number = number_word(words, 0).value_or(0);
    const std::size_t half = words_of_half(words, 0);
    const std::size_t unit = 1 + half;
    const int months = unit_months(words, unit).value_or(0);
    if (number < 1 || number > kLongestMonths || months < 1 || months > kLongestMonths) return std::nullopt;
    if (const auto more = months_behind_years(words, unit); months == 12 && more)
        return number * 12 + more->first;
    const bool whole =
        words.size() <= 4 || unit + 1 >= words.size() || words[unit + 1].before >= Break::clause;
    const bool renewable = unit + 1 < words.size() && renewals().at(words, unit + 1);
    if (!whole && !renewable) return std::nullopt;
    const int length = number * months + (months == 12 && half > 0 ? kHalfYear : 0);
    return length <= kLongestMonths ? std::optional(length) : std::nullopt;
}

}  // namespace

model::Contract read_employment(std::string_view text, std::string_view country, std::string_view label) {
    // FULL_TIME and "full-time" are the same words, "½" is 1/2, and "2½" is 2 1/2.
    std::string plain = base::replace_all(text, "_", " ");
    for (const auto& [sign, part] :
         {std::pair("\xC2\xBD", " 1/2"), {"\xC2\xBE", " 3/4"}, {"\xC2\xBC", " 1/4"}})
        plain = base::replace_all(plain, sign, part);
    const Words words(plain);
    static const auto kFullTime = list_of(kFullTimeCues);
    static const auto kPartTime = list_of(kPartTimeCues);
    static const PhraseTable<ContractKind> kKinds(
        kFieldKinds, [](const ContractCue& cue) { return cue.phrase; },
        [](const ContractCue& cue) { return cue.kind; });
    model::Contract contract;
    if (const auto kind = find_contract_kind(words)) contract.kind = kind->value;
    kKinds.each(words, [&](const PhraseHit<ContractKind>& hit) {
        if (!contract.kind && !is_negated(words, hit.first)) contract.kind = *hit.value;
    });
    contract.share = read_share(words, country, label);
    const bool full = kFullTime.any(words, 0, words.size());
    const bool part = kPartTime.any(words, 0, words.size());
    if (!contract.share && full && !part) contract.share = 1.0;
    const auto months = find_months(words);
    contract.months = months ? std::optional(months->value) : bare_length(words);
    return contract;
}

}  // namespace jobindex::normalise
