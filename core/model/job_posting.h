// JobAd as schema.org/JobPosting, for other sites and search engines. Pure.
#pragma once

#include "core/base/json.h"
#include "core/model/job_ad.h"

namespace jobindex::model {

/// The ad as a schema.org/JobPosting object with the terms of schema.org alone; unknown ones are absent.
///
/// The description is HTML: paragraphs and lists of the ad's text, escaped. Source: schema.org/JobPosting.
base::Json to_job_posting(const JobAd& ad);

}  // namespace jobindex::model
