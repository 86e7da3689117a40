#include "indexer/normalise/hosts_in_text.h"

#include "core/base/text.h"
#include "indexer/normalise/institution.h"

namespace jobindex::normalise {

std::vector<TextHost> hosts_in_text(std::string_view text) {
    constexpr std::size_t kLongestHost = 260;  ///< bytes of an address that are read for its host
    std::vector<TextHost> out;
    for (auto at = text.find_first_of(":w@"); at != std::string_view::npos;
         at = text.find_first_of(":w@", at + 1)) {
        const auto rest = text.substr(at);
        const bool begins = at == 0 || base::is_space(text[at - 1]) || text[at - 1] == '(';
        std::size_t skip = 0;
        if (rest.starts_with("://")) skip = 3;
        if (rest.starts_with("www.") && begins) skip = 4;
        if (rest.starts_with('@')) skip = 1;
        if (skip == 0) continue;
        // An "@" of the words behind an address is no part of it.
        const auto address = rest.substr(skip, kLongestHost);
        auto host =
            host_of("https://" + std::string(address.substr(0, address.find_first_of(" \t\n,;)>]\""))));
        while (host.ends_with('.')) host.pop_back();
        if (host.find('.') != std::string::npos) out.push_back({host, at + skip, skip == 1 && !begins});
    }
    return out;
}

}  // namespace jobindex::normalise
