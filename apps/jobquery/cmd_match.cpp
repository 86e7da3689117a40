// jobquery match: ads that fit a CV.
#include "apps/jobquery/commands.h"
#include "apps/jobquery/opened.h"
#include "core/base/file.h"
#include "core/vocab/data_dir.h"
#include "query/render/cv.h"
#include "query/render/json.h"
#include "query/render/text.h"
#include "query/search/cv_text.h"
#include "query/search/match_cv.h"

namespace jobindex::apps {
namespace {

constexpr cli::Option kOptions[] = {
    {.name = "CV",
     .help = "the CV, plain text or PDF (pdftotext reads it); - is standard input",
     .kind = cli::Kind::path,
     .required = true},
    kLimitOption,
    {.name = "--expired", .help = "rank ads that are closed or past their closing date too"},
    kFormatOption,
};
constexpr cli::Example kExamples[] = {
    {"jobquery match cv.pdf", "the open ads that fit best, with what is asked for and missing"},
    {"jobquery match - --format json < cv.txt", "for programs"},
};

base::Result<search::Cv> read(const std::string& path) {
    const bool is_stdin = path == "-";
    const auto bytes = base::read_file(is_stdin ? "/dev/stdin" : path, search::kMaxCvBytes);
    if (!bytes) return base::fail(bytes);
    const auto text = search::cv_text(*bytes, is_stdin ? "standard input" : path);
    if (!text) return base::fail(text);
    const auto data = vocab::data_dir();
    if (!data) return base::fail(data);
    const auto vocabularies = search::CvVocabularies::load(*data);
    if (!vocabularies) return base::fail(vocabularies);
    search::Cv cv = search::read_cv(*text, *vocabularies);
    if (cv.empty())
        return base::fail(base::Code::invalid_input, "no skill, degree or field was found in the CV",
                          "is it a CV? jobindex vocab show NAME tells what is known of a skill");
    return cv;
}

int run(const cli::Context& context) {
    const auto cv = read(context.arguments.text("CV"));
    if (!cv) return cli::report(cv.error());
    auto opened = open_index(context);
    if (!opened) return cli::report(opened.error());
    search::MatchCvRequest request;
    request.limit = static_cast<std::size_t>(context.arguments.integer("--limit"));
    request.expired = context.arguments.has("--expired");
    request.today = context.clock.today();
    const auto result = search::match_cv(opened->searcher, *cv, request);
    if (!result) return cli::report(result.error());
    if (context.json()) {
        base::Json out = render::json(*result, {.words = *opened->words});
        cli::print_json(out.set("cv", render::json(*cv)));
    } else {
        const auto options = render_options(context, *opened);
        cli::print(render::text(*cv, options));
        if (!result->hits.empty()) cli::print(render::text(*result, options));
    }
    if (result->hits.empty())
        cli::say(request.expired ? "no ad fits it" : "no open ad fits it; --expired shows closed ones");
    return result->hits.empty() ? cli::kNothingFound : cli::kDone;
}

}  // namespace

const cli::Command kMatch = {
    "match",
    "rank ads by how well they fit a CV",
    "Reads skills, degrees, posts held and fields from a CV and ranks the open ads by how much of what they "
    "ask "
    "for it has, and by whether the post is the next step. Each ad says what the CV has, what it lacks, and "
    "what "
    "would be welcome. All of it happens in memory on this machine: nothing of the CV is stored or sent. "
    "Soft "
    "skills count for nothing, for a CV cannot show them. Exit code 1 when no ad fits.",
    kOptions,
    kExamples,
    run};

}  // namespace jobindex::apps
