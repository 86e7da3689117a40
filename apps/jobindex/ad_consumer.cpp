#include "apps/jobindex/ad_consumer.h"

#include <algorithm>
#include <utility>

#include "core/archive/http_message.h"
#include "indexer/ingest/forgotten.h"

namespace jobindex::apps {
namespace {

/// A reading of ours on its way through the crawler.
struct AdReading final : crawler::Reading {
    ingest::Reading reading;
};

/// What there is to know of a page that the crawler did not have read: its status, or why it must not be.
ingest::Reading without_body(const crawler::Page& page, const ingest::Sighting& sighting,
                             const normalise::Knowledge& knowledge) {
    ingest::Reading out;
    if (!page.robots_noindex.empty()) {
        out.fate = ingest::Fate::noindex;
        out.why = page.robots_noindex;
    } else if (page.wall != html::Wall::none) {
        out.fate = page.wall == html::Wall::soft_404 ? ingest::Fate::gone : ingest::Fate::ignored;
        out.why = page.wall_reason;
    } else if (!page.canonical.empty()) {
        out.fate = ingest::Fate::ignored;
        out.why = "copy of " + page.canonical;
    } else {
        out = ingest::read_page(sighting, nullptr, knowledge);
    }
    return out;
}

}  // namespace

std::unique_ptr<crawler::Reading> AdConsumer::read(const crawler::Page& page,
                                                   const html::Document* document) {
    auto out = std::make_unique<AdReading>();
    const std::string robots = archive::joined_headers(page.headers, "X-Robots-Tag", "\n");
    ingest::Sighting sighting;
    sighting.url = page.url;
    sighting.status = page.status;
    sighting.content_type = page.content_type;
    sighting.body = page.body;
    sighting.robots_header = robots;
    sighting.pull = page.pull;
    sighting.at = page.fetched_at;
    sighting.for_a_look = page.in_loop;  // the crawler looked at its robots rules before
    out->reading = ingest::read_page(sighting, document, knowledge_);
    ingest::drop_forgotten(out->reading, page.url, forgotten_);
    out->ads = static_cast<int>(out->reading.ads.size());
    const auto& problems = out->reading.problems;
    out->unread = static_cast<std::uint64_t>(std::count_if(
        problems.begin(), problems.end(), [](const extract::Problem& problem) { return problem.lost; }));
    for (const auto& ad : out->reading.ads) {
        if (!ad.dates.closing) continue;
        const auto end = base::start_of(*ad.dates.closing) + 86'400;
        out->closes = std::max(out->closes.value_or(0), end);
    }
    return out;
}

base::Result<crawler::Effect> AdConsumer::store(const crawler::Page& page,
                                                std::unique_ptr<crawler::Reading> reading) {
    ingest::Sighting sighting;
    sighting.url = page.url;
    sighting.status = page.status;
    sighting.at = page.fetched_at;
    sighting.unchanged = page.unchanged;
    sighting.pull = page.pull;
    const ingest::Reading made = reading != nullptr ? std::move(static_cast<AdReading&>(*reading).reading)
                                                    : without_body(page, sighting, knowledge_);
    if (auto begun = store_.begin(); !begun) return base::fail(begun);
    const auto tally = ingest::apply(store_, sighting, made);
    if (!tally) return base::fail(tally);
    tally_ += *tally;
    if (tally->inserted + tally->updated + tally->closed > 0) {
        unpublished_ = true;
        return crawler::Effect::changed;
    }
    return tally->unchanged > 0 ? crawler::Effect::same : crawler::Effect::nothing;
}

base::Result<void> AdConsumer::concluded(const board::Conclusion& conclusion) {
    if (auto begun = store_.begin(); !begun) return begun;
    const auto tally = ingest::apply(store_, conclusion);
    if (!tally) return base::fail(tally);
    tally_ += *tally;
    if (tally->updated + tally->closed > 0) unpublished_ = true;
    return {};
}

base::Result<bool> AdConsumer::take_in(archive::Writer& archive) {
    const auto report = inbox_.take_in(archive, store_, knowledge_, forgotten_);
    if (!report) return base::fail(report);
    tally_ += report->ads;
    if (report->ads.inserted + report->ads.updated + report->ads.closed > 0)
        unpublished_ = handed_over_ = true;
    return inbox_.has_taken();
}

base::Result<void> AdConsumer::commit() {
    if (auto done = store_.commit(); !done) return done;
    if (auto gone = inbox_.committed(); !gone) return gone;
    const bool urgent = std::exchange(handed_over_, false);
    if (std::exchange(unpublished_, false) && changed_) changed_(urgent);
    return {};
}

}  // namespace jobindex::apps
