// bench_many_hosts DIR: 200 hosts at once, and whether any of them was ever asked too early.
//
// A server of this program listens on one port a host and notes when each request arrives; the crawl runs in
// the same process. The server's log is the judge. Environment: HOSTS (200), PAGES a host (500), DELAY in
// seconds (0.2).
#include <arpa/inet.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

#include "crawler/crawl.h"

namespace {

using namespace jobindex;
using Clock = std::chrono::steady_clock;

/// Hosts as ports of 127.0.0.1; page n of a host links to page n + 1.
class Hosts {
  public:
    Hosts(std::size_t hosts, int pages) : pages_(pages), times_(hosts), epoll_(epoll_create1(0)) {
        for (std::size_t host = 0; host < hosts; ++host) listen_on(host);
        thread_ = std::thread([this] { run(); });
    }
    ~Hosts() {
        stop_ = true;
        thread_.join();
    }
    const std::vector<int>& ports() const { return ports_; }
    /// Times of arrival of the requests to a host, in seconds.
    const std::vector<std::vector<double>>& times() const { return times_; }

  private:
    struct Connection {
        std::size_t host;
        bool listens;
        std::string request;
    };

    void listen_on(std::size_t host) {
        const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (bind(fd, reinterpret_cast<sockaddr*>(&address), size) != 0 || listen(fd, 64) != 0) std::abort();
        getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size);
        ports_.push_back(ntohs(address.sin_port));
        add(fd, {host, true, {}});
    }
    void add(int fd, Connection connection) {
        open_[fd] = std::move(connection);
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = fd;
        epoll_ctl(epoll_, EPOLL_CTL_ADD, fd, &event);
    }
    void run() {
        std::array<epoll_event, 256> events;
        while (!stop_) {
            const int ready = epoll_wait(epoll_, events.data(), events.size(), 50);
            for (int i = 0; i < ready; ++i) serve(events[static_cast<std::size_t>(i)].data.fd);
        }
    }
    void serve(int fd) {
        Connection& connection = open_[fd];
        if (connection.listens) {
            const int client = accept4(fd, nullptr, nullptr, SOCK_CLOEXEC);
            if (client >= 0) add(client, {connection.host, false, {}});
            return;
        }
        std::array<char, 4096> buffer;
        const auto got = recv(fd, buffer.data(), buffer.size(), 0);
        if (got <= 0) {
            open_.erase(fd);
            close(fd);
            return;
        }
        connection.request.append(buffer.data(), static_cast<std::size_t>(got));
        if (connection.request.find("\r\n\r\n") == std::string::npos) return;
        times_[connection.host].push_back(
            std::chrono::duration<double>(Clock::now().time_since_epoch()).count());
        answer(fd, connection.request);
        connection.request.clear();
    }
    void answer(int fd, const std::string& request) {
        const std::string path = request.substr(4, request.find(' ', 4) - 4);
        std::string body = "<title>Page</title>";
        const bool page = path == "/" || path.starts_with("/page/");
        const int number = path.starts_with("/page/") ? std::atoi(path.c_str() + 6) : 0;
        if (page && number + 1 < pages_) body += "<a href=/page/" + std::to_string(number + 1) + ">next</a>";
        const std::string head =
            std::string(page ? "HTTP/1.1 200 OK" : "HTTP/1.1 404 No") +
            "\r\nContent-Type: text/html\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n";
        const std::string whole = head + body;
        if (send(fd, whole.data(), whole.size(), MSG_NOSIGNAL) < 0) shutdown(fd, SHUT_RDWR);
    }

    int pages_;
    std::vector<std::vector<double>> times_;
    int epoll_;
    std::vector<int> ports_;
    std::unordered_map<int, Connection> open_;
    std::atomic<bool> stop_{false};
    std::thread thread_;
};

/// Reads nothing.
class Nobody : public crawler::Consumer {
  public:
    std::unique_ptr<crawler::Reading> read(const crawler::Page&, const html::Document*) override {
        return nullptr;
    }
    base::Result<crawler::Effect> store(const crawler::Page&, std::unique_ptr<crawler::Reading>) override {
        return crawler::Effect::nothing;
    }
    base::Result<void> commit() override { return {}; }
};

double number(const char* name, double fallback) {
    const char* value = std::getenv(name);
    return value ? std::atof(value) : fallback;
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 2) return std::fprintf(stderr, "usage: bench_many_hosts DIR\n"), 2;
    const double delay = number("DELAY", 0.2);
    Hosts hosts(static_cast<std::size_t>(number("HOSTS", 200)), static_cast<int>(number("PAGES", 500)));
    crawler::CrawlOptions options;
    options.archive_dir = std::filesystem::path(arguments[1]) / "archive";
    options.database = std::filesystem::path(arguments[1]) / "crawl.db";
    options.delay = delay;
    options.allow_private = true;
    options.max_depth = 1'000'000;
    for (const int port : hosts.ports())
        options.seeds.push_back("http://127.0.0.1:" + std::to_string(port) + "/");
    Nobody nobody;
    const auto report = crawler::crawl(options, nobody, {});
    if (!report) return std::fprintf(stderr, "%s\n", report.error().message.c_str()), 1;
    std::size_t requests = 0, early = 0;
    double shortest = 1e9, sum = 0;
    for (const auto& times : hosts.times()) {
        requests += times.size();
        for (std::size_t i = 1; i < times.size(); ++i) {
            const double gap = times[i] - times[i - 1];
            early += gap < delay;
            shortest = std::min(shortest, gap);
            sum += gap;
        }
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf(
        "%zu requests to %zu hosts in %.1f s, %.0f a second; %zu early; gaps: shortest %.4f s, mean %.4f s "
        "of %.4f "
        "s asked for; %.1f MB resident\n",
        requests, hosts.ports().size(), report->seconds, static_cast<double>(requests) / report->seconds,
        early, shortest, sum / static_cast<double>(requests - hosts.ports().size()), delay,
        static_cast<double>(usage.ru_maxrss) / 1e3);
    return early == 0 ? 0 : 1;
}
