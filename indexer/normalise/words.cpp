#include "indexer/normalise/words.h"

#include <algorithm>
#include <array>

#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::normalise {
namespace {

using base::is_alpha;
using base::is_digit;

constexpr char32_t kSoftHyphen = 0xAD;
constexpr char32_t kZeroWidthSpace = 0x200B;
constexpr std::size_t kTableSize = 0x250;

/// Folded forms of the letters that European texts are made of, so that ICU is asked once for each.
const std::string& folded_letter(char32_t c) {
    static const auto kTable = [] {
        std::array<std::string, kTableSize> table;
        for (std::size_t i = 0x80; i < kTableSize; ++i) {
            std::string letter;
            base::append_utf8(letter, static_cast<char32_t>(i));
            table[i] = base::fold(letter);
        }
        return table;
    }();
    return kTable[c];
}

bool is_fullwidth_digit(char32_t c) {
    return c >= 0xFF10 && c <= 0xFF19;
}

bool is_combining(char32_t c) {
    return c >= 0x300 && c <= 0x36F;
}

void append_folded(std::string& out, char32_t c, std::string_view bytes) {
    if (c == kSoftHyphen || is_combining(c)) return;
    if (is_fullwidth_digit(c)) {
        out += static_cast<char>('0' + (c - 0xFF10));
    } else if (c < kTableSize) {
        out += folded_letter(c);
    } else if (base::is_cjk(c)) {
        out += bytes;
    } else {
        out += base::fold(bytes);
    }
}

bool is_upper_at(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (static_cast<unsigned char>(c) < 0x80) return c >= 'A' && c <= 'Z';
    return base::is_upper(base::code_point_at(text, at).value);
}

bool all_digits(std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), is_digit);
}

/// Longer words that are written with a full stop inside a sentence: "mind. EUR 3.714", "inkl. Zulagen".
bool is_abbreviation(std::string_view word) {
    static constexpr std::string_view kWords[] = {"mind", "inkl", "exkl",   "zzgl", "evtl",
                                                  "incl", "excl", "approx", "insb", "prof"};
    return std::any_of(std::begin(kWords), std::end(kWords),
                       [&](auto one) { return base::equal_ignoring_case(word, one); });
}

/// Words of three letters or fewer that end sentences: "Sie bringen Erfahrung mit. Wir bieten".
bool is_short_word(std::string_view word) {
    static constexpr std::string_view kWords[] = {
        "mit", "vor", "aus", "auf", "zu",  "bei", "ein", "ist", "hat", "uns", "you", "us", "it",
        "lab", "job", "day", "pay", "two", "six", "ten", "tid", "uge", "uke", "mes", "ano"};
    return std::any_of(std::begin(kWords), std::end(kWords), [&](auto one) { return word == one; });
}

/// "28.000,00": the two digits behind the comma of a sum, which no ordinal ends.
bool ends_sum(std::string_view text, std::string_view before) {
    const auto at = static_cast<std::size_t>(before.data() - text.data());
    return before.size() == 2 && all_digits(before) && at >= 2 && text[at - 1] == ',' &&
           is_digit(text[at - 2]);
}

/// A full stop ends a sentence only before a capital and after a word that is no number and no short
/// abbreviation, behind a bracket, or behind a sum.
bool stop_ends_sentence(std::string_view text, std::string_view before, std::size_t next) {
    if (!is_upper_at(text, next)) return false;
    const auto behind = static_cast<std::size_t>(before.data() - text.data()) + before.size();
    if (text.substr(behind).starts_with(").") || ends_sum(text, before)) return true;
    // "A PhD. Applicants", "the UK. We": an acronym is no abbreviation that a full stop cuts short.
    const bool acronym = before.size() >= 2 && before.back() >= 'A' && before.back() <= 'Z';
    if (acronym || is_short_word(before)) return true;
    return before.size() > 3 && !all_digits(before) && is_upper_at(text, next) && !is_abbreviation(before);
}

/// "Use the “Apply now!” link below": the sign belongs to what is quoted, and the sentence goes on.
bool is_inside_quotes(std::string_view text, base::Span gap, std::size_t sign) {
    const char next = text[gap.to];
    if (next < 'a' || next > 'z') return false;
    const auto behind = text.substr(sign + 1, gap.to - sign - 1);
    return behind.starts_with('"') || behind.starts_with("\xE2\x80\x9D") ||
           behind.starts_with("\xE2\x80\x99") || behind.starts_with("\xC2\xBB") || behind.starts_with('\'');
}

Break kind_of_gap(std::string_view text, std::string_view before, base::Span gap_span) {
    const auto gap = gap_span.in(text);
    if (gap.size() <= 1 && gap != "\n" && gap != "," && gap != ";" && gap != ":") return Break::none;
    Break kind = Break::none;
    std::size_t lines = 0;
    for (std::size_t i = 0; i < gap.size(); ++i) {
        const char c = gap[i];
        if (c == '\n') ++lines;
        if (c == ',' || c == ';' || c == ':' || c == '(' || c == ')') kind = std::max(kind, Break::clause);
        if ((c == '!' || c == '?') && !is_inside_quotes(text, gap_span, gap_span.from + i))
            kind = std::max(kind, Break::sentence);
        if (c == '.' && i + 1 < gap.size() && base::is_space(gap[i + 1]) &&
            stop_ends_sentence(text, before, gap_span.to))
            kind = std::max(kind, Break::sentence);
        const bool bullet = (c == '-' || c == '*') && lines > 0;
        if (bullet) kind = std::max(kind, Break::item);
    }
    if (gap.find("\xE3\x80\x82") != std::string_view::npos) kind = std::max(kind, Break::sentence);
    if (gap.find("\xE2\x80\xA2") != std::string_view::npos) kind = std::max(kind, Break::item);
    if (lines >= 2) return Break::paragraph;
    return lines == 1 ? std::max(kind, Break::line) : kind;
}

}  // namespace

Words::Words(std::string_view text) : text_(text) {
    folded_.reserve(text.size());
    words_.reserve(text.size() / 6);
    Word word;
    bool open = false;
    const auto close = [&](std::size_t at) {
        if (!open) return;
        word.to = at;
        word.folded_to = folded_.size();
        open = false;
        if (word.folded_to == word.folded_from) return;
        word.hash = base::hash64(
            std::string_view(folded_).substr(word.folded_from, word.folded_to - word.folded_from));
        const auto before = words_.empty() ? base::Span{} : base::Span{words_.back().from, words_.back().to};
        word.before = words_.empty() ? Break::paragraph
                                     : kind_of_gap(text, before.in(text), base::Span{before.to, word.from});
        words_.push_back(word);
    };
    const auto begin = [&](std::size_t at) {
        if (open) return;
        word.from = at;
        word.folded_from = folded_.size();
        open = true;
    };
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (static_cast<unsigned char>(c) < 0x80) {
            if (is_alpha(c) || is_digit(c)) {
                begin(i);
                folded_ += base::ascii_lower(c);
            } else {
                close(i);
            }
            ++i;
            continue;
        }
        const auto [value, size] = base::code_point_at(text, i);
        const bool cjk = base::is_cjk(value);
        if (cjk) close(i);
        if (cjk || base::is_word_char(value)) {
            begin(i);
            append_folded(folded_, value, text.substr(i, size));
        } else if (value != kSoftHyphen && value != kZeroWidthSpace) {
            close(i);
        }
        i += size;
        if (cjk) close(i);
    }
    close(text.size());
}

Words Words::with_tokens(std::string_view text) {
    Words words(text);
    words.tokens_ = vocab::tokens_of(text);
    return words;
}

std::string_view Words::folded(std::size_t index) const {
    if (index >= words_.size()) return {};
    const auto& word = words_[index];
    return std::string_view(folded_).substr(word.folded_from, word.folded_to - word.folded_from);
}

std::string_view Words::raw(std::size_t index) const {
    if (index >= words_.size()) return {};
    return text_.substr(words_[index].from, words_[index].to - words_[index].from);
}

std::string_view Words::gap(std::size_t index) const {
    if (index > words_.size()) return {};
    const std::size_t from = index == 0 ? 0 : words_[index - 1].to;
    const std::size_t to = index == words_.size() ? text_.size() : words_[index].from;
    return text_.substr(from, to - from);
}

base::Span Words::span(std::size_t first, std::size_t last) const {
    return {words_[first].from, words_[last].to};
}

std::size_t Words::at_byte(std::size_t at) const {
    const auto found = std::upper_bound(words_.begin(), words_.end(), at,
                                        [](std::size_t byte, const Word& word) { return byte < word.to; });
    return static_cast<std::size_t>(found - words_.begin());
}

std::size_t Words::sentence_start(std::size_t index) const {
    index = std::min(index, words_.size());
    while (index > 0 && (index == words_.size() || words_[index].before < Break::sentence)) --index;
    return index;
}

std::size_t Words::sentence_end(std::size_t index) const {
    ++index;
    while (index < words_.size() && words_[index].before < Break::sentence) ++index;
    return std::min(index, words_.size());
}

std::optional<int> whole_number(std::string_view word) {
    const auto number = leading_number(word);
    if (!number || !number->rest.empty()) return std::nullopt;
    return number->value;
}

std::optional<LeadingNumber> leading_number(std::string_view word) {
    LeadingNumber number;
    while (number.digits < word.size() && is_digit(word[number.digits])) {
        if (number.digits == 9) return std::nullopt;
        number.value = number.value * 10 + (word[number.digits] - '0');
        ++number.digits;
    }
    if (number.digits == 0) return std::nullopt;
    number.rest = word.substr(number.digits);
    return number;
}

bool is_and(std::string_view word) {
    static constexpr std::string_view kAnd[] = {"and", "&",   "und", "et", "y", "e",
                                                "en",  "och", "og",  "ja", "i", "a"};
    return std::find(std::begin(kAnd), std::end(kAnd), word) != std::end(kAnd);
}

bool begins_with_capital(std::string_view raw) {
    if (raw.empty()) return false;
    const auto first = static_cast<unsigned char>(raw.front());
    if (first < 0x80) return first >= 'A' && first <= 'Z';
    const auto second = raw.size() > 1 ? static_cast<unsigned char>(raw[1]) : 0;
    if (first == 0xC3) return second < 0x9F;  // À to Þ
    // Latin letters beyond: capitals and small ones take turns.
    return (first != 0xC4 && first != 0xC5) || second % 2 == 0;
}

bool runs_into_label(std::string_view raw) {
    constexpr std::size_t kYear = 4, kLeast = 7;
    const auto is_small = [&](std::size_t i) { return raw[i] >= 'a' && raw[i] <= 'z'; };
    return raw.size() >= kLeast && raw[kYear] >= 'A' && raw[kYear] <= 'Z' && is_small(kYear + 1) &&
           is_small(kYear + 2);
}

}  // namespace jobindex::normalise
