#include <catch2/catch.hpp>

#include "query/server/framing.h"

using namespace jobindex::server;

namespace {

/// The status that a head with these headers gets; 0 = it is sound.
int status_of(Pairs headers) {
    Request request;
    request.headers = std::move(headers);
    const auto fault = framing_fault(request);
    return fault ? fault->status : 0;
}

}  // namespace

TEST_CASE("a head that two readers could read in two ways is refused", "[server][framing]") {
    CHECK(status_of({{"host", "a"}}) == 0);
    CHECK(status_of({{"host", "a"}, {"content-length", "5"}}) == 0);
    CHECK(status_of({{"transfer-encoding", "Chunked"}}) == 0);
    CHECK(status_of({{"content-encoding", "identity"}}) == 0);
    CHECK(status_of({{"host", "a"}, {"host", "b"}}) == 400);
    CHECK(status_of({{"content-length", "5"}, {"content-length", "6"}}) == 400);
    CHECK(status_of({{"content-length", "5"}, {"transfer-encoding", "chunked"}}) == 400);
    CHECK(status_of({{"transfer-encoding", "chunked"}, {"transfer-encoding", "chunked"}}) == 400);
    CHECK(status_of({{"transfer-encoding", "gzip, chunked"}}) == 501);
    CHECK(status_of({{"content-encoding", "gzip"}}) == 415);
}
