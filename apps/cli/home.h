// Home: the one data directory that both programs share, and what lies where in it.
#pragma once

#include <filesystem>
#include <string_view>

#include "core/base/result.h"

namespace jobindex::cli {

/// Paths inside the data directory.
struct Home {
    std::filesystem::path root;

    std::filesystem::path archive() const { return root / "archive"; }     ///< WARC files
    std::filesystem::path crawl_db() const { return root / "crawl.db"; }   ///< frontier
    std::filesystem::path ads_db() const { return root / "ads.db"; }       ///< store
    std::filesystem::path index() const { return root / "index"; }         ///< published generations
    std::filesystem::path run_state() const { return root / "run.json"; }  ///< of a running daemon
    std::filesystem::path sources() const { return root / "sources"; }     ///< source files
    std::filesystem::path inbox() const { return root / "inbox"; }         ///< ads that were handed over
    std::filesystem::path rejects() const { return root / "rejects"; }     ///< rows that imports refused
};

/// The data directory: `option` (--home, which $JOBINDEX_HOME or the configuration file may have given), else
/// $XDG_DATA_HOME/jobindex, else ~/.local/share/jobindex. Nothing is made yet.
///
/// Errors: not_found when none of these is set.
base::Result<Home> find_home(std::string_view option);
/// As find_home(), and makes the directory. Errors: denied, io with the path.
base::Result<Home> make_home(std::string_view option);

}  // namespace jobindex::cli
