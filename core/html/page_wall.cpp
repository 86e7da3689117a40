#include "core/html/page_wall.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <vector>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/html/page_wall_phrases.h"
#include "core/html/render.h"

namespace jobindex::html {
namespace {

constexpr std::size_t kShortText = 1500;      // bytes of visible text that a wall has at most
constexpr std::size_t kHardlyAnyText = 500;   // and one that only loads a captcha
constexpr std::size_t kLoginText = 2500;      // log-in pages explain who may log in
constexpr std::size_t kGoneText = 6000;       // a page not found still has its site's menus
constexpr std::size_t kEnoughText = 8000;     // no need to count further
constexpr std::size_t kHeadings = 3;          // headings that are looked at
constexpr std::size_t kLongestHeading = 200;  // bytes; longer ones are texts
constexpr std::size_t kMarkBytes = 256u << 10;
constexpr std::size_t kManyLinks = 40;

using Marks = std::span<const std::string_view>;
using Phrases = std::vector<std::string>;

/// Phrases as headings are compared: folding takes marks off letters of every script.
Phrases folded(Marks phrases) {
    Phrases out;
    for (const auto phrase : phrases) out.push_back(base::fold(phrase));
    return out;
}

/// What the rules look at, from one walk over the page.
struct Look {
    std::vector<std::string> headings;  ///< folded: parts of the title, then h1, h2 (h1 alone when there is)
    std::size_t title_parts = 0;
    std::size_t text_bytes = 0;
    std::size_t links = 0;
    bool password = false;
    bool saml = false;
};

/// "Page not found | University of X" has two parts, of which either may say it.
void add_title(std::string_view title, Look& look) {
    const std::string folded = base::fold(base::squeeze(title.substr(0, kLongestHeading)));
    std::string part;
    const auto flush = [&] {
        if (const auto text = base::trim(part); !text.empty()) look.headings.emplace_back(text);
        part.clear();
    };
    for (const auto word : base::split(folded, ' ')) {
        const bool separator = word == "|" || word == "-" || word == "\u2013" || word == "\u2014" ||
                               word == "\u00b7" || word == "\u00bb" || word == ":" || word == "//";
        if (separator) {
            flush();
        } else {
            (part += ' ') += word;
            if (word.ends_with(':')) {
                part.pop_back();
                flush();
            }
        }
    }
    flush();
    look.title_parts = look.headings.size();
}

void add_heading(Node node, Look& look) {
    std::string text;
    walk(node, [&](Node inner) {
        if (inner.is_text() && text.size() < kLongestHeading) (text += inner.text()) += ' ';
        return true;
    });
    text = base::fold(base::squeeze(text));
    while (!text.empty() && (text.back() == '.' || text.back() == '!' || text.back() == '?')) text.pop_back();
    if (!text.empty() && text.size() <= kLongestHeading) look.headings.push_back(std::move(text));
}

bool is_saml(Node node) {
    const auto name = node.attr_or_empty("name");
    return name == "SAMLRequest" || name == "SAMLResponse" || name == "RelayState";
}

Look look_at(const Document& document) {
    Look look;
    std::vector<Node> first, second;
    walk(document.root(), [&](Node node) {
        if (node.is_text()) {
            look.text_bytes += base::trim(node.text()).size();
            return false;
        }
        const auto tag = node.tag();
        if (tag == "title") {
            if (look.title_parts == 0) {
                if (const auto child = node.first_child()) add_title(child.text(), look);
            }
            return false;
        }
        if (tag == "script" || tag == "style" || is_hidden(node)) return false;
        if (tag == "h1" && first.size() < kHeadings) first.push_back(node);
        if (tag == "h2" && second.size() < kHeadings) second.push_back(node);
        if (tag == "a") ++look.links;
        if (tag == "input") {
            look.password =
                look.password || base::equal_ignoring_case(node.attr_or_empty("type"), "password");
            look.saml = look.saml || is_saml(node);
        }
        return look.text_bytes < kEnoughText || tag == "html" || tag == "body";
    });
    for (const Node node : first.empty() ? second : first) add_heading(node, look);
    return look;
}

/// The heading that holds one of the phrases; null when none does.
const std::string* heading_with(const Look& look, const Phrases& phrases) {
    for (const auto& heading : look.headings) {
        for (const auto& phrase : phrases) {
            if (heading.find(phrase) != std::string::npos) return &heading;
        }
    }
    return nullptr;
}

/// The heading that is one of the phrases; `begins`: or begins with it as a word.
const std::string* heading_is(const Look& look, const Phrases& phrases, bool begins) {
    for (const auto& heading : look.headings) {
        for (const auto& phrase : phrases) {
            if (heading == phrase) return &heading;
            const bool word_ends = heading.size() > phrase.size() && heading[phrase.size()] == ' ';
            if (begins && word_ends && heading.starts_with(phrase)) return &heading;
        }
    }
    return nullptr;
}

bool has_mark(std::string_view body, Marks marks) {
    body = body.substr(0, kMarkBytes);
    return std::any_of(marks.begin(), marks.end(),
                       [body](std::string_view mark) { return body.find(mark) != std::string_view::npos; });
}

bool has_login_path(std::string_view url) {
    const auto scheme = url.find("://");
    const auto path = scheme == std::string_view::npos ? url : url.substr(url.find('/', scheme + 3));
    for (const auto segment : base::split(path.substr(0, path.find('?')), '/')) {
        const std::string name = base::to_lower_ascii(segment.substr(0, segment.find('.')));
        for (const auto known : kLoginPaths) {
            if (name == known) return true;
        }
    }
    return false;
}

PageWall wall(Wall kind, std::string_view why) {
    return {kind, fmt::format("{}: {}", name(kind), why)};
}

PageWall bot_check(const Look& look, std::string_view body) {
    static const Phrases phrases = folded(kBotCheck);
    if (look.text_bytes > kShortText || look.links > kManyLinks) return {};
    if (has_mark(body, kChallengeMarks)) return wall(Wall::bot_check, "a challenge script");
    if (const auto* heading = heading_with(look, phrases)) return wall(Wall::bot_check, *heading);
    if (look.text_bytes <= kHardlyAnyText && look.links <= 3 && has_mark(body, kCaptchaMarks))
        return wall(Wall::bot_check, "a captcha");
    return {};
}

PageWall login(const Look& look, std::string_view url) {
    static const Phrases phrases = folded(kLogin);
    if (look.text_bytes > kLoginText || look.links > kManyLinks) return {};
    const auto* heading = heading_is(look, phrases, true);
    if (look.saml && look.text_bytes <= kShortText) return wall(Wall::login, "a SAML request");
    if (look.password && heading != nullptr) return wall(Wall::login, *heading);
    if (look.password && has_login_path(url)) return wall(Wall::login, "a password form");
    if (look.password && look.text_bytes <= kHardlyAnyText) return wall(Wall::login, "a password form");
    if (heading != nullptr && look.text_bytes <= kHardlyAnyText && has_login_path(url))
        return wall(Wall::login, *heading);
    return {};
}

PageWall cookies(const Look& look) {
    static const Phrases phrases = folded(kCookies);
    if (look.text_bytes > kShortText || look.links > kManyLinks / 2) return {};
    const auto* heading = heading_with(look, phrases);
    return heading == nullptr ? PageWall{} : wall(Wall::cookies, *heading);
}

PageWall soft_404(const Look& look) {
    static const Phrases phrases = folded(kNotFound), whole = folded(kNotFoundWhole),
                         posts = folded(kPostGone);
    if (look.text_bytes > kGoneText) return {};
    if (const auto* heading = heading_with(look, phrases)) return wall(Wall::soft_404, *heading);
    if (const auto* heading = heading_is(look, whole, false)) return wall(Wall::soft_404, *heading);
    if (const auto* heading = heading_with(look, posts)) return wall(Wall::soft_404, *heading);
    return {};
}

}  // namespace

std::string_view name(Wall wall) {
    constexpr std::string_view names[] = {"", "bot check", "login wall", "cookie wall", "soft 404"};
    return names[static_cast<std::size_t>(wall)];
}

PageWall page_wall(const Document* document, std::string_view body, std::string_view url) {
    if (document == nullptr || body.find("JobPosting") != std::string_view::npos) return {};
    const Look look = look_at(*document);
    if (auto found = bot_check(look, body); found.kind != Wall::none) return found;
    if (auto found = soft_404(look); found.kind != Wall::none) return found;
    if (auto found = login(look, url); found.kind != Wall::none) return found;
    return cookies(look);
}

}  // namespace jobindex::html
