// known-item: 1,000 ads, looked for by words of their own title and employer; twins of the ad count as it.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <random>

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/schema/analysis.h"
#include "tests/relevance/commands.h"
#include "tests/relevance/known_item.h"
#include "tests/relevance/measures.h"

namespace jobindex::evaluation {
namespace {

constexpr std::size_t kItems = 1000;
constexpr std::size_t kDepth = 100;
constexpr unsigned kSeed = 20261127;

/// An ad to be found. Ads with the same title and employer are the same item.
struct Item {
    std::string id, title, institution;
    std::string key() const { return base::fold(base::squeeze(title + "|" + institution)); }
};

/// Ads of `home`/ads.jsonl (jobindex export --as ad) that have a title and an employer.
base::Result<std::vector<Item>> read_items(const std::filesystem::path& home) {
    auto lines = base::LineReader::open(home / "ads.jsonl");
    if (!lines) return base::fail(lines);
    std::vector<Item> items;
    while (true) {
        const auto line = lines->next();
        if (!line) return base::fail(line);
        if (!*line) return items;
        const auto ad = base::parse_json(**line);
        if (!ad || ad->find("institution") == nullptr || ad->find("title") == nullptr) continue;
        const auto* name = ad->find("institution")->find("name");
        if (name == nullptr) continue;
        items.push_back({ad->find("id")->text(), ad->find("title")->text(), name->text()});
    }
}

/// Words of a name that are worth typing.
std::vector<std::string> telling_words(const std::string& text) {
    std::vector<std::string> words;
    for (const auto& token : schema::analyse(text, "")) {
        const std::string word(token.span.in(text));
        if (token.form == schema::Form::word && token.term.size() > 2 && !schema::is_stop_word(token.term) &&
            std::find(words.begin(), words.end(), word) == words.end())
            words.push_back(word);
    }
    return words;
}

/// Two words of the title and one of the employer, drawn at random; "" when there are too few.
std::string short_query(const Item& item, std::mt19937& random) {
    auto title = telling_words(item.title);
    auto institution = telling_words(item.institution);
    std::erase_if(institution, [](const std::string& word) {
        return base::fold(word) == "university" || base::fold(word) == "college" ||
               base::fold(word) == "institute";
    });
    if (title.size() < 2 || institution.empty()) return {};
    std::shuffle(title.begin(), title.end(), random);
    std::shuffle(institution.begin(), institution.end(), random);
    return title[0] + " " + title[1] + " " + institution[0];
}

struct Score {
    std::vector<double> reciprocal_ranks;
    std::size_t in_ten = 0;
};

/// A line of the table, with the goal that it must reach.
struct Row {
    const char* name;
    const Score& score;
    struct {
        double rank, in_ten;
    } goal;
};

/// Searches with `query` and adds where the item stands.
base::Result<void> look_for(const KnownItem& item, const std::string& query, search::Searcher& searcher,
                            const KnownItems& known, Score& score) {
    const auto reciprocal = reciprocal_rank(item, query, searcher, known);
    if (!reciprocal) return base::fail(reciprocal);
    score.reciprocal_ranks.push_back(*reciprocal);
    if (*reciprocal >= 0.1) ++score.in_ten;
    return {};
}

}  // namespace

base::Result<KnownItems> read_known_items(const std::filesystem::path& home, std::size_t count) {
    const auto all = read_items(home);
    if (!all) return base::fail(all);
    KnownItems known;
    for (const auto& item : *all) known.keys[item.id] = item.key();
    std::mt19937 random(kSeed);
    std::vector<std::size_t> order(all->size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::shuffle(order.begin(), order.end(), random);
    for (const auto index : order) {
        const Item& item = (*all)[index];
        std::string few = short_query(item, random);
        if (few.empty()) continue;
        known.items.push_back({item.id, std::move(few), item.title + " " + item.institution});
        if (known.items.size() == count) break;
    }
    return known;
}

base::Result<double> reciprocal_rank(const KnownItem& item, const std::string& query,
                                     search::Searcher& searcher, const KnownItems& known) {
    search::SearchRequest request;
    request.text = query;
    request.limit = kDepth;
    request.expired = true;
    request.today = *base::Date::make(2026, 1, 1);
    const auto ads = searcher.rank(request);
    if (!ads) return base::fail(ads);
    const std::string& wanted = known.keys.at(item.id);
    for (std::size_t i = 0; i < ads->size(); ++i) {
        const auto key = known.keys.find((*ads)[i].id);
        if ((*ads)[i].id == item.id || (key != known.keys.end() && key->second == wanted))
            return 1 / static_cast<double>(i + 1);
    }
    return 0.0;
}

int evaluate_known_items(const std::filesystem::path& home, const Arguments& arguments) {
    const auto known = read_known_items(home, kItems);
    if (!known) return give_up(known.error());
    auto opened = open_home(home, arguments.ranking);
    if (!opened) return give_up(opened.error());
    Score few, full;
    for (const auto& item : known->items) {
        if (auto done = look_for(item, item.few, opened->searcher, *known, few); !done)
            return give_up(done.error());
        if (auto done = look_for(item, item.full, opened->searcher, *known, full); !done)
            return give_up(done.error());
    }
    const std::array rows{Row{"two title words, one of employer", few, {0.50, 0}},
                          Row{"title and employer", full, {0.87, 0.97}}};
    bool good = true;
    std::puts("query                              items  MRR    success@10");
    for (const auto& row : rows) {
        const double rank = mean(row.score.reciprocal_ranks);
        const double in_ten =
            static_cast<double>(row.score.in_ten) / static_cast<double>(row.score.reciprocal_ranks.size());
        const bool reached = rank >= row.goal.rank && in_ten >= row.goal.in_ten;
        std::fputs(
            fmt::format("{:<34} {:>5}  {:.3f}  {:.3f}{}\n", row.name, row.score.reciprocal_ranks.size(), rank,
                        in_ten, reached ? "" : "   below the goal")
                .c_str(),
            stdout);
        good = good && reached;
    }
    return good ? 0 : 1;
}

}  // namespace jobindex::evaluation
