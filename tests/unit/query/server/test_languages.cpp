// The languages of the interface, page by page.
#include <catch2/catch.hpp>
#include <filesystem>
#include <set>

#include "core/base/file.h"
#include "core/base/text.h"
#include "tests/support/paths.h"
#include "tests/unit/query/render/catalogues.h"
#include "tests/unit/query/server/test_site.h"

using namespace jobindex;
using namespace jobindex::server;

namespace {

const std::vector<std::string>& targets() {
    static const std::vector<std::string> list = {
        "/",
        "/search?q=mri",
        "/search?q=mri&expired=1&sort=salary",
        "/search?q=zzzz",
        "/search?q=colour%3Ared+country%3Axyz+salary%3A5..3+closing+this+month+%22mri",
        "/search?q=mri+in+Iceland+remote",
        "/search?q=near+Berlin+over+50000",
        "/search?q=mrii",
        "/topics",
        "/topics/mri",
        "/topics/mri/physics",
        "/topics/zeppelin",
        "/topics/a/b/c/d/e",
        "/browse/country",
        "/browse/xyz",
        "/alerts",
        "/post",
        "/about",
        "/widget",
        "/nothing/here",
        "/search?country=xyz",
        "/search?limit=abc",
        "/search?limit=1000000",
        "/search?sort=size",
        "/search?posted=a+b",
        "/search?q=a&q=b",
        "/jobs/00",
        "/jobs/" + id_of("mri-phd"),
        "/alerts/confirm?token=x",
        "/search.atom?q=mri",
        "/search.ics?q=mri",
        "/v1/topics?topic=mri",
        "/v1/search?q=mri+closing+this+month&explain=1&facets=1",
        "/v1/search?q=mri+in+Iceland+PhD+colour%3Ared"};
    return list;
}

/// Those of `sentences` that an answer says.
std::vector<std::string> said_by(TestSite& site, const Request& request,
                                 const std::set<std::string>& sentences) {
    const auto response = site.ask(request);
    std::vector<std::string> out;
    for (const auto& sentence : sentences) {
        if (response.body.find(sentence) != std::string::npos) out.push_back(sentence);
    }
    return out;
}

/// What is asked of every page, feed and list of the API, in a language.
std::vector<Request> requests_in(const std::string& language) {
    std::vector<Request> out;
    for (const auto& target : targets()) out.push_back(request_for(target));
    for (const std::string path : {"/post", "/alerts"}) {
        out.push_back(request_for(path, "POST"));
        out.push_back(out.back());
        out.back().headers.emplace_back("content-type", "application/x-www-form-urlencoded");
        out.back().body = "email=nobody&url=x&closing=soon";
    }
    for (auto& request : out) request.query.emplace_back("lang", language);
    return out;
}

}  // namespace

TEST_CASE("no page, feed or answer in another language says an English sentence", "[server][pages]") {
    TestSite site([](Settings& settings) { settings.rate = 0; });
    for (const std::string language : {"de", "fr", "es"}) {
        const auto sentences = support::english_alone(language);
        std::set<std::string> in_english;
        for (const auto& request : requests_in("en")) {
            for (auto& sentence : said_by(site, request, sentences)) in_english.insert(std::move(sentence));
        }
        CHECK(in_english.size() > 100);
        for (const auto& request : requests_in(language)) {
            const auto said = said_by(site, request, sentences);
            INFO(language << " " << request.path << "?" << query_string(request.query) << ": "
                          << base::join(said, " | "));
            CHECK(said.empty());
        }
    }
}

TEST_CASE("every message that the code names is there", "[server][pages]") {
    TestSite site;
    const auto& texts = site.site().messages().of("en").texts();
    std::set<std::string, std::less<>> groups;
    for (const auto& [key, text] : texts) groups.insert(key.substr(0, key.find('.')));
    // Names of files, and of a field of an ad.
    const std::set<std::string_view> others = {"widget.js", "alerts.lock", "contract.months"};
    std::size_t named = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(support::source_tree("query"))) {
        const auto extension = entry.path().extension();
        if (extension != ".cpp" && extension != ".h") continue;
        const auto source = *base::read_file(entry.path());
        const auto parts = base::split(source, '"');
        for (const auto part : parts) {
            const auto dot = part.find('.');
            const bool is_key =
                dot != std::string_view::npos && dot > 0 && groups.contains(part.substr(0, dot)) &&
                part.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-.") == std::string_view::npos &&
                !part.ends_with('_') && !part.ends_with('.') && !others.contains(part);
            if (!is_key) continue;
            ++named;
            const std::string key(part);
            const auto below = texts.lower_bound(key + ".");
            INFO(entry.path().string() << ": " << key);
            CHECK((texts.contains(key) || (below != texts.end() && below->first.starts_with(key + "."))));
        }
    }
    CHECK(named > 200);
}
