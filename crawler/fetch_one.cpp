#include "crawler/fetch_one.h"

#include <fmt/format.h>

#include "core/base/url.h"
#include "crawler/fetcher.h"
#include "crawler/robots.h"

namespace jobindex::crawler {
namespace {

using base::Code;
using base::fail;

constexpr double kPatience = 0.1;  // seconds between looks at the stop token

Result<FetchResponse> get(Fetcher& fetcher, const std::string& url, const FetcherOptions& options,
                          const std::stop_token& stop) {
    FetchRequest request;
    request.url = url;
    request.body_limit = options.limits.body_bytes;
    fetcher.start(std::move(request));
    while (true) {
        auto answers = fetcher.wait(kPatience);
        if (!answers.empty()) return std::move(answers.front());
        if (stop.stop_requested()) return fail(Code::cancelled, "stopped");
    }
}

/// Refuses what robots.txt of the URL's origin forbids; a missing file allows, one that fails does not.
Result<void> ask_robots(Fetcher& fetcher, const base::Url& url, const FetcherOptions& options,
                        const std::stop_token& stop) {
    auto answer = get(fetcher, url.origin() + "/robots.txt", options, stop);
    if (!answer) return fail(answer);
    if (answer->failure != FetchFailure::none && answer->failure != FetchFailure::content_type) {
        return fail(
            answer->failure == FetchFailure::address ? Code::denied : Code::network,
            fmt::format("cannot reach {}: {}", url.origin(), answer->detail),
            answer->failure == FetchFailure::address ? "--allow-private fetches from hosts of your own" : "");
    }
    if (answer->status >= 500)
        return fail(Code::denied, fmt::format("{}/robots.txt answers {}: nothing may be fetched",
                                              url.origin(), answer->status));
    if (answer->status != 200) return {};
    const auto decision = RobotsRules::parse(answer->body, "jobindex").decide(url.href());
    if (decision.allowed) return {};
    return fail(Code::denied, fmt::format("robots.txt of {} forbids it: {} (line {})", url.origin(),
                                          decision.rule, decision.line));
}

}  // namespace

base::Result<OnePage> fetch_one(std::string_view text, bool allow_private, const std::stop_token& stop) {
    auto url = base::parse_url(text);
    if (!url) return fail(url);
    FetcherOptions options;
    options.user_agent = "jobindex";
    options.allow_private = allow_private;
    auto fetcher = Fetcher::open(options);
    if (!fetcher) return fail(fetcher);
    for (int hop = 0; hop <= options.limits.redirects; ++hop) {
        if (auto allowed = ask_robots(*fetcher, *url, options, stop); !allowed) return fail(allowed);
        auto answer = get(*fetcher, url->href(), options, stop);
        if (!answer) return fail(answer);
        if (answer->failure != FetchFailure::none)
            return fail(Code::network, fmt::format("cannot fetch {}: {}", url->href(), answer->detail));
        if (answer->status >= 300 && answer->status < 400 && !answer->header("Location").empty()) {
            auto next = base::parse_url(answer->header("Location"), &*url);
            if (!next) return fail(next);
            url = std::move(next);
            continue;
        }
        if (answer->status != 200) {
            const bool gone = answer->status == 404 || answer->status == 410;
            return fail(gone ? Code::not_found : Code::network,
                        fmt::format("{} answers {}", url->href(), answer->status));
        }
        return OnePage{base::canonical(*url), std::string(answer->header("Content-Type")),
                       std::move(answer->body)};
    }
    return fail(Code::limit, fmt::format("more than {} redirects from {}", options.limits.redirects, text));
}

}  // namespace jobindex::crawler
