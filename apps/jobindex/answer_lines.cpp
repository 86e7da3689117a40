#include "apps/jobindex/answer_lines.h"

#include <fmt/format.h>

#include "core/base/file.h"
#include "core/base/text.h"

namespace jobindex::apps {

int answer_lines(const cli::Context& context, const std::function<base::Json(const base::Json&)>& answer) {
    auto lines = base::LineReader::open(context.arguments.text("FILE"));
    if (!lines) return cli::report(lines.error());
    bool refused = false;
    while (true) {
        const auto line = lines->next();
        if (!line) return cli::report(line.error());
        if (!*line) return refused ? cli::kPartly : cli::kDone;
        if (base::trim(**line).empty()) continue;
        const auto row = base::parse_json(**line);
        if (row && row->is_object()) {
            cli::print_json(answer(*row));
            continue;
        }
        refused = true;
        const std::string reason = row ? "no JSON object" : row.error().message;
        cli::print_json(
            base::Json::object({{"error", fmt::format("line {}: {}", lines->line_number(), reason)}}));
    }
}

}  // namespace jobindex::apps
