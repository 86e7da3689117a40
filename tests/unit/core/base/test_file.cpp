#include <zlib.h>
#include <zstd.h>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "core/base/file.h"
#include "core/base/hash.h"
#include "tests/support/temp_dir.h"

using namespace jobindex;
namespace fs = std::filesystem;

namespace {

std::string gzip(const std::string& text) {
    z_stream stream{};
    REQUIRE(deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string out(text.size() + 1000, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<unsigned>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<unsigned>(out.size());
    REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

std::string zstd(const std::string& text) {
    std::string out(ZSTD_compressBound(text.size()), '\0');
    out.resize(ZSTD_compress(out.data(), out.size(), text.data(), text.size(), 3));
    return out;
}

std::vector<std::string> lines_of(const fs::path& path) {
    auto reader = base::LineReader::open(path);
    REQUIRE(reader);
    std::vector<std::string> lines;
    while (true) {
        const auto line = reader->next();
        REQUIRE(line);
        if (!*line) return lines;
        lines.push_back(**line);
        CHECK(reader->line_number() == lines.size());
    }
}

}  // namespace

TEST_CASE("lines are the same from a plain, gzip or zstd file, in one member or several", "[base][file]") {
    const support::TempDir dir;
    std::string long_text;
    std::vector<std::string> expected;
    for (int i = 0; i < 5000; ++i) {
        expected.push_back(std::to_string(i) + std::string(static_cast<std::size_t>(i % 200), 'x'));
        long_text += expected.back() + (i % 7 == 0 ? "\r\n" : "\n");
    }
    const auto half = long_text.find("2500");
    const std::string one = long_text.substr(0, half);
    const std::string two = long_text.substr(half, long_text.size() - half - 1);
    const std::vector<std::string> forms = {one + two, gzip(one + two), zstd(one + two),
                                            gzip(one) + gzip(two), zstd(one) + zstd(two)};
    for (const auto& form : forms) {
        REQUIRE(base::write_file_atomically(dir.path() / "f", form));
        CHECK(lines_of(dir.path() / "f") == expected);
    }
    REQUIRE(base::write_file_atomically(dir.path() / "f", ""));
    CHECK(lines_of(dir.path() / "f").empty());
}

TEST_CASE("a compressed file that ends early is damaged, not short", "[base][file]") {
    const support::TempDir dir;
    for (const auto& whole : {gzip(std::string(5000, 'a')), zstd(std::string(5000, 'a') + "\nb")}) {
        REQUIRE(base::write_file_atomically(dir.path() / "f", whole.substr(0, whole.size() - 6)));
        auto reader = base::LineReader::open(dir.path() / "f");
        REQUIRE(reader);
        base::Result<std::optional<std::string>> line = reader->next();
        while (line && *line) line = reader->next();
        REQUIRE_FALSE(line);
        CHECK(line.error().code == base::Code::corrupt);
    }
}

TEST_CASE("a line that is too long is skipped and reading goes on", "[base][file]") {
    const support::TempDir dir;
    REQUIRE(base::write_file_atomically(dir.path() / "f", "a\n" + std::string(300000, 'x') + "\nb\n"));
    auto reader = base::LineReader::open(dir.path() / "f");
    REQUIRE(reader);
    CHECK(reader->next(1000)->value() == "a");
    CHECK(reader->next(1000).error().code == base::Code::limit);
    CHECK(reader->next(1000)->value() == "b");
}

TEST_CASE("a file is read as it was written, and what is missing or too big says so", "[base][file]") {
    const support::TempDir dir;
    const auto path = dir.path() / "a" / "b" / "f";
    CHECK(base::read_file(path).error().code == base::Code::not_found);
    REQUIRE(base::make_directories(path.parent_path()));
    const std::string content("any\0bytes\xFF", 10);
    REQUIRE(base::write_file_atomically(path, content));
    CHECK(base::read_file(path).value() == content);
    CHECK(base::read_file(path, 3).error().code == base::Code::limit);
    CHECK_FALSE(base::make_directories(path / "under a file"));
    CHECK(base::LineReader::open(dir.path() / "none").error().message.find("none") != std::string::npos);
}

TEST_CASE("hashes are those of xxHash and do not change", "[base][hash]") {
    CHECK(base::hash64("") == 0x2D06800538D394C2ULL);
    CHECK(base::hash128_hex("") == "99aa06d3014798d86001c324468d497f");
    CHECK(base::hash128_hex("a") != base::hash128_hex("b"));
}
