#include "indexer/normalise/salary.h"

#include <algorithm>

#include "core/base/text.h"
#include "indexer/normalise/currency.h"
#include "indexer/normalise/money.h"
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
const PhraseTable<Period>& period_cues() {
    static const PhraseTable<Period> kTable(
        kPeriodCues, [](const PeriodCue& cue) { return cue.phrase; },
        [](const PeriodCue& cue) { return cue.period; });
    return kTable;
}

/// "14 x p.a.", "× 13": monthly pay, as often a year as is said.
bool is_paid_more_than_monthly(const Words& words, const Money& money) {
    const auto text = words.text().substr(money.span.to, 60);
    for (const std::string_view times :
         {"14 times",    "14-times", "14 fois",      "14 vezes", "14 keer",     "14 veces",
          "14 volte",    "14 x",     "14x",          "14 mal",   "14-mal",      "14 \xC3\x97",
          "14\xC3\x97",  "13 x",     "13x",          "x 13",     "x 14",        "\xC3\x97 13",
          "\xC3\x97 14", "14 pagas", "14 mensualit", "14 Mal",   "in 14 pagas", "13 mensil"}) {
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

/// The period stated behind the amount, else before it in the same sentence.
std::optional<Period> stated_period(const Words& words, const Money& money) {
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
        if (hit && i > 0 && is_count_of_months(words.folded(i - 1))) continue;
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
    auto period = is_paid_more_than_monthly(words, money) && is_believable(money, Period::month, currency)
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
    return kJoins.at(words, i).has_value();
}

/// "(2,400 EUR x correction coefficient)": a term of a formula.
bool is_multiplied(const Words& words, const Money& money) {
    if (money.end + 1 >= words.size()) return false;
    const auto gap = words.gap(money.end);
    const bool times = words.folded(money.end) == "x" || gap.find("\xC3\x97") != std::string_view::npos;
    return times &&
           !base::is_digit(words.raw(words.folded(money.end) == "x" ? money.end + 1 : money.end).front());
}

bool is_about_pay(const Words& words, const Money& money) {
    const std::size_t reach = money.first > kBeforeReach ? money.first - kBeforeReach : 0;
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
    if (salary_words().any(words, start, end) || is_in_list_of_pay(words, money.first)) return true;
    // "£37,174 to £45,413 per annum" and "€ 2395 per month to € 3061" need no other word.
    const auto near_end = std::min(end, money.end + 3);
    for (std::size_t i = money.first; i < near_end; ++i) {
        const auto hit = period_cues().at(words, i);
        if (hit && (hit->end - hit->first >= 2 || words.folded(i) == "pa")) return true;
    }
    return false;
}

/// Calls `visit` for each amount in the text, left to right; stops when it returns true.
template <class Visit>
void each_money(const Words& words, const SalaryContext& context, Visit visit) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto raw = words.raw(i);
        const bool rand = raw.size() > 1 && raw[0] == 'R' && context.country == "ZA";
        if (!base::is_digit(raw[rand ? 1 : 0])) continue;
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

bool is_year_number(const Money& money) {
    return money.min >= 1900 && money.min <= 2100 && money.max <= 2100;
}

/// "Salary: £20,923 to £23,631", and below "the annual stipend is £23,631": one pay, whose period comes
/// later.
bool names_end_of(const Salary& single, const Salary& range) {
    return single.min && single.min == single.max && range.min && range.max && *range.min < *range.max &&
           single.currency == range.currency && (single.max == range.max || single.min == range.min);
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
        }
        if (found && (!best || found->confidence > best->confidence)) best = found;
        return best && (best->confidence >= kStatedPeriod || best->confidence == kBareDollar);
    });
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
    return found;
}

}  // namespace jobindex::normalise
