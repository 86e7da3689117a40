#include "crawler/transfer.h"

#include <fmt/format.h>
#include <netdb.h>
#include <sys/socket.h>

#include <array>
#include <utility>

#include "core/base/address.h"
#include "core/base/text.h"

namespace jobindex::crawler {

namespace {

std::size_t on_body(char* bytes, std::size_t, std::size_t count, void* transfer) {
    switch (static_cast<Transfer*>(transfer)->take_body({bytes, count})) {
        case Taken::yes:
            return count;
        case Taken::later:
            return CURL_WRITEFUNC_PAUSE;
        case Taken::no:
            break;
    }
    return 0;
}

std::size_t on_header(char* bytes, std::size_t, std::size_t count, void* transfer) {
    return static_cast<Transfer*>(transfer)->take_header({bytes, count}) ? count : 0;
}

/// Keeps the request as it is sent; libcurl tells it here and nowhere else.
int on_debug(CURL*, curl_infotype kind, char* bytes, std::size_t count, void* transfer) {
    std::string& sent = static_cast<Transfer*>(transfer)->response.request_sent;
    // A second header means that the request was sent again, on another connection.
    if (kind == CURLINFO_HEADER_OUT) sent.assign(bytes, count);
    if (kind == CURLINFO_DATA_OUT) sent.append(bytes, count);
    return 0;
}

int on_progress(void* data, curl_off_t, curl_off_t received, curl_off_t, curl_off_t) {
    auto& transfer = *static_cast<Transfer*>(data);
    const auto limit = transfer.options.limits.wire_bytes;
    if (static_cast<std::uint64_t>(received) <= std::max(limit, transfer.request.body_limit)) return 0;
    transfer.refuse(FetchFailure::too_large, fmt::format("more than {} bytes on the wire", limit));
    return 1;
}

std::string text_of(const curl_sockaddr& address) {
    std::array<char, NI_MAXHOST> text{};
    const int failed = getnameinfo(&address.addr, static_cast<socklen_t>(address.addrlen), text.data(),
                                   text.size(), nullptr, 0, NI_NUMERICHOST);
    return failed ? "the host" : text.data();
}

curl_socket_t on_open_socket(void* data, curlsocktype, curl_sockaddr* address) {
    auto& transfer = *static_cast<Transfer*>(data);
    if (!transfer.options.allow_private && !base::is_public_address(address->addr)) {
        transfer.refuse(FetchFailure::address, fmt::format("{} is a {} address", text_of(*address),
                                                           base::address_kind(address->addr)));
        return CURL_SOCKET_BAD;
    }
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

template <class Value>
void set(CURL* easy, CURLoption option, Value value) {
    // The only failure is an option this libcurl was built without, such as brotli: the default then stays.
    static_cast<void>(curl_easy_setopt(easy, option, value));
}

void set_limits(CURL* easy, const FetchLimits& limits) {
    set(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(limits.seconds * 1000));
    set(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits.connect_seconds * 1000));
    set(easy, CURLOPT_LOW_SPEED_LIMIT, limits.low_speed_bytes);
    set(easy, CURLOPT_LOW_SPEED_TIME, limits.low_speed_seconds);
}

void set_protocol(CURL* easy, const FetcherOptions& options) {
    set(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    set(easy, CURLOPT_FOLLOWLOCATION, 0L);
    set(easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
    set(easy, CURLOPT_PIPEWAIT, 1L);
    set(easy, CURLOPT_ACCEPT_ENCODING, "");
    set(easy, CURLOPT_USERAGENT, options.user_agent.c_str());
    set(easy, CURLOPT_NOSIGNAL, 1L);
    // Behind a proxy the address that is checked would be the proxy's, so proxies of the environment are not
    // used.
    set(easy, CURLOPT_PROXY, "");
    set(easy, CURLOPT_DNS_CACHE_TIMEOUT, 600L);
}

void set_callbacks(CURL* easy, Transfer* transfer) {
    set(easy, CURLOPT_PRIVATE, transfer);
    set(easy, CURLOPT_WRITEFUNCTION, &on_body);
    set(easy, CURLOPT_WRITEDATA, transfer);
    set(easy, CURLOPT_HEADERFUNCTION, &on_header);
    set(easy, CURLOPT_HEADERDATA, transfer);
    set(easy, CURLOPT_DEBUGFUNCTION, &on_debug);
    set(easy, CURLOPT_DEBUGDATA, transfer);
    set(easy, CURLOPT_XFERINFOFUNCTION, &on_progress);
    set(easy, CURLOPT_XFERINFODATA, transfer);
    set(easy, CURLOPT_NOPROGRESS, 0L);
    set(easy, CURLOPT_OPENSOCKETFUNCTION, &on_open_socket);
    set(easy, CURLOPT_OPENSOCKETDATA, transfer);
}

FetchFailure failure_of(CURLcode code) {
    switch (code) {
        case CURLE_OK:
            return FetchFailure::none;
        case CURLE_OPERATION_TIMEDOUT:
            return FetchFailure::timeout;
        case CURLE_FILESIZE_EXCEEDED:
            return FetchFailure::too_large;
        default:
            return FetchFailure::unreachable;
    }
}

constexpr const char* kAccept =
    "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,application/rss+xml,application/atom+xml,"
    "application/json;q=0.8,text/plain;q=0.5,*/*;q=0.1";

HeaderList request_headers(const FetchRequest& request) {
    HeaderList list(curl_slist_append(nullptr, kAccept));
    const auto add = [&list](const std::string& line) {
        if (curl_slist* longer = curl_slist_append(list.get(), line.c_str())) {
            static_cast<void>(list.release());
            list.reset(longer);
        }
    };
    if (!request.etag.empty()) add("If-None-Match: " + request.etag);
    if (!request.last_modified.empty()) add("If-Modified-Since: " + request.last_modified);
    for (const auto& header : request.headers) add(header);
    if (!request.body.empty()) {
        add("Content-Type: application/json");
        add("Expect:");  // no round trip before a body of a few hundred bytes
    }
    return list;
}

}  // namespace

void Transfer::prepare(FetchRequest next) {
    request = std::move(next);
    response = FetchResponse{};
    response.ticket = request.ticket;
    header_bytes = 0;
    if (!configured) {
        set_protocol(easy.get(), options);
        set_limits(easy.get(), options.limits);
        set_callbacks(easy.get(), this);
        configured = true;
    }
    // For on_debug(); until the answer begins, for libcurl words a lot of what it could tell.
    set(easy.get(), CURLOPT_VERBOSE, 1L);
    set(easy.get(), CURLOPT_URL, request.url.c_str());
    set(easy.get(), CURLOPT_HTTPGET, 1L);
    if (!request.body.empty()) {
        set(easy.get(), CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
        set(easy.get(), CURLOPT_POSTFIELDS, request.body.c_str());
    }
    request_headers = crawler::request_headers(request);
    set(easy.get(), CURLOPT_HTTPHEADER, request_headers.get());
}

bool Transfer::refuse(FetchFailure failure, std::string detail) {
    if (response.failure == FetchFailure::none) {
        response.failure = failure;
        response.detail = std::move(detail);
    }
    return false;
}

bool Transfer::take_header(std::string_view line) {
    if (!response.first_byte_at) {
        response.first_byte_at = std::chrono::steady_clock::now();
        set(easy.get(), CURLOPT_VERBOSE, 0L);
    }
    header_bytes += line.size();
    if (header_bytes > options.limits.header_bytes) {
        return refuse(FetchFailure::too_large,
                      fmt::format("more than {} bytes of header", options.limits.header_bytes));
    }
    // A status line begins a new set of headers: those of a 100 or 103 before it do not count.
    if (line.starts_with("HTTP/")) {
        response.headers.clear();
        return true;
    }
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0) return true;
    response.headers.emplace_back(base::trim(line.substr(0, colon)), base::trim(line.substr(colon + 1)));
    return true;
}

bool Transfer::accepts_body() {
    long status = 0;
    curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &status);
    if (status != 200 || request.any_type) return true;
    const auto type = response.header("content-type");
    if (is_readable_type(type)) return true;
    return refuse(FetchFailure::content_type, std::string(type.substr(0, type.find(';')).substr(0, 80)));
}

Taken Transfer::take_body(std::string_view bytes) {
    if (response.body.empty() && !accepts_body()) return Taken::no;
    const std::uint64_t limit = request.body_limit ? request.body_limit : options.limits.body_bytes;
    const std::uint64_t size = response.body.size() + bytes.size();
    if (size > limit) {
        refuse(FetchFailure::too_large, fmt::format("more than {} bytes", limit));
        return Taken::no;
    }
    if (size > (1u << 20)) {
        curl_off_t wire = 0;
        curl_easy_getinfo(easy.get(), CURLINFO_SIZE_DOWNLOAD_T, &wire);
        if (static_cast<double>(size) >
            options.limits.expansion * static_cast<double>(std::max<curl_off_t>(wire, 1))) {
            refuse(FetchFailure::too_large, fmt::format("{} bytes unpack to {}", wire, size));
            return Taken::no;
        }
    }
    if (size > kSmallBody && !holds_leave) {
        if (large.left == 0) {
            large.waiting.push_back(this);
            return Taken::later;
        }
        --large.left;
        holds_leave = true;
    }
    response.body.append(bytes);
    return Taken::yes;
}

void Transfer::give_leave_back() {
    std::erase(large.waiting, this);
    if (!std::exchange(holds_leave, false)) return;
    ++large.left;
    if (large.waiting.empty()) return;
    Transfer* next = large.waiting.front();
    large.waiting.pop_front();
    curl_easy_pause(next->easy.get(), CURLPAUSE_CONT);
}

void Transfer::finish(CURLcode code) {
    long status = 0;
    curl_off_t wire = 0, pretransfer = 0, first_byte = 0, total = 0;
    const char* address = nullptr;
    curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(easy.get(), CURLINFO_SIZE_DOWNLOAD_T, &wire);
    curl_easy_getinfo(easy.get(), CURLINFO_PRETRANSFER_TIME_T, &pretransfer);
    curl_easy_getinfo(easy.get(), CURLINFO_STARTTRANSFER_TIME_T, &first_byte);
    curl_easy_getinfo(easy.get(), CURLINFO_TOTAL_TIME_T, &total);
    curl_easy_getinfo(easy.get(), CURLINFO_PRIMARY_IP, &address);
    response.status = static_cast<int>(status);
    response.wire_bytes = static_cast<std::uint64_t>(wire) + header_bytes;
    response.sent_after = static_cast<double>(pretransfer) / 1e6;
    response.first_byte_after = static_cast<double>(first_byte) / 1e6;
    if (address != nullptr) response.address = address;
    response.seconds = static_cast<double>(total) / 1e6;
    if (code != CURLE_OK) refuse(failure_of(code), curl_easy_strerror(code));
}

}  // namespace jobindex::crawler
