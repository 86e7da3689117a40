#include "apps/jobindex/index_keeper.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "apps/jobindex/publish.h"
#include "indexer/build/update.h"
#include "indexer/store/store.h"

namespace jobindex::apps {
namespace {

constexpr std::chrono::seconds kDayCheck(60);  // ads close as a day ends, without any change

}  // namespace

IndexKeeper::IndexKeeper(const cli::Context& context, const cli::Home& home,
                         const normalise::Knowledge& knowledge, double pause)
    : context_(context), home_(home), knowledge_(knowledge), pause_(pause), thread_([this] { keep(); }) {}

IndexKeeper::~IndexKeeper() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void IndexKeeper::changed(bool urgent) {
    {
        const std::lock_guard lock(mutex_);
        dirty_ = true;
        urgent_ = urgent_ || urgent;
    }
    wake_.notify_one();
}

KeeperState IndexKeeper::state() const {
    const std::lock_guard lock(mutex_);
    return state_;
}

void IndexKeeper::keep() {
    std::unique_lock lock(mutex_);
    while (true) {
        wake_.wait_for(lock, kDayCheck, [&] { return dirty_ || ending_; });
        const bool last = ending_;
        if (dirty_ || !index_is_of(home_, context_.clock.today())) {
            dirty_ = urgent_ = false;
            lock.unlock();
            publish();
            lock.lock();
        }
        if (last) return;
        const double rest = std::max(pause_, state_.seconds);
        wake_.wait_for(lock, std::chrono::duration<double>(rest), [&] { return ending_ || urgent_; });
    }
}

void IndexKeeper::failed(const base::Error& error) {
    const std::lock_guard lock(mutex_);
    ++state_.failures;
    if (state_.problem != error.message) cli::report(error);
    state_.problem = error.message;
    dirty_ = true;
}

void IndexKeeper::publish() {
    auto store = store::Store::open(home_.ads_db(), store::Mode::read);
    if (!store) {
        if (store.error().code != base::Code::not_found) failed(store.error());
        return;  // else nothing was stored yet
    }
    const auto counts = store->counts(context_.clock.today());
    if (!counts) return failed(counts.error());
    if (counts->live + counts->closed == 0) return;
    // A stop that was asked for lets the update that is under way end: it takes seconds.
    const auto report = build::update_index(*store, home_.index(), build_options(context_, knowledge_));
    if (!report) return failed(report.error());
    const std::lock_guard lock(mutex_);
    state_.problem.clear();
    if (report->generation.name == state_.generation) return;
    ++state_.builds;
    state_.generation = report->generation.name;
    state_.at = context_.clock.now();
    state_.seconds = report->seconds;
}

}  // namespace jobindex::apps
