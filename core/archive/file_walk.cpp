#include "core/archive/file_walk.h"

#include <algorithm>
#include <utility>

namespace jobindex::archive {

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

Result<FileWalk> FileWalk::open(const std::filesystem::path& path, std::uint64_t offset) {
    auto file = MemberFile::open(path);
    if (!file) return base::fail(file);
    return FileWalk(std::move(*file), offset);
}

Result<std::optional<Stretch>> FileWalk::next(std::string& bytes, std::size_t limit) {
    const auto member = file_.read(offset_, limit, bytes);
    if (!member) return base::fail(member);
    if (member->state == Member::State::end_of_file) return std::optional<Stretch>();
    Stretch stretch{offset_, member->end, member->state};
    if (!stretch.whole()) {
        const auto found = file_.find_member(offset_ + 1);
        if (!found) return base::fail(found);
        const auto size = file_.size();
        if (!size) return base::fail(size);
        stretch.end = found->value_or(std::max(*size, offset_));
    }
    offset_ = stretch.end;
    return std::optional<Stretch>(stretch);
}

}  // namespace jobindex::archive
