// Laws of data/sample-site: its tables are true of what is served.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "core/base/text.h"
#include "tests/support/expected_ads.h"
#include "tests/support/paths.h"
#include "tests/support/run_program.h"
#include "tests/support/site.h"

using namespace jobindex;
using support::ExpectedAd;

namespace {

const std::vector<ExpectedAd>& ads() {
    static const auto read = support::read_expected_ads(support::sample_site());
    REQUIRE(read);
    return *read;
}

support::Response serve(const std::string& target) {
    static const auto site = support::Site::open(support::sample_site(), base::Date::make(2026, 3, 1));
    REQUIRE(site);
    return site->answer({"GET", "uni.localhost:1", target, {}});
}

/// Text as HTML writes it, for the few characters that titles hold.
std::string escaped(std::string_view text) {
    const std::string all = base::replace_all(text, "&", "&amp;");
    return base::replace_all(base::replace_all(all, "'", "&#x27;"), "\"", "&quot;");
}

}  // namespace

TEST_CASE("every ad of the table is served under its path with its title", "[support][sample_site]") {
    for (const ExpectedAd& ad : ads()) {
        INFO(ad.path);
        const support::Response page = serve(ad.path);
        CHECK(page.status == 200);
        CHECK_FALSE(support::Response(page).find("X-Robots-Tag") != nullptr);
        const bool latin1 = ad.path.starts_with("/donaukreis/");
        if (ad.shape != "board" && !latin1) CHECK(page.body.find(escaped(ad.title)) != std::string::npos);
        CHECK(page.body.find("{{") == std::string::npos);
    }
}

TEST_CASE("the ads cover the shapes, fields and dates that the tests need", "[support][sample_site]") {
    std::set<std::string> paths, institutions, shapes, countries, damages, languages;
    std::size_t imaging = 0, expired = 0, undated = 0, radiomics_phd = 0;
    for (const ExpectedAd& ad : ads()) {
        CHECK(paths.insert(ad.path).second);
        institutions.insert(ad.institution);
        shapes.insert(ad.shape);
        countries.insert(ad.country);
        damages.insert(ad.damage);
        languages.insert(ad.language);
        expired += ad.closing_days.value_or(0) < 0;
        undated += !ad.closing_days;
        const std::string title = base::to_lower_ascii(ad.title);
        const auto has = [&title](std::string_view word) { return title.find(word) != std::string::npos; };
        imaging +=
            has("radiomi") || has("imaging") || has("medical phys") || has("medizinphys") || has("mri");
        radiomics_phd += has("radiomi") && ad.levels.front() == "phd";
    }
    CHECK(paths.size() >= 130);
    CHECK(institutions.size() >= 14);
    CHECK(shapes.size() >= 12);
    CHECK(countries.size() >= 12);
    CHECK(damages.size() >= 7);
    CHECK(languages == std::set<std::string>{"de", "en", "fr"});
    CHECK(imaging >= 20);
    CHECK(radiomics_phd >= 4);
    CHECK(expired >= 8);
    CHECK(undated >= 15);
}

TEST_CASE("traps are answered as their kind says", "[support][sample_site]") {
    const std::map<std::string, std::vector<int>> statuses = {
        {"duplicate", {200}}, {"noindex", {200}}, {"noindex-header", {200}},     {"private", {200}},
        {"not-an-ad", {200}}, {"gone", {410}},    {"redirect", {301, 302, 307}}, {"redirect-loop", {302}},
        {"missing", {404}}};
    const auto traps = support::read_traps(support::sample_site());
    REQUIRE(traps);
    CHECK(traps->size() >= 20);
    for (const support::Trap& trap : *traps) {
        INFO(trap.path << " " << trap.kind);
        REQUIRE(statuses.contains(trap.kind));
        const auto& allowed = statuses.at(trap.kind);
        CHECK(std::count(allowed.begin(), allowed.end(), serve(trap.path).status) == 1);
        CHECK(std::none_of(ads().begin(), ads().end(), [&](const auto& ad) { return ad.path == trap.path; }));
    }
}

TEST_CASE("the board lists its ads and counts them", "[support][sample_site]") {
    const auto board = serve("/v1/boards/alder/jobs?content=true");
    CHECK(board.status == 200);
    CHECK(board.body == serve("/alder/boards.json").body);
    for (const ExpectedAd& ad : ads()) {
        if (ad.shape == "board")
            CHECK(board.body.find("http://uni.localhost:1" + ad.path) != std::string::npos);
    }
}

TEST_CASE("the server program says where it listens and ends politely", "[support][sample_site]") {
    const auto result = support::run({.argv = {support::program("jobindex-sample-server").string(), "--root",
                                               support::sample_site().string(), "--port", "0"},
                                      .signal_after = std::chrono::seconds(2),
                                      .signal = SIGTERM});
    REQUIRE(result);
    CHECK(result->out.starts_with("listening on http://127.0.0.1:"));
    CHECK(result->exit_code == 0);
    const auto wrong =
        support::run({.argv = {support::program("jobindex-sample-server").string(), "--port"}});
    REQUIRE(wrong);
    CHECK(wrong->exit_code == 2);
    CHECK(wrong->err.find("usage:") != std::string::npos);
}
