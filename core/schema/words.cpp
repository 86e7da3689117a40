#include "core/schema/words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/schema/unified.h"

namespace jobindex::schema {
namespace {

using base::code_point_at;
using base::is_digit;

constexpr int kInitialismLimit = 10;

/// French, Italian and Catalan words that lose their vowel before another: they are words of their own.
constexpr std::array<std::string_view, 22> kElided = {
    "l",      "d",      "c",    "j",   "m",    "n",    "s",    "t",  "qu",    "jusqu", "lorsqu",
    "quelqu", "puisqu", "dell", "all", "nell", "sull", "dall", "un", "quest", "coll",  "presqu"};

bool is_apostrophe(char32_t c) {
    return c == '\'' || c == 0x2019 || c == 0x02BC || c == 0x2018;
}

/// Characters inside a word that show only where it may be broken or joined.
bool is_ignorable(char32_t c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

bool is_hyphen(char32_t c) {
    return c == '-' || c == 0x2010 || c == 0x2011 || c == '&';
}

/// The reader of one text: where it stands, and the words it has found.
class Scanner {
  public:
    explicit Scanner(std::string_view text) : text_(text) {}

    std::vector<Word> run() {
        while (at_ < text_.size()) {
            const auto [c, size] = code_point_at(text_, at_);
            if (c == '.' && scan_dot_net()) continue;
            if (!base::is_word_char(c)) {
                at_ += size;
            } else if (base::is_cjk(c)) {
                scan_cjk();
            } else if (!scan_unified() && !scan_initialism()) {
                scan_word();
            }
        }
        return std::move(words_);
    }

  private:
    char32_t peek(std::size_t at) const { return at < text_.size() ? code_point_at(text_, at).value : U' '; }
    bool word_at(std::size_t at) const { return base::is_word_char(peek(at)); }

    void emit(std::string text, std::string_view stem, std::size_t to, bool plain) {
        words_.push_back({std::move(text), std::string(stem), {at_, to}, plain, false});
        at_ = to;
        if (to >= text_.size()) return;
        const auto [c, size] = code_point_at(text_, to);
        if (is_hyphen(c) && word_at(to + size) && !base::is_cjk(peek(to + size))) {
            words_.back().linked = true;
            at_ += size;
        }
    }

    /// ".NET", the one name that begins with a dot.
    bool scan_dot_net() {
        if (!base::starts_with_ignoring_case(text_.substr(at_), ".net") || word_at(at_ + 4)) return false;
        if (at_ > 0 && !base::is_space(text_[at_ - 1]) && text_[at_ - 1] != '(') return false;
        emit(".net", {}, at_ + 4, false);
        return true;
    }

    /// A run without spaces as overlapping pairs; one character alone as itself.
    void scan_cjk() {
        auto [c, size] = code_point_at(text_, at_);
        std::size_t next = at_ + size;
        bool first = true;
        while (next < text_.size() && base::is_cjk(peek(next))) {
            const std::size_t end = next + code_point_at(text_, next).size;
            words_.push_back({lower_word(text_.substr(at_, end - at_)), {}, {at_, end}, false, false});
            at_ = next;
            next = end;
            first = false;
        }
        if (first) words_.push_back({std::string(text_.substr(at_, size)), {}, {at_, next}, false, false});
        at_ = next;
    }

    bool scan_unified() {
        const auto unified = match_unified(text_, at_);
        if (!unified) return false;
        emit(std::string(unified->term), unified->stem, at_ + unified->size, true);
        skip_genitive();
        return true;
    }

    /// "U.K.", "P.H.D.", "e.g.": single letters with dots, no spaces.
    bool scan_initialism() {
        std::string letters;
        std::size_t at = at_;
        std::size_t end = at_;
        int count = 0;
        while (at < text_.size() && count < kInitialismLimit) {
            const auto [c, size] = code_point_at(text_, at);
            if (!base::is_word_char(c) || (c < 0x80 && is_digit(static_cast<char>(c)))) break;
            const bool dot = peek(at + size) == '.';
            if (!dot && word_at(at + size)) break;  // the first letter of a longer word
            base::append_utf8(letters, base::to_lower(c));
            ++count;
            end = at + size + (dot ? 1 : 0);
            at = end;
            if (!dot) break;
        }
        if (count < 2) return false;
        const auto unified = match_unified(letters, 0);
        emit(std::move(letters), unified ? unified->stem : std::string_view{}, end, true);
        return true;
    }

    void scan_word() {
        std::size_t end = at_;
        bool plain = true;
        while (end < text_.size()) {
            const auto [c, size] = code_point_at(text_, end);
            if (is_apostrophe(c) && word_at(end + size)) {
                if (ends_at_apostrophe(end, size)) break;
            } else if ((c == '.' || c == ',') && between_digits(end)) {
                plain = false;
            } else if (is_ignorable(c) ? !word_at(end + size) : !base::is_word_char(c) || base::is_cjk(c)) {
                break;
            }
            if (c < 0x80 && is_digit(static_cast<char>(c))) plain = false;
            end += size;
        }
        const auto suffix = programming_suffix(end);
        plain = plain && suffix.empty();
        emit(lower_word(text_.substr(at_, end - at_)) + std::string(suffix), {}, end + suffix.size(), plain);
        skip_genitive();
    }

    /// True when the word ends before the apostrophe: "master's", "l'université".
    bool ends_at_apostrophe(std::size_t apostrophe, std::size_t size) const {
        const auto next = apostrophe + size;
        if ((peek(next) == 's' || peek(next) == 'S') && !word_at(next + 1)) return true;
        const auto before = base::to_lower_ascii(text_.substr(at_, apostrophe - at_));
        return std::find(kElided.begin(), kElided.end(), before) != kElided.end();
    }

    /// Steps over the "'s" of "master's", which is no word.
    void skip_genitive() {
        if (at_ >= text_.size()) return;
        const auto [c, size] = code_point_at(text_, at_);
        const auto next = at_ + size;
        if (is_apostrophe(c) && (peek(next) == 's' || peek(next) == 'S') && !word_at(next + 1))
            at_ = next + 1;
    }

    bool between_digits(std::size_t at) const {
        return at > 0 && at + 1 < text_.size() && is_digit(text_[at - 1]) && is_digit(text_[at + 1]);
    }

    /// The "++" of "C++", the "#" of "C#"; "" for other words.
    std::string_view programming_suffix(std::size_t end) const {
        if (!base::is_alpha(text_[end - 1])) return {};
        if (text_.substr(end, 2) == "++") return "++";
        const bool one_letter = end - at_ == 1;
        return one_letter && text_.substr(end, 1) == "#" && !word_at(end + 1) ? "#" : "";
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<Word> words_;
};

}  // namespace

std::vector<Word> words_of(std::string_view text) {
    return Scanner(text).run();
}

std::string lower_word(std::string_view word) {
    std::string out;
    out.reserve(word.size());
    for (std::size_t i = 0; i < word.size();) {
        const auto [c, size] = code_point_at(word, i);
        i += size;
        if (is_ignorable(c) || is_apostrophe(c)) continue;
        if (c < 0x80) {
            out += base::ascii_lower(static_cast<char>(c));
        } else {
            base::append_utf8(out, base::to_lower(c));
        }
    }
    return base::nfc(std::move(out));
}

}  // namespace jobindex::schema
