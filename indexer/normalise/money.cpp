#include "indexer/normalise/money.h"

#include <algorithm>

#include "core/base/text.h"
#include "indexer/normalise/amount.h"
#include "indexer/normalise/currency.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kRangeReach = 14;     ///< words between the ends of a range
constexpr std::size_t kBoundReach = 7;      ///< words before an amount that bound it
constexpr std::size_t kLeastPayReach = 12;  ///< words from "the minimum salary" to its amount
constexpr std::size_t kFromReach = 3;       ///< the same of "from"

/// The currency just before byte `at`, at word `index`: "€ 2,901", "EUR 2.901", "US$57,000".
std::string_view currency_before(const Words& words, std::size_t index, std::string_view country) {
    const auto gap = words.gap(index);
    if (gap.empty()) return currency_that_ends(words.text().substr(0, words[index].from));
    for (std::size_t i = 0; i < gap.size(); ++i) {
        // The signs that begin with a letter ("US$") have their letters in the word before.
        if (const auto sign = currency_sign(gap.substr(i), country)) {
            // "CAD $100,000": the word before the sign says whose dollars they are.
            if (sign->bytes == 1 && index > 0 && base::trim(gap).size() == 1) {
                const auto named = currency_of_word(words.folded(index - 1), country);
                if (!named.empty()) return named;
            }
            if (sign->bytes != 1 || index == 0 || i != 0) return sign->code;
            const auto prefixed = std::string(words.raw(index - 1)) + "$";
            const auto long_sign = currency_sign(prefixed, country);
            return long_sign && long_sign->bytes == prefixed.size() ? long_sign->code : sign->code;
        }
    }
    if (index == 0 || base::trim(gap).size() > 1) return {};
    return currency_of_word(words.folded(index - 1), country);
}

/// `to` moved past the dash that stands for no cents: "2.901,-".
std::size_t past_dash(std::string_view text, std::size_t to) {
    for (const std::string_view tail : {",--", ",-", ".-", ",\xE2\x80\x93", ".\xE2\x80\x93"}) {
        if (text.substr(to).starts_with(tail)) return to + tail.size();
    }
    return to;
}

/// The currency just behind byte `to`; moves `to` past it.
std::string_view currency_behind(const Words& words, std::size_t& to, std::string_view country) {
    const auto rest = skip_spaces(words.text().substr(past_dash(words.text(), to)));
    const auto start = static_cast<std::size_t>(rest.data() - words.text().data());
    if (const auto sign = currency_sign(rest, country)) {
        // In "30,000 - $40,000" the sign belongs to the number behind it.
        if (start + sign->bytes < words.text().size() && base::is_digit(words.text()[start + sign->bytes]))
            return {};
        to = start + sign->bytes;
        return sign->code;
    }
    const std::size_t index = words.at_byte(start);
    if (index >= words.size() || words[index].from > start) return {};
    // "2901EUR" is one word: the currency is what follows the digits.
    const auto letters = words[index].from == start
                             ? words.folded(index)
                             : std::string_view(words.folded(index))
                                   .substr(std::min(words.folded(index).size(), start - words[index].from));
    const auto code = currency_of_word(letters, country);
    if (!code.empty()) to = words[index].to;
    return code;
}

/// One past the words that join the two ends of a range ("-", "to", "bis", "à"); `to` unchanged when none do.
std::size_t range_joiner(const Words& words, std::size_t to) {
    static constexpr std::string_view kJoiners[] = {"\xE2\x80\x93",
                                                    "\xE2\x80\x94",
                                                    "-",
                                                    "to",
                                                    "bis",
                                                    "until",
                                                    "\xC3\xA0",
                                                    "tot",
                                                    "and",
                                                    "und",
                                                    "al",
                                                    "till",
                                                    "et",
                                                    "a",
                                                    "do",
                                                    "y",
                                                    "en",
                                                    "e",
                                                    "og",
                                                    "och",
                                                    "til",
                                                    "a\xC5\xBE",
                                                    "ao",
                                                    "\xE8\x87\xB3",
                                                    "\u304b\u3089",
                                                    "~",
                                                    "\xEF\xBD\x9E",
                                                    "\xE3\x80\x9C"};
    const auto rest = skip_spaces(words.text().substr(past_dash(words.text(), to)));
    for (const auto joiner : kJoiners) {
        if (!base::starts_with_ignoring_case(rest, joiner)) continue;
        const auto behind = rest.substr(joiner.size());
        const bool letters = base::is_alpha(joiner.front()) || joiner == "\xC3\xA0";
        if (letters && skip_spaces(behind).size() == behind.size()) continue;
        return static_cast<std::size_t>(behind.data() - words.text().data());
    }
    return to;
}

/// The currency that has run into the amount behind it, "R812", "NT44", "CHF110": its code and bytes.
struct JoinedSign {
    std::string_view code;
    std::size_t bytes = 0;
};
JoinedSign joined_sign(const Words& words, std::size_t index, const SalaryContext& context) {
    constexpr std::size_t kLongest = 3;
    const auto raw = words.raw(index);
    std::size_t letters = 0;
    while (letters < raw.size() && raw[letters] >= 'A' && raw[letters] <= 'Z') ++letters;
    if (letters == 0 || letters > kLongest || letters == raw.size() || !base::is_digit(raw[letters]))
        return {};
    const auto sign = raw.substr(0, letters);
    // "R676 074" is money wherever it stands, "R812" in South Africa alone.
    const bool grouped = raw.size() == 4 && words.gap(index + 1) == " " && words.raw(index + 1).size() == 3 &&
                         whole_number(words.folded(index + 1));
    if (sign == "R")
        return context.country == "ZA" || (context.country.empty() && grouped) ? JoinedSign{"ZAR", 1}
                                                                               : JoinedSign{};
    if (sign == "NT") return {"TWD", letters};
    if (sign == "RM") return {"MYR", letters};
    if (letters < kLongest) return {};
    return {currency_of_word(base::to_lower_ascii(sign), context.country), letters};
}

/// The upper end of a range behind byte `to`: its amount, with a currency before or behind it.
std::optional<Amount> upper_end(const Words& words, std::size_t to, std::string_view country,
                                std::string_view& currency) {
    const std::size_t behind = range_joiner(words, to);
    if (behind == to) return std::nullopt;
    std::size_t index = words.at_byte(behind);
    if (index >= words.size() || words[index].from < behind) return std::nullopt;
    const auto joined = joined_sign(words, index, {std::string(country), ""});
    if (!joined.code.empty()) return amount_at(words.text(), words[index].from + joined.bytes);
    if (!base::is_digit(words.text()[words[index].from])) {
        const bool is_currency = !currency_of_word(words.folded(index), country).empty();
        const bool is_sign = words.folded(index).size() <= 2 && words.gap(index + 1) == "$";
        if (!is_currency && !is_sign) return std::nullopt;
        ++index;
    }
    if (index >= words.size() || words[index].from - behind > 12) return std::nullopt;
    const auto amount = amount_at(words.text(), words[index].from);
    if (!amount) return std::nullopt;
    if (currency.empty()) currency = currency_before(words, index, country);
    return amount;
}

/// True when nothing but "$" stands before the amount at word `index`.
bool is_sign_before(const Words& words, std::size_t index) {
    const auto gap = base::trim(words.gap(index));
    return gap.ends_with('$');
}

std::optional<Money> money_at(const Words& words, std::size_t index, const SalaryContext& context) {
    const auto sign = joined_sign(words, index, context);
    const bool joined = !sign.code.empty();
    const std::size_t from = words[index].from + (joined ? sign.bytes : 0);
    const auto text = words.text();
    if (!joined && from > 0 &&
        (text[from - 1] == '/' || text[from - 1] == '#' ||
         (index > 0 && text[from - 1] != ' ' && words[index - 1].to + 1 == from &&
          base::is_digit(text[from - 2]))))
        return std::nullopt;
    const auto low = amount_at(text, from);
    if (!low || low->millions) return std::nullopt;
    const auto before = joined ? sign.code : currency_before(words, index, context.country);
    Money money{low->value, low->value, before, {}, index, 0};
    std::size_t to = low->to;
    const auto behind = currency_behind(words, to, context.country);
    // "$45,000 MXN": the code says whose dollars or pesos they are.
    if (money.currency.empty() ||
        (money.currency == "USD" && !behind.empty() && is_sign_before(words, index)))
        money.currency = behind;
    if (const auto high = upper_end(words, to, context.country, money.currency)) {
        if (high->millions) return std::nullopt;
        to = high->to;
        const auto last = currency_behind(words, to, context.country);
        const bool says_whose = money.currency == "USD" && !last.empty() && is_sign_before(words, index);
        if (money.currency.empty() || says_whose) money.currency = last;
        money.max = high->value;
        // "25-35万" is 25万 to 35万, "8000-1.2万" is 8000 to 1.2万.
        if (low->scale == 1 && money.min * high->scale <= money.max) money.min *= high->scale;
        // "45-60k" is 45k to 60k.
        if (money.min < 1000 && money.max >= 10'000 && money.min * 1000 <= money.max) money.min *= 1000;
    }
    money.span = {from, to};
    money.end = words.at_byte(to);
    return money;
}

/// "The sum is 28,000 euro, the cost to us 34,000": what follows is no pay.
bool names_cost(const Words& words, std::size_t i) {
    static const PhraseTable<bool> kCosts{{"costo", true}, {"coste", true}, {"custo", true},
                                          {"coût", true},  {"cost", true},  {"kosten", true},
                                          {"koszt", true}, {"budget", true}};
    return kCosts.at(words, i).has_value();
}

/// "€ 2,325 gross in the first year, rising to € 2,972 in the fourth": the end of a range some words on.
void extend_range(const Words& words, Money& money, const SalaryContext& context) {
    static const PhraseTable<bool> kUpTo{
        {"to", true},        {"up to", true},     {"bis", true},        {"tot", true},
        {"until", true},     {"maximum", true},   {"max", true},        {"jusqu'à", true},
        {"hasta", true},     {"fino a", true},    {"till", true},       {"upp till", true},
        {"op til", true},    {"opp til", true},   {"a", true},          {"do", true},
        {"and", true},       {"maximal", true},   {"maximaal", true},   {"y", true},
        {"til", true},       {"až", true},        {"max", true},        {"maksymalnie", true},
        {"und", true},       {"och", true},       {"og", true},         {"en", true},
        {"et", true},        {"e", true},         {"ja", true},         {"enintään", true},
        {"höchstens", true}, {"at most", true},   {"högst", true},      {"maximalt", true},
        {"nejvýše", true},   {"najwyżej", true},  {"al massimo", true}, {"como máximo", true},
        {"no máximo", true}, {"au maximum", true}};
    if (money.max != money.min) return;
    const std::size_t stop = std::min(
        {words.sentence_end(money.end > 0 ? money.end - 1 : 0), words.size(), money.end + kRangeReach});
    bool joined = false;
    for (std::size_t i = money.end; i < stop; ++i) {
        joined = joined || kUpTo.at(words, i).has_value();
        if (names_cost(words, i)) return;
        if (!base::is_digit(words.text()[words[i].from])) continue;
        const auto high = amount_at(words.text(), words[i].from);
        if (!high || high->millions || high->value < 100) continue;
        std::size_t to = high->to;
        auto currency = currency_before(words, i, context.country);
        const auto behind = currency_behind(words, to, context.country);
        if (currency.empty()) currency = behind;
        // "Min. 3.204 max. 5.278 EUR": one currency for both.
        if (money.currency.empty() && joined && i <= money.end + 2) money.currency = currency;
        if (!joined || currency.empty() || currency != money.currency || high->value <= money.min ||
            high->value > money.min * 2)
            return;
        money.max = high->value;
        money.span.to = to;
        money.end = words.at_byte(to);
        return;
    }
}

/// What stands around a lone amount: "at least", "from", "up to".
void read_bounds(const Words& words, Money& money) {
    static const PhraseTable<bool> kFrom{{"from", true},
                                         {"minimum", true},
                                         {"minimum of", true},
                                         {"at least", true},
                                         {"at or above", true},
                                         {"starting at", true},
                                         {"starting from", true},
                                         {"min", true},
                                         {"mindestens", true},
                                         {"ab", true},
                                         {"mindestgehalt", true},
                                         {"à partir de", true},
                                         {"minimum de", true},
                                         {"vanaf", true},
                                         {"minimaal", true},
                                         {"desde", true},
                                         {"a partir de", true},
                                         {"a partire da", true},
                                         {"fra", true},
                                         {"från", true},
                                         {"lägst", true},
                                         {"od", true},
                                         {"alkaen", true},
                                         {"minimal", true},
                                         {"begins at", true},
                                         {"not less than", true},
                                         {"minst", true},
                                         {"au moins", true},
                                         {"al menos", true},
                                         {"almeno", true},
                                         {"mindst", true},
                                         {"minimum salary", true},
                                         {"mindestentgelt", true},
                                         {"minimum gross", true},
                                         {"start at", true},
                                         {"starts at", true},
                                         {"begin at", true},
                                         {"alk", true},
                                         {"mind", true},
                                         {"dès", true},
                                         {"vähintään", true},
                                         {"co najmniej", true},
                                         {"minimálně", true},
                                         {"alespoň", true},
                                         {"min.", true},
                                         {"mínimo", true},
                                         {"minimo", true},
                                         {"a partir dos", true},
                                         {"nie mniej niż", true},
                                         {"不低于", true},
                                         {"starting salary of", true},
                                         {"nie niższe niż", true},
                                         {"nie niższa niż", true},
                                         {"nie mniejsze niż", true},
                                         {"not lower than", true},
                                         {"no less than", true},
                                         {"nicht unter", true},
                                         {"non inferiore a", true},
                                         {"no inferior a", true},
                                         {"não inferior a", true},
                                         {"niet lager dan", true},
                                         {"inte lägre än", true},
                                         {"ikke under", true},
                                         {"nejméně", true},
                                         {"od částky", true},
                                         {"上から", true}};
    static const PhraseTable<bool> kLeastPay{{"minimum salary", true},
                                             {"mindestgehalt", true},
                                             {"mindestentgelt", true},
                                             {"monatliches mindestentgelt", true},
                                             {"minimum gross salary", true},
                                             {"peruspalkka", true},
                                             {"monthly minimum salary", true},
                                             {"minimum wage", true},
                                             {"minimum starting salary", true},
                                             {"minimum annual salary", true},
                                             {"lowest salary", true}};
    static const PhraseTable<bool> kUpTo{
        {"up to", true},      {"maximum of", true},  {"jusqu'à", true},   {"bis zu", true},
        {"hasta", true},      {"fino a", true},      {"até", true},       {"upp till", true},
        {"op til", true},     {"opp til", true},     {"maximum", true},   {"no more than", true},
        {"maximaal", true},   {"maximal", true},     {"höchstens", true}, {"max", true},
        {"enintään", true},   {"maksymalnie", true}, {"maximálně", true}, {"do výše", true},
        {"al massimo", true}, {"como máximo", true}, {"no máximo", true}, {"au maximum", true}};
    static const PhraseTable<bool> kAndMore{
        {"minimum", true},     {"or more", true},    {"and up", true},     {"upwards", true},
        {"at least", true},    {"and above", true},  {"oder mehr", true},  {"und mehr", true},
        {"und höher", true},   {"aufwärts", true},   {"et plus", true},    {"ou plus", true},
        {"of meer", true},     {"en hoger", true},   {"y más", true},      {"o más", true},
        {"e oltre", true},     {"o più", true},      {"ou mais", true},    {"eller mer", true},
        {"och uppåt", true},   {"og opefter", true}, {"eller mere", true}, {"og oppover", true},
        {"tai enemmän", true}, {"i więcej", true},   {"lub więcej", true}, {"a více", true},
        {"nebo více", true},   {"以上", true},       {"起", true},         {"元起", true},
        {"円以上", true},      {"より", true}};
    if (money.max != money.min) return;
    const std::size_t from = std::max(words.sentence_start(money.first),
                                      money.first > kBoundReach ? money.first - kBoundReach : 0);
    bool above = false, below = false;
    // "From" stands right before its amount, "the minimum salary for ... is" some words away.
    kFrom.each(words, from, money.first, [&](const auto& hit) {
        const auto word = words.folded(hit.first);
        const bool least = word.starts_with("min") || word == "at" || word == "al" || word == "almeno";
        above = above || least || money.first - hit.end < kFromReach;
    });
    const std::size_t far = std::max(words.sentence_start(money.first),
                                     money.first > kLeastPayReach ? money.first - kLeastPayReach : 0);
    above = above || kLeastPay.any(words, far, money.first);
    kUpTo.each(words, from, money.first, [&](const auto&) { below = true; });
    const auto rest = skip_spaces(words.text().substr(money.span.to));
    const std::size_t to = std::min(words.sentence_end(money.end > 0 ? money.end - 1 : 0), money.end + 3);
    money.open_above = !below && (above || rest.starts_with('+') || kAndMore.any(words, money.end, to));
    money.open_below = below;
}

}  // namespace

std::string_view skip_spaces(std::string_view text) {
    // Stars are what emphasis and notes leave: "**1.935,45** euros", "£39,811*".
    while (true) {
        if (!text.empty() && (base::is_space(text.front()) || text.front() == '*')) {
            text.remove_prefix(1);
        } else if (text.starts_with("\xC2\xA0")) {
            text.remove_prefix(2);
        } else {
            return text;
        }
    }
}

bool begins_sum(const Words& words, std::size_t index, const SalaryContext& context) {
    return base::is_digit(words.raw(index).front()) || !joined_sign(words, index, context).code.empty();
}

std::optional<Money> find_money(const Words& words, std::size_t index, const SalaryContext& context) {
    auto money = money_at(words, index, context);
    if (!money) return std::nullopt;
    extend_range(words, *money, context);
    read_bounds(words, *money);
    return money;
}

}  // namespace jobindex::normalise
