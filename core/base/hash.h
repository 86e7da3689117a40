// Hashes (xxHash, XXH3): identities of ads and URLs. Not for secrets.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace jobindex::base {

/// 64-bit XXH3 of the bytes.
std::uint64_t hash64(std::string_view bytes);
/// 128-bit XXH3 of the bytes as 32 lower-case hex digits.
std::string hash128_hex(std::string_view bytes);

}  // namespace jobindex::base
