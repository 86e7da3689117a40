// What tombstones mean for records and readings: the one place where forgotten ads are kept out of the store.
#pragma once

#include "core/archive/record.h"
#include "core/takedown/forgotten.h"
#include "indexer/ingest/reading.h"

namespace jobindex::ingest {

/// True for a record of a forgotten page, and for an imported row with a forgotten URL.
bool is_forgotten(const archive::Record& record, const takedown::Forgotten& forgotten);

/// True for an ad one of whose URLs is forgotten.
bool is_forgotten(const model::JobAd& ad, const takedown::Forgotten& forgotten);

/// Takes the forgotten ads out of what a page gave; all of them when the page itself is forgotten, which then
/// counts as ignored.
void drop_forgotten(Reading& reading, std::string_view page_url, const takedown::Forgotten& forgotten);

}  // namespace jobindex::ingest
