#include "query/server/worker.h"

#include "core/base/log.h"

namespace jobindex::server {

void Worker::begin() {
    snapshot_ = site_.snapshot();
}

tl::expected<search::Searcher*, Problem> Worker::searcher() {
    if (!snapshot_) return tl::unexpected(problem(503, "there is no index yet; try again later"));
    if (!searcher_ || opened_ != snapshot_->generation.name) {
        auto opened = search::Searcher::open(site_.settings().index, site_.lexicon());
        if (!opened) {
            base::log::error(opened.error().message);
            return tl::unexpected(problem_of(opened.error()));
        }
        searcher_ = std::move(*opened);
        opened_ = snapshot_->generation.name;
    }
    return &*searcher_;
}

}  // namespace jobindex::server
