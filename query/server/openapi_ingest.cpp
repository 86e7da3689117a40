#include "query/server/openapi_schemas.h"

namespace jobindex::server {
namespace {

constexpr Member kMembers[] = {
    {"JobRow", "title", "string", "required"},
    {"JobRow", "description", "string", "text or HTML; required"},
    {"JobRow", "description_format", "text/plain|text/html?",
     "text/plain: tags in it mean themselves; else text with tags is taken for HTML"},
    {"JobRow", "url", "string?", "by which the ad is known; without one `reference` is needed"},
    {"JobRow", "reference", "string?", "the employer's own number"},
    {"JobRow", "institution", "string?", ""},
    {"JobRow", "location", "string?", ""},
    {"JobRow", "closing", "date?", ""},
    {"JobRows", "jobs", "#JobRow[]", "at most 10,000"},
    {"IngestReport", "accepted", "integer", ""},
    {"IngestReport", "refused", "integer", ""},
    {"IngestReport", "jobs", "#IngestOutcome[]", "in the order of the batch"},
    {"IngestOutcome", "index", "integer?", "place in the batch, from 0"},
    {"IngestOutcome", "status", "accepted|refused", "accepted: on its way to the index"},
    {"IngestOutcome", "id", "string?", "of the ad, when it is accepted"},
    {"IngestOutcome", "error", "string?", "why it is refused"},
    {"IngestOutcome", "field", "string?", "the field at fault"},
};

}  // namespace

std::span<const Member> ingest_members() {
    return kMembers;
}

}  // namespace jobindex::server
