#include "core/takedown/forgotten_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "core/base/file.h"
#include "core/base/text.h"

namespace jobindex::takedown {
namespace {

namespace fs = std::filesystem;
using base::Code;
using base::fail;

constexpr std::string_view kHead =
    "# Pages and hosts that must not come back, one a line: time, URL or host, reason. Made by \"jobindex "
    "forget\";\n"
    "# lines may be added and removed by hand, the next command that writes here carries them out.\n";

/// Keeps two processes from changing the files at once; given up when it goes out of scope.
class HomeLock {
  public:
    static Result<HomeLock> take(const fs::path& home) {
        if (auto made = base::make_directories(home); !made) return fail(made);
        HomeLock lock(::open(home.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (lock.fd_ < 0 || ::flock(lock.fd_, LOCK_EX) != 0) return fail(base::errno_error("lock", home));
        return lock;
    }
    HomeLock(HomeLock&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    HomeLock& operator=(HomeLock&&) = delete;
    ~HomeLock() {
        if (fd_ >= 0) ::close(fd_);
    }

  private:
    explicit HomeLock(int fd) : fd_(fd) {}
    int fd_;
};

/// The text of a file; "" when there is none.
Result<std::string> text_of(const fs::path& path) {
    auto text = base::read_file(path, 64u << 20);
    if (!text && text.error().code == Code::not_found) return std::string();
    return text;
}

std::string line_of(const Tombstone& stone) {
    std::string line = fmt::format("{} {}", base::iso_time(stone.at), stone.what);
    if (!stone.reason.empty()) line += "  " + stone.reason;
    return line;
}

/// Takes the first word off `text`.
std::string_view take_word(std::string_view& text) {
    text = base::trim(text);
    const auto end = std::min(text.find_first_of(" \t"), text.size());
    const auto word = text.substr(0, end);
    text = base::trim(text.substr(end));
    return word;
}

/// The tombstone of a line; nullopt for an empty one and a comment. The time may be absent.
Result<std::optional<Tombstone>> parse_line(std::string_view line) {
    std::string_view rest = base::trim(line);
    if (rest.empty() || rest.front() == '#') return std::optional<Tombstone>();
    auto word = take_word(rest);
    const auto at = base::parse_iso_time(word);
    if (at) word = take_word(rest);
    auto stone = make_tombstone(word, at.value_or(0), rest);
    if (!stone) return fail(stone);
    return std::optional<Tombstone>(std::move(*stone));
}

Result<std::vector<Tombstone>> parse(std::string_view text, const fs::path& path) {
    std::vector<Tombstone> stones;
    std::size_t number = 0;
    for (const auto line : base::split(text, '\n')) {
        ++number;
        auto stone = parse_line(line);
        if (!stone) {
            return fail(stone.error().code,
                        fmt::format("{}:{}: {}", path.string(), number, stone.error().message),
                        "correct the line, or put # before it");
        }
        if (*stone) stones.push_back(std::move(**stone));
    }
    return stones;
}

/// What a line of forgotten.done says: the tombstone without its reason, so that a reworded one is no new
/// one.
std::string done_line(const Tombstone& stone) {
    return fmt::format("{} {}", base::iso_time(stone.at), stone.what);
}

std::set<std::string> lines_of(std::string_view text) {
    std::set<std::string> out;
    for (const auto line : base::split(text, '\n')) {
        if (!line.empty()) out.emplace(line);
    }
    return out;
}

Result<void> write(const fs::path& path, std::string_view text) {
    return base::write_file_atomically(path, text);
}

}  // namespace

Result<Forgotten> ForgottenFile::read() const {
    const auto text = text_of(path());
    if (!text) return fail(text);
    auto stones = parse(*text, path());
    if (!stones) return fail(stones);
    return Forgotten(std::move(*stones));
}

Result<bool> ForgottenFile::add(const Tombstone& stone) const {
    const auto lock = HomeLock::take(home_);
    if (!lock) return fail(lock);
    auto text = text_of(path());
    if (!text) return fail(text);
    const auto stones = parse(*text, path());
    if (!stones) return fail(stones);
    for (const auto& known : *stones) {
        if (known.what == stone.what) return false;
    }
    if (text->empty()) *text = kHead;
    if (!text->ends_with('\n')) *text += '\n';
    *text += line_of(stone) + "\n";
    if (auto written = write(path(), *text); !written) return fail(written);
    return true;
}

Result<bool> ForgottenFile::remove(std::string_view what) const {
    const auto lock = HomeLock::take(home_);
    if (!lock) return fail(lock);
    const auto text = text_of(path());
    if (!text) return fail(text);
    std::string kept, gone;
    for (const auto line : base::split(base::trim(*text), '\n')) {
        const auto stone = parse_line(line);
        const bool match = stone && *stone && (*stone)->what == what;
        if (match) gone = done_line(**stone);
        if (!match) kept.append(line).append("\n");
    }
    if (gone.empty()) return false;
    const auto done = text_of(done_path());
    if (!done) return fail(done);
    auto lines = lines_of(*done);
    lines.erase(gone);
    // The note goes first: a kill in between leaves a tombstone that is carried out again, which changes
    // nothing.
    if (auto written =
            write(done_path(), lines.empty() ? "" : base::join({lines.begin(), lines.end()}, "\n") + "\n");
        !written)
        return fail(written);
    if (auto written = write(path(), kept); !written) return fail(written);
    return true;
}

Result<std::vector<Tombstone>> ForgottenFile::pending() const {
    const auto stones = read();
    if (!stones) return fail(stones);
    std::vector<Tombstone> out;
    if (stones->empty()) return out;
    const auto text = text_of(done_path());
    if (!text) return fail(text);
    const auto done = lines_of(*text);
    for (const auto& stone : stones->all()) {
        if (!done.contains(done_line(stone))) out.push_back(stone);
    }
    return out;
}

Result<void> ForgottenFile::completed(const std::vector<Tombstone>& stones) const {
    const auto lock = HomeLock::take(home_);
    if (!lock) return fail(lock);
    const auto now = read();
    if (!now) return fail(now);
    const auto text = text_of(done_path());
    if (!text) return fail(text);
    const auto before = lines_of(*text);
    std::string lines;
    for (const auto& stone : now->all()) {
        const bool done = before.contains(done_line(stone)) ||
                          std::find(stones.begin(), stones.end(), stone) != stones.end();
        if (done) lines += done_line(stone) + "\n";
    }
    return write(done_path(), lines);
}

}  // namespace jobindex::takedown
