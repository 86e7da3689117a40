#include "core/sqlite/sqlite_error.h"

#include <fmt/format.h>
#include <sqlite3.h>

namespace jobindex::sqlite {

using base::Code;

namespace {

struct Meaning {
    int sqlite;
    Code code;
    const char* hint;
};

constexpr Meaning kMeanings[] = {
    {SQLITE_FULL, Code::io, "free some disk space and run the command again: nothing acknowledged was lost"},
    {SQLITE_IOERR, Code::io, "check the disk and its free space"},
    {SQLITE_BUSY, Code::locked, "another process is writing to it; try again when that one is done"},
    {SQLITE_LOCKED, Code::locked, "another process is writing to it; try again when that one is done"},
    {SQLITE_READONLY, Code::denied, "check the permissions of the file and of its directory"},
    {SQLITE_PERM, Code::denied, "check the permissions of the file and of its directory"},
    {SQLITE_AUTH, Code::denied, ""},
    {SQLITE_CANTOPEN, Code::denied, "check that the directory exists and is writable"},
    {SQLITE_CORRUPT, Code::corrupt, "restore the file from a backup, or delete it and rebuild"},
    {SQLITE_NOTADB, Code::corrupt, "this is no SQLite database; choose another file"},
};

}  // namespace

base::Error to_error(const SQLite::Exception& exception, const std::filesystem::path& path) {
    const int primary = exception.getErrorCode() & 0xff;
    for (const auto& meaning : kMeanings) {
        if (meaning.sqlite == primary) {
            return {meaning.code, fmt::format("{}: {}", path.string(), exception.what()), meaning.hint};
        }
    }
    return {Code::internal, fmt::format("{}: {}", path.string(), exception.what())};
}

}  // namespace jobindex::sqlite
