// Job links on saved listing pages: how many each snapshot has, which came and went from week to week, and
// against a hand count how many were found and how many of those found are ads.
//
// usage: evaluate_listings DIRECTORY [--truth FILE] [--floor 0.95]
//        evaluate_listings --show FILE...      every link with its role and score
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <set>

#include "core/base/text.h"
#include "tests/evaluation/listings/snapshot.h"

using namespace jobindex;
using evaluation::Snapshot;

namespace {

struct Score {
    std::size_t pages = 0, truth = 0, found = 0, right = 0;
    double recall() const { return truth == 0 ? 1 : static_cast<double>(right) / static_cast<double>(truth); }
    double precision() const {
        return found == 0 ? 1 : static_cast<double>(right) / static_cast<double>(found);
    }
};

void print(const std::string& line) {
    std::fputs((line + "\n").c_str(), stdout);
}

int show(const std::vector<std::string>& files) {
    for (const auto& file : files) {
        const auto snapshot = evaluation::read_snapshot(file);
        if (!snapshot) {
            std::fprintf(stderr, "%s\n", snapshot.error().message.c_str());
            return 2;
        }
        print(fmt::format("== {} {}: {}, {} ads{}", evaluation::mark_of(snapshot->file.filename().string()),
                          file, name(snapshot->page.kind), snapshot->page.ads(),
                          snapshot->page.needs_js ? ", needs JS" : ""));
        for (const auto& link : snapshot->page.links) {
            print(fmt::format("{} {:9} {:5.2f} {} | {}", evaluation::mark_of(link.url), name(link.role),
                              link.score, link.url, link.title.substr(0, 80)));
        }
    }
    return 0;
}

std::vector<Snapshot> read_all(const std::filesystem::path& directory) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(directory)) {
        if (entry.path().extension() == ".html") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<Snapshot> out;
    for (const auto& file : files) {
        auto snapshot = evaluation::read_snapshot(file);
        if (snapshot)
            out.push_back(std::move(*snapshot));
        else
            std::fprintf(stderr, "%s: %s\n", file.c_str(), snapshot.error().message.c_str());
    }
    return out;
}

/// A line a site and day: links found, new and gone since the day before.
void print_weeks(const std::vector<Snapshot>& snapshots) {
    print(fmt::format("{:14} {:10} {:>5} {:>5} {:>5} {:>5}  {}", "site", "date", "files", "ads", "came",
                      "went", "pages"));
    std::map<std::string, std::map<std::string, std::vector<const Snapshot*>>> sites;
    for (const auto& snapshot : snapshots) sites[snapshot.site][snapshot.date].push_back(&snapshot);
    for (const auto& [site, days] : sites) {
        std::set<std::string> before;
        for (const auto& [date, pages] : days) {
            std::set<std::string> now;
            std::map<std::string, int> kinds;
            for (const auto* page : pages) {
                for (auto& url : evaluation::ads_of(*page)) now.insert(std::move(url));
                ++kinds[page->page.needs_js ? "needs JS" : std::string(name(page->page.kind))];
            }
            const auto missing = [](const auto& from, const auto& in) {
                return std::count_if(from.begin(), from.end(),
                                     [&in](const auto& one) { return !in.contains(one); });
            };
            std::string kind_words;
            for (const auto& [kind, count] : kinds)
                kind_words += fmt::format("{}{} {}", kind_words.empty() ? "" : ", ", count, kind);
            print(fmt::format("{:14} {:10} {:5} {:5} {:5} {:5}  {}", site, date, pages.size(), now.size(),
                              missing(now, before), missing(before, now), kind_words));
            before = std::move(now);
        }
    }
}

void count(const Snapshot& snapshot, const std::vector<std::string>& truth, Score& score) {
    ++score.pages;
    score.truth += truth.size();
    for (const auto& url : evaluation::ads_of(snapshot)) {
        ++score.found;
        score.right +=
            static_cast<std::size_t>(std::count(truth.begin(), truth.end(), evaluation::mark_of(url)));
    }
}

/// Prints what the hand count says; false when a part falls below the floor.
bool print_scores(const std::vector<Snapshot>& snapshots, const evaluation::Truth& truth, double floor) {
    std::map<std::string, Score> parts;
    for (const auto& snapshot : snapshots) {
        const std::string mark = evaluation::mark_of(snapshot.file.filename().string());
        const auto known = truth.ads.find(mark);
        if (known == truth.ads.end()) continue;
        Score page;
        count(snapshot, known->second, page);
        count(snapshot, known->second, parts[truth.part.at(mark)]);
        count(snapshot, known->second, parts["all"]);
        print(fmt::format("page {} {:14} {}: true {}, found {}, right {}", mark, snapshot.site, snapshot.date,
                          page.truth, page.found, page.right));
    }
    bool good = true;
    for (const auto& [part, score] : parts) {
        print(fmt::format("{}: {} of {} pages, {} true links, recall {:.4f}, precision {:.4f}", part,
                          score.pages, truth.ads.size(), score.truth, score.recall(), score.precision()));
        good = good && score.recall() >= floor && score.precision() >= floor;
    }
    if (parts.empty()) print("none of the counted pages is in the directory");
    return good && !parts.empty();
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::string> words(argv + 1, argv + argc);
    if (!words.empty() && words[0] == "--show") return show({words.begin() + 1, words.end()});
    std::string directory, truth_file;
    double floor = 0.95;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--truth" && i + 1 < words.size())
            truth_file = words[++i];
        else if (words[i] == "--floor" && i + 1 < words.size())
            floor = base::parse_number(words[++i]).value_or(floor);
        else
            directory = words[i];
    }
    if (directory.empty() || !std::filesystem::is_directory(directory)) {
        std::fprintf(stderr,
                     "evaluate_listings: no directory of listing pages \"%s\": give one, see "
                     "tests/evaluation/listings/README.md\n",
                     directory.c_str());
        return 2;
    }
    const auto snapshots = read_all(directory);
    print_weeks(snapshots);
    if (truth_file.empty()) return snapshots.empty() ? 1 : 0;
    const auto truth = evaluation::read_truth(truth_file);
    if (!truth) {
        std::fprintf(stderr, "%s\n", truth.error().message.c_str());
        return 2;
    }
    return print_scores(snapshots, *truth, floor) ? 0 : 1;
}
