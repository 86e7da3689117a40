#include "apps/jobindex/source_probe.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "core/base/file.h"
#include "indexer/ingest/reading.h"

namespace jobindex::apps {
namespace {

constexpr std::size_t kSitePages = 25;  // of a source without a board

/// A directory that goes with its owner.
class Scratch {
  public:
    Scratch() : name_((std::filesystem::temp_directory_path() / "jobindex-probe-XXXXXX").string()) {
        made_ = ::mkdtemp(name_.data()) != nullptr;
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch() {
        std::error_code ignored;
        if (made_) std::filesystem::remove_all(name_, ignored);
    }
    bool made() const { return made_; }
    std::filesystem::path path() const { return name_; }

  private:
    std::string name_;
    bool made_ = false;
};

struct ProbeReading final : crawler::Reading {
    std::vector<model::JobAd> found;
};

/// Keeps the first ads and forgets the rest.
class ProbeConsumer final : public crawler::Consumer {
  public:
    ProbeConsumer(const normalise::Knowledge& knowledge, Probe& out) : knowledge_(knowledge), out_(out) {}

    std::unique_ptr<crawler::Reading> read(const crawler::Page& page,
                                           const html::Document* document) override {
        ingest::Sighting sighting;
        sighting.url = page.url;
        sighting.status = page.status;
        sighting.content_type = page.content_type;
        sighting.body = page.body;
        sighting.pull = page.pull;
        sighting.at = page.fetched_at;
        auto reading = std::make_unique<ProbeReading>();
        reading->found = ingest::read_page(sighting, document, knowledge_).ads;
        reading->ads = static_cast<int>(reading->found.size());
        return reading;
    }
    base::Result<crawler::Effect> store(const crawler::Page&,
                                        std::unique_ptr<crawler::Reading> reading) override {
        if (!reading) return crawler::Effect::nothing;
        for (auto& ad : static_cast<ProbeReading&>(*reading).found) {
            ++out_.found;
            if (out_.ads.size() < kProbeAds) out_.ads.push_back(std::move(ad));
        }
        return crawler::Effect::changed;
    }
    base::Result<void> commit() override { return {}; }

  private:
    const normalise::Knowledge& knowledge_;
    Probe& out_;
};

}  // namespace

base::Result<Probe> probe_source(const cli::Context& context, const crawler::boards::Source& source,
                                 const normalise::Knowledge& knowledge) {
    const Scratch scratch;
    if (!scratch.made())
        return base::fail(base::errno_error("make a directory in", std::filesystem::temp_directory_path()));
    crawler::CrawlOptions options;
    options.archive_dir = scratch.path() / "archive";
    options.database = scratch.path() / "crawl.db";
    options.allow_private = context.arguments.has("--allow-private");
    options.delay = context.arguments.number("--delay");
    options.contact = source.contact;
    options.sources = {source};
    options.sources.front().quiet = {};
    options.boards = &knowledge.boards;
    options.items_per_pull = kProbeAds;
    if (source.board.empty()) options.max_pages = kSitePages;
    options.clock = &context.clock;
    Probe out;
    ProbeConsumer consumer(knowledge, out);
    auto report = crawler::crawl(options, consumer, context.stop);
    if (!report) return base::fail(report);
    out.report = std::move(*report);
    return out;
}

}  // namespace jobindex::apps
