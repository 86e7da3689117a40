// Which links of a page lead to ads: listing pages as universities and boards write them.
#include <catch2/catch.hpp>
#include <map>

#include "crawler/job_links.h"
#include "crawler/job_words.h"
#include "crawler/read_page.h"

using namespace jobindex;
using namespace jobindex::crawler;

namespace {

JobPage read(std::string_view html, std::string_view url = "https://uni.example/en/vacancies") {
    return job_links(html::Document::parse(html).value(), html, url);
}

/// The targets of a role, without their origin, joined with spaces.
std::string targets(const JobPage& page, Role role) {
    std::string out;
    for (const auto& link : page.links) {
        if (link.role != role) continue;
        const auto slash = link.url.find('/', 8);
        out += (out.empty() ? "" : " ") + link.url.substr(slash);
    }
    return out;
}

const std::string kNav =
    "<header><nav><ul><li><a href='/en/research'>Research</a><li><a href='/en/careers'>Careers</a>"
    "<li><a href='/en/careers/doctoral-student'>Doctoral student</a><li><a href='/en/education'>Education</a>"
    "</ul></nav></header>";
const std::string kFoot =
    "<footer><a href='/en/about'>About us</a> <a href='/en/contact/1234'>Contact</a>"
    "<a href='https://social.example/uni'>Social</a></footer>";

std::string page_of(const std::string& main) {
    return "<title>Vacancies</title><body>" + kNav + "<main><h1>Vacancies</h1>" + main + "</main>" + kFoot;
}

}  // namespace

TEST_CASE("links to ads are told from all others on lists of every make", "[job_links]") {
    struct Row {
        const char* what;
        std::string main;
        const char* ads;
    };
    const Row rows[] = {
        {"a table of an applicant-tracking system, several links a row",
         "<table><tr><th><a href='?sort=title'>Title</a><th><a href='?sort=end'>Ends</a>"
         "<tr><td><a href='/what:job/jobID:811/'>PhD student in Law</a><td><a "
         "href='/what:job/jobID:812/'>2026-12-01</a>"
         "<tr><td><a href='/what:job/jobID:812/'>Postdoc in Optics</a><td><a "
         "href='/what:job/jobID:812/'>2026-12-01</a>"
         "<tr><td><a href='/what:job/jobID:813/'>Kursadministratör</a><td><a "
         "href='/what:job/jobID:813/'>Law</a></table>",
         "/what:job/jobID:811/ /what:job/jobID:812/ /what:job/jobID:813/"},
        {"slugs under the list, with pages about working there beside them",
         "<ul><li><a href='/en/vacancies/phd-student-in-soft-matter'>PhD student in soft matter</a> 12 March "
         "2027"
         "<li><a href='/en/vacancies/lecturer-in-greek'>Lecturer in Greek</a> 1 April 2027"
         "<li><a href='/en/vacancies/ekonom'>Ekonom</a> 2 April 2027</ul>"
         "<p><a href='/en/vacancies/how-to-apply'>How to apply</a> <a "
         "href='/en/vacancies/benefits'>Benefits</a>",
         "/en/vacancies/phd-student-in-soft-matter /en/vacancies/lecturer-in-greek /en/vacancies/ekonom"},
        {"one single ad",
         "<p>We have one opening: <a href='/en/vacancies/job?id=4711'>Senior lecturer in physics</a>",
         "/en/vacancies/job?id=4711"},
        {"titles in headings, links that say read more",
         "<article><h3>Professor of Botany</h3><p>Apply by 3 May 2027<a href='/node/4001'>Read "
         "more</a></article>"
         "<article><h3>Research engineer, laser lab</h3><p>Apply by 4 May 2027<a href='/node/4002'>Read "
         "more</a></article>"
         "<article><h3>Doktorand i kemi</h3><p>Apply by 9 May 2027<a href='/node/4003'>Read "
         "more</a></article>",
         "/node/4001 /node/4002 /node/4003"},
        {"no ad at all",
         "<p>There are no vacancies at present. <a href='/en/vacancies/rules.html'>Guidelines for "
         "lecturers</a>",
         ""},
    };
    for (const auto& row : rows) {
        CAPTURE(row.what);
        const auto page = read(page_of(row.main));
        CHECK(targets(page, Role::ad) == row.ads);
    }
}

TEST_CASE("navigation, news and people are never ads, whatever they are called", "[job_links]") {
    const char* rows[] = {
        "<ul><li><a href='/people/ada'>Ada Lux, Professor of Physics</a><li><a href='/people/bo'>Bo Ek, "
        "Professor</a>"
        "<li><a href='/people/cy'>Cy Yu, Lecturer</a></ul>",
        "<ul><li><a href='/news/2027/prize'>Professor wins a prize</a> 2 May 2027<li><a "
        "href='/news/2027/comet'>New comet "
        "seen by a student</a> 1 May 2027<li><a href='/news/2027/choir'>The choir sings</a> 3 May 2027</ul>",
        "<ul><li><a href='/courses/1201'>Engineering</a><li><a href='/courses/1202'>Chemistry</a></ul>",
        "<a href='/login?next=job'>Log in</a><a href='/apply/guide-for-doctoral-applicants'>How to apply</a>",
    };
    for (const char* row : rows) {
        CAPTURE(row);
        CHECK(targets(read("<title>Department</title><main>" + std::string(row) + "</main>",
                           "https://uni.example/dept"),
                      Role::ad)
                  .empty());
    }
}

TEST_CASE("pages of a list and lists are told from ads", "[job_links]") {
    const auto page =
        read(page_of("<ul><li><a href='/en/vacancies/1001'>PhD student in Law</a><li><a "
                     "href='/en/vacancies/1002'>Postdoc in Optics</a>"
                     "<li><a href='/en/vacancies/1003'>Lecturer in Dance</a></ul><a href='?page=2'>2</a> <a "
                     "href='?page=3'>3</a>"
                     "<a rel=next href='/en/vacancies/more'>Older</a> <a href='/en/vacancies/all-jobs'>Open "
                     "positions</a>"));
    CHECK(page.kind == PageKind::listing);
    CHECK(targets(page, Role::ad) == "/en/vacancies/1001 /en/vacancies/1002 /en/vacancies/1003");
    CHECK(targets(page, Role::next_page) == "/en/vacancies?page=2 /en/vacancies?page=3 /en/vacancies/more");
    CHECK(targets(page, Role::listing).find("/en/vacancies/all-jobs") != std::string::npos);
}

TEST_CASE("an ad is told from a list of ads", "[job_links]") {
    const std::string posting =
        "<script type='application/ld+json'>{\"@type\":\"JobPosting\",\"title\":\"x\"}</script>";
    struct Row {
        std::string html;
        PageKind kind;
    };
    const Row rows[] = {
        {posting +
             "<h1>Postdoc</h1><a href='/jobs/1234'>Lecturer in Law</a><a href='/jobs/1235'>Reader in Law</a>"
             "<a href='/jobs/1236'>Chair of Law</a>",
         PageKind::ad},
        {posting + posting, PageKind::listing},
        {"<h1>PhD student in optics</h1><p>Apply by 3 March 2027. Closing date 3 March.", PageKind::ad},
        {"<h1>Vacancies</h1><p>None at present.", PageKind::listing},
        {"<h1>Our choir</h1><p>We sing.", PageKind::other},
    };
    for (const auto& row : rows) {
        CAPTURE(row.html);
        CHECK(read(row.html, "https://uni.example/x").kind == row.kind);
    }
}

TEST_CASE("ads that only the state of a script names are found", "[job_links][spa]") {
    const std::string state =
        "<title>Jobs</title><div id=__next></div><script id=__NEXT_DATA__ "
        "type='application/json'>{\"props\":{\"jobs\":["
        "{\"id\":1,\"title\":\"PhD student in Law\",\"url\":\"/en/jobs/1001-law\"},"
        "{\"id\":2,\"title\":\"Postdoc in Optics\",\"url\":\"\\/en\\/jobs\\/1002-optics\"}],"
        "\"menu\":[{\"title\":\"About us\",\"url\":\"/en/about\"}]}}</script>";
    const auto page = read(state);
    CHECK(targets(page, Role::ad) == "/en/jobs/1001-law /en/jobs/1002-optics");
    CHECK_FALSE(page.needs_js);
    const auto document = html::Document::parse(state).value();
    const auto found = found_on(document, page, "https://uni.example/en/vacancies");
    REQUIRE(found.size() == 2);
    CHECK(found[0].role == Role::ad);
}

TEST_CASE("a list that a script makes of nothing in the page needs JS", "[job_links][spa]") {
    struct Row {
        const char* html;
        bool needs_js;
    };
    const Row rows[] = {
        {"<title>Open positions</title><div id=root></div><script src=/app.js></script>", true},
        {"<title>Jobs</title><h1>Jobs</h1><noscript>Please enable JavaScript</noscript>", true},
        {"<title>Jobs</title><job-list></job-list>", true},
        {"<title>Jobs</title><ul><li>{{ job.title }}</ul>", true},
        {"<title>Jobs</title><p>There are no vacancies at present.", false},
        {"<title>Choir</title><div id=root></div>", false},
    };
    for (const auto& row : rows) {
        CAPTURE(row.html);
        CHECK(read(row.html, "https://uni.example/x").needs_js == row.needs_js);
    }
}

TEST_CASE("texts of links are told apart by their words in many languages", "[job_words]") {
    const std::map<TitleKind, std::vector<const char*>> rows = {
        {TitleKind::post,
         {"Universitetslektor i pediatrik 50%", "Forskningsingenjör", "PhD student in optics",
          "Two PhD positions in Education", "Wissenschaftliche*r Mitarbeiter*in (m/w/d)",
          "Doktorandin Chemie", "Maître de conférences en droit", "Profesor ayudante doctor",
          "Assegnista di ricerca", "Promovendus sterrenkunde", "Stipendiat i kjemi", "Väitöskirjatutkija",
          "Adiunkt w Katedrze Fizyki", "Ph.D. in music", "Head of Department",
          "Postdoctoral fellow - Regulation of B cells"}},
        {TitleKind::list,
         {"Vacancies", "Lediga jobb", "Open positions", "PhD positions", "Stellenangebote",
          "Jobs & vacancies"}},
        {TitleKind::generic, {"Read more", "Apply now!", "2", "Läs mer", "", "Details >"}},
        {TitleKind::other,
         {"How to apply", "About the University", "Log in or register",
          "Guidelines for the appointment of professors", "Our benefits", "Jobba hos oss"}},
        {TitleKind::none,
         {"Department of Biomedical Science", "Engineering", "Chemistry", "Research", "Architecture"}},
    };
    for (const auto& [kind, texts] : rows) {
        for (const char* text : texts) {
            CAPTURE(text);
            CHECK(title_kind(text) == kind);
        }
    }
}

TEST_CASE("dates and deadlines are seen in a row", "[job_words]") {
    for (const char* yes : {"Apply by the end", "2027-03-12", "12/03/2027", "12. März 2027", "March 3, 2027",
                            "Sista ansökningsdag"}) {
        CAPTURE(yes);
        CHECK(has_deadline_or_date(yes));
    }
    for (const char* no : {"Room 12", "Maybe later", "", "call 018-471 00 00"}) {
        CAPTURE(no);
        CHECK_FALSE(has_deadline_or_date(no));
    }
}
