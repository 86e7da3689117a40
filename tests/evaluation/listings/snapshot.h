// Snapshots of listing pages and what is counted on them. For the evaluation alone.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "crawler/job_links.h"

namespace jobindex::evaluation {

/// One saved page.
struct Snapshot {
    std::filesystem::path file;
    std::string site;  ///< the file's name up to the first "_"
    std::string date;  ///< "2026-03-05" when the name holds 20260305; "" otherwise
    std::string url;   ///< its canonical link or og:url; else https://SITE.example/
    crawler::JobPage page;
};

/// Reads and judges one page. Errors: as base::read_file.
base::Result<Snapshot> read_snapshot(const std::filesystem::path& file);

/// The URLs of ads on a page.
std::vector<std::string> ads_of(const Snapshot& snapshot);

/// 12 hex digits that stand for a text: truth files name pages and URLs by them and hold nothing of the
/// pages.
std::string mark_of(std::string_view text);

/// True ads by page: both as mark_of(), the page by its file's name.
struct Truth {
    std::map<std::string, std::vector<std::string>> ads;
    std::map<std::string, std::string> part;  ///< "dev" or "held-out"
};

/// Reads a truth file: lines of page, part, URL (or "-" for a page without ads), parted by tabs; "#"
/// comments.
base::Result<Truth> read_truth(const std::filesystem::path& file);

}  // namespace jobindex::evaluation
