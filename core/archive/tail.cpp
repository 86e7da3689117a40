#include "core/archive/tail.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string>

#include "core/archive/member_file.h"
#include "core/archive/record.h"
#include "core/base/file.h"

namespace jobindex::archive {
namespace {

constexpr std::size_t kStep = 128u << 10;

bool write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto count = ::write(fd, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

}  // namespace

Result<std::uint64_t> end_of_last_member(const std::filesystem::path& path) {
    auto file = MemberFile::open(path);
    if (!file) return base::fail(file);
    auto size = file->size();
    if (!size) return base::fail(size);
    std::string bytes;
    std::uint64_t upper = *size;
    while (upper > 0) {
        const std::uint64_t lower = upper > kStep ? upper - kStep : 0;
        // Two bytes more, for a magic number that lies across the border.
        auto chunk = file->bytes_at(lower, static_cast<std::size_t>(upper - lower) + kMemberMagic.size() - 1);
        if (!chunk) return base::fail(chunk);
        const std::string block(*chunk);
        for (auto at = block.rfind(kMemberMagic); at != std::string::npos;
             at = at == 0 ? std::string::npos : block.rfind(kMemberMagic, at - 1)) {
            auto member = file->read(lower + at, kMaxBlockBytes + kMaxHeaderBytes, bytes);
            if (!member) return base::fail(member);
            if (member->state == Member::State::whole && bytes.starts_with(kRecordMagic)) return member->end;
        }
        upper = lower;
    }
    return std::uint64_t{0};
}

Result<void> cut_tail(const std::filesystem::path& path, std::uint64_t offset) {
    auto file = MemberFile::open(path);
    if (!file) return base::fail(file);
    const std::filesystem::path aside = path.string() + ".torn";
    const FileDescriptor torn(::open(aside.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
    if (!torn) return base::fail(base::errno_error("write", aside));
    for (std::uint64_t at = offset;;) {
        auto chunk = file->bytes_at(at, kStep);
        if (!chunk) return base::fail(chunk);
        if (chunk->empty()) break;
        if (!write_all(torn.get(), *chunk)) return base::fail(base::errno_error("write", aside));
        at += chunk->size();
    }
    if (::fsync(torn.get()) != 0) return base::fail(base::errno_error("flush", aside));
    if (::truncate(path.c_str(), static_cast<off_t>(offset)) != 0) {
        return base::fail(base::errno_error("cut the torn end of", path));
    }
    return {};
}

}  // namespace jobindex::archive
