#include "crawler/read_page.h"

#include <exception>

#include "core/archive/http_message.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/html/charset.h"
#include "core/html/page_canonical.h"
#include "core/html/page_robots.h"
#include "core/html/text.h"
#include "crawler/feed.h"
#include "crawler/gunzip.h"
#include "crawler/pulls.h"
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
    for (const auto& href : work.reading->discovered) {
        std::string url = crawlable(href, work.page.url);
        if (!url.empty()) work.found.push_back({std::move(url)});
    }
}

void read_as_sitemap(PageWork& work, Consumer& consumer) {
    auto sitemap = read_sitemap(work.page.body, work.page.url);
    if (sitemap) {
        work.found = std::move(sitemap->found);
        return;
    }
    // Some sites name a feed as their sitemap, which the protocol allows.
    if (auto feed = read_feed(work.page.body, work.page.url)) {
        work.found = std::move(*feed);
        call_consumer(work, consumer, nullptr);
        return;
    }
    work.problem = sitemap.error().message;
}

void read_as_html(PageWork& work, Consumer& consumer) {
    const auto document = html::Document::parse(html::decode_page(work.page.body, work.page.content_type));
    if (!document) {
        work.problem = document.error().message;
        return;
    }
    if (apply_page_policy(work.page, &*document)) work.found = links_of(*document, work.page.url);
    if (!work.page.canonical.empty()) work.found.push_back({work.page.canonical});
    call_consumer(work, consumer, &*document);
    // What an ad says is compared by the consumer; of other pages the words that a person sees count, so that
    // a token or a counter in the markup is no change.
    if (!work.reading || work.reading->ads == 0)
        work.text_hash = static_cast<std::int64_t>(base::hash64(html::text_of(document->body())));
}

void read_as_data(PageWork& work, Consumer& consumer) {
    const bool follow = apply_page_policy(work.page, nullptr);
    if (auto feed = follow ? read_feed(work.page.body, work.page.url) : std::nullopt)
        work.found = std::move(*feed);
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

bool apply_page_policy(Page& page, const html::Document* document) {
    const auto robots = html::page_robots(document, archive::joined_headers(page.headers, "X-Robots-Tag"));
    page.robots_noindex = robots.noindex ? robots.reason : std::string();
    if (document) page.canonical = html::canonical_of(*document, page.url);
    return !robots.nofollow;
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
