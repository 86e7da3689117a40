// Told: something to say to people, before it is put into the words of a language. Plain data.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace jobindex::base {

/// The key of a message (data/messages) and what stands in it, by name.
struct Told {
    std::string key;
    std::vector<std::pair<std::string, std::string>> arguments = {};
    friend bool operator==(const Told&, const Told&) = default;
};

}  // namespace jobindex::base
