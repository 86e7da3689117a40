#include "indexer/extract/json_repair.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::extract {
namespace {

using base::Json;
constexpr std::size_t kMaxDepth = 100;
constexpr std::size_t kMaxValues = 1000;
constexpr std::size_t kMaxKey = 120;
constexpr std::size_t npos = std::string_view::npos;

enum class Place { key, member, element, alone };

bool is_name_char(char c) {
    return base::is_alpha(c) || base::is_digit(c) || c == '_' || c == '@' || c == '$' || c == '-';
}

/// A tolerant reader of JSON; every function moves at_ forward and stops at the end or when work runs out.
class Reader {
  public:
    explicit Reader(std::string_view text) : text_(text), budget_(64 * text.size() + 1024) {}

    std::vector<Json> run() {
        std::vector<Json> out;
        while (at_ < text_.size() && out.size() < kMaxValues) {
            const std::size_t open = text_.find_first_of("{[", past_blanks(at_));
            if (open == npos) break;
            at_ = open;
            Json value = read_value(Place::alone, 0);
            if (value.size() > 0) out.push_back(std::move(value));
        }
        return out;
    }
    std::size_t work() const { return work_; }

  private:
    bool done() const { return at_ >= text_.size() || work_ > budget_; }
    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    /// Past white space, comments and their marks, from `at` on.
    std::size_t past_blanks(std::size_t at) {
        static constexpr std::array<std::string_view, 6> kMarks = {"<!--", "-->",          "<![CDATA[",
                                                                   "]]>",  "\xEF\xBB\xBF", "\xC2\xA0"};
        for (const std::size_t from = at;;) {
            while (at < text_.size() && (base::is_space(text_[at]) || text_[at] == '\0')) ++at;
            const std::string_view rest = text_.substr(std::min(at, text_.size()));
            if (rest.starts_with("//")) {
                at = std::min(text_.find('\n', at), text_.size());
            } else if (rest.starts_with("/*")) {
                const std::size_t close = text_.find("*/", at + 2);
                at = close == npos ? text_.size() : close + 2;
            } else {
                const auto mark = std::find_if(kMarks.begin(), kMarks.end(),
                                               [&](std::string_view m) { return rest.starts_with(m); });
                if (mark == kMarks.end()) {
                    work_ += at - from + 1;
                    return at;
                }
                at += mark->size();
            }
        }
    }
    void skip_blanks() { at_ = past_blanks(at_); }

    Json read_value(Place place, std::size_t depth) {
        skip_blanks();
        if (done() || depth > kMaxDepth) {
            at_ = text_.size();
            return {};
        }
        if (peek() == '{') return read_object(depth);
        if (peek() == '[') return read_array(depth);
        if (quote_size(at_) > 0) return read_string(place);
        return read_word();
    }

    Json read_object(std::size_t depth) {
        Json out = Json::object();
        ++at_;
        while (true) {
            skip_blanks();
            if (done() || (peek() == ']' && arrays_ > 0)) return out;
            if (peek() == '}') {
                ++at_;
                return out;
            }
            const std::size_t before = at_;
            std::string key = read_key();
            skip_blanks();
            if (peek() == ':' || peek() == '=') {
                at_ += text_.substr(at_, 2) == "=>" ? 2 : 1;
                Json value = read_value(Place::member, depth + 1);
                if (!key.empty() && out.find(key) == nullptr) out.set(key, std::move(value));
            }
            if (at_ == before) ++at_;
        }
    }

    Json read_array(std::size_t depth) {
        Json out = Json::array();
        ++at_;
        ++arrays_;
        while (true) {
            skip_blanks();
            if (done() || peek() == '}' || peek() == ']') {
                at_ += peek() == ']';
                --arrays_;
                return out;
            }
            if (peek() == ',' || peek() == ';' || peek() == ':') {
                ++at_;
                continue;
            }
            const std::size_t before = at_;
            out.push(read_value(Place::element, depth + 1));
            if (at_ == before) ++at_;
        }
    }

    std::string read_key() {
        if (quote_size(at_) > 0) return read_string(Place::key).text();
        const std::size_t from = at_;
        while (!done() && is_name_char(peek())) ++at_;
        return std::string(text_.substr(from, at_ - from));
    }

    /// A number, a literal, or any other bare word as text.
    Json read_word() {
        const std::size_t from = at_;
        while (!done() && std::string_view(",}]\n\r;").find(peek()) == npos) ++at_;
        work_ += at_ - from;
        const std::string word(base::trim(text_.substr(from, at_ - from)));
        if (word == "true") return true;
        if (word == "false") return false;
        if (word.empty() || word == "null" || word == "undefined" || word == "NaN") return {};
        if (const auto integer = base::parse_integer(word)) return *integer;
        if (const auto number = base::parse_number(word)) return *number;
        return word.find_first_of("({") == npos ? Json(word) : Json();
    }

    /// Bytes of the quotation mark at `at`, 0 when there is none.
    std::size_t quote_size(std::size_t at) const {
        if (at >= text_.size()) return 0;
        if (text_[at] == '"' || text_[at] == '\'' || text_[at] == '`') return 1;
        const std::string_view three = text_.substr(at, 3);
        return three == "\xE2\x80\x9C" || three == "\xE2\x80\x9D" || three == "\xE2\x80\x9E" ? 3 : 0;
    }

    Json read_string(Place place) {
        const std::size_t size = quote_size(at_);
        const char quote = text_[at_];
        at_ += size;
        std::string out;
        std::size_t first_quote = npos, out_at_first = 0;
        while (!done()) {
            const char c = text_[at_];
            ++work_;
            const bool mark = size == 1 ? c == quote : quote_size(at_) > 0 && c != '\'';
            if (mark) {
                const std::size_t width = quote_size(at_);
                if (closes(at_ + width, place)) {
                    at_ += width;
                    return out;
                }
                if (first_quote == npos) {
                    first_quote = at_ + width;
                    out_at_first = out.size();
                }
                out.append(text_, at_, width);
                at_ += width;
            } else if (c == '\\') {
                read_escape(out);
            } else {
                out += c;
                ++at_;
            }
        }
        if (first_quote == npos || work_ > budget_) return out;
        at_ = first_quote;
        out.resize(out_at_first);
        return out;
    }

    /// Whether a quotation mark that ends before `at` ends a string: what follows must fit.
    bool closes(std::size_t at, Place place) {
        at = past_blanks(at);
        if (at >= text_.size() || place == Place::alone) return true;
        const char c = text_[at];
        if (place == Place::key) return c == ':' || c == '=';
        if (c == '}' || c == ']') return true;
        if (c == ',' || c == ';') {
            std::size_t next = past_blanks(at + 1);
            while (next < text_.size() && text_[next] == ',') next = past_blanks(next + 1);
            if (next >= text_.size() || text_[next] == '}' || text_[next] == ']') return true;
            return place == Place::member ? is_key(next) : begins_value(next);
        }
        if (quote_size(at) > 0) return place == Place::member ? is_key(at) : true;
        return place == Place::element && c == '{';
    }

    bool begins_value(std::size_t at) const {
        const char c = text_[at];
        return quote_size(at) > 0 || base::is_digit(c) || c == '-' || c == '{' || c == '[' ||
               text_.substr(at, 4) == "true" || text_.substr(at, 4) == "null" ||
               text_.substr(at, 5) == "false";
    }

    /// Whether a key and its colon stand at `at`.
    bool is_key(std::size_t at) {
        const std::size_t quote = quote_size(at);
        std::size_t end = at + quote;
        while (end < text_.size() && end - at < kMaxKey && is_key_char(text_[end], quote > 0)) ++end;
        work_ += end - at;
        if (end == at + quote || end >= text_.size()) return false;
        if (quote > 0) {
            if (quote_size(end) == 0) return false;
            end += quote_size(end);
        }
        end = past_blanks(end);
        return end < text_.size() && text_[end] == ':' && (quote > 0 || text_.substr(end, 3) != "://");
    }
    static bool is_key_char(char c, bool quoted) {
        return is_name_char(c) || (quoted && (c == ':' || c == '/' || c == '.' || c == '#' || c == ' '));
    }

    void read_escape(std::string& out) {
        static constexpr std::string_view kFrom = "nrtbf", kTo = "\n\r\t\b\f";
        if (at_ + 1 >= text_.size()) {
            at_ = text_.size();
            return;
        }
        const char c = text_[at_ + 1];
        at_ += 2;
        if (c == 'u' || c == 'x') {
            char32_t value = 0;
            if (!read_hex(c == 'u' ? 4 : 2, value)) return;
            if (value >= 0xD800 && value < 0xDC00 && text_.substr(at_, 2) == "\\u") {
                const std::size_t before = at_;
                char32_t low = 0;
                at_ += 2;
                if (read_hex(4, low) && low >= 0xDC00 && low < 0xE000) {
                    value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
                } else {
                    at_ = before;
                }
            }
            base::append_utf8(out, value);
        } else if (const std::size_t known = kFrom.find(c); known != npos) {
            out += kTo[known];
        } else if (c != '\n' && c != '\r') {
            out += c;
        }
    }

    bool read_hex(std::size_t digits, char32_t& out) {
        const std::string_view hex = text_.substr(at_, digits);
        out = 0;
        for (const char c : hex) {
            const char low = base::ascii_lower(c);
            if (!base::is_digit(c) && (low < 'a' || low > 'f')) return false;
            out = out * 16 + static_cast<char32_t>(base::is_digit(c) ? c - '0' : low - 'a' + 10);
        }
        if (hex.size() != digits) return false;
        at_ += digits;
        return true;
    }

    std::string_view text_;
    std::size_t at_ = 0, work_ = 0, budget_;
    std::size_t arrays_ = 0;  // arrays open; without one a "]" closes nothing
};

/// The text with escaped quotes made plain when all of its quotes are escaped.
std::string unescape_quotes(std::string_view text) {
    const std::size_t open = text.find_first_of("{[");
    const std::string_view begin = text.substr(open == npos ? 0 : open, 200);
    if (begin.find("\\\"") != npos && begin.find('"') == begin.find("\\\"") + 1)
        return base::replace_all(text, "\\\"", "\"");
    if (begin.find('"') != npos || begin.find('&') == npos) return std::string(text);
    std::string out(text);
    for (const auto& [from, to] :
         {std::pair("&quot;", "\""), std::pair("&#34;", "\""), std::pair("&#034;", "\""),
          std::pair("&#x22;", "\""), std::pair("&amp;", "&")})
        out = base::replace_all(out, from, to);
    return out;
}

}  // namespace

JsonBlock read_json_block(std::string_view text) {
    JsonBlock out;
    text = base::trim(text);
    if (text.empty()) return out;
    base::Result<Json> strict = base::parse_json(text, {64u << 20, kMaxDepth});
    if (strict && strict->is_string()) {
        JsonBlock inner;
        if (strict->text().find('{') != npos && strict->text().size() < text.size())
            inner = read_json_block(strict->text());
        if (inner.damage.empty()) inner.damage = "JSON inside a JSON string";
        return inner;
    }
    if (strict) {
        out.values.push_back(std::move(*strict));
        return out;
    }
    std::string plain = unescape_quotes(text);
    for (const std::string_view mark : {"<![CDATA[", "]]>"}) plain = base::replace_all(plain, mark, " ");
    if (plain != text) {
        if (base::Result<Json> again = base::parse_json(plain, {64u << 20, kMaxDepth})) {
            out.values.push_back(std::move(*again));
            out.damage = "escaped quotes";
            return out;
        }
    }
    Reader reader(plain);
    out.values = reader.run();
    out.work = reader.work();
    out.damage = strict.error().message.substr(0, strict.error().message.find("; last read"));
    return out;
}

}  // namespace jobindex::extract
