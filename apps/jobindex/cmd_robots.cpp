// jobindex robots: what robots.txt rules say of URLs, from JSON Lines.
#include <fmt/format.h>

#include "apps/cli/context.h"
#include "apps/jobindex/commands.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "crawler/robots.h"

namespace jobindex::apps {
namespace {

using base::Json;

constexpr cli::Option kOptions[] = {
    {"FILE",
     "",
     "JSON Lines of {robots, agent, url}, or - for standard input",
     cli::Kind::path,
     {},
     {},
     {},
     false,
     true},
};
constexpr cli::Example kExamples[] = {
    {R"(echo '{"robots":"User-agent: *\nDisallow: /x","agent":"jobindex","url":"http://a.org/x/1"}' | jobindex robots -)",
     "tells that line 2 forbids it"},
};

Json decide(const Json& row) {
    const auto rules = crawler::RobotsRules::parse(row["robots"].text(), row["agent"].text());
    const auto decision = rules.decide(row["url"].text());
    return Json::object({{"allowed", decision.allowed}, {"rule", decision.rule}, {"line", decision.line}});
}

int run(const cli::Context& context) {
    auto lines = base::LineReader::open(context.arguments.text("FILE"));
    if (!lines) return cli::report(lines.error());
    bool refused = false;
    while (true) {
        const auto line = lines->next();
        if (!line) return cli::report(line.error());
        if (!*line) return refused ? cli::kPartly : cli::kDone;
        if (base::trim(**line).empty()) continue;
        const auto row = base::parse_json(**line);
        if (!row || !row->is_object()) {
            refused = true;
            const std::string reason = row ? "no JSON object" : row.error().message;
            cli::print_json(
                Json::object({{"error", fmt::format("line {}: {}", lines->line_number(), reason)}}));
            continue;
        }
        cli::print_json(decide(*row));
    }
}

}  // namespace

const cli::Command kRobots = {
    "robots",
    "test robots.txt rules against URLs",
    "Reads JSON Lines of {\"robots\", \"agent\", \"url\"} and prints for each, in order, "
    "{\"allowed\", \"rule\", \"line\"}: whether RFC 9309 lets that agent fetch the URL, and "
    "the rule and line that decide (\"\" and 0 where none does).",
    kOptions,
    kExamples,
    run};

}  // namespace jobindex::apps
