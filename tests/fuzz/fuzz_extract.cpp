// Any bytes as a page and as a feed.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/html/charset.h"
#include "indexer/extract/extract.h"
#include "indexer/extract/feed.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace jobindex;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const std::string text = html::decode_page(bytes, "");
    const auto document = html::Document::parse(text);
    if (!document) std::abort();
    const auto result = extract::extract_page({"https://site.example/job/1", "", &*document});
    for (const extract::Candidate& candidate : result.candidates) {
        if (candidate.span && candidate.span->to > result.description.size()) std::abort();
    }
    extract::extract_feed("https://site.example/feed", "", bytes);
    return 0;
}
