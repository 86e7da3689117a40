#include "core/archive/member_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "core/base/file.h"

namespace jobindex::archive {
namespace {

constexpr std::size_t kWindowBytes = 256u << 10;

}  // namespace

MemberFile::MemberFile(FileDescriptor file, std::filesystem::path path, Inflater inflater)
    : file_(std::move(file)), path_(std::move(path)), inflater_(std::move(inflater)) {}

Result<MemberFile> MemberFile::open(const std::filesystem::path& path) {
    FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file) return base::fail(base::errno_error("read", path));
    auto inflater = Inflater::make();
    if (!inflater) return base::fail(inflater);
    return MemberFile(std::move(file), path, std::move(*inflater));
}

Result<std::uint64_t> MemberFile::size() const {
    struct stat status {};
    if (::fstat(file_.get(), &status) != 0) return base::fail(base::errno_error("read", path_));
    return static_cast<std::uint64_t>(status.st_size);
}

Result<std::string_view> MemberFile::bytes_at(std::uint64_t offset, std::size_t size) {
    const std::uint64_t window_end = window_offset_ + window_.size();
    if (offset < window_offset_ || offset + size > window_end) {
        window_.resize(std::max(size, kWindowBytes));
        window_offset_ = offset;
        std::size_t filled = 0;
        while (filled < window_.size()) {
            const auto count = ::pread(file_.get(), window_.data() + filled, window_.size() - filled,
                                       static_cast<off_t>(offset + filled));
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) {
                window_.clear();
                return base::fail(base::errno_error("read", path_));
            }
            if (count == 0) break;
            filled += static_cast<std::size_t>(count);
        }
        window_.resize(filled);
    }
    return std::string_view(window_).substr(static_cast<std::size_t>(offset - window_offset_), size);
}

Result<std::string_view> MemberFile::chunk_at(std::uint64_t offset, std::size_t least) {
    const std::uint64_t window_end = window_offset_ + window_.size();
    const bool inside = offset >= window_offset_ && offset + least <= window_end;
    return bytes_at(offset, inside ? static_cast<std::size_t>(window_end - offset) : kWindowBytes);
}

Result<Member> MemberFile::read(std::uint64_t offset, std::size_t limit, std::string& out) {
    out.clear();
    inflater_.begin();
    std::uint64_t at = offset;
    while (true) {
        auto chunk = chunk_at(at, 1);
        if (!chunk) return base::fail(chunk);
        if (chunk->empty()) {
            return Member{at == offset ? Member::State::end_of_file : Member::State::cut_off, at};
        }
        std::string_view input = *chunk;
        const Progress progress = inflater_.feed(input, out, limit);
        at += chunk->size() - input.size();
        if (progress == Progress::done) return Member{Member::State::whole, at};
        if (progress == Progress::damaged) return Member{Member::State::damaged, at};
        if (progress == Progress::limit) return Member{Member::State::limit, at};
    }
}

Result<bool> MemberFile::begins_record(std::uint64_t offset) {
    std::string start;
    auto member = read(offset, kRecordMagic.size(), start);
    if (!member) return base::fail(member);
    return start == kRecordMagic;
}

Result<std::optional<std::uint64_t>> MemberFile::find_member(std::uint64_t from) {
    std::uint64_t at = from;
    while (true) {
        auto chunk = chunk_at(at, kMemberMagic.size());
        if (!chunk) return base::fail(chunk);
        if (chunk->size() < kMemberMagic.size()) return std::optional<std::uint64_t>();
        const auto found = chunk->find(kMemberMagic);
        if (found == std::string_view::npos) {
            at += chunk->size() - (kMemberMagic.size() - 1);
            continue;
        }
        at += found;
        auto begins = begins_record(at);
        if (!begins) return base::fail(begins);
        if (*begins) return std::optional<std::uint64_t>(at);
        ++at;
    }
}

}  // namespace jobindex::archive
