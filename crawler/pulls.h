// Pulls: visits to boards as tasks of the ordinary crawl, so that robots, pacing, archive and crash safety
// hold.
//
// A request of a pull is a task of Kind::pull whose URL has "#pull/SOURCE/STEP" behind it: fragments reach no
// server and canonical URLs have none, so these are tasks of their own whatever else is known of the address,
// and a POST is told from another by its step. What a step came to is stored with the task's outcome, in one
// transaction; after a kill the plan (boards::Pull) goes on from what is stored. Used on the loop thread.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "crawler/boards/pull.h"
#include "crawler/consumer.h"
#include "crawler/read_page.h"
#include "crawler/run.h"

namespace jobindex::crawler {

/// Largest answer of a board, unpacked.
inline constexpr std::size_t kMostPullBytes = 50u << 20;

/// Which request of which source a task is; views into the task's URL.
struct PullStep {
    std::string_view source, step;
    std::string_view key;  ///< of the item whose detail it asks for; "" = a step of the list

    /// True when the pull waits for it.
    bool of_list() const { return key.empty(); }
};
/// The step of a task of Kind::pull.
PullStep step_of(const Task& task);
/// The address that a task asks for: its URL without a step.
std::string_view address_of(const Task& task);
/// `url` as the same step.
std::string with_step(std::string_view url, const Task& task);

/// The visits of one run. Errors of every call: as Frontier, archive and consumer.
class Pulls {
  public:
    Pulls(Run& run, Consumer& consumer) : run_(run), consumer_(consumer), sources_(run.options.sources) {}

    /// Takes the sources as they are now; visits under way go on with what they began with.
    void set_sources(std::vector<boards::Source> sources) { sources_ = std::move(sources); }

    /// True when a source of this board and token is there.
    bool has_source(const board::Recognised& board) const;

    /// Goes on with visits that are under way; with `begin_due`, begins those of the sources that are due.
    /// May be called again at any time: visits of this run go on undisturbed.
    Result<void> start(bool begin_due);
    /// Fills in method, body and headers of a task's request; false when nobody wants its answer any more: it
    /// is then recorded as refused.
    Result<bool> prepare(const Task& task, FetchRequest& request);
    /// board::AnswerNote of a task's answer.
    Result<std::string> note(const Task& task);
    /// The visit that waits for a task; null for an item's detail.
    std::shared_ptr<const boards::Pull> of(const Task& task) const;
    /// True for a request with a body.
    bool is_post(const Task& task) const;
    /// When a task is due again: never for a step of the list, which the next visit asks for.
    Timestamp due(const Task& task, Timestamp otherwise) const;

    /// Takes an answer that was read and stored.
    Result<void> answered(PageWork work);
    /// The answer is what it was at the last visit.
    Result<void> unchanged(const Task& task);
    /// There is no answer, and will be none in this visit.
    Result<void> unanswered(const Task& task, const std::string& reason, bool gone = false);

  private:
    struct Visit {
        std::shared_ptr<boards::Pull> pull;
        Timestamp began = 0;
        std::string waits_for;  ///< the step that is asked for
        board::Request request;
        std::size_t queued = 0;  ///< items
    };
    Result<void> begin(const boards::Source& source);
    Result<void> resume(const boards::Source& source, const PullRow& row);
    Result<void> begin_site(const boards::Source& source);
    Result<void> go_on(const std::string& name);
    Result<void> ask(Visit& visit, boards::Ask ask);
    Result<void> took(const PullStep& step, boards::StepResult result);
    Result<void> queue_items(Visit& visit, const std::vector<board::Item>& items);
    Result<void> conclude(Visit& visit);
    Result<HostId> host_of_url(std::string_view url, double delay);
    const boards::Source* source(std::string_view name) const;
    Visit* waiting(const PullStep& step);

    Run& run_;
    Consumer& consumer_;
    std::vector<boards::Source> sources_;
    std::map<std::string, Visit, std::less<>> open_;
};

}  // namespace jobindex::crawler
