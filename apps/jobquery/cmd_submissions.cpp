// jobquery submissions: ads that visitors posted on the site, to be looked at before they show.
#include <fmt/format.h>

#include "apps/cli/context.h"
#include "apps/jobquery/commands.h"
#include "core/base/text.h"
#include "core/inbox/inbox.h"
#include "query/render/layout.h"
#include "query/site/site.h"
#include "query/site/submissions.h"

namespace jobindex::apps {
namespace {

/// The source of ads that were posted on the site.
constexpr std::string_view kSource = "posted";

constexpr cli::Option kOptions[] = {
    {.name = "ACTION",
     .help = "list, show ID, accept ID, or reject ID",
     .kind = cli::Kind::choice,
     .choices = "list|show|accept|reject",
     .required = true},
    {.name = "ID", .help = "number of the ad, as list shows it"},
    kFormatOption,
};
constexpr cli::Example kExamples[] = {
    {"jobquery submissions list", "the ads that wait"},
    {"jobquery submissions accept 12", "hand it over to the indexer; it shows with the next index"},
};

int list(const cli::Context& context, const site::Submissions& submissions) {
    const auto all = submissions.list();
    if (!all) return cli::report(all.error());
    for (const auto& each : *all) {
        if (context.json()) {
            cli::print_json(base::Json::object({{"id", each.id},
                                                {"created", base::iso_time(each.created)},
                                                {"contact", each.contact},
                                                {"job", each.row}}));
        } else {
            cli::print(fmt::format("{:4}  {}  {}\n", each.id, base::date_of(each.created).iso(),
                                   render::harmless(each.row["title"].text())));
        }
    }
    return all->empty() ? cli::kNothingFound : cli::kDone;
}

int show(const cli::Context& context, const site::Submission& each) {
    if (context.json()) {
        cli::print_json(each.row);
        return cli::kDone;
    }
    cli::print(
        fmt::format("posted {} by {}\n", base::iso_time(each.created), render::harmless(each.contact)));
    for (const auto& [key, value] : each.row.members())
        cli::print(fmt::format("{}: {}\n", render::harmless(key),
                               render::harmless(value.is_string() ? value.text() : value.dump())));
    return cli::kDone;
}

base::Result<bool> decide(const cli::Context& context, const cli::Home& home, site::Submissions& submissions,
                          const site::Submission& each) {
    if (context.arguments.text("ACTION") == "accept") {
        // Handed over first: a crash between the two hands over twice, which changes nothing.
        const inbox::Batch batch{std::string(kSource), each.created, {{each.row, {}}}};
        if (auto kept = inbox::put(home.inbox(), batch); !kept) return base::fail(kept);
    }
    return submissions.remove(each.id);
}

int run(const cli::Context& context) {
    const auto home = cli::make_home(context.arguments.text("--home"));
    if (!home) return cli::report(home.error());
    auto database = site::open_database(home->root);
    if (!database) return cli::report(database.error());
    site::Submissions submissions(*database);
    if (context.arguments.text("ACTION") == "list") return list(context, submissions);
    const auto id = base::parse_integer(context.arguments.text("ID"));
    const auto found = submissions.find(id.value_or(-1));
    if (!found) return cli::report(found.error());
    if (!*found)
        return cli::report(
            {base::Code::not_found, "no ad with this number waits", "see jobquery submissions list"});
    if (context.arguments.text("ACTION") == "show") return show(context, **found);
    const auto decided = decide(context, *home, submissions, **found);
    return decided ? cli::kDone : cli::report(decided.error());
}

}  // namespace

const cli::Command kSubmissions = {
    "submissions",
    "ads that visitors posted",
    "Shows the ads that were posted on the site of jobquery serve and decides on them. An accepted ad goes "
    "to "
    "HOME/inbox, where jobindex run or jobindex inbox takes it in; a rejected one is deleted. Either way the "
    "address of whoever posted it is forgotten.",
    kOptions,
    kExamples,
    run};

}  // namespace jobindex::apps
