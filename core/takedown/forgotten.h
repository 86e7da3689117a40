// Forgotten: the pages and hosts that someone asked to be taken out and kept out.
//
// A value, filled once and then only asked; safe to read from several threads. The file it comes from is
// forgotten_file.h. A page is meant whatever the scheme and with or without "www.", a host also on any port;
// "*.uni.example" is every host below uni.example, and not itself.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"

namespace jobindex::takedown {

using base::Result;
using base::Timestamp;

/// One wish to be forgotten.
struct Tombstone {
    std::string what;  ///< canonical URL, host, or "*." and a host
    Timestamp at = 0;
    std::string reason;  ///< one line; "" = none was given

    bool is_host() const { return what.find('/') == std::string::npos; }
    friend bool operator==(const Tombstone&, const Tombstone&) = default;
};

/// The tombstone for a URL ("https://uni.example/jobs/1") or a host ("uni.example", "*.uni.example").
///
/// Errors: invalid_input for what is neither.
Result<Tombstone> make_tombstone(std::string_view what, Timestamp at, std::string_view reason);

/// Answers whether a URL is forgotten; costs nothing while nothing is.
class Forgotten {
  public:
    Forgotten() = default;
    explicit Forgotten(std::vector<Tombstone> stones);

    /// The tombstone that covers a URL, that of the page before that of its host; null when none does. The
    /// URL need not be canonical in its scheme or "www.".
    const Tombstone* find(std::string_view url) const;
    /// The tombstones, in the order they were given.
    const std::vector<Tombstone>& all() const { return stones_; }
    bool empty() const { return stones_.empty(); }

  private:
    std::vector<Tombstone> stones_;
    std::unordered_map<std::string, std::size_t> pages_, hosts_;
    bool below_ = false;  // some are "*."
};

/// The URLs under which a page may be known: http and https, with and without "www.".
std::vector<std::string> url_variants(std::string_view url);

}  // namespace jobindex::takedown
