// parse_board(): a board definition from its text.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <set>

#include "core/base/text.h"
#include "core/board/boards.h"
#include "core/board/keyed_lines.h"
#include "core/html/selector.h"

namespace jobindex::board {
namespace {

using base::Result;

constexpr std::array kRules = std::to_array<KeyRule>({
    {"name", "small letters, digits and dashes", false, true},
    {"title", "how the board calls itself", false, true},
    {"refused", "why it is recognised but never read"},
    {"match", "a pattern of its URLs, https://boards.example.com/{token}", true},
    {"token", "how a source names its employer, {tenant}/{site}"},
    {"endpoint", "the URL of the list"},
    {"body", "the body of a POST request"},
    {"header", "a further request header, Name: value", true},
    {"paging", "none, offset, page or next"},
    {"page-size", "items of a page"},
    {"first-page", "the number of the first page"},
    {"window", "the most items that a list ever shows"},
    {"slice", "what narrows the body to one facet value"},
    {"format", "json, xml, feed, html or sitemap"},
    {"items", "path, element or selector of the items"},
    {"container", "selector of the list itself"},
    {"id", "path, or selector@attribute, of an item's key"},
    {"link", "path, or selector@attribute, of an item's address"},
    {"link-template", "an item's address, made of its fields"},
    {"total", "path or selector of the count that the board states"},
    {"remaining", "selector of the count of items on further pages"},
    {"next", "path of the address of the next page"},
    {"weight", "path of what an item adds to the count"},
    {"drop", "path=value of items to leave out"},
    {"keep", "pattern of the paths of items to take, /jobs/{n}", true},
    {"carries", "ads, pages or details"},
    {"detail", "the URL of the detail request of an item"},
    {"detail-root", "path of the ad in a detail answer"},
    {"complete", "stated, read, or never: and why"},
    {"witness", "a URL that states the count"},
    {"witness-total", "path of the count in the answer of the witness"},
    {"map", "field=path, as jobindex import --map has it", true},
});

/// The value's place in `names`; nullopt when it is none of them.
template <class Enum>
std::optional<Enum> choice(std::string_view value, std::initializer_list<std::string_view> names) {
    int index = 0;
    for (const auto name : names) {
        if (name == value) return static_cast<Enum>(index);
        ++index;
    }
    return std::nullopt;
}

/// Takes lines into a Board, one by one.
class BoardReader {
  public:
    explicit BoardReader(std::string_view name) : name_(name) {}

    Result<void> take(const KeyedLine& line) {
        if (std::string* text = text_of(line.key)) {
            *text = line.value;
            return selector_of(line);
        }
        if (long long* number = number_of(line.key)) return whole_number(line, *number);
        if (line.key == "match") return match(line);
        if (line.key == "header") board_.headers.push_back(line.value);
        if (line.key == "keep") board_.keep.push_back(line.value);
        if (line.key == "map") maps_.push_back(line.value);
        if (line.key == "map") return check_map(line);
        if (line.key == "drop") return drop(line);
        if (line.key == "complete") return complete(line);
        if (line.key == "paging")
            return pick(line, board_.paging, choice<Paging>(line.value, {"none", "offset", "page", "next"}));
        if (line.key == "format")
            return pick(line, board_.format,
                        choice<Format>(line.value, {"json", "xml", "feed", "html", "sitemap"}));
        if (line.key == "carries")
            return pick(line, board_.carries, choice<Carries>(line.value, {"ads", "pages", "details"}));
        return {};
    }

    Result<Board> finish(const std::vector<KeyedLine>& lines) {
        board_.map = *Mapping::parse(maps_);
        for (const auto& line : lines) {
            if (auto checked = check_names(line); !checked) return base::fail(checked);
        }
        const auto missing = [&](std::string_view key) {
            return base::fail(base::Code::invalid_input, fmt::format("{}:{}:1: the key \"{}\" is missing",
                                                                     name_, lines.back().line, key));
        };
        if (!board_.refused.empty()) return std::move(board_);
        if (board_.endpoint.empty()) return missing("endpoint");
        if (board_.carries == Carries::details && board_.detail.empty()) return missing("detail");
        if (board_.carries != Carries::pages && maps_.empty()) return missing("map");
        return std::move(board_);
    }

  private:
    std::string* text_of(std::string_view key) {
        const std::pair<std::string_view, std::string*> texts[] = {
            {"name", &board_.name},           {"title", &board_.title},
            {"refused", &board_.refused},     {"token", &board_.token},
            {"endpoint", &board_.endpoint},   {"body", &board_.body},
            {"slice", &board_.slice},         {"items", &board_.items},
            {"container", &board_.container}, {"id", &board_.id},
            {"link", &board_.link},           {"link-template", &board_.link_template},
            {"total", &board_.total},         {"remaining", &board_.remaining},
            {"next", &board_.next},           {"weight", &board_.weight},
            {"detail", &board_.detail},       {"detail-root", &board_.detail_root},
            {"witness", &board_.witness},     {"witness-total", &board_.witness_total}};
        for (const auto& [name, text] : texts) {
            if (name == key) return text;
        }
        return nullptr;
    }
    long long* number_of(std::string_view key) {
        if (key == "page-size") return &board_.page_size;
        if (key == "first-page") return &board_.first_page;
        return key == "window" ? &board_.window : nullptr;
    }

    template <class Enum>
    Result<void> pick(const KeyedLine& line, Enum& out, std::optional<Enum> value) {
        if (!value) return wrong(line, fmt::format("\"{}\" is no {}", line.value, line.key));
        out = *value;
        return {};
    }
    Result<void> whole_number(const KeyedLine& line, long long& out) {
        const auto number = base::parse_integer(line.value);
        if (!number || *number < 0) return wrong(line, fmt::format("\"{}\" is no whole number", line.value));
        out = *number;
        return {};
    }
    Result<void> match(const KeyedLine& line) {
        auto pattern = UrlPattern::parse(line.value);
        if (!pattern)
            return base::fail(mistake_in(name_, line, pattern.error().message, pattern.error().hint));
        board_.matches.push_back(std::move(*pattern));
        for (auto& name : names_in(line.value)) known_.insert(std::move(name));
        return {};
    }
    Result<void> check_map(const KeyedLine& line) {
        const auto map = Mapping::parse({line.value});
        if (!map) return base::fail(mistake_in(name_, line, map.error().message, map.error().hint));
        return {};
    }
    Result<void> drop(const KeyedLine& line) {
        const auto equals = line.value.find('=');
        if (equals == std::string::npos || equals == 0) return wrong(line, "this is no path=value");
        board_.drop_path = line.value.substr(0, equals);
        board_.drop_value = line.value.substr(equals + 1);
        return {};
    }
    Result<void> complete(const KeyedLine& line) {
        if (line.value.starts_with("never ")) {
            board_.completeness = Completeness::never;
            board_.never_because = base::trim(std::string_view(line.value).substr(6));
            return {};
        }
        return pick(line, board_.completeness, choice<Completeness>(line.value, {"stated", "read"}));
    }
    /// Selectors are compiled at every use; here only whether they can be.
    Result<void> selector_of(const KeyedLine& line) {
        if (line.key == "container" && !html::Selector(line.value).valid())
            return wrong(line, fmt::format("\"{}\" is no selector", line.value));
        return {};
    }
    /// Every {name} of what is asked for must have come from a match.
    Result<void> check_names(const KeyedLine& line) {
        static const std::set<std::string, std::less<>> kOwn = {"host", "offset", "page", "size", "slice"};
        if (line.key != "endpoint" && line.key != "witness" && line.key != "token" && line.key != "body")
            return {};
        for (const auto& name : names_in(line.value)) {
            if (known_.contains(name) || kOwn.contains(name)) continue;
            return wrong(line, fmt::format("no \"match\" gives {{{}}}", name));
        }
        return {};
    }
    tl::unexpected<base::Error> wrong(const KeyedLine& line, std::string_view what) const {
        const auto rule =
            std::find_if(kRules.begin(), kRules.end(), [&](const auto& r) { return r.key == line.key; });
        return base::fail(mistake_in(name_, line, what, fmt::format("{}: {}", rule->key, rule->help)));
    }

    std::string_view name_;
    Board board_;
    std::vector<std::string> maps_;
    std::set<std::string, std::less<>> known_;
};

}  // namespace

Result<Board> parse_board(std::string_view text, std::string_view name) {
    const auto lines = parse_keyed_lines(text, name, kRules);
    if (!lines) return base::fail(lines);
    BoardReader reader(name);
    for (const auto& line : *lines) {
        if (auto taken = reader.take(line); !taken) return base::fail(taken);
    }
    return reader.finish(*lines);
}

}  // namespace jobindex::board
