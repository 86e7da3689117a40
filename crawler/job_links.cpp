#include "crawler/job_links.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/html/page_canonical.h"
#include "core/html/select.h"
#include "core/html/text.h"
#include "crawler/anchors.h"
#include "crawler/job_words.h"
#include "crawler/links.h"
#include "crawler/scope.h"
#include "crawler/spa_state.h"
#include "crawler/url_shape.h"

namespace jobindex::crawler {

namespace {

// What each sign adds to the score of a group.
constexpr double kAdScore = 1.6;
constexpr double kSureScore = 3.0;
constexpr double kNoAd = 100;
constexpr double kPosts = 1.0;      // a third of the titles name posts
constexpr double kMostPosts = 0.5;  // most of them do
constexpr double kRowPosts = 0.6;   // not the titles, but the rows do
constexpr double kId = 0.5;         // the address names one thing by a number or code
constexpr double kJobWord = 0.5;    // the address speaks of jobs
constexpr double kBoth = 0.4;       // both
constexpr double kDated = 0.4;      // the rows hold dates or deadlines
constexpr double kRepeated = 0.25;  // four links or more
constexpr double kSpecific = 0.3;   // titles of several words
constexpr double kJobPage = 0.25;   // the page itself speaks of jobs
constexpr double kOtherTitles = -1.5;
constexpr double kListTitles = -1.2;
constexpr double kLandmark = -1.2;
constexpr double kOtherPath = -0.8;  // the address speaks of news, people, courses, filters
constexpr double kElsewhere = -0.6;  // another site, whose address does not speak of jobs
constexpr double kNoJobs = -0.5;     // neither address nor page speak of jobs
constexpr std::size_t kRowsRead = 8;

/// One URL of the page with all that the page says of it.
struct Target {
    std::string url, title;
    TitleKind kind = TitleKind::generic;
    const Anchor* anchor = nullptr;  // the one with the title
    std::uint64_t place = 0;
    bool landmark = true, next = false;
    UrlSigns signs;
    bool job_word = false, turn = false, other_path = false, on_page = false, elsewhere = false;
};

/// The page that links are judged on.
struct Context {
    std::string_view url;
    std::string_view path;  ///< with host
    bool jobs = false;      ///< its address, title or heading speak of jobs
};

std::string_view without_query(std::string_view url) {
    return url.substr(0, url.find('?'));
}

/// Words in a path of what is no post.
bool has_other_path(std::string_view url) {
    constexpr std::string_view words[] = {
        "news",    "event",    "people",   "person",    "profile",  "blog",       "publication",  "course",
        "kurs",    "program",  "category", "kategor",   "location", "department", "tag",          "filter",
        "region",  "company",  "employer", "country",   "article",  "author",     "project",      "press",
        "aktuell", "nyhet",    "team",     "companies", "login",    "log-in",     "signin",       "sign-in",
        "signup",  "auth",     "account",  "register",  "share",    "sharer",     "sharearticle", "intent",
        "favorit", "favourit", "bookmark", "prihlas",   "anmelden", "print"};
    for (const auto segment : base::split(path_of(url), '/')) {
        for (const auto word : words) {
            if (base::starts_with_ignoring_case(segment, word)) return true;
        }
    }
    return false;
}

/// Keeps the best text among the links to one URL.
void merge(Target& target, const Anchor& anchor) {
    const TitleKind kind = title_kind(anchor.text);
    const bool better = target.title.empty() ||
                        (target.kind == TitleKind::generic && kind != TitleKind::generic) ||
                        (target.landmark && !anchor.landmark && kind != TitleKind::generic);
    if (better) {
        target.title = anchor.text;
        target.kind = kind;
        target.anchor = &anchor;
        target.place = anchor.place;
    }
    target.landmark = target.landmark && anchor.landmark;
    target.next = target.next || anchor.next;
    target.on_page = target.on_page || anchor.node;
}

void complete(Target& target, const Context& context) {
    if (target.kind == TitleKind::generic && target.anchor) {
        std::string heading = row_heading(*target.anchor);
        if (heading.empty()) heading = row_text(*target.anchor);
        if (const auto kind = title_kind(heading); kind != TitleKind::generic) {
            target.title = std::move(heading);
            target.kind = kind;
        }
    }
    target.signs = signs_of(target.url);
    const auto path = without_query(target.url);
    const auto query = std::string_view(target.url).substr(path.size());
    const bool same_path = path == context.path;
    target.job_word =
        same_path ? query_has_job_word(query.substr(query.empty() ? 0 : 1)) : target.signs.job_word;
    target.turn = same_path && is_page_turn(query.substr(query.empty() ? 0 : 1));
    target.other_path = has_other_path(target.url);
    target.elsewhere = !target.job_word && !has_job_word(host_of(target.url)) &&
                       host_of(target.url) != host_of(context.url) &&
                       !Scope::may_extend(context.url, target.url);
}

/// The targets of a page, each URL once, in order.
std::vector<Target> targets_of(const std::vector<Anchor>& anchors, const Context& context) {
    std::vector<Target> targets;
    std::unordered_map<std::string_view, std::size_t> known;
    for (const auto& anchor : anchors) {
        const auto [place, fresh] = known.emplace(anchor.url, targets.size());
        if (fresh) {
            targets.emplace_back();
            targets.back().url = anchor.url;
        }
        merge(targets[place->second], anchor);
    }
    for (auto& target : targets) complete(target, context);
    return targets;
}

using Group = std::vector<const Target*>;

double share(const Group& group, auto&& test) {
    return static_cast<double>(std::count_if(group.begin(), group.end(), test)) /
           static_cast<double>(group.size());
}

/// What the rows of a group say: how many are dated, how many name a post.
struct Rows {
    double dated = 0, posts = 0;
};

/// @param titles_say  the titles say enough of posts: the rows are not asked for that.
Rows rows_of(const Group& group, bool titles_say) {
    Rows rows;
    const std::size_t step = std::max<std::size_t>(1, group.size() / kRowsRead);
    double read = 0;
    for (std::size_t i = 0; i < group.size(); i += step) {
        if (!group[i]->anchor) continue;
        const std::string text = row_text(*group[i]->anchor);
        rows.dated += has_deadline_or_date(text);
        rows.posts += !titles_say && title_kind(text) == TitleKind::post;
        ++read;
    }
    if (read > 0) rows = {rows.dated / read, rows.posts / read};
    return rows;
}

double score_of(const Group& group, const Context& context) {
    const double posts = share(group, [](const Target* one) { return one->kind == TitleKind::post; });
    const double others = share(group, [](const Target* one) { return one->kind == TitleKind::other; });
    const double lists = share(group, [](const Target* one) { return one->kind == TitleKind::list; });
    const double ids = share(group, [](const Target* one) { return one->signs.id; });
    const double words = share(group, [](const Target* one) { return one->job_word; });
    const double landmark = share(group, [](const Target* one) { return one->landmark; });
    const double paths = share(group, [](const Target* one) { return one->other_path; });
    const double elsewhere = share(group, [](const Target* one) { return one->elsewhere; });
    const double specific = share(group, [](const Target* one) {
        return base::split_words(one->title).size() >= 4 || one->title.size() >= 28;
    });
    double title = kPosts * std::min(1.0, posts / 0.35) + (posts >= 0.7 ? kMostPosts : 0);
    const Rows rows = landmark > 0.5 ? Rows{} : rows_of(group, title >= kRowPosts);
    title = std::max(title, kRowPosts * std::min(1.0, rows.posts / 0.5));
    double score = title + kId * ids + kJobWord * words + kBoth * std::min(ids, words) + kDated * rows.dated;
    score += (group.size() >= 4 ? kRepeated : 0) + kSpecific * specific + (context.jobs ? kJobPage : 0);
    score += kOtherTitles * others + kListTitles * lists + kLandmark * landmark + kOtherPath * paths +
             kElsewhere * elsewhere;
    if (words < 0.5 && !context.jobs) score += kNoJobs;
    return score;
}

/// Links that are judged together: of one shape, and unless an id tells them from others, in one kind of
/// place.
std::map<std::uint64_t, Group> groups_of(const std::vector<Target>& targets) {
    std::map<std::uint64_t, Group> groups;
    for (const auto& target : targets) {
        if (target.turn || target.next) continue;
        std::string key = shape_of(target.url);
        key += target.landmark ? "|landmark" : "|";
        if (!target.signs.id) key += std::to_string(target.place);
        groups[base::hash64(key)].push_back(&target);
    }
    return groups;
}

/// A title that reads like a list or a page of help does not count in a group of which there is no doubt.
Role role_of(const Target& target, double score) {
    if (target.turn || target.next) return Role::next_page;
    const bool doubtful = target.kind == TitleKind::other || target.kind == TitleKind::list;
    if (score >= (doubtful && !target.signs.id ? kNoAd : doubtful ? kSureScore : kAdScore)) return Role::ad;
    if (target.kind != TitleKind::other && (target.kind == TitleKind::list || target.signs.list))
        return Role::listing;
    return Role::other;
}

bool speaks_of_jobs(const html::Document& document, std::string_view page_url) {
    if (has_job_word(path_of(page_url))) return true;
    static const html::Selector heads("title, h1");
    for (const auto node : html::select(document.root(), heads)) {
        const std::string text = html::text_of(node);
        const auto kind = title_kind(text);
        if (kind == TitleKind::list || kind == TitleKind::post || has_job_word(text)) return true;
    }
    return false;
}

/// JobPosting objects of JSON-LD and microdata, counted as far as 2.
int postings_in(const html::Document& document) {
    static const html::Selector marked("[itemtype*=JobPosting]");
    static const html::Selector scripts("script[type*=ld+json]");
    int count = static_cast<int>(std::min<std::size_t>(2, html::select(document.root(), marked).size()));
    for (const auto script : html::select(document.root(), scripts)) {
        const std::string text = html::text_of(script);
        for (auto at = text.find("JobPosting"); at != std::string::npos && count < 2;
             at = text.find("JobPosting", at + 1))
            ++count;
    }
    return count;
}

PageKind kind_of(const html::Document& document, const JobPage& page, const Context& context) {
    const std::size_t ads = page.ads();
    const int postings = postings_in(document);
    if (postings == 1) return PageKind::ad;
    static const html::Selector heads("h1");
    const auto head = html::select_first(document.root(), heads);
    const auto kind = head ? title_kind(html::text_of(head)) : TitleKind::none;
    // An ad with a few like it beside it.
    const UrlSigns signs = signs_of(context.url);
    if (ads < 8 && signs.id && kind != TitleKind::list && kind != TitleKind::generic && postings <= 1 &&
        (kind == TitleKind::post || signs.job_word))
        return PageKind::ad;
    if (ads >= 3 || postings > 1) return PageKind::listing;
    if (kind == TitleKind::post && has_deadline_or_date(html::text_of(document.body()))) return PageKind::ad;
    const bool list = kind == TitleKind::list || signs.list;
    return ads > 0 || (list && context.jobs) ? PageKind::listing : PageKind::other;
}

/// The links in the state of scripts, as if they stood on the page.
std::vector<Anchor> state_anchors(const html::Document& document, std::string_view html,
                                  std::string_view page_url) {
    std::vector<Anchor> out;
    const auto base = html::base_url(document, page_url);
    if (!base) return out;
    for (auto& link : state_links(html)) {
        Anchor anchor;
        anchor.url = crawlable(link.href, *base);
        if (anchor.url.empty() || anchor.url == page_url) continue;
        anchor.text = std::move(link.title);
        anchor.place = base::hash64(link.path);
        out.push_back(std::move(anchor));
    }
    return out;
}

}  // namespace

std::size_t JobPage::ads() const {
    return static_cast<std::size_t>(
        std::count_if(links.begin(), links.end(), [](const JobLink& link) { return link.role == Role::ad; }));
}

JobPage job_links(const html::Document& document, std::string_view html, std::string_view page_url) {
    JobPage page;
    std::vector<Anchor> anchors = anchors_of(document, page_url);
    auto more = state_anchors(document, html, page_url);
    anchors.insert(anchors.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    const Context context{page_url, without_query(page_url), speaks_of_jobs(document, page_url)};
    const std::vector<Target> targets = targets_of(anchors, context);
    std::unordered_map<const Target*, double> scores;
    for (const auto& [key, group] : groups_of(targets)) {
        const double score = score_of(group, context);
        for (const auto* target : group) scores[target] = score;
    }
    for (const auto& target : targets) {
        const double score = scores.contains(&target) ? scores[&target] : 0;
        page.links.push_back({target.url, target.title, role_of(target, score), !target.on_page, score});
    }
    page.kind = kind_of(document, page, context);
    page.needs_js =
        page.ads() == 0 && context.jobs && page.kind != PageKind::ad && is_script_shell(document, html);
    return page;
}

std::string_view name(Role role) {
    constexpr std::string_view names[] = {"other", "listing", "next_page", "ad"};
    return names[static_cast<std::size_t>(role)];
}

std::string_view name(PageKind kind) {
    constexpr std::string_view names[] = {"other", "listing", "ad"};
    return names[static_cast<std::size_t>(kind)];
}

}  // namespace jobindex::crawler
