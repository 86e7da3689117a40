#include "core/schema/ad_pack.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "core/base/file.h"
#include "core/model/job_ad_json.h"
#include "core/schema/run_file.h"
#include "tests/support/temp_dir.h"

namespace jobindex::schema {
namespace {

AdParts parts(int number) {
    const std::string n = std::to_string(number);
    return {R"({"id":")" + n + R"(","title":"Lecturer in Statistics, post )" + n + "\"}",
            "You teach statistics to group " + n + " of our students.\n",
            number % 3 == 0 ? "" : R"({"title":{"method":"text","confidence":0.)" + n + "}}"};
}

/// A pack of two runs, and the references of its ads in order.
struct Fixture {
    support::TempDir dir;
    std::filesystem::path path = dir.path() / "ads.pack";
    std::vector<std::string> references;

    explicit Fixture(const AdDictionary& dictionary, int ads = 10) {
        AdCompressor compressor(dictionary);
        std::vector<std::filesystem::path> runs;
        for (std::size_t run : {1u, 2u}) {
            runs.push_back(dir.path() / std::to_string(run));
            std::ofstream out(runs.back(), std::ios::binary);
            std::uint64_t offset = 0;
            for (int i = 0; i < ads / 2; ++i) {
                const auto record = compressor.record(parts(static_cast<int>(references.size()))).value();
                references.push_back(pack_place({run, offset}));
                offset += record.size();
                out << record;
            }
        }
        REQUIRE(write_ad_pack(path, dictionary, runs));
    }
};

AdDictionary learned() {
    std::vector<AdParts> samples;
    for (int i = 0; i < 2000; ++i) samples.push_back(parts(i));
    return AdDictionary::learn(samples);
}

}  // namespace

TEST_CASE("a pack gives back the ads that went in, with or without a dictionary", "[schema][pack]") {
    const bool with = GENERATE(true, false);
    const auto dictionary = with ? learned() : AdDictionary("");
    CHECK(dictionary.bytes().empty() == !with);
    const Fixture f(dictionary);
    auto pack = AdPack::open(f.path).value();
    CHECK(pack.dictionary() == dictionary.bytes());
    for (std::size_t i = 0; i < f.references.size(); ++i)
        CHECK(pack.read(f.references[i]).value() == parts(static_cast<int>(i)));
    CHECK_FALSE(std::filesystem::exists(f.dir.path() / "1"));
}

TEST_CASE("no more of an ad is read than was asked for", "[schema][pack]") {
    const Fixture f(AdDictionary(""));
    auto pack = AdPack::open(f.path).value();
    const AdParts whole = parts(4);
    CHECK(pack.read(f.references[4], AdDetail::facts).value() == AdParts{whole.facts, "", ""});
    CHECK(pack.read(f.references[4], AdDetail::text).value() == AdParts{whole.facts, whole.text, ""});
}

TEST_CASE("what is added to a pack leaves the ads that are in it", "[schema][pack]") {
    const Fixture f(learned());
    auto before = AdPack::open(f.path).value();
    CHECK(before.added() == 0);
    std::vector<std::string> added;
    {
        auto appender = AdAppender::open(f.path).value();
        for (int i = 50; i < 53; ++i) added.push_back(appender.add(parts(i)).value());
        REQUIRE(appender.finish());
    }
    CHECK(before.read(f.references[7]).value() == parts(7));
    auto after = AdPack::open(f.path).value();
    CHECK(after.read(f.references[7]).value() == parts(7));
    CHECK(after.added() == after.bytes() - before.bytes());
    for (int i = 0; i < 3; ++i)
        CHECK(after.read(added[static_cast<std::size_t>(i)]).value() == parts(50 + i));
}

TEST_CASE("a damaged pack or a wrong reference is an error, whatever the bytes", "[schema][pack]") {
    const Fixture f(AdDictionary(""));
    {
        auto pack = AdPack::open(f.path).value();
        for (const std::string& reference :
             {std::string(), std::string("\x01"), std::string("\x09\x00", 2), pack_place({1, 1u << 30}),
              pack_place({1, ~std::uint64_t{0}}), std::string(12, '\xFF')}) {
            const auto read = pack.read(reference);
            CHECK_FALSE(read);
        }
    }
    std::string bytes = base::read_file(f.path).value();
    for (std::size_t size = 0; size < bytes.size(); size += 7) {
        std::ofstream(f.path, std::ios::binary) << bytes.substr(0, size);
        auto pack = AdPack::open(f.path);
        if (!pack) {
            CHECK(pack.error().code == base::Code::corrupt);
            continue;
        }
        CHECK_FALSE(pack->read(f.references.back()));
    }
}

TEST_CASE("a changed byte never gives another ad", "[schema][pack]") {
    constexpr std::size_t kRecords = 1500;  // at the end; what is before is the dictionary
    const Fixture f(learned());
    const std::string bytes = base::read_file(f.path).value();
    for (std::size_t at = 0; at < bytes.size(); at += at + kRecords < bytes.size() ? 1009 : 3) {
        std::string other = bytes;
        other[at] = static_cast<char>(other[at] ^ 0x10);
        std::ofstream(f.path, std::ios::binary) << other;
        auto pack = AdPack::open(f.path);
        if (!pack) continue;
        const auto read = pack->read(f.references[7]);
        if (read) CHECK(*read == parts(7));
    }
}

TEST_CASE("an ad is the same after it went through its parts", "[schema][pack]") {
    model::JobAd ad;
    ad.id = "0123456789abcdef0123456789abcdef";
    ad.title = "Lecturer";
    ad.description = "Text with \"quotes\" and\nlines.";
    ad.sections = {{"duties", {0, 4}}};
    ad.languages = {{"en", {0, 10}}};
    ad.provenance["title"] = {model::Method::text, 0.5, base::Span{0, 4}, "", ""};
    const auto parts = ad_parts(ad, model::facts_json(ad));
    CHECK(job_ad_from(parts).value() == ad);
    auto bare = ad;
    bare.provenance.clear();
    CHECK(job_ad_from({parts.facts, parts.text, ""}).value() == bare);
    CHECK(job_ad_from({"{}", "", ""}).error().code == base::Code::corrupt);
    CHECK(job_ad_from({parts.facts, "", "{"}).error().code == base::Code::corrupt);
}

}  // namespace jobindex::schema
