// niche: 300 queries of a skill, a rank and a country drawn at random; none may end on an empty page.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/vocab/data_dir.h"
#include "tests/relevance/commands.h"

namespace jobindex::evaluation {
namespace {

constexpr std::size_t kQueries = 300, kFirst = 10;
constexpr unsigned kSeed = 20261127;
constexpr std::string_view kRanks[] = {"PhD", "postdoc", "lecturer", "assistant professor", "professor"};

/// Second column of a vocabulary (third of countries): the labels.
base::Result<std::vector<std::string>> labels(const std::filesystem::path& file, std::size_t column) {
    const auto text = base::read_file(file);
    if (!text) return base::fail(text);
    std::vector<std::string> out;
    for (const auto line : base::split(*text, '\n')) {
        const auto cells = base::split(line, '\t');
        if (!line.starts_with('#') && cells.size() > column && cells[0] != "-")
            out.emplace_back(cells[column]);
    }
    return out;
}

/// What the first hits have of what was asked, by the fields of the ads themselves.
struct Kept {
    std::size_t hits = 0, topic = 0, rank = 0, country = 0;

    void add(const model::JobAd& ad, const understand::Node& root) {
        ++hits;
        const auto among = [](const auto& values, std::string_view id) {
            return std::find(values.begin(), values.end(), id) != values.end();
        };
        const auto has = [&](const understand::Concept& item) {
            return std::any_of(ad.skills.begin(), ad.skills.end(),
                               [&](const auto& skill) { return skill.concept_id == item.id; }) ||
                   among(ad.disciplines, item.id);
        };
        const auto of = [&](const understand::Concept& item) {
            return std::any_of(ad.levels.begin(), ad.levels.end(),
                               [&](model::Level level) { return model::name_of(level) == item.id; });
        };
        const auto in = [&](const understand::Concept& item) {
            return std::any_of(ad.places.begin(), ad.places.end(), [&](const auto& place) {
                return base::to_lower_ascii(place.country) == item.id;
            });
        };
        bool on_topic = false, of_rank = false, there = false;
        for (const auto& child : root.children) {
            for (const auto& item : child.concepts) {
                on_topic |= (item.field == "skill" || item.field == "discipline") && has(item);
                of_rank |= item.field == "level" && of(item);
                there |= item.field == "country" && in(item);
            }
        }
        topic += on_topic;
        rank += of_rank;
        country += there;
    }
};

/// True when there is something to do that finds ads now.
bool leads_on(const search::SearchResult& result) {
    return result.suggestion ||
           std::any_of(result.next_steps.begin(), result.next_steps.end(),
                       [](const auto& step) { return step.kind != search::NextStep::Kind::save_search; });
}

}  // namespace

int evaluate_niche(const std::filesystem::path& home, const Arguments& arguments) {
    const auto data = vocab::data_dir();
    if (!data) return give_up(data.error());
    const auto skills = labels(*data / "vocab" / "skills.tsv", 1);
    if (!skills) return give_up(skills.error());
    const auto countries = labels(*data / "places" / "countries.tsv", 2);
    if (!countries) return give_up(countries.error());
    auto opened = open_home(home, arguments.ranking);
    if (!opened) return give_up(opened.error());
    std::mt19937 random(kSeed);
    Kept kept;
    std::size_t exact = 0, loosened = 0, steps = 0, empty = 0;
    for (std::size_t i = 0; i < kQueries; ++i) {
        search::SearchRequest request;
        request.text =
            fmt::format("{} {} {}", (*skills)[random() % skills->size()],
                        kRanks[random() % std::size(kRanks)], (*countries)[random() % countries->size()]);
        request.today = base::date_of(std::time(nullptr));
        const auto result = opened->searcher.search(request);
        if (!result) return give_up(result.error());
        for (std::size_t at = 0; at < std::min(kFirst, result->hits.size()); ++at)
            kept.add(result->hits[at].ad, result->query.root);
        if (result->total.value > 0) {
            ++exact;
        } else if (!result->hits.empty()) {
            ++loosened;
        } else if (leads_on(*result)) {
            ++steps;
        } else {
            ++empty;
            std::fputs(fmt::format("empty: {}\n", request.text).c_str(), stdout);
        }
    }
    std::fputs(
        fmt::format(
            "{} queries: {} with exact answers, {} with looser ones, {} with a next step alone, {} empty\n",
            kQueries, exact, loosened, steps, empty)
            .c_str(),
        stdout);
    const auto share = [&](std::size_t count) {
        return 100.0 * static_cast<double>(count) / static_cast<double>(kept.hits);
    };
    std::fputs(
        fmt::format("of the first {} hits {:.1f} % have the topic, {:.1f} % the rank, {:.1f} % the country\n",
                    kFirst, share(kept.topic), share(kept.rank), share(kept.country))
            .c_str(),
        stdout);
    return empty == 0 ? 0 : 1;
}

}  // namespace jobindex::evaluation
