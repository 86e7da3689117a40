// Settler: what becomes of an answer. Steps 2 and 3 of the flow in run.h.
#pragma once

#include <set>
#include <string>

#include "crawler/dispatcher.h"
#include "crawler/parse_pool.h"
#include "crawler/run.h"
#include "crawler/url_patterns.h"
#include "crawler/verdict.h"

namespace jobindex::crawler {

/// Archives answers, records outcomes and queues what pages lead to. Errors of every call: as Frontier,
/// archive and consumer; they end the crawl.
class Settler {
  public:
    Settler(Run& run, Dispatcher& dispatcher, ParsePool& pool, Consumer& consumer)
        : run_(run),
          dispatcher_(dispatcher),
          care_(run),
          pool_(pool),
          consumer_(consumer),
          patterns_(run.frontier) {}

    /// Takes one answer.
    Result<void> answered(FetchResponse response);
    /// Takes one page back from the workers.
    Result<void> page_read(PageWork work);

  private:
    Result<void> archive(const InFlight& flight, const FetchResponse& response, bool unchanged);
    Result<void> judged(InFlight flight, FetchResponse response, Verdict verdict);
    Result<void> body(InFlight flight, FetchResponse response);
    Result<void> unchanged(const InFlight& flight, FetchResponse response);
    Result<void> gone(const InFlight& flight, FetchResponse response, const Verdict& verdict);
    Result<void> redirected(const InFlight& flight, const FetchResponse& response, const Verdict& verdict);
    Result<void> retry(const InFlight& flight, const Verdict& verdict, const FetchResponse& response);
    Result<void> walled(PageWork work, Outcome outcome);
    Result<bool> queue_one(const Found& found, const Task& task, int depth);
    Result<std::uint64_t> queue_found(const PageWork& work);
    Result<std::uint64_t> queue_original(const PageWork& work);
    Result<void> plan(const Task& task, const Visit& visit, Outcome& outcome);
    Result<void> learn(const PageWork& work);
    void hint_at(const board::Recognised& found, const std::string& page);
    Result<bool> closes_loop(const PageWork& work);
    Result<void> unanswered(const Task& task, Outcome outcome);
    Result<void> record(Outcome outcome);
    Outcome outcome_of(const Task& task, State state, std::string reason, int status) const;
    Result<Page> page_of(const InFlight& flight, FetchResponse response) const;

    Run& run_;
    Dispatcher& dispatcher_;
    HostCare care_;
    ParsePool& pool_;
    Consumer& consumer_;
    UrlPatterns patterns_;
    std::set<std::string> hinted_;
};

}  // namespace jobindex::crawler
