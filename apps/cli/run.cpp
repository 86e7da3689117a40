#include <fmt/format.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <atomic>
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <thread>

#include "apps/cli/config_file.h"
#include "apps/cli/context.h"
#include "core/base/log.h"
#include "core/base/text.h"

namespace jobindex::cli {
namespace {

constexpr Option kCommon[] = {
    {.name = "--home",
     .value = "DIR",
     .help = "the data directory; else $JOBINDEX_HOME, else $XDG_DATA_HOME/jobindex",
     .kind = Kind::path,
     .env = "JOBINDEX_HOME"},
    {.name = "--config",
     .value = "FILE",
     .help =
         "a configuration file; else /etc/jobindex/jobindex.conf of an installed program, where it is there",
     .kind = Kind::path},
    {.name = "--now",
     .value = "DATE",
     .help = "take this date or time for now, for reproducible runs; else $JOBINDEX_NOW",
     .kind = Kind::date},
    {.name = "--verbose", .help = "say more on stderr", .letter = "-v"},
};

Terminal terminal() {
    Terminal out;
    out.out = ::isatty(STDOUT_FILENO) != 0;
    out.err = ::isatty(STDERR_FILENO) != 0;
    const char* no_colour = std::getenv("NO_COLOR");
    const char* term = std::getenv("TERM");
    out.colour = out.out && (no_colour == nullptr || *no_colour == '\0') &&
                 (term == nullptr || std::string_view(term) != "dumb");
    winsize size{};
    const char* columns = std::getenv("COLUMNS");
    const auto named = base::parse_integer(columns == nullptr ? "" : columns);
    if (named && *named > 0) {
        out.columns = static_cast<std::size_t>(*named);
    } else if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        out.columns = size.ws_col;
    }
    return out;
}

/// Waits for SIGINT and SIGTERM in a thread of its own: the first asks politely, the second ends the program.
class StopSignals {
  public:
    StopSignals() {
        sigemptyset(&set_);
        sigaddset(&set_, SIGINT);
        sigaddset(&set_, SIGTERM);
        sigaddset(&set_, SIGUSR2);
        pthread_sigmask(SIG_BLOCK, &set_, nullptr);
        waiter_ = std::thread([this] { wait(); });
    }
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;
    ~StopSignals() {
        ended_ = true;
        pthread_kill(waiter_.native_handle(), SIGUSR2);
        waiter_.join();
    }
    std::stop_token token() const { return source_.get_token(); }

  private:
    void wait() {
        while (true) {
            int signal = 0;
            if (sigwait(&set_, &signal) != 0 || ended_) return;
            if (signal == SIGUSR2) continue;
            if (source_.stop_requested()) ::_exit(128 + signal);
            source_.request_stop();
            say("stopping: finishing what is under way (once more to stop at once)");
        }
    }

    sigset_t set_{};
    std::stop_source source_;
    std::atomic<bool> ended_ = false;
    std::thread waiter_;
};

/// A command to start with: prepared context, or the exit code when help or an error ended it.
base::Result<Context> prepare(const Program& program, Invocation invocation) {
    auto clock = base::Clock::from(invocation.arguments.text("--now"));
    if (!clock) return base::fail(clock);
    Context context;
    context.program = &program;
    context.command = invocation.command;
    context.arguments = std::move(invocation.arguments);
    context.config = std::move(invocation.config);
    context.clock = *clock;
    context.terminal = terminal();
    return context;
}

}  // namespace

std::string_view version() {
    return JOBINDEX_VERSION;
}

std::span<const Option> common_options() {
    return kCommon;
}

void print(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size()) return;
    if (errno == EPIPE) ::_exit(kDone);
    std::fputs("error: cannot write to stdout\n", stderr);
    ::_exit(kFailed);
}

void print_json(const base::Json& json) {
    print(json.dump() + "\n");
}

void say(std::string_view line) {
    std::string text(line);
    text += '\n';
    std::fputs(text.c_str(), stderr);
}

int report(const base::Error& error) {
    say(fmt::format("error: {}", error.message));
    if (!error.hint.empty()) say(fmt::format("  next: {}", error.hint));
    return error.code == base::Code::locked ? kLocked : kFailed;
}

int run_program(const Program& program, int argc, char** argv) {
    std::setlocale(LC_CTYPE, "C.UTF-8");
    ::signal(SIGPIPE, SIG_IGN);
    ::signal(SIGXFSZ, SIG_IGN);  // a limit on file sizes is a failed write, not the end
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() == 1 && words[0] == "--print-man") {
        print(man_page(program, JOBINDEX_RELEASE_DATE));
        return kDone;
    }
    if (words.size() == 2 && words[0] == "--print-completion") {
        const std::string script = completion(program, words[1]);
        if (script.empty())
            return report({base::Code::invalid_input, "--print-completion takes bash, zsh or fish"});
        print(script);
        return kDone;
    }
    auto invocation = parse(program, words, default_config());
    if (!invocation) return report(invocation.error());
    if (invocation->version) {
        print(fmt::format("{} {}\n", program.name, version()));
        return kDone;
    }
    if (invocation->help) {
        print(help_text(program, invocation->command));
        return kDone;
    }
    auto context = prepare(program, std::move(*invocation));
    if (!context) return report(context.error());
    if (context->arguments.has("--verbose")) base::log::set_level(base::log::Level::info);
    base::log::set_colour(context->terminal.err && context->terminal.colour);
    const StopSignals signals;
    context->stop = signals.token();
    const int code = context->command->run(*context);
    if (std::fflush(stdout) != 0 && errno != EPIPE) {
        say("error: cannot write to stdout");
        return kFailed;
    }
    return code;
}

}  // namespace jobindex::cli
