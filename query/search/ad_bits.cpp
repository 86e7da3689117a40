#include "query/search/ad_bits.h"

#include "core/schema/fields.h"
#include "core/schema/terms.h"
#include "query/search/run_plan.h"

namespace jobindex::search {
namespace {

constexpr std::int64_t kUnknown = -2, kAbsent = -1;

void set_bit(std::uint64_t* bits, std::size_t ad) {
    bits[ad / kWordBits] |= std::uint64_t{1} << ad % kWordBits;
}

}  // namespace

AdBits::AdBits(const MatchSpace& space, PartLists& lists, std::span<const std::string> ids, base::Date today)
    : space_(space),
      lists_(lists),
      ids_(ids),
      all_((ids.size() + kWordBits - 1) / kWordBits),
      documents_(ids.size()) {
    const Xapian::Database& database = space.database;
    const std::string day = schema::date_value(today);
    for (std::size_t ad = 0; ad < ids.size(); ++ad) {
        const std::string term = schema::boolean_term(schema::field("id"), ids[ad]);
        const auto posting = database.postlist_begin(term);
        if (posting == database.postlist_end(term)) continue;
        if (database.get_document(*posting).get_value(schema::kLiveUntilSlot) < day) continue;
        documents_[ad] = *posting;
        set_bit(all_.data(), ad);
        for (auto it = database.termlist_begin(*posting); it != database.termlist_end(*posting); ++it) {
            const auto [at, added] = rows_of_terms_.try_emplace(*it, rows_of_terms_.size());
            if (added) rows_.resize(rows_.size() + all_.size());
            set_bit(rows_.data() + at->second * all_.size(), ad);
        }
    }
}

const std::uint64_t* AdBits::row_of(std::uint32_t term, const TermNumbers& numbers) {
    if (row_of_number_.size() < numbers.names().size())
        row_of_number_.resize(numbers.names().size(), kUnknown);
    std::int64_t& row = row_of_number_[term];
    if (row == kUnknown) {
        const auto at = rows_of_terms_.find(numbers.names()[term]);
        row = at == rows_of_terms_.end() ? kAbsent : static_cast<std::int64_t>(at->second);
    }
    return row == kAbsent ? nullptr : rows_.data() + static_cast<std::size_t>(row) * all_.size();
}

void AdBits::ask(const Xapian::Query& query, const Bits& among, Bits& to) {
    std::vector<std::string> ids;
    for_each_bit(among, [&](std::size_t ad) { ids.push_back(ids_[ad]); });
    if (ids.empty()) return;
    const Among these = these_ads(ids);
    const auto list = lists_.of(space_, query, &these);
    for_each_bit(among, [&](std::size_t ad) {
        if (weight_in(*list, space_.columns, documents_[ad])) set_bit(to.data(), ad);
    });
}

Bits AdBits::every(const Condition& condition, const TermNumbers& numbers) {
    Bits left = all_;
    for (const auto& part : condition.parts) {
        if (part.kind == Condition::Kind::term && row_of(part.term, numbers) == nullptr) return none();
    }
    for (const auto& part : condition.parts) {
        if (!intersect(left, matching(part, numbers))) break;
    }
    return left;
}

void AdBits::add_matching(const Condition& condition, const TermNumbers& numbers, Bits& to) {
    const auto add = [&to](const Bits& bits) {
        for (std::size_t i = 0; i < to.size(); ++i) to[i] |= bits[i];
    };
    switch (condition.kind) {
        case Condition::Kind::none:
            return;
        case Condition::Kind::all:
            return add(all_);
        case Condition::Kind::term:
            if (const auto* row = row_of(condition.term, numbers)) {
                for (std::size_t i = 0; i < to.size(); ++i) to[i] |= row[i];
            }
            return;
        case Condition::Kind::any:
            for (const auto& part : condition.parts) add_matching(part, numbers, to);
            return;
        case Condition::Kind::every:
            return add(every(condition, numbers));
        case Condition::Kind::without: {
            Bits left = matching(condition.parts.front(), numbers);
            Bits out = none();
            for (std::size_t i = 1; i < condition.parts.size(); ++i)
                add_matching(condition.parts[i], numbers, out);
            for (std::size_t i = 0; i < left.size(); ++i) left[i] &= ~out[i];
            return add(left);
        }
        case Condition::Kind::part:
            return ask(condition.query,
                       condition.parts.empty() ? all_ : matching(condition.parts.front(), numbers), to);
    }
}

Bits AdBits::matching(const Condition& condition, const TermNumbers& numbers) {
    Bits bits = none();
    add_matching(condition, numbers, bits);
    return bits;
}

}  // namespace jobindex::search
