#include "apps/jobindex/crawl_options.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/text.h"

namespace jobindex::apps {

crawler::CrawlOptions crawl_options(const cli::Context& context, const cli::Home& home) {
    const auto& arguments = context.arguments;
    crawler::CrawlOptions options;
    options.archive_dir = home.archive();
    options.database = home.crawl_db();
    options.contact = arguments.text("--contact");
    options.delay = arguments.number("--delay");
    options.max_depth = static_cast<int>(std::min(arguments.integer("--max-depth"), 1000LL));
    options.limits.body_bytes = static_cast<std::uint64_t>(arguments.integer("--max-bytes"));
    options.limits.seconds = arguments.number("--timeout");
    options.revisit_days = arguments.number("--revisit");
    options.allow_private = arguments.has("--allow-private");
    options.archive_file_bytes =
        static_cast<std::uint64_t>(std::max(arguments.integer("--archive-file-size"), 1LL));
    options.clock = &context.clock;
    return options;
}

std::string progress_text(const crawler::CrawlProgress& p) {
    const std::string hosts = base::join(p.hosts, " ");
    return fmt::format("{} pages  {} ads  {:.0f} pages/s  {} queued  {} failed  {}", p.pages, p.ads,
                       p.pages_per_s, p.queued, p.failures, hosts);
}

}  // namespace jobindex::apps
