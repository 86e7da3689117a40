#include "query/server/worker.h"

#include "core/base/log.h"

namespace jobindex::server {

void Worker::begin() {
    snapshot_ = site_.snapshot();
}

tl::expected<search::Searcher*, Problem> Worker::searcher() {
    if (!snapshot_) return tl::unexpected(told_problem(503, {"fault.no_index"}));
    if (searcher_ && opened_ && schema::is_same(*opened_, snapshot_->generation)) return &*searcher_;
    auto opened = search::Searcher::open(snapshot_->generation, site_.lexicon());
    if (!opened) {
        // Two publishes since the last look remove the generation of the snapshot: look now.
        static_cast<void>(site_.refresh());
        begin();
        opened = search::Searcher::open(snapshot_->generation, site_.lexicon());
    }
    if (!opened) {
        base::log::error(opened.error().message);
        return tl::unexpected(problem_of(opened.error()));
    }
    searcher_ = std::move(*opened);
    opened_ = snapshot_->generation;
    return &*searcher_;
}

}  // namespace jobindex::server
