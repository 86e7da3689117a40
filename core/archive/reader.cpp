#include "core/archive/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <utility>

#include "core/archive/directory.h"

namespace jobindex::archive {
namespace {

using base::fail;

std::string_view describe(Member::State state) {
    switch (state) {
        case Member::State::cut_off:
            return "a record is cut off";
        case Member::State::limit:
            return "a record is larger than allowed";
        default:
            return "damaged bytes";
    }
}

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
    if (file_) files_done_bytes_ += offset_;
    file_.reset();
    offset_ = 0;
    if (next_name_ == names_.size()) return false;
    const std::string& name = names_[next_name_++];
    auto file = MemberFile::open(directory_ / name);
    if (!file) return fail(file);
    file_ = std::move(*file);
    const auto& after = options_.after;
    if (after && after->file == name) offset_ = after->offset + after->length;
    return true;
}

Result<void> Reader::note_damage(std::string_view what) {
    const std::string& name = names_[next_name_ - 1];
    auto next = file_->find_member(offset_ + 1);
    if (!next) return fail(next);
    auto size = file_->size();
    if (!size) return fail(size);
    const std::uint64_t resume = next->value_or(std::max(*size, offset_));
    damage_.push_back(
        fmt::format("{}: {} at offset {}, {} bytes left out", name, what, offset_, resume - offset_));
    offset_ = resume;
    return {};
}

/// Unpacks the next whole member; false at the end of the archive.
Result<bool> Reader::read_member() {
    while (true) {
        if (!file_) {
            auto opened = open_next_file();
            if (!opened || !*opened) return opened;
        }
        auto member = file_->read(offset_, options_.max_block_bytes + kMaxHeaderBytes, member_);
        if (!member) return fail(member);
        if (member->state == Member::State::end_of_file) {
            auto opened = open_next_file();
            if (!opened || !*opened) return opened;
        } else if (member->state == Member::State::whole) {
            location_ = Location{names_[next_name_ - 1], offset_, member->end - offset_};
            offset_ = member->end;
            member_used_ = 0;
            return true;
        } else if (auto noted = note_damage(describe(member->state)); !noted) {
            return fail(noted);
        }
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
        if (parsed->record) return std::move(parsed->record);
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
