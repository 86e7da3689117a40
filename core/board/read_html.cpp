// Lists that are HTML pages.
#include "core/base/text.h"
#include "core/board/reading.h"
#include "core/html/charset.h"
#include "core/html/select.h"
#include "core/html/text.h"

namespace jobindex::board {
namespace {

using base::Json;

/// "selector@attribute" of an item: the attribute of the first element below it that the selector names, of
/// the item itself when the selector is empty, the text without "@".
std::string field_of(html::Node item, std::string_view path) {
    const auto at = path.rfind('@');
    const auto selector = path.substr(0, at);
    const html::Node node = selector.empty() ? item : html::select_first(item, selector);
    if (!node) return {};
    if (at == std::string_view::npos) return html::text_of(node);
    return std::string(base::trim(node.attr_or_empty(path.substr(at + 1))));
}

}  // namespace

void read_html(const Board& board, const Variables& variables, const Body& body, Answer& out) {
    const std::string text = html::decode_page(body.text, body.content_type);
    const auto document = html::Document::parse(text);
    if (!document) {
        out.problem = document.error().message;
        return;
    }
    if (!board.container.empty() && !html::select_first(document->root(), board.container)) {
        out.problem = "the page has no list (" + board.container + ")";
        return;
    }
    if (base::find_ignoring_case(text, "</html") == std::string::npos) out.problem = "the page is cut off";
    Board flat = board;  // its paths are selectors: items become objects of "id" and "link"
    flat.id = board.id.empty() ? "" : "id";
    flat.link = "link";
    std::string last;
    for (const html::Node item : html::select(document->root(), board.items)) {
        Json value = Json::object();
        value.set("title", html::text_of(item));
        value.set("id", field_of(item, board.id));
        value.set("link", field_of(item, board.link.empty() ? "@href" : board.link));
        const std::string link = value["link"].text();
        if (link.empty() || link == last) continue;  // the same card linked twice, by picture and by title
        last = link;
        add_item(flat, variables, std::move(value), body, out);
    }
    if (!board.total.empty()) {
        if (const auto node = html::select_first(document->root(), board.total))
            out.stated = number_in(html::text_of(node));
    }
    if (!board.remaining.empty()) {
        const auto node = html::select_first(document->root(), board.remaining);
        const auto left = node ? number_in(html::text_of(node)) : std::nullopt;
        if (out.problem.empty()) out.stated = out.count + left.value_or(0);
    }
}

}  // namespace jobindex::board
