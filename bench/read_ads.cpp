// bench_read pages DIR... | rows FILE MAPPING | long MEGABYTES | structured DIR...: what reading ads costs,
// on one core.
//
// pages: decodes, parses, extracts and normalises every HTML file below the directories, as a crawl does.
// rows: reads a JSON Lines file as an import does, without storing. long: one ad of so many megabytes beside
// one of a tenth, whose costs by byte should be alike. structured: only the JSON-LD, microdata and RDFa of
// every HTML file, for bench/structured_peers.sh. Prints a figure per second of CPU time.
#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/file.h"
#include "core/board/mapping.h"
#include "core/html/charset.h"
#include "core/html/document.h"
#include "core/vocab/data_dir.h"
#include "indexer/extract/item_scope.h"
#include "indexer/extract/json_ld.h"
#include "indexer/ingest/reading.h"
#include "indexer/ingest/rows.h"

namespace {

using namespace jobindex;

constexpr base::Timestamp kNow = 1'800'000'000;

double cpu_seconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

int give_up(const base::Error& error) {
    std::fprintf(stderr, "bench_read: %s\n", error.message.c_str());
    return 2;
}

std::vector<std::pair<std::string, std::string>> html_files(const std::vector<std::string>& directories) {
    std::vector<std::pair<std::string, std::string>> files;
    for (const auto& directory : directories) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(directory)) {
            if (!entry.is_regular_file() || entry.path().extension() != ".html") continue;
            auto bytes = base::read_file(entry.path());
            if (bytes)
                files.emplace_back(entry.path().lexically_relative(directory).string(), std::move(*bytes));
        }
    }
    return files;
}

void print(std::string_view what, std::size_t count, std::size_t bytes, double seconds) {
    std::fputs(fmt::format("{}: {} in {:.2f} s of CPU, {:.0f} a second, {:.1f} MB/s\n", what, count, seconds,
                           static_cast<double>(count) / seconds, static_cast<double>(bytes) / 1e6 / seconds)
                   .c_str(),
               stdout);
}

int pages(const std::vector<std::string>& directories, const normalise::Knowledge& knowledge) {
    const auto files = html_files(directories);
    std::size_t bytes = 0, ads = 0;
    const double start = cpu_seconds();
    for (const auto& [name, body] : files) {
        bytes += body.size();
        const std::string url = "https://site.example/" + name;
        ingest::Sighting page;
        page.url = url;
        page.status = 200;
        page.content_type = "text/html";
        page.body = body;
        page.at = kNow;
        ads += ingest::read_page(page, knowledge).ads.size();
    }
    print(fmt::format("pages ({} ads)", ads), files.size(), bytes, cpu_seconds() - start);
    return 0;
}

int rows(const std::string& file, const std::string& map, const normalise::Knowledge& knowledge) {
    const auto mapping = board::Mapping::parse({map});
    if (!mapping) return give_up(mapping.error());
    auto reader = ingest::RowReader::open(file);
    if (!reader) return give_up(reader.error());
    std::vector<base::Json> values;
    std::size_t bytes = 0, ads = 0;
    for (auto row = reader->next(); row && *row; row = reader->next()) {
        bytes += (*row)->raw.size();
        values.push_back((*row)->value);
    }
    const double start = cpu_seconds();
    for (const auto& value : values)
        ads += ingest::read_posting(mapping->to_posting(value), "bench", kNow, knowledge).has_value();
    print("imported ads", ads, bytes, cpu_seconds() - start);
    return 0;
}

int one_long(double megabytes, const normalise::Knowledge& knowledge) {
    static constexpr std::string_view kText =
        "We look for a postdoctoral researcher in medical physics with a PhD in physics. Experience with "
        "Python, MRI "
        "and deep learning is required; knowledge of German (B2) is a plus. The salary is EUR 4,200 a month, "
        "the post "
        "is limited to 36 months at 75 %. Applications are due by 3 May 2027 in Heidelberg, Germany.\n";
    double per_byte[2] = {};
    for (const int i : {0, 1}) {
        std::string text;
        while (static_cast<double>(text.size()) < megabytes * 1e6 / (i == 0 ? 10 : 1)) text += kText;
        const auto posting = base::Json::object({{"title", "Postdoc"}, {"description", text}});
        const double start = cpu_seconds();
        if (!ingest::read_posting(posting, "bench", kNow, knowledge)) return 2;
        const double seconds = cpu_seconds() - start;
        per_byte[i] = seconds / static_cast<double>(text.size());
        print(fmt::format("one ad of {} bytes", text.size()), 1, text.size(), seconds);
    }
    std::fputs(fmt::format("cost by byte, long against short: {:.2f}\n", per_byte[1] / per_byte[0]).c_str(),
               stdout);
    return 0;
}

int structured(const std::vector<std::string>& directories) {
    const auto files = html_files(directories);
    std::size_t bytes = 0, postings = 0;
    const double start = cpu_seconds();
    for (const auto& [name, body] : files) {
        bytes += body.size();
        const auto document = html::Document::parse(html::decode_page(body, "text/html"));
        if (!document) continue;
        std::vector<extract::Problem> problems;
        postings += extract::json_ld_postings(document->root(), problems).size();
        postings += extract::microdata_postings(document->root()).size();
        postings += extract::rdfa_postings(document->root()).size();
    }
    print(fmt::format("structured data ({} postings)", postings), files.size(), bytes, cpu_seconds() - start);
    return 0;
}

}  // namespace

int main(int count, char** arguments) {
    const std::vector<std::string> given(arguments + 1, arguments + count);
    const std::string what = given.empty() ? "" : given.front();
    const std::vector<std::string> rest(given.begin() + (given.empty() ? 0 : 1), given.end());
    if (what == "structured" && !rest.empty()) return structured(rest);
    const bool known = (what == "pages" && !rest.empty()) || (what == "rows" && rest.size() == 2) ||
                       (what == "long" && rest.size() == 1);
    if (!known) {
        std::fputs(
            "usage: bench_read pages DIR... | rows FILE MAPPING | long MEGABYTES | structured DIR...\n",
            stderr);
        return 2;
    }
    const auto data = vocab::data_dir();
    if (!data) return give_up(data.error());
    const auto knowledge = normalise::Knowledge::load(*data);
    if (!knowledge) return give_up(knowledge.error());
    if (what == "pages") return pages(rest, *knowledge);
    if (what == "rows") return rows(rest[0], rest[1], *knowledge);
    return one_long(std::atof(rest[0].c_str()), *knowledge);
}
