#include "query/search/percolate.h"

#include <algorithm>
#include <map>
#include <unordered_set>

#include "core/schema/fields.h"
#include "query/search/ad_bits.h"
#include "query/search/candidates.h"
#include "query/search/compile.h"
#include "query/search/condition.h"
#include "query/search/databases.h"
#include "query/search/present.h"
#include "query/search/run_plan.h"
#include "query/understand/understand.h"

namespace jobindex::search {
namespace {

using understand::Node;

/// So many ads are decided at a time: one row of bits of a condition is 256 bytes.
constexpr std::size_t kAtOnce = 2048;

/// All that compile() reads of a node, as text: equal nodes have equal keys.
void write_key(const Node& node, std::string& key) {
    const auto add = [&key](std::string_view text) {
        key += std::to_string(text.size());
        key += ':';
        key += text;
    };
    const auto number = [&](const std::optional<double>& value) { add(value ? std::to_string(*value) : ""); };
    key += static_cast<char>('A' + static_cast<int>(node.kind));
    key += static_cast<char>('a' + static_cast<int>(node.occur));
    add(node.text);
    add(node.field);
    add(node.slack ? std::to_string(*node.slack) : "");
    number(node.low);
    number(node.high);
    for (const double value : {node.circle.lat, node.circle.lon, node.circle.km}) number(value);
    for (const auto& value : node.values) add(value.id);
    key += ';';
    for (const auto& item : node.concepts) {
        add(item.field);
        add(item.id);
    }
    key += '(';
    for (const auto& child : node.children) write_key(child, key);
    key += ')';
}

}  // namespace

/// What one query asks for.
struct Asking {
    std::vector<std::uint32_t> conditions;
    AskedFacts facts;
};

struct Percolator::State {
    base::Date today;
    std::vector<std::string> languages;
    TermNumbers numbers;
    std::vector<Condition> conditions;
    std::unordered_map<std::string, std::uint32_t> known;  ///< condition by key of its node
    std::unordered_map<std::string, Asking> plans;         ///< by query

    /// Forgets what depends on the day or on the languages of the ads.
    void begin(const OpenIndex& index, base::Date day) {
        auto spoken = index.databases.languages();
        if (day == today && spoken == languages) return;
        *this = State();
        today = day;
        languages = std::move(spoken);
    }

    std::uint32_t condition(const OpenIndex& index, const Node& node) {
        std::string key;
        write_key(node, key);
        const auto [at, added] = known.try_emplace(key, static_cast<std::uint32_t>(conditions.size()));
        if (!added) return at->second;
        Node alone;
        alone.children.push_back(node);
        conditions.push_back(condition_of(index.compiler.compile(alone).all, numbers));
        return at->second;
    }

    const Asking& plan(const OpenIndex& index, const std::string& text) {
        const auto [at, added] = plans.try_emplace(text);
        if (!added) return at->second;
        const auto query = understand::understand(text, index.lexicon, {today, false});
        for (const auto& child : query.root.children)
            at->second.conditions.push_back(condition(index, child));
        at->second.facts = AskedFacts(query.root, index.lexicon);
        return at->second;
    }
};

Percolator::Percolator() : state_(std::make_unique<State>()) {}
Percolator::Percolator(Percolator&&) noexcept = default;
Percolator& Percolator::operator=(Percolator&&) noexcept = default;
Percolator::~Percolator() = default;

std::size_t Percolator::conditions() const {
    return state_->conditions.size();
}

bool Percolator::learn(const OpenIndex& index, base::Date today, std::span<const std::string> queries,
                       std::size_t most) {
    state_->begin(index, today);
    for (const auto& query : queries) {
        if (state_->plans.contains(query)) continue;
        if (most-- == 0) return false;
        state_->plan(index, query);
    }
    return true;
}

std::vector<Percolated> Percolator::find(const OpenIndex& index, std::span<const std::string> ids,
                                         base::Date today, std::span<const std::string> queries) {
    state_->begin(index, today);
    std::vector<const Asking*> plans;
    for (const auto& query : queries) plans.push_back(&state_->plan(index, query));
    std::vector<Percolated> found;
    const MatchSpace space = index.databases.match_space(today, false, index.compiler.ranking());
    for (std::size_t from = 0; from < ids.size(); from += kAtOnce) {
        AdBits ads(space, index.databases.lists(), ids.subspan(from, std::min(kAtOnce, ids.size() - from)),
                   today);
        std::vector<Bits> decided(state_->conditions.size());
        const auto decide = [&](std::uint32_t number) -> const Bits& {
            if (decided[number].empty())
                decided[number] = ads.matching(state_->conditions[number], state_->numbers);
            return decided[number];
        };
        for (std::size_t query = 0; query < plans.size(); ++query) {
            const Asking& asking = *plans[query];
            Bits left = ads.all();
            const bool found_any =
                std::all_of(asking.conditions.begin(), asking.conditions.end(),
                            [&](std::uint32_t number) { return intersect(left, decide(number)); });
            if (found_any && !asking.facts.empty())
                ads.leave_out(left, InPassing(asking.facts, space.columns, space.words));
            for_each_bit(left, [&](std::size_t ad) {
                found.push_back({static_cast<std::uint32_t>(query), static_cast<std::uint32_t>(from + ad)});
            });
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Percolated& a, const Percolated& b) { return a.query < b.query; });
    return found;
}

std::string generation_of(const OpenIndex& index) {
    const auto& generation = index.databases.generation();
    return generation.name + " " + base::iso_time(generation.created) + " " +
           std::to_string(generation.change) + "/" + std::to_string(generation.ads());
}

NewAds new_ads(const OpenIndex& index, base::Date today, const std::function<bool(std::string_view)>& seen) {
    const ColumnsView view = index.databases.columns(today, false);
    const Columns& columns = view.of_shard(0);
    const auto day = static_cast<std::uint32_t>(today.number());
    std::vector<bool> seen_group(columns.ads());
    std::vector<std::size_t> unseen;
    for (std::size_t row = 0; row < columns.ads(); ++row) {
        const AdFacts& ad = columns.facts(row);
        if (ad.live_until == 0) continue;  // a number that no ad has
        if (seen(columns.id(row))) {
            seen_group[ad.group] = true;
        } else if (ad.live_until >= day) {
            unseen.push_back(row);
        }
    }
    NewAds found;
    for (const std::size_t row : unseen) {
        found.unseen.emplace_back(columns.id(row));
        const std::uint32_t group = columns.facts(row).group;
        if (seen_group[group]) continue;
        // The ad that leads the others may be closed, and known from when it was not.
        const auto leader = index.databases.live()
                                .get_document(static_cast<Xapian::docid>(row + 1))
                                .get_value(schema::kDuplicateSlot);
        if (!leader.empty() && seen(leader)) continue;
        found.to_tell.push_back({std::string(columns.id(row)), group});
    }
    return found;
}

base::Result<BestAmong> hits_among(const OpenIndex& index, const SearchRequest& request,
                                   std::span<const std::string> ids) {
    BestAmong among;
    if (ids.empty()) return among;
    const auto query = understand::understand(request.text, index.lexicon, {request.today, false});
    const Compiled compiled = index.compiler.compile(query.root);
    const MatchSpace match = index.databases.match_space(request.today, false, index.compiler.ranking());
    const PartAds these = these_ads(ids, match);
    Plan plan = compiled.all;
    plan.live_on = request.today;
    Xapian::Database& database = index.databases.covering(request.today, false);
    const auto columns = index.databases.columns(request.today, false);
    SearchSpace space{database,   columns,     index.databases.words(), index.compiler.ranking(), request,
                      Deadline(), request.sort};
    if (understand::has_no_words(query.root)) space.sort = Sort::posted;
    Candidates candidates(ids.size());
    PartAds ads = run_plan(plan, match, index.databases.lists(), &these);
    keep_if(ads, these, true);
    candidates.add(space, ads, plan.asked);
    among.total = candidates.list().size();
    const Presentation with{index.databases.ads(), index.lexicon, compiled.marks, request, index.analyser};
    for (const auto& candidate : candidates.list()) {
        if (among.hits.size() >= request.limit) break;
        auto hit = present(database.get_document(candidate.document), with);
        if (!hit) return base::fail(hit);
        hit->rank = among.hits.size() + 1;
        hit->score = candidate.weight;
        among.hits.push_back(std::move(*hit));
    }
    return among;
}

}  // namespace jobindex::search
