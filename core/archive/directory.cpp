#include "core/archive/directory.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
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

Result<DirectoryLock> DirectoryLock::take(const std::filesystem::path& directory) {
    using base::errno_error;
    using base::fail;
    if (auto made = base::make_directories(directory); !made) return fail(made);
    const std::filesystem::path path = directory / ".lock";
    FileDescriptor lock(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
    if (!lock) return fail(errno_error("write", path));
    if (::flock(lock.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK) return fail(errno_error("lock", path));
        const auto holder = base::read_file(path, 64);
        const std::string_view pid = holder ? base::trim(*holder) : std::string_view();
        return fail(
            base::Code::locked,
            fmt::format("the archive {} is being written by {}", directory.string(),
                        pid.empty() ? std::string("another process") : fmt::format("process {}", pid)),
            "wait until it ends, or stop it");
    }
    const std::string pid = fmt::format("{}\n", ::getpid());
    // The number is only for the message above; the lock itself does not need it.
    if (::ftruncate(lock.get(), 0) == 0 && ::pwrite(lock.get(), pid.data(), pid.size(), 0) < 0) errno = 0;
    return DirectoryLock(directory, std::move(lock));
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
