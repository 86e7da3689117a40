// JobAd <-> JSON as docs/formats/ad.md describes it. Pure.
#pragma once

#include "core/base/json.h"
#include "core/model/job_ad.h"

namespace jobindex::model {

/// The ad as JSON; unknown fields are absent.
base::Json to_json(const JobAd& ad);
/// The pay alone, as the ad's JSON has it.
base::Json to_json(const Salary& salary);
/// The same without `description` and `provenance`, which are the bulk of it.
base::Json facts_json(const JobAd& ad);
/// The value of `provenance` alone; null when there is none.
base::Json provenance_json(const JobAd& ad);
/// Adds what provenance_json() wrote to `ad`.
void read_provenance(const base::Json& json, JobAd& ad);
/// The ad that to_json() wrote; unknown keys are ignored, values of the wrong kind count as absent.
///
/// Errors: invalid_input when this is no object or has no id.
base::Result<JobAd> job_ad_from_json(const base::Json& json);

}  // namespace jobindex::model
