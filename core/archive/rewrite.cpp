#include "core/archive/rewrite.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "core/archive/file_walk.h"
#include "core/archive/gzip_member.h"
#include "core/base/file.h"

namespace jobindex::archive {
namespace {

namespace fs = std::filesystem;
using base::errno_error;
using base::fail;

constexpr int kLevel = 6;
constexpr std::size_t kCopyStep = 256u << 10;

/// What becomes of one file.
struct Plan {
    struct Piece {
        std::uint64_t from = 0, to = 0;  ///< bytes of the old file
        std::string packed;              ///< instead of them, for a member that loses some of its records
    };
    std::vector<Piece> pieces;
    std::uint64_t dropped_records = 0;
    bool changed = false;
    bool holds_records = false;  ///< other than warcinfo

    void take(std::uint64_t from, std::uint64_t to) {
        if (!pieces.empty() && pieces.back().to == from && pieces.back().packed.empty()) {
            pieces.back().to = to;
        } else {
            pieces.push_back({from, to, {}});
        }
    }
    std::uint64_t size() const {
        std::uint64_t bytes = 0;
        for (const auto& piece : pieces)
            bytes += piece.packed.empty() ? piece.to - piece.from : piece.packed.size();
        return bytes;
    }
};

/// Sorts the records of one member into those that stay (their bytes) and the others.
struct Sorted {
    std::vector<std::string_view> kept;
    std::uint64_t dropped = 0;
    bool holds_records = false;
};

Sorted sort_member(std::string_view bytes, const Location& place, const Keep& keep) {
    Sorted out;
    while (!bytes.empty()) {
        const auto parsed = parse_record(bytes);
        const std::size_t size = parsed ? parsed->size : bytes.size();
        const bool asked = parsed && parsed->record && parsed->record->type != RecordType::warcinfo;
        if (asked && !keep(*parsed->record, place)) {
            ++out.dropped;
        } else {
            out.kept.push_back(bytes.substr(0, size));
            out.holds_records = out.holds_records || asked || !parsed || !parsed->record;
        }
        bytes.remove_prefix(size);
    }
    return out;
}

Result<void> plan_member(const Stretch& stretch, Sorted sorted, Plan& plan) {
    plan.holds_records = plan.holds_records || sorted.holds_records;
    plan.dropped_records += sorted.dropped;
    if (sorted.dropped == 0) {
        plan.take(stretch.offset, stretch.end);
        return {};
    }
    plan.changed = true;
    if (sorted.kept.empty()) return {};
    auto deflater = Deflater::make(kLevel);
    if (!deflater) return fail(deflater);
    Plan::Piece piece{stretch.offset, stretch.end, {}};
    for (const auto record : sorted.kept) {
        if (auto packed = deflater->pack(record, {}, {}, piece.packed); !packed) return fail(packed);
    }
    plan.pieces.push_back(std::move(piece));
    return {};
}

Result<Plan> plan_file(const fs::path& path, const Keep& keep, bool drop_damage) {
    auto walk = FileWalk::open(path);
    if (!walk) return fail(walk);
    Plan plan;
    std::string bytes;
    while (true) {
        const auto stretch = walk->next(bytes);
        if (!stretch) return fail(stretch);
        if (!*stretch) return plan;
        const Location place{path.filename().string(), (*stretch)->offset,
                             (*stretch)->end - (*stretch)->offset};
        if ((*stretch)->whole()) {
            auto planned = plan_member(**stretch, sort_member(bytes, place, keep), plan);
            if (!planned) return fail(planned);
        } else if (drop_damage) {
            plan.changed = true;
        } else {
            plan.take((*stretch)->offset, (*stretch)->end);
            plan.holds_records = true;
        }
    }
}

Result<void> write_all(int fd, std::string_view bytes, const fs::path& path) {
    while (!bytes.empty()) {
        const auto count = ::write(fd, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return fail(errno_error("write", path));
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return {};
}

Result<void> copy_bytes(MemberFile& from, const Plan::Piece& piece, int to, const fs::path& path) {
    for (std::uint64_t at = piece.from; at < piece.to;) {
        const auto chunk =
            from.bytes_at(at, static_cast<std::size_t>(std::min<std::uint64_t>(kCopyStep, piece.to - at)));
        if (!chunk) return fail(chunk);
        if (chunk->empty()) break;
        if (auto written = write_all(to, *chunk, path); !written) return written;
        at += chunk->size();
    }
    return {};
}

/// Writes what stays beside the file and puts it in its place.
Result<void> replace_file(const fs::path& path, const Plan& plan) {
    auto old = MemberFile::open(path);
    if (!old) return fail(old);
    const fs::path fresh = path.string() + ".new";
    const FileDescriptor out(::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    if (!out) return fail(errno_error("write", fresh));
    for (const auto& piece : plan.pieces) {
        auto done = piece.packed.empty() ? copy_bytes(*old, piece, out.get(), fresh)
                                         : write_all(out.get(), piece.packed, fresh);
        if (!done) return done;
    }
    if (::fsync(out.get()) != 0) return fail(errno_error("flush", fresh));
    if (::rename(fresh.c_str(), path.c_str()) != 0) return fail(errno_error("replace", path));
    return base::sync_path(path.parent_path());
}

/// Removes files of the directory whose names end so.
Result<void> remove_ending(const fs::path& directory, std::string_view ending) {
    std::error_code problem;
    for (fs::directory_iterator it(directory, problem), end; !problem && it != end; it.increment(problem)) {
        if (!it->path().filename().string().ends_with(ending)) continue;
        std::error_code stays;
        fs::remove(it->path(), stays);
        if (stays) {
            errno = stays.value();
            return fail(errno_error("remove", it->path()));
        }
    }
    return {};
}

}  // namespace

Result<RewriteReport> rewrite(const DirectoryLock& lock, const Keep& keep, const RewriteOptions& options) {
    const fs::path& directory = lock.directory();
    const auto names = list_files(directory);
    if (!names) return fail(names);
    if (!options.dry_run) {
        // What a rewrite that was killed had begun.
        if (auto removed = remove_ending(directory, ".warc.gz.new"); !removed) return fail(removed);
        if (auto removed = options.drop_damage ? remove_ending(directory, ".torn") : Result<void>(); !removed)
            return fail(removed);
    }
    RewriteReport report;
    for (const auto& name : *names) {
        if (options.stop.stop_requested()) {
            report.stopped = true;
            break;
        }
        const fs::path path = directory / name;
        const auto plan = plan_file(path, keep, options.drop_damage);
        if (!plan) return fail(plan);
        if (!plan->changed) continue;
        const bool empty = !plan->holds_records && name != names->back();
        std::error_code problem;
        const std::uint64_t before = fs::file_size(path, problem);
        report.records += plan->dropped_records;
        report.bytes += before - (empty ? 0 : plan->size());
        ++report.files;
        if (options.dry_run) continue;
        if (empty) {
            if (::unlink(path.c_str()) != 0) return fail(errno_error("remove", path));
            if (auto synced = base::sync_path(directory); !synced) return fail(synced);
        } else if (auto replaced = replace_file(path, *plan); !replaced) {
            return fail(replaced);
        }
    }
    return report;
}

}  // namespace jobindex::archive
