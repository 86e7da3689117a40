// Documents that count no more: an update adds the new form of an ad and notes that the old one is dead.
//
// Databases of the index have no lists of the terms of a document (they would be a third of its size), so
// Xapian cannot take one out. The numbers of the dead stand in the database's metadata under "dead", as the
// distances from one to the next (varint.h); terms and values of the dead stay until the index is built
// whole.
#pragma once

#include <xapian.h>

#include <set>
#include <string>

namespace jobindex::schema {

/// Flags to open or make a database of the index for writing, besides Xapian's own.
inline constexpr int kWithoutTermlists = Xapian::DB_NO_TERMLIST;

/// The dead documents of a database. Throws Xapian::Error.
std::set<Xapian::docid> dead_documents(const Xapian::Database& database);
/// Notes them, with the next commit. Throws Xapian::Error.
void set_dead_documents(Xapian::WritableDatabase& database, const std::set<Xapian::docid>& dead);

/// The document with `term`, one that each ad has alone, which is not dead; 0 when there is none. Throws
/// Xapian::Error.
Xapian::docid living_document(const Xapian::Database& database, const std::set<Xapian::docid>& dead,
                              const std::string& term);

}  // namespace jobindex::schema
