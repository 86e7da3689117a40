#include "indexer/ingest/reading.h"

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/html/charset.h"
#include "core/html/page_canonical.h"
#include "core/html/page_robots.h"
#include "core/html/page_wall.h"
#include "indexer/extract/extract.h"
#include "indexer/extract/feed.h"
#include "indexer/ingest/board_answer.h"

namespace jobindex::ingest {
namespace {

/// True for a body that is a feed or a board's JSON rather than a page.
bool is_feed(std::string_view content_type) {
    for (const std::string_view word : {"json", "rss", "atom", "xml"}) {
        if (base::find_ignoring_case(content_type, word) != std::string_view::npos) {
            return base::find_ignoring_case(content_type, "xhtml") == std::string_view::npos;
        }
    }
    return false;
}

constexpr double kExpiryConfidence = 0.5;

/// The day after which the owner wants the page forgotten ends an ad that names no day itself.
void add_expiry(const html::PageRobots& robots, model::JobAd& ad) {
    if (!robots.expires || ad.dates.closing) return;
    ad.dates.closing = base::date_of(*robots.expires);
    ad.dates.closing_kind = model::ClosingKind::hard;
    model::Provenance provenance;
    provenance.method = model::Method::inferred;
    provenance.confidence = kExpiryConfidence;
    provenance.pointer = "robots unavailable_after";
    provenance.text = robots.unavailable_after.substr(0, 100);
    ad.provenance.insert_or_assign("dates.closing", std::move(provenance));
}

void take_ads(std::vector<extract::Extraction> found, const Sighting& page, const html::PageRobots& robots,
              const normalise::Knowledge& knowledge, Reading& out) {
    for (auto& extraction : found) {
        out.problems.insert(out.problems.end(), extraction.problems.begin(), extraction.problems.end());
        if (extraction.kind != extract::PageKind::ad) continue;
        if (extraction.url.empty()) extraction.url = std::string(page.url);
        auto ad = normalise::normalise(extraction, knowledge, base::date_of(page.at));
        if (ad) {
            add_expiry(robots, *ad);
            out.ads.push_back(std::move(*ad));
            if (page.for_a_look) out.sources.push_back(std::move(extraction));
        } else {
            out.problems.push_back({ad.error().message});
        }
    }
}

/// True, with the reason in `out`, for a page that is not to be read: noindex, past its time, a wall in front
/// of the page that is meant, or a copy of another.
bool is_refused(const Sighting& page, const html::Document* document, const html::PageRobots& robots,
                Reading& out) {
    if (robots.noindex || robots.is_past(page.at)) {
        out.fate = Fate::noindex;
        out.why = robots.noindex ? robots.reason : "unavailable_after " + robots.unavailable_after;
        return true;
    }
    if (const auto wall = html::page_wall(document, page.body, page.url); wall.kind != html::Wall::none) {
        out.fate = wall.kind == html::Wall::soft_404 ? Fate::gone : Fate::ignored;
        out.why = wall.reason;
        return true;
    }
    const std::string original =
        document == nullptr ? std::string() : html::canonical_of(*document, page.url);
    if (original.empty()) return false;
    out.fate = Fate::ignored;
    out.why = "copy of " + original;
    out.original = original;
    return true;
}

}  // namespace

Reading read_page(const Sighting& page, const html::Document* document,
                  const normalise::Knowledge& knowledge) {
    if (!page.pull.empty()) return read_board_answer(page, knowledge);
    Reading out;
    if (page.unchanged) {
        out.fate = Fate::unchanged;
        return out;
    }
    if (page.status == 404 || page.status == 410) {
        out.fate = Fate::gone;
        out.why = fmt::format("status {}", page.status);
        return out;
    }
    if (page.status != 200) {
        out.fate = Fate::ignored;
        out.why = fmt::format("status {}", page.status);
        return out;
    }
    const auto robots = html::page_robots(document, page.robots_header);
    if (!page.for_a_look && is_refused(page, document, robots, out)) return out;
    std::vector<extract::Extraction> found;
    if (document != nullptr) {
        found.push_back(extract::extract_page({page.url, page.content_type, document}));
        out.kind = found.front().kind;
        out.why = found.front().why;
    } else if (is_feed(page.content_type)) {
        found = extract::extract_feed(page.url, page.content_type, page.body);
        out.kind = extract::PageKind::list;
        out.feed = true;
        out.why = fmt::format("a feed of {} ads", found.size());
    } else {
        out.why = "neither HTML nor a feed";
    }
    take_ads(std::move(found), page, robots, knowledge, out);
    if (out.kind == extract::PageKind::ad && out.ads.empty()) {
        out.kind = extract::PageKind::other;
        out.why = out.problems.empty() ? "no ad could be read" : out.problems.back().text;
    }
    return out;
}

Reading read_page(const Sighting& page, const normalise::Knowledge& knowledge) {
    const bool html = page.status == 200 && !page.unchanged && html::is_html(page.content_type, page.body);
    if (!html) return read_page(page, nullptr, knowledge);
    const auto document = html::Document::parse(html::decode_page(page.body, page.content_type));
    return read_page(page, document ? &*document : nullptr, knowledge);
}

base::Result<model::JobAd> read_posting(const base::Json& posting, std::string_view source,
                                        base::Timestamp at, const normalise::Knowledge& knowledge) {
    auto extraction = extract::extract_posting(posting, source, model::Method::feed);
    if (const auto* level = posting.find("level")) {
        extraction.candidates.push_back({extract::Field::level,
                                         *level,
                                         model::Method::feed,
                                         0.9,
                                         "/level",
                                         level->dump().substr(0, 300),
                                         {}});
    }
    return normalise::normalise(extraction, knowledge, base::date_of(at));
}

}  // namespace jobindex::ingest
