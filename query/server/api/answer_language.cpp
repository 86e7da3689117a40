#include "query/server/api/answer_language.h"

#include "query/server/finish.h"
#include "query/server/pages/language.h"

namespace jobindex::server {

const render::Catalogue& answer_words(const Given& given, const Request& request, const Site& site) {
    const auto& chosen = given.text("lang");
    return site.messages().of(chosen.empty() ? accepted_language(request.header("accept-language")) : chosen);
}

const render::Catalogue& answer_words(Context& context) {
    return answer_words(context.given, context.request, context.worker.site());
}

Response in_language(Response response, Context& context) {
    response.set("Content-Language", answer_words(context).language());
    if (!context.given.has("lang")) add_vary(response, "Accept-Language");
    return response;
}

}  // namespace jobindex::server
