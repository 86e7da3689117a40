#include "apps/jobindex/crawl_options.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/text.h"

namespace jobindex::apps {

base::Result<base::DayHours> quiet_of(const cli::Context& context) {
    const auto& text = context.arguments.text("--quiet");
    return text.empty() ? base::DayHours{} : base::DayHours::parse(text);
}

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
    options.limits.low_speed_bytes = static_cast<long>(arguments.integer("--min-rate"));
    options.limits.low_speed_seconds = std::clamp(static_cast<long>(options.limits.seconds / 3), 1L, 20L);
    if (arguments.has("--address-delay")) options.address_delay = arguments.number("--address-delay");
    options.quiet = quiet_of(context).value_or(base::DayHours{});
    options.max_per_host_day = arguments.integer("--max-per-host-day");
    options.barren_pages = arguments.integer("--max-barren");
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
