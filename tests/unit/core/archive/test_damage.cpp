// Foreign and damaged bytes: cuts, flips, garbage, bombs. A reader loses what is damaged and nothing else.
#include <catch2/catch.hpp>

#include "tests/unit/core/archive/fixtures.h"

namespace jobindex::archive {
namespace {

struct Written {
    std::string name;
    std::string bytes;
    std::vector<Location> places;
    std::vector<Record> records;
};

Written write_pages(const std::filesystem::path& directory, std::vector<Record> records) {
    Written written;
    auto writer = Writer::open(directory);
    REQUIRE(writer);
    for (const auto& record : records) {
        auto place = writer->append(record);
        REQUIRE(place);
        written.places.push_back(*place);
    }
    written.name = written.places[0].file;
    written.bytes = slurp(directory / written.name);
    written.records = std::move(records);
    return written;
}

std::vector<Record> small_pages(int count) {
    std::vector<Record> records;
    for (int i = 0; i < count; ++i) {
        records.push_back(page(fmt::format("https://a.example/{}", i), noise(60, static_cast<unsigned>(i))));
    }
    return records;
}

}  // namespace

TEST_CASE("cutting a file at any byte of its last record loses that record alone", "[archive][property]") {
    const ScratchDirectory scratch;
    const auto written = write_pages(scratch.path(), small_pages(3));
    const std::vector<Record> before(written.records.begin(), written.records.end() - 1);
    const auto path = scratch.path() / written.name;
    const auto extra = page("https://a.example/next", "goes on");
    for (std::size_t cut = written.places[2].offset; cut < written.bytes.size(); ++cut) {
        spill(path, std::string_view(written.bytes).substr(0, cut));
        std::filesystem::remove(path.string() + ".torn");
        auto reader = Reader::open(scratch.path());
        REQUIRE(reader);
        CHECK(read_pages(*reader) == before);
        const std::size_t torn = cut - written.places[2].offset;
        CHECK(reader->damage().size() == (torn == 0 ? 0u : 1u));
        {
            auto writer = Writer::open(scratch.path());
            REQUIRE(writer);
            CHECK(writer->torn_tail().bytes == torn);
            REQUIRE(writer->append(extra));
        }
        if (torn > 0) {
            CHECK(slurp(path.string() + ".torn") == written.bytes.substr(written.places[2].offset, torn));
        }
        auto after = before;
        after.push_back(extra);
        REQUIRE(read_pages(scratch.path()) == after);
    }
}

TEST_CASE("cutting a file at any byte before its last record never fails", "[archive][property]") {
    const ScratchDirectory scratch;
    const auto written = write_pages(scratch.path(), small_pages(2));
    const auto path = scratch.path() / written.name;
    for (std::size_t cut = 0; cut < written.places[1].offset; ++cut) {
        spill(path, std::string_view(written.bytes).substr(0, cut));
        CHECK(read_pages(scratch.path()).size() == 0);
        auto writer = Writer::open(scratch.path());
        REQUIRE(writer);
        REQUIRE(writer->append(written.records[1]));
        REQUIRE(read_pages(scratch.path()) == std::vector<Record>{written.records[1]});
    }
}

TEST_CASE("one damaged byte costs at most one record and is reported once with file and offset",
          "[archive][property]") {
    const ScratchDirectory scratch;
    const auto written = write_pages(scratch.path(), small_pages(4));
    const auto path = scratch.path() / written.name;
    const auto& hit = written.places[1];
    for (std::size_t i = 0; i < hit.length; ++i) {
        std::string bytes = written.bytes;
        bytes[hit.offset + i] = static_cast<char>(bytes[hit.offset + i] ^ 0x55);
        spill(path, bytes);
        auto reader = Reader::open(scratch.path());
        REQUIRE(reader);
        const auto records = read_pages(*reader);
        // Flips in the gzip header's time, flags and system bytes are harmless.
        CHECK(records.size() >= 3);
        CHECK(records.front() == written.records[0]);
        CHECK(records.back() == written.records[3]);
        if (records.size() == 3) {
            REQUIRE(reader->damage().size() == 1);
            CHECK(reader->damage()[0].find(written.name) == 0);
            CHECK(reader->damage()[0].find(fmt::format("offset {}", hit.offset)) != std::string::npos);
        }
    }
}

TEST_CASE("garbage before, between and behind the records is stepped over", "[archive]") {
    const ScratchDirectory scratch;
    const auto written = write_pages(scratch.path(), small_pages(2));
    const auto junk = noise(300'000, 3) + std::string("\x1f\x8b\x08\x00WARC/1.1\r\n", 14);
    const auto at = written.places[1].offset;
    spill(scratch.path() / written.name,
          junk + written.bytes.substr(0, at) + junk + written.bytes.substr(at) + junk);
    auto reader = Reader::open(scratch.path());
    REQUIRE(reader);
    CHECK(read_pages(*reader) == written.records);
    CHECK(reader->damage().size() == 3);
}

TEST_CASE("a record that unpacks to more than is allowed is left out", "[archive]") {
    const ScratchDirectory scratch;
    auto records = small_pages(2);
    records.insert(records.begin() + 1, page("https://a.example/bomb", std::string(3'000'000, '0')));
    write_pages(scratch.path(), records);
    ReaderOptions options;
    options.max_block_bytes = 1'000'000;
    auto reader = Reader::open(scratch.path(), options);
    REQUIRE(reader);
    CHECK(read_pages(*reader).size() == 2);
    CHECK(reader->damage().size() == 1);
}

TEST_CASE("any bytes in the place of a record give an error and never more", "[archive][property]") {
    const std::string whole =
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Date: 2026-12-01T08:30:00Z\r\nContent-Length: "
        "5\r\n\r\nhello\r\n\r\n";
    REQUIRE(parse_record(whole));
    CHECK(parse_record(whole)->size == whole.size());
    for (std::size_t cut = 0; cut + 4 < whole.size(); ++cut) CHECK_FALSE(parse_record(whole.substr(0, cut)));
    struct Row {
        std::string_view from, to;
        bool good;
    };
    const Row rows[] = {
        {"Length: 5", "Length: -5", false},
        {"Length: 5", "Length: 99999999999999999999", false},
        {"Length: 5", "Length: 6000000000", false},
        {"Length: 5", "Length: five", false},
        {"Length: 5", "Length: 5", true},
        {"WARC/1.1", "WARC/1.0", true},
        {"WARC/1.1", "WARC/2.0", false},
        {"WARC/1.1", "HTTP/1.1", false},
        {"2026-12-01T08:30:00Z", "soon", false},
        {"2026-12-01T08:30:00Z", "2026-12-01T08:30:00.123456Z", true},
        {"\r\n\r\nhello", "\n\nhello", true},
        {"WARC-Type", "warc-type", true},
        {"WARC-Date", "no colon here\r\nWARC-Date", true},
    };
    for (const auto& row : rows) {
        std::string changed = whole;
        changed.replace(changed.find(row.from), row.from.size(), row.to);
        INFO(row.to);
        CHECK(parse_record(changed).has_value() == row.good);
    }
    for (unsigned seed = 0; seed < 2000; ++seed) {
        std::string changed = whole;
        std::mt19937 random(seed);
        for (int i = 0; i < 4; ++i) changed[random() % changed.size()] = static_cast<char>(random());
        const auto parsed = parse_record(changed);
        if (parsed) CHECK(parsed->size <= changed.size());
    }
}

TEST_CASE("records of other writers are read: folded lines, unknown types, several in a member",
          "[archive]") {
    const auto folded = parse_record(
        "WARC/1.0\nWARC-Type: Response\nWARC-Target-URI: <http://a.example/>\nX: one\n  two\nWARC-Date: "
        "2026-12-01T08:30:00Z\nContent-Length: 2\n\nhi\n\nWARC/1.0\n");
    REQUIRE(folded);
    REQUIRE(folded->record);
    CHECK(folded->record->target_uri == "http://a.example/");
    CHECK(find_header(folded->record->headers, "x") == "one two");
    CHECK(folded->record->block == "hi");
    const auto unknown = parse_record(
        "WARC/1.1\r\nWARC-Type: conversion\r\nWARC-Date: 2026-12-01T08:30:00Z\r\nContent-Length: "
        "0\r\n\r\n\r\n\r\n");
    REQUIRE(unknown);
    CHECK_FALSE(unknown->record);
}

TEST_CASE("a value with line breaks cannot make a header of its own", "[archive]") {
    auto record = page("https://a.example/\r\nWARC-Type: metadata\r\n\r\n", "x");
    record.headers.emplace_back("X-Note\r\nContent-Length", "0\n\nWARC/1.1");
    const ScratchDirectory scratch;
    const auto written = write_pages(scratch.path(), {record});
    const auto records = read_pages(scratch.path());
    REQUIRE(records.size() == 1);
    CHECK(records[0].type == RecordType::response);
    CHECK(records[0].block == record.block);
}

}  // namespace jobindex::archive
