// Lists in XML: elements of any name, RSS, Atom, sitemaps.
#include <pugixml.hpp>

#include "core/base/text.h"
#include "core/base/xml_depth.h"
#include "core/board/reading.h"
#include "core/html/charset.h"

namespace jobindex::board {
namespace {

using base::Json;

constexpr std::size_t kFoldDepth = 8;

std::string_view local_name(pugi::xml_node node) {
    std::string_view name = node.type() == pugi::node_element ? node.name() : "";
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// The text and CDATA directly inside an element.
std::string own_text(pugi::xml_node node) {
    std::string out;
    for (const auto part : node.children()) {
        if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata) out += part.value();
    }
    return std::string(base::trim(out));
}

void put(Json& out, std::string_view key, Json value) {
    const Json* there = out.find(key);
    if (there == nullptr) {
        out.append(std::string(key), std::move(value));
        return;
    }
    Json list = there->is_array() ? *there : Json::array({*there});
    out.set(key, std::move(list.push(std::move(value))));
}

/// An element as JSON: its text, or its children by their local names; several of a name become an array.
Json as_json(pugi::xml_node node, std::size_t depth) {
    Json out = Json::object();
    bool inner = false;
    for (const auto child : node.children()) {
        if (child.type() != pugi::node_element || depth == 0) continue;
        inner = true;
        const std::string_view href = child.attribute("href").value();
        const std::string_view rel = child.attribute("rel").as_string("alternate");
        if (!href.empty() && local_name(child) == "link") {
            if (rel == "alternate") put(out, "link", href);
            continue;
        }
        put(out, local_name(child), as_json(child, depth - 1));
    }
    return inner ? out : Json(own_text(node));
}

/// A parsed document with what was wrong with it.
struct Parsed {
    pugi::xml_document document;
    std::string text;
    std::string problem;
    bool cut = false;
};

void parse(const Body& body, Parsed& out) {
    out.text = html::decode_page(body.text, body.content_type);
    const auto text = base::trim(out.text);
    if (!text.starts_with('<') || base::deeper_than(text)) {
        out.problem = "the answer is no XML";
        return;
    }
    const auto parsed =
        out.document.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!parsed) {
        out.problem = std::string("the XML is damaged or cut off: ") + parsed.description();
        out.cut = true;
    }
}

/// Adds the elements of one of `names` below `parent`; what a torn end leaves of the last one is left out.
void add_elements(const Board& board, const Variables& variables, pugi::xml_node parent, bool cut,
                  const Body& body, std::string_view name, Answer& out) {
    pugi::xml_node last;
    for (const auto child : parent.children()) {
        if (local_name(child) != name) continue;
        if (last) add_item(board, variables, as_json(last, kFoldDepth), body, out);
        last = child;
    }
    if (last && !cut) add_item(board, variables, as_json(last, kFoldDepth), body, out);
}

}  // namespace

void read_xml(const Board& board, const Variables& variables, const Body& body, Answer& out) {
    Parsed parsed;
    parse(body, parsed);
    out.problem = parsed.problem;
    const auto root = parsed.document.document_element();
    if (!root) return;
    if (base::equal_ignoring_case(root.name(), "html")) {
        out.problem = "the answer is a page, no XML list";
        return;
    }
    add_elements(board, variables, root, parsed.cut, body, board.items, out);
}

void read_feed(const Board& board, const Variables& variables, const Body& body, Answer& out) {
    Parsed parsed;
    parse(body, parsed);
    out.problem = parsed.problem;
    const auto root = parsed.document.document_element();
    const auto name = local_name(root);
    if (name != "rss" && name != "feed" && name != "RDF") {
        if (out.problem.empty()) out.problem = "the answer is no feed";
        return;
    }
    for (const auto parent : {root, root.child("channel")}) {
        add_elements(board, variables, parent, parsed.cut, body, name == "feed" ? "entry" : "item", out);
        for (const auto child : parent.children()) {
            if (local_name(child) == "link" && std::string_view(child.attribute("rel").value()) == "next")
                out.more.emplace_back(child.attribute("href").value());
        }
    }
}

void read_sitemap(const Board& board, const Variables& variables, const Body& body, Answer& out) {
    if (!base::trim(body.text.substr(0, 512)).starts_with('<') &&
        base::starts_with_ignoring_case(base::trim(body.text.substr(0, 512)), "http")) {
        for (const auto line : base::split(body.text, '\n')) {
            if (!base::trim(line).empty())
                add_item(board, variables, Json::object({{"loc", base::trim(line)}}), body, out);
        }
        return;
    }
    Parsed parsed;
    parse(body, parsed);
    out.problem = parsed.problem;
    const auto root = parsed.document.document_element();
    const auto name = local_name(root);
    if (name == "sitemapindex") {
        for (const auto child : root.children()) {
            if (local_name(child) == "sitemap") out.more.push_back(text_at(as_json(child, 2), "loc"));
        }
        return;
    }
    if (name == "urlset") return add_elements(board, variables, root, parsed.cut, body, "url", out);
    if (out.problem.empty()) out.problem = "the answer is no sitemap";
}

}  // namespace jobindex::board
