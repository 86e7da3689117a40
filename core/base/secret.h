// What secrets are made of: random bytes, SHA-256, HMAC, comparison in constant time. OpenSSL ends here and
// in core/archive. Safe from any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace jobindex::base {

/// `count` bytes that nobody can guess. Errors: internal when the system has no randomness.
Result<std::string> random_bytes(std::size_t count);
/// A token of `count` random bytes in base64url; 24 bytes make 32 characters. None begins with "-",
/// which a command line would take for an option. Errors: as random_bytes().
Result<std::string> random_token(std::size_t count = 24);
/// The 32 bytes of SHA-256 (FIPS 180-4).
std::string sha256(std::string_view bytes);
/// The 32 bytes of HMAC-SHA-256 (RFC 2104).
std::string hmac_sha256(std::string_view key, std::string_view message);
/// Equality in a time that depends on the lengths alone.
bool same_secret(std::string_view a, std::string_view b);
/// Lower-case hex digits.
std::string hex(std::string_view bytes);
/// Base64 (RFC 4648 section 4), padded.
std::string base64(std::string_view bytes);
/// Base64 for URLs (RFC 4648 section 5), without padding.
std::string base64url(std::string_view bytes);

}  // namespace jobindex::base
