// In which language an answer of the API says what is for people; decided as for pages. Pure.
#pragma once

#include "query/render/messages.h"
#include "query/server/route.h"
#include "query/server/worker.h"

namespace jobindex::server {

/// `lang`, of operations whose answers have words for people.
inline constexpr Parameter kAnswerLanguage = {
    .name = "lang",
    .kind = ValueKind::choice,
    .help = "the language of what is for people: reasons, labels, next steps; else as Accept-Language says",
    .example = "de",
    .choices = "en|de|fr|es"};

/// The words of that language.
const render::Catalogue& answer_words(const Given& given, const Request& request, const Site& site);
const render::Catalogue& answer_words(Context& context);
/// Says in which language an answer is, and whether that depends on who asks.
Response in_language(Response response, Context& context);

}  // namespace jobindex::server
