// What each board answers: a few lines a board.
#include "core/base/json.h"
#include "core/base/text.h"
#include "tests/support/fake_board.h"

namespace jobindex::support {
namespace {

using base::Json;

std::string escaped(std::string_view html) {
    std::string out = base::replace_all(html, "&", "&amp;");
    return base::replace_all(base::replace_all(out, "<", "&lt;"), ">", "&gt;");
}

/// The jobs of a page as JSON, one value each.
template <class Each>
Json each(const FakePage& page, Each value) {
    Json out = Json::array();
    for (const FakeJob& job : page.jobs) out.push(value(job));
    return out;
}

/// The jobs of a page as text, one piece each.
template <class Each>
std::string joined(const FakePage& page, Each text) {
    std::string out;
    for (const FakeJob& job : page.jobs) out += text(job);
    return out;
}

/// The number behind `key` in a request's target or body; `fallback` without one.
long long number_behind(std::string_view text, std::string_view key, long long fallback) {
    const auto at = text.find(key);
    if (at == std::string_view::npos) return fallback;
    long long out = 0;
    for (auto i = at + key.size(); i < text.size() && base::is_digit(text[i]); ++i)
        out = out * 10 + (text[i] - '0');
    return out;
}

/// The HTML page of an ad.
std::string ad_page(const FakeJob& job) {
    const Json posting =
        Json::object({{"@context", "https://schema.org"},
                      {"@type", "JobPosting"},
                      {"title", job.title},
                      {"description", job.html},
                      {"datePosted", "2026-11-20"},
                      {"hiringOrganization", Json::object({{"name", "University of Leeds"}})}});
    return "<!DOCTYPE html><html><head><title>" + job.title +
           "</title><script type=\"application/ld+json\">" + posting.dump() + "</script></head><body><h1>" +
           job.title + "</h1>" + job.html + "</body></html>";
}

std::string rss(const FakePage& page, std::string_view channel,
                const std::function<std::string(const FakeJob&)>& item) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" "
           "xmlns:g=\"http://base.google.com/ns/1.0\">"
           "<channel><title>" +
           std::string(channel) + "</title>" + joined(page, item) + "</channel></rss>";
}

BoardKind greenhouse() {
    BoardKind out{.board = "greenhouse", .token = "acme", .path = "/v1/boards/acme/jobs", .list = {}};
    out.states_count = true;
    out.list = [](const FakePage& page) {
        const Json jobs = each(page, [&](const FakeJob& job) {
            return Json::object(
                {{"id", base::parse_integer(job.id).value_or(0)},
                 {"title", job.title},
                 {"absolute_url", "https://boards.greenhouse.io/acme/jobs/" + job.id},
                 {"location", Json::object({{"name", "Leeds, United Kingdom"}})},
                 {"first_published", "2026-11-20T10:00:00-04:00"},
                 {"requisition_id", "R-" + job.id},
                 {"content", escaped(job.html)},
                 {"departments", Json::array({Json::object({{"name", "School of Medicine"}})})}});
        });
        return Json::object({{"jobs", jobs}, {"meta", Json::object({{"total", page.total}})}}).dump();
    };
    return out;
}

BoardKind lever(std::string board) {
    BoardKind out{.board = std::move(board), .token = "acme", .path = "/v0/postings/acme", .list = {}};
    out.list = [](const FakePage& page) {
        return each(page,
                    [](const FakeJob& job) {
                        const Json part =
                            Json::object({{"text", "Your tasks"}, {"content", "<li>Measure dose</li>"}});
                        return Json::object(
                            {{"id", job.id},
                             {"text", job.title},
                             {"hostedUrl", "https://jobs.lever.co/acme/" + job.id},
                             {"createdAt", 1795168800000LL},
                             {"categories", Json::object({{"location", "Leeds"}, {"team", "Imaging"}})},
                             {"description", job.html},
                             {"lists", Json::array({part})}});
                    })
            .dump();
    };
    return out;
}

BoardKind ashby() {
    BoardKind out{.board = "ashby", .token = "acme", .path = "/posting-api/job-board/acme", .list = {}};
    out.list = [](const FakePage& page) {
        Json jobs = each(page, [](const FakeJob& job) {
            return Json::object({{"id", "a-" + job.id},
                                 {"title", job.title},
                                 {"location", "Leeds"},
                                 {"isListed", true},
                                 {"isRemote", false},
                                 {"publishedAt", "2026-11-20T10:00:00.000+00:00"},
                                 {"jobUrl", "https://jobs.ashbyhq.com/acme/" + job.id},
                                 {"descriptionHtml", job.html}});
        });
        jobs.push(Json::object({{"id", "hidden"},
                                {"title", "Not listed"},
                                {"isListed", false},
                                {"jobUrl", "https://jobs.ashbyhq.com/acme/hidden"},
                                {"descriptionHtml", "<p>x</p>"}}));
        return Json::object({{"jobs", std::move(jobs)}}).dump();
    };
    return out;
}

BoardKind workday() {
    BoardKind out{
        .board = "workday", .token = "acme/5/Careers", .path = "/wday/cxs/acme/Careers/jobs", .list = {}};
    out.page_size = 20;
    out.states_count = true;
    out.index = [](const Request& request) { return number_behind(request.body, "\"offset\":", 0) / 20; };
    out.list = [](const FakePage& page) {
        const Json jobs = each(page, [](const FakeJob& job) {
            return Json::object({{"title", job.title},
                                 {"externalPath", "/job/Leeds/" + job.id},
                                 {"locationsText", "2 Locations"},
                                 {"postedOn", "Posted 3 Days Ago"}});
        });
        // The count is on the first page only.
        return Json::object({{"total", page.index == 0 ? page.total : 0}, {"jobPostings", jobs}}).dump();
    };
    out.detail_path = "/wday/cxs/acme/Careers/job/Leeds/";
    out.detail = [](const FakeJob& job) {
        const Json info =
            Json::object({{"title", job.title},
                          {"jobDescription", job.html},
                          {"location", "Leeds"},
                          {"additionalLocations", Json::array({"York"})},
                          {"jobReqId", "JR" + job.id},
                          {"startDate", "2026-11-20"},
                          {"externalUrl", "https://acme.wd5.myworkdayjobs.com/Careers/job/Leeds/" + job.id}});
        return Json::object({{"jobPostingInfo", info}}).dump();
    };
    return out;
}

BoardKind workable() {
    BoardKind out{.board = "workable", .token = "acme", .path = "/api/v1/widget/accounts/acme", .list = {}};
    out.list = [](const FakePage& page) {
        const Json jobs = each(page, [](const FakeJob& job) {
            return Json::object({{"title", job.title},
                                 {"shortcode", job.id},
                                 {"city", "Leeds"},
                                 {"country", "United Kingdom"},
                                 {"published_on", "2026-11-20"},
                                 {"url", "https://apply.workable.com/j/" + job.id},
                                 {"description", job.html}});
        });
        return Json::object({{"name", "Acme"}, {"jobs", jobs}}).dump();
    };
    return out;
}

BoardKind recruitee() {
    BoardKind out{.board = "recruitee", .token = "acme", .path = "/api/offers/", .list = {}};
    out.list = [](const FakePage& page) {
        const Json offers = each(page, [](const FakeJob& job) {
            return Json::object({{"id", base::parse_integer(job.id).value_or(0)},
                                 {"title", job.title},
                                 {"careers_url", "https://acme.recruitee.com/o/" + job.id},
                                 {"city", "Leeds"},
                                 {"country_code", "GB"},
                                 {"published_at", "2026-11-20 10:00:00 UTC"},
                                 {"close_at", "2026-12-31 23:59:00 UTC"},
                                 {"description", job.html},
                                 {"requirements", "<ul><li>Patience</li></ul>"}});
        });
        return Json::object({{"offers", offers}}).dump();
    };
    return out;
}

BoardKind personio(std::string board) {
    BoardKind out{.board = std::move(board), .token = "acme", .path = "/xml", .type = "text/xml", .list = {}};
    out.list = [](const FakePage& page) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<workzag-jobs>" +
               joined(
                   page,
                   [](const FakeJob& job) {
                       return "<position><id>" + job.id +
                              "</id><office>Leeds</office><department>Physics</department><name>" +
                              job.title +
                              "</name><jobDescriptions><jobDescription><name>Tasks</name><value><![CDATA[" +
                              job.html +
                              "]]></value></jobDescription><jobDescription><name>Profile</name><value>"
                              "<![CDATA[<p>Care</p>]]></value></jobDescription></jobDescriptions>"
                              "<createdAt>2026-11-20T10:00:00+00:00</createdAt></position>";
                   }) +
               "</workzag-jobs>";
    };
    return out;
}

BoardKind successfactors() {
    BoardKind out{
        .board = "successfactors", .token = "jobs.acme.example", .path = "/services/rss/job/", .list = {}};
    out.type = "application/rss+xml";
    out.states_count = true;
    out.list = [](const FakePage& page) {
        return rss(page, "Jobs", [&](const FakeJob& job) {
            return "<item><title>" + job.title + " (Leeds)</title><link>" + page.origin + "/job/Leeds-Phd/" +
                   job.id + "/</link><pubDate>Fri, 20 Nov 2026 00:00:00 GMT</pubDate><description><![CDATA[" +
                   job.html +
                   "]]></description><g:expiration_date>2026-12-31</g:expiration_date><g:location>Leeds, "
                   "GB</g:location>"
                   "<g:id>" +
                   job.id + "</g:id></item>";
        });
    };
    out.witness_path = "/sitemap.xml";
    out.witness = [](const FakePage& page) {
        std::string more = page.total > static_cast<long long>(page.jobs.size())
                               ? "<url><loc>" + page.origin + "/job/Leeds-Lie/1/</loc></url>"
                               : std::string();
        return "<urlset><url><loc>" + page.origin + "/content/About/</loc></url>" +
               joined(page,
                      [&](const FakeJob& job) {
                          return "<url><loc>" + page.origin + "/job/Leeds-Phd/" + job.id + "/</loc></url>";
                      }) +
               more + "</urlset>";
    };
    return out;
}

BoardKind taleo() {
    BoardKind out{.board = "taleo",
                  .token = "acme/101430233",
                  .path = "/careersection/rest/jobboard/searchjobs",
                  .list = {}};
    out.page_size = 25;
    out.states_count = true;
    out.never_complete = true;
    out.index = [](const Request& request) { return number_behind(request.body, "\"pageNo\":", 1) - 1; };
    out.list = [](const FakePage& page) {
        const Json jobs = each(page, [](const FakeJob& job) {
            return Json::object({{"contestNo", job.id}, {"column", Json::array({job.title})}});
        });
        return Json::object({{"requisitionList", jobs},
                             {"pagingData", Json::object({{"totalCount", page.total}, {"pageSize", 25}})}})
            .dump();
    };
    out.detail_path = "/careersection/2/jobdetail.ftl?job={id}&lang=en";
    out.detail = ad_page;
    out.detail_type = "text/html";
    return out;
}

BoardKind peopleadmin() {
    BoardKind out{
        .board = "peopleadmin", .token = "jobs.acme.example", .path = "/postings/all_jobs.atom", .list = {}};
    out.type = "application/atom+xml";
    out.list = [](const FakePage& page) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed "
               "xmlns=\"http://www.w3.org/2005/Atom\"><title>Jobs</title>" +
               joined(page,
                      [&](const FakeJob& job) {
                          return "<entry><id>tag:acme," + job.id +
                                 "</id><published>2026-11-20T00:00:00Z</published>"
                                 "<link rel=\"alternate\" type=\"text/html\" href=\"" +
                                 page.origin + "/postings/" + job.id + "\"/><title>" + job.title +
                                 "</title><content type=\"html\">" + escaped(job.html) +
                                 "</content><author><name>School of Physics</name></author></entry>";
                      }) +
               "</feed>";
    };
    return out;
}

BoardKind pageup() {
    BoardKind out{.board = "pageup",
                  .token = "513/cw/en",
                  .path = "/513/cw/en/listing/",
                  .type = "text/html",
                  .list = {}};
    out.page_size = 20;
    out.states_count = true;
    out.index = [](const Request& request) { return number_behind(request.target, "page=", 1) - 1; };
    out.list = [](const FakePage& page) {
        return "<!DOCTYPE html><html><body><table><tbody id=\"search-results-content\">" +
               joined(page,
                      [](const FakeJob& job) {
                          return "<tr><td><a class=\"job-link\" href=\"/513/cw/en/job/" + job.id + "/phd\">" +
                                 job.title + "</a></td><td><span class=\"location\">Leeds</span></td></tr>";
                      }) +
               "</tbody></table>" +
               (page.left > 0 ? "<a class=\"more-link\">More <span class=\"count\">" +
                                    std::to_string(page.left) + "</span></a>"
                              : std::string()) +
               "</body></html>";
    };
    out.detail_path = "/513/cw/en/job/{id}/phd";
    out.detail = ad_page;
    out.detail_type = "text/html";
    return out;
}

BoardKind varbi() {
    BoardKind out{.board = "varbi",
                  .token = "acme",
                  .path = "/en/what:rssfeed/",
                  .type = "application/rss+xml",
                  .list = {}};
    out.list = [](const FakePage& page) {
        return rss(page, "Vacancies", [&](const FakeJob& job) {
            return "<item><title>" + job.title + "</title><guid isPermaLink=\"false\">" + job.id +
                   "</guid><link>" + page.origin + "/en/what:job/jobID:" + job.id + "/</link><description>" +
                   escaped(job.html) +
                   "</description><pubDate>Fri, 20 Nov 2026 08:00:00 +0100</pubDate></item>";
        });
    };
    return out;
}

BoardKind jobbnorge() {
    BoardKind out{.board = "jobbnorge", .token = "all", .path = "/v3/jobs", .list = {}};
    out.states_count = true;
    out.list = [](const FakePage& page) {
        const Json jobs = each(page, [&](const FakeJob& job) {
            const Json place = Json::object({{"municipality", "Oslo"}, {"county", "Oslo"}});
            return Json::object({{"id", base::parse_integer(job.id).value_or(0)},
                                 {"title", job.title},
                                 {"employer", "Universitetet i Oslo"},
                                 {"summary", "A short text."},
                                 {"publicationDate", "20.11.2026"},
                                 {"deadline", "31.12.2026"},
                                 {"positionCount", 2},
                                 {"locations", Json::array({place})},
                                 {"link", "https://www.jobbnorge.no/en/available-jobs/job/" + job.id}});
        });
        return Json::object({{"jobs", jobs}}).dump();
    };
    out.witness_path = "/v1/jobs/count";
    out.witness = [](const FakePage& page) { return std::to_string(2 * page.total); };
    out.detail_path = "/api/joblisting?jobId={id}&languageId=2";
    out.detail = [](const FakeJob& job) {
        const Json part =
            Json::object({{"heading", "About the position"}, {"text", "x"}, {"content", job.html}});
        return Json::object({{"components", Json::array({part})}, {"jobGapComponents", Json::array()}})
            .dump();
    };
    return out;
}

BoardKind teamtailor() {
    BoardKind out{.board = "teamtailor", .token = "acme", .path = "/jobs.json", .list = {}};
    out.page_size = 20;
    out.index = [](const Request& request) { return number_behind(request.target, "page=", 1) - 1; };
    out.list = [](const FakePage& page) {
        const Json items = each(page, [](const FakeJob& job) {
            return Json::object({{"id", job.id},
                                 {"title", job.title},
                                 {"content_html", job.html},
                                 {"url", "https://acme.teamtailor.com/jobs/" + job.id},
                                 {"date_published", "2026-11-20T10:00:00Z"}});
        });
        Json out_page = Json::object({{"version", "https://jsonfeed.org/version/1.1"}, {"items", items}});
        if (!page.last)
            out_page.set("next_url", page.origin + "/jobs.json?page=" + std::to_string(page.index + 2));
        return out_page.dump();
    };
    return out;
}

/// A feed or list that only leads to pages.
BoardKind paged_feed(std::string board, std::string token, std::string path) {
    BoardKind out{.board = std::move(board), .token = std::move(token), .path = std::move(path), .list = {}};
    out.type = "application/rss+xml";
    out.list = [](const FakePage& page) {
        return rss(page, "Jobs", [&](const FakeJob& job) {
            return "<item><title>" + job.title + "</title><link>" + page.origin + "/ad/" + job.id +
                   "</link><description>A teaser ...</description></item>";
        });
    };
    out.detail_path = "/ad/";
    out.detail = ad_page;
    out.detail_type = "text/html";
    return out;
}

BoardKind euraxess() {
    BoardKind out{
        .board = "euraxess", .token = "all", .path = "/jobs/search", .type = "text/html", .list = {}};
    out.page_size = 10;
    out.index = [](const Request& request) { return number_behind(request.target, "&page=", 0); };
    out.list = [](const FakePage& page) {
        return "<!DOCTYPE html><html><body><a href=\"/jobs/search\">Search</a>" +
               joined(page,
                      [](const FakeJob& job) {
                          return "<article><h3><a href=\"/jobs/" + job.id + "\">" + job.title +
                                 "</a></h3></article>";
                      }) +
               "<a href=\"/about\">About</a></body></html>";
    };
    out.detail_path = "/jobs/";
    out.detail = ad_page;
    out.detail_type = "text/html";
    return out;
}

BoardKind sitemap() {
    BoardKind out{.board = "sitemap",
                  .token = "jobs.acme.example",
                  .path = "/sitemap.xml",
                  .type = "application/xml",
                  .list = {}};
    out.list = [](const FakePage& page) {
        return "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">" +
               joined(page,
                      [&](const FakeJob& job) {
                          return "<url><loc>" + page.origin + "/ad/" + job.id +
                                 "</loc><lastmod>2026-11-20</lastmod></url>";
                      }) +
               "</urlset>";
    };
    out.detail_path = "/ad/";
    out.detail = ad_page;
    out.detail_type = "text/html";
    return out;
}

}  // namespace

const std::vector<BoardKind>& board_kinds() {
    static const std::vector<BoardKind> kinds = [] {
        BoardKind newest = paged_feed("jobs-ac-uk", "phds", "/jobs/phds/");
        newest.never_complete = true;
        return std::vector<BoardKind>{greenhouse(),
                                      lever("lever"),
                                      lever("lever-eu"),
                                      ashby(),
                                      workday(),
                                      workable(),
                                      recruitee(),
                                      personio("personio"),
                                      personio("personio-com"),
                                      successfactors(),
                                      taleo(),
                                      peopleadmin(),
                                      pageup(),
                                      varbi(),
                                      jobbnorge(),
                                      teamtailor(),
                                      paged_feed("academicjobsonline", "all", "/ajo"),
                                      newest,
                                      euraxess(),
                                      sitemap()};
    }();
    return kinds;
}

}  // namespace jobindex::support
