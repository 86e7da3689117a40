#include "crawler/spa_state.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/html/text.h"
#include "crawler/links.h"

namespace jobindex::crawler {

namespace {

constexpr std::size_t kScriptBytes = 8u << 20;
constexpr std::size_t kDepth = 100;
constexpr std::size_t kKeyBytes = 80;
constexpr std::size_t kValueBytes = 2000;
constexpr int kNesting = 3;  // data in a string in data in a string

// Keys of addresses and titles, best first.
constexpr std::array<std::string_view, 17> kHrefKeys = {
    "url",          "href",      "link",      "absolute_url", "absoluteurl", "joburl",
    "canonicalurl", "hostedurl", "detailurl", "jobdetailurl", "permalink",   "uri",
    "externalpath", "path",      "pageurl",   "@id",          "slug"};
constexpr std::array<std::string_view, 10> kTitleKeys = {"title", "jobtitle", "job_title", "positiontitle",
                                                         "name",  "headline", "text",      "heading",
                                                         "label", "position"};

template <std::size_t N>
std::size_t rank_of(const std::array<std::string_view, N>& keys, std::string_view key) {
    const std::string small = base::to_lower_ascii(key);
    return static_cast<std::size_t>(std::find(keys.begin(), keys.end(), small) - keys.begin());
}

bool is_address(std::string_view value) {
    if (value.size() < 2 || value.size() > kValueBytes) return false;
    if (value.find_first_of(" \n\t<>{}\"") != std::string_view::npos) return false;
    if (value.starts_with("//") || value.starts_with("http://") || value.starts_with("https://")) return true;
    return value.front() == '/' && value[1] != '*' && value[1] != '/';
}

/// One object or array that is open.
struct Frame {
    bool object = false;
    std::string key;  // the member that is being read
    std::size_t href_rank = kHrefKeys.size(), title_rank = kTitleKeys.size();
    StateLink link;
};

/// The walk over one text.
class Walk {
  public:
    Walk(std::vector<StateLink>& out, int nesting) : out_(out), nesting_(nesting) {}

    void run(std::string_view text) {
        for (at_ = 0; at_ < text.size() && out_.size() < kMaxLinks;) step(text);
        while (!frames_.empty()) close();
    }

  private:
    void step(std::string_view text) {
        const char c = text[at_];
        if (c == '"' || c == '\'' || c == '`') {
            string(text, c);
        } else if (c == '{' || c == '[') {
            if (frames_.size() < kDepth)
                frames_.push_back({.object = c == '{', .key = {}, .link = {}});
            else
                ++too_deep_;
            ++at_;
        } else if (c == '}' || c == ']') {
            if (too_deep_ > 0)
                --too_deep_;
            else if (!frames_.empty())
                close();
            ++at_;
        } else if (base::is_alpha(c) || c == '_' || c == '$') {
            word(text);
        } else {
            ++at_;
        }
    }

    /// A bare word; before a colon it is a key.
    void word(std::string_view text) {
        const std::size_t begin = at_;
        while (at_ < text.size() && (base::is_alpha(text[at_]) || base::is_digit(text[at_]) ||
                                     text[at_] == '_' || text[at_] == '$'))
            ++at_;
        if (is_key(text, at_)) set_key(std::string(text.substr(begin, std::min(at_ - begin, kKeyBytes))));
    }

    void string(std::string_view text, char quote) {
        std::string value = literal(text, quote);
        if (is_key(text, at_)) {
            set_key(value.substr(0, kKeyBytes));
        } else {
            take(std::move(value));
        }
    }

    /// Reads the literal that begins at at_, escapes undone; at_ is behind it afterwards.
    std::string literal(std::string_view text, char quote) {
        std::string value;
        for (++at_; at_ < text.size() && text[at_] != quote; ++at_) {
            if (text[at_] != '\\' || at_ + 1 >= text.size()) {
                value += text[at_];
                continue;
            }
            const char escaped = text[++at_];
            if (escaped == 'u' || escaped == 'x') {
                unicode(text, escaped == 'u' ? 4 : 2, value);
            } else {
                value += escaped == 'n' || escaped == 'r' || escaped == 't' ? ' ' : escaped;
            }
        }
        if (at_ < text.size()) ++at_;
        return value;
    }

    void unicode(std::string_view text, std::size_t digits, std::string& value) {
        char32_t code = 0;
        std::size_t read = 0;
        for (; read < digits && at_ + 1 < text.size(); ++read) {
            const char c = base::ascii_lower(text[at_ + 1]);
            const bool digit = base::is_digit(c);
            if (!digit && (c < 'a' || c > 'f')) break;
            code = code * 16 + static_cast<char32_t>(digit ? c - '0' : c - 'a' + 10);
            ++at_;
        }
        if (read == digits) base::append_utf8(value, code);
    }

    static bool is_key(std::string_view text, std::size_t at) {
        while (at < text.size() && base::is_space(text[at])) ++at;
        return at < text.size() && text[at] == ':';
    }

    void set_key(std::string key) {
        if (!frames_.empty() && frames_.back().object) frames_.back().key = std::move(key);
    }

    void take(std::string value) {
        if (nesting_ < kNesting && value.size() > 20 && value.find_first_of("{[") != std::string::npos &&
            value.find('"') != std::string::npos) {
            Walk(out_, nesting_ + 1).run(value);
            return;
        }
        if (frames_.empty() || !frames_.back().object) return;
        Frame& frame = frames_.back();
        const std::size_t href = rank_of(kHrefKeys, frame.key);
        if (href < frame.href_rank && is_address(value)) {
            frame.href_rank = href;
            frame.link.href = std::move(value);
            return;
        }
        const std::size_t title = rank_of(kTitleKeys, frame.key);
        if (title < frame.title_rank && !value.empty() && value.size() < 400) {
            frame.title_rank = title;
            frame.link.title = base::squeeze(value);
        }
    }

    void close() {
        Frame frame = std::move(frames_.back());
        frames_.pop_back();
        if (frame.link.href.empty() || out_.size() >= kMaxLinks) {
            lift(frame);
            return;
        }
        for (const auto& up : frames_) {
            if (up.object && !up.key.empty())
                frame.link.path.append(frame.link.path.empty() ? "" : ".").append(up.key);
        }
        out_.push_back(std::move(frame.link));
    }

    /// {"fields": {"title": "x"}, "url": "/1"}: the title of an inner object without address is the outer
    /// one's.
    void lift(const Frame& frame) {
        if (frame.link.title.empty() || frames_.empty()) return;
        Frame& up = frames_.back();
        if (up.object && up.title_rank == kTitleKeys.size()) up.link.title = frame.link.title;
    }

    std::vector<StateLink>& out_;
    int nesting_;
    std::size_t at_ = 0;
    std::size_t too_deep_ = 0;
    std::vector<Frame> frames_;
};

/// devalue (__NUXT_DATA__): one array in which members of objects are indices of the array.
bool read_indexed(std::string_view text, std::vector<StateLink>& out) {
    const auto json = base::parse_json(text);
    if (!json || !json->is_array()) return false;
    const auto& values = json->items();
    const auto string_at = [&values](const base::Json& index) -> std::string_view {
        const auto at = index.integer();
        if (!at || *at < 0 || static_cast<std::size_t>(*at) >= values.size()) return {};
        return values[static_cast<std::size_t>(*at)].text();
    };
    for (const auto& value : values) {
        StateLink link;
        std::size_t href_rank = kHrefKeys.size(), title_rank = kTitleKeys.size();
        for (const auto& [key, index] : value.members()) {
            const auto text_there = string_at(index);
            if (const auto rank = rank_of(kHrefKeys, key); rank < href_rank && is_address(text_there)) {
                href_rank = rank;
                link.href = text_there;
            } else if (const auto other = rank_of(kTitleKeys, key);
                       other < title_rank && !text_there.empty()) {
                title_rank = other;
                link.title = base::squeeze(text_there.substr(0, 400));
            }
        }
        if (!link.href.empty() && out.size() < kMaxLinks) out.push_back(std::move(link));
    }
    return true;
}

/// The strings that self.__next_f.push([1, "..."]) adds, as one text: objects may be cut between two of them.
void append_pushed(std::string_view script, std::string& pushed) {
    std::size_t at = script.find("__next_f");
    at = at == std::string_view::npos ? at : script.find('"', at);
    if (at == std::string_view::npos) return;
    const auto end = script.rfind('"');
    if (end <= at) return;
    const auto decoded = base::parse_json(script.substr(at, end - at + 1));
    if (decoded) pushed += decoded->text();
}

/// Calls `visit(attributes, content)` for every script element that has content.
template <class Visit>
void each_script(std::string_view html, Visit&& visit) {
    constexpr std::string_view open = "<script", close = "</script";
    for (auto at = base::find_ignoring_case(html, open); at != std::string_view::npos;
         at = base::find_ignoring_case(html, open, at)) {
        const auto begin = html.find('>', at);
        if (begin == std::string_view::npos) return;
        auto end = base::find_ignoring_case(html, close, begin);
        end = std::min(end, html.size());
        const auto content = html.substr(begin + 1, end - begin - 1);
        if (!base::trim(content).empty())
            visit(html.substr(at + open.size(), begin - at - open.size()), content);
        at = end;
    }
}

void append(std::vector<StateLink>& out, std::vector<StateLink> more) {
    for (auto& link : more) {
        if (out.size() < kMaxLinks) out.push_back(std::move(link));
    }
}

/// <noscript> that asks for JavaScript.
bool asks_for_script(std::string_view html) {
    const auto at = base::find_ignoring_case(html, "<noscript");
    if (at == std::string_view::npos) return false;
    const auto content =
        html.substr(at, std::min(base::find_ignoring_case(html, "</noscript", at), html.size()) - at);
    return base::find_ignoring_case(content, "javascript") != std::string_view::npos;
}

}  // namespace

std::vector<StateLink> state_links_in(std::string_view script) {
    std::vector<StateLink> out;
    Walk(out, 0).run(script);
    return out;
}

std::vector<StateLink> state_links(std::string_view html) {
    std::vector<StateLink> out;
    std::string pushed;
    std::size_t bytes = 0;
    each_script(html, [&](std::string_view attributes, std::string_view text) {
        bytes += text.size();
        if (bytes > kScriptBytes) return;
        if (text.find("__next_f") != std::string_view::npos) {
            append_pushed(text, pushed);
        } else if (attributes.find("__NUXT_DATA__") == std::string_view::npos || !read_indexed(text, out)) {
            append(out, state_links_in(text));
        }
    });
    append(out, state_links_in(pushed));
    return out;
}

bool is_script_shell(const html::Document& document, std::string_view html) {
    bool shell = asks_for_script(html);
    html::walk(document.body(), [&](html::Node node) {
        if (node.is_text()) {
            const auto words = base::trim(node.text());
            if (words.find("{{") != std::string_view::npos && words.find("}}") != std::string_view::npos)
                shell = true;
            return false;
        }
        const auto tag = node.tag();
        // A custom element, or a mount point, with nothing in it.
        const auto id = node.attr_or_empty("id");
        const bool mount = tag.find('-') != std::string_view::npos || id == "root" || id == "app" ||
                           id == "__next" || id == "__nuxt" || id.ends_with("-app") ||
                           id.ends_with("-root") || node.attr("data-reactroot") || node.attr("ng-app") ||
                           node.attr("v-app");
        if (mount && html::text_of(node).empty()) shell = true;
        return tag != "script" && tag != "style";
    });
    return shell;
}

}  // namespace jobindex::crawler
