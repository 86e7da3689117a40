#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

#include "query/server/http_server.h"
#include "query/server/proxies.h"
#include "tests/unit/query/server/test_site.h"

using namespace jobindex;

namespace {

/// One TCP connection to the server.
class Client {
  public:
    explicit Client(std::uint16_t port) : fd_(socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const timeval patience{20, 0};
        setsockopt(fd_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        REQUIRE(connect(fd_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    }
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;
    ~Client() { close(fd_); }
    void send(const std::string& bytes) const { ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL); }
    void end_sending() const { shutdown(fd_, SHUT_WR); }
    /// All that comes until the server closes, or, with `until`, until that has come.
    std::string read(const std::string& until = {}) const {
        std::string out;
        char buffer[4096];
        while (until.empty() || out.find(until) == std::string::npos) {
            const auto count = recv(fd_, buffer, sizeof buffer, 0);
            if (count <= 0) break;
            out.append(buffer, static_cast<std::size_t>(count));
        }
        return out;
    }

  private:
    int fd_;
};

struct Running {
    explicit Running(const std::function<void(server::Settings&)>& change = {})
        : site(change), http(std::move(*server::HttpServer::start(site.dispatcher()))) {}
    std::string ask(const std::string& bytes) {
        Client client(http.port());
        client.send(bytes);
        return client.read();
    }
    server::TestSite site;
    server::HttpServer http;
};

std::string get(const std::string& target) {
    return "GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
}

}  // namespace

TEST_CASE("the server answers searches over a real socket", "[server][socket]") {
    Running server;
    const auto answer = server.ask(get("/v1/search?q=mri"));
    CHECK(answer.starts_with("HTTP/1.1 200"));
    CHECK(answer.find("\"hits\"") != std::string::npos);
}

TEST_CASE("one connection carries several requests, also sent ahead", "[server][socket]") {
    Running server;
    Client client(server.http.port());
    client.send("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\nGET /v1/search?q=mri HTTP/1.1\r\nHost: x\r\n\r\n" +
                get("/readyz"));
    const auto answers = client.read();
    CHECK(answers.find("ok\n") != std::string::npos);
    CHECK(answers.find("\"hits\"") != std::string::npos);
    CHECK(answers.find("ready\n") != std::string::npos);
}

TEST_CASE("what is no HTTP, too large, or cut short never ends the server", "[server][socket]") {
    Running server([](server::Settings& settings) {
        settings.header_seconds = settings.body_seconds = settings.idle_seconds = 1;
    });
    const auto bytes =
        GENERATE(as<std::string>(), "\r\n\r\n", "hello\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
                 "GET /v1/search?q=" + std::string(40'000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n",
                 "GET / HTTP/1.1\r\nHost: x\r\nX: " + std::string(40'000, 'b') + "\r\n\r\n",
                 "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
                 "GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\n",
                 "POST /v1/search HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nab",
                 std::string("\0\1\2\3", 4), "GET /%zz%%% HTTP/1.1\r\nHost: x\r\n\r\n");
    Client client(server.http.port());
    client.send(bytes);
    client.end_sending();
    const auto answer = client.read();
    CHECK(answer.find("200 OK") == std::string::npos);
    CHECK(server.ask(get("/healthz")).starts_with("HTTP/1.1 200"));
}

TEST_CASE("a body that no route takes is refused before it is sent", "[server][socket]") {
    Running server;
    Client client(server.http.port());
    client.send("GET /v1/search HTTP/1.1\r\nHost: x\r\nContent-Length: 999999999\r\n\r\n");
    CHECK(client.read("\r\n\r\n").starts_with("HTTP/1.1 413"));
}

TEST_CASE("a client that drips its request is cut", "[server][socket]") {
    Running server([](server::Settings& settings) { settings.header_seconds = 1; });
    Client client(server.http.port());
    client.send("GET /healthz HTTP/1.1\r\nHost: x\r\n");
    const auto start = std::chrono::steady_clock::now();
    std::jthread dripping([&](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            client.send("X");
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        }
    });
    CHECK(client.read().find("200 OK") == std::string::npos);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(15));
}

TEST_CASE("stopping answers what is under way", "[server][socket]") {
    Running server;
    Client client(server.http.port());
    client.send("GET /v1/search?q=mri HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(client.read("\"hits\"").starts_with("HTTP/1.1 200"));
    server.http.stop();
}

TEST_CASE("an address from a proxy counts only when the proxy is trusted", "[server]") {
    using server::client_address;
    const std::vector<std::string> trusted = {"127.0.0.1", "10.0.0.0/8", "fd00::/8"};
    CHECK(client_address("192.0.2.9", "203.0.113.5", trusted) == "192.0.2.9");
    CHECK(client_address("127.0.0.1", "203.0.113.5", trusted) == "203.0.113.5");
    CHECK(client_address("127.0.0.1", "1.1.1.1, 203.0.113.5, 10.2.3.4", trusted) == "203.0.113.5");
    CHECK(client_address("127.0.0.1", "", trusted) == "127.0.0.1");
    CHECK(client_address("127.0.0.1", "\"; drop", trusted) == "127.0.0.1");
    CHECK(client_address("fd00::1", "2001:db8::1", trusted) == "2001:db8::1");
    CHECK_FALSE(server::is_range("10.0.0.0/33"));
    CHECK_FALSE(server::is_range("example.org"));
}

TEST_CASE("two servers do not share a port: the second says that it is taken", "[server][socket]") {
    Running first;
    server::TestSite site([&](server::Settings& settings) { settings.port = first.http.port(); });
    const auto second = server::HttpServer::start(site.dispatcher());
    REQUIRE_FALSE(second);
    CHECK(second.error().message.find("cannot listen on 127.0.0.1") == 0);
}
