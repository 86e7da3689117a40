// Links: addresses of the pages. One that was asked for in a language by `?lang=` leads on in that language,
// for there is no cookie to remember it. Pure.
#pragma once

#include <string>
#include <string_view>

#include "query/server/message.h"

namespace jobindex::server {

/// A page and its parameters, from which others are made.
class Link {
  public:
    explicit Link(std::string path, Pairs parameters = {});
    /// The same with one more value.
    Link with(std::string_view name, std::string value) const;
    /// The same with `value` in place of all values of `name`; "" takes them away.
    Link set(std::string_view name, std::string value) const;
    /// The same without one value.
    Link without(std::string_view name, std::string_view value) const;
    /// "/search?q=mri&country=DE".
    std::string href() const;
    const Pairs& parameters() const { return parameters_; }

  private:
    std::string path_;
    Pairs parameters_;
};

/// Makes links of one request.
class Links {
  public:
    /// @param lang  what `?lang=` asked for; "" = nothing.
    explicit Links(std::string_view lang) : lang_(lang) {}
    Link to(std::string path, Pairs parameters = {}) const;
    std::string ad(std::string_view id) const;
    /// A search by words.
    Link search(std::string query) const;
    const std::string& lang() const { return lang_; }

  private:
    std::string lang_;
};

}  // namespace jobindex::server
