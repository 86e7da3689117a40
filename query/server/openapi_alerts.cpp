#include "query/server/openapi_schemas.h"

namespace jobindex::server {
namespace {

constexpr Member kMembers[] = {
    {"AlertRequest", "channel", "mail|webhook|feed", "how new ads are told; the last two need a key"},
    {"AlertRequest", "target", "string?", "a mail address or an https URL; a feed has none"},
    {"AlertRequest", "q", "string", "the search, with its filters as fields: jobquery-syntax(7)"},
    {"AlertRequest", "frequency", "immediate|daily|weekly?", "daily unless given"},
    {"AlertRequest", "lang", "en|de|fr|es?", "of mails; en unless given"},
    {"Alert", "id", "string?", "absent for a mail that has to be confirmed: only its link tells"},
    {"Alert", "status", "pending|active|ended", "pending: its owner has not confirmed it yet"},
    {"Alert", "channel", "mail|webhook|feed?", ""},
    {"Alert", "q", "string?", ""},
    {"Alert", "frequency", "immediate|daily|weekly?", ""},
    {"Alert", "lang", "en|de|fr|es?", ""},
    {"Alert", "created", "date-time?", ""},
    {"Alert", "last_sent", "date-time?", "when something last arrived"},
    {"Alert", "token", "string?", "shows and ends the alert; told once"},
    {"Alert", "secret", "string?", "of a webhook: what its calls are signed with; told once"},
    {"Alert", "feeds", "string{}?", "addresses of a feed, by format"},
};

}  // namespace

std::span<const Member> alert_members() {
    return kMembers;
}

}  // namespace jobindex::server
