// judge(): what one answer means for its URL and its host. Pure.
#pragma once

#include <optional>
#include <string>

#include "core/base/date.h"
#include "crawler/fetcher.h"

namespace jobindex::crawler {

/// What to do with a response.
enum class Action {
    read,       ///< a body to look at
    unchanged,  ///< 304
    redirect,   ///< `target` is to be fetched instead
    gone,       ///< 404, 410
    retry,      ///< may work later
    fail,       ///< no use to try again soon
    refuse,     ///< we do not want it: type, size, address
};

/// The meaning of a response, and what it says of the host.
struct Verdict {
    Action action = Action::fail;
    std::string reason;       ///< "HTTP 503", "timeout"; "" for read
    std::string target = {};  ///< the Location header as sent
    std::optional<double> pause =
        {};                  ///< seconds in which nothing on the host may be asked (RFC 9110 10.2.3)
    bool throttled = false;  ///< 429 or 503: the host is to be left alone, whether it says how long or not
};

/// Reads status, headers and failure; `now` turns a Retry-After date into seconds.
Verdict judge(const FetchResponse& response, base::Timestamp now);

/// Seconds of a Retry-After value, a number or an HTTP date, at least 0 and at most a day; nullopt when it is
/// neither.
std::optional<double> retry_after(std::string_view value, base::Timestamp now);

/// The part of a reason that reports count by: "network: could not connect" is "network".
std::string reason_kind(const std::string& reason);

}  // namespace jobindex::crawler
