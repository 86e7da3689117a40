#include "core/archive/writer.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "core/archive/tail.h"
#include "core/base/clock.h"
#include "core/base/file.h"
#include "core/base/text.h"

namespace jobindex::archive {
namespace {

using base::Code;
using base::errno_error;
using base::fail;

Result<FileDescriptor> lock_directory(const std::filesystem::path& directory) {
    const std::filesystem::path path = directory / ".lock";
    FileDescriptor lock(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
    if (!lock) return fail(errno_error("write", path));
    if (::flock(lock.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK) return fail(errno_error("lock", path));
        const auto holder = base::read_file(path, 64);
        const std::string_view pid = holder ? base::trim(*holder) : std::string_view();
        return fail(
            Code::locked,
            fmt::format("the archive {} is being written by {}", directory.string(),
                        pid.empty() ? std::string("another process") : fmt::format("process {}", pid)),
            "wait until it ends, or stop it");
    }
    const std::string pid = fmt::format("{}\n", ::getpid());
    // The number is only for the message above; the lock itself does not need it.
    if (::ftruncate(lock.get(), 0) == 0 && ::pwrite(lock.get(), pid.data(), pid.size(), 0) < 0) errno = 0;
    return lock;
}

}  // namespace

Writer::Writer(std::filesystem::path directory, WriterOptions options, FileDescriptor lock, Deflater deflater)
    : directory_(std::move(directory)),
      options_(std::move(options)),
      lock_(std::move(lock)),
      deflater_(std::move(deflater)) {}

Result<Writer> Writer::open(const std::filesystem::path& directory, WriterOptions options) {
    if (auto made = base::make_directories(directory); !made) return fail(made);
    auto lock = lock_directory(directory);
    if (!lock) return fail(lock);
    auto deflater = Deflater::make(options.level);
    if (!deflater) return fail(deflater);
    Writer writer(directory, std::move(options), std::move(*lock), std::move(*deflater));
    if (auto opened = writer.open_last(); !opened) return fail(opened);
    return writer;
}

Result<void> Writer::open_last() {
    auto names = list_files(directory_);
    if (!names) return fail(names);
    if (names->empty()) return {};
    name_ = names->back();
    const std::filesystem::path path = directory_ / name_;
    auto end = end_of_last_member(path);
    if (!end) return fail(end);
    std::error_code problem;
    const std::uint64_t size = std::filesystem::file_size(path, problem);
    if (problem) {
        errno = problem.value();
        return fail(errno_error("read", path));
    }
    if (size > *end) {
        if (auto cut = cut_tail(path, *end); !cut) return fail(cut);
        torn_ = TornTail{name_, size - *end};
    }
    size_ = *end;
    if (size_ >= options_.max_file_bytes) return {};
    file_ = FileDescriptor(::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC));
    if (!file_) return fail(errno_error("write", path));
    return {};
}

Result<void> Writer::begin_file() {
    if (file_) {
        if (auto synced = sync(); !synced) return synced;
    }
    const base::Timestamp now = options_.now != 0 ? options_.now : base::Clock().now();
    std::string next = next_file_name(name_, now);
    const std::filesystem::path path = directory_ / next;
    FileDescriptor file(::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (!file) return fail(errno_error("write", path));
    file_ = std::move(file);
    name_ = std::move(next);
    size_ = 0;
    return base::sync_path(directory_);
}

Result<Location> Writer::append(const Record& record) {
    if (record.block.size() > kMaxBlockBytes) {
        return fail(Code::limit, fmt::format("a record of {} bytes for {}; the limit is {}",
                                             record.block.size(), record.target_uri, kMaxBlockBytes));
    }
    if (!file_ || size_ >= options_.max_file_bytes) {
        if (auto begun = begin_file(); !begun) return fail(begun);
    }
    if (size_ == 0) {
        Record info;
        info.type = RecordType::warcinfo;
        info.date = record.date;
        info.content_type = "application/warc-fields";
        info.headers.emplace_back("WARC-Filename", name_);
        info.block = fmt::format("software: {}\r\nformat: WARC File Format 1.1\r\nformat-version: 1\r\n",
                                 options_.software);
        if (auto written = write_member(info); !written) return fail(written);
    }
    return write_member(record);
}

Result<Location> Writer::write_member(const Record& record) {
    const std::string header =
        header_text(record, record.id.empty() ? new_record_id() : record.id, record.block.size());
    if (header.size() > kMaxHeaderBytes) {
        return fail(Code::limit, fmt::format("a WARC header of {} bytes; the limit is {}", header.size(),
                                             kMaxHeaderBytes));
    }
    auto member = deflater_.pack(header, record.block, "\r\n\r\n");
    if (!member) return fail(member);
    Location location{name_, size_, member->size()};
    if (auto written = write_bytes(*member); !written) return fail(written);
    return location;
}

Result<void> Writer::write_bytes(std::string_view bytes) {
    ssize_t count = 0;
    do {
        errno = 0;
        count = ::write(file_.get(), bytes.data(), bytes.size());
    } while (count < 0 && errno == EINTR);
    if (count == static_cast<ssize_t>(bytes.size())) {
        size_ += bytes.size();
        return {};
    }
    if (count >= 0) errno = ENOSPC;  // a regular file takes less than it is given only when it is full
    base::Error error = errno_error("append to", directory_ / name_);
    error.hint = "free some space and run the command again; every page archived before is safe";
    // A part of a record must not stay; if even that fails, the next append starts a new file.
    if (count > 0 && ::ftruncate(file_.get(), static_cast<off_t>(size_)) != 0) file_.reset();
    return fail(error);
}

Result<void> Writer::sync() {
    if (file_ && ::fdatasync(file_.get()) != 0) return fail(errno_error("flush", directory_ / name_));
    return {};
}

}  // namespace jobindex::archive
