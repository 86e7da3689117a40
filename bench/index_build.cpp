// bench_index DIRECTORY [THREADS [SEGMENT]]: how fast ads go into the store and from there into the index.
//
// Takes every .jsonl, .jsonl.gz and .jsonl.zst file of the directory: of each row, the longest text is the
// description, and the keys that end in "title" and "institution" are the title and the employer. Prints one
// line a stage. Not part of the product: no extraction, no normalisation.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/base/text.h"
#include "indexer/build/build.h"
#include "indexer/store/store.h"

using namespace jobindex;
namespace fs = std::filesystem;

namespace {

constexpr base::Timestamp kNow = 1767225600;  // 2026-01-01

double seconds_since(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double max_rss_mb() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

double cpu_seconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto of = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return of(usage.ru_utime) + of(usage.ru_stime);
}

std::string flat(const base::Json& value) {
    if (!value.is_array()) return value.text();
    std::string out;
    for (const auto& item : value.items()) out += item.text() + "\n";
    return out;
}

model::JobAd ad_from(const base::Json& row, const std::string& source) {
    model::JobAd ad;
    for (const auto& [key, value] : row.members()) {
        const std::string text = flat(value);
        if (key.ends_with("title") && ad.title.empty()) ad.title = text;
        if (key.ends_with("institution") && ad.institution.name.empty()) ad.institution.name = text;
        if (key == "url") ad.url = text;
        if (text.size() > ad.description.size()) ad.description = text;
    }
    if (ad.title.empty()) ad.title = ad.description.substr(0, 60);
    ad.language = "en";
    ad.source = source;
    ad.id = base::hash128_hex(source + "\n" + (ad.url.empty() ? ad.title + ad.description : ad.url));
    return ad;
}

std::vector<model::JobAd> ads_in(const fs::path& directory) {
    std::vector<model::JobAd> ads;
    std::set<fs::path> files;
    for (const auto& entry : fs::directory_iterator(directory)) files.insert(entry.path());
    for (const auto& path : files) {
        if (path.string().find(".jsonl") == std::string::npos) continue;
        auto lines = base::LineReader::open(path);
        if (!lines) continue;
        while (true) {
            const auto line = lines->next();
            if (!line || !*line) break;
            const auto row = base::parse_json(**line);
            if (row && row->size() > 3) ads.push_back(ad_from(*row, path.stem().string()));
        }
    }
    return ads;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_index DIRECTORY [THREADS [SEGMENT]]\n");
        return 2;
    }
    std::string scratch = (fs::temp_directory_path() / "bench-index-XXXXXX").string();
    if (::mkdtemp(scratch.data()) == nullptr) return 2;
    const fs::path home(scratch);
    auto begin = std::chrono::steady_clock::now();
    auto store = store::Store::open(home / "ads.db", store::Mode::write);
    std::size_t count = 0;
    {
        const auto ads = ads_in(argv[1]);
        count = ads.size();
        std::printf("read   %zu ads in %.2f s, RSS %.0f MB\n", count, seconds_since(begin), max_rss_mb());
        begin = std::chrono::steady_clock::now();
        if (!store) return 2;
        for (std::size_t i = 0; i < ads.size(); ++i) {
            if (i % 1000 == 0 && !store->begin()) return 2;
            if (!store->put(ads[i], {true, ""}, kNow)) return 2;
            if (i % 1000 == 999 && !store->commit()) return 2;
        }
        if (!store->commit()) return 2;
    }
    std::printf("store  %.2f s, %.1f MB\n", seconds_since(begin),
                static_cast<double>(fs::file_size(home / "ads.db")) / 1e6);
    build::BuildOptions options;
    options.now = kNow;
    if (argc > 2) options.threads = static_cast<unsigned>(base::parse_integer(argv[2]).value_or(0));
    if (argc > 3) options.segment_ads = static_cast<std::size_t>(base::parse_integer(argv[3]).value_or(4000));
    const double cpu = cpu_seconds();
    const auto report = build::build_index(*store, home / "index", options);
    if (!report) {
        std::fprintf(stderr, "%s\n", report.error().message.c_str());
        return 2;
    }
    std::printf("index  %.2f s wall, %.2f s CPU, text %.1f MB, index %.1f MB (%.2f x), RSS %.0f MB\n",
                report->seconds, cpu_seconds() - cpu, static_cast<double>(report->text_bytes) / 1e6,
                static_cast<double>(report->index_bytes) / 1e6,
                static_cast<double>(report->index_bytes) / static_cast<double>(report->text_bytes),
                max_rss_mb());
    if (argc > 4) {
        std::printf("kept   %s\n", scratch.c_str());
    } else {
        fs::remove_all(home);
    }
    return 0;
}
