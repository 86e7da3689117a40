// jobindex url: how URLs are read and stored, from JSON Lines.
#include <fmt/format.h>

#include "apps/cli/context.h"
#include "apps/jobindex/commands.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/base/url.h"

namespace jobindex::apps {
namespace {

using base::Json;

constexpr cli::Option kOptions[] = {
    {"FILE",
     "",
     "JSON Lines of {input, base}, or - for standard input",
     cli::Kind::path,
     {},
     {},
     {},
     false,
     true},
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
    auto lines = base::LineReader::open(context.arguments.text("FILE"));
    if (!lines) return cli::report(lines.error());
    while (true) {
        const auto line = lines->next();
        if (!line) return cli::report(line.error());
        if (!*line) return cli::kDone;
        if (base::trim(**line).empty()) continue;
        const auto row = base::parse_json(**line);
        cli::print_json(row ? resolve(*row) : Json::object({{"error", row.error().message}}));
    }
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
