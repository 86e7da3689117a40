// The inbox: ads that were handed over, on their way to the indexer. Contract query -> indexer.
//
// A directory of batches, each a file of JSON Lines that appears whole (written beside, flushed, renamed) and
// goes away when all of it is in archive and store. So a kill of either side loses nothing, and a batch that
// is taken in twice changes nothing. docs/formats/inbox.md is the description for people.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/json.h"
#include "core/base/result.h"

namespace jobindex::inbox {

/// What is to be done with one ad.
struct Item {
    base::Json row;      ///< the ad as handed over; null = take it back
    std::string remove;  ///< id of the ad to take back; "" = `row` is one to put
};

/// What one caller handed over at one time.
struct Batch {
    std::string source;  ///< who hands over: part of the ids of ads without a URL
    base::Timestamp received = 0;
    std::vector<Item> items;
};

/// Keeps a batch; when this returns, a crash cannot lose it.
///
/// @param directory  made when it is not there.
/// Errors: denied, io (disk full).
base::Result<void> put(const std::filesystem::path& directory, const Batch& batch);
/// The batches that wait, in the order in which they came; none when there is no directory. Errors: denied,
/// io.
base::Result<std::vector<std::filesystem::path>> waiting(const std::filesystem::path& directory);
/// Reads a batch. Errors: corrupt, unsupported (another version), io.
base::Result<Batch> read(const std::filesystem::path& file);
/// A batch has been taken in. Errors: io.
base::Result<void> done(const std::filesystem::path& file);
/// A batch that cannot be read is put aside, with the ending ".bad". Errors: io.
base::Result<void> put_aside(const std::filesystem::path& file);

/// The id that the ad of a row gets: by its URL, else by source and reference. "" when it has neither, so
/// that it could never be named again.
std::string id_of(const base::Json& row, std::string_view source);

}  // namespace jobindex::inbox
