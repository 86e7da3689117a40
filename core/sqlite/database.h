// Database: one connection to a SQLite file, set up the way this project uses SQLite.
//
// Write-ahead log, synchronous NORMAL, foreign keys on. One connection belongs to one thread at a time. The
// exceptions of SQLiteCpp end in this folder: everything here answers with a Result. A Database outlives the
// statements and transactions made from it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/sqlite/statement.h"

namespace SQLite {
class Database;
}

namespace jobindex::sqlite {

/// How a database is opened.
struct OpenOptions {
    bool read_only = false;  ///< the file must exist then, and nothing is written
    int cache_mb = 0;        ///< pages kept in memory; 0 = SQLite's 2 MB
    int busy_ms = 5000;      ///< how long to wait for another process's lock
};

/// An open SQLite database. Movable; closing is the destructor.
class Database {
  public:
    /// Opens `path`, and makes it when it is not there (not with read_only).
    ///
    /// Errors: not_found, denied (not readable or writable), corrupt (not a database), locked, io.
    static Result<Database> open(const std::filesystem::path& path, const OpenOptions& options = {});
    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    /// Runs one or more statements of which no rows are wanted. Errors: as Statement::step.
    Result<void> exec(std::string_view sql);
    /// Compiles one statement, to be run many times. Errors: internal for SQL that does not compile; as open.
    Result<Statement> prepare(std::string_view sql) const;
    /// First column of the first row of `sql` as an integer; 0 without a row. Errors: as Statement::step.
    Result<std::int64_t> integer(std::string_view sql) const;
    /// Writes the file anew without what was ever deleted or replaced in it, and empties the log: afterwards
    /// neither holds a byte of it. Errors: locked when another connection keeps the log in use; io.
    Result<void> erase_free_space();
    /// Row id that the last INSERT made.
    std::int64_t last_row_id() const;
    /// Rows that the last INSERT, UPDATE or DELETE changed.
    int changes() const;
    /// The file.
    const std::filesystem::path& path() const { return path_; }

  private:
    Database(std::unique_ptr<SQLite::Database> database, std::filesystem::path path);
    std::unique_ptr<SQLite::Database> database_;
    std::filesystem::path path_;
};

/// A transaction that is rolled back unless commit() was called.
class Transaction {
  public:
    /// Begins one that takes the write lock at once (BEGIN IMMEDIATE). Errors: locked, io, denied.
    static Result<Transaction> begin(Database& database);
    Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    /// Makes everything since begin() permanent. Errors: io (disk full), locked; it is then rolled back.
    Result<void> commit();

  private:
    explicit Transaction(Database& database) : database_(&database) {}
    Database* database_;
};

}  // namespace jobindex::sqlite
