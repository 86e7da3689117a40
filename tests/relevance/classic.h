// The classic collections as convert() wrote them, and how well a ranker answers their queries.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "query/search/searcher.h"
#include "tests/relevance/collection.h"

namespace jobindex::evaluation {

/// What convert() wrote of one collection.
struct Converted {
    std::vector<Document> documents;
    std::vector<Topic> topics;
    Judgments relevant;
    std::map<std::string, std::string> names;  ///< the document's own number by the ad's id
};

/// One value a query that has relevant documents, in the order of the file.
struct Figures {
    std::vector<double> ndcg, precision;  ///< nDCG@10, average precision over the first 1,000
};

/// Errors: not_found, io.
base::Result<Converted> read_converted(const std::filesystem::path& directory);

/// Plain Xapian: TermGenerator and QueryParser with the English stemmer, any of the words, default BM25.
/// Errors: what Xapian throws.
base::Result<Figures> measure_plain(const Converted& collection);

/// `jobquery batch --plain`'s ranker. Errors: those of Searcher.
base::Result<Figures> measure_ours(const Converted& collection, search::Searcher& searcher);

}  // namespace jobindex::evaluation
