#include "crawler/boards/source.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/base/url.h"
#include "core/board/keyed_lines.h"

namespace jobindex::crawler::boards {
namespace {

constexpr std::size_t kLongestName = 60;

constexpr std::array kRules = std::to_array<board::KeyRule>({
    {"url", "the address of the career page, https://...", false, true},
    {"board", "the name of a board; jobindex sources add finds it"},
    {"token", "the employer's name on the board"},
    {"endpoint", "http:// or https:// address that requests go to instead of the board's host"},
    {"institution", "the employer, for ads that do not name it"},
    {"country", "two letters, as in ISO 3166-1, for ads that name no place"},
    {"delay", "the least time between two requests, such as 2s"},
    {"every", "the time between two visits, such as 6h or 2d"},
    {"scope", "a host to crawl too, or the beginning of the paths of its ads, /jobs/", true},
    {"contact", "URL or mail address for the User-Agent"},
    {"max-pages", "the most requests of one visit"},
    {"quiet", "hours of the day, UTC, without visits: 22:00-06:00"},
});

/// Takes the lines of a file one by one.
class SourceReader {
  public:
    SourceReader(std::string_view name, const board::Boards& boards) : name_(name), boards_(boards) {}

    Result<void> take(const board::KeyedLine& line) {
        const std::string& value = line.value;
        if (line.key == "url" || line.key == "endpoint") return address(line);
        if (line.key == "board") return board(line);
        if (line.key == "token") out_.token = value;
        if (line.key == "institution") out_.institution = value;
        if (line.key == "contact") out_.contact = value;
        if (line.key == "scope")
            out_.scope.push_back(base::to_lower_ascii(value).starts_with("http") ? std::string() : value);
        if (line.key == "scope" && out_.scope.back().empty())
            return wrong(line, "a scope is a host or a path, no URL");
        if (line.key == "country") return country(line);
        if (line.key == "quiet") return quiet(line);
        if (line.key == "max-pages") {
            const auto number = base::parse_integer(value);
            if (!number || *number < 1)
                return wrong(line, fmt::format("\"{}\" is no whole number from 1", value));
            out_.max_pages = static_cast<std::size_t>(*number);
        }
        if (line.key == "delay" || line.key == "every") return duration(line);
        return {};
    }

    /// Checks what two keys say together.
    Result<Source> finish(const std::vector<board::KeyedLine>& lines) {
        const auto line_of = [&](std::string_view key) {
            return std::find_if(lines.begin(), lines.end(),
                                [&](const auto& line) { return line.key == key; });
        };
        if (out_.board.empty()) {
            for (const std::string_view key : {"token", "endpoint"}) {
                if (const auto line = line_of(key); line != lines.end())
                    return wrong(*line, fmt::format("\"{}\" needs a \"board\"", key));
            }
            return std::move(out_);
        }
        const auto& board = *boards_.find(out_.board);
        if (out_.token.empty()) {
            const auto known = boards_.recognise(out_.url);
            if (known && known->board == &board) out_.token = known->token;
            if (out_.token.empty() && board.name == "sitemap")
                out_.token =
                    base::parse_url(out_.url)->origin().substr(base::parse_url(out_.url)->scheme.size() + 3);
        }
        const auto line = line_of("token") == lines.end() ? line_of("board") : line_of("token");
        if (!board::variables_of(board, out_.token)) {
            return base::fail(board::mistake_in(
                name_, *line, fmt::format("\"{}\" is no token of the board {}", out_.token, board.title),
                fmt::format("token: {}", board.token)));
        }
        return std::move(out_);
    }

  private:
    Result<void> address(const board::KeyedLine& line) {
        const auto url = base::parse_url(line.value);
        if (!url) return wrong(line, fmt::format("\"{}\" is no http or https URL", line.value));
        (line.key == "url" ? out_.url : out_.endpoint) =
            line.key == "url" ? base::canonical(*url) : url->href();
        return {};
    }
    Result<void> board(const board::KeyedLine& line) {
        const auto* board = boards_.find(line.value);
        if (board == nullptr)
            return base::fail(board::mistake_in(name_, line,
                                                fmt::format("no board is named \"{}\"", line.value),
                                                "the boards are " + boards_.names()));
        if (!board->refused.empty())
            return base::fail(board::mistake_in(
                name_, line, fmt::format("{} is not read: {}", board->title, board->refused),
                "give the url of its pages without a board, to have them crawled"));
        out_.board = line.value;
        return {};
    }
    Result<void> country(const board::KeyedLine& line) {
        if (line.value.size() != 2 || !base::is_alpha(line.value[0]) || !base::is_alpha(line.value[1]))
            return wrong(line, fmt::format("\"{}\" is no country code", line.value));
        out_.country = base::to_upper_ascii(line.value);
        return {};
    }
    Result<void> quiet(const board::KeyedLine& line) {
        const auto hours = base::DayHours::parse(line.value);
        if (!hours || hours->from == hours->to)
            return wrong(line, fmt::format("\"{}\" are no hours", line.value));
        out_.quiet = *hours;
        return {};
    }
    Result<void> duration(const board::KeyedLine& line) {
        const auto seconds = parse_duration(line.value);
        const bool delay = line.key == "delay";
        const long long least = delay ? 0 : 60, most = delay ? 3600 : 366LL * 86'400;
        if (!seconds || *seconds < least || *seconds > most)
            return wrong(line, fmt::format("\"{}\" is no time from {} s to {} s", line.value, least, most));
        if (delay) out_.delay = static_cast<double>(*seconds);
        if (!delay) out_.every = *seconds;
        return {};
    }
    tl::unexpected<base::Error> wrong(const board::KeyedLine& line, std::string_view what) const {
        const auto rule =
            std::find_if(kRules.begin(), kRules.end(), [&](const auto& r) { return r.key == line.key; });
        return base::fail(board::mistake_in(name_, line, what, fmt::format("{}: {}", rule->key, rule->help)));
    }

    std::string_view name_;
    const board::Boards& boards_;
    Source out_;
};

std::string duration_text(long long seconds) {
    if (seconds % 86'400 == 0) return fmt::format("{}d", seconds / 86'400);
    if (seconds % 3600 == 0) return fmt::format("{}h", seconds / 3600);
    return fmt::format("{}s", seconds);
}

}  // namespace

Result<Source> parse_source(std::string_view text, std::string_view name, const board::Boards& boards) {
    const auto lines = board::parse_keyed_lines(text, name, kRules);
    if (!lines) return base::fail(lines);
    SourceReader reader(name, boards);
    for (const auto& line : *lines) {
        if (auto taken = reader.take(line); !taken) return base::fail(taken);
    }
    return reader.finish(*lines);
}

std::string source_text(const Source& source, std::string_view comment) {
    std::string out = comment.empty() ? std::string() : fmt::format("# {}\n", comment);
    const auto line = [&out](std::string_view key, std::string_view value) {
        if (!value.empty()) out += fmt::format("{}: {}\n", key, value);
    };
    line("url", source.url);
    line("board", source.board);
    line("token", source.token);
    line("endpoint", source.endpoint);
    line("institution", source.institution);
    line("country", source.country);
    if (source.delay > 0) line("delay", fmt::format("{:.0f}s", source.delay));
    if (source.every != Source().every) line("every", duration_text(source.every));
    for (const auto& scope : source.scope) line("scope", scope);
    line("contact", source.contact);
    if (source.max_pages > 0) line("max-pages", std::to_string(source.max_pages));
    if (source.quiet != base::DayHours()) line("quiet", source.quiet.text());
    return out;
}

board::Board board_for(const Source& source, const board::Board& board) {
    board::Board out = board;
    for (const auto& scope : source.scope) {
        if (scope.starts_with('/')) out.keep.push_back(scope);
    }
    return out;
}

std::optional<long long> parse_duration(std::string_view text) {
    if (text.empty()) return std::nullopt;
    long long unit = 1;
    const auto last = base::ascii_lower(text.back());
    if (!base::is_digit(last)) {
        unit = last == 's' ? 1 : last == 'm' ? 60 : last == 'h' ? 3600 : last == 'd' ? 86'400 : 0;
        text.remove_suffix(1);
    }
    const auto number = base::parse_integer(base::trim(text));
    if (!number || unit == 0 || *number < 0 || *number > 1'000'000'000) return std::nullopt;
    return *number * unit;
}

bool is_source_name(std::string_view name) {
    return !name.empty() && name.size() <= kLongestName && name.front() != '-' &&
           std::all_of(name.begin(), name.end(),
                       [](char c) {
                           return (c >= 'a' && c <= 'z') || base::is_digit(c) || c == '-' || c == '_' ||
                                  c == '.';
                       }) &&
           name.front() != '.';
}

std::string source_name(std::string_view text) {
    std::string out;
    for (const char c : base::to_lower_ascii(text)) {
        const bool fine = (c >= 'a' && c <= 'z') || base::is_digit(c);
        if (fine) out += c;
        if (!fine && !out.empty() && out.back() != '-') out += '-';
    }
    out.resize(std::min(out.size(), kLongestName));
    while (out.ends_with('-')) out.pop_back();
    return out;
}

}  // namespace jobindex::crawler::boards
