#include <catch2/catch.hpp>

#include "core/html/charset.h"

using namespace jobindex;
using namespace std::string_view_literals;

TEST_CASE("the character set is taken from mark, header, meta, then guessed", "[html][charset]") {
    struct Row {
        std::string_view bytes, content_type, text;
    };
    const Row row = GENERATE(values<Row>({
        {"Z\xC3\xBCrich"sv, "text/html"sv, "Z\xC3\xBCrich"sv},
        {"\xEF\xBB\xBFZ\xC3\xBCrich"sv, "text/html; charset=latin1"sv, "Z\xC3\xBCrich"sv},
        {"Z\xFCrich"sv, "text/html; charset=ISO-8859-1"sv, "Z\xC3\xBCrich"sv},
        {"Z\xFCrich"sv, "text/html;charset=\"iso-8859-1\""sv, "Z\xC3\xBCrich"sv},
        {"<meta charset=windows-1252>\x80 90"sv, ""sv, "<meta charset=windows-1252>\xE2\x82\xAC 90"sv},
        {"<meta http-equiv=Content-Type content='text/html; charset=iso-8859-2'>\xB3"sv, ""sv,
         "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-2'>\xC5\x82"sv},
        {"<!-- <meta charset=utf-16> --><meta charset='windows-1250'>\x9A"sv, "text/html"sv,
         "<!-- <meta charset=utf-16> --><meta charset='windows-1250'>\xC5\xA1"sv},
        {"<?xml version='1.0' encoding='iso-8859-1'?>\xE9"sv, ""sv,
         "<?xml version='1.0' encoding='iso-8859-1'?>\xC3\xA9"sv},
        {"\xFF\xFEZ\0\xFC\0"sv, ""sv, "Z\xC3\xBC"sv},
        {"e\xCC\x81"sv, ""sv, "\xC3\xA9"sv},
        {""sv, ""sv, ""sv},
    }));
    CAPTURE(std::string(row.bytes), std::string(row.content_type));
    CHECK(html::decode_page(row.bytes, row.content_type) == row.text);
}

TEST_CASE("charset_of reads the parameter only", "[html][charset]") {
    CHECK(html::charset_of("text/html; Charset = UTF-8 ; x=y") == "UTF-8");
    CHECK(html::charset_of("text/html").empty());
    CHECK(html::charset_of("charset=x").empty());
    CHECK(html::charset_of("text/html; charset=").empty());
}
