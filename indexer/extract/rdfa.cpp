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

/// Reads the items of one page; those that are no property of one are its tops.
class ItemReader {
  public:
    /// Reads what is below `node` into `item`.
    void read_properties(html::Node node, Json& item) {
        for (html::Node child = node.first_child(); child; child = child.next_sibling()) {
            if (!child.is_element()) continue;
            if (!budget_.spend(1)) return;
            std::vector<std::string_view> names = base::split_words(child.attr_or_empty("property"));
            for (auto& name : names) name = term(name);
            if (child.attr("typeof")) {
                Json inner = read_item(child);
                add_properties(item, names, inner, budget_);
                if (names.empty() && tops_.size() < 500) tops_.push(std::move(inner));
            } else {
                if (!names.empty()) add_properties(item, names, property_value(child, budget_), budget_);
                read_properties(child, item);
            }
        }
    }
    Json take() { return std::move(tops_); }

  private:
    Json read_item(html::Node node) {
        Json item = Json::object();
        const std::vector<std::string_view> types = base::split_words(node.attr_or_empty("typeof"));
        if (!types.empty()) item.set("@type", term(types.front()));
        if (const std::string_view id = node.attr_or_empty("resource"); !id.empty()) item.set("@id", id);
        read_properties(node, item);
        return item;
    }

    Json tops_ = Json::array();
    ItemBudget budget_;
};

}  // namespace

Json rdfa_items(html::Node root) {
    Json page = Json::object();
    ItemReader reader;
    reader.read_properties(root, page);
    return reader.take();
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
