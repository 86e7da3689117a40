// The site's own data beside the index: site.db (saved searches, and what else people leave on the site) and
// site.key (the secret that tokens are made with). docs/formats/site.md describes both.
//
// Every part of the site adds its tables as a further step of kSchema, so that one file has one version.
#pragma once

#include <filesystem>
#include <string>

#include "core/base/result.h"
#include "core/sqlite/database.h"

namespace jobindex::site {

/// Opens `<home>/site.db` for writing and brings it to the newest schema; made when it is not there, readable
/// by its owner alone.
///
/// Every commit is on the disk when it returns, and what is deleted is overwritten. Errors: as
/// Database::open and migrate().
base::Result<sqlite::Database> open_database(const std::filesystem::path& home);

/// The 32 random bytes of `<home>/site.key`; made when it is not there, readable by its owner alone.
///
/// Errors: corrupt when the file has another size; denied, io.
base::Result<std::string> secret_key(const std::filesystem::path& home);

/// Overwrites what was deleted in the write-ahead log too, as far as no other connection reads it now.
base::Result<void> forget_deleted(sqlite::Database& database);

}  // namespace jobindex::site
