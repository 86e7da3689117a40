// Scope: which hosts a crawl may touch. A value; the frontier stores it.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace jobindex::crawler {

/// "https://host:port" of a canonical URL; a view into it.
std::string_view origin_of(std::string_view url);
/// "host" or "host:port" of a canonical URL (default ports are not in it); a view into it.
std::string_view host_of(std::string_view url);
/// Everything from the first "/" behind the host up to "?"; a view into it.
std::string_view path_of(std::string_view url);

/// The hosts of the seeds and their www twins, and what redirects of seeds added.
class Scope {
  public:
    /// Allows a host as host_of() gives it.
    void add(std::string_view host) { hosts_.emplace(host); }
    /// True when the URL's host, or its twin with or without "www.", is allowed. http and https are the same.
    bool contains(std::string_view url) const;
    /// True when a seed that redirects from one host to the other may take the crawl there: both have the
    /// same registrable domain (core/base/url.h).
    static bool may_extend(std::string_view from_url, std::string_view to_url);

  private:
    std::unordered_set<std::string> hosts_;
};

}  // namespace jobindex::crawler
