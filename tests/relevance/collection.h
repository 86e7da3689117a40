// Collections of the classic retrieval experiments: documents, queries and what is relevant.
//
// Source of the files: http://ir.dcs.gla.ac.uk/resources/test_collections/ (SMART and LISA formats). None of
// them is part of the project.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace jobindex::evaluation {

/// One document; `title` may be empty.
struct Document {
    std::string id, title, text;
};

/// One query of a file.
struct Topic {
    std::string id, text;
};

/// Grades above 0 by query and document; what is not there is not relevant.
using Judgments = std::map<std::string, std::map<std::string, int>>;

/// A collection as read.
struct Collection {
    std::string name;
    std::vector<Document> documents;
    std::vector<Topic> topics;
    Judgments relevant;
};

/// The collections that read_collection() knows, as their directories are called.
inline constexpr std::string_view kCollections[] = {"cran", "cisi", "med", "time", "lisa", "adi"};

/// Reads `directory`/`name`. Errors: not_found when its files are not there; io.
base::Result<Collection> read_collection(const std::filesystem::path& directory, std::string_view name);

/// Reads "query 0 document grade" lines (TREC qrels), or "query document grade". Errors: not_found, io.
base::Result<Judgments> read_judgments(const std::filesystem::path& file);

}  // namespace jobindex::evaluation
