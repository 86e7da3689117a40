#include "indexer/store/ad_blob.h"

#include <zstd.h>

#include "core/base/handle.h"
#include "core/model/job_ad_json.h"

namespace jobindex::store {
namespace {

using base::Code;

/// The fastest level: a third of the bytes at several hundred MB a second.
constexpr int kLevel = 1;
constexpr std::size_t kContentLimit = 256u << 20;

}  // namespace

std::string content_of(const model::JobAd& ad) {
    model::JobAd content = ad;
    content.urls.clear();
    content.dates.first_seen = 0;
    content.dates.last_seen = 0;
    content.dates.closed.reset();
    content.dates.closed_reason.reset();
    return model::to_json(content).dump();
}

struct Codec::State {
    base::Handle<ZSTD_CCtx, ZSTD_freeCCtx> compressor{ZSTD_createCCtx()};
    base::Handle<ZSTD_DCtx, ZSTD_freeDCtx> decompressor{ZSTD_createDCtx()};
};

Codec::Codec() : state_(std::make_unique<State>()) {}
Codec::Codec(Codec&&) noexcept = default;
Codec& Codec::operator=(Codec&&) noexcept = default;
Codec::~Codec() = default;

base::Result<std::string> Codec::pack(std::string_view content) {
    std::string frame(ZSTD_compressBound(content.size()), '\0');
    const auto size = ZSTD_compressCCtx(state_->compressor.get(), frame.data(), frame.size(), content.data(),
                                        content.size(), kLevel);
    if (ZSTD_isError(size)) {
        return base::fail(Code::internal, std::string("cannot compress an ad: ") + ZSTD_getErrorName(size));
    }
    frame.resize(size);
    return frame;
}

base::Result<model::JobAd> Codec::unpack(std::string_view frame) {
    const auto size = ZSTD_getFrameContentSize(frame.data(), frame.size());
    const bool known = size != ZSTD_CONTENTSIZE_ERROR && size != ZSTD_CONTENTSIZE_UNKNOWN;
    if (!known || size > kContentLimit) return base::fail(Code::corrupt, "a stored ad is damaged");
    std::string content(size, '\0');
    const auto read = ZSTD_decompressDCtx(state_->decompressor.get(), content.data(), content.size(),
                                          frame.data(), frame.size());
    if (ZSTD_isError(read) || read != size) return base::fail(Code::corrupt, "a stored ad is damaged");
    const auto json = base::parse_json(content);
    if (!json) return base::fail(Code::corrupt, "a stored ad is damaged: " + json.error().message);
    return model::job_ad_from_json(*json);
}

}  // namespace jobindex::store
