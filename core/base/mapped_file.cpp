#include "core/base/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

#include "core/base/file.h"

namespace jobindex::base {

Result<MappedFile> MappedFile::open(const std::filesystem::path& path) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) return fail(errno_error("read", path));
    struct stat status = {};
    void* start = MAP_FAILED;
    const bool known = ::fstat(fd, &status) == 0;
    const auto size = static_cast<std::size_t>(status.st_size);
    if (known && size > 0) start = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, fd, 0);
    const bool failed = !known || (size > 0 && start == MAP_FAILED);
    const Error error = failed ? errno_error("read", path) : Error{};
    ::close(fd);  // the mapping stays
    if (failed) return fail(error);
    return MappedFile(size == 0 ? std::string_view()
                                : std::string_view(static_cast<const char*>(start), size));
}

MappedFile::MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    return *this;
}

MappedFile::~MappedFile() {
    // munmap() wants the address that mmap() gave, which is not const.
    if (!bytes_.empty()) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());  // NOLINT
}

}  // namespace jobindex::base
