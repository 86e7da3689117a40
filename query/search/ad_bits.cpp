#include "query/search/ad_bits.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "core/schema/fields.h"
#include "core/schema/terms.h"
#include "query/search/evaluate.h"
#include "query/search/run_plan.h"

namespace jobindex::search {
namespace {

void set_bit(std::uint64_t* bits, std::size_t ad) {
    bits[ad / kWordBits] |= std::uint64_t{1} << ad % kWordBits;
}

}  // namespace

AdBits::AdBits(const MatchSpace& space, PartLists& lists, std::span<const std::string> ids, base::Date today)
    : space_(space), lists_(lists), all_((ids.size() + kWordBits - 1) / kWordBits) {
    std::unordered_map<std::string_view, std::size_t> number;
    for (std::size_t ad = 0; ad < ids.size(); ++ad) number.emplace(ids[ad], ad);
    const auto day = static_cast<std::uint32_t>(today.number());
    these_ = these_ads(ids, space);
    for (std::size_t shard = 0; shard < space.columns.shards(); ++shard) {
        const Columns& columns = space.columns.of_shard(shard);
        keep_rows(these_.shards[shard],
                  [&](std::uint32_t row) { return columns.facts(row).live_until >= day; });
        for (const auto row : these_.shards[shard].rows) {
            ads_[shard].push_back(number.at(columns.id(row)));
            set_bit(all_.data(), ads_[shard].back());
        }
    }
}

void AdBits::add(const PartAds& found, Bits& to) const {
    for (std::size_t shard = 0; shard < ads_.size(); ++shard) {
        std::size_t at = 0;
        for (const auto row : found.shards[shard].rows) {
            at = reach(these_.shards[shard].rows, at, row);
            if (at == ads_[shard].size()) break;
            if (these_.shards[shard].rows[at] == row) set_bit(to.data(), ads_[shard][at]);
        }
    }
}

const Bits& AdBits::of_term(std::uint32_t term, const TermNumbers& numbers) {
    if (of_terms_.size() < numbers.names().size()) of_terms_.resize(numbers.names().size());
    std::optional<Bits>& bits = of_terms_[term];
    if (!bits) {
        const auto found =
            evaluate(Expression::scaled(Expression::term(numbers.names()[term]), 0), space_, &these_);
        bits = found.size() == 0 ? Bits() : none();
        if (!bits->empty()) add(found, *bits);
    }
    return *bits;
}

void AdBits::ask(const Expression& query, const Bits& among, Bits& to) {
    if (std::all_of(among.begin(), among.end(), [](auto word) { return word == 0; })) return;
    Bits found = none();
    add(*lists_.of(space_, query, &these_), found);
    intersect(found, among);
    for (std::size_t i = 0; i < to.size(); ++i) to[i] |= found[i];
}

Bits AdBits::every(const Condition& condition, const TermNumbers& numbers) {
    Bits left = all_;
    for (const auto& part : condition.parts) {
        if (part.kind == Condition::Kind::term && of_term(part.term, numbers).empty()) return none();
    }
    for (const auto& part : condition.parts) {
        if (!intersect(left, matching(part, numbers))) break;
    }
    return left;
}

void AdBits::add_matching(const Condition& condition, const TermNumbers& numbers, Bits& to) {
    const auto add_bits = [&to](const Bits& bits) {
        for (std::size_t i = 0; i < to.size(); ++i) to[i] |= bits[i];
    };
    switch (condition.kind) {
        case Condition::Kind::none:
            return;
        case Condition::Kind::all:
            return add_bits(all_);
        case Condition::Kind::term:
            if (const Bits& bits = of_term(condition.term, numbers); !bits.empty()) add_bits(bits);
            return;
        case Condition::Kind::any:
            for (const auto& part : condition.parts) add_matching(part, numbers, to);
            return;
        case Condition::Kind::every:
            return add_bits(every(condition, numbers));
        case Condition::Kind::without: {
            Bits left = matching(condition.parts.front(), numbers);
            Bits out = none();
            for (std::size_t i = 1; i < condition.parts.size(); ++i)
                add_matching(condition.parts[i], numbers, out);
            for (std::size_t i = 0; i < left.size(); ++i) left[i] &= ~out[i];
            return add_bits(left);
        }
        case Condition::Kind::part:
            return ask(condition.query,
                       condition.parts.empty() ? all_ : matching(condition.parts.front(), numbers), to);
    }
}

void AdBits::leave_out(Bits& bits, const InPassing& passing) const {
    PartAds left;
    for (std::size_t shard = 0; shard < ads_.size(); ++shard) {
        const auto& rows = these_.shards[shard].rows;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::size_t ad = ads_[shard][i];
            if ((bits[ad / kWordBits] >> ad % kWordBits & 1) == 0) continue;
            left.shards[shard].rows.push_back(rows[i]);
            left.shards[shard].weights.push_back(0);
        }
    }
    passing.take(left);
    bits = none();
    add(left, bits);
}

Bits AdBits::matching(const Condition& condition, const TermNumbers& numbers) {
    Bits bits = none();
    add_matching(condition, numbers, bits);
    return bits;
}

}  // namespace jobindex::search
