#include "query/search/relax.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <optional>
#include <utility>

#include "core/base/text.h"
#include "query/search/names.h"
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

/// True for a part that ads have to have.
bool is_needed(const Node& node) {
    return node.occur == Occur::must || node.occur == Occur::want;
}

/// What the words of `node` name in `field`. A filter that the user wrote out (`country:de`) is never
/// loosened.
std::optional<understand::Concept> asked(const Node& node, std::string_view field) {
    if (!is_needed(node) || node.kind != Kind::alias) return std::nullopt;
    for (const auto& item : node.concepts) {
        if (item.field == field) return item;
    }
    return std::nullopt;
}

std::optional<std::string> name_of(const std::optional<understand::Concept>& item) {
    return item ? std::optional(item->label) : std::nullopt;
}

/// True when the words of `node` are names of skills and fields alone.
bool names_a_topic(const Node& node) {
    return node.kind == Kind::alias && !node.concepts.empty() &&
           std::all_of(node.concepts.begin(), node.concepts.end(), [](const understand::Concept& item) {
               return item.field == "skill" || item.field == "discipline";
           });
}

/// `root` where the parts that `test` holds for lift an ad, and none needs them.
template <class Test>
Node optional(const Node& root, Test&& test) {
    Node out = root;
    for (auto& child : out.children) {
        if (child.kind == Kind::alias && child.occur == Occur::want && test(child)) child.occur = Occur::may;
    }
    return out;
}

bool has_needed_words(const Node& root) {
    return std::any_of(root.children.begin(), root.children.end(),
                       [](const Node& node) { return is_needed(node) && !understand::is_filter(node); });
}

/// A name of a skill or field, held on to: in a looser query an ad has to have what it stands for; its words
/// here and there in a text are not enough.
void hold(Node& node) {
    if (!is_needed(node) || !names_a_topic(node)) return;
    Node either;
    either.kind = Kind::any;
    for (const auto& item : node.concepts)
        either.children.push_back(filter_of(node, item.field, {Value{item.id, item.label}}));
    Node both;
    both.occur = node.occur;
    both.span = node.span;
    both.children = {std::move(either), std::move(node)};
    node = std::move(both);
}

/// `root` with all its names of skills and fields held on to, but that at `but`.
Node held(Node root, std::optional<std::size_t> but = std::nullopt) {
    for (std::size_t i = 0; i < root.children.size(); ++i) {
        if (i != but) hold(root.children[i]);
    }
    return root;
}

class Ladder {
  public:
    /// @param in_passing  ads count too that name a wider skill, whatever their own field is.
    Ladder(const Node& root, const Lexicon& lexicon, bool in_passing)
        : root_(root), lexicon_(lexicon), in_passing_(in_passing) {}

    /// What has a little less than all.
    std::vector<Relaxation> run() {
        const auto order = by_concept();
        for (const auto at : order) {
            wider_place(at);
            next_rank(at);
            wider_concept(at);
            next_country(at);
        }
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
        if (step.what.kind == Loss::Kind::field) {  // the field as a whole, and what comes near first
            step.root.children.push_back(step.root.children[at]);
            step.root.children.back().occur = Occur::may;
        }
        step.root.children[at] = std::move(instead);
        step.root = held(std::move(step.root), at);
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
        const auto city = node.kind == Kind::near ? std::optional(node.text) : name_of(asked(node, "city"));
        if (city) {
            for (const auto& place : lexicon_.places().find(*city)) {
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

    /// The field around a skill or field: posts in the disciplines that it is part of.
    void wider_concept(std::size_t at) {
        const Node& node = root_.children[at];
        for (const std::string_view field : {"term", "skill", "discipline"}) {
            const auto item = asked(node, field);
            const auto wider = item ? lexicon_.broader(*item) : std::nullopt;
            if (!wider) continue;
            std::vector<Value> disciplines;
            for (const auto& one : lexicon_.disciplines_of({*wider}))
                disciplines.push_back({one.id, one.label});
            const Value value{wider->id, wider->label};
            const Loss what{Loss::Kind::field, {value}};
            const bool named = disciplines.empty() || (in_passing_ && wider->field == "skill");
            if (!disciplines.empty()) add(at, filter_of(node, "discipline", std::move(disciplines)), what);
            if (named) add(at, filter_of(node, wider->field, {value}), what);
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
            {Loss::Kind::next_country, {Value{country->id, country->label}}});
    }

    const Node& root_;
    const Lexicon& lexicon_;
    bool in_passing_;
    std::vector<Relaxation> steps_;
};

/// The steps of one kind.
std::vector<Relaxation> of_kind(const std::vector<Relaxation>& steps,
                                std::initializer_list<Loss::Kind> kinds) {
    std::vector<Relaxation> out;
    for (const auto kind : kinds) {
        std::copy_if(steps.begin(), steps.end(), std::back_inserter(out),
                     [&](const Relaxation& step) { return step.what.kind == kind; });
    }
    return out;
}

}  // namespace

std::vector<Relaxation> relaxations(const Node& root, const Lexicon& lexicon) {
    using enum Loss::Kind;
    const Node anywhere = optional(root, names_a_place);
    const Node topic =
        optional(root, [](const Node& node) { return names_a_place(node) || names_a_rank(node); });
    const bool has_place = anywhere != root && has_needed_words(anywhere);
    const bool has_topic = topic != root && has_needed_words(topic);
    const auto there = Ladder(root, lexicon, !has_place).run();
    auto beyond = has_place ? Ladder(anywhere, lexicon, true).run() : std::vector<Relaxation>();
    for (auto& step : beyond) step.names_missing = true;

    std::vector<Relaxation> steps = of_kind(there, {elsewhere, rank, next_country, field});
    const auto add = [&](std::vector<Relaxation> more) {
        std::move(more.begin(), more.end(), std::back_inserter(steps));
    };
    if (has_place) add({{held(anywhere), {}, true}});
    add(of_kind(beyond, {rank}));
    if (has_topic && topic != anywhere) add({{held(topic), {}, true}});
    add(of_kind(beyond, {field}));
    if (has_topic) add({{topic, {}, true, true}});
    add({{root, {}, true, true}});
    return steps;
}

}  // namespace jobindex::search
