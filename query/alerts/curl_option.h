// Options of a libcurl handle. Private to query/alerts.
#pragma once

#include <curl/curl.h>

namespace jobindex::alerts {

/// True when libcurl could be set up in this process; sets it up when it was not.
inline bool curl_is_ready() {
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    return ready == CURLE_OK;
}

/// Sets an option. The only failure is one this libcurl was built without: the default then stays.
template <class Value>
void set(CURL* easy, CURLoption option, Value value) {
    static_cast<void>(curl_easy_setopt(easy, option, value));
}

}  // namespace jobindex::alerts
