#include "indexer/extract/page_kind.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_set>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/html/text.h"
#include "indexer/extract/cues.h"

namespace jobindex::extract {
namespace {

constexpr std::size_t kShortPage = 1500;  ///< an expired notice on a longer page may be a sidebar's
constexpr std::size_t kLeastText = 120;   ///< bytes of the shortest ad
constexpr std::size_t kPlainText = 500;   ///< from here on three parts of an ad are enough
constexpr std::size_t kWholeAd = 600;  ///< text that has four parts of an ad need not invite in words we know
constexpr std::size_t kManyJobLinks = 5;
constexpr std::size_t kTextPerJobLink = 120;  ///< a list has less of its own text for each link to a job

/// Parts of addresses that lead to single ads.
constexpr std::array<std::string_view, 24> kJobPaths = {
    "/job",      "jobid",   "job_id",  "/vacanc",   "/position",   "/stelle",  "/vacature", "/offre",
    "/emploi",   "/empleo", "/oferta", "/opening",  "/opportunit", "/posting", "/recruit",  "/career",
    "/karriere", "/annons", "/jobb",   "/stilling", "/ledig",      "/tyopaik", "/prace",    "/rpd/"};

std::string_view path_of(std::string_view url) {
    const std::size_t scheme = url.find("://");
    if (scheme != std::string_view::npos) {
        const std::size_t slash = url.find('/', scheme + 3);
        url = slash == std::string_view::npos ? std::string_view("/") : url.substr(slash);
    }
    return url.substr(0, url.find('#'));
}

/// The last part of the path, its extension cut off and dashes as blanks, folded.
std::string last_segment(std::string_view url) {
    std::string_view path = path_of(url);
    path = path.substr(0, path.find('?'));
    while (!path.empty() && path.back() == '/') path.remove_suffix(1);
    path = path.substr(path.rfind('/') + 1);
    return base::fold(base::replace_all(path.substr(0, path.find('.')), "-", " "));
}

bool leads_to_job(html::Node link) {
    const std::string path = base::to_lower_ascii(path_of(link.attr_or_empty("href")));
    const bool job_path = std::any_of(kJobPaths.begin(), kJobPaths.end(), [&](std::string_view part) {
        const std::size_t at = path.find(part);
        // The section's own page ("/jobs/") is no ad: something must follow.
        return at != std::string::npos && path.size() > at + part.size() + 4;
    });
    const std::string text = html::text_of(link);
    if (text.size() < 8 || text.size() > 250) return false;
    const std::string folded = base::fold(text);
    return has_job_word(folded) && !has_list_word(folded) ? true : job_path && text.size() >= 15;
}

/// Number of distinct addresses that lead to ads, in the page's own part or in all of it.
std::size_t count_job_links(const PageTree& tree, bool everywhere) {
    std::unordered_set<std::string_view> seen;
    const std::vector<TreeItem>& items = tree.items();
    for (std::size_t i = 0; i < items.size() && seen.size() < 200;) {
        const bool off = items[i].off && !everywhere;
        const bool is_link = !off && items[i].node.tag() == "a" && items[i].node.attr("href");
        if (is_link && leads_to_job(items[i].node)) seen.insert(items[i].node.attr_or_empty("href"));
        i = off ? items[i].end : i + 1;
    }
    return seen.size();
}

/// The count of posts that a title begins with; 0 without one. "18 months", "50 %" and "1 position" count
/// none.
std::size_t count_in_title(std::string_view folded_title) {
    static constexpr std::string_view kOther[] = {
        "%",     "months", "month", "year",  "jahr", "monat", "mois ", "an ",   "ans ", "mes ",
        "mesi ", "anos ",  "anni ", "maand", "jaar", "manad", "ar ",   "hours", "fte"};
    std::size_t at = 0, count = 0;
    while (at < folded_title.size() && at < 6 && base::is_digit(folded_title[at]))
        count = count * 10 + static_cast<std::size_t>(folded_title[at++] - '0');
    // "3-4 PhD positions"
    if (at > 0 && folded_title.substr(at, 1) == "-") {
        do ++at;
        while (at < folded_title.size() && base::is_digit(folded_title[at]));
    }
    if (at == 0 || at >= 6 || folded_title.substr(at, 1) != " ") return 0;
    // "2027 postdoctoral fellow": a year.
    if (count >= 1900 && count <= 2100) return 0;
    const auto rest = folded_title.substr(at + 1);
    const bool other = std::any_of(std::begin(kOther), std::end(kOther),
                                   [&](std::string_view unit) { return rest.starts_with(unit); });
    return other || count == 1 ? 0 : count;
}

bool names_many(std::string_view folded_title) {
    return has_list_word(folded_title) || count_in_title(folded_title) > 0;
}

/// The title stands in an element whose class says that it is a post's: "posting-headline", "job-title".
bool is_marked_post(const PageTree& tree, std::string_view title) {
    static constexpr std::string_view kMarks[] = {
        "job-title", "jobtitle", "job_title",  "posting",   "vacancy",  "app-title", "position", "job-header",
        "jobheader", "stellen",  "job-detail", "jobdetail", "vacature", "offre",     "job-ad"};
    constexpr int kAbove = 3;
    const std::string wanted = base::fold(title);
    for (const TreeItem& item : tree.items()) {
        if (item.off || item.text < 4 || item.text > title.size() + 20) continue;
        if (base::fold(html::text_of(item.node)) != wanted) continue;
        html::Node node = item.node;
        for (int above = 0; above < kAbove && node; ++above, node = node.parent()) {
            const std::string names = base::to_lower_ascii(std::string(node.attr_or_empty("class")) + " " +
                                                           std::string(node.attr_or_empty("id")) + " " +
                                                           std::string(node.attr_or_empty("itemtype")));
            if (std::any_of(std::begin(kMarks), std::end(kMarks),
                            [&](auto mark) { return names.find(mark) != std::string::npos; }))
                return true;
        }
    }
    return false;
}

Kind no(PageKind kind, std::string why) {
    return {kind, std::move(why)};
}

/// What the title, or a short text, says by itself: an error, a service page, news.
std::optional<Kind> told_by_title(const KindInput& input, const std::string& title, const std::string& text) {
    const std::string page_title = base::fold(input.meta->title);
    if (is_error_title(title) || is_error_title(page_title))
        return no(PageKind::other, "error or login page");
    if (text.size() < kShortPage) {
        if (const auto phrase = expired_phrase(text); !phrase.empty())
            return no(PageKind::other, "expired: " + std::string(phrase));
        if (text.size() < kLeastText && is_error_title(text)) return no(PageKind::other, "error page");
    }
    if (is_service_title(title) || is_service_title(last_segment(input.url)))
        return no(PageKind::other, "title of a service page");
    if ((is_story_title(title) || (is_doctoral_course(title) && !names_vacancy(text))) &&
        !(input.dated && input.labels >= 3))
        return no(PageKind::other, "title of news, a guide or an event");
    return std::nullopt;
}

/// Parts of an ad that the call for several posts must have; for a few that are counted less will do.
int wanted_of_call(std::string_view folded_title) {
    const std::size_t count = count_in_title(folded_title);
    return count > 0 && count < 10 ? 3 : 4;
}

}  // namespace

bool names_posts_of_one_call(std::string_view folded_title) {
    static constexpr std::string_view kPlurals[] = {"positions in", "positions at", "positions for",
                                                    "positions on", "posts in",     "fellowships in",
                                                    "positions -",  "positions,"};
    static constexpr std::string_view kLists[] = {
        "open positions", "all positions", "vacant", "vacanc", "available",  "current", "jobs",
        "career",         "openings",      "browse", "offre",  "stellenang", "empleo",  "result"};
    constexpr std::size_t kMostOfCall = 50;
    const auto has = [&](auto part) { return folded_title.find(part) != std::string_view::npos; };
    const std::size_t count = count_in_title(folded_title);
    const bool counted = count > 0 && count <= kMostOfCall;
    return (counted || std::any_of(std::begin(kPlurals), std::end(kPlurals), has)) &&
           std::none_of(std::begin(kLists), std::end(kLists), has) && has_job_word(folded_title);
}

Kind decide_kind(const KindInput& input) {
    const std::string title = base::fold(input.title);
    const std::string page_title = base::fold(input.meta->title);
    const std::string text =
        base::fold(input.text.substr(0, std::min<std::size_t>(input.text.size(), 20'000)));
    if (auto none = told_by_title(input, title, text)) return *none;
    const std::size_t job_links = count_job_links(*input.tree, false);
    const std::size_t own_text = input.tree->text() - std::min(input.tree->link_text(), input.tree->text());
    if (job_links >= kManyJobLinks && own_text < job_links * kTextPerJobLink)
        return no(PageKind::list, std::to_string(job_links) + " links to ads");
    // What the headings say counts: "Vacancy: lecturer in law", "We are looking for a postdoc".
    const std::string heading = base::fold(input.meta->h1);
    const std::string spoken = heading + "\n" + title + "\n" + text;
    const int parts = count_ad_parts(spoken) + (input.dated ? 1 : 0);
    // Labels of an ad in number speak louder than a title in words we do not know.
    const bool labelled = input.dated && input.labels >= 3 && parts >= 4 && text.size() >= kPlainText &&
                          job_links < kManyJobLinks && !title.empty();
    const bool titled_list = (names_many(heading) && !has_job_word(heading)) ||
                             (names_many(page_title) && !has_job_word(page_title));
    const bool one_call = (input.dated || invites(spoken)) && parts >= wanted_of_call(title) &&
                          job_links == 0 && names_posts_of_one_call(title);
    const bool named = has_job_word(title) && !names_unit(title);
    if (!one_call && (names_many(title) || !(named || labelled))) {
        // "Vacancies" is a list also when its ads come by script.
        const bool many = names_many(title) || names_many(page_title);
        const bool list = job_links >= kManyJobLinks || titled_list || (many && job_links > 0) ||
                          (many && count_job_links(*input.tree, true) >= kManyJobLinks);
        return no(list ? PageKind::list : PageKind::other, "title names no single post");
    }
    const int wanted_of_called = names_vacancy(spoken) ? 3 : 4;
    if (input.called && (parts < wanted_of_called || job_links > 0 || text.size() < kPlainText))
        return no(PageKind::other, "a post is named in the text alone");
    // A post named below "Vacancies" or "PhD and postdoc positions in Chile" is one of several when others
    // are linked.
    if ((titled_list || names_many(heading)) && title != heading && title != page_title &&
        count_job_links(*input.tree, true) > 1)
        return no(PageKind::list, "one of the posts of a list");
    if (path_of(input.url) == "/") return no(PageKind::other, "front page");
    if (job_links >= 3 * kManyJobLinks)
        return no(PageKind::list, std::to_string(job_links) + " links to ads");
    if (text.size() < kLeastText && input.labels < 3) return no(PageKind::other, "too little text");
    const bool marked = is_marked_post(*input.tree, input.title) && parts >= 2;
    const bool whole = marked || (text.size() >= kWholeAd && parts >= 4);
    const bool offered = offers_post(title);
    // "Postdocs", "Adiunkt": a post by its bare kind may be what a rule or a guide tells of.
    const bool bare =
        is_bare_kind(title) || (title.find(' ') == std::string::npos && base::is_alpha(title.front()));
    if (bare && !input.dated && !offered && !input.called && input.labels < 3 && !names_day(text))
        return no(PageKind::other, "a kind of post by its bare name, without a date");
    const bool speaks = offered || invites(spoken) || input.dated || input.labels >= 3 || whole;
    const int wanted = text.size() >= kPlainText && !marked && !offered ? 3 : 2;
    if (!speaks || (parts < wanted && input.labels < 4)) return no(PageKind::other, "text of no ad");
    return {PageKind::ad, {}};
}

}  // namespace jobindex::extract
