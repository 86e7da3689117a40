#include "query/understand/lexer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "query/understand/field_syntax.h"

namespace jobindex::understand {
namespace {

constexpr std::size_t kMinPrefixLetters = 3;

bool is_blank(char32_t c) {
    return (c < 0x80 && base::is_space(static_cast<char>(c))) || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) ||
           c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF || c == 0;
}

bool is_quote(char32_t c) {
    return c == '"' || c == 0x201C || c == 0x201D || c == 0x201E || c == 0xAB || c == 0xBB || c == 0x201F;
}

bool has_word_char(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto c = base::code_point_at(text, at);
        if (base::is_word_char(c.value)) return true;
        at += c.size;
    }
    return false;
}

std::size_t count_letters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = base::code_point_at(text, at);
        if (base::is_word_char(c.value)) ++count;
        at += c.size;
    }
    return count;
}

/// Endings that people put in parentheses behind a word: "position(s)", "Mitarbeiter(innen)".
bool is_optional_ending(std::string_view inside) {
    constexpr std::array<std::string_view, 9> kEndings = {"s",  "e",  "n",  "r",    "en",
                                                          "in", "er", "es", "innen"};
    return std::find(kEndings.begin(), kEndings.end(), inside) != kEndings.end();
}

/// The number that digits write, at most `most`; nullopt without digits or with anything else.
std::optional<std::uint32_t> number_up_to(std::string_view digits, std::uint32_t most) {
    if (digits.empty() || !std::all_of(digits.begin(), digits.end(), base::is_digit)) return {};
    std::uint32_t number = 0;
    for (const char digit : digits)
        number = std::min(most, number * 10 + static_cast<std::uint32_t>(digit - '0'));
    return number;
}

/// How far apart the words beside "NEAR" or "NEAR/3" may be; nullopt for any other word.
std::optional<std::uint32_t> near_apart(std::string_view word) {
    constexpr std::string_view kNear = "NEAR";
    if (word == kNear) return kNearApart;
    if (!word.starts_with(kNear) || word.substr(kNear.size(), 1) != "/") return {};
    const auto apart = number_up_to(word.substr(kNear.size() + 1), kMaxApart);
    return apart ? std::optional(std::max(1U, *apart)) : std::nullopt;
}

class Lexer {
  public:
    explicit Lexer(std::string_view text) : text_(text) {}

    Lexed run() {
        while (skip_blanks()) {
            if (out_.tokens.size() >= kMaxTokens) {
                note({at_, text_.size()}, {"note.words", {{"most", std::to_string(kMaxTokens)}}});
                break;
            }
            token();
        }
        return std::move(out_);
    }

  private:
    char32_t peek() const { return at_ < text_.size() ? base::code_point_at(text_, at_).value : 0; }
    void step() { at_ += base::code_point_at(text_, at_).size; }
    bool blank_at(std::size_t at) const {
        return at >= text_.size() || is_blank(base::code_point_at(text_, at).value);
    }
    std::string_view from(std::size_t start) const { return text_.substr(start, at_ - start); }
    void note(base::Span span, base::Told told) { out_.notes.push_back({span, std::move(told)}); }

    bool skip_blanks() {
        while (at_ < text_.size() && is_blank(peek())) step();
        return at_ < text_.size();
    }

    void token() {
        const std::size_t start = at_;
        Occur occur = Occur::want;
        while ((peek() == '+' || peek() == '-') && !blank_at(at_ + 1)) {
            occur = peek() == '+' ? Occur::must : Occur::must_not;
            ++at_;
        }
        const char32_t c = peek();
        if (c == '(' || c == ')') {
            ++at_;
            push({c == '(' ? TokenKind::open : TokenKind::close, occur, {start, at_}, {}, {}, {}});
        } else if (is_quote(c)) {
            Token phrase{TokenKind::phrase, occur, {}, quoted(), {}, {}};
            phrase.slack = slack();
            phrase.span = {start, at_};
            if (has_word_char(phrase.text)) push(std::move(phrase));
        } else {
            run_of_characters(start, occur);
        }
    }

    void push(Token token) { out_.tokens.push_back(std::move(token)); }

    /// Reads from an opening quote to the closing one, or to the end with a note.
    std::string quoted() {
        const std::size_t open = at_;
        step();
        const std::size_t start = at_;
        while (at_ < text_.size() && !is_quote(peek())) step();
        std::string inside(from(start));
        if (at_ < text_.size()) {
            step();
        } else {
            note({open, at_}, {"note.quote"});
        }
        return inside;
    }

    /// Reads "~3" behind a closing quote.
    std::optional<std::uint32_t> slack() {
        if (peek() != '~') return {};
        std::size_t end = at_ + 1;
        while (end < text_.size() && base::is_digit(text_[end])) ++end;
        const auto number = number_up_to(text_.substr(at_ + 1, end - at_ - 1), kMaxApart);
        if (!number || (end < text_.size() && base::is_word_char(base::code_point_at(text_, end).value)))
            return {};
        at_ = end;
        return number;
    }

    void run_of_characters(std::size_t start, Occur occur) {
        const std::size_t first = at_;
        while (at_ < text_.size() && !is_blank(peek()) && peek() != ')' && !is_quote(peek())) {
            if (peek() == '(' && !skip_optional_ending()) break;
            if (at_ >= text_.size() || blank_at(at_)) break;
            if (peek() == ':' && field_begins(first)) return field(start, first, occur);
            step();
        }
        const std::string_view run = from(first);
        if (occur == Occur::want && is_operator(run, start)) return;
        if (is_unknown_field(run)) {
            const auto name = run.substr(0, run.find(':'));
            note({start, at_}, {"note.no_field", {{"name", std::string(name)}, {"fields", known_fields()}}});
        }
        words(run, start, occur);
    }

    /// Passes over "(s)" behind a letter; false when something else stands in the parentheses.
    bool skip_optional_ending() {
        const std::size_t close = text_.find(')', at_);
        if (at_ == 0 || close == std::string_view::npos) return false;
        if (!base::is_alpha(text_[at_ - 1]) || !is_optional_ending(text_.substr(at_ + 1, close - at_ - 1))) {
            return false;
        }
        at_ = close + 1;
        return true;
    }

    bool is_operator(std::string_view run, std::size_t start) {
        TokenKind kind = TokenKind::word;
        if (run == "AND" || run == "&&") kind = TokenKind::op_and;
        if (run == "OR" || run == "||" || run == "|") kind = TokenKind::op_or;
        if (run == "NOT") kind = TokenKind::op_not;
        const auto apart = near_apart(run);
        if (apart) kind = TokenKind::op_near;
        if (kind == TokenKind::word) return false;
        Token op{kind, Occur::want, {start, at_}, std::string(run), {}, {}};
        if (apart) op.slack = *apart - 1;
        push(std::move(op));
        return true;
    }

    bool field_begins(std::size_t first) const {
        return field_syntax(base::to_lower_ascii(from(first))) != FieldSyntax::unknown;
    }

    static bool is_unknown_field(std::string_view run) {
        const std::size_t colon = run.find(':');
        if (colon == std::string_view::npos || colon < 2 || colon + 1 >= run.size()) return false;
        const char next = run[colon + 1];
        const auto name = run.substr(0, colon);
        return next != '/' && next != ':' && std::all_of(name.begin(), name.end(), [](char c) {
                   return base::is_alpha(c) || c == '_' || c == '-';
               });
    }

    void field(std::size_t start, std::size_t first, Occur occur) {
        Token token{TokenKind::field, occur, {}, {}, field_name(base::to_lower_ascii(from(first))), {}};
        ++at_;  // the colon
        const std::size_t behind_colon = at_;
        if (blank_at(at_) && skip_blanks() && peek() != '(' && peek() != ')' && !operator_follows()) {
            note({start, at_}, {"note.space", {{"field", token.field}}});
        } else if (behind_colon != at_) {
            at_ = behind_colon;
        }
        read_values(token);
        token.span = {start, at_};
        if (token.values.empty()) {
            note(token.span, {"note.no_value", {{"field", token.field}}});
        } else {
            push(std::move(token));
        }
    }

    bool operator_follows() const {
        const auto rest = text_.substr(at_);
        const auto word = rest.substr(0, rest.find(' '));
        return word.size() < rest.size() &&
               (word == "OR" || word == "AND" || word == "NOT" || near_apart(word));
    }

    void read_values(Token& token) {
        const FieldSyntax syntax = field_syntax(token.field);
        const bool commas_split = syntax == FieldSyntax::list || syntax == FieldSyntax::text;
        while (at_ < text_.size()) {
            RawValue value;
            const std::size_t start = at_;
            if (is_quote(peek())) {
                value = {quoted(), {}, true};
                if (syntax == FieldSyntax::text) value.slack = slack();
            } else {
                while (at_ < text_.size() && !is_blank(peek()) && peek() != '(' && peek() != ')' &&
                       !is_quote(peek()) && !(commas_split && peek() == ',')) {
                    step();
                }
                value.text = std::string(from(start));
            }
            value.span = {start, at_};
            if (has_word_char(value.text)) token.values.push_back(std::move(value));
            if (!commas_split || peek() != ',' || blank_at(at_ + 1)) break;
            ++at_;
        }
        if (peek() == ',' && commas_split) ++at_;
    }

    /// One run without blanks as words: "PET/CT" is two, "http://..." one, "radiom*" a prefix.
    void words(std::string_view run, std::size_t start, Occur occur) {
        const std::size_t end = start + (at_ - start);
        const std::size_t first = end - run.size();
        const bool whole = run.find("://") != std::string_view::npos;
        for (std::size_t from = 0; from <= run.size();) {
            std::size_t to = whole ? run.size() : run.find_first_of("/,;|", from);
            if (to == std::string_view::npos) to = run.size();
            const base::Span span{from == 0 ? start : first + from, first + to};
            word(run.substr(from, to - from), span, occur);
            from = to + 1;
        }
    }

    void word(std::string_view text, base::Span span, Occur occur) {
        if (!has_word_char(text)) return;
        std::string plain = strip_endings(text);
        const std::size_t star = plain.find('*');
        if (star == std::string::npos) {
            push({TokenKind::word, occur, span, std::move(plain), {}, {}});
            return;
        }
        const bool at_end = plain.find_last_not_of('*') < star;
        std::string without = base::replace_all(plain, "*", at_end ? "" : " ");
        if (at_end && count_letters(without) >= kMinPrefixLetters) {
            push({TokenKind::prefix, occur, span, std::move(without), {}, {}});
            return;
        }
        note(span, at_end ? base::Told{"note.short_prefix",
                                       {{"word", plain}, {"letters", std::to_string(kMinPrefixLetters)}}}
                          : base::Told{"note.star", {{"word", plain}}});
        push({TokenKind::word, occur, span, std::string(base::trim(without)), {}, {}});
    }

    /// "position(s)" -> "position".
    static std::string strip_endings(std::string_view text) {
        std::string out;
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (text[at] == '(') {
                at = std::min(text.find(')', at), text.size() - 1);
                continue;
            }
            out += text[at];
        }
        return out;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    Lexed out_;
};

}  // namespace

Lexed lex(std::string_view text) {
    return Lexer(text).run();
}

}  // namespace jobindex::understand
