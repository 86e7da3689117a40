#include "core/archive/directory.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <optional>
#include <system_error>
#include <utility>

#include "core/base/file.h"
#include "core/base/text.h"

namespace jobindex::archive {
namespace {

constexpr std::string_view kPrefix = "jobindex-";
constexpr std::string_view kSuffix = ".warc.gz";
constexpr long long kLastSerial = 99999;

/// 20261201083000 as it stands in a file name.
long long stamp_of(base::Timestamp now) {
    const base::Date date = base::date_of(now);
    const long long seconds = now - base::start_of(date);
    return date.number() * 1'000'000LL + seconds / 3600 * 10'000 + seconds / 60 % 60 * 100 + seconds % 60;
}

/// Stamp and serial of one of our names; nullopt for any other.
std::optional<std::pair<long long, long long>> parts_of(std::string_view name) {
    if (!name.starts_with(kPrefix) || !name.ends_with(kSuffix)) return std::nullopt;
    name = name.substr(kPrefix.size(), name.size() - kPrefix.size() - kSuffix.size());
    const auto dash = name.find('-');
    if (dash != 14 || name.size() != 20) return std::nullopt;
    const auto stamp = base::parse_integer(name.substr(0, dash));
    const auto serial = base::parse_integer(name.substr(dash + 1));
    if (!stamp || !serial || *stamp < 0 || *serial < 0) return std::nullopt;
    return std::pair(*stamp, *serial);
}

}  // namespace

FileDescriptor& FileDescriptor::operator=(FileDescriptor&& other) noexcept {
    if (this != &other) {
        reset();
        fd_ = other.release();
    }
    return *this;
}

void FileDescriptor::reset() {
    if (fd_ >= 0) ::close(fd_);
    fd_ = -1;
}

int FileDescriptor::release() {
    return std::exchange(fd_, -1);
}

Result<std::vector<std::string>> list_files(const std::filesystem::path& directory) {
    std::vector<std::string> names;
    std::error_code problem;
    std::filesystem::directory_iterator entries(directory, problem);
    for (; !problem && entries != std::filesystem::directory_iterator(); entries.increment(problem)) {
        std::string name = entries->path().filename().string();
        if (name.ends_with(kSuffix)) names.push_back(std::move(name));
    }
    if (problem) {
        errno = problem.value();
        return base::fail(base::errno_error("list", directory));
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::string next_file_name(std::string_view last, base::Timestamp now) {
    long long stamp = stamp_of(now);
    long long serial = 1;
    if (const auto parts = parts_of(last)) {
        // The stamp is only a label; order is what counts, so it never goes back.
        stamp = std::max(stamp, parts->first);
        serial = parts->second + 1;
        if (serial > kLastSerial) {
            serial = 1;
            stamp = std::max(stamp, parts->first + 1);
        }
    }
    return fmt::format("{}{:014}-{:05}{}", kPrefix, stamp, serial, kSuffix);
}

}  // namespace jobindex::archive
