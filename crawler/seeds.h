// Seeds: where a crawl begins, and what is asked for again.
#pragma once

#include <string>
#include <vector>

#include "crawler/run.h"

namespace jobindex::crawler {

/// Canonical URLs of the seeds; "example.org/jobs" is taken as https.
///
/// Errors: invalid_input for one that is no http or https URL.
Result<std::vector<std::string>> parse_seeds(const std::vector<std::string>& seeds);

/// Makes seeds sources, opens the scope, and puts hosts with work in line.
///
/// Without seeds all that is due is put back in the queue. With seeds, that of hosts whose queue is empty is
/// put back whole: a second crawl asks for everything again. Errors: as Frontier.
Result<void> plant_seeds(Run& run, const std::vector<std::string>& seeds);

/// Begins a site's visit: its URL as a seed; only a note when it is forgotten. Errors: as Frontier.
Result<void> plant_seed(Run& run, const std::string& url);

/// Puts every host with queued URLs in line. Errors: as Frontier.
Result<void> line_up(Run& run);

}  // namespace jobindex::crawler
