// The commands of evaluate_relevance; each prints a table and returns the exit code.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "query/search/ranking.h"
#include "query/search/searcher.h"

namespace jobindex::evaluation {

/// What was given on the command line.
struct Arguments {
    std::vector<std::string> words;
    search::Ranking ranking;
    std::optional<double> floor;
    bool each = false;          ///< topics: shows each query of the tune half
    std::size_t items = 60;     ///< tune: how many known items
    std::size_t folds = 5;      ///< tune: of queries
    std::string run_file = {};  ///< topics: where the run is written, as TREC has it; "" = nowhere
};

/// Errors: invalid_input for an unknown constant or option.
base::Result<Arguments> read_arguments(const std::vector<std::string>& given);

/// An index ready to be searched; the lexicon outlives the searcher.
struct OpenedIndex {
    std::unique_ptr<understand::Lexicon> lexicon;
    search::Searcher searcher;
};
/// Opens `home`/index with these constants. Errors: as Searcher::open.
base::Result<OpenedIndex> open_home(const std::filesystem::path& home, const search::Ranking& ranking);

/// Prints an error; returns 2.
int give_up(const base::Error& error);

int convert(const std::filesystem::path& directory, const std::filesystem::path& out);
int evaluate_collections(const std::filesystem::path& out, const Arguments& arguments);
int evaluate_known_items(const std::filesystem::path& home, const Arguments& arguments);
int evaluate_topics(const std::filesystem::path& home, const std::filesystem::path& topics,
                    const Arguments& arguments);
int tune(const std::filesystem::path& out, const std::filesystem::path& home,
         const std::filesystem::path& topics, const Arguments& arguments);
int evaluate_laws(const std::filesystem::path& home, const Arguments& arguments);
int evaluate_niche(const std::filesystem::path& home, const Arguments& arguments);

}  // namespace jobindex::evaluation
