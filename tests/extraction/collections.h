// The collections whose columns are known to be right, and what of them is hidden from the extractor.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/model/job_ad.h"
#include "indexer/normalise/knowledge.h"

namespace jobindex::evaluation {

/// What a row says of one field, and what the extractor made of it; "" = nothing.
struct Compared {
    std::string truth, value;
};

/// One field of a collection.
struct FieldCheck {
    std::string name;  ///< as in docs/formats/ad.md, the key of its provenance
    std::function<Compared(const base::Json& row, const model::JobAd& ad, const normalise::Knowledge& known)>
        compare;
};

/// One file of rows.
struct Collection {
    std::string name, file;
    std::string mapping;  ///< columns that the extractor is given
    std::vector<FieldCheck> fields;
};

/// Every collection that is evaluated.
const std::vector<Collection>& collections();

}  // namespace jobindex::evaluation
