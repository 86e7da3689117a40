// The graded topics of tests/relevance/topics: queries, and what a searcher finds for one.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "query/search/searcher.h"

namespace jobindex::evaluation {

/// A line of queries.tsv.
struct TopicQuery {
    std::string id, kind, half, text;
};

/// Errors: not_found, io.
base::Result<std::vector<TopicQuery>> read_topic_queries(const std::filesystem::path& file);

/// The ids of the first 50 ads, closed ones too. Errors: those of Searcher.
base::Result<std::vector<std::string>> ranked(const TopicQuery& query, search::Searcher& searcher);

}  // namespace jobindex::evaluation
