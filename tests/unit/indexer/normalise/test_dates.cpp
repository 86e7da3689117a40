#include <catch2/catch.hpp>
#include <string>

#include "core/base/utf8.h"
#include "indexer/normalise/dates.h"

using namespace jobindex;
using namespace jobindex::normalise;

namespace {

DateContext context(std::string language = "en", std::string country = "") {
    return {std::move(language), std::move(country), *base::Date::make(2026, 3, 10), DateOrder::unknown};
}

std::string read(std::string_view text, const DateContext& where) {
    const auto found = read_date(text, where);
    return found ? found->value.iso() : "";
}

}  // namespace

TEST_CASE("a date is read in every form that ads use", "[normalise][dates]") {
    struct Row {
        const char* text;
        const char* language;
        const char* iso;
    };
    static const Row kRows[] = {
        {"2026-12-01", "en", "2026-12-01"},
        {"2026-12-01T23:59:00+01:00", "en", "2026-12-01"},
        {" 2026/12/1 ", "en", "2026-12-01"},
        {"1.12.2026", "de", "2026-12-01"},
        {"01. 12. 2026", "cs", "2026-12-01"},
        {"01.12.26", "de", "2026-12-01"},
        {"25/11/2026", "en", "2026-11-25"},
        {"11/25/2026", "en", "2026-11-25"},
        {"3rd of May 2026", "en", "2026-05-03"},
        {"Friday, May 3rd, 2026", "en", "2026-05-03"},
        {"Oct. 15, 2026", "en", "2026-10-15"},
        {"15-Apr-2026", "en", "2026-04-15"},
        {"15 Apr '26", "en", "2026-04-15"},
        {"15Th September 2026", "en", "2026-09-15"},
        {"3. Mai 2026", "de", "2026-05-03"},
        {"31. MÄRZ 2026", "de", "2026-03-31"},
        {"15. Jänner 2027", "de", "2027-01-15"},
        {"1er décembre 2026", "fr", "2026-12-01"},
        {"15 août 2026", "fr", "2026-08-15"},
        {"3 mei 2026", "nl", "2026-05-03"},
        {"15 maart 2026", "nl", "2026-03-15"},
        {"3 de mayo de 2026", "es", "2026-05-03"},
        {"1º de março de 2027", "pt", "2027-03-01"},
        {"15 settembre 2026", "it", "2026-09-15"},
        {"den 15 augusti 2026", "sv", "2026-08-15"},
        {"15. juni 2026", "da", "2026-06-15"},
        {"1. desember 2026", "no", "2026-12-01"},
        {"15. toukokuuta 2026", "fi", "2026-05-15"},
        {"3 września 2026 r.", "pl", "2026-09-03"},
        {"15. října 2026", "cs", "2026-10-15"},
        {"2026年5月3日", "zh", "2026-05-03"},
        {"２０２６年５月３日（必着）", "ja", "2026-05-03"},
        {"令和8年5月3日", "ja", "2026-05-03"},
        {"2026년 5월 3일", "ko", "2026-05-03"},
        {"Tue, 01 Dec 2026 08:30:00 GMT", "en", "2026-12-01"},
        {"1796083200", "en", "2026-12-01"},
        {"1796083200000", "en", "2026-12-01"},
        {"20261201", "en", "2026-12-01"},
    };
    for (const auto& row : kRows) {
        INFO(row.text);
        CHECK(read(row.text, context(row.language)) == row.iso);
    }
}

TEST_CASE("a date that does not exist is never read", "[normalise][dates]") {
    for (const char* text : {"31 February 2026", "2026-02-30", "31.4.2026", "2026-13-01", "32 May 2026",
                             "0.5.2026", "May 2026", "20226-05-01", "29/02/2026", "2026年13月1日",
                             "99/99/2026", "June 31, 2026", "45.12.2026", "2026-00-10"}) {
        INFO(text);
        CHECK(read(text, context("de", "DE")).empty());
    }
}

TEST_CASE("numbers that are no dates are not read as dates", "[normalise][dates]") {
    for (const char* text :
         {"phone 030 12.34.56.78", "version 1.2.20.4", "192.168.10.20", "May 3-5, 2026", "3-5 May 2026",
          "W1-W3", "room 12/3", "2026", "50 %", "section 3.2. Methods", "1e99"}) {
        INFO(text);
        CHECK(read(text, context("en", "US")).empty());
    }
}

TEST_CASE("day and month are told apart by country and language or not at all", "[normalise][dates]") {
    CHECK(read("03/04/2026", context("en", "US")) == "2026-03-04");
    CHECK(read("03/04/2026", context("en", "GB")) == "2026-04-03");
    CHECK(read("03/04/2026", context("fr", "")) == "2026-04-03");
    CHECK(read("03/04/2026", context("en", "")).empty());
    CHECK(read("03/04/2026", context("en", "CA")).empty());
    CHECK(read("04/04/2026", context("en", "")) == "2026-04-04");
    auto known = context("en", "US");
    known.order = DateOrder::day_first;
    CHECK(read("03/04/2026", known) == "2026-04-03");
}

TEST_CASE("the dates of one page settle each other's order", "[normalise][dates]") {
    CHECK(order_in(Words("placed 25/11/2026, closes 03/12/2026")) == DateOrder::day_first);
    CHECK(order_in(Words("posted 11/25/2026")) == DateOrder::month_first);
    CHECK(order_in(Words("11/25/2026 or 25/11/2026")) == DateOrder::unknown);
    CHECK(order_in(Words("03/12/2026")) == DateOrder::unknown);
}

TEST_CASE("a day without a year is the next one, and said to be inferred", "[normalise][dates]") {
    const auto may = read_date("by May 3", context());
    REQUIRE(may);
    CHECK(may->value.iso() == "2026-05-03");
    CHECK(may->inferred);
    CHECK(may->confidence < 0.7);
    CHECK(read("bis 15.04.", context("de")) == "2026-04-15");
    CHECK(read("10. März", context("de")) == "2026-03-10");
    CHECK(read("October 15", context()) == "2026-10-15");
    // Too far ahead to be what was meant.
    CHECK(read("February 1", context()).empty());
}

TEST_CASE("a date's span holds its words", "[normalise][dates]") {
    const std::string text = "Bewerbungen bis zum 3. Mai 2026, bitte; Beginn 1.10.2026.";
    const auto dates = find_dates(Words(text), context("de"));
    REQUIRE(dates.size() == 2);
    CHECK(dates[0].span.in(text) == "3. Mai 2026");
    CHECK(dates[1].span.in(text) == "1.10.2026");
}

TEST_CASE("an impossible date is not read from its second half", "[normalise][dates]") {
    CHECK(read("31 April 2026", context()).empty());
    CHECK(find_dates(Words("2026-02-30"), context("en", "US")).empty());
}

TEST_CASE("the forms of the north are read in its languages only", "[normalise][dates]") {
    CHECK(read("29:e januari 2027", context("sv")) == "2027-01-29");
    CHECK(read("1:a mars 2027", context("sv")) == "2027-03-01");
    for (const char* language : {"sv", "da", "no", "nb"}) {
        INFO(language);
        CHECK(read("4/12 2026", context(language)) == "2026-12-04");
        CHECK(read("senast 4/12-2026", context(language)) == "2026-12-04");
        CHECK(read("30/11", context(language)) == "2026-11-30");
        CHECK(read("31/4 2026", context(language)).empty());
        CHECK(read("2/13 2026", context(language)).empty());
        CHECK(read("rum 4/12/7", context(language)).empty());
    }
    CHECK(read_date("30/11", context("sv"))->inferred);
    CHECK_FALSE(read_date("4/12 2026", context("sv"))->inferred);
    for (const char* language : {"en", "de", ""}) {
        INFO(language);
        CHECK(read("4/12 2026", context(language)).empty());
        CHECK(read("30/11", context(language)).empty());
    }
}
