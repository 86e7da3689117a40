// Boilerplate: what a source repeats in its ads, learned from them, so that it is not indexed as their
// content.
//
// A portal's frame ("Where to send your application"), an employer's paragraph about itself, a law's wording:
// a line or sentence that stands in a large part of a source's ads says nothing about any of them. Immutable
// once learned or read; safe to share between threads.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/base/result.h"
#include "core/base/span.h"
#include "indexer/store/store.h"

namespace jobindex::build {

class Boilerplate {
  public:
    /// Learns from at most 80 ads of each source, each post and each text once: a sentence or line of 40
    /// bytes and more that stands in at least six of them and in 30 % of them, below 40 bytes in 50 %.
    /// Errors: those of the store.
    static base::Result<Boilerplate> learn(const store::Store& store);
    /// What save() wrote; nothing is known where the file is missing. Errors: io, corrupt.
    static base::Result<Boilerplate> load(const std::filesystem::path& file);
    /// Writes a file of lines "source<TAB>hash", sorted. Errors: io.
    base::Result<void> save(const std::filesystem::path& file) const;

    /// The parts of `text`, an ad of `source`, that the source repeats; sorted, not overlapping.
    std::vector<base::Span> find(std::string_view source, std::string_view text) const;
    /// Number of sentences known, of all sources.
    std::size_t size() const;

  private:
    std::map<std::string, std::unordered_set<std::uint64_t>, std::less<>> known_;
};

}  // namespace jobindex::build
