// POST, PUT and DELETE of /v1/jobs: ads are handed over to the indexer.
#include <fmt/format.h>

#include <algorithm>

#include "core/base/text.h"
#include "core/base/url.h"
#include "query/server/desk.h"
#include "query/server/json_answer.h"
#include "query/server/posted_ad.h"
#include "query/server/routes.h"
#include "query/server/worker.h"

namespace jobindex::server {
namespace {

using base::Json;

constexpr std::size_t kMostRows = 10'000;
constexpr std::size_t kLargestBatch = std::size_t{64} << 20;
constexpr std::size_t kLargestRow = std::size_t{1} << 20;
constexpr int kNoneTaken = 422;

constexpr base::JsonLimits kStrict{.bytes = kLargestBatch, .depth = 50, .strict = true};

constexpr std::string_view kRowExample =
    R"({"title": "PhD position in dosimetry", "description": "You measure dose. Apply by 15 January 2027.",
        "url": "https://www.example.org/jobs/1", "institution": "University of Example", "location": "Leeds, UK"})";
constexpr std::string_view kBatchExample =
    R"({"jobs": [{"title": "PhD position in dosimetry", "description": "You measure dose. Apply by 15 January 2027.",
        "url": "https://www.example.org/jobs/1", "institution": "University of Example", "location": "Leeds, UK"}]})";

constexpr Parameter kId[] = {{.name = "id",
                              .help = "id of the ad, 32 hex digits, as the answer to POST names it",
                              .example = "56ef91981c4f2e79379793e9ddaa2cb0",  // of kRowExample
                              .required = true,
                              .in_path = true,
                              .longest = 32}};

tl::unexpected<Problem> no_desk() {
    return tl::unexpected(problem(501, "this server takes nothing in: its data directory is read-only"));
}

/// The rows of a body: {"jobs": [...]}, an array, or JSON Lines.
tl::expected<std::vector<Json>, Problem> rows_of(const Request& request) {
    std::vector<Json> rows;
    const auto take = [&](const Json& list) { rows.assign(list.items().begin(), list.items().end()); };
    if (request.header("content-type").find("ndjson") != std::string_view::npos) {
        std::size_t number = 0;
        for (const auto line : base::split(request.body, '\n')) {
            ++number;
            if (base::trim(line).empty()) continue;
            auto row = base::parse_json(line, kStrict);
            if (!row)
                return tl::unexpected(
                    problem(400, fmt::format("line {} is no JSON: {}", number, row.error().message)));
            rows.push_back(std::move(*row));
            if (rows.size() > kMostRows) break;
        }
    } else {
        const auto body = base::parse_json(request.body, kStrict);
        if (!body) return tl::unexpected(problem(400, "the body is no JSON: " + body.error().message));
        take(body->is_array() ? *body : (*body)["jobs"]);
    }
    if (rows.empty())
        return tl::unexpected(
            problem(400, "the body holds no ads: send {\"jobs\": [...]}, an array, or JSON Lines"));
    if (rows.size() > kMostRows)
        return tl::unexpected(problem(413, fmt::format("a batch has at most {} ads", kMostRows)));
    return rows;
}

Json accepted(std::size_t index, const std::string& id) {
    return Json::object({{"index", index}, {"status", "accepted"}, {"id", id}});
}

Json refused(std::size_t index, const Fault& fault) {
    Json out = Json::object({{"index", index}, {"status", "refused"}, {"error", fault.text}});
    if (!fault.field.empty()) out.set("field", fault.field);
    return out;
}

/// Answers once; the same request again gets the same answer.
template <class Work>
Answer once(Context& context, Work&& work) {
    Desk* desk = context.worker.site().desk();
    if (desk == nullptr) return no_desk();
    auto given = desk->answered(*context.key, context.request);
    if (!given) return tl::unexpected(given.error());
    if (*given) {
        Response again;
        again.status = (*given)->status;
        again.type = "application/json";
        again.body = (*given)->body;
        again.set("Idempotency-Replayed", "true");
        return again;
    }
    Answer answer = work(*desk);
    if (!answer) return answer;
    const auto now = context.worker.site().settings().clock.now();
    if (auto kept = desk->keep_answer(*context.key, context.request, *answer, now); !kept)
        return tl::unexpected(search_problem(kept.error()));
    return answer;
}

Answer hand_over(Desk& desk, const inbox::Batch& batch, Response response) {
    if (auto kept = desk.hand_over(batch); !kept) {
        const auto& error = kept.error();
        return tl::unexpected(search_problem(error));
    }
    return response;
}

inbox::Batch batch_of(Context& context) {
    return {context.key->name, context.worker.site().settings().clock.now(), {}};
}

Answer post_jobs(Context& context) {
    return once(context, [&](Desk& desk) -> Answer {
        const auto rows = rows_of(context.request);
        if (!rows) return tl::unexpected(rows.error());
        auto batch = batch_of(context);
        Json jobs = Json::array();
        for (std::size_t i = 0; i < rows->size(); ++i) {
            auto ad = posted_ad((*rows)[i], batch.source);
            jobs.push(ad ? accepted(i, ad->id) : refused(i, ad.error()));
            if (ad) batch.items.push_back({std::move(ad->row), {}});
        }
        const auto count = batch.items.size();
        Json body =
            Json::object({{"accepted", count}, {"refused", rows->size() - count}, {"jobs", std::move(jobs)}});
        if (count == 0) return json_answer(body, kNoneTaken);
        return hand_over(desk, batch, json_answer(body, 202));
    });
}

Answer put_job(Context& context) {
    return once(context, [&](Desk& desk) -> Answer {
        const auto row = base::parse_json(context.request.body, kStrict);
        if (!row) return tl::unexpected(problem(400, "the body is no JSON: " + row.error().message));
        auto batch = batch_of(context);
        auto ad = posted_ad(*row, batch.source);
        if (!ad) return tl::unexpected(problem(422, ad.error().text, ad.error().field));
        const auto& id = context.given.text("id");
        if (ad->id != id)
            return tl::unexpected(
                problem(409, fmt::format("the id of this ad is {}: it comes from its url", ad->id), "id"));
        batch.items.push_back({std::move(ad->row), {}});
        return hand_over(desk, batch, json_answer(accepted(0, id), 202));
    });
}

Answer delete_job(Context& context) {
    return once(context, [&](Desk& desk) -> Answer {
        const auto& id = context.given.text("id");
        constexpr std::size_t kDigits = 32;
        if (id.size() != kDigits || id.find_first_not_of("0123456789abcdef") != std::string::npos)
            return tl::unexpected(problem(400, "an id has 32 hex digits", "id"));
        auto batch = batch_of(context);
        batch.items.push_back({{}, id});
        return hand_over(desk, batch, json_answer(Json::object({{"status", "accepted"}, {"id", id}}), 202));
    });
}

constexpr Route kRoutes[] = {
    {.method = "POST",
     .path = "/v1/jobs",
     .name = "postJobs",
     .summary = "Hands over up to 10,000 ads; each is accepted or refused with the reason",
     .handle = post_jobs,
     .scope = Scope::ingest,
     .body = "JobRows",
     .answer = "IngestReport",
     .largest_body = kLargestBatch,
     .body_types = "application/json|application/x-ndjson",
     .body_example = kBatchExample,
     .success = 202,
     .none_taken = kNoneTaken},
    {.method = "PUT",
     .path = "/v1/jobs/{id}",
     .name = "putJob",
     .summary = "Hands over one ad in place of what it was",
     .parameters = kId,
     .handle = put_job,
     .scope = Scope::ingest,
     .body = "JobRow",
     .answer = "IngestOutcome",
     .largest_body = kLargestRow,
     .body_example = kRowExample,
     .success = 202},
    {.method = "DELETE",
     .path = "/v1/jobs/{id}",
     .name = "deleteJob",
     .summary = "Takes back an ad that was handed over with the same key's name",
     .parameters = kId,
     .handle = delete_job,
     .scope = Scope::ingest,
     .answer = "IngestOutcome",
     .success = 202},
};

}  // namespace

std::span<const Route> ingest_routes() {
    return kRoutes;
}

}  // namespace jobindex::server
