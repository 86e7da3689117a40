// Any bytes as a JSON-LD block and as a description.
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "indexer/extract/extract.h"
#include "indexer/extract/json_ld.h"
#include "indexer/extract/json_repair.h"
#include "indexer/extract/posting_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace jobindex;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const extract::JsonBlock block = extract::read_json_block(text);
    if (block.work > 70 * size + 4096) std::abort();
    for (const base::Json& value : block.values) {
        std::vector<base::Json> postings;
        extract::collect_postings(value, postings);
        for (const base::Json& posting : postings)
            extract::extract_posting(posting, "", model::Method::json_ld);
        extract::extract_posting(value, "", model::Method::board);
    }
    extract::description_text(text);
    return 0;
}
