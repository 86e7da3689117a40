#include "tests/support/smtp_sink.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <utility>

#include "core/base/file.h"
#include "core/base/text.h"
#include "tests/support/paths.h"

extern char** environ;

namespace jobindex::support {

base::Result<SmtpSink> SmtpSink::start(const std::filesystem::path& file,
                                       const std::vector<std::string>& options) {
    std::vector<std::string> arguments = {"/usr/bin/python3",
                                          source_tree("tests/support/smtp_sink.py").string(), file.string()};
    arguments.insert(arguments.end(), options.begin(), options.end());
    std::vector<char*> argv;
    for (auto& argument : arguments) argv.push_back(argument.data());
    argv.push_back(nullptr);
    int pipe[2] = {};
    if (::pipe2(pipe, O_CLOEXEC) != 0) return base::fail(base::Code::io, "no pipe");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
    pid_t pid = 0;
    const int failed = ::posix_spawn(&pid, argv[0], &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(pipe[1]);
    std::string line;
    for (char c = 0; !failed && ::read(pipe[0], &c, 1) == 1 && c != '\n';) line += c;
    ::close(pipe[0]);
    if (failed) return base::fail(base::Code::io, "cannot start python3");
    SmtpSink sink(pid, static_cast<int>(base::parse_integer(line).value_or(0)), file);
    if (sink.port_ == 0)
        return base::fail(base::Code::io, "the SMTP sink does not start", "install python3-aiosmtpd");
    return sink;
}

SmtpSink::SmtpSink(SmtpSink&& other) noexcept
    : pid_(std::exchange(other.pid_, 0)), port_(other.port_), file_(std::move(other.file_)) {}

SmtpSink::~SmtpSink() {
    if (pid_ <= 0) return;
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
}

std::string SmtpSink::url(std::string_view host) const {
    return "smtp://" + std::string(host) + ":" + std::to_string(port_);
}

std::vector<SinkMail> SmtpSink::mails() const {
    std::vector<SinkMail> mails;
    const auto text = base::read_file(file_);
    if (!text) return mails;
    for (const auto line : base::split(*text, '\n')) {
        const auto json = base::parse_json(line);
        if (!json) continue;
        mails.push_back({(*json)["from"].text(), (*json)["to"].at(0).text(), (*json)["tls"].boolean(),
                         (*json)["login"].boolean(), (*json)["data"].text()});
    }
    return mails;
}

std::string SinkMail::header(std::string_view name) const {
    const auto end = data.find("\r\n\r\n");
    const std::string unfolded = base::replace_all(data.substr(0, end), "\r\n ", " ");
    for (auto line : base::split(unfolded, '\n')) {
        if (!base::starts_with_ignoring_case(line, std::string(name) + ":")) continue;
        return std::string(base::trim(line.substr(name.size() + 1)));
    }
    return {};
}

std::string SinkMail::body() const {
    std::string text =
        base::replace_all(data.substr(std::min(data.size(), data.find("\r\n\r\n"))), "=\r\n", "");
    text = base::replace_all(text, "\r\n", "\n");
    const auto digit = [](char c) {
        return base::is_digit(c) ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    };
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '=' && i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0) {
            out += static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

}  // namespace jobindex::support
