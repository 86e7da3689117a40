#include "core/archive/writer.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "core/archive/http_message.h"
#include "core/archive/tail.h"
#include "core/base/clock.h"
#include "core/base/file.h"
#include "core/base/text.h"

namespace jobindex::archive {
namespace {

using base::Code;
using base::errno_error;
using base::fail;

}  // namespace

Writer::Writer(WriterOptions options, DirectoryLock lock, Deflater deflater, Digester digester)
    : directory_(lock.directory()),
      options_(std::move(options)),
      lock_(std::move(lock)),
      deflater_(std::move(deflater)),
      digester_(std::move(digester)) {}

Result<Writer> Writer::open(const std::filesystem::path& directory, WriterOptions options) {
    auto lock = DirectoryLock::take(directory);
    if (!lock) return fail(lock);
    auto deflater = Deflater::make(options.level);
    if (!deflater) return fail(deflater);
    auto digester = Digester::make();
    if (!digester) return fail(digester);
    Writer writer(std::move(options), std::move(*lock), std::move(*deflater), std::move(*digester));
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

/// Sees to it that there is a file for the next record, and that it begins with a warcinfo.
Result<void> Writer::prepare(const Record& record) {
    packed_.clear();
    if (record.block.size() > kMaxBlockBytes) {
        return fail(Code::limit, fmt::format("a record of {} bytes for {}; the limit is {}",
                                             record.block.size(), record.target_uri, kMaxBlockBytes));
    }
    if (!file_ || size_ >= options_.max_file_bytes) {
        if (auto begun = begin_file(); !begun) return begun;
    }
    if (size_ > 0) return {};
    Record info;
    info.type = RecordType::warcinfo;
    info.date = record.date;
    info.content_type = "application/warc-fields";
    info.headers.emplace_back("WARC-Filename", name_);
    info.block = fmt::format("software: {}\r\nformat: WARC File Format 1.1\r\nformat-version: 1\r\n",
                             options_.software);
    if (auto packed = pack(info, new_record_id(), {}); !packed) return packed;
    return write_packed();
}

/// Appends one member to what is written next.
Result<void> Writer::pack(const Record& record, std::string_view id, Headers more) {
    const auto missing = [&record](std::string_view name) {
        return find_header(record.headers, name).empty();
    };
    if (missing("WARC-Block-Digest")) more.emplace_back("WARC-Block-Digest", digester_.label(record.block));
    if (record.type == RecordType::response && missing("WARC-Payload-Digest")) {
        more.emplace_back("WARC-Payload-Digest", digester_.label(http_payload(record.block)));
    }
    const std::string header = header_text(record, id, more);
    if (header.size() > kMaxHeaderBytes) {
        return fail(Code::limit, fmt::format("a WARC header of {} bytes; the limit is {}", header.size(),
                                             kMaxHeaderBytes));
    }
    const auto member = deflater_.pack(header, record.block, "\r\n\r\n", packed_);
    if (!member) return fail(member);
    return {};
}

Result<Location> Writer::append(const Record& record) {
    if (auto ready = prepare(record); !ready) return fail(ready);
    if (auto packed = pack(record, record.id.empty() ? new_record_id() : record.id, {}); !packed)
        return fail(packed);
    Location location{name_, size_, packed_.size()};
    if (auto written = write_packed(); !written) return fail(written);
    return location;
}

Result<Location> Writer::append_exchange(const Record& answer, const Record& request) {
    if (auto ready = prepare(answer); !ready) return fail(ready);
    const std::string id = answer.id.empty() ? new_record_id() : answer.id;
    if (auto packed = pack(answer, id, {}); !packed) return fail(packed);
    Location location{name_, size_, packed_.size()};
    auto packed = pack(request, request.id.empty() ? new_record_id() : request.id,
                       {{"WARC-Concurrent-To", fmt::format("<{}>", id)}});
    if (!packed) return fail(packed);
    if (auto written = write_packed(); !written) return fail(written);
    return location;
}

Result<void> Writer::write_packed() {
    ssize_t count = 0;
    do {
        errno = 0;
        count = ::write(file_.get(), packed_.data(), packed_.size());
    } while (count < 0 && errno == EINTR);
    if (count == static_cast<ssize_t>(packed_.size())) {
        size_ += packed_.size();
        packed_.clear();
        return {};
    }
    packed_.clear();
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
