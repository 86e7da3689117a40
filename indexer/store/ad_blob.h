// The content of an ad as the store keeps it: its JSON in a zstd frame. Private to indexer/store.
//
// What the store knows from all sightings (first and last time seen, closing, URLs) is not part of it, so
// that equal content has equal bytes.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/model/job_ad.h"

namespace jobindex::store {

/// The content of an ad as JSON text, without what the store keeps in columns.
std::string content_of(const model::JobAd& ad);

/// Compresses and decompresses contents; keeps zstd's working memory. Not thread-safe.
class Codec {
  public:
    Codec();
    Codec(Codec&&) noexcept;
    Codec& operator=(Codec&&) noexcept;
    ~Codec();
    /// The content as a zstd frame. Errors: internal.
    base::Result<std::string> pack(std::string_view content);
    /// The ad of a frame that pack() made. Errors: corrupt.
    base::Result<model::JobAd> unpack(std::string_view frame);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace jobindex::store
