// Links of a page, the state of its scripts and their roles on any bytes.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "crawler/job_links.h"
#include "crawler/read_page.h"
#include "crawler/spa_state.h"
#include "crawler/url_shape.h"

using namespace jobindex;
using namespace jobindex::crawler;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    constexpr std::string_view url = "https://a.example/en/jobs";
    if (state_links_in(input).size() > kMaxLinks) std::abort();
    const auto document = html::Document::parse(input);
    if (!document) return 0;
    const JobPage page = job_links(*document, input, url);
    for (const auto& link : page.links) {
        if (crawlable(link.url, url) != link.url || shape_of(link.url).empty()) std::abort();
    }
    if (page.needs_js && page.ads() > 0) std::abort();
    for (const auto& found : found_on(*document, page, url)) {
        if (found.url.empty()) std::abort();
    }
    return 0;
}
