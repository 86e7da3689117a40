// jobquery batch FILE: a file of queries, answered one by one.
#include <fmt/format.h>

#include "apps/jobquery/commands.h"
#include "apps/jobquery/opened.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "query/render/json.h"

namespace jobindex::apps {
namespace {

constexpr cli::Option kOptions[] = {
    {.name = "FILE",
     .help = "one query a line: its id, a tab, the query; empty lines and lines that begin with # are passed "
             "over",
     .kind = cli::Kind::path,
     .required = true},
    {.name = "--limit",
     .value = "N",
     .help = "how many ads a query",
     .kind = cli::Kind::integer,
     .fallback = "100",
     .letter = "-n"},
    {.name = "--plain",
     .help = "any of the words, and nothing read into them: for collections that are no job ads (implies "
             "--expired)"},
    {.name = "--expired", .help = "rank ads that are closed or past their closing date too"},
    {.name = "--name",
     .value = "BY",
     .help = "what an ad is called in a TREC run",
     .kind = cli::Kind::choice,
     .fallback = "id",
     .choices = "id|reference|url"},
    {.name = "--run", .value = "NAME", .help = "last column of a TREC run", .fallback = "jobindex"},
    {.name = "--format",
     .value = "FORMAT",
     .help = "a TREC run (query Q0 ad rank score run), or the answers as JSON Lines with the key id",
     .kind = cli::Kind::choice,
     .fallback = "trec",
     .choices = "trec|json"},
};
constexpr cli::Example kExamples[] = {
    {"jobquery batch topics.tsv -n 20 >run.trec", "a run that trec_eval reads"},
    {"jobquery batch cranfield.tsv --plain --name reference",
     "a collection that was imported for a comparison"},
};

/// One line of the file.
struct Line {
    std::string id, query;
};

base::Result<std::vector<Line>> read_lines(const std::string& path) {
    const auto text = base::read_file(path);
    if (!text) return base::fail(text);
    std::vector<Line> lines;
    std::size_t number = 0;
    for (const auto line : base::split(*text, '\n')) {
        ++number;
        const auto bare = base::trim(line);
        if (bare.empty() || bare.starts_with('#')) continue;
        const auto tab = line.find('\t');
        if (tab == std::string_view::npos || base::trim(line.substr(0, tab)).empty())
            return base::fail(base::Code::invalid_input,
                              fmt::format("line {} of {} has no id before a tab", number, path),
                              "write each line as ID, a tab, the query");
        lines.push_back({std::string(base::trim(line.substr(0, tab))), base::squeeze(line.substr(tab + 1))});
    }
    return lines;
}

base::Result<std::string> name_of(const std::string& id, const std::string& by, search::Searcher& searcher) {
    if (by == "id") return id;
    const auto ad = searcher.find(id);
    if (!ad) return base::fail(ad);
    const std::string name = !*ad ? "" : by == "url" ? (*ad)->url : (*ad)->reference;
    return name.empty() ? id : base::replace_all(base::squeeze(name), " ", "_");
}

base::Result<std::string> trec_lines(const Line& line, const search::SearchRequest& request,
                                     const cli::Arguments& arguments, search::Searcher& searcher) {
    const auto ads = searcher.rank(request);
    if (!ads) return base::fail(ads);
    std::string out;
    // A run is read in order of its scores: those of ads with only some of the words lie below all others.
    double floor = 0;
    std::size_t rank = 0;
    for (const auto& ad : *ads) {
        const auto name = name_of(ad.id, arguments.text("--name"), searcher);
        if (!name) return name;
        const double score = rank == 0 ? ad.score : std::min(ad.score, floor - 1e-6);
        floor = score;
        out += fmt::format("{} Q0 {} {} {:.6f} {}\n", line.id, *name, ++rank, score, arguments.text("--run"));
    }
    return out;
}

base::Result<std::string> json_line(const Line& line, const search::SearchRequest& request,
                                    search::Searcher& searcher, const render::Catalogue& words) {
    const auto result = searcher.search(request);
    if (!result) return base::fail(result);
    base::Json json = base::Json::object({{"id", line.id}});
    const base::Json found = render::json(*result, {.words = words});
    for (const auto& [key, value] : found.members()) json.set(key, value);
    return json.dump() + "\n";
}

int run(const cli::Context& context) {
    const auto lines = read_lines(context.arguments.text("FILE"));
    if (!lines) return cli::report(lines.error());
    auto opened = open_index(context);
    if (!opened) return cli::report(opened.error());
    search::SearchRequest request;
    request.limit = static_cast<std::size_t>(context.arguments.integer("--limit"));
    request.plain = context.arguments.has("--plain");
    request.expired = request.plain || context.arguments.has("--expired");
    request.today = context.clock.today();
    const bool trec = context.arguments.text("--format") == "trec";
    for (const auto& line : *lines) {
        if (context.stop.stop_requested()) break;
        request.text = line.query;
        const auto out = trec ? trec_lines(line, request, context.arguments, opened->searcher)
                              : json_line(line, request, opened->searcher, *opened->words);
        if (!out) return cli::report(out.error());
        cli::print(*out);
    }
    return lines->empty() ? cli::kNothingFound : cli::kDone;
}

}  // namespace

const cli::Command kBatch = {"batch",
                             "answer a file of queries",
                             "Answers each query of FILE as jobquery QUERY does, one after the other.",
                             kOptions,
                             kExamples,
                             run};

}  // namespace jobindex::apps
