// jobquery: searches the index that jobindex builds.
#include <vector>

#include "apps/cli/context.h"
#include "apps/jobquery/commands.h"

int main(int argc, char** argv) {
    using namespace jobindex;
    const std::vector<cli::Command> commands = {
        apps::kSearch, apps::kShow,   apps::kTopic, apps::kSimilar, apps::kSuggest,     apps::kMatch,
        apps::kBatch,  apps::kFields, apps::kServe, apps::kKeys,    apps::kSubmissions, apps::kAlerts};
    cli::Program program;
    program.name = "jobquery";
    program.summary = "search academic job ads";
    program.description =
        "jobquery ranks the ads of the index for a query: words, \"phrases\", +must, -not, OR, a wildcard "
        "(radio*), and "
        "fields such as level:phd, country:de or closing:2026-12-01.. (jobquery fields lists them). Ads that "
        "have all "
        "words come first. Ads past their closing date are left out unless --expired is given.";
    program.common = cli::common_options();
    program.commands = commands;
    return cli::run_program(program, argc, argv);
}
