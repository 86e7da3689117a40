// Laws of the HTTP server that the integration tests rely on, over a plain socket.
#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <barrier>
#include <catch2/catch.hpp>
#include <chrono>
#include <fstream>
#include <iterator>
#include <thread>

#include "tests/support/sample_server.h"
#include "tests/support/temp_dir.h"

using namespace jobindex;
using namespace std::chrono_literals;
using support::Response;
using support::SampleServer;

namespace {

/// Sends bytes to a port of this machine and reads until the other side closes, or up to `limit` bytes.
std::string exchange(int port, std::string_view bytes, std::size_t limit = 1u << 20) {
    const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    std::string answer;
    if (::connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 &&
        ::send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL) > 0) {
        std::array<char, 4096> buffer{};
        ssize_t count = 0;
        while (answer.size() < limit && (count = ::recv(fd, buffer.data(), buffer.size(), 0)) > 0) {
            answer.append(buffer.data(), static_cast<std::size_t>(count));
        }
    }
    ::close(fd);
    return answer;
}

std::string get(const SampleServer& server, const std::string& target, std::size_t limit = 1u << 20) {
    return exchange(
        server.port(),
        "GET " + target + " HTTP/1.1\r\nHost: a.localhost\r\nUser-Agent: t/1\r\nConnection: close\r\n\r\n",
        limit);
}

}  // namespace

TEST_CASE("a scripted path is answered as scripted and all else with 404", "[support][server]") {
    SampleServer server;
    REQUIRE(server.start());
    server.on("/busy", Response{.status = 503, .headers = {{"Retry-After", "7"}}, .body = "later"});
    server.on("/q?page=2", Response{.body = "second"});
    server.on("/q", Response{.body = "first"});
    CHECK(get(server, "/busy").starts_with("HTTP/1.1 503"));
    CHECK(get(server, "/busy").find("Retry-After: 7\r\n") != std::string::npos);
    CHECK(get(server, "/busy").ends_with("\r\n\r\nlater"));
    CHECK(get(server, "/q?page=2").ends_with("second"));
    CHECK(get(server, "/q?page=3").ends_with("first"));
    CHECK(get(server, "/none").starts_with("HTTP/1.1 404"));
}

TEST_CASE("a handler sees the request and may answer differently each time", "[support][server]") {
    SampleServer server;
    REQUIRE(server.start());
    int count = 0;
    server.on("/flaky", [&count](const support::Request& request) {
        return Response{.status = ++count == 1 ? 500 : 200, .body = request.host};
    });
    CHECK(get(server, "/flaky").starts_with("HTTP/1.1 500"));
    CHECK(get(server, "/flaky").ends_with("a.localhost"));
}

TEST_CASE("every request is on record and in the access log", "[support][server]") {
    const support::TempDir dir;
    SampleServer server({.root = {}, .today = {}, .log = dir / "access.log"});
    REQUIRE(server.start());
    get(server, "/x%20y?z=1");
    exchange(server.port(),
             "GET http://b.localhost/abs HTTP/1.1\r\nHost: b.localhost\r\nConnection: close\r\n\r\n");
    const auto requests = server.requests();
    REQUIRE(requests.size() == 2);
    CHECK(requests[0].request.target == "/x%20y?z=1");
    CHECK(requests[0].request.header("user-agent") == "t/1");
    CHECK(requests[0].status == 404);
    CHECK(requests[1].request.target == "/abs");
    CHECK(requests[1].request.host == "b.localhost");
    std::ifstream log(dir / "access.log");
    const std::string text{std::istreambuf_iterator<char>(log), {}};
    CHECK(text == requests[0].line() + "\n" + requests[1].line() + "\n");
    CHECK(requests[0].line().ends_with(" GET a.localhost /x%20y?z=1 404 t/1"));
}

TEST_CASE("HEAD gives the length of the body without it", "[support][server]") {
    SampleServer server;
    REQUIRE(server.start());
    server.on("/a", Response{.body = "12345"});
    const std::string answer =
        exchange(server.port(), "HEAD /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    CHECK(answer.find("Content-Length: 5\r\n") != std::string::npos);
    CHECK(answer.ends_with("\r\n\r\n"));
}

TEST_CASE("chunks arrive in order and an aborted body has no end", "[support][server]") {
    SampleServer server;
    REQUIRE(server.start());
    server.on("/slow", Response{.body = "one ", .chunks = {{"two ", 5ms}, {"three", 5ms}}});
    server.on("/cut", Response{.body = "half", .abort = true});
    const std::string whole = get(server, "/slow");
    CHECK(whole.find("one ") < whole.find("two "));
    CHECK(whole.find("two ") < whole.find("three"));
    CHECK(whole.ends_with("0\r\n\r\n"));
    CHECK(get(server, "/cut").find("half") != std::string::npos);
    CHECK_FALSE(get(server, "/cut").ends_with("0\r\n\r\n"));
}

TEST_CASE("an endless body goes on until the client hangs up", "[support][server]") {
    SampleServer server;
    REQUIRE(server.start());
    server.on("/endless", Response{.chunks = {{std::string(1000, 'x'), 0ms}}, .endless = true});
    CHECK(get(server, "/endless", 300'000).size() >= 300'000);
}

TEST_CASE("a false Content-Length is sent as scripted", "[support][server]") {
    SampleServer server;
    REQUIRE(server.start());
    server.on("/lie", Response{.headers = {{"Content-Length", "5000"}}, .body = "short"});
    CHECK(get(server, "/lie", 10).find("HTTP/1.1 200") == 0);
}

TEST_CASE("requests that wait at the same time are counted", "[support][server]") {
    SampleServer server;
    REQUIRE(server.start());
    std::barrier both(2);
    server.on("/wait", [&both](const support::Request&) {
        both.arrive_and_wait();
        return Response{.body = "x"};
    });
    std::thread first([&] { get(server, "/wait"); });
    std::thread second([&] { get(server, "/wait"); });
    first.join();
    second.join();
    CHECK(server.peak_concurrency() == 2);
    CHECK(server.peak_concurrency("a.localhost") == 2);
    CHECK(server.peak_concurrency("other") == 0);
    server.clear_requests();
    CHECK(server.requests().empty());
    CHECK(server.peak_concurrency() == 0);
}

TEST_CASE("stopping does not wait for a delayed answer", "[support][server]") {
    SampleServer server;
    REQUIRE(server.start());
    server.on("/sleep", Response{.delay = 1h});
    std::thread client(
        [&, port = server.port()] { exchange(port, "GET /sleep HTTP/1.1\r\nHost: x\r\n\r\n"); });
    while (server.peak_concurrency() == 0) std::this_thread::sleep_for(1ms);
    server.stop();
    client.join();
    CHECK(server.port() == 0);
    REQUIRE(server.start());
    CHECK(get(server, "/other").starts_with("HTTP/1.1 404"));
}

TEST_CASE("a port that is taken is an error of the network", "[support][server]") {
    SampleServer first;
    SampleServer second;
    REQUIRE(first.start());
    const auto started = second.start(first.port());
    REQUIRE_FALSE(started);
    CHECK(started.error().code == base::Code::network);
}
