// jobindex robots: what robots.txt rules say of URLs, from JSON Lines.
#include "apps/jobindex/answer_lines.h"
#include "apps/jobindex/commands.h"
#include "crawler/robots.h"

namespace jobindex::apps {
namespace {

using base::Json;

constexpr cli::Option kOptions[] = {
    {.name = "FILE",
     .help = "JSON Lines of {robots, agent, url}, or - for standard input",
     .kind = cli::Kind::path,
     .required = true},
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
    return answer_lines(context, decide);
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
