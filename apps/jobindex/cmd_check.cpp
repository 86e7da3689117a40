// jobindex check: is the index what the store says?
#include <fmt/format.h>

#include "apps/cli/context.h"
#include "apps/jobindex/commands.h"
#include "indexer/build/check.h"

namespace jobindex::apps {
namespace {

using base::Json;

constexpr cli::Option kOptions[] = {kFormatOption};
constexpr std::string_view kNextStep = "jobindex index builds it anew";

Json to_json(const build::CheckReport& report) {
    Json found = Json::object({});
    for (std::size_t i = 0; i < report.found.size(); ++i) {
        if (report.found[i] > 0) found.set(std::string(build::kFaultNames[i]), report.found[i]);
    }
    Json examples = Json::array();
    for (const auto& finding : report.examples) {
        Json one = Json::object({{"fault", build::kFaultNames[static_cast<std::size_t>(finding.fault)]}});
        one.set_if("id", finding.ad);
        one.set("what", finding.what);
        examples.push(std::move(one));
    }
    Json out = Json::object({{"generation", report.generation.name},
                             {"ads", report.ads},
                             {"sound", report.sound()},
                             {"found", std::move(found)},
                             {"examples", std::move(examples)}});
    if (!report.sound()) out.set("next", kNextStep);
    return out;
}

std::string to_text(const build::CheckReport& report) {
    if (report.sound()) {
        return fmt::format("index {}: sound, all {} ads of the store are in it as they should be\n",
                           report.generation.name, report.ads);
    }
    std::string out = fmt::format("index {}: not sound\n", report.generation.name);
    for (std::size_t i = 0; i < report.found.size(); ++i) {
        if (report.found[i] == 0) continue;
        out += fmt::format("{:<10}  {}\n", build::kFaultNames[i], report.found[i]);
        for (const auto& finding : report.examples) {
            if (static_cast<std::size_t>(finding.fault) != i) continue;
            out += fmt::format("    {}{}{}\n", finding.ad, finding.ad.empty() ? "" : ": ", finding.what);
        }
    }
    return out + fmt::format("next: {}\n", kNextStep);
}

int run(const cli::Context& context) {
    const auto home = cli::find_home(context.arguments.text("--home"));
    if (!home) return cli::report(home.error());
    const auto store = store::Store::open(home->ads_db(), store::Mode::read);
    if (!store) return cli::report(store.error());
    const auto report = build::check_index(*store, home->index(), context.stop);
    if (!report) return cli::report(report.error());
    if (context.json()) {
        cli::print_json(to_json(*report));
    } else {
        cli::print(to_text(*report));
    }
    return report->sound() ? cli::kDone : cli::kNothingFound;
}

}  // namespace

const cli::Command kCheck = {
    "check",
    "check the index against the stored ads",
    "Reads the whole published index and compares it with ads.db: its files are undamaged, every ad is in it "
    "once, among the live or the closed ones, with the data that the store has, and nothing else is. Tells "
    "what is wrong, with the first five ads of each fault, and then exits with 1; jobindex index makes it "
    "right. Changes nothing.",
    kOptions,
    {},
    run};

}  // namespace jobindex::apps
