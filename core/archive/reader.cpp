#include "core/archive/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <utility>

#include "core/archive/directory.h"

namespace jobindex::archive {
namespace {

using base::fail;

}  // namespace

Reader::Reader(std::filesystem::path directory, ReaderOptions options, std::vector<std::string> names)
    : directory_(std::move(directory)), options_(std::move(options)), names_(std::move(names)) {
    for (const auto& name : names_) {
        std::error_code problem;
        const auto size = std::filesystem::file_size(directory_ / name, problem);
        if (!problem) total_bytes_ += size;
    }
}

Result<Reader> Reader::open(const std::filesystem::path& directory, ReaderOptions options) {
    auto names = list_files(directory);
    if (!names) return fail(names);
    Reader reader(directory, std::move(options), std::move(*names));
    if (reader.options_.after) {
        const auto& after = *reader.options_.after;
        const auto at = std::lower_bound(reader.names_.begin(), reader.names_.end(), after.file);
        reader.names_.erase(reader.names_.begin(), at);
    }
    return reader;
}

Result<bool> Reader::open_next_file() {
    if (walk_) files_done_bytes_ += walk_->offset();
    walk_.reset();
    if (next_name_ == names_.size()) return false;
    const std::string& name = names_[next_name_++];
    const auto& after = options_.after;
    const bool inside = after && after->file == name;
    auto walk = FileWalk::open(directory_ / name, inside ? after->offset + after->length : 0);
    if (!walk) return fail(walk);
    walk_ = std::move(*walk);
    return true;
}

/// Unpacks the next whole member; false at the end of the archive.
Result<bool> Reader::read_member() {
    while (true) {
        const auto stretch = walk_ ? walk_->next(member_, options_.max_block_bytes + kMaxHeaderBytes)
                                   : Result<std::optional<Stretch>>();
        if (!stretch) return fail(stretch);
        if (!*stretch) {
            auto opened = open_next_file();
            if (!opened || !*opened) return opened;
            continue;
        }
        const std::string& name = names_[next_name_ - 1];
        if (!(*stretch)->whole()) {
            damage_.push_back(fmt::format("{}: {} at offset {}, {} bytes left out", name,
                                          describe((*stretch)->state), (*stretch)->offset,
                                          (*stretch)->end - (*stretch)->offset));
            continue;
        }
        location_ = Location{name, (*stretch)->offset, (*stretch)->end - (*stretch)->offset};
        member_used_ = 0;
        return true;
    }
}

Result<std::optional<Record>> Reader::next() {
    while (true) {
        if (member_used_ >= member_.size()) {
            auto read = read_member();
            if (!read) return fail(read);
            if (!*read) return std::optional<Record>();
        }
        auto parsed = parse_record(std::string_view(member_).substr(member_used_));
        if (!parsed) {
            damage_.push_back(
                fmt::format("{}: {} at offset {}", location_.file, parsed.error().message, location_.offset));
            member_used_ = member_.size();
            continue;
        }
        member_used_ += parsed->size;
        const bool skipped =
            !options_.requests && parsed->record && parsed->record->type == RecordType::request;
        if (parsed->record && !skipped) return std::move(parsed->record);
    }
}

Result<Record> read_record(const std::filesystem::path& directory, const Location& location) {
    auto file = MemberFile::open(directory / location.file);
    if (!file) return fail(file);
    std::string bytes;
    auto member = file->read(location.offset, kMaxBlockBytes + kMaxHeaderBytes, bytes);
    if (!member) return fail(member);
    auto parsed = parse_record(bytes);
    if (member->state != Member::State::whole || !parsed || !parsed->record) {
        return fail(base::Code::corrupt,
                    fmt::format("{}: no record at offset {}", location.file, location.offset));
    }
    return std::move(*parsed->record);
}

}  // namespace jobindex::archive
