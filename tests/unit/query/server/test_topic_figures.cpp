#include <catch2/catch.hpp>

#include <cctype>

#include "core/base/text.h"
#include "tests/unit/query/server/test_site.h"

using namespace jobindex;
using namespace jobindex::server;

namespace {

/// A link of a topic page to a search, and the figure that stands in it or behind it.
struct Figure {
    std::string href, number;
};

std::string unescaped(std::string text) {
    return base::replace_all(text, "&amp;", "&");
}

/// The first number of a text, without the commas between its thousands; "" when there is none.
std::string number_in(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (std::isdigit(static_cast<unsigned char>(c)) != 0) {
            out += c;
        } else if (!out.empty() && c != ',') {
            break;
        }
    }
    return out;
}

std::string between(std::string_view text, std::string_view from, std::string_view to, std::size_t at) {
    const auto begin = text.find(from, at);
    if (begin == std::string_view::npos) return {};
    const auto end = text.find(to, begin + from.size());
    return std::string(text.substr(begin + from.size(), end - begin - from.size()));
}

/// Every link of the page's main part to a search, with its figure: of a row the count behind its label, else
/// the number in the link's own text.
std::vector<Figure> figures_of(const std::string& page) {
    const std::string body = between(page, "<main", "</main>", 0);
    std::vector<Figure> out;
    constexpr std::string_view kLink = "<a href=\"/search";
    for (auto at = body.find(kLink); at != std::string::npos; at = body.find(kLink, at + 1)) {
        const std::string href = unescaped("/search" + between(body, kLink, "\"", at));
        const auto end = body.find("</a>", at);
        const std::string text = between(body, ">", "</a>", at);
        const bool is_row = body.compare(end, 11, "</a></span>") == 0;
        const std::string figure = is_row ? between(body, "class=\"row-count\">", "<", end) : text;
        if (!number_in(figure).empty()) out.push_back({href, number_in(figure)});
    }
    return out;
}

}  // namespace

TEST_CASE("every figure of a topic page that leads to ads leads to as many", "[server][pages][topic]") {
    TestSite site;
    std::size_t followed = 0;
    for (const std::string path : {"/topics/medical-physics", "/topics/mri", "/topics/physics?expired=1",
                                   "/topics/machine-learning/mri", "/topics/radiotherapy?expired=1"}) {
        const auto page = site.get(path);
        REQUIRE(page.status == 200);
        for (const auto& figure : figures_of(page.body)) {
            const auto question = figure.href.find('?');
            const auto found = site.json("/v1/search?limit=0&" + figure.href.substr(question + 1));
            INFO(path << ": " << figure.href);
            CHECK(std::to_string(found["total"]["value"].integer().value_or(-1)) == figure.number);
            ++followed;
        }
    }
    CHECK(followed > 40);
}

TEST_CASE("the id of a value means that value, though it be a name of another", "[server][topic]") {
    TestSite site;
    const auto value = site.site().lexicon().value_of("discipline", "biomaterials");
    REQUIRE(value);
    CHECK(value->id == "biomaterials");
}
