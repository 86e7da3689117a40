// Writer: appends records to the archive directory.
//
// One writer a directory, held by a lock on ".lock" for the writer's life; two never interleave. One record
// is one gzip member; it and the request that belongs to it are one write(2), so a kill at any moment leaves
// at most one torn member at the end, which the next open() cuts off and keeps beside the file. Not
// thread-safe.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "core/archive/digest.h"
#include "core/archive/directory.h"
#include "core/archive/gzip_member.h"
#include "core/archive/record.h"
#include "core/base/result.h"

namespace jobindex::archive {

/// How a Writer writes.
struct WriterOptions {
    std::uint64_t max_file_bytes = 1ull << 30;  ///< a file that has reached this size gets no further record
    int level = 2;                              ///< of compression, 1 to 12
    std::string software = "jobindex";          ///< named in the warcinfo record of each file
    base::Timestamp now = 0;                    ///< stamp of new files; 0 = the system's clock
};

/// The bytes that open() found behind the last whole record.
struct TornTail {
    std::string file;         ///< name inside the directory; the bytes are now in "<file>.torn"
    std::uint64_t bytes = 0;  ///< how many; 0 = the archive was whole
};

/// Appends records; see the top of this file for what survives a crash.
class Writer {
  public:
    /// Opens `directory` (made when missing), takes its lock and cuts a torn tail off the last file.
    ///
    /// Errors: locked (says which process holds it), denied, io.
    static Result<Writer> open(const std::filesystem::path& directory, WriterOptions options = {});

    /// Writes one record; when this returns, a kill of this process cannot lose it (a power cut can, until
    /// sync()). An empty id is filled with a new one.
    ///
    /// Errors: limit for a block over kMaxBlockBytes; io when the disk is full: the archive is then as before
    /// and the call may be repeated.
    Result<Location> append(const Record& record);
    /// As append(), and puts the request that was answered behind it, in the same write(2): `request` then
    /// names the answer in WARC-Concurrent-To. An answer may lack its request after a kill, never the other
    /// way round.
    Result<Location> append_exchange(const Record& answer, const Record& request);
    /// The digest label of a body, as a revisit record of the same bytes must name it.
    std::string payload_digest(std::string_view body) { return digester_.label(body); }
    /// Flushes what was appended to the disk. Errors: io.
    Result<void> sync();
    /// What was cut off at open.
    const TornTail& torn_tail() const { return torn_; }

  private:
    Writer(WriterOptions options, DirectoryLock lock, Deflater deflater, Digester digester);
    Result<void> open_last();
    Result<void> begin_file();
    Result<void> prepare(const Record& record);
    Result<void> pack(const Record& record, std::string_view id, Headers more);
    Result<void> write_packed();

    std::filesystem::path directory_;
    WriterOptions options_;
    DirectoryLock lock_;
    Deflater deflater_;
    Digester digester_;
    std::string packed_;  // members of the next write
    FileDescriptor file_;
    std::string name_;
    std::uint64_t size_ = 0;
    TornTail torn_;
};

}  // namespace jobindex::archive
