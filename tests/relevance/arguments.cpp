#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <iterator>

#include "core/base/text.h"
#include "core/vocab/data_dir.h"
#include "tests/relevance/commands.h"

namespace jobindex::evaluation {
namespace {

base::Result<void> set_constant(search::Ranking& ranking, std::string_view assignment) {
    const auto equals = assignment.find('=');
    const auto name = assignment.substr(0, equals);
    const auto row = std::find_if(std::begin(search::kRankingConstants), std::end(search::kRankingConstants),
                                  [&](const auto& constant) { return constant.name == name; });
    const auto value =
        equals == std::string_view::npos ? std::nullopt : base::parse_number(assignment.substr(equals + 1));
    if (row == std::end(search::kRankingConstants) || !value)
        return base::fail(base::Code::invalid_input,
                          fmt::format("\"{}\" sets no constant of ranking.h", assignment));
    ranking.*(row->member) = *value;
    return {};
}

}  // namespace

base::Result<Arguments> read_arguments(const std::vector<std::string>& given) {
    Arguments arguments;
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (!given[i].starts_with("--")) {
            arguments.words.push_back(given[i]);
            continue;
        }
        if (given[i] == "--each") {
            arguments.each = true;
            continue;
        }
        if (i + 1 == given.size())
            return base::fail(base::Code::invalid_input, given[i] + " lacks its value");
        const std::string& value = given[++i];
        if (given[i - 1] == "--set") {
            if (auto set = set_constant(arguments.ranking, value); !set) return base::fail(set);
        } else if (given[i - 1] == "--run") {
            arguments.run_file = value;
        } else if (given[i - 1] == "--items" && base::parse_integer(value).value_or(0) > 0) {
            arguments.items = static_cast<std::size_t>(*base::parse_integer(value));
        } else if (given[i - 1] == "--folds" && base::parse_integer(value).value_or(0) > 1) {
            arguments.folds = static_cast<std::size_t>(*base::parse_integer(value));
        } else if (given[i - 1] == "--floor" && base::parse_number(value)) {
            arguments.floor = base::parse_number(value);
        } else {
            return base::fail(base::Code::invalid_input, "unknown option " + given[i - 1]);
        }
    }
    return arguments;
}

base::Result<OpenedIndex> open_home(const std::filesystem::path& home, const search::Ranking& ranking) {
    const auto data = vocab::data_dir();
    if (!data) return base::fail(data);
    auto lexicon = understand::Lexicon::load(*data);
    if (!lexicon) return base::fail(lexicon);
    auto owned = std::make_unique<understand::Lexicon>(std::move(*lexicon));
    auto searcher = search::Searcher::open(home / "index", *owned, ranking);
    if (!searcher) return base::fail(searcher);
    return OpenedIndex{std::move(owned), std::move(*searcher)};
}

int give_up(const base::Error& error) {
    std::fprintf(stderr, "evaluate_relevance: %s%s%s\n", error.message.c_str(),
                 error.hint.empty() ? "" : "; ", error.hint.c_str());
    return 2;
}

}  // namespace jobindex::evaluation
