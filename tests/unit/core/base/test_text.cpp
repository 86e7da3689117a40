#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/base/utf8.h"

using namespace jobindex;

TEST_CASE("trimming, squeezing and splitting keep all that is no white space", "[base][text]") {
    CHECK(base::trim(" \t a b\r\n") == "a b");
    CHECK(base::trim(" \n ").empty());
    CHECK(base::squeeze("  a \n\t b  ") == "a b");
    CHECK(base::split("a,,b,", ',') == std::vector<std::string_view>{"a", "", "b", ""});
    CHECK(base::split_words(" a  bc ") == std::vector<std::string_view>{"a", "bc"});
    CHECK(base::join({"a", "b"}, ", ") == "a, b");
    CHECK(base::replace_all("aaa", "aa", "b") == "ba");
    CHECK(base::find_ignoring_case("The PhD", "phd") == 4);
    CHECK(base::find_ignoring_case("The PhD", "x") == std::string_view::npos);
    CHECK(base::starts_with_ignoring_case("HTTP/1.1", "http/"));
    CHECK(base::equal_ignoring_case("aZ", "Az"));
}

TEST_CASE("only a whole number is a number", "[base][text]") {
    CHECK(base::parse_integer("-42") == -42);
    CHECK(base::parse_number("-1.5e3") == -1500.0);
    for (const char* none : {"", "1x", "x1", " 1", "1 ", "--1", "99999999999999999999"}) {
        INFO(none);
        CHECK_FALSE(base::parse_integer(none));
    }
    for (const char* none : {"", "1x", "nan", "inf", "1e999", "."}) {
        INFO(none);
        CHECK_FALSE(base::parse_number(none));
    }
}

TEST_CASE("words that differ in case, accents or ligatures fold to the same", "[base][utf8]") {
    CHECK(base::fold("ZÜRICH") == "zurich");
    CHECK(base::fold("Zu\xCC\x88rich") == "zurich");
    CHECK(base::fold("Straße") == "strasse");
    CHECK(base::fold("Tromsø Łódź Æsir Œuvre") == "tromso lodz aesir oeuvre");
    CHECK(base::fold("ﬁeld") == "field");
}

TEST_CASE("any bytes become valid UTF-8, and folding twice is folding once", "[base][utf8][property]") {
    std::mt19937 random(3);
    for (int round = 0; round < 2000; ++round) {
        std::string bytes;
        for (auto size = random() % 40; size > 0; --size) {
            bytes += static_cast<char>(random() % 2 == 0 ? random() % 256 : 'a' + random() % 26);
        }
        const std::string clean = base::sanitise_utf8(bytes);
        CHECK(base::is_valid_utf8(clean));
        CHECK(base::sanitise_utf8(clean) == clean);
        CHECK(base::fold(base::fold(clean)) == base::fold(clean));
        CHECK(base::is_valid_utf8(base::to_utf8(bytes)));
        CHECK(base::terminal_width(base::cut_to_width(clean, 10)) <= 10);
        CHECK(base::char_boundary(clean, clean.size() / 2) <= clean.size());
    }
}

TEST_CASE("a page's character set is told by mark, label or its bytes", "[base][utf8]") {
    CHECK(base::to_utf8("\xEF\xBB\xBFZ\xC3\xBC") == "Zü");
    CHECK(base::to_utf8("Z\xFC", "iso-8859-1") == "Zü");
    CHECK(base::to_utf8("\x93q\x94", "ISO-8859-1") == "“q”");
    CHECK(base::to_utf8("Z\xC3\xBC", "iso-8859-1") == "Zü");
    CHECK(base::to_utf8(std::string("\xFF\xFEZ\0", 4)) == "Z");
    CHECK(base::to_utf8("Z\xFC", "no-such-set") == "Zü");
}
