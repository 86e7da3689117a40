#include "core/vocab/tokens.h"

#include <array>

#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::vocab {
namespace {

constexpr std::size_t kTableSize = 0x530;  // Latin, Greek and Cyrillic, which most names are written in

/// What a letter folds to and whether it belongs to a word, worked out once for the frequent scripts.
struct Letter {
    std::array<char, 6> folded{};
    std::uint8_t size = 0;
    bool word = false;
};

Letter letter_of(char32_t c) {
    std::string text;
    base::append_utf8(text, c);
    const std::string folded = base::fold(text);
    Letter letter;
    letter.word = base::is_word_char(c);
    letter.size = static_cast<std::uint8_t>(std::min(folded.size(), letter.folded.size()));
    for (std::size_t i = 0; i < letter.size; ++i) letter.folded[i] = folded[i];
    return letter;
}

const std::array<Letter, kTableSize>& letters() {
    static const auto table = [] {
        std::array<Letter, kTableSize> all;
        for (std::size_t c = 0; c < kTableSize; ++c) all[c] = letter_of(static_cast<char32_t>(c));
        return all;
    }();
    return table;
}

/// base::code_point_at with the frequent one- and two-byte forms decoded in place.
base::CodePoint read_at(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) return {lead, 1};
    if (lead >= 0xC2 && lead < 0xE0 && at + 1 < text.size()) {
        const auto second = static_cast<unsigned char>(text[at + 1]);
        if ((second & 0xC0) == 0x80) return {static_cast<char32_t>((lead & 0x1F) << 6 | (second & 0x3F)), 2};
    }
    return base::code_point_at(text, at);
}

bool is_word(char32_t c) {
    if (c < 0x80) return base::is_alpha(static_cast<char>(c)) || base::is_digit(static_cast<char>(c));
    return c < kTableSize ? letters()[c].word : base::is_word_char(c);
}

void append_folded(std::string& out, std::string_view bytes, char32_t c) {
    if (c < 0x80) {
        out += base::ascii_lower(static_cast<char>(c));
    } else if (c < kTableSize) {
        const Letter& letter = letters()[c];
        out.append(letter.folded.data(), letter.size);
    } else if (base::is_cjk(c) && c < 0xF900) {
        out.append(bytes);
    } else {
        out.append(base::fold(bytes));
    }
}

/// "medizinischen" -> "medizinisch": the word without a German adjective ending.
std::string_view without_adjective_ending(std::string_view word) {
    if (word.size() < 7) return word;
    for (const std::string_view ending : {"e", "en", "er", "em", "es"}) {
        if (!word.ends_with(ending)) continue;
        const auto stem = word.substr(0, word.size() - ending.size());
        if (stem.ends_with("isch") || stem.ends_with("lich") || stem.ends_with("ell")) return stem;
    }
    return word;
}

/// Words that appear in front of a full stop inside a name: "Dr. rer. nat.", "St. Gallen".
constexpr std::size_t kAbbreviation = 3;

}  // namespace

std::uint64_t word_key(std::string_view folded) {
    std::uint64_t hash = 0xCBF29CE484222325u;  // FNV-1a, then a final mix; words are short
    for (const char c : without_adjective_ending(folded)) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
    }
    hash ^= hash >> 32;
    hash *= 0x9E3779B97F4A7C15u;
    return hash <= kComma ? hash + 2 : hash;
}

std::optional<Token> TokenReader::gap(std::size_t from) {
    const auto between = text_.substr(from, at_ - from);
    std::size_t lines = 0;
    bool comma = false;
    for (std::size_t i = 0; i < between.size(); ++i) {
        const char c = between[i];
        // "Three.js" is one name; "physics.Experience" lacks a space.
        const bool at_word = i + 1 >= between.size() && at_ < text_.size();
        const bool goes_on =
            at_word && ((text_[at_] >= 'a' && text_[at_] <= 'z') || base::is_digit(text_[at_]));
        const bool spaced = at_word ? !goes_on : i + 1 >= between.size() || base::is_space(between[i + 1]);
        if (c == '\n') ++lines;
        comma = comma || c == ',';
        const bool stop = c == '.' && spaced && last_size_ > kAbbreviation;
        if (stop || c == ';' || c == '!' || c == '?' || c == '|' || (c == ':' && spaced) || lines > 1) {
            return Token{{from, at_}, kBreak, true};
        }
    }
    if (comma) return Token{{from, at_}, kComma, true};
    return between.size() > 8 ? std::optional(Token{{from, at_}, kBreak, true}) : std::nullopt;
}

/// True when the letter before `at` and the text at `at` read ".X" with X a single letter: "U.S.A.".
bool TokenReader::joins_initials(std::size_t at) const {
    if (at + 1 >= text_.size() || text_[at] != '.' || !base::is_alpha(text_[at + 1])) return false;
    if (at + 2 >= text_.size()) return true;
    const auto [c, size] = read_at(text_, at + 2);
    return !is_word(c);
}

Token TokenReader::word() {
    const std::size_t from = at_;
    std::size_t letters_read = 0;
    bool ascii = true;
    folded_.clear();
    while (at_ < text_.size()) {
        const auto [c, size] = read_at(text_, at_);
        const bool alone = c >= 0x2E80 && base::is_cjk(c);
        if (!is_word(c) || (alone && at_ != from)) break;
        append_folded(folded_, text_.substr(at_, size), c);
        ascii = ascii && c < 0x80;
        at_ += size;
        ++letters_read;
        if (alone) break;
        const bool initials = letters_read == folded_.size() && (letters_read == 1 || text_[at_ - 2] == '.');
        if (initials && base::is_alpha(text_[at_ - 1]) && joins_initials(at_)) ++at_;
    }
    const auto rest = text_.substr(at_, 2);
    if (letters_read == 1 && (rest == "++" || rest.starts_with('#'))) {
        const std::size_t size = rest == "++" ? 2 : 1;
        folded_.append(rest.substr(0, size));
        at_ += size;
    }
    last_size_ = letters_read;
    return Token{{from, at_}, word_key(folded_), ascii};
}

std::optional<Token> TokenReader::next() {
    const std::size_t from = at_;
    while (at_ < text_.size()) {
        const auto [c, size] = read_at(text_, at_);
        if (is_word(c)) break;
        at_ += size;
    }
    if (at_ > from && !emitted_gap_) {
        emitted_gap_ = true;
        if (auto mark = gap(from)) return mark;
    }
    if (at_ >= text_.size()) return std::nullopt;
    emitted_gap_ = false;
    return word();
}

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> out;
    out.reserve(text.size() / 6);
    TokenReader reader(text);
    while (auto token = reader.next()) out.push_back(*token);
    return out;
}

std::uint64_t longer_name_key(std::uint64_t key, std::uint64_t word) {
    static const std::uint64_t st = word_key("st");
    static const std::uint64_t saint = word_key("saint");
    static const std::uint64_t sankt = word_key("sankt");
    if (word <= kComma) return key;
    if (word == saint || word == sankt) word = st;
    return (key * 0x9E3779B97F4A7C15u) ^ (word + (key >> 29));
}

std::uint64_t name_key(std::string_view name) {
    TokenReader reader(name);
    std::uint64_t key = 0;
    while (auto token = reader.next()) key = longer_name_key(key, token->key);
    return key;
}

}  // namespace jobindex::vocab
