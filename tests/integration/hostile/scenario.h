// Scenario: one hostile behaviour, and what the real crawler must make of it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tests/integration/home.h"
#include "tests/support/hostile_server.h"

namespace jobindex::integration {

/// What a crawl of one hostile site was.
struct Outcome {
    support::ProgramResult result;
    base::Json report;  ///< of --format json; null when there was none
    std::string text;   ///< stdout and stderr
    std::vector<support::Hit> hits;

    /// How many requests were made for targets that begin with `prefix`.
    std::size_t asked(std::string_view prefix) const;
    /// A count of the report, such as ("traps", "calendar"); 0 when it is not there.
    std::int64_t counted(std::string_view group, std::string_view name) const;
    /// True when some note of the report holds this.
    bool notes(std::string_view words) const;
};

/// A hostile site: "/" links to "/good" and to "/trap", unless the test sets other pages.
class Scenario {
  public:
    Scenario();
    support::HostileServer& server() { return server_; }
    const Home& home() const { return home_; }

    /// Crawls "/" with the real program, and wants what holds for every scenario: it ends by itself within 30
    /// seconds, without a crash, and within the memory that a crawl may take.
    Outcome crawl(std::vector<std::string> options = {});

  private:
    support::HostileServer server_;
    Home home_;
};

/// Bytes as gzip; `repeat` times the same text, for bombs.
std::string gzip(std::string_view text, std::size_t repeat = 1);

}  // namespace jobindex::integration
