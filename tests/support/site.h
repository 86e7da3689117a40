// Site: a directory of static files with placeholders, answered as a web server would. No sockets.
//
// Immutable after open(); answer() may run on any number of threads at once.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"
#include "tests/support/http_message.h"
#include "tests/support/site_rules.h"

namespace jobindex::support {

/// The decoded path of a request; nullopt for tricks: "..", ".", empty segments, NUL, backslash, bad escapes.
std::optional<std::string> safe_path(std::string_view encoded);

/// A served directory with its site.conf.
class Site {
  public:
    /// Opens a directory. `today` fixes the day; without it each answer takes the day of the clock.
    ///
    /// Errors: not_found when `root` is no directory; invalid_input from a bad site.conf (having none is
    /// fine).
    static base::Result<Site> open(const std::filesystem::path& root, std::optional<base::Date> today = {});

    /// Answers one request: rules first, then files; 400 for path tricks, 404, 405 for other methods.
    ///
    /// `path` is served by the file of that name, else by `path.html`; a directory by its index.html, after a
    /// 301 to the path with a slash. Conditional requests and gzip as in conditional.h.
    Response answer(const Request& request) const;

  private:
    Response from_file(const std::filesystem::path& file, const Request& request) const;
    void add_headers(const std::string& path, Response& response) const;

    std::filesystem::path root_;
    SiteRules rules_;
    std::optional<base::Date> today_;
};

}  // namespace jobindex::support
