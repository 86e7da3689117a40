#include "crawler/seeds.h"

#include <fmt/format.h>

#include "core/base/url.h"
#include "crawler/scope.h"

namespace jobindex::crawler {

Result<void> plant_seed(Run& run, const std::string& url) {
    if (run.options.forgotten && run.options.forgotten->find(url)) {
        run.note(url + " is forgotten; \"jobindex forget --undo\" allows it again");
        return {};
    }
    const auto fresh = run.frontier.add_source(url, run.now());
    if (!fresh) return base::fail(fresh);
    run.scope.add(host_of(url));
    if (auto kept = run.frontier.add_scope(host_of(url), "seed " + url); !kept) return kept;
    const auto host = run.frontier.host_id(origin_of(url));
    if (!host) return base::fail(host);
    const auto queued = run.frontier.has_queued(*host);
    if (!queued) return base::fail(queued);
    if (!*fresh && !*queued) {
        if (auto again = run.frontier.requeue_host(*host); !again) return base::fail(again);
    }
    const auto added = run.frontier.add({.url = url, .host = *host});
    if (!added) return base::fail(added);
    // A seed that is given again is what the user wants to see first.
    return *added == Added::queued ? Result<void>() : run.frontier.requeue(url);
}

Result<std::vector<std::string>> parse_seeds(const std::vector<std::string>& seeds) {
    std::vector<std::string> out;
    for (const auto& seed : seeds) {
        auto url = base::parse_url(seed);
        const bool bare = seed.find("://") == std::string::npos && seed.find('.') != std::string::npos;
        if (!url && bare) url = base::parse_url("https://" + seed);
        if (!url) {
            return base::fail(base::Code::invalid_input, fmt::format("\"{}\" is no http or https URL", seed),
                              "give the whole address, such as https://www.example.edu/jobs");
        }
        out.push_back(base::canonical(*url));
    }
    return out;
}

Result<void> plant_seeds(Run& run, const std::vector<std::string>& seeds) {
    const auto scope = run.frontier.scope();
    if (!scope) return base::fail(scope);
    for (const auto& host : *scope) run.scope.add(host);
    for (const auto& seed : seeds) {
        if (auto planted = plant_seed(run, seed); !planted) return planted;
    }
    if (seeds.empty()) {
        const auto sources = run.frontier.sources();
        if (!sources) return base::fail(sources);
        if (sources->empty() && run.options.sources.empty())
            run.note("nothing to crawl yet: give a URL to begin with");
    }
    if (seeds.empty()) {
        if (const auto due = run.frontier.requeue_due(run.waiting_now()); !due) return base::fail(due);
    }
    return line_up(run);
}

Result<void> line_up(Run& run) {
    const auto hosts = run.frontier.hosts_with_work();
    if (!hosts) return base::fail(hosts);
    for (const HostId host : *hosts) {
        const auto slot = run.slot_of(host);
        if (!slot) return base::fail(slot);
        (*slot)->more = true;
        run.bench.ensure(**slot);
    }
    return run.frontier.commit();
}

}  // namespace jobindex::crawler
