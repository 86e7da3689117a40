// Mail addresses that we send to. Pure; safe on any bytes.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace jobindex::alerts {

/// The address in the form it is stored and compared in: white space at the ends gone, the domain in lower
/// case and ASCII (IDNA).
///
/// A dot-atom at a domain name with a dot (RFC 5321 section 4.1.2), at most 254 bytes; no quoted local parts,
/// comments, address literals, nor letters beyond ASCII before the @, which few servers take. So nothing in
/// it can end a header or a command. Errors: invalid_input.
base::Result<std::string> mail_address(std::string_view text);

}  // namespace jobindex::alerts
