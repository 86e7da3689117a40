// jobindex url: how URLs are read and stored, from JSON Lines.
#include <optional>

#include "apps/jobindex/answer_lines.h"
#include "apps/jobindex/commands.h"
#include "core/base/url.h"

namespace jobindex::apps {
namespace {

using base::Json;

constexpr cli::Option kOptions[] = {
    {.name = "FILE",
     .help = "JSON Lines of {input, base}, or - for standard input",
     .kind = cli::Kind::path,
     .required = true},
};

Json resolve(const Json& row) {
    std::optional<base::Url> base_url;
    if (const std::string& text = row["base"].text(); !text.empty()) {
        auto parsed = base::parse_url(text);
        if (!parsed) return Json::object({{"error", "base: " + parsed.error().message}});
        base_url = std::move(*parsed);
    }
    const auto url = base::parse_url(row["input"].text(), base_url ? &*base_url : nullptr);
    if (!url) return Json::object({{"error", url.error().message}});
    return Json::object({{"href", url->href()}, {"canonical", base::canonical(*url)}});
}

int run(const cli::Context& context) {
    return answer_lines(context, resolve);
}

}  // namespace

const cli::Command kUrl = {
    "url",
    "resolve URLs and show their canonical form",
    "Reads JSON Lines of {\"input\", \"base\"} and prints for each {\"href\", \"canonical\"}: the URL as "
    "the WHATWG URL standard serialises it, and as the frontier stores it; or {\"error\"}.",
    kOptions,
    {},
    run};

}  // namespace jobindex::apps
