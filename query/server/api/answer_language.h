// In which language an answer of the API says what is for people; decided as for pages.
#pragma once

#include "query/render/messages.h"
#include "query/server/finish.h"
#include "query/server/pages/language.h"
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
inline const render::Catalogue& answer_words(Context& context) {
    const auto& chosen = context.given.text("lang");
    return context.worker.site().messages().of(
        chosen.empty() ? accepted_language(context.request.header("accept-language")) : chosen);
}

/// Says in which language an answer is, and whether that depends on who asks.
inline void set_language(Response& response, Context& context) {
    response.set("Content-Language", answer_words(context).language());
    if (!context.given.has("lang")) add_vary(response, "Accept-Language");
}

}  // namespace jobindex::server
