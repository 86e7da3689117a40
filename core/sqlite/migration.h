// Schema versions of a database file, kept in PRAGMA user_version.
#pragma once

#include <span>
#include <string_view>

#include "core/sqlite/database.h"

namespace jobindex::sqlite {

/// Brings a database to the newest schema: step i (SQL of any number of statements) leads from version i to
/// i + 1.
///
/// All missing steps run in one transaction. Errors: unsupported when the file has a newer version than
/// `steps` know (nothing is touched); as Database::exec.
Result<void> migrate(Database& database, std::span<const std::string_view> steps);

/// Schema version of the file; 0 for a new one. Errors: as Database::integer.
Result<int> schema_version(const Database& database);

}  // namespace jobindex::sqlite
