#include <catch2/catch.hpp>

#include "indexer/extract/extract.h"
#include "indexer/extract/meta.h"

using namespace jobindex;
using extract::Field;
using extract::PageKind;

namespace {

extract::Extraction page(const std::string& source,
                         std::string_view url = "https://jobs.example/job/123-postdoc") {
    const auto document = html::Document::parse(source);
    REQUIRE(document);
    return extract::extract_page({url, "text/html", &*document});
}

std::string text_of(const extract::Extraction& ad, Field field) {
    const extract::Candidate* best = nullptr;
    for (const extract::Candidate& candidate : ad.candidates) {
        if (candidate.field == field && (best == nullptr || candidate.confidence > best->confidence))
            best = &candidate;
    }
    return best == nullptr ? std::string() : best->value.text();
}

const std::string kProse =
    "<p>The Institute of Imaging invites applications for a postdoctoral position in magnetic resonance "
    "imaging. "
    "You will develop reconstruction methods and work with clinicians on a three-year project.</p>"
    "<p>Requirements: a doctoral degree in physics or computer science, experience with Python, good "
    "English.</p>"
    "<p>We offer a full-time contract and a salary according to the collective agreement. Please submit your "
    "application with a cover letter and a curriculum vitae. The deadline is 1 May 2026.</p>";
const std::string kFrame =
    "<header><img class=logo src=x alt='University of Sample logo'><nav><a href=/a>Jobs</a><a "
    "href=/b>About</a>"
    "</nav></header>";
const std::string kTail =
    "<aside><h2>Similar jobs</h2><a href=/j/1>PhD student in A</a></aside>"
    "<footer>Imprint. University of Sample</footer>";

}  // namespace

TEST_CASE("a page in prose is an ad with title, text, language and employer", "[extract][page]") {
    const auto ad = page("<title>Postdoc in MRI | University of Sample</title>" + kFrame +
                         "<main><h1>Postdoc in MRI</h1>" + kProse + "</main>" + kTail);
    CHECK(ad.kind == PageKind::ad);
    CHECK(text_of(ad, Field::title) == "Postdoc in MRI");
    CHECK(text_of(ad, Field::institution) == "University of Sample");
    CHECK(ad.language == "en");
    CHECK(ad.description_method == model::Method::text);
    CHECK_THAT(ad.description, Catch::StartsWith("The Institute of Imaging invites"));
    CHECK_THAT(ad.description, !Catch::Contains("Similar jobs") && !Catch::Contains("Imprint"));
    CHECK(ad.source == "jobs.example");
}

TEST_CASE("pages that are no ad are not taken for one", "[extract][page]") {
    struct Row {
        const char* what;
        std::string source;
        PageKind kind;
    };
    std::string links, teasers;
    for (int i = 0; i < 12; ++i) {
        const std::string n = std::to_string(i);
        links += "<li><a href='/job/100" + n + "/postdoc-in-x'>Postdoc in field number " + n + "</a></li>";
        teasers += "<div><h3><a href='/job/200" + n + "/x'>PhD position number " + n +
                   "</a></h3><p>Apply by May.</p></div>";
    }
    const Row row = GENERATE_COPY(values<Row>({
        {"list of links", "<h1>Open positions</h1><ul>" + links + "</ul>", PageKind::list},
        {"list with teasers", "<h1>PhD positions in Physics</h1>" + teasers, PageKind::list},
        {"category page with a job word", "<h1>Medicine PhD &amp; postdoc positions</h1>" + teasers,
         PageKind::list},
        {"about page", "<h1>About our PhD portal</h1>" + kProse, PageKind::other},
        {"terms", "<h1>Terms of use</h1>" + kProse, PageKind::other},
        {"error", "<title>404 - Page not found</title><h1>Postdoc</h1><p>Sorry</p>", PageKind::other},
        {"bot check", "<title>Just a moment...</title><p>Checking your browser</p>", PageKind::other},
        {"login", "<title>Sign in</title><form><input name=u></form>", PageKind::other},
        {"expired",
         "<h1>Postdoc in MRI</h1><p>This position is no longer available. Apply to another vacancy with a "
         "later deadline and other requirements.</p>",
         PageKind::other},
        {"news",
         "<h1>New professor for imaging</h1><p>Last week we welcomed her. She was born in Ulm and loves tea, "
         "hiking and the sea, and has published over two hundred papers.</p>",
         PageKind::other},
        {"article", "<h1>Our summer party</h1>" + kProse, PageKind::other},
        {"empty", "", PageKind::other},
        {"several postings",
         "<script type='application/ld+json'>[{\"@type\":\"JobPosting\",\"title\":\"A\"},"
         "{\"@type\":\"JobPosting\",\"title\":\"B\"}]</script><h1>Jobs</h1>",
         PageKind::list},
    }));
    CAPTURE(row.what);
    const auto result = page(row.source);
    CHECK(result.kind == row.kind);
    CHECK(result.candidates.empty());
    CHECK_FALSE(result.why.empty());
}

TEST_CASE("a JobPosting makes an ad, and one of several that is the page's own", "[extract][page]") {
    const std::string two =
        "<script type='application/ld+json'>[{\"@type\":\"JobPosting\",\"title\":\"A\",\"url\":"
        "\"https://jobs.example/job/1\"},{\"@type\":\"JobPosting\",\"title\":\"B\",\"url\":"
        "\"https://jobs.example/job/2\"}]</script>";
    CHECK(page(two, "https://jobs.example/job/2/").kind == PageKind::ad);
    CHECK(text_of(page(two, "https://jobs.example/job/2/"), Field::title) == "B");
    CHECK(text_of(page(two + "<h1>a</h1>"), Field::title) == "A");
    CHECK(page(two).kind == PageKind::list);
    CHECK(page(two).postings == 2);
    const std::string twice =
        "<script type='application/ld+json'>[{\"@type\":\"JobPosting\",\"title\":\"A\"},"
        "{\"@type\":\"JobPosting\",\"title\":\"A\"}]</script>";
    CHECK(page(twice).kind == PageKind::ad);
    CHECK(page(twice).postings == 1);
}

TEST_CASE("a teaser in the markup gives way to the page's text", "[extract][page]") {
    const auto ad = page(
        "<script type='application/ld+json'>{\"@type\":\"JobPosting\",\"title\":\"Postdoc in MRI\","
        "\"description\":\"A post...\"}</script><h1>Postdoc in MRI</h1><main>" +
        kProse + kProse + "</main>");
    CHECK(ad.description_method == model::Method::text);
    CHECK(ad.description.size() > 500);
}

TEST_CASE("the canonical address is believed only when it names the same ad", "[extract][page]") {
    const auto url = [](const std::string& canonical, std::string_view address) {
        return page("<link rel=canonical href='" + canonical + "'>", address).url;
    };
    CHECK(url("https://a.example/job/123", "https://a.example/job/123?utm=x") == "https://a.example/job/123");
    CHECK(url("/job/123", "https://a.example/job/123?utm=x") == "https://a.example/job/123");
    CHECK(url("https://a.example/", "https://a.example/job/123") == "https://a.example/job/123");
    CHECK(url("https://a.example/job", "https://a.example/job?id=123") == "https://a.example/job?id=123");
    CHECK(url("https://b.example/job/123", "https://a.example/job/123") == "https://a.example/job/123");
    CHECK(url("", "https://a.example/job/123#top") == "https://a.example/job/123");
    CHECK(url("x", "") == "");
    CHECK(url("/x", "no address") == "no address");
}

TEST_CASE("the site's name is cut off a title", "[extract][meta]") {
    std::string cut;
    CHECK(extract::without_site_name("Postdoc | PhD Sky", "PhD Sky", cut) == "Postdoc");
    CHECK(extract::without_site_name("Postdoc in MRI - University of X", "", cut) == "Postdoc in MRI");
    CHECK(cut == "University of X");
    CHECK(extract::without_site_name("Postdoc - 3 years", "", cut) == "Postdoc - 3 years");
    CHECK(extract::without_site_name("University of X", "University of X", cut) == "University of X");
}

TEST_CASE("any bytes are a page", "[extract][page][property]") {
    std::string source = kFrame + "<h1>Postdoc</h1>" + kProse + kTail;
    for (std::size_t at = 0; at < source.size(); at += 3) {
        std::string damaged = source.substr(0, at);
        damaged += static_cast<char>(at * 37);
        damaged += source.substr(std::min(source.size(), at + at % 7));
        const auto result = page(damaged);
        CHECK((result.kind == PageKind::ad || !result.why.empty()));
    }
}
