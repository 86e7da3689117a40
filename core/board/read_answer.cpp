#include "core/board/read_answer.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/url.h"
#include "core/board/reading.h"

namespace jobindex::board {
namespace {

using base::Json;

constexpr long long kGreatestCount = 100'000'000;

/// The address of an item, absolute; "" when it has none.
std::string address_of(const Board& board, const Variables& variables, const Json& value, const Body& body) {
    std::string link = board.link.empty() ? std::string() : text_at(value, board.link);
    if (link.empty() && !board.link_template.empty()) {
        Variables all = variables;
        for (const auto& name : names_in(board.link_template)) {
            if (!all.contains(name)) all[name] = text_at(value, name);
        }
        link = expand(board.link_template, all);
    }
    if (link.empty()) return {};
    const auto from = base::parse_url(body.url);
    const auto url = base::parse_url(link, from ? &*from : nullptr);
    return url ? base::canonical(*url) : std::string();
}

/// The facet whose values, each below the window, cover the most items: Workday's facets[].values[].
std::vector<Slice> slices_of(const Json& answer, long long window) {
    std::vector<Slice> best;
    long long most = 0;
    for (const Json& facet : answer["facets"].items()) {
        std::vector<Slice> slices;
        long long sum = 0;
        bool usable = true;
        for (const Json& value : facet["values"].items()) {
            const long long count = value["count"].integer().value_or(0);
            const std::string& id = value["id"].text();
            usable = usable && !id.empty() && count < window;
            sum += std::clamp(count, 0LL, kGreatestCount);
            slices.push_back(
                {Json(facet["facetParameter"].text()).dump() + ":[" + Json(id).dump() + "]", count});
        }
        if (!usable || sum <= most || facet["facetParameter"].text().empty()) continue;
        most = sum;
        best = std::move(slices);
    }
    return best;
}

void read_json(const Board& board, const Variables& variables, const Body& body, Answer& out) {
    const Salvaged read = salvage_json(body.text);
    out.problem = read.problem;
    const Json* list = at_path(read.value, board.items);
    if (list == nullptr || !list->is_array()) {
        if (out.problem.empty())
            out.problem = board.items.empty() ? "the answer is no list"
                                              : "the answer has no list \"" + board.items + "\"";
        return;
    }
    for (const Json& item : list->items()) add_item(board, variables, item, body, out);
    if (!board.total.empty()) {
        const Json* total = at_path(read.value, board.total);
        const auto number = total == nullptr ? std::nullopt : total->integer();
        if (number && *number >= 0 && *number <= kGreatestCount) out.stated = number;
    }
    if (!board.next.empty()) {
        if (std::string next = text_at(read.value, board.next); !next.empty())
            out.more.push_back(std::move(next));
    }
    if (board.window > 0) out.slices = slices_of(read.value, board.window);
}

}  // namespace

std::string text_at(const Json& value, std::string_view path) {
    const Json* found = at_path(value, path);
    if (found == nullptr) return {};
    if (found->is_string()) return std::string(base::trim(found->text()));
    return found->is_number() ? found->dump() : std::string();
}

std::optional<long long> number_in(std::string_view text) {
    const auto start = text.find_first_of("0123456789");
    if (start == std::string_view::npos) return std::nullopt;
    std::string digits;
    for (std::size_t i = start; i < text.size(); ++i) {
        const bool separator = text[i] == ',' || text[i] == '.' || text[i] == ' ' || text[i] == '\'';
        const bool more = i + 1 < text.size() && base::is_digit(text[i + 1]);
        if (base::is_digit(text[i]))
            digits += text[i];
        else if (!separator || !more)
            break;
    }
    return base::parse_integer(digits);
}

bool keeps(const Board& board, std::string_view url) {
    if (board.keep.empty()) return true;
    const auto scheme = url.find("://");
    const auto slash = scheme == std::string_view::npos ? scheme : url.find('/', scheme + 3);
    const auto path = slash == std::string_view::npos
                          ? std::string_view("/")
                          : url.substr(slash, url.find_first_of("?#", slash) - slash);
    return std::any_of(board.keep.begin(), board.keep.end(), [&](const std::string& pattern) {
        const auto whole = UrlPattern::parse("https://x" + pattern);
        const auto there = base::parse_url("https://x" + std::string(path));
        return whole && there && whole->match(*there);
    });
}

void add_item(const Board& board, const Variables& variables, Json value, const Body& body, Answer& out) {
    if (out.items.size() >= kMostItems) {
        out.problem = "more items than are taken of one answer";
        return;
    }
    Item item;
    item.url = address_of(board, variables, value, body);
    if (!item.url.empty() && !keeps(board, item.url)) return;
    const auto weight =
        board.weight.empty() ? std::optional<long long>(1) : number_in(text_at(value, board.weight));
    out.count += std::clamp(weight.value_or(1), 0LL, kGreatestCount);
    if (!board.drop_path.empty()) {
        const Json* flag = at_path(value, board.drop_path);
        if (flag != nullptr && (flag->is_string() ? flag->text() : flag->dump()) == board.drop_value) return;
    }
    item.key = board.id.empty() ? std::string() : text_at(value, board.id);
    if (item.key.empty()) item.key = item.url;
    if (item.key.empty()) {
        if (out.problem.empty()) out.problem = "an item has neither key nor address";
        return;
    }
    item.value = std::move(value);
    out.items.push_back(std::move(item));
}

Answer read_answer(const Board& board, const Variables& variables, const Body& body) {
    Answer out;
    switch (board.format) {
        case Format::json:
            read_json(board, variables, body, out);
            break;
        case Format::xml:
            read_xml(board, variables, body, out);
            break;
        case Format::feed:
            read_feed(board, variables, body, out);
            break;
        case Format::html:
            read_html(board, variables, body, out);
            break;
        case Format::sitemap:
            read_sitemap(board, variables, body, out);
            break;
    }
    if (!board.remaining.empty() && !out.stated && out.problem.empty()) out.stated = out.count;
    return out;
}

std::optional<long long> read_witness(const Board& board, const Body& body) {
    if (board.witness_total.empty()) {
        Answer pages;
        Board sitemap;
        sitemap.keep = board.keep;
        sitemap.link = "loc";
        read_sitemap(sitemap, {}, body, pages);
        if (!pages.problem.empty() || !pages.more.empty()) return std::nullopt;
        return static_cast<long long>(pages.items.size());
    }
    const auto json = base::parse_json(base::trim(body.text));
    if (!json) return std::nullopt;
    const Json* total = board.witness_total == "." ? &*json : at_path(*json, board.witness_total);
    return total == nullptr ? std::nullopt : std::optional<long long>(total->integer());
}

Json read_detail(const Board& board, const Body& body) {
    auto json = base::parse_json(base::trim(body.text));
    if (!json || !json->is_object()) return {};
    if (board.detail_root.empty()) return std::move(*json);
    const Json* root = at_path(*json, board.detail_root);
    return root == nullptr ? Json() : *root;
}

}  // namespace jobindex::board
