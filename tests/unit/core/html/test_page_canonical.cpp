#include <catch2/catch.hpp>

#include "core/html/charset.h"
#include "core/html/page_canonical.h"

using jobindex::html::canonical_of;
using jobindex::html::Document;
using jobindex::html::is_html;

TEST_CASE("a canonical link counts when it names another page of the same site", "[html][canonical]") {
    const auto canonical = [](std::string_view html, std::string_view page) {
        return canonical_of(Document::parse(html).value(), page);
    };
    const std::string_view page = "https://a.example/job?id=1&view=print";
    CHECK(canonical("<link rel=canonical href='/job?id=1'>", page) == "https://a.example/job?id=1");
    CHECK(canonical("<link rel=canonical href='https://www.a.example/job?id=1'>", page) ==
          "https://www.a.example/job?id=1");
    CHECK(canonical("<link rel=canonical href='https://a.example/job?id=1&amp;view=print#x'>", page).empty());
    CHECK(canonical("<link rel=canonical href='https://other.example/'>", page).empty());
    CHECK(canonical("<link rel=canonical href=''>", page).empty());
    // A token is dropped by a copy; a number names a thing.
    CHECK(canonical("<link rel=canonical href='/job'>",
                    "https://a.example/job?tok=0000000000000003605fe0279c13615e") == "https://a.example/job");
    CHECK(canonical("<link rel=canonical href='/job'>", "https://a.example/job?id=4711").empty());
    CHECK(canonical("<link rel=canonical>", page).empty());
    CHECK(canonical("<p>", page).empty());
    CHECK(canonical("<link rel=canonical href='/'>", page).empty());
    CHECK(canonical("<link rel=canonical href='/jobs/'>", "https://a.example/jobs/12").empty());
    CHECK(canonical("<link rel=canonical href='/jobs'>", "https://a.example/jobs/12").empty());
    CHECK(canonical("<link rel=canonical href='/dir'>", "https://a.example/directory") ==
          "https://a.example/dir");
    CHECK(canonical("<base href='/x/'><link rel=canonical href='y'>", page) == "https://a.example/x/y");
}

TEST_CASE("a canonical link to a page of another kind does not count", "[html][canonical]") {
    struct Row {
        const char* page;
        const char* link;
        const char* canonical;
    };
    const Row rows[] = {
        {"https://a.example/vacant-position/?job=2686", "/vacant-position/", ""},
        {"https://a.example/job/2686-x", "/vacancies", ""},
        {"https://a.example/job/2686-x", "/en/index.html", ""},
        {"https://a.example/job/2686-x", "/de/", "https://a.example/de/"},
        {"https://a.example/jobs?sort=date", "/jobs", "https://a.example/jobs"},
        {"https://a.example/job/2686", "/job/2686-lecturer-in-law",
         "https://a.example/job/2686-lecturer-in-law"},
        {"https://a.example/job?id=2686&print=1", "/job?id=2686", "https://a.example/job?id=2686"},
        {"https://jobs.a.example/careers/", "https://a.example/vacancies", "https://a.example/vacancies"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.page, row.link);
        const auto document =
            Document::parse("<link rel=canonical href='" + std::string(row.link) + "'>").value();
        CHECK(canonical_of(document, row.page) == row.canonical);
    }
}

TEST_CASE("a body is HTML by its type, or by its first bytes when it has none", "[html]") {
    CHECK(is_html("text/html; charset=utf-8", ""));
    CHECK(is_html("Application/XHTML+XML", ""));
    CHECK(is_html("", "  <!doctype html><p>"));
    CHECK_FALSE(is_html("", "<?xml version='1.0'?><rss/>"));
    CHECK_FALSE(is_html("", "{}"));
    CHECK_FALSE(is_html("application/json", "<p>"));
}
