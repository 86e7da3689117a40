#include "indexer/extract/item_scope.h"

#include <algorithm>
#include <map>

#include "core/base/text.h"
#include "core/html/render.h"
#include "core/html/select.h"
#include "core/html/text.h"

namespace jobindex::extract {
namespace {

using base::Json;

/// The elements of a page that an itemref can name, the first of each id.
using NodesById = std::map<std::string_view, html::Node>;

/// Reads the items of one page.
class ItemReader {
  public:
    explicit ItemReader(html::Node root) {
        html::walk(root, [&](html::Node node) {
            if (const auto id = node.attr_or_empty("id"); !id.empty()) by_id_.try_emplace(id, node);
            return true;
        });
    }

    /// The item of `scope`, with what its itemref names at most `references` items deep.
    Json read_item(html::Node scope, int references) {
        Json item = Json::object();
        if (const std::string_view type = base::trim(scope.attr_or_empty("itemtype")); !type.empty())
            item.set("@type", local_name(base::split_words(type).front()));
        if (const std::string_view id = scope.attr_or_empty("itemid"); !id.empty()) item.set("@id", id);
        read_properties(scope, item, references);
        if (references == 0) return item;
        for (const std::string_view id : base::split_words(scope.attr_or_empty("itemref"))) {
            const auto found = by_id_.find(id);
            if (found == by_id_.end() || found->second == scope || !budget_.spend(1)) continue;
            const html::Node target = found->second;
            const bool is_item = target.attr("itemscope").has_value();
            if (const std::string_view name = target.attr_or_empty("itemprop"); !name.empty())
                add_properties(item, {local_name(name)},
                               is_item ? read_item(target, references - 1) : property_value(target, budget_),
                               budget_);
            if (!is_item) read_properties(target, item, references - 1);
        }
        return item;
    }

  private:
    /// Reads the properties below `node` into `item`; nested items become values.
    void read_properties(html::Node node, Json& item, int references) {
        for (html::Node child = node.first_child(); child; child = child.next_sibling()) {
            if (!child.is_element()) continue;
            if (!budget_.spend(1)) return;
            std::vector<std::string_view> names = base::split_words(child.attr_or_empty("itemprop"));
            for (auto& name : names) name = local_name(name);
            const bool scope = child.attr("itemscope").has_value();
            if (!names.empty())
                add_properties(item, names,
                               scope ? read_item(child, references) : property_value(child, budget_),
                               budget_);
            if (!scope) read_properties(child, item, references);
        }
    }

    NodesById by_id_;
    ItemBudget budget_;
};

/// The attribute or text that a property element says.
Json plain_value(html::Node node) {
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
    // "@type" and "@list" mean something else in the shape of JSON-LD.
    if (name.empty() || name.size() > 100 || name.front() == '@') return;
    const Json* known = item.find(name);
    if (known == nullptr) {
        item.set(name, std::move(value));
        return;
    }
    Json values = known->is_array() ? *known : Json::array({*known});
    if (values.size() < 200) values.push(std::move(value));
    item.set(name, std::move(values));
}

}  // namespace

Json property_value(html::Node node, ItemBudget& budget) {
    if (budget.is_spent()) return {};
    Json value = plain_value(node);
    return budget.spend(cost_of(value)) ? value : Json();
}

void add_properties(Json& item, const std::vector<std::string_view>& names, const Json& value,
                    ItemBudget& budget) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0 && !budget.spend(cost_of(value))) return;
        add_property(item, names[i], value);
    }
}

Json microdata_items(html::Node root) {
    Json out = Json::array();
    ItemReader reader(root);
    html::walk(root, [&](html::Node node) {
        if (!node.attr("itemscope")) return true;
        // An item that is the property of one above was read there; one inside a plain item was not.
        if (node.attr("itemprop")) {
            for (html::Node up = node.parent(); up; up = up.parent()) {
                if (up.attr("itemscope")) return true;
            }
        }
        if (out.size() < 500) out.push(reader.read_item(node, 2));
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
