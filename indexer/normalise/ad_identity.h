// What tells one ad from another. Pure; thread-safe.
#pragma once

#include <string>

#include "core/model/job_ad.h"

namespace jobindex::normalise {

/// What an ad's id is made from: its address, else source and reference, else all that names it.
std::string identity_of(const model::JobAd& ad);

}  // namespace jobindex::normalise
