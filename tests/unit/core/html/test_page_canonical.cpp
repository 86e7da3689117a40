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
    CHECK(canonical("<link rel=canonical>", page).empty());
    CHECK(canonical("<p>", page).empty());
    CHECK(canonical("<link rel=canonical href='/'>", page).empty());
    CHECK(canonical("<link rel=canonical href='/jobs/'>", "https://a.example/jobs/12").empty());
    CHECK(canonical("<link rel=canonical href='/jobs'>", "https://a.example/jobs/12").empty());
    CHECK(canonical("<link rel=canonical href='/jobs'>", "https://a.example/jobsearch") ==
          "https://a.example/jobs");
    CHECK(canonical("<base href='/x/'><link rel=canonical href='y'>", page) == "https://a.example/x/y");
}

TEST_CASE("a body is HTML by its type, or by its first bytes when it has none", "[html]") {
    CHECK(is_html("text/html; charset=utf-8", ""));
    CHECK(is_html("Application/XHTML+XML", ""));
    CHECK(is_html("", "  <!doctype html><p>"));
    CHECK_FALSE(is_html("", "<?xml version='1.0'?><rss/>"));
    CHECK_FALSE(is_html("", "{}"));
    CHECK_FALSE(is_html("application/json", "<p>"));
}
