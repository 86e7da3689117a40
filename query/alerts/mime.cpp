#include "query/alerts/mime.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/secret.h"
#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::alerts {
namespace {

constexpr std::size_t kLine = 76;
/// Bytes of one encoded word: base64 of 42 bytes and its frame fit a line.
constexpr std::size_t kWordBytes = 42;

/// One line without control characters, as valid UTF-8.
std::string one_line(std::string_view text) {
    std::string line = base::sanitise_utf8(text);
    for (char& c : line) {
        if (static_cast<unsigned char>(c) < ' ' || c == '\x7f') c = ' ';
    }
    return base::squeeze(line);
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string encoded_words(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t size =
            text.size() <= kWordBytes ? text.size() : base::char_boundary(text, kWordBytes);
        if (!out.empty()) out += "\r\n ";
        out += fmt::format("=?UTF-8?B?{}?=", base::base64(text.substr(0, size)));
        text.remove_prefix(size);
    }
    return out;
}

/// A display name: RFC 5322 quoted string, or encoded words.
std::string display_name(std::string_view name) {
    const std::string line = one_line(name);
    if (!is_ascii(line) || line.find("=?") != std::string::npos) return encoded_words(line);
    return '"' + base::replace_all(base::replace_all(line, "\\", "\\\\"), "\"", "\\\"") + '"';
}

/// "Tue, 01 Dec 2026 08:30:00 +0000" (RFC 5322 section 3.3).
std::string mail_date(base::Timestamp time) {
    return base::replace_all(base::http_date(time), "GMT", "+0000");
}

std::string part(std::string_view type, std::string_view body) {
    return fmt::format(
        "Content-Type: {}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{}\r\n", type,
        quoted_printable(body));
}

}  // namespace

std::string header_text(std::string_view text) {
    const std::string line = one_line(text);
    constexpr std::size_t longest = 200;
    const bool plain = is_ascii(line) && line.find("=?") == std::string::npos && line.size() <= longest;
    return plain ? line : encoded_words(line);
}

std::string quoted_printable(std::string_view text) {
    std::string out;
    std::size_t column = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\n') {
            out += "\r\n";
            column = 0;
            continue;
        }
        const bool at_end = i + 1 == text.size() || text[i + 1] == '\n';
        const bool plain =
            (c > ' ' && c <= '~' && c != '=' && !(c == '.' && column == 0)) || (c == ' ' && !at_end);
        const std::string piece =
            plain ? std::string(1, c) : fmt::format("={:02X}", static_cast<unsigned char>(c));
        if (column + piece.size() >= kLine) {
            out += "=\r\n";
            column = 0;
        }
        out += piece;
        column += piece.size();
    }
    return out;
}

std::string mime_message(const Mail& mail) {
    std::string out;
    const auto header = [&out](std::string_view name, std::string_view value) {
        out += fmt::format("{}: {}\r\n", name, value);
    };
    header("From", fmt::format("{} <{}>", display_name(mail.from_name), one_line(mail.from)));
    header("To", fmt::format("<{}>", one_line(mail.to)));
    header("Subject", header_text(mail.subject));
    header("Date", mail_date(mail.date));
    header("Message-ID", one_line(mail.message_id));
    header("Auto-Submitted", "auto-generated");
    if (!mail.unsubscribe.empty()) {
        header("List-Unsubscribe", fmt::format("<{}>", one_line(mail.unsubscribe)));
        header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    if (!mail.language.empty()) header("Content-Language", one_line(mail.language));
    header("MIME-Version", "1.0");
    // No line of quoted-printable begins so: "=_" is no escape.
    const std::string boundary = "=_" + base::hex(base::sha256(mail.message_id)).substr(0, 32);
    header("Content-Type", fmt::format("multipart/alternative; boundary=\"{}\"", boundary));
    out += fmt::format("\r\n--{0}\r\n{1}--{0}\r\n{2}--{0}--\r\n", boundary, part("text/plain", mail.text),
                       part("text/html", mail.html));
    return out;
}

}  // namespace jobindex::alerts
