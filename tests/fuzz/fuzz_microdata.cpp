// Any bytes as a page with microdata and RDFa: the items, the postings among them, and what one says of an
// ad.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "core/html/charset.h"
#include "indexer/extract/extract.h"
#include "indexer/extract/item_scope.h"

using namespace jobindex;

namespace {

constexpr std::size_t kMostItems = 500;  ///< of a page
constexpr std::size_t kMostPlaces = 50;  ///< of a posting
constexpr std::size_t kTextBytes = 300;  ///< of a candidate's raw text

void check_items(const base::Json& items) {
    if (!items.is_array() || items.size() > kMostItems) std::abort();
    for (const base::Json& item : items.items()) {
        if (!item.is_object()) std::abort();
    }
    static_cast<void>(items.dump());
}

void check_postings(const std::vector<extract::Posting>& postings, model::Method method) {
    for (const extract::Posting& posting : postings) {
        if (posting.method != method) std::abort();
        const auto read = extract::extract_posting(posting.value, "site.example", method);
        std::size_t places = 0;
        for (const extract::Candidate& candidate : read.candidates) {
            if (candidate.text.size() > kTextBytes) std::abort();
            if (candidate.span && candidate.span->to > read.description.size()) std::abort();
            places += candidate.field == extract::Field::place;
        }
        if (places > kMostPlaces) std::abort();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text =
        html::decode_page({reinterpret_cast<const char*>(data), size}, "text/html; charset=utf-8");
    const auto document = html::Document::parse(text);
    if (!document) std::abort();
    const html::Node root = document->root();
    check_items(extract::microdata_items(root));
    check_items(extract::rdfa_items(root));
    check_postings(extract::microdata_postings(root), model::Method::microdata);
    check_postings(extract::rdfa_postings(root), model::Method::rdfa);
    return 0;
}
