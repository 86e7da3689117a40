#include "indexer/normalise/pay_context.h"

#include <algorithm>

#include "core/base/text.h"
#include "indexer/normalise/numbered_grade.h"
#include "indexer/normalise/salary_cues.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kPeriodReach = 7;   ///< words behind an amount in which its period may stand
constexpr std::size_t kBeforeReach = 10;  ///< words before an amount for the word for pay

const PhraseTable<bool>& salary_words() {
    static const auto kTable = list_of(kSalaryWords);
    return kTable;
}
const PhraseTable<bool>& pay_nouns() {
    static const auto kTable = list_of(kPayNouns);
    return kTable;
}
const PhraseTable<bool>& other_money_words() {
    static const auto kTable = list_of(kOtherMoneyWords);
    return kTable;
}
/// Words for other money in [from, to); "tax-free" pay is pay.
bool names_other_money(const Words& words, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
        if (!other_money_words().at(words, i)) continue;
        const auto next = words.folded(i + 1);
        const auto before = i > 0 ? words.folded(i - 1) : std::string_view();
        const bool tax = words.folded(i).starts_with("tax");
        if (tax && (next == "free" || next == "exempt" || before == "after" || before == "before")) continue;
        return true;
    }
    return false;
}

/// "The salary bands for this post are as follows: Assistant Professor: $98,000": pay by rank.
bool is_in_list_of_pay(const Words& words, std::size_t first) {
    constexpr std::size_t kReach = 30;
    static const PhraseTable<bool> kFollows{{"as follows", true},
                                            {"following", true},
                                            {"wie folgt", true},
                                            {"comme suit", true},
                                            {"as listed", true}};
    const std::size_t from = first > kReach ? first - kReach : 0;
    for (std::size_t i = first; i-- > from;) {
        if (words[i].before >= Break::paragraph) return false;
        if (kFollows.at(words, i)) return salary_words().any(words, from, i);
    }
    return false;
}

/// "$2,600 per month with health insurance": what follows is paid besides.
bool joins_more(const Words& words, std::size_t i) {
    static const PhraseTable<bool> kJoins{{"with", true},       {"plus", true}, {"including", true},
                                          {"along with", true}, {"zzgl", true}, {"zuzüglich", true},
                                          {"avec", true},       {"más", true},  {"oltre", true},
                                          {"mais", true},       {"samt", true}, {"exkl", true}};
    return kJoins.at(words, i).has_value() || words.gap(i).find('+') != std::string_view::npos;
}

bool is_character(std::string_view raw) {
    return raw.size() == 3 && static_cast<unsigned char>(raw.front()) >= 0xE3;
}

/// "Band 4: £18,776 - £20,989": the grade tells that the sum is its pay.
bool is_behind_pay_grade(const Words& words, std::size_t first) {
    constexpr std::size_t kReach = 4;
    for (std::size_t i = first > kReach ? first - kReach : 0; i < first; ++i) {
        if (words[i + 1].before < Break::line && numbered_grade(words, i)) return true;
    }
    return false;
}

/// "3 700-4 100 euroa kuussa": a range a month or a year needs no other word.
bool is_range_of_period(const Words& words, const Money& money) {
    constexpr std::size_t kBehind = 2;
    if (money.min >= money.max) return false;
    for (std::size_t i = money.end; i < std::min(words.sentence_end(money.end - 1), money.end + kBehind);
         ++i) {
        if (period_cues().at(words, i)) return true;
    }
    return false;
}

}  // namespace

const PhraseTable<model::Period>& period_cues() {
    static const PhraseTable<model::Period> kTable(
        kPeriodCues, [](const PeriodCue& cue) { return cue.phrase; },
        [](const PeriodCue& cue) { return cue.period; });
    return kTable;
}

bool is_multiplied(const Words& words, const Money& money) {
    if (money.end + 1 >= words.size()) return false;
    const auto gap = words.gap(money.end);
    const bool times = words.folded(money.end) == "x" || gap.find("\xC3\x97") != std::string_view::npos;
    return times &&
           !base::is_digit(words.raw(words.folded(money.end) == "x" ? money.end + 1 : money.end).front());
}

bool is_about_pay(const Words& words, const Money& money) {
    // A word of Han or Kana is one character.
    const bool characters = money.first > 0 && is_character(words.raw(money.first - 1));
    // "Compensation is at the rank of Assistant Professor for 2023-24 (minimum $70,729)".
    const bool least = money.first > 0 && words.folded(money.first - 1) == "minimum";
    const std::size_t before = kBeforeReach * (characters || least ? 2 : 1);
    const std::size_t reach = money.first > before ? money.first - before : 0;
    const std::size_t sentence = words.sentence_start(money.first);
    // A label such as "Salary" may be a paragraph of its own.
    const std::size_t label =
        sentence > 0 && sentence + 2 >= money.first ? words.sentence_start(sentence - 1) : sentence;
    const std::size_t start = std::max(reach, label);
    const std::size_t end =
        std::min(words.sentence_end(money.end > 0 ? money.end - 1 : 0), money.end + kPeriodReach);
    // "$36,000 a year, tuition and insurance": what follows a comma is paid besides.
    std::size_t clause = std::min(money.end, end);
    while (clause < end && words[clause].before != Break::clause && !joins_more(words, clause)) ++clause;
    std::size_t from = std::max(reach, sentence);
    // "Funding of the programme: stipend $36,000" is a programme's.
    static const PhraseTable<bool> kProgramme{{"funding of", true}, {"budget of", true}, {"grant of", true}};
    if (kProgramme.any(words, from, money.first)) return false;
    for (std::size_t i = from; i < money.first; ++i) {
        if (pay_nouns().at(words, i)) from = i;
    }
    if (names_other_money(words, from, clause)) return false;
    if (salary_words().any(words, start, end) || is_in_list_of_pay(words, money.first) ||
        is_behind_pay_grade(words, money.first) || is_range_of_period(words, money))
        return true;
    // "£37,174 to £45,413 per annum" and "€ 2395 per month to € 3061" need no other word.
    const auto near_end = std::min(end, money.end + 3);
    for (std::size_t i = money.first; i < near_end; ++i) {
        const auto hit = period_cues().at(words, i);
        const bool per = i == money.end && base::trim(words.gap(i)) == "/";  // "€18,000/year"
        if (hit && (per || hit->end - hit->first >= 2 || words.folded(i) == "pa")) return true;
    }
    return false;
}

}  // namespace jobindex::normalise
