// UrlPatterns: which shapes of URL of a host lead to ads, learned from the pages that were read.
//
// A shape ("/jobs/{n}/{slug}", url_shape.h) whose pages were mostly ads is fetched before others, one that
// never was an ad last. What is learned stays in crawl.db, at most kShapes a host. One thread.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "crawler/frontier.h"
#include "crawler/links.h"

namespace jobindex::crawler {

/// What is to be expected of a URL of a known shape.
enum class Promise { unknown, ads, barren };

/// Shapes kept of one host.
inline constexpr std::size_t kShapes = 64;

/// Pages gone one after the other that make lists stale.
inline constexpr int kGoneInARow = 5;

/// Judges counts: ads from two ads on that are at least half of the pages; barren from six pages without any.
Promise promise_of(std::int64_t pages, std::int64_t ads);

/// What the crawl learned; see the top of this file. The frontier must outlive it. Errors: as Frontier.
class UrlPatterns {
  public:
    explicit UrlPatterns(Frontier& frontier) : frontier_(frontier) {}

    /// Takes in that a page was read. True when that changed what is expected of its shape.
    Result<bool> learn(HostId host, std::string_view url, bool ad);
    /// Takes in that a page was gone. When kGoneInARow of a host were, the lists that name them are stale:
    /// once a run, samples of the URLs that promise ads, spread evenly, are put before the others: one of
    /// 512, then of 64, then of 8, so that a small budget does not end in a stretch of a list that is gone.
    /// True when that was now.
    Result<bool> gone(HostId host, std::string_view url);
    /// What is to be expected of a URL.
    Result<Promise> expect(HostId host, std::string_view url);
    /// Place in the queue of a link, what was learned of its shape included.
    Result<int> priority(HostId host, const Found& found, int depth);
    /// Gives queued pages of a host whose shape is promising or barren their place.
    Result<void> rerank(HostId host);

  private:
    struct Counts {
        std::int64_t pages = 0, ads = 0;
    };
    using Shapes = std::unordered_map<std::string, Counts>;
    int sampled(HostId host, std::string_view url, int priority) const;
    Result<Shapes*> shapes_of(HostId host);
    Result<void> make_room(HostId host, Shapes& shapes);

    Frontier& frontier_;
    std::unordered_map<HostId, Shapes> hosts_;
    struct Gone {
        int in_a_row = 0;
        std::string stale_shape = {};  // of the page with which the lists turned out stale
    };
    std::unordered_map<HostId, Gone> gone_;
};

}  // namespace jobindex::crawler
