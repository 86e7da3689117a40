#include "core/sqlite/database.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include "core/sqlite/sqlite_error.h"

namespace jobindex::sqlite {

Database::Database(std::unique_ptr<SQLite::Database> database, std::filesystem::path path)
    : database_(std::move(database)), path_(std::move(path)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(const std::filesystem::path& path, const OpenOptions& options) {
    std::error_code ignored;
    if (options.read_only && !std::filesystem::exists(path, ignored)) {
        return base::fail(base::Code::not_found, fmt::format("{}: no such database", path.string()));
    }
    return guarded(path, [&] {
        const int flags =
            options.read_only ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
        auto database = std::make_unique<SQLite::Database>(path.string(), flags, options.busy_ms);
        if (!options.read_only) {
            database->exec(
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA journal_size_limit=67108864");
        }
        database->exec("PRAGMA foreign_keys=ON");
        if (options.cache_mb > 0)
            database->exec(fmt::format("PRAGMA cache_size=-{}", options.cache_mb * 1024));
        return Database(std::move(database), path);
    });
}

Result<void> Database::exec(std::string_view sql) {
    return guarded(path_, [&] { static_cast<void>(database_->exec(std::string(sql))); });
}

Result<Statement> Database::prepare(std::string_view sql) const {
    return guarded(
        path_, [&] { return Statement(std::make_unique<SQLite::Statement>(*database_, std::string(sql))); });
}

Result<std::int64_t> Database::integer(std::string_view sql) const {
    auto statement = prepare(sql);
    if (!statement) return base::fail(statement);
    const auto row = statement->step();
    if (!row) return base::fail(row);
    return *row ? statement->integer(0) : 0;
}

Result<void> Database::erase_free_space() {
    if (auto written = exec("VACUUM"); !written) return written;
    auto checkpoint = prepare("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!checkpoint) return base::fail(checkpoint);
    const auto row = checkpoint->step();
    if (!row) return base::fail(row);
    if (*row && checkpoint->integer(0) != 0) {
        return base::fail(base::Code::locked,
                          fmt::format("{} is being read by another process", path_.string()),
                          "wait until it ends, and try again");
    }
    return {};
}

std::int64_t Database::last_row_id() const {
    return database_->getLastInsertRowid();
}

int Database::changes() const {
    return sqlite3_changes(database_->getHandle());
}

Result<Transaction> Transaction::begin(Database& database) {
    if (auto begun = database.exec("BEGIN IMMEDIATE"); !begun) return base::fail(begun);
    return Transaction(database);
}

Transaction::~Transaction() {
    if (database_) static_cast<void>(database_->exec("ROLLBACK"));
}

Result<void> Transaction::commit() {
    if (!database_) return {};
    auto committed = database_->exec("COMMIT");
    if (committed) database_ = nullptr;
    return committed;
}

}  // namespace jobindex::sqlite
