#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "core/base/utf8.h"
#include "query/render/layout.h"

using namespace jobindex::render;
using jobindex::search::MarkedText;

TEST_CASE("no wrapped line is wider than asked and no word is lost", "[render][layout]") {
    const std::vector<std::string> texts = {"",
                                            "one",
                                            "  many   words\n of different length  ",
                                            "Donaudampfschifffahrtsgesellschaftskapit\xC3\xA4n",
                                            "\xE7\xA3\x81\xE6\xB0\x97\xE5\x85\xB1\xE9\xB3\xB4\xE7\x94\xBB\xE5"
                                            "\x83\x8F PhD \xE7\xA0\x94\xE7\xA9\xB6\xE5\x93\xA1",
                                            "a \xFF\xFE b",
                                            std::string(500, 'x')};
    for (const auto& text : texts) {
        for (const std::size_t width : {2u, 7u, 40u, 200u}) {
            CAPTURE(text, width);
            std::string joined;
            for (const auto& line : wrap({harmless(text), {}}, width)) {
                CHECK(jobindex::base::terminal_width(line.text) <= width);
                for (const char c : line.text) {
                    if (c != ' ') joined += c;
                }
            }
            std::string expected;
            for (const char c : harmless(text)) {
                if (c != ' ' && c != '\n') expected += c;
            }
            CHECK(joined == expected);
        }
    }
}

TEST_CASE("marks cover the same words after wrapping", "[render][layout]") {
    const MarkedText text{"a PhD in machine learning for imaging", {{2, 5}, {9, 25}}};
    std::vector<std::string> marked;
    for (const auto& line : wrap(text, 18)) {
        for (const auto& mark : line.marks) marked.emplace_back(mark.in(line.text));
    }
    CHECK(marked == std::vector<std::string>{"PhD", "machine", "learning"});
    const auto wide = wrap(text, 80);
    REQUIRE(wide.size() == 1);
    REQUIRE(wide[0].marks.size() == 2);
    CHECK(wide[0].marks[1].in(wide[0].text) == "machine learning");
}

TEST_CASE("control characters are made harmless and the length in bytes stays", "[render][layout]") {
    const std::string wild =
        "a\x1b[31mred\x07 \xC2\x9B"
        "2J \xE2\x80\xAE"
        "rtl \xFF ok\tend\x7f";
    const std::string tame = harmless(wild);
    CHECK(tame.size() == wild.size());
    CHECK(tame.find('\x1b') == std::string::npos);
    CHECK(tame.find("\xC2\x9B") == std::string::npos);
    CHECK(tame.find("\xE2\x80\xAE") == std::string::npos);
    CHECK(jobindex::base::is_valid_utf8(tame));
    CHECK(harmless("Z\xC3\xBCrich <b>&amp;\nnew line") == "Z\xC3\xBCrich <b>&amp;\nnew line");
}

TEST_CASE("without colour nothing is added", "[render][layout]") {
    CHECK(Painter(false).paint(MarkedText{"a b", {{0, 1}}}, Style::bold) == "a b");
    CHECK(Painter(true).paint(MarkedText{"a b", {{0, 1}}}, Style::plain) == "\x1b[1;33ma\x1b[0m b");
}

TEST_CASE("numbers are grouped by thousands", "[render][layout]") {
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(1000) == "1,000");
    CHECK(grouped(1234567) == "1,234,567");
}
