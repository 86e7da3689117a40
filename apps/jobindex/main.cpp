// jobindex: crawls career pages, extracts and normalises job ads, and builds the index.
#include <vector>

#include "apps/cli/context.h"
#include "apps/jobindex/commands.h"

int main(int argc, char** argv) {
    using namespace jobindex;
    const std::vector<cli::Command> commands = {
        apps::kCrawl,   apps::kRun,     apps::kSources, apps::kImport, apps::kInbox,   apps::kIndex,
        apps::kRebuild, apps::kStatus,  apps::kWhy,     apps::kExport, apps::kExtract, apps::kRobots,
        apps::kUrl,     apps::kArchive, apps::kForget,  apps::kVocab,  apps::kCheck};
    cli::Program program;
    program.name = "jobindex";
    program.summary = "crawl career pages, extract job ads, build the search index";
    program.description =
        "jobindex fetches career pages politely, keeps every answer in an archive, reads the job ads from it "
        "and "
        "builds the index that jobquery searches. All of it lives in one data directory; every command can "
        "be "
        "stopped at any moment and goes on where it was.";
    program.common = cli::common_options();
    program.commands = commands;
    return cli::run_program(program, argc, argv);
}
