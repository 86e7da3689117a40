#include "query/search/suggest.h"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/schema/analysis.h"
#include "core/schema/fields.h"
#include "core/schema/terms.h"
#include "query/search/databases.h"
#include "query/understand/name_table.h"

namespace jobindex::search {
namespace {

/// Words of a name at which a suggestion can begin; titles that go on and on are sentences.
constexpr std::size_t kMaxStarts = 16;
/// Longer titles are no titles.
constexpr std::size_t kMaxTitle = 160;

std::string quoted(std::string_view field, const std::string& text) {
    return std::string(field) + ":\"" + base::replace_all(text, "\"", " ") + '"';
}

/// The title in an ad's JSON, without reading the rest: a quotation mark inside a string has a backslash
/// before it, so `"title":"` can be nothing but the key.
std::string title_of(std::string_view json) {
    constexpr std::string_view kKey = "\"title\":";
    const auto key = json.find("\"title\":\"");
    if (key == std::string_view::npos) return {};
    const std::size_t from = key + kKey.size();
    std::size_t to = from + 1;
    while (to < json.size() && json[to] != '"') to += json[to] == '\\' ? 2 : 1;
    const auto value = base::parse_json(json.substr(from, std::min(to + 1, json.size()) - from));
    return value ? base::squeeze(value->text()) : std::string();
}

/// Rows of the posts that one can apply to on `today`, each post once.
std::vector<std::uint32_t> live_posts(const Columns& columns, base::Date today) {
    const auto day = static_cast<std::uint32_t>(base::parse_integer(schema::date_value(today)).value_or(0));
    std::vector<bool> seen(columns.ads());
    std::vector<std::uint32_t> rows;
    for (std::size_t row = 0; row < columns.ads(); ++row) {
        const AdFacts& facts = columns.facts(row);
        if (facts.live_until < day || seen[facts.group]) continue;
        seen[facts.group] = true;
        rows.push_back(static_cast<std::uint32_t>(row));
    }
    return rows;
}

/// Collects the suggestions of one generation.
class Collector {
  public:
    Collector(const OpenIndex& index, const Columns& columns, base::Date today)
        : index_(index), columns_(columns), rows_(live_posts(columns, today)) {}

    Suggester run() {
        facet("skill", SuggestionKind::skill);
        facet("institution", SuggestionKind::institution);
        facet("city", SuggestionKind::place);
        facet("country", SuggestionKind::place);
        titles();
        return Suggester(std::move(suggestions_), names_);
    }

  private:
    void add(Suggestion suggestion, std::vector<std::string> names = {}) {
        suggestions_.push_back(std::move(suggestion));
        names_.push_back(std::move(names));
    }

    void facet(std::string_view field, SuggestionKind kind) {
        const FacetColumn& column = columns_.facet(schema::facet_number(field));
        std::vector<std::uint32_t> counts(column.values.size());
        for (const auto row : rows_) {
            for (const auto id : column.of(row)) ++counts[id];
        }
        const bool coded = kind == SuggestionKind::skill || field == "country";
        for (const auto& [value, count] : coded ? as_they_are(column, counts) : merged(column, counts)) {
            std::string query = coded ? std::string(field) + ":" + value : quoted(field, value);
            std::vector<std::string> names;
            if (kind == SuggestionKind::skill) names = index_.lexicon.names_of({"skill", value, {}});
            std::string label = !names.empty() ? names.front()
                                : coded        ? index_.lexicon.label_of(field, value)
                                               : value;
            add({kind, std::move(label), std::move(query), count}, std::move(names));
        }
    }

    using Counted = std::vector<std::pair<std::string, std::uint32_t>>;

    static Counted as_they_are(const FacetColumn& column, const std::vector<std::uint32_t>& counts) {
        Counted out;
        for (std::size_t id = 0; id < counts.size(); ++id) {
            if (counts[id] > 0 && !column.values[id].empty()) out.emplace_back(column.values[id], counts[id]);
        }
        return out;
    }

    /// Spellings of one name ("ETH Zürich", "ETH ZURICH") together, under the most common one.
    static Counted merged(const FacetColumn& column, const std::vector<std::uint32_t>& counts) {
        Counted all = as_they_are(column, counts);
        std::stable_sort(all.begin(), all.end(), [](auto& a, auto& b) { return a.second > b.second; });
        Counted out;
        std::unordered_map<std::string, std::size_t> known;  // by key
        for (auto& one : all) {
            const auto [at, added] = known.try_emplace(understand::name_key(one.first), out.size());
            if (added) {
                out.push_back(std::move(one));
            } else {
                out[at->second].second += one.second;
            }
        }
        return out;
    }

    void titles() {
        std::unordered_map<std::string, std::size_t> known;  // by key
        for (const auto row : rows_) {
            const std::string data = index_.databases.live().get_document(row + 1).get_data();
            const auto parts = index_.databases.ads().read(data, schema::AdDetail::facts);
            std::string title = parts ? title_of(parts->facts) : std::string();
            if (title.empty() || title.size() > kMaxTitle) continue;
            const auto [at, added] = known.try_emplace(understand::name_key(title), suggestions_.size());
            if (added) {
                std::string query = quoted("title", title);
                add({SuggestionKind::title, std::move(title), std::move(query), 1});
            } else {
                ++suggestions_[at->second].count;
            }
        }
    }

    const OpenIndex& index_;
    const Columns& columns_;
    std::vector<std::uint32_t> rows_;
    std::vector<Suggestion> suggestions_;
    std::vector<std::vector<std::string>> names_;
};

/// "zuerich" as "zurich": umlauts written with e.
std::string without_e(std::string key) {
    for (const char* pair : {"ae", "oe", "ue"}) key = base::replace_all(key, pair, std::string(1, *pair));
    return key;
}

}  // namespace

Suggester::Suggester(std::vector<Suggestion> suggestions,
                     const std::vector<std::vector<std::string>>& names) {
    std::vector<std::uint32_t> order(suggestions.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const auto& left = suggestions[a];
        const auto& right = suggestions[b];
        if (left.count != right.count) return left.count > right.count;
        return std::pair(left.text.size(), left.text) < std::pair(right.text.size(), right.text);
    });
    for (const auto from : order) {
        const auto number = static_cast<std::uint32_t>(suggestions_.size());
        add_key(suggestions[from].text, number, false);
        if (from < names.size()) {
            for (const auto& name : names[from]) add_key(name, number, name != suggestions[from].text);
        }
        suggestions_.push_back(std::move(suggestions[from]));
    }
    std::sort(starts_.begin(), starts_.end(), [&](const Start& a, const Start& b) {
        const int order_of_keys = std::strcmp(keys_.c_str() + a.at, keys_.c_str() + b.at);
        return order_of_keys != 0 ? order_of_keys < 0 : a.suggestion < b.suggestion;
    });
}

void Suggester::add_key(std::string_view name, std::uint32_t suggestion, bool alias) {
    const std::string key = understand::name_key(name);
    const auto begin = static_cast<std::uint32_t>(keys_.size());
    std::size_t starts = 0;
    for (std::size_t at = 0; at < key.size() && starts < kMaxStarts;) {
        const std::size_t end = std::min(key.find(' ', at), key.size());
        if (at == 0 || !schema::is_stop_word(std::string_view(key).substr(at, end - at))) {
            starts_.push_back({begin + static_cast<std::uint32_t>(at), suggestion, alias});
            ++starts;
        }
        at = end + 1;
    }
    keys_ += key;
    keys_ += '\0';
}

std::vector<Suggestion> Suggester::best(std::string_view key, std::size_t limit) const {
    const auto begins = [&](const Start& start) {
        return std::string_view(keys_).substr(start.at, key.size());
    };
    const auto first =
        std::lower_bound(starts_.begin(), starts_.end(), key,
                         [&](const Start& start, auto want) { return begins(start).compare(want) < 0; });
    const auto last = std::upper_bound(first, starts_.end(), key, [&](auto want, const Start& start) {
        return begins(start).compare(want) > 0;
    });
    // Suggestions are in the order of their worth, so the best are those of the smallest numbers.
    std::array<std::vector<Start>, kSuggestionKinds.size()> best;
    const auto better = [](const Start& a, const Start& b) {
        return a.alias != b.alias ? b.alias : a.suggestion < b.suggestion;
    };
    for (auto start = first; start != last && limit > 0; ++start) {
        auto& list = best[static_cast<std::size_t>(suggestions_[start->suggestion].kind)];
        if (list.size() == limit && !better(*start, list.back())) continue;
        const auto same = std::find_if(list.begin(), list.end(), [&](const Start& other) {
            return other.suggestion == start->suggestion;
        });
        if (same != list.end() && !better(*start, *same)) continue;
        if (same != list.end()) list.erase(same);
        list.insert(std::lower_bound(list.begin(), list.end(), *start, better), *start);
        if (list.size() > limit) list.pop_back();
    }
    std::vector<Suggestion> out;
    for (const auto& list : best) {
        for (const auto& start : list) {
            out.push_back(suggestions_[start.suggestion]);
            if (start.alias) out.back().alias = alias_at(start.at);
        }
    }
    return out;
}

/// The whole name of which a word stands at `at`.
std::string Suggester::alias_at(std::uint32_t at) const {
    const auto before = keys_.rfind('\0', at);
    return keys_.c_str() + (before == std::string::npos ? 0 : before + 1);
}

std::vector<Suggestion> Suggester::find(std::string_view prefix, std::size_t limit) const {
    const std::string key = understand::name_key(prefix);
    auto found = best(key, limit);
    if (const std::string other = without_e(key); found.empty() && other != key) found = best(other, limit);
    return found;
}

base::Result<Suggester> Suggester::load(Searcher& searcher, base::Date today) {
    std::optional<Suggester> suggester;
    const auto done = searcher.use([&](const OpenIndex& index) -> base::Result<void> {
        const ColumnsView columns = index.databases.columns(today, false);
        suggester = Collector(index, columns.of_shard(0), today).run();
        return {};
    });
    if (!done) return base::fail(done);
    return std::move(*suggester);
}

}  // namespace jobindex::search
