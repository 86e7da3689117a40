// URL parser: rows of the WHATWG standard's clauses, and the laws that hold for every URL.
#include "core/base/url.h"

#include <catch2/catch.hpp>
#include <optional>
#include <random>

namespace jobindex::base {
namespace {

std::string href_of(std::string_view input, std::string_view base = {}) {
    std::optional<Url> parent;
    if (!base.empty()) parent = *parse_url(base);
    const auto url = parse_url(input, parent ? &*parent : nullptr);
    return url ? url->href() : "failure";
}

struct Row {
    std::string_view input, href;
};

}  // namespace

TEST_CASE("a whole URL is read as browsers read it", "[base][url]") {
    const Row rows[] = {
        {"http://example.org", "http://example.org/"},
        {"  \x01 HTTPS://Example.ORG:443/A/../b?x#y \n", "https://example.org/b?x#y"},
        {"http://example.org:8080/", "http://example.org:8080/"},
        {"http://example.org:00080/", "http://example.org/"},
        {"http://example.org:/", "http://example.org/"},
        {"http:\\\\example.org\\a\\b?c\\d#e\\f", "http://example.org/a/b?c\\d#e\\f"},
        {"http:example.org", "http://example.org/"},
        {"http:////example.org//a//", "http://example.org//a//"},
        {"ht\ntp://exa\tmple.org/a\r\nb", "http://example.org/ab"},
        {"http://user:pa:ss@example.org/", "http://user:pa%3Ass@example.org/"},
        {"http://a@b@example.org/", "http://a%40b@example.org/"},
        {"http://:@example.org/", "http://example.org/"},
        {"http://example.org/%7e/%2e%2E/./a%2fb/..", "http://example.org/"},
        {"http://example.org/stellen?q=\xC3\xBC 'x'\"<>",
         "http://example.org/stellen?q=%C3%BC%20%27x%27%22%3C%3E"},
        {"http://example.org/\xFF", "http://example.org/%EF%BF%BD"},
        {"http://example.org/ {}`^|#`<>", "http://example.org/%20%7B%7D%60%5E|#%60%3C%3E"},
        {"http://example.org?q", "http://example.org/?q"},
        {"http://example.org#", "http://example.org/#"},
        {"http://example.org/?", "http://example.org/?"},
        {"http://example.org/%zz%4", "http://example.org/%zz%4"},
        {"http://ex%41mple.org/", "http://example.org/"},
        {"http://B\xC3\xBC"
         "cher.example/",
         "http://xn--bcher-kva.example/"},
        {"http://fa\xC3\x9F.example/", "http://xn--fa-hia.example/"},
        {"http://a\xE3\x80\x82"
         "b/",
         "http://a.b/"},
        {"http://xn--a/", "http://xn--a/"},
        {"http://example.org./", "http://example.org./"},
    };
    for (const auto& row : rows) {
        INFO(row.input);
        CHECK(href_of(row.input) == row.href);
    }
}

TEST_CASE("every spelling of an IP address becomes the plain one", "[base][url]") {
    const Row rows[] = {
        {"http://192.0.2.1./", "http://192.0.2.1/"},
        {"http://0xC0.0.02.1/", "http://192.0.2.1/"},
        {"http://3221225985/", "http://192.0.2.1/"},
        {"http://192.513/", "http://192.0.2.1/"},
        {"http://0x/", "http://0.0.0.0/"},
        {"http://%31%32%37.1/", "http://127.0.0.1/"},
        {"http://\xEF\xBC\x91.2.3.4/", "http://1.2.3.4/"},
        {"http://[2001:DB8:0:0:0:0:0:1]:80/", "http://[2001:db8::1]/"},
        {"http://[::ffff:192.0.2.1]/", "http://[::ffff:c000:201]/"},
        {"http://[1:0:0:2:0:0:0:3]/", "http://[1:0:0:2::3]/"},
        {"http://[0:1:0:1:0:1:0:1]/", "http://[0:1:0:1:0:1:0:1]/"},
        {"http://[::]/", "http://[::]/"},
        {"http://[1::]/", "http://[1::]/"},
        {"http://[1:2:3:4:5:6:7::]/", "http://[1:2:3:4:5:6:7:0]/"},
    };
    for (const auto& row : rows) {
        INFO(row.input);
        CHECK(href_of(row.input) == row.href);
    }
}

TEST_CASE("what is no usable http URL is refused", "[base][url]") {
    const std::string_view rows[] = {
        "http://",
        "http:",
        "https:///",
        "http://?q",
        "http://#f",
        "http://@/",
        "http://user@/",
        "http://:80/",
        "http://a:b/",
        "http://a:65536/",
        "http://a:-1/",
        "http://a b/",
        "http://a<b/",
        "http://a%00b/",
        "http://a%b/",
        "http://a|b/",
        "http://a^b/",
        "http://256.1.1.1/",
        "http://1.2.3.4.5/",
        "http://1.2.3.08/",
        "http://0x1g.1/",
        "http://4294967296/",
        "http://foo.0x4.g.09/",
        "http://[::1/",
        "http://[::1]x/",
        "http://[1:2]/",
        "http://[1::2::3]/",
        "http://[:1]/",
        "http://[1:]/",
        "http://[1:2:3:4:5:6:7:8:9]/",
        "http://[::1.2.3]/",
        "http://[::01.2.3.4]/",
        "http://[::1.2.3.256]/",
        "http://[g::]/",
        "http://[]/",
        "http://\xC2\xAD/",
        "http://%FF/",
        "http://\xEF\xBF\xBD/",
        "mailto:a@b",
        "javascript:alert(1)",
        "ftp://a/",
        "data:text/html,x",
        "tel:1",
        "a/b",
        "",
        "#x",
        "//a/",
        "1http://a/",
    };
    for (const auto input : rows) {
        INFO(input);
        const auto url = parse_url(input);
        CHECK_FALSE(url);
        if (!url) CHECK((url.error().code == Code::invalid_input || url.error().code == Code::unsupported));
    }
}

TEST_CASE("a relative reference is resolved against its base", "[base][url]") {
    const std::string_view base = "https://u@a.example:8443/b/c/d;p?q#f";
    const Row rows[] = {
        {"", "https://u@a.example:8443/b/c/d;p?q"},
        {"#s", "https://u@a.example:8443/b/c/d;p?q#s"},
        {"?y", "https://u@a.example:8443/b/c/d;p?y"},
        {"g", "https://u@a.example:8443/b/c/g"},
        {"./g/.", "https://u@a.example:8443/b/c/g/"},
        {"../g?y#s", "https://u@a.example:8443/b/g?y#s"},
        {"../../../../g", "https://u@a.example:8443/g"},
        {"..", "https://u@a.example:8443/b/"},
        {"/g", "https://u@a.example:8443/g"},
        {"\\g", "https://u@a.example:8443/g"},
        {"//g.example/x", "https://g.example/x"},
        {"\\/g.example", "https://g.example/"},
        {"https:g", "https://u@a.example:8443/b/c/g"},
        {"https:/g", "https://u@a.example:8443/g"},
        {"http:g", "http://g/"},
        {"http:/g/h", "http://g/h"},
        {":80", "https://u@a.example:8443/b/c/:80"},
        {"1:2", "https://u@a.example:8443/b/c/1:2"},
        {"mailto:x", "failure"},
        {"http://", "failure"},
        {"//", "failure"},
    };
    for (const auto& row : rows) {
        INFO(row.input);
        CHECK(href_of(row.input, base) == row.href);
    }
}

TEST_CASE("parts of a URL say where to connect and what to ask", "[base][url]") {
    const auto url = *parse_url("https://u:p@jobs.example:8443/a?b#c");
    CHECK(url.origin() == "https://jobs.example:8443");
    CHECK(url.target() == "/a?b");
    CHECK(url.port_number() == 8443);
    CHECK(parse_url("http://a/")->port_number() == 80);
    CHECK(parse_url("https://a/?")->target() == "/?");
    CHECK(parse_url("https://a/?")->port_number() == 443);
}

TEST_CASE("reading what was written gives the same URL for any bytes", "[base][url][property]") {
    std::mt19937 random(11);
    const std::string_view pieces[] = {"http:",
                                       "https:",
                                       "//",
                                       "/",
                                       "\\",
                                       "..",
                                       ".",
                                       "%2e",
                                       "%",
                                       "@",
                                       ":",
                                       "?",
                                       "#",
                                       "&",
                                       "=",
                                       "a",
                                       "B",
                                       "xn--",
                                       "\xC3\xBC",
                                       "\xFF",
                                       "[",
                                       "]",
                                       "::",
                                       "1",
                                       "0x",
                                       ";jsessionid=",
                                       "utm_source=x",
                                       " ",
                                       "\t",
                                       "%41",
                                       "%zz",
                                       "%25",
                                       "$",
                                       "*",
                                       "example.org",
                                       "127.1"};
    const auto base = *parse_url("http://base.example/x/y?z");
    std::size_t good = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string input = round % 2 == 0 ? "http://h" : "";
        for (auto left = random() % 12; left > 0; --left) input += pieces[random() % std::size(pieces)];
        const auto url = parse_url(input, &base);
        if (!url) continue;
        ++good;
        INFO(input);
        const auto again = parse_url(url->href());
        REQUIRE(again);
        REQUIRE(*again == *url);
        const std::string form = canonical(*url);
        const auto parsed = parse_url(form);
        REQUIRE(parsed);
        REQUIRE(canonical(*parsed) == form);
    }
    CHECK(good > 5000);
}

}  // namespace jobindex::base
