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

constexpr std::size_t kQueries = 300;
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
    std::size_t exact = 0, loosened = 0, steps = 0, empty = 0;
    for (std::size_t i = 0; i < kQueries; ++i) {
        search::SearchRequest request;
        request.text =
            fmt::format("{} {} {}", (*skills)[random() % skills->size()],
                        kRanks[random() % std::size(kRanks)], (*countries)[random() % countries->size()]);
        request.today = base::date_of(std::time(nullptr));
        const auto result = opened->searcher.search(request);
        if (!result) return give_up(result.error());
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
    return empty == 0 ? 0 : 1;
}

}  // namespace jobindex::evaluation
