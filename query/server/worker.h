// Worker: what one thread of a server has to itself: a Searcher. Not thread-safe.
#pragma once

#include <memory>
#include <optional>

#include "core/schema/index_directory.h"
#include "query/search/searcher.h"
#include "query/server/problem.h"
#include "query/server/site.h"

namespace jobindex::server {

/// One thread's view of the site.
class Worker {
  public:
    explicit Worker(Site& site) : site_(site) {}

    Site& site() { return site_; }
    /// The generation that this request is answered from, the same until the next begin(); null without
    /// index. The first searcher() of a request may find it gone and take up the current one: ask for this
    /// after that.
    const Snapshot* snapshot() const { return snapshot_.get(); }
    /// Takes up the current generation; called before each request.
    void begin();
    /// The searcher of exactly that generation, so that all workers answer alike. Errors: 503 when there is
    /// no index, 500 when it cannot be read.
    tl::expected<search::Searcher*, Problem> searcher();

  private:
    Site& site_;
    std::shared_ptr<const Snapshot> snapshot_;
    std::optional<search::Searcher> searcher_;
    std::optional<schema::Generation> opened_;  ///< the one that searcher_ has open
};

}  // namespace jobindex::server
