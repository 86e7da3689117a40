// The canonical form of a URL and the registrable domain of a host.
#include <libpsl.h>

#include <algorithm>
#include <array>
#include <memory>

#include "core/base/text.h"
#include "core/base/url.h"
#include "core/base/url_host.h"
#include "core/base/url_percent.h"

namespace jobindex::base {
namespace {

/// Parameters that say who came from where, or carry a session: never which page it is. Conservative: names
/// that some site uses to choose a page ("sid", "ref", "source", "session_id") are not here. Sorted, small
/// letters.
constexpr std::array<std::string_view, 59> kDroppedNames{
    "__hsfp",
    "__hssc",
    "__hstc",
    "__s",
    "_branch_match_id",
    "_ga",
    "_gl",
    "_hsenc",
    "_hsmi",
    "_ke",
    "_kx",
    "_openstat",
    "cfid",
    "cftoken",
    "dclid",
    "ef_id",
    "epik",
    "fbclid",
    "gad_campaignid",
    "gad_source",
    "gbraid",
    "gclid",
    "gclsrc",
    "hsctatracking",
    "igsh",
    "igshid",
    "jsessionid",
    "li_fat_id",
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "ml_subscriber",
    "ml_subscriber_hash",
    "msclkid",
    "oly_anon_id",
    "oly_enc_id",
    "phpsessid",
    "piwik_campaign",
    "piwik_kwd",
    "pk_campaign",
    "pk_cid",
    "pk_content",
    "pk_kwd",
    "pk_medium",
    "pk_source",
    "rb_clickid",
    "s_kwcid",
    "srsltid",
    "ttclid",
    "twclid",
    "vero_conv",
    "vero_id",
    "wbraid",
    "wickedid",
    "xtor",
    "yclid",
    "ymclid",
    "ysclid",
    "zanpid",
};
static_assert(std::is_sorted(kDroppedNames.begin(), kDroppedNames.end()));

/// Families of such parameters.
constexpr std::array<std::string_view, 4> kDroppedPrefixes{"utm_", "mtm_", "hsa_", "aspsessionid"};

/// Java servers put the session behind a path segment.
constexpr std::string_view kPathSession = ";jsessionid=";

bool is_dropped(std::string_view name) {
    if (name.empty() || name.size() > 40) return false;
    const std::string folded = to_lower_ascii(name);
    return std::binary_search(kDroppedNames.begin(), kDroppedNames.end(), folded) ||
           std::any_of(kDroppedPrefixes.begin(), kDroppedPrefixes.end(),
                       [&folded](std::string_view prefix) { return folded.starts_with(prefix); });
}

/// Appends with escapes in capitals, unreserved bytes bare, and a "%" that begins no escape as "%25" (so that
/// what comes out never forms a new escape).
void append_normalised(std::string& out, std::string_view text) {
    std::size_t plain = 0;
    for (auto i = text.find('%'); i != std::string_view::npos; i = text.find('%', plain)) {
        out.append(text, plain, i - plain);
        const int byte = escape_at(text, i);
        plain = byte < 0 ? i + 1 : i + 3;
        if (byte < 0) {
            append_escape(out, '%');
        } else if (is_unreserved(static_cast<unsigned char>(byte))) {
            out += static_cast<char>(byte);
        } else {
            append_escape(out, static_cast<unsigned char>(byte));
        }
    }
    out.append(text, plain, text.size() - plain);
}

/// Takes every ";jsessionid=..." up to the next "/" or ";" out; true when there was one.
bool drop_path_sessions(std::string& path) {
    bool any = false;
    for (auto at = find_ignoring_case(path, kPathSession); at != std::string::npos;
         at = find_ignoring_case(path, kPathSession, at)) {
        const auto end = path.find_first_of("/;", at + kPathSession.size());
        path.erase(at, end == std::string::npos ? end : end - at);
        any = true;
    }
    return any;
}

void append_query(std::string& out, std::string_view query) {
    char separator = '?';
    std::string piece;
    for (const auto raw : split(query, '&')) {
        if (raw.empty()) continue;
        piece.clear();
        append_normalised(piece, raw);
        if (is_dropped(std::string_view(piece).substr(0, piece.find('=')))) continue;
        out += separator;
        out += piece;
        separator = '&';
    }
}

}  // namespace

std::string canonical(const Url& url) {
    std::string_view host = url.host;
    while (host.size() > 1 && host.ends_with('.')) host.remove_suffix(1);
    if (ends_in_number(host)) host = url.host;  // "foo.09.." is a name, "foo.09" a broken address
    std::string text;
    text.reserve(url.host.size() + url.path.size() + url.query.size() + 24);
    text.append(url.scheme).append("://").append(host);
    if (!url.port.empty()) text.append(":").append(url.port);
    std::string path;
    append_normalised(path, url.path);
    const bool shortened = path.find(';') != std::string::npos && drop_path_sessions(path);
    text += path;
    if (url.has_query) append_query(text, url.query);
    if (shortened) {
        // What is left may be a dot segment ("..;jsessionid=1"), so it is read again.
        if (const auto again = parse_url(text); again && again->href() != text) return canonical(*again);
    }
    return text;
}

std::string registrable_domain(std::string_view host) {
    while (host.ends_with('.')) host.remove_suffix(1);
    if (host.empty() || host.front() == '[' || host.find(':') != std::string_view::npos ||
        ends_in_number(host))
        return {};
    const std::string name = to_lower_ascii(host);
    const char* domain = psl_registrable_domain(psl_builtin(), name.c_str());
    return domain == nullptr ? std::string() : std::string(domain);
}

}  // namespace jobindex::base
