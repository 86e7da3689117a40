// IndexKeeper: brings the index up to date while a crawl goes on, on a thread of its own.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>

#include "apps/cli/context.h"
#include "apps/cli/home.h"
#include "indexer/normalise/normalise.h"

namespace jobindex::apps {

/// What the keeper did last.
struct KeeperState {
    std::string generation;    ///< published last; "" = none in this run
    base::Timestamp at = 0;    ///< when
    double seconds = 0;        ///< how long it took
    std::uint64_t builds = 0;  ///< in this run
    std::uint64_t failures = 0;
    std::string problem;  ///< of the last build; "" = it went well
};

/// Publishes after changes: soon after the first, then at most every `pause` seconds and never busier than
/// half the time, and once more at its end. Starts with its construction; `context`, `home` and `knowledge`
/// must outlive it.
class IndexKeeper {
  public:
    IndexKeeper(const cli::Context& context, const cli::Home& home, const normalise::Knowledge& knowledge,
                double pause);
    /// Publishes what is left, then ends.
    ~IndexKeeper();
    IndexKeeper(const IndexKeeper&) = delete;
    IndexKeeper& operator=(const IndexKeeper&) = delete;

    /// Something was committed to the store; `urgent`: somebody waits for it, so that the pause is cut short.
    /// May be called from any thread.
    void changed(bool urgent = false);
    /// What was done last. May be called from any thread.
    KeeperState state() const;

  private:
    void keep();
    void publish();
    void failed(const base::Error& error);

    const cli::Context& context_;
    const cli::Home& home_;
    const normalise::Knowledge& knowledge_;
    const double pause_;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    KeeperState state_;
    bool dirty_ = true;  // an earlier run may have ended before it published
    bool urgent_ = false;
    bool ending_ = false;
    std::thread thread_;
};

}  // namespace jobindex::apps
