// Which URLs belong to a trap: tables.
#include <catch2/catch.hpp>

#include "crawler/traps.h"

using namespace jobindex;
using namespace jobindex::crawler;

namespace {

const base::Date kToday = *base::Date::parse("2026-11-25");

/// Names of the bounds of a URL, without that on all query strings.
std::string names_of(std::string_view url) {
    std::string out;
    for (const auto& bound : trap_bounds(url, kToday)) {
        if (bound.trap == Trap::queries) continue;
        if (!out.empty()) out += ' ';
        out +=
            bound.trap == Trap::calendar && bound.limit == kCalendarFar ? "far calendar" : name(bound.trap);
    }
    return out;
}

}  // namespace

TEST_CASE("a trap is told from the URL of a page that is meant", "[trap]") {
    struct Row {
        const char *path, *names;
    };
    const auto row = GENERATE(values<Row>({
        {"/jobs", ""},
        {"/jobs?page=7", ""},
        {"/jobs/12345", ""},
        {"/jobs/2026-1234", ""},
        {"/jobs/2026/1234", ""},
        {"/news/2026/11/25/new-dean", ""},
        {"/job/phd-position-in-medical-physics-2026", ""},
        {"/job/5f2b9c1e-8a7d-4c3b-9e1f-0a2b3c4d5e6f", ""},
        {"/events/2026/11", "calendar"},
        {"/events/2026/11/25/", "calendar"},
        {"/events/2026-11-25", "calendar"},
        {"/events/2031/01", "far calendar"},
        {"/events?date=2026-12-01", "calendar"},
        {"/events?date=20261201", "calendar"},
        {"/termine?tx_cal%5Bmonat%5D=12&tx_cal%5Bjahr%5D=2026", "calendar facets"},
        {"/events?year=1971&month=3", "far calendar facets"},
        {"/events?week=3041", "far calendar"},
        {"/s/4f8a2b9c1d7e3f6a5b0c/jobs/1", "session id"},
        {"/jobs/1?tok=4f8a2b9c1d7e3f6a5b0c", "session id"},
        {"/jobs/1?title=medicalphysicsdepartment", ""},
        {"/jobs?place=leeds&field=physics", "facets"},
        {"/jobs?place=leeds&page=2&sort=date&lang=en", ""},
        {"/jobs?f%5B0%5D=a&f%5B1%5D=b", "facets"},
        {"/a/b/a/b/a/b/a/b", "path loop"},
        {"/x/x/x", "path loop"},
    }));
    CAPTURE(row.path);
    CHECK(names_of("https://www.example.org" + std::string(row.path)) == row.names);
}

TEST_CASE("the months of one calendar are counted together", "[trap]") {
    const auto key = [](std::string_view url) { return trap_bounds(url, kToday).front().key; };
    CHECK(key("https://a.org/cal/2026/11") == key("https://a.org/cal/2027/1"));
    CHECK(key("https://a.org/cal/2026/11") != key("https://a.org/events/2026/11"));
    CHECK(key("https://a.org/cal/2040/11") == key("https://a.org/cal/2077/1"));
}

TEST_CASE("a parameter that the original lacks is noise when it looks like a token", "[trap]") {
    struct Row {
        const char *url, *original, *names;
    };
    const auto row = GENERATE(values<Row>({
        {"https://a.org/j?tok=4f8a2b9c1d7e3f6a5b0c", "https://a.org/j", "tok"},
        {"https://a.org/j?id=5&tok=4f8a2b9c1d7e3f6a5b0c", "https://a.org/j?id=5", "tok"},
        {"https://a.org/j?id=5", "https://a.org/j", ""},
        {"https://a.org/j?tok=4f8a2b9c1d7e3f6a5b0c", "https://a.org/k", ""},
        {"https://a.org/j?id=5&tok=4f8a2b9c1d7e3f6a5b0c", "https://a.org/j", ""},
    }));
    CAPTURE(row.url);
    const auto names = noise_parameters(row.url, row.original);
    CHECK((names.empty() ? std::string() : names.front()) == row.names);
    if (!names.empty()) CHECK(without_parameters(row.url, names) == row.original);
}
