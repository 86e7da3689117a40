// AdParts: an ad as the index keeps it, in the parts that are read apart. Pure.
#pragma once

#include <string>

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/model/job_ad.h"

namespace jobindex::schema {

/// One ad.
struct AdParts {
    std::string facts;     ///< the ad's JSON (ad.md) without `description` and `provenance`
    std::string text;      ///< the description
    std::string evidence;  ///< the JSON of `provenance`; "" for none
    friend bool operator==(const AdParts&, const AdParts&) = default;
};

/// How much of an ad is read: each holds what the ones before it hold.
enum class AdDetail { facts, text, evidence };

/// An ad whose `facts` are model::facts_json() with what the index adds to it.
AdParts ad_parts(const model::JobAd& ad, const base::Json& facts);

/// The ad; fields of parts that were not read stay empty. Errors: corrupt.
base::Result<model::JobAd> job_ad_from(AdParts parts);
/// The same where `facts` are read already.
base::Result<model::JobAd> job_ad_from(const base::Json& facts, AdParts parts);

}  // namespace jobindex::schema
