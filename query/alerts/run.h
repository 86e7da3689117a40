// Runner: one pass after another over the saved searches of a site - compare the new ads of the index, make
// the digests that are due, deliver what waits.
//
// Any kill leaves site.db between two transactions, and the next pass goes on from there. One Runner a site
// at a time, in any process: it holds `<home>/alerts.lock` while it works. Not thread-safe; a server gives it
// a thread with an Alerts and a Searcher of its own.
#pragma once

#include <cstddef>
#include <stop_token>

#include "core/base/date.h"
#include "core/base/json.h"
#include "query/alerts/alerts.h"
#include "query/alerts/deliver.h"
#include "query/alerts/searches.h"
#include "query/search/percolate.h"
#include "query/search/searcher.h"

namespace jobindex::alerts {

/// What one pass did.
struct RunReport {
    bool first = false;       ///< the first pass ever: the ads that are there are not new
    std::size_t new_ads = 0;  ///< not seen before
    std::size_t searches = 0, matches = 0;
    std::size_t digests = 0;  ///< messages made
    std::size_t expired = 0;  ///< searches that were not confirmed in time
    DeliveryReport delivery;
};

/// "{"new_ads": 3, ...}".
base::Json to_json(const RunReport& report);

/// Makes passes; keeps what it learned of the queries between them.
class Runner {
  public:
    /// `alerts` must outlive the Runner.
    explicit Runner(Alerts& alerts) : alerts_(&alerts) {}

    /// One pass over the generation that `searcher` has open. When it was compared before, only what is due
    /// by the clock is done.
    ///
    /// Errors: locked when another process runs one; as Searcher::use; as Statement::step for site.db.
    base::Result<RunReport> run_once(search::Searcher& searcher, base::Timestamp now,
                                     const std::stop_token& stop = {});

  private:
    base::Result<void> clean(RunReport& report, base::Timestamp now);
    base::Result<void> compare(RunReport& report, search::Searcher& searcher, base::Timestamp now);
    base::Result<void> learn(const SearchCount& count, search::Searcher& searcher, base::Date today);

    Alerts* alerts_;
    std::string learned_;  ///< the searches and the day that percolator_ knows all of
    search::Percolator percolator_;
};

}  // namespace jobindex::alerts
