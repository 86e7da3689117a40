#include "query/render/csv.h"

#include <fmt/format.h>

#include "core/base/text.h"
#include "query/render/words.h"

namespace jobindex::render {
namespace {

/// RFC 4180 section 2: quoted when it holds a comma, a quotation mark or a line break.
std::string cell(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    return '"' + base::replace_all(text, "\"", "\"\"") + '"';
}

std::string day(const std::optional<base::Date>& date) {
    return date ? date->iso() : std::string();
}

std::string row(const search::Hit& hit) {
    std::vector<std::string> levels;
    for (const auto level : hit.ad.levels) levels.emplace_back(model::name_of(level));
    const std::vector<std::string> cells = {std::to_string(hit.rank),
                                            fmt::format("{:.3f}", hit.score),
                                            hit.ad.id,
                                            hit.ad.title,
                                            hit.ad.institution.name,
                                            hit.place,
                                            base::join(levels, "; "),
                                            day(hit.ad.dates.posted),
                                            day(hit.ad.dates.closing),
                                            salary_text(hit.ad.salary),
                                            base::join(hit.skill_labels, "; "),
                                            hit.ad.source,
                                            hit.all_words ? "all" : "some",
                                            hit.ad.url,
                                            hit.snippet.text};
    std::string line;
    for (const auto& text : cells) {
        if (!line.empty()) line += ',';
        line += cell(text);
    }
    return line + "\r\n";
}

}  // namespace

std::string csv(const search::SearchResult& result) {
    std::string out =
        "rank,score,id,title,institution,place,level,posted,closing,salary,skills,source,match,url,"
        "snippet\r\n";
    for (const auto& hit : result.hits) out += row(hit);
    return out;
}

}  // namespace jobindex::render
