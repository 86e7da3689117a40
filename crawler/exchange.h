// archive_exchange(): an answer and the request it answers become WARC records. Private to crawler/.
#pragma once

#include <string_view>

#include "core/archive/writer.h"
#include "crawler/fetcher.h"

namespace jobindex::crawler {

/// What the records say beside the answer itself.
struct ExchangeFacts {
    std::string_view url;  ///< canonical
    base::Timestamp at = 0;
    bool same_body = false;         ///< as the last one: it is not kept again
    archive::Headers headers = {};  ///< further WARC headers of the answer
};

/// Why only a part of a body came (WARC 1.1 section 5.13): "length", "time" or "disconnect"; "" when it is
/// whole or nothing came.
std::string_view truncation_of(const FetchResponse& response);

/// Appends a response record, or a revisit record for a 304 or a body that is as it was, and its request
/// record.
///
/// Errors: as archive::Writer::append.
Result<void> archive_exchange(archive::Writer& writer, const ExchangeFacts& facts,
                              const FetchResponse& response);

}  // namespace jobindex::crawler
