// jobindex forget: takes pages and hosts out, and keeps them out.
#include <fmt/format.h>

#include "apps/cli/context.h"
#include "apps/jobindex/commands.h"
#include "apps/jobindex/forget.h"
#include "core/takedown/forgotten_file.h"

namespace jobindex::apps {
namespace {

using base::Json;
using takedown::ForgottenFile;
using takedown::Tombstone;

constexpr cli::Option kOptions[] = {
    {.name = "URL",
     .help = "a page, a host (uni.example), or all hosts below one (*.uni.example)",
     .many = true},
    {.name = "--reason", .value = "TEXT", .help = "who asked and why; kept with the tombstone"},
    {.name = "--list", .help = "print what is forgotten"},
    {.name = "--undo", .help = "allow it again; crawl or import it to have it back"},
    kFormatOption,
};
constexpr cli::Example kExamples[] = {
    {"jobindex forget --reason \"mail of 3 May\" https://uni.example/jobs/1", "a page and its ads"},
    {"jobindex forget uni.example", "everything of a host, with or without www"},
};

Json json_of(const Tombstone& stone) {
    return Json::object({{"what", stone.what}, {"at", base::iso_time(stone.at)}})
        .set_if("reason", stone.reason);
}

int print_list(const cli::Context& context, const ForgottenFile& file) {
    const auto forgotten = file.read();
    if (!forgotten) return cli::report(forgotten.error());
    for (const auto& stone : forgotten->all()) {
        if (context.json()) {
            cli::print_json(json_of(stone));
        } else {
            cli::print(fmt::format("{}  {}{}{}\n", base::iso_time(stone.at), stone.what,
                                   stone.reason.empty() ? "" : "  ", stone.reason));
        }
    }
    if (!forgotten->empty()) return cli::kDone;
    cli::say("nothing is forgotten");
    return cli::kNothingFound;
}

int undo(const std::vector<Tombstone>& stones, const ForgottenFile& file) {
    bool all = true;
    for (const auto& stone : stones) {
        const auto removed = file.remove(stone.what);
        if (!removed) return cli::report(removed.error());
        if (!*removed) cli::say(fmt::format("{} was not forgotten", stone.what));
        all = all && *removed;
    }
    return all ? cli::kDone : cli::kNothingFound;
}

void show(const cli::Context& context, const ForgetReport& report) {
    if (context.json()) {
        Json named = Json::array();
        for (const auto& url : report.named_by) named.push(url);
        cli::print_json(Json::object({{"forgotten", report.stones.size()},
                                      {"ads", report.ads},
                                      {"urls", report.urls},
                                      {"records", report.records},
                                      {"rejects", report.rejects},
                                      {"named_by", std::move(named)}}));
        return;
    }
    cli::print(fmt::format("{} forgotten: {} ads, {} URLs of the frontier, {} records of the archive\n",
                           report.stones.size(), report.ads, report.urls, report.records));
    for (const auto& url : report.named_by) cli::say("still named by the archived page " + url);
}

int run(const cli::Context& context) {
    const auto home = cli::make_home(context.arguments.text("--home"));
    if (!home) return cli::report(home.error());
    const ForgottenFile file(home->root);
    if (context.arguments.has("--list")) return print_list(context, file);
    std::vector<Tombstone> stones;
    for (const auto& what : context.arguments.list("URL")) {
        auto stone = takedown::make_tombstone(what, context.clock.now(), context.arguments.text("--reason"));
        if (!stone) return cli::report(stone.error());
        stones.push_back(std::move(*stone));
    }
    if (context.arguments.has("--undo")) return undo(stones, file);
    for (const auto& stone : stones) {
        const auto added = file.add(stone);
        if (!added) return cli::report(added.error());
        if (!*added) cli::say(fmt::format("{} is forgotten already", stone.what));
    }
    const auto report = carry_out_tombstones(context, *home);
    if (!report) {
        if (report.error().code == base::Code::locked)
            cli::say(
                "noted: it does not come back; it is removed by the next forget, crawl, import or index");
        return cli::report(report.error());
    }
    show(context, *report);
    return cli::kDone;
}

}  // namespace

const cli::Command kForget = {"forget",
                              "take pages or hosts out, and keep them out",
                              "Removes pages, or all pages of a host, with their ads from index, store, "
                              "frontier and archive, overwriting "
                              "what was there, and writes them into HOME/forgotten, so that no crawl, feed, "
                              "board, import or rebuild brings "
                              "them back. http and https, with and without www, are the same. Lines may also "
                              "be added to that file by hand. "
                              "Without an argument it carries out what is not done yet. While a crawl, "
                              "import or rebuild runs nothing is "
                              "removed yet (exit code 4), but the tombstone counts at once for what begins "
                              "later. Pages that stay may still "
                              "name what went, or show parts of it: they are listed.",
                              kOptions,
                              kExamples,
                              run};

}  // namespace jobindex::apps
