#include "core/sqlite/migration.h"

#include <fmt/format.h>

namespace jobindex::sqlite {

Result<int> schema_version(const Database& database) {
    const auto version = database.integer("PRAGMA user_version");
    if (!version) return base::fail(version);
    return static_cast<int>(*version);
}

Result<void> migrate(Database& database, std::span<const std::string_view> steps) {
    const int newest = static_cast<int>(steps.size());
    auto version = schema_version(database);
    if (!version) return base::fail(version);
    if (*version > newest) {
        return base::fail(base::Code::unsupported,
                          fmt::format("{} has schema version {}, this program knows up to {}",
                                      database.path().string(), *version, newest),
                          "use the newer jobindex that wrote it");
    }
    if (*version == newest) return {};
    auto transaction = Transaction::begin(database);
    if (!transaction) return base::fail(transaction);
    // Read again under the write lock: another process may have migrated in between.
    version = schema_version(database);
    if (!version) return base::fail(version);
    for (int step = *version; step < newest; ++step) {
        if (auto done = database.exec(steps[static_cast<std::size_t>(step)]); !done) return done;
    }
    const int reached = std::max(newest, *version);
    if (auto done = database.exec(fmt::format("PRAGMA user_version={}", reached)); !done) return done;
    return transaction->commit();
}

}  // namespace jobindex::sqlite
