#include "crawler/read_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <iterator>
#include <unordered_map>

#include "core/archive/http_message.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/html/charset.h"
#include "core/html/page_canonical.h"
#include "core/html/page_robots.h"
#include "core/html/text.h"
#include "crawler/boards/recognise_page.h"
#include "crawler/feed.h"
#include "crawler/gunzip.h"
#include "crawler/job_words.h"
#include "crawler/pulls.h"
#include "crawler/scope.h"
#include "crawler/sitemap.h"

namespace jobindex::crawler {

namespace {

/// The consumer is foreign code: what it throws ends here and costs one page.
void call_consumer(PageWork& work, Consumer& consumer, const html::Document* document) {
    if (!work.page.readable()) return;
    try {
        work.reading = consumer.read(work.page, document);
    } catch (const std::exception& exception) {
        work.problem = std::string("reading failed: ") + exception.what();
    }
    if (!work.reading) return;
    if (work.reading->unread > 0) work.unread["structured data"] += work.reading->unread;
    for (const auto& href : work.reading->discovered) {
        std::string url = crawlable(href, work.page.url);
        if (!url.empty()) work.found.push_back({std::move(url)});
    }
}

/// Notes that a list lacks entries which are broken.
void lacks(PageWork& work, const char* what, std::size_t count) {
    if (count == 0) return;
    work.unread[what] += count;
    work.remark = fmt::format("{} {} are broken and could not be read", count, what);
}

/// Takes what a feed leads to; on a feed of jobs that is ads.
void take_feed(PageWork& work, Feed feed) {
    const bool jobs = has_job_word(path_of(work.page.url));
    work.found = std::move(feed.found);
    for (auto& one : work.found) {
        if (jobs && one.kind == Kind::page) one.role = Role::ad;
    }
    lacks(work, "feed items", feed.unread);
}

void read_as_sitemap(PageWork& work, Consumer& consumer) {
    auto sitemap = read_sitemap(work.page.body, work.page.url);
    if (sitemap) {
        work.found = std::move(sitemap->found);
        // The queue keeps this order: what changed last is fetched first.
        std::stable_sort(work.found.begin(), work.found.end(), [](const Found& a, const Found& b) {
            return a.lastmod.value_or(0) > b.lastmod.value_or(0);
        });
        lacks(work, "sitemap entries", sitemap->unread);
        return;
    }
    // Some sites name a feed as their sitemap, which the protocol allows.
    if (auto feed = read_feed(work.page.body, work.page.url, work.page.content_type)) {
        take_feed(work, std::move(*feed));
        call_consumer(work, consumer, nullptr);
        return;
    }
    work.problem = sitemap.error().message;
}

/// Looks for the board behind a page about jobs that leads to no ad itself.
void find_board(PageWork& work, const JobPage& jobs, const html::Document& document, std::string_view text) {
    if (work.boards == nullptr || jobs.kind == PageKind::ad || jobs.ads() > 0) return;
    const bool asked = work.task.depth == 0 || jobs.needs_js || has_job_word(path_of(work.page.url));
    if (!asked) return;
    work.board = boards::recognise_page(work.page.url, text, document, *work.boards);
    if (!work.board) return;
    // One token for all means a portal of many employers, to which pages link for other reasons.
    const auto& board = *work.board->board;
    if (!board.refused.empty() || work.board->token == board.token) work.board.reset();
}

/// The links of a page, with their roles unless it is an ad itself: an ad names few others, and judging its
/// links costs as much as a seventh of the whole crawl. The shapes of URL that are learned tell those anyway.
std::vector<Found> links_on(PageWork& work, const html::Document& document, std::string_view text) {
    if (work.reading && work.reading->ads == 1) {
        work.kind = PageKind::ad;
        return links_of(document, work.page.url);
    }
    const JobPage jobs = job_links(document, text, work.page.url);
    work.kind = jobs.kind;
    work.needs_js = jobs.needs_js;
    find_board(work, jobs, document, text);
    return found_on(document, jobs, work.page.url);
}

void read_as_html(PageWork& work, Consumer& consumer) {
    const std::string text = html::decode_page(work.page.body, work.page.content_type);
    const auto document = html::Document::parse(text);
    if (!document) {
        work.problem = document.error().message;
        return;
    }
    const bool follow = apply_page_policy(work.page, &*document);
    call_consumer(work, consumer, &*document);
    std::vector<Found> found = follow ? links_on(work, *document, text) : std::vector<Found>();
    if (!work.page.canonical.empty()) found.push_back({work.page.canonical});
    work.found.insert(work.found.begin(), std::make_move_iterator(found.begin()),
                      std::make_move_iterator(found.end()));
    // What an ad says is compared by the consumer; of other pages the words that a person sees count, so that
    // a token or a counter in the markup is no change.
    if (!work.reading || work.reading->ads == 0)
        work.text_hash = static_cast<std::int64_t>(base::hash64(html::text_of(document->body())));
}

void read_as_data(PageWork& work, Consumer& consumer) {
    const bool follow = apply_page_policy(work.page, nullptr);
    if (auto feed = follow ? read_feed(work.page.body, work.page.url, work.page.content_type) : std::nullopt)
        take_feed(work, std::move(*feed));
    call_consumer(work, consumer, nullptr);
}

/// An answer of a board. X-Robots-Tag is not asked: it speaks of the answer's address, which is never shown.
void read_as_pull(PageWork& work, Consumer& consumer) {
    if (is_gzip(work.page.body)) {
        if (auto plain = gunzip(work.page.body, kMostPullBytes)) work.page.body = std::move(*plain);
    }
    if (work.pull) {
        work.listed =
            work.pull->read(step_of(work.task).step, {work.page.body, work.page.content_type, work.page.url});
    }
    call_consumer(work, consumer, nullptr);
}

}  // namespace

std::vector<Found> found_on(const html::Document& document, const JobPage& jobs, std::string_view page_url) {
    std::vector<Found> found = links_of(document, page_url);
    std::unordered_map<std::string_view, Role> roles;
    std::vector<Found> more;
    for (const auto& link : jobs.links) {
        roles.emplace(link.url, link.role);
        if (link.in_state && link.role != Role::other) more.push_back({.url = link.url, .role = link.role});
    }
    for (auto& one : found) {
        if (const auto role = roles.find(one.url); role != roles.end() && one.kind == Kind::page)
            one.role = role->second;
    }
    for (auto& one : more) {
        if (found.size() < kMaxLinks) found.push_back(std::move(one));
    }
    return found;
}

bool apply_page_policy(Page& page, const html::Document* document) {
    auto wall = html::page_wall(document, page.body, page.url);
    page.wall = wall.kind;
    page.wall_reason = std::move(wall.reason);
    const auto robots =
        html::page_robots(document, archive::joined_headers(page.headers, "X-Robots-Tag", "\n"));
    page.expires = robots.expires;
    if (robots.noindex) page.robots_noindex = robots.reason;
    if (page.robots_noindex.empty() && robots.is_past(page.fetched_at))
        page.robots_noindex = "unavailable_after " + robots.unavailable_after;
    if (document && !page.in_loop) page.canonical = html::canonical_of(*document, page.url);
    return !robots.nofollow && page.wall == html::Wall::none;
}

PageWork read_page(PageWork work, Consumer& consumer) {
    if (work.task.kind == Kind::pull) {
        read_as_pull(work, consumer);
    } else if (work.task.kind == Kind::sitemap) {
        read_as_sitemap(work, consumer);
    } else if (html::is_html(work.page.content_type, work.page.body)) {
        read_as_html(work, consumer);
    } else {
        read_as_data(work, consumer);
    }
    return work;
}

}  // namespace jobindex::crawler
