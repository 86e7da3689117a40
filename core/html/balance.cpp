#include "core/html/balance.h"

#include <algorithm>
#include <bitset>
#include <vector>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/html/tag_classes.h"
#include "core/html/tokens.h"

namespace jobindex::html {
namespace {

constexpr std::size_t kFormattingLimit = 16;
constexpr std::size_t kReopenBytes = 1024;
constexpr std::size_t npos = std::string_view::npos;

/// An element that is open in the output: its tag, its name, and where its start tag was written.
struct Open {
    GumboTag tag;
    std::string name;
    std::size_t from, size;
};

bool is_plain_name(std::string_view name) {
    return name.size() <= 64 && std::all_of(name.begin(), name.end(), [](char c) {
               return base::is_alpha(c) || base::is_digit(c) || c == '-' || c == ':' || c == '_';
           });
}

/// Whether `name` stands at `at`, any case, as a whole tag name.
bool name_at(std::string_view source, std::size_t at, std::string_view name) {
    if (!base::equal_ignoring_case(source.substr(std::min(at, source.size()), name.size()), name))
        return false;
    const char after = at + name.size() < source.size() ? source[at + name.size()] : '>';
    return base::is_space(after) || after == '/' || after == '>';
}

/// The "<" of the end tag of a script whose content begins at `from`, with the escapes of 13.2.5.17; npos.
std::size_t script_close(std::string_view source, std::size_t from) {
    std::size_t first = npos;
    bool escaped = false, twice = false;
    for (std::size_t at = from; at < source.size(); ++at) {
        const char c = source[at];
        if (c == '<') {
            if (source.substr(at, 4) == "<!--") {
                escaped = true;
            } else if (escaped && name_at(source, at + 1, "script")) {
                twice = true;
            } else if (name_at(source, at + 1, "/script")) {
                if (!twice) return at;
                if (first == npos) first = at;
                twice = false;
            }
        } else if (c == '-' && source.substr(at, 3) == "-->") {
            escaped = twice = false;
        }
    }
    return first;
}

class Balancer {
  public:
    Balancer(std::string_view source, const Limits& limits)
        : source_(source.substr(0, base::char_boundary(source, std::min(limits.bytes, source.size())))),
          limits_(limits) {
        out_.cut = source_.size() < source.size();
        out_.html.reserve(source_.size() + source_.size() / 8);
    }

    Balanced run() {
        while (at_ < source_.size()) {
            const Token token = token_at(source_, at_);
            at_ += token.source.size();
            if (token.kind == TokenKind::text) text(token.source);
            if (token.kind == TokenKind::start_tag) start(token);
            if (token.kind == TokenKind::end_tag) end(token);
            if (token.kind == TokenKind::markup) doctype(token.source);
        }
        close_to(0);
        return std::move(out_);
    }

  private:
    void text(std::string_view value) {
        if (value.front() == '<') {
            out_.html += "&lt;";
            value.remove_prefix(1);
        }
        out_.html += value;
    }

    void doctype(std::string_view value) {
        if (out_.elements == 0 && out_.html.empty() && base::starts_with_ignoring_case(value, "<!doctype"))
            out_.html += value;
    }

    void write_start(const Token& token, GumboTag tag) {
        const std::size_t from = out_.html.size();
        std::string name = base::to_lower_ascii(token.name);
        out_.html += '<';
        out_.html += name;
        out_.dropped += append_attributes(out_.html, token.attributes, limits_.attributes);
        out_.html += '>';
        if (++out_.elements >= limits_.elements) {
            out_.cut = true;
            at_ = source_.size();
        }
        if (class_of(tag) & (kVoid | kOnce)) return;
        push({tag, std::move(name), from, out_.html.size() - from});
    }

    void push(Open open) {
        if (class_of(open.tag) & kFormatting) ++formatting_;
        stack_.push_back(std::move(open));
        out_.depth = std::max(out_.depth, stack_.size());
    }

    void close_to(std::size_t size) {
        while (stack_.size() > size) {
            if (class_of(stack_.back().tag) & kFormatting) --formatting_;
            out_.html += "</";
            out_.html += stack_.back().name;
            out_.html += '>';
            stack_.pop_back();
        }
        if (stack_.size() < limits_.depth && !too_deep_.empty()) too_deep_.clear();
    }

    /// Position on the stack of the innermost `wanted` element that nothing of `stop` hides; npos.
    template <class Wanted, class Stop>
    std::size_t find_open(Wanted wanted, Stop stop) const {
        for (std::size_t i = stack_.size(); i-- > 0;) {
            if (wanted(stack_[i])) return i;
            if (stop(stack_[i])) return npos;
        }
        return npos;
    }
    template <class... Tags>
    static auto one_of(Tags... tags) {
        return [tags...](const Open& open) { return ((open.tag == tags) || ...); };
    }
    static bool is_barrier(const Open& open) { return class_of(open.tag) & kBarrier; }
    static bool is_special(const Open& open) { return class_of(open.tag) & kSpecial; }
    static bool never(const Open&) { return false; }

    template <class Wanted, class Stop>
    void close_open(Wanted wanted, Stop stop) {
        const std::size_t at = find_open(wanted, stop);
        if (at != npos) close_to(at);
    }

    GumboTag top() const { return stack_.empty() ? GUMBO_TAG_BODY : stack_.back().tag; }

    void start(const Token& token) {
        if (!is_plain_name(token.name)) return;
        const GumboTag tag = gumbo_tagn_enum(token.name.data(), static_cast<unsigned>(token.name.size()));
        const std::uint32_t bits = class_of(tag);
        if (bits & kIgnored) return;
        if (bits & kOnce) {
            if (!once_[tag]) write_start(token, tag);
            once_[tag] = true;
            return;
        }
        if (bits & kLeftOut) return leave_out(token, tag);
        if (!enter_select(tag)) return;
        if (tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_TITLE || tag == GUMBO_TAG_TEXTAREA)
            return raw_text(token, tag);
        if ((bits & kTablePart) && !enter_table_part(tag)) return;
        close_implied(tag, bits);
        if (tag == GUMBO_TAG_FORM && find_open(one_of(GUMBO_TAG_FORM), never) != npos) return;
        if (!(bits & kVoid)) {
            if (stack_.size() >= limits_.depth) too_deep_.push_back(base::to_lower_ascii(token.name));
            if (stack_.size() >= limits_.depth || ((bits & kFormatting) && formatting_ >= kFormattingLimit)) {
                if (too_deep_.size() > 4 * limits_.depth) too_deep_.pop_back();
                ++out_.dropped;
                return;
            }
        }
        write_start(token, tag);
    }

    /// Closes an open select for anything but its options; false for what a select cannot hold.
    bool enter_select(GumboTag tag) {
        const std::size_t at = find_open(one_of(GUMBO_TAG_SELECT), is_barrier);
        if (at == npos || tag == GUMBO_TAG_OPTION || tag == GUMBO_TAG_OPTGROUP || tag == GUMBO_TAG_SCRIPT)
            return true;
        const bool ends_it = (class_of(tag) & (kClosesP | kTablePart | kHeading)) || tag == GUMBO_TAG_INPUT ||
                             tag == GUMBO_TAG_TEXTAREA || tag == GUMBO_TAG_SELECT || tag == GUMBO_TAG_KEYGEN;
        if (ends_it) close_to(at);
        return ends_it;
    }

    /// Closes the cells, rows or sections that `tag` ends; false when no table is open.
    bool enter_table_part(GumboTag tag) {
        const std::size_t table = find_open(one_of(GUMBO_TAG_TABLE), never);
        if (table == npos) return false;
        const bool cell = tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH;
        const bool row = tag == GUMBO_TAG_TR;
        for (std::size_t i = table + 1; i < stack_.size(); ++i) {
            const GumboTag open = stack_[i].tag;
            const bool section =
                open == GUMBO_TAG_TBODY || open == GUMBO_TAG_THEAD || open == GUMBO_TAG_TFOOT;
            if ((cell && (section || open == GUMBO_TAG_TR)) || (row && section)) continue;
            if (tag == GUMBO_TAG_COL && open == GUMBO_TAG_COLGROUP) continue;
            close_to(i);
            break;
        }
        return true;
    }

    void close_implied(GumboTag tag, std::uint32_t bits) {
        const auto stops_item = [](const Open& open) {
            return is_special(open) && open.tag != GUMBO_TAG_ADDRESS && open.tag != GUMBO_TAG_DIV &&
                   open.tag != GUMBO_TAG_P;
        };
        if (tag == GUMBO_TAG_LI) close_open(one_of(GUMBO_TAG_LI), stops_item);
        if (tag == GUMBO_TAG_DD || tag == GUMBO_TAG_DT)
            close_open(one_of(GUMBO_TAG_DD, GUMBO_TAG_DT), stops_item);
        if (tag == GUMBO_TAG_BUTTON) close_open(one_of(GUMBO_TAG_BUTTON), is_barrier);
        if (bits & kClosesP)
            close_open(one_of(GUMBO_TAG_P),
                       [](const Open& o) { return is_barrier(o) || o.tag == GUMBO_TAG_BUTTON; });
        if ((bits & kHeading) && (class_of(top()) & kHeading)) close_to(stack_.size() - 1);
        if ((tag == GUMBO_TAG_OPTION || tag == GUMBO_TAG_OPTGROUP) && top() == GUMBO_TAG_OPTION)
            close_to(stack_.size() - 1);
        if (tag == GUMBO_TAG_OPTGROUP && top() == GUMBO_TAG_OPTGROUP) close_to(stack_.size() - 1);
        if (tag == GUMBO_TAG_A) {
            const std::size_t open = find_open(one_of(GUMBO_TAG_A), is_barrier);
            if (open != npos) end_formatting(open);
        }
        if (tag == GUMBO_TAG_TABLE) {
            const std::size_t open =
                find_open(one_of(GUMBO_TAG_TABLE), one_of(GUMBO_TAG_TD, GUMBO_TAG_TH, GUMBO_TAG_CAPTION));
            if (open != npos) close_to(open);
        }
    }

    void end(const Token& token) {
        if (!is_plain_name(token.name)) return;
        const GumboTag tag = gumbo_tagn_enum(token.name.data(), static_cast<unsigned>(token.name.size()));
        const std::string name = base::to_lower_ascii(token.name);
        if (!too_deep_.empty() && too_deep_.back() == name) {
            too_deep_.pop_back();
            return;
        }
        if (tag == GUMBO_TAG_BR) {
            out_.html += "<br>";
            return;
        }
        const std::uint32_t bits = class_of(tag);
        const auto same = [&](const Open& open) { return open.tag == tag && open.name == name; };
        if (bits & kFormatting) {
            const std::size_t at = find_open(same, is_barrier);
            if (at != npos) end_formatting(at);
        } else if ((bits & kTablePart) || tag == GUMBO_TAG_TABLE) {
            close_open(same, one_of(GUMBO_TAG_TABLE));
        } else if (tag == GUMBO_TAG_LI) {
            close_open(same, [](const Open& open) {
                return is_barrier(open) || open.tag == GUMBO_TAG_UL || open.tag == GUMBO_TAG_OL;
            });
        } else if (bits & kHeading) {
            close_open([](const Open& open) { return class_of(open.tag) & kHeading; }, is_barrier);
        } else {
            if (bits & kSpecial) {
                close_open(same, is_barrier);
            } else {
                close_open(same, is_special);
            }
        }
    }

    /// Ends the formatting element at `at`; elements inside it that are still open go on after it.
    void end_formatting(std::size_t at) {
        std::vector<Open> inside(stack_.begin() + static_cast<std::ptrdiff_t>(at) + 1, stack_.end());
        if (std::none_of(inside.begin(), inside.end(), is_special)) inside.clear();
        close_to(at);
        for (Open& open : inside) {
            const bool whole = open.size <= kReopenBytes;
            const std::string start = whole ? out_.html.substr(open.from, open.size) : '<' + open.name + '>';
            open.from = out_.html.size();
            open.size = start.size();
            out_.html += start;
            ++out_.elements;
            push(std::move(open));
        }
    }

    /// Script, title and textarea: the content is text up to the end tag; scripts other than JSON are
    /// dropped.
    void raw_text(const Token& token, GumboTag tag) {
        const std::string name = base::to_lower_ascii(token.name);
        const bool script = tag == GUMBO_TAG_SCRIPT;
        const std::size_t close = script ? script_close(source_, at_) : find_close(name, tag);
        if (close == npos && !script) return;
        const std::string_view content = source_.substr(at_, std::min(close, source_.size()) - at_);
        at_ = close == npos ? source_.size() : token_at(source_, close).source.size() + close;
        if (script && base::find_ignoring_case(token.attributes, "json") == npos) return;
        if (stack_.size() >= limits_.depth) return;
        const std::size_t resume = at_;
        write_start(token, tag);
        if (!script) {
            out_.html += base::replace_all(content, "<", "&lt;");
        } else if (content.find("<!--") != npos) {
            out_.html += base::replace_all(content, "<s", "< s");
        } else {
            out_.html += content;
        }
        close_to(stack_.size() - 1);
        at_ = std::max(at_, resume);
    }

    /// Drops the element with its content; an iframe stays as an empty element, for its address.
    void leave_out(const Token& token, GumboTag tag) {
        const std::string name = base::to_lower_ascii(token.name);
        const std::string_view attributes = token.attributes;
        if (tag == GUMBO_TAG_SVG && !attributes.empty() && attributes.back() == '/') return;
        const std::size_t close = find_close(name, tag);
        if (close != npos) {
            at_ = close + token_at(source_, close).source.size();
        } else if (tag == GUMBO_TAG_STYLE) {
            at_ = source_.size();
        }
        if (tag != GUMBO_TAG_IFRAME || stack_.size() >= limits_.depth) return;
        const std::size_t resume = at_;
        write_start(token, tag);
        close_to(stack_.size() - 1);
        at_ = std::max(at_, resume);
    }

    /// The "<" of the end tag of `name`, from at_ on, counting nested svg and template elements; npos.
    std::size_t find_close(const std::string& name, GumboTag tag) {
        if (unclosed_[tag]) return npos;
        const bool nests = (tag == GUMBO_TAG_SVG || tag == GUMBO_TAG_TEMPLATE) && !unbalanced_[tag];
        std::size_t first = npos, inner = 0;
        for (std::size_t at = source_.find('<', at_); at != npos; at = source_.find('<', at + 1)) {
            if (source_.substr(at + 1, 1) == "/" && name_at(source_, at + 2, name)) {
                if (first == npos) first = at;
                if (inner == 0) return at;
                --inner;
            } else if (nests && name_at(source_, at + 1, name)) {
                ++inner;
            }
        }
        (first == npos ? unclosed_ : unbalanced_)[tag] = true;
        return first;
    }

    std::string_view source_;
    Limits limits_;
    Balanced out_;
    std::size_t at_ = 0;
    std::vector<Open> stack_;
    std::vector<std::string> too_deep_;  // names of start tags dropped at the depth limit, innermost last
    std::size_t formatting_ = 0;         // formatting elements on the stack, at most kFormattingLimit
    std::bitset<GUMBO_TAG_LAST + 1> once_, unclosed_, unbalanced_;
};

}  // namespace

Balanced balance(std::string_view source, const Limits& limits) {
    return Balancer(source, limits).run();
}

}  // namespace jobindex::html
