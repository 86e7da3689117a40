#include "indexer/extract/json_ld.h"

#include <algorithm>
#include <map>

#include "core/base/text.h"
#include "core/html/select.h"
#include "core/html/text.h"
#include "indexer/extract/item_budget.h"
#include "indexer/extract/json_repair.h"

namespace jobindex::extract {
namespace {

using base::Json;
constexpr std::size_t kMaxPostings = 500;

using NodesById = std::map<std::string, const Json*, std::less<>>;

bool is_job_posting(const Json& value) {
    const Json& type = value["@type"];
    if (type.is_string()) return names_job_posting(type.text());
    return std::any_of(type.items().begin(), type.items().end(),
                       [](const Json& one) { return names_job_posting(one.text()); });
}

/// Collects the nodes that have an @id and more to say than it.
void index_nodes(const Json& value, NodesById& out) {
    for (const Json& item : value.items()) index_nodes(item, out);
    if (value.members().size() > 1 && !value["@id"].text().empty()) {
        const auto [at, fresh] = out.emplace(value["@id"].text(), &value);
        if (!fresh && at->second->size() < value.size()) at->second = &value;
    }
    for (const auto& [key, member] : value.members()) index_nodes(member, out);
}

/// The value with plain property names and resolved references, at most `depth` references deep.
Json simplified(const Json& value, const NodesById& nodes, int depth, ItemBudget& budget) {
    if (!budget.spend(1 + value.text().size() / 64)) return {};
    if (value.is_array()) {
        Json out = Json::array();
        for (const Json& item : value.items()) {
            if (!budget.is_spent()) out.push(simplified(item, nodes, depth, budget));
        }
        return out.size() == 1 && out.at(0).is_string() ? out.at(0) : out;
    }
    if (!value.is_object()) return value;
    if (const Json* plain = value.find("@value")) return *plain;
    if (const Json* list = value.find("@list")) return simplified(*list, nodes, depth, budget);
    if (value.size() == 1 && depth > 0) {
        const auto node = nodes.find(value["@id"].text());
        if (node != nodes.end()) return simplified(*node->second, nodes, depth - 1, budget);
    }
    Json out = Json::object();
    for (const auto& [key, member] : value.members()) {
        const std::string name(local_name(key));
        if (out.find(name) == nullptr && !budget.is_spent())
            out.set(name, simplified(member, nodes, depth, budget));
    }
    return out;
}

void find_postings(const Json& value, const NodesById& nodes, ItemBudget& budget, std::vector<Json>& out) {
    if (out.size() >= kMaxPostings || budget.is_spent()) return;
    for (const Json& item : value.items()) find_postings(item, nodes, budget, out);
    if (is_job_posting(value)) {
        Json posting = simplified(value, nodes, 3, budget);
        // One with "@list" or "@value" beside its type is no posting.
        if (posting.is_object()) out.push_back(std::move(posting));
        return;
    }
    for (const auto& [key, member] : value.members()) find_postings(member, nodes, budget, out);
}

}  // namespace

std::string_view local_name(std::string_view name) {
    for (const std::string_view prefix :
         {"https://schema.org/", "http://schema.org/", "https://www.schema.org/", "http://www.schema.org/",
          "//schema.org/", "schema:", "schema.org/"}) {
        if (base::starts_with_ignoring_case(name, prefix)) return name.substr(prefix.size());
    }
    return name;
}

bool names_job_posting(std::string_view type) {
    return base::equal_ignoring_case(local_name(base::trim(type)), "JobPosting");
}

void collect_postings(const Json& value, std::vector<Json>& out) {
    NodesById nodes;
    index_nodes(value, nodes);
    ItemBudget budget;
    find_postings(value, nodes, budget, out);
}

std::vector<Posting> json_ld_postings(html::Node root, std::vector<Problem>& problems) {
    static const html::Selector kScripts("script[type*=ld+json]");
    // All blocks make one set of nodes: a posting in one may refer to the organisation in another.
    Json all = Json::array();
    for (const html::Node script : html::select(root, kScripts)) {
        JsonBlock block = read_json_block(html::text_of(script));
        if (!block.damage.empty())
            problems.push_back(
                {(block.values.empty() ? "unreadable JSON-LD: " : "repaired JSON-LD: ") + block.damage,
                 block.values.empty()});
        for (Json& value : block.values) all.push(std::move(value));
    }
    std::vector<Json> found;
    collect_postings(all, found);
    std::vector<Posting> out;
    for (Json& value : found) out.push_back({std::move(value), model::Method::json_ld});
    return out;
}

}  // namespace jobindex::extract
