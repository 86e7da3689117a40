// bench_extract DIR...: decodes, parses and extracts every file below the directories, on one core.
//
// Prints pages per second of CPU time and how many pages were ads, lists and neither; with --list one line a
// file. HTML files go through extract_page(), .xml and .json files through extract_feed().
#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/file.h"
#include "core/html/charset.h"
#include "core/html/document.h"
#include "indexer/extract/extract.h"
#include "indexer/extract/feed.h"

namespace {

using namespace jobindex;

struct Totals {
    std::size_t bytes = 0, pages = 0, ads = 0, lists = 0, others = 0, feeds = 0, feed_ads = 0, repaired = 0;
};

void read_page(const std::string& name, const std::string& bytes, bool list, Totals& totals) {
    const std::string text = html::decode_page(bytes, "");
    const auto document = html::Document::parse(text);
    if (!document) return;
    const std::string url = "http://site.example/" + name;
    const extract::Extraction result = extract::extract_page({url, "text/html", &*document});
    ++totals.pages;
    totals.ads += result.kind == extract::PageKind::ad;
    totals.lists += result.kind == extract::PageKind::list;
    totals.others += result.kind == extract::PageKind::other;
    totals.repaired += !result.problems.empty();
    if (!list) return;
    static constexpr std::array<const char*, 3> kKinds = {"ad", "list", "other"};
    std::printf("%s\t%s\t%zu postings\t%zu bytes\t%s\t%zu candidates\t%s\n", name.c_str(),
                kKinds[static_cast<std::size_t>(result.kind)], result.postings, result.description.size(),
                result.language.c_str(), result.candidates.size(), result.why.c_str());
    for (const auto& problem : result.problems) std::printf("\tproblem: %s\n", problem.text.c_str());
}

void read_feed(const std::string& name, const std::string& bytes, bool list, Totals& totals) {
    const auto ads = extract::extract_feed("http://site.example/" + name, "", bytes);
    ++totals.feeds;
    totals.feed_ads += ads.size();
    if (list) std::printf("%s\tfeed\t%zu ads\n", name.c_str(), ads.size());
}

}  // namespace

int main(int argc, char** argv) {
    Totals totals;
    bool list = false;
    std::vector<std::pair<std::string, std::string>> files;
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]) == "--list") {
            list = true;
            continue;
        }
        for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[i])) {
            if (!entry.is_regular_file()) continue;
            auto bytes = base::read_file(entry.path());
            if (bytes)
                files.emplace_back(entry.path().lexically_relative(argv[i]).string(), std::move(*bytes));
        }
    }
    std::sort(files.begin(), files.end());
    const std::clock_t start = std::clock();
    for (const auto& [name, bytes] : files) {
        totals.bytes += bytes.size();
        const std::string extension = std::filesystem::path(name).extension().string();
        const bool feed = extension == ".xml" || extension == ".json" || extension == ".rss";
        feed ? read_feed(name, bytes, list, totals) : read_page(name, bytes, list, totals);
    }
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    std::printf(
        "%zu pages in %.2f s of CPU: %.0f pages/s, %.1f MB/s; %zu ads, %zu lists, %zu others, %zu with "
        "problems; "
        "%zu feeds with %zu ads\n",
        totals.pages, seconds, static_cast<double>(totals.pages) / seconds,
        static_cast<double>(totals.bytes) / 1e6 / seconds, totals.ads, totals.lists, totals.others,
        totals.repaired, totals.feeds, totals.feed_ads);
    return 0;
}
