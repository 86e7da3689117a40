#include "query/search/asked_facts.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/schema/terms.h"
#include "query/search/names.h"

namespace jobindex::search {
namespace {

using understand::Node;

constexpr std::size_t kCountry = schema::facet_number("country");
constexpr std::size_t kLevel = schema::facet_number("level");

/// The countries of what a concept names.
std::vector<std::string> countries_of(const understand::Concept& item, const understand::Lexicon& lexicon) {
    if (item.field == "country") return {item.id};
    if (item.field == "region") return {item.id.substr(0, 2)};
    if (item.field == "area") return lexicon.countries_of(item.id);
    std::vector<std::string> countries;
    for (const auto& place : lexicon.places().find(item.label)) {
        if (!place.is_region) countries.push_back(place.country);
    }
    return countries;
}

/// True when a value of a column is `id`, which schema::boolean_value() made; most differ in their first
/// letter.
bool is_called(std::string_view value, const std::string& id) {
    if (value.empty() || id.empty()) return false;
    const auto first = static_cast<unsigned char>(value.front());
    if (first < 0x80 && base::ascii_lower(value.front()) != id.front()) return false;
    return schema::boolean_value(value) == id;
}

bool is_sure(const Node& node) {
    return node.occur == understand::Occur::want && node.field.empty() && names_a_place(node) &&
           std::all_of(node.concepts.begin(), node.concepts.end(),
                       [](const auto& item) { return item.weight >= 1; });
}

/// The ranks that plain words of `root` ask for and can only be meant so; none where any may be a degree, or
/// is one of several ways or insisted on.
AskedRanks sure_ranks(const Node& root) {
    Node plain;
    for (const auto& node : root.children) {
        if (!has_level(node)) continue;
        const bool is_degree = std::any_of(node.concepts.begin(), node.concepts.end(),
                                           [](const auto& item) { return item.field == "degree"; });
        if (node.occur != understand::Occur::want || !names_a_rank(node) || is_degree) return {};
        plain.children.push_back(node);
    }
    return AskedRanks(plain);
}

}  // namespace

AskedFacts::AskedFacts(const Node& root, const understand::Lexicon& lexicon) {
    const auto add = [&](std::size_t field, const std::string& id) {
        places_.push_back({field, schema::boolean_value(id)});
    };
    for (const auto& node : root.children) {
        if (!is_sure(node)) continue;
        for (const auto& item : node.concepts) {
            if (item.field == "city") add(schema::facet_number("city"), item.id);
            for (const auto& country : countries_of(item, lexicon)) add(kCountry, country);
        }
        std::vector<std::string> words;
        const std::string label = label_of(node);
        for (const auto word : base::split_words(label)) words.push_back(base::fold(word));
        names_.push_back(std::move(words));
    }
    ranks_ = sure_ranks(root);
}

InPassing::InPassing(const AskedFacts& asked, const ColumnsView& columns, const schema::WordPack& words)
    : columns_(columns),
      words_(words),
      has_places_(!asked.places_.empty()),
      has_ranks_(!asked.ranks_.empty()) {
    for (const auto& name : asked.names_) {
        auto& codes = names_.emplace_back();
        for (const auto& word : name) codes.push_back(words.table().code(word));
    }
    for (std::size_t shard = 0; shard < columns.shards(); ++shard) {
        if (has_ranks_) {
            const auto& levels = columns.of_shard(shard).facet(kLevel).values;
            for (std::size_t id = 0; id < levels.size(); ++id)
                other_ranks_[shard].push_back(asked.ranks_.distance(levels[id]) >= kOtherRank);
        }
        for (const auto& place : asked.places_) {
            const auto& values = columns.of_shard(shard).facet(place.field).values;
            auto& is_wanted = wanted_[shard][place.field];
            is_wanted.resize(values.size());
            for (std::size_t id = 0; id < values.size(); ++id) {
                if (is_called(values[id], place.id)) is_wanted[id] = 1;
            }
        }
    }
}

bool InPassing::is_named(const schema::AdFacts& facts, schema::WordField field) const {
    const auto words = words_.at(facts.words_at()).decode(field);
    const auto has = [&](const schema::WordCode& code) {
        return std::any_of(words.begin(), words.end(), [&](const auto& word) { return word.second == code; });
    };
    return std::any_of(names_.begin(), names_.end(), [&](const auto& name) {
        return !name.empty() && std::all_of(name.begin(), name.end(), has);
    });
}

bool InPassing::place(std::size_t shard, std::size_t row) const {
    const Columns& columns = columns_.of_shard(shard);
    if (!has_places_ || columns.facet(kCountry).of(row).empty()) return false;
    for (std::size_t field = 0; field < kFacetFields.size(); ++field) {
        const auto& is_wanted = wanted_[shard][field];
        if (is_wanted.empty()) continue;
        const auto stated = columns.facet(field).of(row);
        if (std::any_of(stated.begin(), stated.end(), [&](auto value) { return is_wanted[value] != 0; }))
            return false;
    }
    const auto& facts = columns.facts(row);
    return !is_named(facts, schema::WordField::institution) && !is_named(facts, schema::WordField::title);
}

bool InPassing::rank(std::size_t shard, std::size_t row) const {
    if (!has_ranks_) return false;
    const auto stated = columns_.of_shard(shard).facet(kLevel).of(row);
    return !stated.empty() && std::all_of(stated.begin(), stated.end(),
                                          [&](auto level) { return other_ranks_[shard][level] != 0; });
}

PartAds InPassing::take(PartAds& ads) const {
    PartAds taken;
    if (!has_places_ && !has_ranks_) return taken;
    for (std::size_t shard = 0; shard < columns_.shards(); ++shard) {
        RowWeights kept;
        const RowWeights& all = ads.shards[shard];
        for (std::size_t i = 0; i < all.rows.size(); ++i) {
            RowWeights& to =
                place(shard, all.rows[i]) || rank(shard, all.rows[i]) ? taken.shards[shard] : kept;
            to.rows.push_back(all.rows[i]);
            to.weights.push_back(all.weights[i]);
        }
        ads.shards[shard] = std::move(kept);
    }
    return taken;
}

}  // namespace jobindex::search
