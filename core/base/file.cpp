#include "core/base/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

namespace jobindex::base {
namespace {

/// An open file descriptor that closes itself.
class Descriptor {
  public:
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (fd_ >= 0) ::close(fd_);
    }
    int get() const { return fd_; }

  private:
    int fd_;
};

bool write_all(int fd, std::string_view content) {
    while (!content.empty()) {
        const auto written = ::write(fd, content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

}  // namespace

Error errno_error(std::string_view action, const std::filesystem::path& path) {
    const int number = errno;
    const Code code = number == ENOENT                                         ? Code::not_found
                      : number == EACCES || number == EPERM || number == EROFS ? Code::denied
                                                                               : Code::io;
    std::string hint;
    if (number == ENOSPC)
        hint = "free some space and run the command again; nothing that was finished is lost";
    if (code == Code::denied) hint = "check the permissions, or choose another directory with --home";
    return Error{code, fmt::format("cannot {} {}: {}", action, path.string(), std::strerror(number)), hint};
}

Result<std::string> read_file(const std::filesystem::path& path, std::size_t limit) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0) return fail(errno_error("read", path));
    std::string content;
    char buffer[64 * 1024];
    while (true) {
        const auto count = ::read(file.get(), buffer, sizeof buffer);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return fail(errno_error("read", path));
        if (count == 0) return content;
        content.append(buffer, static_cast<std::size_t>(count));
        if (content.size() > limit) {
            return fail(Code::limit, fmt::format("{} holds more than {} bytes", path.string(), limit));
        }
    }
}

Result<void> write_file_atomically(const std::filesystem::path& path, std::string_view content) {
    const std::filesystem::path temporary = path.string() + ".tmp" + std::to_string(::getpid());
    {
        const Descriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
        if (file.get() < 0) return fail(errno_error("write", path));
        if (!write_all(file.get(), content) || ::fsync(file.get()) != 0) {
            const Error error = errno_error("write", path);
            ::unlink(temporary.c_str());
            return fail(error);
        }
    }
    if (::rename(temporary.c_str(), path.c_str()) != 0) return fail(errno_error("write", path));
    return sync_path(path.has_parent_path() ? path.parent_path() : std::filesystem::path("."));
}

Result<void> make_directories(const std::filesystem::path& path) {
    std::error_code problem;
    std::filesystem::create_directories(path, problem);
    if (!problem && std::filesystem::is_directory(path, problem)) return {};
    errno = problem ? problem.value() : ENOTDIR;
    return fail(errno_error("make the directory", path));
}

Result<void> sync_path(const std::filesystem::path& path) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0 || ::fsync(file.get()) != 0) return fail(errno_error("flush", path));
    return {};
}

}  // namespace jobindex::base
