#include "query/search/relax.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include "core/base/text.h"
#include "query/search/ranks.h"

namespace jobindex::search {
namespace {

using understand::Kind;
using understand::Lexicon;
using understand::Node;
using understand::Occur;
using understand::Value;

/// A filter in place of `node`.
Node filter_of(const Node& node, std::string field, std::vector<Value> values) {
    Node filter;
    filter.kind = Kind::filter;
    filter.occur = Occur::must;
    filter.span = node.span;
    filter.field = std::move(field);
    filter.values = std::move(values);
    return filter;
}

/// What the words of `node` name in `field`. A filter that the user wrote out (`country:de`) is never
/// loosened.
std::optional<Value> asked(const Node& node, std::string_view field) {
    if (node.occur == Occur::must_not || node.kind != Kind::alias) return std::nullopt;
    for (const auto& item : node.concepts) {
        if (item.field == field) return Value{item.id, item.label};
    }
    return std::nullopt;
}

class Ladder {
  public:
    Ladder(const Node& root, const Lexicon& lexicon) : root_(root), lexicon_(lexicon) {}

    std::vector<Relaxation> run() {
        const auto order = by_concept();
        for (const auto at : order) wider_place(at);
        for (const auto at : order) next_rank(at);
        for (const auto at : order) wider_concept(at);
        for (const auto at : order) next_country(at);
        return std::move(steps_);
    }

  private:
    /// The parts in the order of what they are names of: that of the words as typed tells nothing.
    std::vector<std::size_t> by_concept() const {
        std::vector<std::size_t> order(root_.children.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        const auto id = [this](std::size_t at) {
            const auto& concepts = root_.children[at].concepts;
            return concepts.empty() ? std::string_view() : std::string_view(concepts.front().id);
        };
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return id(a) < id(b); });
        return order;
    }

    void add(std::size_t at, Node instead, Loss what) {
        Relaxation step{root_, std::move(what)};
        step.root.children[at] = std::move(instead);
        steps_.push_back(std::move(step));
    }

    Value region_value(const std::string& code) const {
        return {base::to_lower_ascii(code), lexicon_.label_of("region", code)};
    }
    Value country_value(const std::string& code) const {
        return {base::to_lower_ascii(code), lexicon_.label_of("country", code)};
    }

    /// A city: its region, then its country. A region: its country.
    void wider_place(std::size_t at) {
        const Node& node = root_.children[at];
        const auto city =
            node.kind == Kind::near ? std::optional(Value{node.text, node.text}) : asked(node, "city");
        if (city) {
            for (const auto& place : lexicon_.places().find(city->label)) {
                if (place.is_region) continue;
                if (!place.region.empty()) {
                    const Value region = region_value(place.region);
                    add(at, filter_of(node, "region", {region}), {Loss::Kind::elsewhere, {region}});
                }
                const Value country = country_value(place.country);
                add(at, filter_of(node, "country", {country}), {Loss::Kind::elsewhere, {country}});
                return;
            }
        }
        const auto region = asked(node, "region");
        if (!region || region->id.size() < 2) return;
        const Value country = country_value(base::to_upper_ascii(region->id.substr(0, 2)));
        add(at, filter_of(node, "country", {country}), {Loss::Kind::elsewhere, {country}});
    }

    void next_rank(std::size_t at) {
        const auto level = asked(root_.children[at], "level");
        if (!level) return;
        std::vector<Value> others;
        for (const auto other : next_ranks(level->id))
            others.push_back({std::string(other), lexicon_.label_of("level", other)});
        if (others.empty()) return;
        add(at, filter_of(root_.children[at], "level", others), {Loss::Kind::rank, others});
    }

    void wider_concept(std::size_t at) {
        for (const std::string_view field : {"skill", "discipline"}) {
            const auto item = asked(root_.children[at], field);
            const auto wider = item ? lexicon_.broader(field, item->id) : std::nullopt;
            if (!wider) continue;
            add(at, filter_of(root_.children[at], std::string(field), {*wider}),
                {Loss::Kind::field, {*wider}});
            return;
        }
    }

    void next_country(std::size_t at) {
        const auto country = asked(root_.children[at], "country");
        if (!country) return;
        std::vector<Value> others;
        for (const auto& code : lexicon_.neighbours(country->id)) others.push_back(country_value(code));
        if (others.empty()) return;
        add(at, filter_of(root_.children[at], "country", std::move(others)),
            {Loss::Kind::next_country, {*country}});
    }

    const Node& root_;
    const Lexicon& lexicon_;
    std::vector<Relaxation> steps_;
};

}  // namespace

std::vector<Relaxation> relaxations(const Node& root, const Lexicon& lexicon) {
    return Ladder(root, lexicon).run();
}

}  // namespace jobindex::search
