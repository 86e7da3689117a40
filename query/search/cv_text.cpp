#include "query/search/cv_text.h"

#include <fcntl.h>
#include <fmt/format.h>
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
#include <csignal>
#include <cstring>
#include <string_view>

#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::search {
namespace {

constexpr std::size_t kMaxText = 4u << 20;
constexpr rlim_t kMaxMemory = rlim_t{1} << 30;  // of pdftotext
constexpr const char* kMaxPages = "60";

/// An open file, closed with its owner.
class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    int get() const { return number_; }

  private:
    int number_;
};

/// All of an open file, from where it stands. Errors: io; limit past `limit` bytes.
base::Result<std::string> read_all(int descriptor, std::string_view what, std::size_t limit) {
    std::string out;
    std::array<char, 1 << 16> buffer{};
    while (true) {
        const ssize_t size = ::read(descriptor, buffer.data(), buffer.size());
        if (size < 0 && errno == EINTR) continue;
        if (size < 0)
            return base::fail(base::Code::io, fmt::format("cannot read {}: {}", what, std::strerror(errno)));
        if (size == 0) return out;
        out.append(buffer.data(), static_cast<std::size_t>(size));
        if (out.size() > limit)
            return base::fail(base::Code::limit, fmt::format("{} is larger than {} MB", what, limit >> 20),
                              "a CV is smaller; give its text alone");
    }
}

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t size = ::write(descriptor, bytes.data(), bytes.size());
        if (size < 0 && errno == EINTR) continue;
        if (size <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(size));
    }
    return ::lseek(descriptor, 0, SEEK_SET) == 0;
}

/// A PDF is foreign: what reads it gets no more memory and output than a CV needs.
void limit_child(pid_t child) {
    const rlimit memory{kMaxMemory, kMaxMemory};
    const rlimit output{2 * kMaxText, 2 * kMaxText};
    ::prlimit(child, RLIMIT_AS, &memory, nullptr);
    ::prlimit(child, RLIMIT_FSIZE, &output, nullptr);
}

/// Starts pdftotext on two files in memory; the error number when that fails.
int spawn_pdftotext(int in, int out, pid_t& child) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    std::array<std::string, 9> words = {"pdftotext", "-layout", "-q", "-enc", "UTF-8",
                                        "-l",        kMaxPages, "-",  "-"};
    std::array<char*, 10> arguments{};
    std::transform(words.begin(), words.end(), arguments.begin(),
                   [](std::string& word) { return word.data(); });
    const int failure = ::posix_spawnp(&child, "pdftotext", &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return failure;
}

/// Waits for the end of `child`, and ends it when it takes too long; its exit code, -1 when it was ended.
int wait_for(pid_t child, int milliseconds) {
    const Descriptor handle(static_cast<int>(::syscall(SYS_pidfd_open, child, 0)));
    pollfd ended{handle.get(), POLLIN, 0};
    if (handle.get() >= 0 && ::poll(&ended, 1, milliseconds) == 0) ::kill(child, SIGKILL);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

base::Result<std::string> text_of_pdf(const std::string& bytes, const std::string& what, int milliseconds) {
    const Descriptor in(::memfd_create("cv", MFD_CLOEXEC));
    const Descriptor out(::memfd_create("cv-text", MFD_CLOEXEC));
    if (in.get() < 0 || out.get() < 0 || !write_all(in.get(), bytes))
        return base::fail(base::Code::io, "cannot hold the CV in memory");
    pid_t child = 0;
    if (const int failure = spawn_pdftotext(in.get(), out.get(), child); failure != 0) {
        return base::fail(failure == ENOENT ? base::Code::not_found : base::Code::io,
                          fmt::format("cannot read the PDF {}: pdftotext {}", what,
                                      failure == ENOENT ? "is not installed" : std::strerror(failure)),
                          "install poppler-utils, or save the CV as plain text and give that");
    }
    limit_child(child);
    if (wait_for(child, milliseconds) != 0)
        return base::fail(base::Code::invalid_input, fmt::format("pdftotext cannot read {}", what),
                          "save the CV as plain text and give that");
    ::lseek(out.get(), 0, SEEK_SET);
    auto text = read_all(out.get(), what, kMaxText);
    if (text && base::trim(base::replace_all(*text, "\f", "")).empty())
        return base::fail(base::Code::invalid_input, fmt::format("{} holds no text; it may be a scan", what),
                          "run it through text recognition (ocrmypdf), or save the CV as plain text");
    return text;
}

}  // namespace

bool is_pdf(std::string_view bytes) {
    constexpr std::size_t kHead = 1024;  // where PDF readers look for the mark
    return bytes.substr(0, kHead).find("%PDF-") != std::string_view::npos;
}

base::Result<std::string> cv_text(const std::string& bytes, const std::string& what, int milliseconds) {
    if (is_pdf(bytes)) return text_of_pdf(bytes, what, milliseconds);
    for (const std::string_view mark : {"PK\x03\x04", "\xD0\xCF\x11\xE0", "{\\rtf"}) {
        if (bytes.starts_with(mark))
            return base::fail(base::Code::unsupported, what + " is a word processor's file",
                              "save it as PDF or as plain text");
    }
    if (bytes.size() > kMaxText)
        return base::fail(base::Code::limit,
                          fmt::format("{} is longer than {} MB of text", what, kMaxText >> 20),
                          "a CV is smaller");
    return base::to_utf8(bytes);
}

}  // namespace jobindex::search
