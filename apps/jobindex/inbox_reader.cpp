#include "apps/jobindex/inbox_reader.h"

#include <algorithm>

#include "core/base/log.h"

namespace jobindex::apps {
namespace {

/// So many batches at a time, so that a crawl goes on between them.
constexpr std::size_t kAtOnce = 16;

}  // namespace

base::Result<ingest::PushReport> InboxReader::take_in(archive::Writer& archive, store::Store& store,
                                                      const normalise::Knowledge& knowledge,
                                                      const takedown::Forgotten& forgotten) {
    ingest::PushReport report;
    if (directory_.empty()) return report;
    const auto waiting = inbox::waiting(directory_);
    if (!waiting) return base::fail(waiting);
    for (const auto& file : *waiting) {
        if (taken_.size() >= kAtOnce) break;
        if (std::find(taken_.begin(), taken_.end(), file) != taken_.end()) continue;
        const auto batch = inbox::read(file);
        if (!batch) {
            base::log::warn(batch.error().message + "; it was put aside");
            if (auto aside = inbox::put_aside(file); !aside) return base::fail(aside);
            continue;
        }
        const auto done = ingest::take_in(*batch, archive, store, knowledge, forgotten);
        if (!done) return base::fail(done);
        report.ads += done->ads;
        report.rejected += done->rejected;
        report.forgotten += done->forgotten;
        taken_.push_back(file);
    }
    return report;
}

base::Result<void> InboxReader::committed() {
    for (const auto& file : taken_) {
        if (auto gone = inbox::done(file); !gone) return gone;
    }
    taken_.clear();
    return {};
}

}  // namespace jobindex::apps
