// The URL parser on any bytes: what it takes, it writes and reads back as the same; canonical() is
// idempotent.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/base/address.h"
#include "core/base/url.h"

using namespace jobindex::base;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    static const Url base = *parse_url("https://user@base.example:8443/a/b/c?q#f");
    address_kind(input);
    registrable_domain(input);
    for (const Url* parent : {static_cast<const Url*>(nullptr), &base}) {
        const auto url = parse_url(input, parent);
        if (!url) continue;
        const auto again = parse_url(url->href());
        if (!again || !(*again == *url)) std::abort();
        const std::string form = canonical(*url);
        const auto parsed = parse_url(form);
        if (!parsed || canonical(*parsed) != form || parsed->href() != form) std::abort();
        registrable_domain(url->host);
    }
    return 0;
}
