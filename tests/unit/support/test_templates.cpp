// Laws of the placeholders of the sample site.
#include <catch2/catch.hpp>

#include "tests/support/templates.h"

using namespace jobindex;
using support::fill_placeholders;

namespace {

support::TemplateContext context() {
    return {*base::Date::make(2026, 11, 24), "http://uni.localhost:8971"};
}

}  // namespace

TEST_CASE("a placeholder becomes the date it describes", "[support][templates]") {
    struct Row {
        std::string_view written, expected;
    };
    const Row rows[] = {
        {"{{today}}", "2026-11-24"},
        {"{{today+21}}", "2026-12-15"},
        {"{{today-30}}", "2026-10-25"},
        {"{{today+400}}", "2027-12-29"},
        {"{{today+21|de}}", "15. Dezember 2026"},
        {"{{today+21|en}}", "15 December 2026"},
        {"{{today+21|fr}}", "15 décembre 2026"},
        {"{{today+7|fr}}", "1er décembre 2026"},
        {"{{today+120|de}}", "24. März 2027"},
        {"{{today+21|%d.%m.%Y}}", "15.12.2026"},
        {"{{today+10|%B %-d, %Y}}", "December 4, 2026"},
        {"{{today-3|rfc822}}", "Sat, 21 Nov 2026 08:00:00 GMT"},
        {"{{base}}/jobs", "http://uni.localhost:8971/jobs"},
        {"from {{today}} to {{today+1}}.", "from 2026-11-24 to 2026-11-25."},
    };
    for (const Row& row : rows) {
        INFO(row.written);
        CHECK(fill_placeholders(row.written, context()) == row.expected);
    }
}

TEST_CASE("what is no placeholder stays as it is", "[support][templates]") {
    for (const std::string_view text :
         {"", "{", "{{", "{{}}", "{{today", "{{tomorrow}}", "{{today 21}}", "{{today+}}", "{{today+x}}",
          "{{today+-3}}", "{{today+99999999}}", "{{ base }}", "a }} b {{ c", "{ {base} }", "\xff{{\xfe}}"}) {
        INFO(text);
        CHECK(fill_placeholders(text, context()) == text);
    }
}

TEST_CASE("a brace before a placeholder does not hide it", "[support][templates]") {
    CHECK(fill_placeholders("{{{today}}}", context()) == "{2026-11-24}");
    CHECK(fill_placeholders("{{x {{today}}", context()) == "{{x 2026-11-24");
}

TEST_CASE("a text without placeholders is told apart", "[support][templates]") {
    CHECK(support::has_placeholders("due {{today+3}}"));
    CHECK(support::has_placeholders("{{base}}/x"));
    CHECK_FALSE(support::has_placeholders("{{mustache}} {today}"));
}
