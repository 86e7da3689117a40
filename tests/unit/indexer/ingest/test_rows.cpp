#include <catch2/catch.hpp>
#include <fstream>

#include "indexer/ingest/rows.h"
#include "tests/support/temp_dir.h"

using jobindex::ingest::Row;
using jobindex::ingest::RowReader;
using jobindex::ingest::split_csv;

namespace {

std::vector<Row> rows_of(const std::string& content) {
    const jobindex::support::TempDir dir;
    const auto path = dir.path() / "rows";
    std::ofstream(path, std::ios::binary) << content;
    auto reader = RowReader::open(path);
    REQUIRE(reader);
    std::vector<Row> rows;
    while (true) {
        auto row = reader->next();
        REQUIRE(row);
        if (!*row) return rows;
        rows.push_back(std::move(**row));
    }
}

}  // namespace

TEST_CASE("CSV cells are split as RFC 4180 says", "[ingest]") {
    using Cells = std::vector<std::string>;
    CHECK(split_csv("a,b,,", ',') == Cells{"a", "b", "", ""});
    CHECK(split_csv("\"a,b\";c", ';') == Cells{"a,b", "c"});
    CHECK(split_csv("\"he said \"\"no\"\"\",x", ',') == Cells{"he said \"no\"", "x"});
    CHECK(split_csv("5\" pipe,x", ',') == Cells{"5\" pipe", "x"});
    CHECK(split_csv("\"open,x", ',') == std::nullopt);
    CHECK(split_csv("", ',') == Cells{""});
}

TEST_CASE("CSV with a header gives one object a record, line breaks in quotes kept", "[ingest]") {
    const auto rows = rows_of("\xEF\xBB\xBFtitle;description\nPostdoc;\"two\nlines\"\n\nDean;\"x\"\n");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].value["title"].text() == "Postdoc");
    CHECK(rows[0].value["description"].text() == "two\nlines");
    CHECK(rows[1].value["title"].text() == "Dean");
    CHECK(rows[1].line == 5);
}

TEST_CASE("a row that cannot be used says why, and the rest is read", "[ingest]") {
    const auto rows = rows_of("{\"title\": \"A\"}\n{broken\n[1]\n\n{\"title\": \"B\"}");
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].reason.empty());
    CHECK(rows[1].reason.find("not JSON") != std::string::npos);
    CHECK(rows[1].line == 2);
    CHECK(rows[2].reason == "no JSON object");
    CHECK(rows[3].value["title"].text() == "B");
    const auto csv = rows_of("title,url\na,b,c\nd,e\nf,\"open\n");
    REQUIRE(csv.size() == 3);
    CHECK(csv[0].reason == "3 cells, but the header names 2");
    CHECK(csv[1].value["url"].text() == "e");
    CHECK(csv[2].reason == "a quote is open until the end of the file");
}

TEST_CASE("a file that is no row format is refused with what to do", "[ingest]") {
    const jobindex::support::TempDir dir;
    const auto path = dir.path() / "x";
    for (const char* content : {"", "   \n\n", "[{\"title\": 1}]", "just words"}) {
        std::ofstream(path, std::ios::trunc) << content;
        INFO(content);
        const auto reader = RowReader::open(path);
        REQUIRE_FALSE(reader);
        CHECK(reader.error().code == jobindex::base::Code::invalid_input);
    }
    CHECK(RowReader::open(dir.path() / "absent").error().code == jobindex::base::Code::not_found);
}

TEST_CASE("a page given for rows is refused, and its command named", "[ingest]") {
    const jobindex::support::TempDir dir;
    const auto path = dir.path() / "page.html";
    std::ofstream(path, std::ios::binary) << "\n<!doctype html><title>Moss, ferns</title>\n";
    const auto reader = RowReader::open(path);
    REQUIRE_FALSE(reader);
    CHECK(reader.error().message.find("page.html is a page or XML") != std::string::npos);
    CHECK(reader.error().hint.find("jobindex extract") != std::string::npos);
}
