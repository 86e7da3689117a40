#include "core/schema/run_file.h"

#include <fmt/format.h>

#include <system_error>
#include <utility>

#include "core/base/file.h"
#include "core/schema/varint.h"

namespace jobindex::schema {

namespace fs = std::filesystem;
using base::Code;

std::string pack_place(RunPlace place) {
    std::string bytes;
    put_varint(bytes, place.run);
    put_varint(bytes, place.offset);
    return bytes;
}

std::optional<RunPlace> unpack_place(std::string_view bytes) {
    const auto run = take_varint(bytes);
    const auto offset = take_varint(bytes);
    if (!run || !offset) return std::nullopt;
    return RunPlace{*run, *offset};
}

base::Result<void> write_run_file(const fs::path& path, std::string_view magic, std::string_view head,
                                  const std::vector<fs::path>& runs) {
    std::string sizes;
    std::error_code problem;
    put_varint(sizes, runs.size());
    for (const auto& run : runs) {
        put_varint(sizes, fs::file_size(run, problem));
        if (problem)
            return base::fail(Code::io, fmt::format("cannot read {}: {}", run.string(), problem.message()));
    }
    std::string head_size;
    put_varint(head_size, head.size());
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out << magic << head_size << head << sizes;
    for (const auto& run : runs) {
        const auto in = base::MappedFile::open(run);
        if (!in) return base::fail(in);
        out.write(in->bytes().data(), static_cast<std::streamsize>(in->bytes().size()));
        if (!out) break;
        fs::remove(run, problem);
    }
    out.close();
    if (!out) return base::fail(base::errno_error("write", path));
    return {};
}

bool RunFile::read(std::string_view magic) {
    std::string_view rest = file_.bytes();
    if (!rest.starts_with(magic)) return false;
    rest.remove_prefix(magic.size());
    const auto size = take_varint(rest);
    if (!size || *size > rest.size()) return false;
    head_ = rest.substr(0, *size);
    rest.remove_prefix(*size);
    const auto count = take_varint(rest);
    if (!count || *count > rest.size()) return false;
    std::vector<std::uint64_t> sizes;
    for (std::uint64_t i = 0; i < *count; ++i) {
        const auto bytes = take_varint(rest);
        if (!bytes || *bytes > file_.bytes().size()) return false;
        sizes.push_back(*bytes);
    }
    std::uint64_t at = file_.bytes().size() - rest.size();
    for (const auto bytes : sizes) {
        runs_.push_back(at);
        at += bytes;
        if (at > file_.bytes().size()) return false;
    }
    end_ = at;
    return true;
}

base::Result<RunFile> RunFile::open(const fs::path& path, std::string_view magic) {
    auto mapped = base::MappedFile::open(path);
    if (!mapped) return base::fail(mapped);
    RunFile file(std::move(*mapped));
    if (!file.read(magic))
        return base::fail(Code::corrupt, fmt::format("{} is damaged", path.string()),
                          "`jobindex index` builds it anew");
    return file;
}

std::string_view RunFile::from(RunPlace place) const {
    const std::string_view all = file_.bytes();
    if (place.run >= runs_.size() || place.offset > all.size()) return {};
    if (runs_[place.run] > all.size() - place.offset) return {};
    return all.substr(runs_[place.run] + place.offset);
}

RunAppender::RunAppender(fs::path path, std::uint64_t bytes)
    : path_(std::move(path)), end_(bytes), out_(path_, std::ios::binary | std::ios::app) {}

RunPlace RunAppender::add(std::string_view record) {
    out_.write(record.data(), static_cast<std::streamsize>(record.size()));
    return {0, std::exchange(end_, end_ + record.size())};
}

base::Result<void> RunAppender::finish() {
    out_.close();
    if (!out_) return base::fail(base::errno_error("write", path_));
    return {};
}

}  // namespace jobindex::schema
