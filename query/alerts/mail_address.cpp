#include "query/alerts/mail_address.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/address.h"
#include "core/base/harmless.h"
#include "core/base/text.h"
#include "core/base/url.h"

namespace jobindex::alerts {
namespace {

constexpr std::size_t kMaxAddress = 254, kMaxLocal = 64;

/// RFC 5322 section 3.2.3.
bool is_atom_char(char c) {
    return base::is_alpha(c) || base::is_digit(c) ||
           std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
}

bool is_dot_atom(std::string_view text) {
    const auto atoms = base::split(text, '.');
    return std::all_of(atoms.begin(), atoms.end(), [](std::string_view atom) {
        return !atom.empty() && std::all_of(atom.begin(), atom.end(), is_atom_char);
    });
}

/// The domain in ASCII; "" when it is no host name with a dot.
std::string ascii_domain(std::string_view domain) {
    if (domain.find_first_of("/?#:@[]\\%") != std::string_view::npos) return {};
    const auto url = base::parse_url("http://" + std::string(domain));
    if (!url || !base::address_kind(url->host).empty()) return {};
    const auto labels = base::split(url->host, '.');
    const bool sound = labels.size() > 1 && std::all_of(labels.begin(), labels.end(), [](auto label) {
                           return !label.empty() && std::all_of(label.begin(), label.end(), [](char c) {
                               return base::is_alpha(c) || base::is_digit(c) || c == '-';
                           });
                       });
    return sound ? url->host : std::string();
}

}  // namespace

base::Result<std::string> mail_address(std::string_view text) {
    const auto trimmed = base::trim(text);
    const auto at = trimmed.rfind('@');
    if (at != std::string_view::npos && trimmed.size() <= kMaxAddress && at <= kMaxLocal) {
        const auto local = trimmed.substr(0, at);
        const std::string domain = ascii_domain(trimmed.substr(at + 1));
        const std::string address = fmt::format("{}@{}", local, domain);
        if (is_dot_atom(local) && !domain.empty() && address.size() <= kMaxAddress) return address;
    }
    return base::fail(base::Code::invalid_input,
                      fmt::format("\"{}\" is no mail address", base::harmless(trimmed.substr(0, 80))),
                      "give one such as name@example.org");
}

}  // namespace jobindex::alerts
