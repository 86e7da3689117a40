#include "apps/cli/home.h"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>

#include "core/base/file.h"

namespace jobindex::cli {
namespace {

/// The value of an environment variable; empty when unset.
std::filesystem::path environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::filesystem::path() : std::filesystem::path(value);
}

}  // namespace

base::Result<Home> find_home(std::string_view option) {
    if (!option.empty()) return Home{std::filesystem::path(option)};
    if (const auto data = environment("XDG_DATA_HOME"); !data.empty()) return Home{data / "jobindex"};
    if (const auto user = environment("HOME"); !user.empty()) return Home{user / ".local/share/jobindex"};
    return base::fail(base::Code::not_found, "no data directory: neither $JOBINDEX_HOME nor $HOME is set",
                      "name one with --home DIR");
}

base::Result<Home> make_home(std::string_view option) {
    auto home = find_home(option);
    if (!home) return home;
    if (auto made = base::make_directories(home->root); !made) return base::fail(made);
    if (::access(home->root.c_str(), W_OK) != 0)
        return base::fail(base::errno_error("write to the data directory", home->root));
    return home;
}

}  // namespace jobindex::cli
