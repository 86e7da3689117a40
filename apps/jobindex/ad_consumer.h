// AdConsumer: reads the ads of crawled pages and stores them; what joins crawler and indexer.
#pragma once

#include <functional>
#include <utility>

#include "apps/jobindex/inbox_reader.h"
#include "core/takedown/forgotten.h"
#include "crawler/consumer.h"
#include "indexer/ingest/apply.h"
#include "indexer/normalise/normalise.h"
#include "indexer/store/store.h"

namespace jobindex::apps {

/// The crawler's consumer; `store`, `knowledge` and `forgotten` must outlive it.
class AdConsumer final : public crawler::Consumer {
  public:
    /// @param changed  called after each commit that changed any ad, on the thread of the crawl, and told
    /// whether somebody handed an ad over; may be empty.
    /// @param inbox    where ads are handed over; "" = nowhere.
    AdConsumer(store::Store& store, const normalise::Knowledge& knowledge,
               const takedown::Forgotten& forgotten, std::function<void(bool)> changed = {},
               std::filesystem::path inbox = {})
        : store_(store),
          knowledge_(knowledge),
          forgotten_(forgotten),
          changed_(std::move(changed)),
          inbox_(std::move(inbox)) {}

    std::unique_ptr<crawler::Reading> read(const crawler::Page& page,
                                           const html::Document* document) override;
    base::Result<crawler::Effect> store(const crawler::Page& page,
                                        std::unique_ptr<crawler::Reading> reading) override;
    base::Result<void> concluded(const board::Conclusion& conclusion) override;
    base::Result<bool> take_in(archive::Writer& archive) override;
    base::Result<void> commit() override;

    /// What happened to ads so far.
    const ingest::Tally& tally() const { return tally_; }

  private:
    store::Store& store_;
    const normalise::Knowledge& knowledge_;
    const takedown::Forgotten& forgotten_;
    std::function<void(bool)> changed_;
    InboxReader inbox_;
    ingest::Tally tally_;
    bool unpublished_ = false;
    bool handed_over_ = false;
};

}  // namespace jobindex::apps
