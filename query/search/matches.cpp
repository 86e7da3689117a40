#include "query/search/matches.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

#include "core/schema/fields.h"

namespace jobindex::search {
namespace {

using Kind = Expression::Kind;
using schema::WordPhrase;

/// Of a term that is so many times as frequent as the ads that are wanted, these are looked up one by one.
constexpr std::size_t kLong = 8;
constexpr double kMetres = 1000;

RowCounts summed(const RowCounts& a, const RowCounts& b) {
    RowCounts out;
    out.rows.reserve(a.rows.size() + b.rows.size());
    out.counts.reserve(a.rows.size() + b.rows.size());
    merge_rows(a.rows, b.rows, [&](std::uint32_t row, std::size_t i, std::size_t k) {
        out.rows.push_back(row);
        out.counts.push_back((i == kNoPlace ? 0 : a.counts[i]) + (k == kNoPlace ? 0 : b.counts[k]));
    });
    return out;
}

/// The rows of `a` that are in `b`, or not.
RowCounts kept(const RowCounts& a, const RowCounts& b, bool inside) {
    RowCounts out;
    std::size_t at = 0;
    for (std::size_t i = 0; i < a.rows.size(); ++i) {
        at = reach(b.rows, at, a.rows[i]);
        const bool there = at < b.rows.size() && b.rows[at] == a.rows[i];
        if (there != inside) continue;
        out.rows.push_back(a.rows[i]);
        out.counts.push_back(a.counts[i] + (there ? b.counts[at] : 0));
    }
    return out;
}

/// Of `counts`, beside `rows`, those of `some` of the rows.
std::vector<std::uint32_t> counts_at(const std::vector<std::uint32_t>& rows,
                                     const std::vector<std::uint32_t>& counts,
                                     const std::vector<std::uint32_t>& some) {
    std::vector<std::uint32_t> out;
    out.reserve(some.size());
    std::size_t at = 0;
    for (const auto row : some) {
        at = reach(rows, at, row);
        out.push_back(counts[at]);
    }
    return out;
}

/// The term of a phrase that the index knows as a name; "" for others.
std::string name_term(const Expression& phrase, const MatchSpace& space) {
    if (phrase.order() != WordPhrase::Order::as_given || phrase.count() != phrase.terms().size()) return {};
    std::string name;
    for (const auto& term : phrase.terms()) name += (name.empty() ? "" : " ") + term;
    if (!space.words.names().find(name)) return {};
    return std::string(schema::kNamePrefix) + name;
}

WordPhrase code_of(const Expression& e, const MatchSpace& space) {
    std::string_view prefix;
    schema::WordField field = schema::WordField::any;
    constexpr std::array kInField = {std::pair("title", schema::WordField::title),
                                     std::pair("institution", schema::WordField::institution),
                                     std::pair("department", schema::WordField::department)};
    for (const auto& [name, word_field] : kInField) {
        const auto of = schema::find_field(name)->prefix;
        if (!e.terms().front().starts_with(of)) continue;
        prefix = of;
        field = word_field;
    }
    std::vector<schema::WordCode> words;
    for (const auto& term : e.terms())
        words.push_back(space.words.table().code(std::string_view(term).substr(prefix.size())));
    return {std::move(words), e.count(), e.order(), field};
}

}  // namespace

Expression expanded(const Expression& e, const MatchSpace& space) {
    std::map<std::string, std::size_t> found;
    for (std::size_t shard = 0; shard < space.columns.shards(); ++shard) {
        Xapian::Database& database = *space.databases[shard];
        for (auto it = database.allterms_begin(e.term()); it != database.allterms_end(e.term()); ++it)
            found[*it] += it.get_termfreq();
    }
    std::vector<std::pair<std::string, std::size_t>> terms(found.begin(), found.end());
    std::stable_sort(terms.begin(), terms.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    if (terms.size() > e.count()) terms.resize(e.count());
    std::vector<Expression> parts;
    for (auto& [term, frequency] : terms) parts.push_back(Expression::term(term));
    return Expression::join(Kind::synonym, std::move(parts));
}

RowCounts Matches::counts(const Expression& e, std::size_t shard) {
    switch (e.kind()) {
        case Kind::nothing:
            return {};
        case Kind::term:
            return postings(e.term(), shard, among_rows(shard));
        case Kind::phrase:
            return phrase_counts(e, shard);
        case Kind::prefix:
            return counts(expanded(e, space_), shard);
        case Kind::all:
            return all_rows(shard);
        case Kind::values:
        case Kind::circle:
            return value_rows(e, shard);
        default:
            return joined(e, shard);
    }
}

RowCounts Matches::joined(const Expression& e, std::size_t shard) {
    const bool one = e.kind() == Kind::scaled || e.kind() == Kind::worth || e.kind() == Kind::maybe;
    RowCounts out = counts(e.parts().front(), shard);
    for (std::size_t i = 1; i < e.parts().size() && !one; ++i) {
        const RowCounts next = counts(e.parts()[i], shard);
        const bool inside = e.kind() != Kind::without;
        const bool both = !inside || e.kind() == Kind::every || e.kind() == Kind::filtered;
        out = both ? kept(out, next, inside) : summed(out, next);
    }
    return out;
}

const Matches::Rows* Matches::among_rows(std::size_t shard) const {
    return among_ == nullptr ? nullptr : &among_->shards[shard].rows;
}

RowCounts Matches::postings(const std::string& term, std::size_t shard, const Rows* wanted) {
    Xapian::Database& database = *space_.databases[shard];
    RowCounts out;
    auto it = database.postlist_begin(term);
    const auto end = database.postlist_end(term);
    const bool one_by_one = wanted != nullptr && database.get_termfreq(term) / kLong > wanted->size();
    std::size_t at = 0;
    while (it != end) {
        watch_.step();
        const auto row = static_cast<std::uint32_t>(*it - 1);
        if (wanted != nullptr) {
            at = reach(*wanted, at, row);
            if (at == wanted->size()) break;
            if ((*wanted)[at] != row) {
                if (one_by_one) {
                    it.skip_to((*wanted)[at] + 1);
                } else {
                    ++it;
                }
                continue;
            }
        }
        out.rows.push_back(row);
        out.counts.push_back(it.get_wdf());
        ++it;
    }
    return out;
}

RowCounts Matches::all_rows(std::size_t shard) {
    RowCounts out;
    Xapian::Database& database = *space_.databases[shard];
    for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
        watch_.step();
        out.rows.push_back(static_cast<std::uint32_t>(*it - 1));
    }
    out.counts.resize(out.rows.size());
    return wanted_only(std::move(out), shard);
}

RowCounts Matches::wanted_only(RowCounts found, std::size_t shard) const {
    const auto* wanted = among_rows(shard);
    if (wanted == nullptr) return found;
    RowCounts rows;
    rows.rows = *wanted;
    rows.counts.resize(wanted->size());
    return kept(found, rows, true);
}

RowCounts Matches::value_rows(const Expression& e, std::size_t shard) {
    const bool in_circle = e.kind() == Kind::circle;
    const auto slot = static_cast<Xapian::valueno>(in_circle ? schema::kPlaceSlot : e.slot());
    const Xapian::LatLongCoords centre({e.circle().lat, e.circle().lon});
    const Xapian::GreatCircleMetric metric;
    const auto matches = [&](const std::string& value) {
        if (in_circle) return metric(centre, value) <= e.circle().km * kMetres;
        return (e.low().empty() || value >= e.low()) && (e.high().empty() || value <= e.high());
    };
    RowCounts out;
    Xapian::Database& database = *space_.databases[shard];
    for (auto it = database.valuestream_begin(slot); it != database.valuestream_end(slot); ++it) {
        watch_.step();
        if (matches(*it)) out.rows.push_back(static_cast<std::uint32_t>(it.get_docid() - 1));
    }
    out.counts.resize(out.rows.size());
    return wanted_only(std::move(out), shard);
}

PhraseRows Matches::phrase(const Expression& e, std::size_t shard) {
    const auto& terms = e.terms();
    std::vector<std::size_t> order(terms.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::vector<Xapian::doccount> frequencies;
    for (const auto& term : terms) frequencies.push_back(space_.databases[shard]->get_termfreq(term));
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return frequencies[a] < frequencies[b]; });
    PhraseRows out{{}, std::vector<std::vector<std::uint32_t>>(terms.size())};
    if (frequencies[order.front()] == 0) return out;
    const std::vector<std::uint32_t>* wanted = among_rows(shard);
    const std::string name = name_term(e, space_);
    if (!name.empty()) {
        out.rows = postings(name, shard, wanted).rows;
        wanted = &out.rows;
    }
    for (const auto i : order) {
        RowCounts found = postings(terms[i], shard, wanted);
        for (auto& counts : out.counts) {
            if (!counts.empty()) counts = counts_at(out.rows, counts, found.rows);
        }
        out.rows = std::move(found.rows);
        out.counts[i] = std::move(found.counts);
        wanted = &out.rows;
        if (out.rows.empty()) return out;
    }
    if (name.empty()) keep_near(out, code_of(e, space_), shard);
    return out;
}

void Matches::keep_near(PhraseRows& out, const WordPhrase& phrase, std::size_t shard) {
    const Columns& columns = space_.columns.of_shard(shard);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < out.rows.size(); ++i) {
        watch_.step();
        const AdFacts& facts = columns.facts(out.rows[i]);
        if (!space_.words.at(facts.words_at()).has(phrase)) continue;
        out.rows[kept] = out.rows[i];
        for (auto& counts : out.counts) counts[kept] = counts[i];
        ++kept;
    }
    out.rows.resize(kept);
    for (auto& counts : out.counts) counts.resize(kept);
}

RowCounts Matches::phrase_counts(const Expression& e, std::size_t shard) {
    if (const auto name = name_term(e, space_); !name.empty())
        return postings(name, shard, among_rows(shard));
    PhraseRows found = phrase(e, shard);
    RowCounts out{std::move(found.rows), std::move(found.counts.front())};
    for (std::size_t i = 1; i < found.counts.size() && !out.rows.empty(); ++i) {
        for (std::size_t k = 0; k < out.rows.size(); ++k)
            out.counts[k] = std::min(out.counts[k], found.counts[i][k]);
    }
    return out;
}

}  // namespace jobindex::search
