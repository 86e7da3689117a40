// Addresses that stand in a text. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jobindex::normalise {

/// A host that a text names, in small letters.
struct TextHost {
    std::string name;
    std::size_t from = 0;  ///< byte of the text at which it stands
    bool mail = false;     ///< behind the name of a mail address
};

/// The hosts of the addresses in a text, in their order: "https://x.edu/jobs", "www.x.edu", the handle
/// "@x.edu", "jobs@x.edu".
std::vector<TextHost> hosts_in_text(std::string_view text);

}  // namespace jobindex::normalise
