#include "core/schema/name_finder.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/schema/analysis.h"

namespace jobindex::schema {
namespace {

using Places = std::vector<std::pair<std::uint32_t, WordCode>>;

/// True when `rest` stands from place `at` on.
bool follows(const Places& places, std::uint32_t at, const std::vector<WordCode>& rest) {
    auto here =
        std::lower_bound(places.begin(), places.end(), at,
                         [](const auto& place, std::uint32_t wanted) { return place.first < wanted; });
    for (const auto word : rest) {
        bool found = false;
        for (; here != places.end() && here->first == at; ++here) found = found || here->second == word;
        if (!found) return false;
        ++at;
    }
    return true;
}

}  // namespace

std::string make_name_list(const std::vector<std::string>& texts) {
    Analyser analyser;
    std::vector<std::string> names;
    for (const auto& text : texts) {
        std::string name;
        int words = 0;
        int first = 0;
        int last = 0;
        for (const auto& token : analyser.analyse(text, "")) {
            if (token.form != Form::word) continue;
            if (words++ == 0) first = token.position;
            last = token.position;
            name += (name.empty() ? "" : " ") + token.term;
        }
        if (words > 1 && last - first + 1 == words) names.push_back(std::move(name));
    }
    return SortedStrings::make(std::move(names));
}

NameFinder::NameFinder(const WordTable& table, const SortedStrings& names) : names_(&names) {
    for (std::size_t number = 0; number < names.size(); ++number) {
        std::vector<WordCode> codes;
        for (const auto word : base::split_words(names[number])) codes.push_back(table.code(word));
        if (codes.size() < 2) continue;
        by_pair_[key(codes[0], codes[1])].push_back({number, {codes.begin() + 2, codes.end()}});
    }
}

std::uint64_t NameFinder::key(WordCode a, WordCode b) {
    return static_cast<std::uint64_t>(a.first) << 48 | static_cast<std::uint64_t>(a.second) << 32 |
           static_cast<std::uint64_t>(b.first) << 16 | b.second;
}

std::vector<std::size_t> NameFinder::find(const WordRecord& record) const {
    const Places places = record.decode();
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < places.size(); ++i) {
        std::size_t next = i + 1;
        while (next < places.size() && places[next].first == places[i].first) ++next;
        for (; next < places.size() && places[next].first == places[i].first + 1; ++next) {
            const auto at = by_pair_.find(key(places[i].second, places[next].second));
            if (at == by_pair_.end()) continue;
            for (const auto& name : at->second) {
                if (follows(places, places[i].first + 2, name.rest)) found.push_back(name.number);
            }
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace jobindex::schema
