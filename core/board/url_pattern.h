// UrlPattern: "https://{tenant}.wd{n}.myworkdayjobs.com/{locale}/{site}" against a URL. Pure.
//
// {name} stands for one or more bytes without "/": in the host without "." too, but for {host}, which is a
// whole host name with its port; {n} is digits, {locale} "de" or "en-US". The path of a URL may go on behind
// that of the pattern. "?for={token}" wants that parameter anywhere in the query. http and https count as the
// same.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/base/url.h"

namespace jobindex::board {

/// What the names of a pattern or template stand for.
using Variables = std::map<std::string, std::string, std::less<>>;

/// One pattern.
class UrlPattern {
  public:
    /// Reads a pattern. Errors: invalid_input when it does not begin with https:// and a host.
    static base::Result<UrlPattern> parse(std::string_view text);

    /// What its names stand for in `url`; nullopt when it does not match.
    std::optional<Variables> match(const base::Url& url) const;
    /// The pattern as written.
    const std::string& text() const { return text_; }

  private:
    std::string text_, host_, path_, parameter_, value_;
};

/// `text` against a template such as "{tenant}/{n}/{site}", as a whole; nullopt when it does not match.
std::optional<Variables> match_template(std::string_view pattern, std::string_view text);

/// The template with every {name} that `variables` holds replaced; others stay as they are.
std::string expand(std::string_view text, const Variables& variables);

/// The names in a template, in order: "offset" of "...&from={offset}". Braces around anything but small
/// letters, digits, ".", "_" and "-" are none: JSON bodies keep theirs.
std::vector<std::string> names_in(std::string_view text);

}  // namespace jobindex::board
