#include "tests/support/run_program.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>

namespace jobindex::support {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

/// A file descriptor that closes itself.
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

bool write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(fd, bytes.data(), bytes.size());
        if (count < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return ::lseek(fd, 0, SEEK_SET) == 0;
}

std::string read_all(int fd) {
    std::string text;
    std::array<char, 64 << 10> buffer;
    off_t offset = 0;
    while (true) {
        const ssize_t count = ::pread(fd, buffer.data(), buffer.size(), offset);
        if (count <= 0) return text;
        text.append(buffer.data(), static_cast<std::size_t>(count));
        offset += count;
    }
}

std::vector<std::string> environment(const std::map<std::string, std::string>& changes) {
    std::vector<std::string> all;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string_view line(*entry);
        if (!changes.contains(std::string(line.substr(0, line.find('='))))) all.emplace_back(line);
    }
    for (const auto& [name, value] : changes) all.push_back(name + '=' + value);
    return all;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> list;
    for (std::string& word : words) list.push_back(word.data());
    list.push_back(nullptr);
    return list;
}

/// Starts the program on the three streams; the error number when that fails.
int spawn(const Program& program, const std::array<int, 3>& streams, pid_t& pid) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    for (int i = 0; i < 3; ++i) {
        posix_spawn_file_actions_adddup2(&actions, streams[static_cast<std::size_t>(i)], i);
    }
    if (!program.directory.empty()) posix_spawn_file_actions_addchdir_np(&actions, program.directory.c_str());
    std::vector<std::string> words = program.argv;
    std::vector<std::string> variables = environment(program.env);
    const int failure = ::posix_spawnp(&pid, words[0].c_str(), &actions, nullptr, pointers(words).data(),
                                       pointers(variables).data());
    posix_spawn_file_actions_destroy(&actions);
    return failure;
}

/// Waits for the end of the process and sends it what the Program says, when it says so.
void supervise(const Program& program, pid_t pid, Clock::time_point begin, ProgramResult& result) {
    const Descriptor handle(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
    milliseconds signal_at = program.signal_after.value_or(milliseconds::max());
    while (true) {
        const auto passed = std::chrono::duration_cast<milliseconds>(Clock::now() - begin);
        if (passed >= signal_at) {
            ::kill(pid, program.signal);
            signal_at = milliseconds::max();
        }
        if (passed >= program.timeout) {
            result.timed_out = true;
            ::kill(pid, SIGKILL);
            return;
        }
        const milliseconds next = std::min(program.timeout, signal_at) - passed;
        pollfd ready{handle.get(), POLLIN, 0};
        if (::poll(&ready, 1, static_cast<int>(std::max<long>(1, next.count()))) > 0) return;
    }
}

}  // namespace

base::Result<ProgramResult> run(const Program& program) {
    const Descriptor in(::memfd_create("stdin", MFD_CLOEXEC));
    const Descriptor out(::memfd_create("stdout", MFD_CLOEXEC));
    const Descriptor err(::memfd_create("stderr", MFD_CLOEXEC));
    if (program.argv.empty() || !write_all(in.get(), program.input)) {
        return base::fail(base::Code::io, "cannot prepare a program's streams");
    }
    const auto begin = Clock::now();
    pid_t pid = 0;
    if (const int failure = spawn(program, {in.get(), out.get(), err.get()}, pid); failure != 0) {
        return base::fail(failure == ENOENT ? base::Code::not_found : base::Code::io,
                          "cannot run " + program.argv[0] + ": " + std::strerror(failure));
    }
    ProgramResult result;
    supervise(program, pid, begin, result);
    int status = 0;
    rusage usage{};
    while (::wait4(pid, &status, 0, &usage) < 0 && errno == EINTR) {
    }
    result.time = std::chrono::duration_cast<milliseconds>(Clock::now() - begin);
    if (WIFEXITED(status)) result.exit_code = WEXITSTATUS(status);
    if (WIFSIGNALED(status)) result.signal = WTERMSIG(status);
    result.peak_rss_kib = usage.ru_maxrss;
    result.out = read_all(out.get());
    result.err = read_all(err.get());
    return result;
}

}  // namespace jobindex::support
