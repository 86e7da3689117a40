// Known items: ads that are looked for by words of their own title and employer.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "query/search/searcher.h"

namespace jobindex::evaluation {

/// An ad, and the words it is looked for by.
struct KnownItem {
    std::string id;
    std::string few;   ///< two words of the title and one of the employer
    std::string full;  ///< title and employer
};

/// Some items, and by ad id what tells posts apart: ads with the same key are the same item.
struct KnownItems {
    std::vector<KnownItem> items;
    std::map<std::string, std::string> keys;
};

/// The first `count` of a fixed shuffle of `home`/ads.jsonl (jobindex export --as ad). Errors: not_found, io.
base::Result<KnownItems> read_known_items(const std::filesystem::path& home, std::size_t count);

/// 1 / the item's rank for `query`; 0 when it is not among the first 100. Errors: those of Searcher.
base::Result<double> reciprocal_rank(const KnownItem& item, const std::string& query,
                                     search::Searcher& searcher, const KnownItems& known);

}  // namespace jobindex::evaluation
