// The gold set: ads annotated by hand, and how each of their fields is compared. See gold/README.md.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/json.h"
#include "core/base/result.h"
#include "core/model/job_ad.h"
#include "indexer/normalise/knowledge.h"
#include "tests/extraction/score.h"

namespace jobindex::evaluation {

/// One annotated ad.
struct GoldAd {
    std::string id;    ///< "joe:7053" (collection and line), "phdsky:p/x.html", "pages/de-01.html"
    std::string set;   ///< "gold", "drawn", or of the own pages "pages", ...
    std::string half;  ///< "tune" or "test"
    base::Json value;
};

/// Reads every *.jsonl of `directory`. Errors: io, invalid_input with file and line.
base::Result<std::vector<GoldAd>> load_gold(const std::filesystem::path& directory);

/// A collection of the gold set, with the columns that its annotators were shown.
struct Shown {
    std::string_view name, file, mapping;
    std::string_view seen;  ///< the day on which its ads without a posting date are read
};
/// All of them.
std::span<const Shown> shown_collections();
/// That day as a time.
base::Timestamp seen_on(const Shown& shown);

/// Where the material of the gold set is.
struct GoldSources {
    std::filesystem::path collections;  ///< the *.jsonl.zst files, and phdsky/ as an unpacked site
    std::filesystem::path own;          ///< the folder that holds pages/
};

/// Scores of all fields, a collection for each half of a set: "gold, tune", "drawn, test", "pages, tune".
///
/// Ads whose material is missing are left out, and `missing` names what.
base::Result<std::vector<Score>> evaluate_gold(const std::vector<GoldAd>& gold, const GoldSources& sources,
                                               const normalise::Knowledge& knowledge,
                                               std::vector<std::string>& missing);

}  // namespace jobindex::evaluation
