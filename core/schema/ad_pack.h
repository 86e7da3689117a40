// AdPack: the ads of a generation as hits show them, compressed; the data of a document names a place in it.
//
// One file (docs/formats/index.md): a dictionary made from the ads themselves, then a record an ad, whose
// parts are compressed apart so that a list of titles need not read the texts. A record never changes; what
// an update adds goes to the end, and generations share the file.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/schema/ad_parts.h"

namespace jobindex::schema {

/// What zstd knows of ads before it sees one. Immutable: safe from any thread.
class AdDictionary {
  public:
    /// Learns from some ads; from too few it learns nothing, which only costs room.
    static AdDictionary learn(const std::vector<AdParts>& samples);
    /// The dictionary with these bytes, as bytes() gave them.
    explicit AdDictionary(std::string bytes);
    AdDictionary(AdDictionary&&) noexcept;
    AdDictionary& operator=(AdDictionary&&) noexcept;
    ~AdDictionary();

    const std::string& bytes() const { return bytes_; }

  private:
    friend class AdCompressor;
    struct Prepared;
    std::string bytes_;
    std::unique_ptr<Prepared> prepared_;
};

/// Makes records. Not thread-safe: one a thread; `dictionary` must outlive it.
class AdCompressor {
  public:
    explicit AdCompressor(const AdDictionary& dictionary);
    AdCompressor(AdCompressor&&) noexcept;
    AdCompressor& operator=(AdCompressor&&) noexcept;
    ~AdCompressor();
    /// The record of an ad. Errors: internal.
    base::Result<std::string> record(const AdParts& parts);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Writes a pack of runs of records, one file of records each: run 1 is the first. The files of runs are
/// removed.
///
/// Errors: io, denied.
base::Result<void> write_ad_pack(const std::filesystem::path& path, const AdDictionary& dictionary,
                                 const std::vector<std::filesystem::path>& runs);

/// Adds to a pack behind what readers of it know of. Not thread-safe.
class AdAppender {
  public:
    /// Errors: those of AdPack::open().
    static base::Result<AdAppender> open(const std::filesystem::path& path);
    AdAppender(AdAppender&&) noexcept;
    AdAppender& operator=(AdAppender&&) noexcept;
    ~AdAppender();
    /// Writes an ad and gives the data of its document. Errors: internal.
    base::Result<std::string> add(const AdParts& parts);
    /// Must be called last. Errors: io.
    base::Result<void> finish();

  private:
    struct State;
    explicit AdAppender(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

/// Reads a pack. Not thread-safe: one a thread.
class AdPack {
  public:
    /// Errors: not_found, denied, io; corrupt when this is no pack.
    static base::Result<AdPack> open(const std::filesystem::path& path);
    AdPack(AdPack&&) noexcept;
    AdPack& operator=(AdPack&&) noexcept;
    ~AdPack();

    /// The ad that a document's data names, a packed RunPlace. Errors: corrupt.
    base::Result<AdParts> read(std::string_view reference, AdDetail detail = AdDetail::evidence);
    /// The dictionary's bytes, for what is added to the pack.
    std::string dictionary() const;
    /// Size of the file.
    std::uint64_t bytes() const;
    /// How much of it updates added.
    std::uint64_t added() const;

  private:
    struct State;
    explicit AdPack(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace jobindex::schema
