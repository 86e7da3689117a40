#include "query/site/site.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "core/base/file.h"
#include "core/base/secret.h"
#include "core/sqlite/migration.h"
#include "query/site/schema.h"

namespace jobindex::site {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t kKeyBytes = 32;
constexpr mode_t kOwnerOnly = 0600;

/// Makes an empty file that its owner alone can read, unless there is one.
///
/// It is never opened: closing it would end the locks that this process has on it through other connections,
/// and another process would take the log of a database in use for one that nobody needs.
base::Result<void> make_private(const fs::path& path) {
    if (::mknod(path.c_str(), S_IFREG | kOwnerOnly, 0) == 0 || errno == EEXIST) return {};
    return base::fail(base::errno_error("make", path));
}

/// Writes the key under another name and gives it the right one, unless another process was first.
base::Result<void> make_key(const fs::path& path) {
    const auto key = base::random_bytes(kKeyBytes);
    if (!key) return base::fail(key);
    std::string name = path.string() + ".XXXXXX";
    const int fd = ::mkstemp(name.data());
    if (fd < 0) return base::fail(base::errno_error("write", path));
    const bool written =
        ::write(fd, key->data(), key->size()) == static_cast<ssize_t>(key->size()) && ::fsync(fd) == 0;
    ::close(fd);
    const bool there = written && (::link(name.c_str(), path.c_str()) == 0 || errno == EEXIST);
    const auto error = base::errno_error("write", path);
    ::unlink(name.c_str());
    if (!there) return base::fail(error);
    return base::sync_path(path.parent_path());
}

}  // namespace

base::Result<sqlite::Database> open_database(const fs::path& home) {
    const fs::path path = home / "site.db";
    if (auto made = make_private(path); !made) return base::fail(made);
    auto database = sqlite::Database::open(path);
    if (!database) return base::fail(database);
    // A mail that was sent must stay sent when the power fails; an address that was deleted must be gone.
    if (auto set = database->exec("PRAGMA synchronous=FULL; PRAGMA secure_delete=ON"); !set)
        return base::fail(set);
    if (auto migrated = sqlite::migrate(*database, kSchema); !migrated) return base::fail(migrated);
    return database;
}

base::Result<std::string> secret_key(const fs::path& home) {
    const fs::path path = home / "site.key";
    auto key = base::read_file(path, kKeyBytes);
    if (!key && key.error().code == base::Code::not_found) {
        if (auto made = make_key(path); !made) return base::fail(made);
        key = base::read_file(path, kKeyBytes);
    }
    if (!key) return base::fail(key);
    if (key->size() != kKeyBytes)
        return base::fail(base::Code::corrupt, path.string() + " is no key of a site",
                          "put the right one back from a backup, or remove it: links in mails sent so far "
                          "then end");
    return key;
}

base::Result<void> forget_deleted(sqlite::Database& database) {
    // Busy readers only put it off: the next commit that is followed by this does it.
    auto checkpoint = database.prepare("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!checkpoint) return base::fail(checkpoint);
    if (const auto row = checkpoint->step(); !row) return base::fail(row);
    return {};
}

}  // namespace jobindex::site
