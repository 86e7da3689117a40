// URLs as the WHATWG URL standard (https://url.spec.whatwg.org) reads them, for http and https. Pure;
// thread-safe.
//
// Browsers, and so the people who write links, follow this standard and not RFC 3986. Other schemes are none
// of our business: they give Code::unsupported.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace jobindex::base {

/// A parsed http or https URL; every part is as it stands in href(), percent-encoded.
struct Url {
    std::string scheme;  ///< "http" or "https"
    std::string username, password;
    std::string host;  ///< lower case, IDNA in its ASCII form, "192.0.2.1", or "[2001:db8::1]"; never empty
    std::string port;  ///< "" = the scheme's own
    std::string path;  ///< begins with "/"
    std::string query, fragment;  ///< without "?" and "#"
    bool has_query = false, has_fragment = false;

    /// The whole URL, as a browser shows it (URL serialiser, section 4.5).
    std::string href() const;
    /// "https://host" or "https://host:8443".
    std::string origin() const;
    /// Path and query, "/jobs?q=1": what is asked of the host.
    std::string target() const;
    /// The port to connect to.
    int port_number() const;

    friend bool operator==(const Url&, const Url&) = default;
};

/// Reads `input`, relative to `base` when it is no whole URL (basic URL parser, section 4.4). Invalid UTF-8
/// counts as U+FFFD.
///
/// Errors: unsupported for another scheme, or for a relative reference without a base; invalid_input.
Result<Url> parse_url(std::string_view input, const Url* base = nullptr);

/// The form under which a page is stored and compared; parsing it and asking again gives the same.
///
/// No fragment, user name or password; no tracking or session parameters (table in url_canonical.cpp); no
/// ";jsessionid="; no empty query; percent-encoding in capitals and only where it is needed; no dot behind
/// the host. Order of parameters and a slash at the end stay, because servers tell those apart.
std::string canonical(const Url& url);

/// The part of a host name that one registers, "uni.ac.uk" for "jobs.uni.ac.uk" (Public Suffix List of
/// libpsl);
/// "" for an IP address and for a name that is itself a public suffix, "localhost" too.
std::string registrable_domain(std::string_view host);

}  // namespace jobindex::base
