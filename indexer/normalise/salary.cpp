#include "indexer/normalise/salary.h"

#include <algorithm>

#include "core/base/text.h"
#include "indexer/normalise/currency.h"
#include "indexer/normalise/money.h"
#include "indexer/normalise/pay_context.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/salary_cues.h"

namespace jobindex::normalise {
namespace {

using model::Period;
using model::Salary;

constexpr std::size_t kPeriodReach = 7;   ///< words behind an amount in which its period may stand
constexpr std::size_t kBeforeReach = 10;  ///< words before an amount for the word for pay
constexpr double kStatedPeriod = 0.9;
constexpr double kGuessedPeriod = 0.6;
constexpr double kGuessedCurrency = 0.7;
constexpr double kBareDollar = 0.4;

/// "14 x p.a.", "× 13": monthly pay, as often a year as is said.
bool is_paid_more_than_monthly(const Words& words, const Money& money) {
    const auto text = words.text().substr(money.span.to, 60);
    for (const std::string_view times : {"13 times",    "13 Auszahlungen",
                                         "13 fois",     "13-mal",
                                         "13 mal",      "13 Mal",
                                         "13 keer",     "13 veces",
                                         "13 gange",    "13 volte",
                                         "13 vezes",    "14 times",
                                         "14-times",    "14 fois",
                                         "14 vezes",    "14 keer",
                                         "14 veces",    "14 volte",
                                         "14 x",        "14x",
                                         "14 mal",      "14-mal",
                                         "14 \xC3\x97", "14\xC3\x97",
                                         "13 x",        "13x",
                                         "x 13",        "x 14",
                                         "\xC3\x97 13", "\xC3\x97 14",
                                         "14 pagas",    "14 mensualit",
                                         "14 Mal",      "in 14 pagas",
                                         "13 mensil"}) {
        if (text.find(times) != std::string_view::npos) return true;
    }
    return false;
}

bool is_believable(const Money& money, Period period, std::string_view currency) {
    const auto range = believable_pay(currency, period);
    return money.min >= range.min && money.max <= range.max && money.max >= money.min &&
           money.max <= money.min * 6;
}

/// "Twelve-month salary" and "9-month appointment" say how long, not what the sum is for.
bool is_count_of_months(std::string_view folded) {
    return folded == "twelve" || folded == "nine" || folded == "ten" || folded == "eleven" ||
           whole_number(folded).has_value();
}

/// True when the sum was written with a "$" that any of several countries may mean.
bool is_bare_dollar(const Words& words, const Money& money, std::string_view country) {
    if (money.currency != "USD" || country == "US" || country == "PR") return false;
    const std::size_t from = money.span.from >= 4 ? money.span.from - 4 : 0;
    const auto text = words.text().substr(from, money.span.to - from);
    const auto sign = text.find('$');
    const bool prefixed = sign != std::string_view::npos && sign > 0 && base::is_alpha(text[sign - 1]);
    return sign != std::string_view::npos && !prefixed && text.find("USD") == std::string_view::npos;
}

/// "In the fourth year" counts years of the contract.
bool is_ordinal_year(const Words& words, std::size_t i) {
    // "Rising each year up to": when it rises.
    static const PhraseTable<bool> kRising{{"rising", true}, {"increasing", true}, {"increases", true},
                                           {"rises", true},  {"increase", true},   {"raise", true},
                                           {"raised", true}};
    if (i > 0 && kRising.at(words, i - 1)) return true;
    if (i > 1 && words.folded(i - 1) == "each" && kRising.at(words, i - 2)) return true;
    static const PhraseTable<bool> kOrdinals{
        {"first", true},  {"second", true}, {"third", true},   {"fourth", true},   {"fifth", true},
        {"final", true},  {"last", true},   {"1st", true},     {"2nd", true},      {"3rd", true},
        {"4th", true},    {"ersten", true}, {"vierten", true}, {"dritten", true},  {"letzten", true},
        {"eerste", true}, {"vierde", true}, {"laatste", true}, {"première", true}, {"dernière", true}};
    return i > 0 && kOrdinals.at(words, i - 1).has_value();
}

/// "DKK 30,450 (about 4,075 €) per month": the word behind the bracket in which the amount at word `i`
/// stands; 0 when it stands in none that opens behind `from`.
std::size_t behind_bracket(const Words& words, std::size_t from, std::size_t i) {
    constexpr std::size_t kReach = 6;
    bool open = false;
    for (std::size_t k = from; k <= i; ++k) open = open || words.gap(k).find('(') != std::string_view::npos;
    if (!open) return 0;
    for (std::size_t k = i + 1; k < std::min(words.size(), i + kReach); ++k) {
        if (words.gap(k).find(')') != std::string_view::npos) return k;
    }
    return 0;
}

/// The period stated behind the amount.
std::optional<Period> period_behind(const Words& words, const Money& money) {
    const std::size_t sentence = words.sentence_end(money.end > 0 ? money.end - 1 : 0);
    const std::size_t after = std::min(sentence, money.end + kPeriodReach);
    for (std::size_t i = money.end; i < after; ++i) {
        // The next amount has a period of its own.
        const auto gap = words.gap(i + 1);
        const bool has_decimals = (gap == "," || gap == ".") && whole_number(words.folded(i + 1));
        if (leading_number(words.folded(i)) && (words.folded(i).size() >= 3 || has_decimals)) {
            i = behind_bracket(words, money.end, i);
            if (i == 0) break;
        }
        const auto hit = period_cues().at(words, i);
        if (hit && !is_ordinal_year(words, i)) return *hit->value;
    }
    return std::nullopt;
}

/// "Monthly payments and whole sum: 4,800 € a grant; 800 € a month": behind the next amount stands its
/// period.
bool next_has_period(const Words& words, const Money& money, const SalaryContext& context) {
    constexpr std::size_t kBetween = 3, kNear = 2;
    for (std::size_t i = money.end; i < std::min(words.size(), money.end + kBetween); ++i) {
        if (words[i].before >= Break::line) return false;
        if (!base::is_digit(words.raw(i).front())) continue;
        const auto next = find_money(words, i, context);
        if (!next || next->currency != money.currency || next->min >= money.min) return false;
        for (std::size_t k = next->end; k < std::min(words.size(), next->end + kNear); ++k) {
            if (period_cues().at(words, k)) return true;
        }
        return false;
    }
    return false;
}

/// "年薪20万元,另有补贴每月3,000元": the noun right before the amount, which in Chinese and Japanese says it.
std::optional<Period> period_in_characters(const Words& words, const Money& money) {
    constexpr std::size_t kLongest = 4;
    constexpr unsigned char kFirstOfCharacters = 0xE3;
    for (std::size_t i = money.first > kLongest ? money.first - kLongest : 0; i < money.first; ++i) {
        const auto raw = words.raw(i);
        if (static_cast<unsigned char>(raw.front()) < kFirstOfCharacters) continue;
        const auto hit = period_cues().at(words, i);
        if (hit && hit->end == money.first && hit->end > i + 1) return *hit->value;
    }
    return std::nullopt;
}

/// The period stated behind the amount, else before it in the same sentence.
std::optional<Period> stated_period(const Words& words, const Money& money) {
    if (const auto beside = period_in_characters(words, money)) return beside;
    if (const auto behind = period_behind(words, money)) return behind;
    std::optional<Period> period;
    // "€ 2,400 gross per month in the first year, rising to € 3,100": between the ends of a range.
    for (std::size_t i = money.first; i < money.end; ++i) {
        const auto hit = period_cues().at(words, i);
        if (hit && !is_ordinal_year(words, i)) return *hit->value;
    }
    const std::size_t reach = money.first > kBeforeReach ? money.first - kBeforeReach : 0;
    const std::size_t start = std::max(reach, words.sentence_start(money.first));
    for (std::size_t i = start; i < money.first; ++i) {
        const auto hit = period_cues().at(words, i);
        if (hit && i > start && is_count_of_months(words.folded(i - 1))) continue;
        // A lone "year" before an amount is "the first year", no unit.
        const bool one_word = hit && hit->end == hit->first + 1;
        if (hit && (!one_word || words[hit->first].to - words[hit->first].from > 4)) period = *hit->value;
    }
    return period;
}

std::optional<Period> guessed_period(const Money& money, std::string_view currency) {
    const auto year = believable_pay(currency, Period::year);
    const double unit = year.min / 4'000;
    if (money.min >= 12'000 * unit && is_believable(money, Period::year, currency)) return Period::year;
    if (money.min >= 900 * unit && money.max < 9'000 * unit) return Period::month;
    if (money.min >= 7 * unit && money.max < 150 * unit) return Period::hour;
    return std::nullopt;
}

/// The pay that `money` is; nullopt when it is not believable.
std::optional<Found<Salary>> salary_of(const Words& words, const Money& money, std::string_view currency) {
    Found<Salary> found;
    auto period = is_paid_more_than_monthly(words, money) && guessed_period(money, currency) == Period::month
                      ? std::optional(Period::month)
                      : stated_period(words, money);
    const bool stated = period.has_value() && is_believable(money, *period, currency);
    if (!stated) period = period ? std::nullopt : guessed_period(money, currency);
    if (!period || !is_believable(money, *period, currency)) return std::nullopt;
    if (!money.open_below) found.value.min = money.min;
    if (!money.open_above) found.value.max = money.max;
    // Pay by the hour says so: "11" is a scale and a step as often.
    if (!stated && period == Period::hour) return std::nullopt;
    found.value.currency = currency;
    found.value.period = period;
    found.span = money.span;
    found.confidence = stated ? kStatedPeriod : kGuessedPeriod;
    found.inferred = !stated;
    return found;
}

/// Calls `visit` for each amount in the text, left to right; stops when it returns true.
template <class Visit>
void each_money(const Words& words, const SalaryContext& context, Visit visit) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!begins_sum(words, i, context)) continue;
        const auto money = find_money(words, i, context);
        if (!money) continue;
        if (visit(*money)) return;
        i = std::max(i, money->end > 0 ? money->end - 1 : 0);
    }
}

/// Marks pay whose dollars may be another country's.
void doubt(Found<Salary>& found) {
    found.inferred = true;
    found.confidence = std::min(found.confidence, kBareDollar);
}

/// "As lecturer 700 000-800 000 kr, as professor 850 000 kr": a word for a rank among the few before a sum.
bool is_of_rank(const Words& words, std::size_t from, std::size_t first) {
    static const auto kTable = list_of(kRanksOfPay);
    constexpr std::size_t kMost = 5;
    return from < first && first - from <= kMost && kTable.any(words, from, first);
}

/// Takes into `best` what the other ranks of the post are paid, where one sum stands right behind the other.
void add_other_ranks(const Words& words, const SalaryContext& context, Found<Salary>& best) {
    if (!context.ranks || !best.value.min || !best.value.max) return;
    constexpr std::size_t kReach = 30;
    const std::size_t at = words.at_byte(best.span.from);
    const std::size_t from = std::max(words.sentence_start(at), at > kReach ? at - kReach : 0);
    const std::size_t to = std::min({words.sentence_end(at), at + kReach, words.size()});
    std::vector<Money> sums;
    bool holds = false;  // the sum of `best` is in the row that is being read
    for (std::size_t i = from; i < to; ++i) {
        if (!begins_sum(words, i, context)) continue;
        const auto money = find_money(words, i, context);
        if (!money || money->currency != best.value.currency) continue;
        const bool joined = !sums.empty() && is_of_rank(words, sums.back().end, money->first);
        if (!joined && holds) break;
        if (!joined) sums.clear();
        sums.push_back(*money);
        holds = holds || money->span.from == best.span.from;
        i = std::max(i, money->end > 0 ? money->end - 1 : 0);
    }
    if (!holds || sums.size() < 2) return;
    for (const auto& sum : sums) {
        if (!is_believable(sum, *best.value.period, best.value.currency)) return;
    }
    best.value.min = sums.front().min;
    best.value.max = sums.front().max;
    for (const auto& sum : sums) {
        best.value.min = std::min(*best.value.min, sum.min);
        best.value.max = std::max(*best.value.max, sum.max);
    }
    best.span = {sums.front().span.from, sums.back().span.to};
}

bool is_year_number(const Money& money) {
    return money.min >= 1900 && money.min <= 2100 && money.max <= 2100;
}

/// "Salary: £20,923 to £23,631", and below "the annual stipend is £23,631": one pay, whose period comes
/// later.
bool names_end_of(const Salary& single, const Salary& range) {
    const bool one = single.min && (!single.max || single.min == single.max);
    return one && range.min && range.max && *range.min < *range.max && single.currency == range.currency &&
           (single.min == range.max || single.min == range.min);
}

/// "65 %", "75 v. H.", "100 Prozent": a share of full time, no pay.
bool is_share(const Words& words, const Money& money) {
    const auto rest = skip_spaces(words.text().substr(money.span.to));
    return rest.starts_with('%') || base::starts_with_ignoring_case(rest, "percent") ||
           base::starts_with_ignoring_case(rest, "prozent") ||
           base::starts_with_ignoring_case(rest, "per cent") ||
           base::starts_with_ignoring_case(rest, "v. H.") ||
           base::starts_with_ignoring_case(rest, "pour cent");
}

/// "E 13", "grade 7", "TV-L 13", "Entgeltgruppe 9", "scale 10": the number of a pay grade.
bool is_behind_grade(const Words& words, const Money& money) {
    static const PhraseTable<bool> kTable{{"grade", true},     {"level", true},
                                          {"band", true},      {"scale", true},
                                          {"schaal", true},    {"entgeltgruppe", true},
                                          {"stufe", true},     {"besoldungsgruppe", true},
                                          {"gruppe", true},    {"tv", true},
                                          {"tvl", true},       {"tvoed", true},
                                          {"tvöd", true},      {"eg", true},
                                          {"spine", true},     {"point", true},
                                          {"step", true},      {"class", true},
                                          {"category", true},  {"kategorie", true},
                                          {"indice", true},    {"échelon", true},
                                          {"catégorie", true}, {"livello", true},
                                          {"löneklass", true}};
    if (money.first == 0 || words[money.first].before >= Break::sentence) return false;
    const auto before = words.folded(money.first - 1);
    const bool letter = before.size() == 1 && base::is_alpha(before.front());
    return letter || kTable.at(words, money.first - 1).has_value();
}

}  // namespace

std::optional<Found<Salary>> find_salary(const Words& words, const SalaryContext& context) {
    std::optional<Found<Salary>> best;
    each_money(words, context, [&](const Money& money) {
        if (money.currency.empty() || is_multiplied(words, money) || !is_about_pay(words, money))
            return false;
        if (next_has_period(words, money, context) && !period_behind(words, money)) return false;
        auto found = salary_of(words, money, money.currency);
        if (found && is_bare_dollar(words, money, context.country)) doubt(*found);
        if (found && best && names_end_of(found->value, best->value)) {
            best->value.period = found->value.period;
            best->confidence = std::max(best->confidence, found->confidence);
            best->inferred = best->inferred && found->inferred;
        }
        if (found && (!best || found->confidence > best->confidence)) best = found;
        return best && (best->confidence >= kStatedPeriod || best->confidence == kBareDollar);
    });
    if (best) add_other_ranks(words, context, *best);
    return best;
}

std::optional<Found<Salary>> read_salary(std::string_view text, const SalaryContext& context) {
    const Words words(text);
    std::optional<Found<Salary>> found;
    each_money(words, context, [&](const Money& money) {
        std::string_view currency = money.currency;
        const bool guessed = currency.empty();
        if (guessed && is_year_number(money)) return false;
        if (guessed)
            currency = context.currency.empty() ? currency_of_country(context.country) : context.currency;
        if (currency.empty()) return false;
        if (guessed && (is_share(words, money) || is_behind_grade(words, money))) return false;
        // "Salary: for the post contact Prof. Hall, 2132": a number far behind the label is no pay.
        constexpr std::size_t kFar = 60;
        if (guessed && money.span.from > kFar) return false;
        found = salary_of(words, money, currency);
        if (found && !guessed && is_bare_dollar(words, money, context.country)) doubt(*found);
        // "E 13" and "75" are a grade and a share as often as pay by the hour.
        if (found && guessed && found->inferred && found->value.period == Period::hour) found.reset();
        if (found && guessed && context.currency.empty()) {
            found->inferred = true;
            found->confidence *= kGuessedCurrency;
        }
        return found.has_value();
    });
    if (found) add_other_ranks(words, context, *found);
    return found;
}

}  // namespace jobindex::normalise
