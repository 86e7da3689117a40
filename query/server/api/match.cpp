// POST /v1/match: ads that fit a CV. Nothing of the CV is stored or logged.
#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>
#include <vector>

#include "query/render/cv.h"
#include "query/render/json.h"
#include "query/search/cv_text.h"
#include "query/search/match_cv.h"
#include "query/server/api/answer_language.h"
#include "query/server/api/run_search.h"
#include "query/server/json_answer.h"
#include "query/server/routes.h"

namespace jobindex::server {
namespace {

using base::Json;

constexpr std::size_t kMostBytes = std::size_t{8} << 20;
/// A PDF of a few pages takes a tenth of a second.
constexpr int kPdfMilliseconds = 5000;
constexpr std::string_view kName = "the CV";

/// A place among the few PDFs that are read at once, so that searches still find a worker.
class PdfPlace {
  public:
    explicit PdfPlace(Site& site) : reading_(site.pdfs()) {
        const unsigned threads = site.settings().workers;
        const unsigned workers = threads > 0 ? threads : std::thread::hardware_concurrency();
        free_ = ++reading_ <= std::max(1U, workers / 2);
    }
    PdfPlace(const PdfPlace&) = delete;
    PdfPlace& operator=(const PdfPlace&) = delete;
    ~PdfPlace() { --reading_; }
    bool free() const { return free_; }

  private:
    std::atomic<unsigned>& reading_;
    bool free_ = false;
};

Problem cv_problem(const base::Error& error) {
    const std::string detail = error.message + (error.hint.empty() ? "" : "; " + error.hint);
    switch (error.code) {
        case base::Code::unsupported:
            return problem(415, detail);
        case base::Code::not_found:
            return problem(501, "this server cannot read PDFs; send the CV as text/plain");
        case base::Code::limit:
            return problem(413, detail);
        default:
            return search_problem(error);
    }
}

tl::expected<std::string, Problem> text_of(Context& context) {
    const std::string type = media_type(context.request);
    if (type == "application/json") {
        const auto body = json_body(context.request);
        if (!body) return tl::unexpected(body.error());
        const Json& text = (*body)["text"];
        if (!text.is_string() || body->size() != 1)
            return tl::unexpected(problem(400, "the body is {\"text\": the CV}", "text"));
        return text.text();
    }
    if (type != "text/plain" && type != "application/pdf")
        return tl::unexpected(problem(415, "a CV is text/plain, application/pdf or application/json"));
    const bool pdf = search::is_pdf(context.request.body);
    if (pdf != (type == "application/pdf"))
        return tl::unexpected(problem(415, pdf ? "the body is a PDF: Content-Type: application/pdf"
                                               : "the body is no PDF; send text as text/plain"));
    std::optional<PdfPlace> place;
    if (pdf && !place.emplace(context.worker.site()).free())
        return tl::unexpected(problem(503, "other PDFs are being read; try again in a moment"));
    auto text = search::cv_text(context.request.body, std::string(kName), kPdfMilliseconds);
    if (!text) return tl::unexpected(cv_problem(text.error()));
    return std::move(*text);
}

Answer match(Context& context) {
    const auto text = text_of(context);
    if (!text) return tl::unexpected(text.error());
    const auto vocabularies = context.worker.site().cv_vocabularies();
    if (!vocabularies) return tl::unexpected(search_problem(vocabularies.error()));
    const search::Cv cv = search::read_cv(*text, **vocabularies);
    if (cv.empty())
        return tl::unexpected(problem(422, "no skill, degree or field was found in it; is it a CV?"));
    search::MatchCvRequest request;
    request.limit = context.given.integer("limit");
    request.expired = context.given.flag("expired");
    request.today = context.worker.site().today();
    const auto searcher = context.worker.searcher();
    if (!searcher) return tl::unexpected(searcher.error());
    const auto result = search::match_cv(**searcher, cv, request);
    if (!result) return tl::unexpected(search_problem(result.error()));
    Json out = render::json(*result, json_options(context.given, answer_words(context)));
    return in_language(json_answer(out.set("cv", render::json(cv))), context);
}

const std::vector<Parameter>& match_table() {
    static const std::vector<Parameter> table = [] {
        std::vector<Parameter> out = {
            {.name = "limit",
             .kind = ValueKind::integer,
             .help = "how many ads",
             .fallback = "10",
             .least = 1,
             .most = 100},
            {.name = "expired", .kind = ValueKind::flag, .help = "also ads that one can no longer apply to"},
        };
        out.insert(out.end(), hit_parameters().begin(), hit_parameters().end());
        return out;
    }();
    return table;
}

const Route kRoutes[] = {
    {.method = "POST",
     .path = "/v1/match",
     .name = "match",
     .summary = "Ads that fit a CV, with what each asks for that the CV has or lacks; the CV is not kept",
     .parameters = match_table(),
     .handle = match,
     .body = "Cv",
     .answer = "MatchResult",
     .largest_body = kMostBytes,
     .body_types = "application/json|text/plain|application/pdf",
     .body_example =
         R"({"text": "M.Sc. in physics. Skills: Python, MRI, statistics. 2024 research assistant, medical imaging."})"},
};

}  // namespace

std::span<const Route> match_routes() {
    return kRoutes;
}

}  // namespace jobindex::server
