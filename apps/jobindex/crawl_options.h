// What crawl and run are told alike: the options of a polite crawl, and what they mean.
#pragma once

#include "apps/cli/context.h"
#include "crawler/options.h"
#include "crawler/report.h"

namespace jobindex::apps {

inline constexpr cli::Option kDelayOption = {
    .name = "--delay",
    .value = "SECONDS",
    .help = "wait between requests to a host; 0 asks as fast as it answers: for your own hosts only",
    .kind = cli::Kind::number,
    .fallback = "1"};
inline constexpr cli::Option kContactOption = {
    .name = "--contact",
    .value = "WHO",
    .help = "URL or mail address that webmasters find in the User-Agent"};
inline constexpr cli::Option kMaxDepthOption = {.name = "--max-depth",
                                                .value = "N",
                                                .help = "follow links so far from where it began",
                                                .kind = cli::Kind::integer,
                                                .fallback = "8"};
inline constexpr cli::Option kMaxBytesOption = {.name = "--max-bytes",
                                                .value = "N",
                                                .help = "cut pages that are larger",
                                                .kind = cli::Kind::integer,
                                                .fallback = "10485760"};
inline constexpr cli::Option kTimeoutOption = {.name = "--timeout",
                                               .value = "SECONDS",
                                               .help = "give up a page after so long",
                                               .kind = cli::Kind::number,
                                               .fallback = "60"};
inline constexpr cli::Option kRevisitOption = {.name = "--revisit",
                                               .value = "DAYS",
                                               .help =
                                                   "fetch each page of a site again every so many days on "
                                                   "average: those that change more often, and ads "
                                                   "about to close, sooner; those that never do, later",
                                               .kind = cli::Kind::number,
                                               .fallback = "3"};
inline constexpr cli::Option kMinRateOption = {
    .name = "--min-rate",
    .value = "BYTES",
    .help = "give up a page that comes slower than so many bytes a second for a third of the timeout",
    .kind = cli::Kind::integer,
    .fallback = "100"};
inline constexpr cli::Option kPatienceOption = {
    .name = "--patience",
    .value = "SECONDS",
    .help = "end the run when every host that is left rests for longer than this",
    .kind = cli::Kind::number,
    .fallback = "120"};
inline constexpr cli::Option kAddressDelayOption = {
    .name = "--address-delay",
    .value = "SECONDS",
    .help =
        "wait between requests to hosts that share an address; without it as --delay, and not at all on "
        "private addresses",
    .kind = cli::Kind::number};
inline constexpr cli::Option kHostDayOption = {
    .name = "--max-per-host-day",
    .value = "N",
    .help = "ask a host for so many things a day (UTC) at most, over all runs; 0 for no limit",
    .kind = cli::Kind::integer,
    .fallback = "0"};
inline constexpr cli::Option kQuietOption = {
    .name = "--quiet",
    .value = "FROM-TO",
    .help = "hours of the day, in local time, in which nothing is asked: 22:00-06:00"};
inline constexpr cli::Option kBarrenOption = {
    .name = "--max-barren",
    .value = "N",
    .help = "leave a part of a site of which so many pages were read and none held an ad; 0 for no limit",
    .kind = cli::Kind::integer,
    .fallback = "5000"};
inline constexpr cli::Option kArchiveFileOption = {
    .name = "--archive-file-size",
    .value = "BYTES",
    .help = "begin another archive file when one has reached this size",
    .kind = cli::Kind::integer,
    .fallback = "1073741824"};
inline constexpr cli::Option kPrivateOption = {.name = "--allow-private",
                                               .help = "fetch from private and loopback addresses too"};

/// The value of --quiet. Errors: invalid_input.
base::Result<base::DayHours> quiet_of(const cli::Context& context);
/// The options above as the crawler takes them; `context` must outlive the crawl.
crawler::CrawlOptions crawl_options(const cli::Context& context, const cli::Home& home);

/// One line for a ProgressLine.
std::string progress_text(const crawler::CrawlProgress& progress);

}  // namespace jobindex::apps
