#include "crawler/exchange.h"

#include "core/archive/http_message.h"

namespace jobindex::crawler {

namespace {

// WARC 1.1 section 6.7.
constexpr std::string_view kNotModified = "http://netpreserve.org/warc/1.1/revisit/server-not-modified";
constexpr std::string_view kSamePayload = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest";

archive::Record answer_record(archive::Writer& writer, const ExchangeFacts& facts,
                              const FetchResponse& response) {
    archive::Record record;
    record.target_uri = facts.url;
    record.date = facts.at;
    record.content_type = archive::kResponseContentType;
    if (!response.address.empty()) record.headers.emplace_back("WARC-IP-Address", response.address);
    if (response.status == 304 || facts.same_body) {
        record.type = archive::RecordType::revisit;
        record.headers.emplace_back("WARC-Profile", facts.same_body ? kSamePayload : kNotModified);
        record.headers.emplace_back("WARC-Refers-To-Target-URI", facts.url);
    }
    if (const auto cut = truncation_of(response); !cut.empty())
        record.headers.emplace_back("WARC-Truncated", cut);
    for (const auto& header : facts.headers) record.headers.push_back(header);
    if (facts.same_body)
        record.headers.emplace_back("WARC-Payload-Digest", writer.payload_digest(response.body));
    record.block =
        archive::http_response_block(response.status, response.headers,
                                     facts.same_body ? std::string_view() : std::string_view(response.body));
    return record;
}

}  // namespace

std::string_view truncation_of(const FetchResponse& response) {
    if (response.status <= 0 || response.body.empty()) return {};
    switch (response.failure) {
        case FetchFailure::too_large:
            return "length";
        case FetchFailure::timeout:
            return "time";
        case FetchFailure::unreachable:
            return "disconnect";
        default:
            return {};
    }
}

Result<void> archive_exchange(archive::Writer& writer, const ExchangeFacts& facts,
                              const FetchResponse& response) {
    const archive::Record answer = answer_record(writer, facts, response);
    if (response.request_sent.empty()) {
        const auto place = writer.append(answer);
        if (!place) return base::fail(place);
        return {};
    }
    archive::Record request;
    request.type = archive::RecordType::request;
    request.target_uri = facts.url;
    request.date = facts.at;
    request.content_type = archive::kRequestContentType;
    request.block = response.request_sent;
    const auto place = writer.append_exchange(answer, request);
    if (!place) return base::fail(place);
    return {};
}

}  // namespace jobindex::crawler
