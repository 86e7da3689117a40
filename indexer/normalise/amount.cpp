#include "indexer/normalise/amount.h"

#include <algorithm>

#include "core/base/text.h"

namespace jobindex::normalise {
namespace {

using base::is_digit;

/// Separators of groups or decimals; the space kinds group only.
constexpr std::string_view kSeparators[] = {
    ",", ".", "'", "\xE2\x80\x99", " ", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89"};

std::string_view separator_at(std::string_view text, std::size_t at) {
    for (const auto separator : kSeparators) {
        if (text.substr(std::min(at, text.size())).starts_with(separator)) return separator;
    }
    return {};
}

std::size_t digits_at(std::string_view text, std::size_t at) {
    std::size_t count = 0;
    while (at + count < text.size() && is_digit(text[at + count])) ++count;
    return count;
}

void append(Amount& amount, std::string_view digits) {
    for (const char c : digits) amount.value = amount.value * 10 + (c - '0');
    amount.to += digits.size();
}

/// "45k" and "45 K": thousands; "45 k€" too.
void read_thousands(std::string_view text, Amount& amount) {
    std::size_t at = amount.to;
    if (at < text.size() && text[at] == ' ') ++at;
    if (at >= text.size() || base::ascii_lower(text[at]) != 'k' || amount.value >= 1000) return;
    if (at + 1 < text.size() && (base::is_alpha(text[at + 1]) || is_digit(text[at + 1]))) return;
    amount.value *= 1000;
    amount.to = at + 1;
}

/// "52 tis. Kč", "58 Tsd. Euro", "40 mila euro": thousands, as a word behind the number.
void read_thousands_word(std::string_view text, Amount& amount) {
    static constexpr std::string_view kWords[] = {"tis",  "tys", "tsd",     "tusen",      "tusind", "tuhatta",
                                                  "mila", "mil", "duizend", "tis\u00edc", "mille"};
    if (amount.value >= 1000 || !text.substr(amount.to).starts_with(' ')) return;
    const std::size_t at = amount.to + 1;
    for (const auto word : kWords) {
        if (!base::starts_with_ignoring_case(text.substr(std::min(at, text.size())), word)) continue;
        std::size_t end = at + word.size();
        const bool cut = end < text.size() && text[end] == '.';
        if (cut) ++end;
        if (end < text.size() && text[end] != ' ' && !text.substr(end).starts_with("\xC2\xA0")) continue;
        amount.value *= 1000;
        amount.to = end;
        return;
    }
}

/// "35万", "60萬": ten thousands, as Chinese and Japanese count.
void read_ten_thousands(std::string_view text, Amount& amount) {
    constexpr double kTenThousand = 10'000;
    // "36.4 万元"
    const std::size_t at = text.substr(amount.to).starts_with(' ') ? amount.to + 1 : amount.to;
    for (const std::string_view word : {"\xE4\xB8\x87", "\xE8\x90\xAC"}) {
        if (!text.substr(at).starts_with(word) || amount.value >= kTenThousand) continue;
        amount.value *= kTenThousand;
        amount.scale = kTenThousand;
        amount.to = at + word.size();
        return;
    }
}

void read_millions(std::string_view text, Amount& amount) {
    static constexpr std::string_view kWords[] = {
        "million", "millionen", "millions", "mio",      "mrd",      "bn",      "billion", "billions", "m",
        "mn",      "mln",       "miljoen",  "miljoner", "millones", "milioni", "lakh",    "crore",    "mld"};
    std::size_t at = amount.to;
    while (at < text.size() && (text[at] == ' ' || text[at] == '-')) ++at;
    std::size_t end = at;
    while (end < text.size() && base::is_alpha(text[end])) ++end;
    const auto word = text.substr(at, end - at);
    // "31,245 más" and "31,245.00 M.N." are no millions.
    const bool goes_on = end < text.size() && static_cast<unsigned char>(text[end]) >= 0x80;
    if (goes_on || (word.size() == 1 && amount.value >= 1000)) return;
    amount.millions = std::any_of(std::begin(kWords), std::end(kWords),
                                  [&](auto name) { return base::equal_ignoring_case(word, name); });
}

}  // namespace

namespace {

/// "4,00,000": groups of two and a last one of three, as India counts; nullopt for anything else.
std::optional<Amount> indian_amount(std::string_view text, std::size_t at) {
    const std::size_t first = digits_at(text, at);
    if (first == 0 || first > 2) return std::nullopt;
    Amount amount{0, at};
    append(amount, text.substr(at, first));
    bool pairs = false;
    while (text.substr(amount.to).starts_with(',')) {
        const std::size_t digits = digits_at(text, amount.to + 1);
        if (digits != 2 && digits != 3) return std::nullopt;
        ++amount.to;
        append(amount, text.substr(amount.to, digits));
        if (digits == 3) return pairs ? std::optional(amount) : std::nullopt;
        pairs = true;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Amount> amount_at(std::string_view text, std::size_t at) {
    const std::size_t first = digits_at(text, at);
    if (first == 0 || first > 9) return std::nullopt;
    if (auto indian = indian_amount(text, at)) return indian;
    Amount amount{0, at};
    append(amount, text.substr(at, first));
    std::string_view group;
    std::size_t digits = first;
    while (first <= 3) {
        const auto separator = separator_at(text, amount.to);
        const std::size_t next = amount.to + separator.size();
        if (separator.empty() || (!group.empty() && separator != group) || digits_at(text, next) != 3) break;
        if (text[at] == '0') break;
        group = separator;
        digits += 3;
        if (digits > 9) return std::nullopt;
        amount.to = next;
        append(amount, text.substr(next, 3));
    }
    const auto separator = separator_at(text, amount.to);
    const std::size_t decimals = digits_at(text, amount.to + separator.size());
    if ((separator == "." || separator == ",") && separator != group && (decimals == 1 || decimals == 2)) {
        ++amount.to;
        append(amount, text.substr(amount.to, decimals));
        amount.value /= decimals == 1 ? 10 : 100;  // once, so that "2.905,76" is 2905.76 to the last bit
    }
    read_ten_thousands(text, amount);
    read_thousands(text, amount);
    read_thousands_word(text, amount);
    read_millions(text, amount);
    const bool goes_on =
        amount.to < text.size() &&
        (is_digit(text[amount.to]) || (base::is_alpha(text[amount.to]) && text[amount.to] != 'E' &&
                                       text[amount.to] != 'p' && text[amount.to] != 'k'));
    if (goes_on && !amount.millions) {
        // "2901EUR" and "30kr" are amounts; "1e99" and "12th" are not.
        std::size_t end = amount.to;
        while (end < text.size() && base::is_alpha(text[end])) ++end;
        if (end - amount.to < 2 || end - amount.to > 4 || text.substr(amount.to, 2) == "th")
            return std::nullopt;
    }
    return amount;
}

}  // namespace jobindex::normalise
