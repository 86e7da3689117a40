// jobindex-sample-server: serves a directory such as data/sample-site on 127.0.0.1 until it is told to stop.
#include <fmt/format.h>

#include <csignal>
#include <cstdio>
#include <span>
#include <string_view>

#include "core/base/text.h"
#include "tests/support/sample_server.h"

namespace {

using jobindex::support::ServerOptions;

constexpr std::string_view kUsage =
    "usage: jobindex-sample-server --root DIR --port N [--today YYYY-MM-DD] [--log FILE]\n"
    "Serves DIR at http://127.0.0.1:N/ (0: any free port) until SIGINT or SIGTERM.\n";

/// Takes one option with its value; false when it is unknown or the value makes no sense.
bool take(std::string_view name, std::string_view value, ServerOptions& options, int& port) {
    if (name == "--root") {
        options.root = value;
    } else if (name == "--log") {
        options.log = value;
    } else if (name == "--today") {
        options.today = jobindex::base::Date::parse(value);
        return options.today.has_value();
    } else if (name == "--port") {
        const auto number = jobindex::base::parse_integer(value);
        if (!number || *number < 0 || *number > 65'535) return false;
        port = static_cast<int>(*number);
    } else {
        return false;
    }
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    ServerOptions options;
    int port = -1;
    const std::span<char*> words(argv + 1, static_cast<std::size_t>(argc > 0 ? argc - 1 : 0));
    if (words.size() == 1 && std::string_view(words[0]) == "--help") {
        fmt::print("{}", kUsage);
        return 0;
    }
    for (std::size_t i = 0; i < words.size(); i += 2) {
        const std::string_view value = i + 1 < words.size() ? words[i + 1] : "";
        if (value.empty() || !take(words[i], value, options, port)) {
            fmt::print(stderr, "jobindex-sample-server: cannot use {} {}\n{}", words[i], value, kUsage);
            return 2;
        }
    }
    if (options.root.empty() || port < 0) {
        fmt::print(stderr, "{}", kUsage);
        return 2;
    }
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // before the server's threads, which inherit it

    jobindex::support::SampleServer server(std::move(options));
    if (const auto started = server.start(port); !started) {
        fmt::print(stderr, "jobindex-sample-server: {}\n", started.error().message);
        return 2;
    }
    fmt::print("listening on {}\n", server.url());
    std::fflush(stdout);
    int received = 0;
    sigwait(&signals, &received);
    return 0;
}
