// What the head of a request may not say about its body: where two readers would see two ends of it, a proxy
// in front of us and we would take different bytes for the next request. Pure.
#pragma once

#include <optional>

#include "query/server/message.h"
#include "query/server/problem.h"

namespace jobindex::server {

/// What is wrong with the head; nullopt for a sound one. Whoever gets such an answer must not be read on.
///
/// Source: RFC 9112, 3.2 (one Host), 6.1 and 6.3 (one length, no length beside chunks, no other coding);
/// bodies that are packed (RFC 9110, 8.4) are not read.
std::optional<Problem> framing_fault(const Request& request);

}  // namespace jobindex::server
