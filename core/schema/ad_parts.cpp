#include "core/schema/ad_parts.h"

#include <utility>

#include "core/model/job_ad_json.h"

namespace jobindex::schema {
namespace {

auto damaged(const base::Error& error) {
    return base::fail(base::Code::corrupt, "an ad in the index is damaged: " + error.message);
}

}  // namespace

AdParts ad_parts(const model::JobAd& ad, const base::Json& facts) {
    AdParts parts{facts.dump(), ad.description, {}};
    if (!ad.provenance.empty()) parts.evidence = model::provenance_json(ad).dump();
    return parts;
}

base::Result<model::JobAd> job_ad_from(AdParts parts) {
    const auto facts = base::parse_json(parts.facts);
    if (!facts) return damaged(facts.error());
    return job_ad_from(*facts, std::move(parts));
}

base::Result<model::JobAd> job_ad_from(const base::Json& facts, AdParts parts) {
    auto ad = model::job_ad_from_json(facts);
    if (!ad) return damaged(ad.error());
    ad->description = std::move(parts.text);
    if (parts.evidence.empty()) return ad;
    const auto evidence = base::parse_json(parts.evidence);
    if (!evidence) return damaged(evidence.error());
    model::read_provenance(*evidence, *ad);
    return ad;
}

}  // namespace jobindex::schema
