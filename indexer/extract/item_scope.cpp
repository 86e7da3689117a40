#include "indexer/extract/item_scope.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/html/render.h"
#include "core/html/select.h"
#include "core/html/text.h"

namespace jobindex::extract {
namespace {

using base::Json;

Json read_item(html::Node scope, html::Node root, int references);

/// Reads the properties below `node` into `item`; nested items become values.
void read_properties(html::Node node, html::Node root, Json& item, int references) {
    for (html::Node child = node.first_child(); child; child = child.next_sibling()) {
        if (!child.is_element()) continue;
        const std::string_view names = child.attr_or_empty("itemprop");
        const bool scope = child.attr("itemscope").has_value();
        if (!names.empty()) {
            const Json value = scope ? read_item(child, root, references) : property_value(child);
            for (const std::string_view name : base::split_words(names))
                add_property(item, local_name(name), value);
        }
        if (!scope) read_properties(child, root, item, references);
    }
}

Json read_item(html::Node scope, html::Node root, int references) {
    Json item = Json::object();
    if (const std::string_view type = base::trim(scope.attr_or_empty("itemtype")); !type.empty())
        item.set("@type", local_name(base::split_words(type).front()));
    if (const std::string_view id = scope.attr_or_empty("itemid"); !id.empty()) item.set("@id", id);
    read_properties(scope, root, item, references);
    if (references == 0) return item;
    for (const std::string_view id : base::split_words(scope.attr_or_empty("itemref"))) {
        html::Node target;
        html::walk(root, [&](html::Node node) {
            if (!target && node.attr_or_empty("id") == id) target = node;
            return !target;
        });
        if (!target || target == scope) continue;
        if (const std::string_view name = target.attr_or_empty("itemprop"); !name.empty())
            add_property(
                item, local_name(name),
                target.attr("itemscope") ? read_item(target, root, references - 1) : property_value(target));
        if (!target.attr("itemscope")) read_properties(target, root, item, references - 1);
    }
    return item;
}

}  // namespace

Json property_value(html::Node node) {
    for (const std::string_view name : {"content", "datetime"}) {
        if (const auto value = node.attr(name); value && !base::trim(*value).empty())
            return base::trim(*value);
    }
    const std::string_view tag = node.tag();
    if (tag == "a" || tag == "link" || tag == "area") {
        // A link around a name is the name; a link as url or sameAs is its address.
        const std::string_view property = node.attr_or_empty("itemprop");
        const std::string_view role = property.empty() ? node.attr_or_empty("property") : property;
        const std::string text = html::text_of(node);
        const std::string_view local = local_name(base::trim(role));
        const bool address = local == "url" || local == "sameAs" || local == "itemType" || text.empty();
        return address ? Json(node.attr_or_empty("href")) : Json(text);
    }
    for (const std::string_view name : {"src", "value", "data"}) {
        const bool fits = name == "src"     ? tag == "img" || tag == "iframe" || tag == "embed"
                          : name == "value" ? tag == "data" || tag == "meter" || tag == "input"
                                            : tag == "object";
        if (fits && node.attr(name)) return node.attr_or_empty(name);
    }
    return html::render(node);
}

void add_property(Json& item, std::string_view name, Json value) {
    if (name.empty() || name.size() > 100) return;
    const Json* known = item.find(name);
    if (known == nullptr) {
        item.set(name, std::move(value));
        return;
    }
    Json values = known->is_array() ? *known : Json::array({*known});
    if (values.size() < 200) values.push(std::move(value));
    item.set(name, std::move(values));
}

Json microdata_items(html::Node root) {
    Json out = Json::array();
    html::walk(root, [&](html::Node node) {
        if (!node.attr("itemscope")) return true;
        // An item that is the property of one above was read there; one inside a plain item was not.
        if (node.attr("itemprop")) {
            for (html::Node up = node.parent(); up; up = up.parent()) {
                if (up.attr("itemscope")) return true;
            }
        }
        if (out.size() < 500) out.push(read_item(node, root, 2));
        return true;
    });
    return out;
}

std::vector<Posting> microdata_postings(html::Node root) {
    static const html::Selector kAny("[itemtype*=JobPosting]");
    if (!html::select_first(root, kAny)) return {};
    std::vector<Json> found;
    collect_postings(microdata_items(root), found);
    std::vector<Posting> out;
    for (Json& value : found) out.push_back({std::move(value), model::Method::microdata});
    return out;
}

}  // namespace jobindex::extract
