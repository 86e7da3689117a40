#include "core/vocab/data_dir.h"

#include <cstdlib>
#include <system_error>

namespace jobindex::vocab {
namespace {

bool holds_data(const std::filesystem::path& dir) {
    std::error_code error;
    return std::filesystem::is_directory(dir / "vocab", error);
}

}  // namespace

base::Result<std::filesystem::path> data_dir() {
    if (const char* chosen = std::getenv("JOBINDEX_DATA"); chosen != nullptr && *chosen != '\0') {
        if (holds_data(chosen)) return std::filesystem::path(chosen);
        return base::fail(base::Code::not_found,
                          std::string("no data files in ") + chosen + " ($JOBINDEX_DATA)",
                          "unset JOBINDEX_DATA, or let it name the directory that holds vocab/ and places/");
    }
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    const auto installed = program.parent_path().parent_path() / "share" / "jobindex" / "data";
    if (!error && holds_data(installed)) return installed;
    std::string places = installed.string();
#ifdef JOBINDEX_SOURCE_DATA
    const std::filesystem::path source = JOBINDEX_SOURCE_DATA;
    if (holds_data(source)) return source;
    places += " or " + source.string();
#endif
    return base::fail(base::Code::not_found, "no data files in " + places,
                      "set JOBINDEX_DATA to the directory that holds vocab/ and places/");
}

}  // namespace jobindex::vocab
