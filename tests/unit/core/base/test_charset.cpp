#include <catch2/catch.hpp>
#include <string>

#include "core/base/utf8.h"

using namespace jobindex;

namespace {

struct Row {
    const char* bytes;
    const char* label;
    const char* text;
};

template <std::size_t count>
void check(const Row (&rows)[count]) {
    for (const auto& row : rows) {
        CAPTURE(row.text, row.label);
        CHECK(base::to_utf8(row.bytes, row.label) == row.text);
    }
}

}  // namespace

TEST_CASE("a label of ISO 8859-2 on letters that it does not have means windows-1250", "[base][charset]") {
    static const Row kRows[] = {
        {"\x9Akola", "iso-8859-2", "škola"},
        {"\x8Akola", "ISO-8859-2", "Škola"},
        {"\x9E"
         "ena",
         "latin2", "žena"},
        {"\x8E"
         "ena",
         " iso-8859-2 ", "Žena"},
        {"\x9Dukl\xFD", "iso-8859-2", "ťuklý"},
        {"\x9Cwit", "iso-8859-2", "świt"},
        {"\x8Cwit i \x9F"
         "r\xF3"
         "d\xB3o",
         "iso-8859-2", "Świt i źródło"},
        // One such letter settles the others: 0xB9 is an "š" there and an "ą" here.
        {"\x9Cwi\xB9tynia", "iso-8859-2", "świątynia"},
    };
    check(kRows);
}

TEST_CASE("text that ISO 8859-2 can hold is read as its label says", "[base][charset]") {
    static const Row kRows[] = {
        {"\xB9kola", "iso-8859-2", "škola"},
        {"\xA9kola", "ISO-8859-2", "Škola"},
        {"\xBE"
         "ena",
         "latin2", "žena"},
        {"\xB6wi\xB1tynia", "iso-8859-2", "świątynia"},
        {"\xB3\xF3"
         "d\xBC",
         "iso-8859-2", "łódź"},
    };
    check(kRows);
}

TEST_CASE("other labels are not changed by the same bytes", "[base][charset]") {
    static const Row kRows[] = {
        {"\x9Akola", "windows-1250", "škola"}, {"\xB9", "windows-1250", "ą"},
        {"\x9A \xB9", "windows-1252", "š ¹"},  {"\x9A \xB9", "iso-8859-1", "š ¹"},
        {"\xBB\xDE", "windows-1251", "»Ю"},
    };
    check(kRows);
}

TEST_CASE("valid UTF-8 and a byte order mark beat a label of ISO 8859-2", "[base][charset]") {
    // The second byte of "š" is one of those that ISO 8859-2 does not have.
    CHECK(base::to_utf8("\xC5\xA1kola \xC5\x9Awit", "iso-8859-2") == "škola Świt");
    CHECK(base::to_utf8("\xEF\xBB\xBF\xC5\x9Awit", "iso-8859-2") == "Świt");
    CHECK(base::to_utf8("skola", "iso-8859-2") == "skola");
    CHECK(base::to_utf8("", "iso-8859-2").empty());
}

TEST_CASE("any byte behind a label of ISO 8859-2 gives valid text", "[base][charset][property]") {
    for (int value = 0; value < 256; ++value) {
        CAPTURE(value);
        const std::string bytes = std::string("a") + static_cast<char>(value) + "b";
        const std::string text = base::to_utf8(bytes, "iso-8859-2");
        CHECK(base::is_valid_utf8(text));
        CHECK(text.starts_with('a'));
        CHECK(text.ends_with('b'));
    }
}
