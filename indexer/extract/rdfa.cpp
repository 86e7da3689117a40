#include "core/base/text.h"
#include "core/html/select.h"
#include "core/html/text.h"
#include "indexer/extract/item_scope.h"

namespace jobindex::extract {
namespace {

using base::Json;

/// The name behind the prefix of a CURIE ("s:title" with prefix="s: http://schema.org/"), else as
/// local_name().
std::string_view term(std::string_view name) {
    const std::string_view local = local_name(name);
    const std::size_t colon = local.find(':');
    const bool curie = colon != std::string_view::npos && local.substr(colon, 3) != "://";
    return curie ? local.substr(colon + 1) : local;
}

void read_properties(html::Node node, Json& item, Json& tops);

Json read_item(html::Node node, Json& tops) {
    Json item = Json::object();
    const std::vector<std::string_view> types = base::split_words(node.attr_or_empty("typeof"));
    if (!types.empty()) item.set("@type", term(types.front()));
    if (const std::string_view id = node.attr_or_empty("resource"); !id.empty()) item.set("@id", id);
    read_properties(node, item, tops);
    return item;
}

/// Reads what is below `node` into `item`; items that are no property of one are added to `tops`.
void read_properties(html::Node node, Json& item, Json& tops) {
    for (html::Node child = node.first_child(); child; child = child.next_sibling()) {
        if (!child.is_element()) continue;
        const std::vector<std::string_view> names = base::split_words(child.attr_or_empty("property"));
        const bool scope = child.attr("typeof").has_value();
        if (scope) {
            Json inner = read_item(child, tops);
            if (names.empty() && tops.size() < 500) tops.push(inner);
            for (const std::string_view name : names) add_property(item, term(name), inner);
        } else {
            for (const std::string_view name : names) add_property(item, term(name), property_value(child));
            read_properties(child, item, tops);
        }
    }
}

}  // namespace

Json rdfa_items(html::Node root) {
    Json tops = Json::array();
    Json page = Json::object();
    read_properties(root, page, tops);
    return tops;
}

std::vector<Posting> rdfa_postings(html::Node root) {
    static const html::Selector kAny("[typeof*=JobPosting]");
    if (!html::select_first(root, kAny)) return {};
    std::vector<Json> found;
    collect_postings(rdfa_items(root), found);
    std::vector<Posting> out;
    for (Json& value : found) out.push_back({std::move(value), model::Method::rdfa});
    return out;
}

}  // namespace jobindex::extract
