// Transfer: one request under way, and the callbacks that libcurl makes for it. Private to the fetcher.
#pragma once

#include <curl/curl.h>

#include "core/base/handle.h"
#include "crawler/fetcher.h"

namespace jobindex::crawler {

using EasyHandle = base::Handle<CURL, curl_easy_cleanup>;
using HeaderList = base::Handle<curl_slist, curl_slist_free_all>;

/// Its address is given to libcurl: it stays where it is while the request is under way.
struct Transfer {
    explicit Transfer(const FetcherOptions& fetcher_options)
        : options(fetcher_options), easy(curl_easy_init()) {}

    const FetcherOptions& options;
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
    /// Takes `bytes` of decoded body; false when a limit is reached.
    bool take_body(std::string_view bytes);
    /// Takes one header line; false when there are too many.
    bool take_header(std::string_view line);
    /// Notes why the transfer is ended from our side; always false.
    bool refuse(FetchFailure failure, std::string detail);
};

}  // namespace jobindex::crawler
