// jobindex sources: where ads come from: add, list, test, remove.
#include <fmt/format.h>

#include <algorithm>

#include "apps/cli/context.h"
#include "apps/jobindex/commands.h"
#include "apps/jobindex/crawl_report.h"
#include "apps/jobindex/knowledge.h"
#include "apps/jobindex/source_list.h"
#include "apps/jobindex/source_probe.h"
#include "core/base/url.h"
#include "core/html/charset.h"
#include "core/model/job_ad_json.h"
#include "core/vocab/data_dir.h"
#include "crawler/boards/recognise_page.h"
#include "crawler/fetch_one.h"
#include "crawler/frontier_view.h"

namespace jobindex::apps {
namespace {

using base::Json;
using crawler::boards::Source;

constexpr cli::Option kOptions[] = {
    {.name = "ACTION",
     .help = "add URL, list, test NAME or remove NAME",
     .kind = cli::Kind::choice,
     .choices = "add|list|test|remove",
     .required = true},
    {.name = "WHAT", .help = "the URL of a career page, or the name of a source"},
    {.name = "--name",
     .value = "NAME",
     .help = "what to call an added source; else it is made of its address"},
    {.name = "--board",
     .value = "BOARD",
     .help = "do not look for the board behind the page: it is this one"},
    {.name = "--delay",
     .value = "SECONDS",
     .help = "wait between the requests of a test",
     .kind = cli::Kind::number,
     .fallback = "1"},
    {.name = "--allow-private", .help = "fetch from private and loopback addresses too"},
    kFormatOption,
};
constexpr cli::Example kExamples[] = {
    {"jobindex sources add https://www.example.edu/jobs", "find the board behind a career page"},
    {"jobindex sources test example-edu", "what a visit would find, without keeping it"},
    {"jobindex sources list", "all sources, with how their last visit ended"},
};

base::Result<board::Boards> load_boards() {
    const auto data = vocab::data_dir();
    if (!data) return base::fail(data);
    return board::Boards::load(*data / "boards");
}

/// The board behind a page: by its address, else by what the page shows.
base::Result<std::optional<board::Recognised>> find_board(const cli::Context& context, const std::string& url,
                                                          const board::Boards& boards) {
    if (auto known = boards.recognise(url)) return known;
    const auto page = crawler::fetch_one(url, context.arguments.has("--allow-private"), context.stop);
    if (!page) return base::fail(page);
    if (auto known = boards.recognise(page->url)) return known;
    if (!html::is_html(page->content_type, page->body)) return std::optional<board::Recognised>();
    const std::string text = html::decode_page(page->body, page->content_type);
    const auto document = html::Document::parse(text);
    if (!document) return std::optional<board::Recognised>();
    return crawler::boards::recognise_page(page->url, text, *document, boards);
}

base::Result<Source> new_source(const cli::Context& context, const board::Boards& boards) {
    const std::string& given = context.arguments.text("WHAT");
    auto url = base::parse_url(given);
    if (!url && given.find("://") == std::string::npos) url = base::parse_url("https://" + given);
    if (!url)
        return base::fail(base::Code::invalid_input, fmt::format("\"{}\" is no http or https URL", given),
                          "give the address of a career page, such as https://www.example.edu/jobs");
    Source source;
    source.url = base::canonical(*url);
    source.name = context.arguments.text("--name");
    source.board = context.arguments.text("--board");
    if (source.board.empty()) {
        const auto known = find_board(context, source.url, boards);
        if (!known) return base::fail(known);
        if (*known && !(*known)->board->refused.empty()) {
            cli::say(fmt::format("{} is behind it, which is not read: {}", (*known)->board->title,
                                 (*known)->board->refused));
        } else if (*known) {
            source.board = (*known)->board->name;
            source.token = (*known)->token;
        }
    }
    if (source.name.empty()) {
        const bool by_token = !source.token.empty() && source.token != "all";
        source.name = crawler::boards::source_name(by_token ? source.token : url->host);
    }
    return source;
}

int add(const cli::Context& context, const cli::Home& home, const board::Boards& boards) {
    auto source = new_source(context, boards);
    if (!source) return cli::report(source.error());
    // What is written must be what can be read.
    const auto readable =
        crawler::boards::parse_source(crawler::boards::source_text(*source, ""), source->name, boards);
    if (!readable) return cli::report(readable.error());
    const auto file = crawler::boards::add_source_file(
        home.sources(), *source, "made by jobindex sources add; see jobindex-sources(5)");
    if (!file) return cli::report(file.error());
    if (context.json()) {
        Json out = Json::object({{"name", source->name}, {"file", file->string()}, {"url", source->url}});
        out.set_if("board", source->board).set_if("token", source->token);
        cli::print_json(out);
    } else {
        cli::print(fmt::format("{}: {}\n", file->string(),
                               source->board.empty()
                                   ? std::string("no board that is known: the site will be crawled")
                                   : fmt::format("board {}, token {}", source->board, source->token)));
    }
    return cli::kDone;
}

int list(const cli::Context& context, const cli::Home& home, const board::Boards& boards) {
    const auto sources = load_all_sources(context, home, boards);
    if (!sources) return cli::report(sources.error());
    auto visits = crawler::visits(home.crawl_db());
    if (!visits && visits.error().code != base::Code::not_found) return cli::report(visits.error());
    for (const auto& source : sources->sources) {
        crawler::PullRow last;
        for (const auto& row : visits ? *visits : std::vector<crawler::PullRow>()) {
            if (row.source == source.name) last = row;
        }
        Json out = Json::object({{"name", source.name}, {"url", source.url}});
        out.set_if("board", source.board).set_if("token", source.token);
        if (last.ended > 0)
            out.set("visited", base::iso_time(last.ended)).set("due", base::iso_time(last.due));
        out.set_if("status", last.open ? std::string("under way") : last.status)
            .set_if("reason", last.reason);
        if (!last.status.empty()) out.set("listed", last.listed);
        if (last.stated) out.set("stated", *last.stated);
        if (context.json()) {
            cli::print_json(out);
            continue;
        }
        const std::string how =
            last.status.empty() ? "not visited yet"
                                : fmt::format("{} {}, {} listed", base::iso_time(last.ended).substr(0, 10),
                                              last.status, last.listed);
        cli::print(fmt::format("{:<24} {:<16} {:<36} {}\n", source.name,
                               source.board.empty() ? "site" : source.board, how, source.url));
    }
    for (const auto& mistake : sources->mistakes) cli::report(mistake);
    if (!sources->mistakes.empty()) return cli::kPartly;
    if (!sources->sources.empty()) return cli::kDone;
    cli::say("no sources yet: \"jobindex sources add URL\" adds a career page or a board");
    return cli::kNothingFound;
}

int remove(const cli::Context& context, const cli::Home& home) {
    const std::string& name = context.arguments.text("WHAT");
    if (auto removed = crawler::boards::remove_source_file(home.sources(), name); !removed)
        return cli::report(removed.error());
    cli::say(fmt::format("{} is no source any more; its ads stay until they expire", name));
    return cli::kDone;
}

void show(const cli::Context& context, const Probe& probe) {
    if (context.json()) {
        Json ads = Json::array();
        for (const auto& ad : probe.ads) ads.push(model::to_json(ad));
        Json out = report_json(probe.report, {}, {});
        cli::print_json(Json::object({{"sources", out["sources"]},
                                      {"found", probe.found},
                                      {"ads", std::move(ads)},
                                      {"failed", out["failed"]},
                                      {"refused", out["refused"]},
                                      {"notes", out["notes"]}}));
        return;
    }
    for (const auto& pull : probe.report.pulls) cli::print(pull_text(pull));
    for (const auto& note : probe.report.notes) cli::print(fmt::format("note    {}\n", note));
    cli::print(fmt::format("ads     {} read\n", probe.found));
    for (const auto& ad : probe.ads) cli::print(fmt::format("  {}\n    {}\n", ad.title, ad.url));
}

int test(const cli::Context& context, const cli::Home& home) {
    const auto knowledge = load_knowledge();
    if (!knowledge) return cli::report(knowledge.error());
    const auto sources = load_all_sources(context, home, knowledge->boards);
    if (!sources) return cli::report(sources.error());
    const std::string& name = context.arguments.text("WHAT");
    const auto& all = sources->sources;
    const auto source = std::find_if(all.begin(), all.end(), [&](const Source& s) { return s.name == name; });
    if (source == all.end()) {
        for (const auto& mistake : sources->mistakes) cli::report(mistake);
        return cli::report({base::Code::not_found, fmt::format("no source is named \"{}\"", name),
                            "jobindex sources list names them"});
    }
    const auto probe = probe_source(context, *source, *knowledge);
    if (!probe) return cli::report(probe.error());
    show(context, *probe);
    const bool complete = std::all_of(probe->report.pulls.begin(), probe->report.pulls.end(),
                                      [](const auto& pull) { return pull.complete; });
    if (probe->found == 0) return cli::kNothingFound;
    return complete ? cli::kDone : cli::kPartly;
}

int run(const cli::Context& context) {
    const std::string& action = context.arguments.text("ACTION");
    const auto home = action == "add" ? cli::make_home(context.arguments.text("--home"))
                                      : cli::find_home(context.arguments.text("--home"));
    if (!home) return cli::report(home.error());
    if (action != "list" && !context.arguments.has("WHAT")) {
        return cli::report({base::Code::invalid_input,
                            fmt::format("sources {} needs a {}", action, action == "add" ? "URL" : "name"),
                            action == "add" ? "give the address of a career page or of a board"
                                            : "jobindex sources list names them"});
    }
    if (action == "test") return test(context, *home);
    if (action == "remove") return remove(context, *home);
    const auto boards = load_boards();
    if (!boards) return cli::report(boards.error());
    return action == "add" ? add(context, *home, *boards) : list(context, *home, *boards);
}

}  // namespace

const cli::Command kSources = {
    "sources",
    "add, list, test and remove the places that ads come from",
    "A source is a file in sources/ of the data directory, see jobindex-sources(5). \"add\" looks for the "
    "board (applicant-tracking system) behind a career page, by its address, then by what the page embeds "
    "and links to, and writes the file. \"test\" visits a source once, keeps nothing, and tells what is "
    "there and whether it is all: COMPLETE or PARTIAL. jobindex crawl visits all sources that are due.",
    kOptions,
    kExamples,
    run};

}  // namespace jobindex::apps
