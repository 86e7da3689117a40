// Transfer: one request under way, and the callbacks that libcurl makes for it. Private to the fetcher.
#pragma once

#include <curl/curl.h>

#include <deque>

#include "core/base/handle.h"
#include "crawler/fetcher.h"

namespace jobindex::crawler {

using EasyHandle = base::Handle<CURL, curl_easy_cleanup>;
using HeaderList = base::Handle<curl_slist, curl_slist_free_all>;

struct Transfer;

/// Leave to hold a large body: so many at once, the others wait with the connection paused. This is what
/// bounds the memory of a crawl, whatever servers send.
struct LargeBodies {
    int left = 3;
    std::deque<Transfer*> waiting = {};
};

/// Bodies up to this size need no leave.
inline constexpr std::size_t kSmallBody = 256u << 10;

/// What becomes of bytes that came in.
enum class Taken {
    yes,
    later,  ///< the transfer is paused and offered the same bytes again
    no,     ///< a limit is reached
};

/// Its address is given to libcurl: it stays where it is while the request is under way.
struct Transfer {
    Transfer(const FetcherOptions& fetcher_options, LargeBodies& large_bodies)
        : options(fetcher_options), large(large_bodies), easy(curl_easy_init()) {}

    const FetcherOptions& options;
    LargeBodies& large;
    bool holds_leave = false;
    bool configured = false;  ///< what is the same for all requests was told to libcurl
    EasyHandle easy;
    HeaderList request_headers;
    FetchRequest request;
    FetchResponse response;
    std::uint64_t header_bytes = 0;

    /// Prepares the handle for `next`; connections it had stay open.
    void prepare(FetchRequest next);
    /// Fills in the response when libcurl is done with it.
    void finish(CURLcode code);

    /// True when the body that begins now is wanted; else failure and detail are set.
    bool accepts_body();
    /// Takes `bytes` of decoded body.
    Taken take_body(std::string_view bytes);
    /// Gives back the leave to hold a large body, to the next one that waits for it.
    void give_leave_back();
    /// Takes one header line; false when there are too many.
    bool take_header(std::string_view line);
    /// Notes why the transfer is ended from our side; always false.
    bool refuse(FetchFailure failure, std::string detail);
};

}  // namespace jobindex::crawler
