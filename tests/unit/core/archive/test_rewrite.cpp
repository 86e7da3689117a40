// What is added around records: digests, requests, verify, rewrite.
#include <sys/wait.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <set>

#include "core/archive/digest.h"
#include "core/archive/directory.h"
#include "core/archive/rewrite.h"
#include "core/archive/verify.h"
#include "tests/unit/core/archive/fixtures.h"

namespace jobindex::archive {
namespace {

Record request_of(const Record& answer) {
    Record request;
    request.type = RecordType::request;
    request.target_uri = answer.target_uri;
    request.date = answer.date;
    request.content_type = kRequestContentType;
    request.block = "GET / HTTP/1.1\r\nHost: a.example\r\n\r\n";
    return request;
}

std::vector<Record> read_all(const std::filesystem::path& directory) {
    std::vector<Record> out;
    auto reader = Reader::open(directory);
    REQUIRE(reader);
    while (true) {
        auto record = reader->next();
        REQUIRE(record);
        if (!*record) return out;
        out.push_back(std::move(**record));
    }
}

std::set<std::string> urls_of(const std::filesystem::path& directory) {
    std::set<std::string> out;
    for (const auto& record : read_pages(directory)) out.insert(record.target_uri);
    return out;
}

/// An archive of many small files: page i and its request.
void fill(const std::filesystem::path& directory, unsigned pages) {
    WriterOptions options;
    options.max_file_bytes = 4000;
    auto writer = Writer::open(directory, options);
    REQUIRE(writer);
    for (unsigned i = 0; i < pages; ++i) {
        const auto answer = page(fmt::format("https://a.example/{}", i), noise(900, i));
        REQUIRE(writer->append_exchange(answer, request_of(answer)));
    }
}

}  // namespace

TEST_CASE("digests are those that other tools write", "[archive]") {
    auto digester = Digester::make();
    REQUIRE(digester);
    // RFC 3174 and FIPS 180-4: "" and "abc".
    CHECK(digester->label("") == "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ");
    CHECK(digester->label("abc") == "sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5");
    const std::pair<std::string_view, std::optional<bool>> rows[] = {
        {"sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5", true},
        {"sha1:vgmt4nsha2awvor6evyxqugcnsonbwe5", true},
        {"SHA-1:a9993e364706816aba3e25717850c26c9cd0d89d", true},
        {"sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ", false},
        {"sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", true},
        {"sha256:XJ4BNP4PAHH6UQKBIDPF3LRCEOYAGYNDSYLXVHFUCD7WD4QACWWQ====", true},
        {"sha256:", false},
        {"md5:900150983cd24fb0d6963f7d28e17f72", std::nullopt},
        {"", std::nullopt},
    };
    for (const auto& [label, wanted] : rows) {
        INFO(label);
        CHECK(digester->matches(label, "abc") == wanted);
    }
}

TEST_CASE("an answer and its request are two records of one write, joined by id", "[archive]") {
    const ScratchDirectory scratch;
    fill(scratch.path(), 3);
    const auto records = read_all(scratch.path());
    unsigned pairs = 0;
    for (std::size_t i = 0; i < records.size(); ++i) {
        CHECK(find_header(records[i].headers, "WARC-Block-Digest").starts_with("sha1:"));
        if (records[i].type != RecordType::response) continue;
        REQUIRE(i + 1 < records.size());
        CHECK(find_header(records[i].headers, "WARC-Payload-Digest").starts_with("sha1:"));
        CHECK(records[i + 1].type == RecordType::request);
        CHECK(find_header(records[i + 1].headers, "WARC-Concurrent-To") == "<" + records[i].id + ">");
        ++pairs;
    }
    CHECK(pairs == 3);
    auto reader = Reader::open(scratch.path(), {.requests = false});
    REQUIRE(reader);
    CHECK(read_pages(*reader).size() == 3);
}

TEST_CASE("verify finds nothing wrong with what was written and every byte that was changed",
          "[archive][property]") {
    const ScratchDirectory scratch;
    fill(scratch.path(), 6);
    const auto good = verify(scratch.path());
    REQUIRE(good);
    CHECK(good->damage.empty());
    CHECK(good->torn.empty());
    CHECK(good->digests >= 18);
    const auto name = list_files(scratch.path())->front();
    const auto bytes = slurp(scratch.path() / name);
    unsigned found = 0, tried = 0;
    for (std::size_t at = 40; at < bytes.size(); at += 97) {
        std::string changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 0x10);
        spill(scratch.path() / name, changed);
        const auto bad = verify(scratch.path());
        REQUIRE(bad);
        ++tried;
        // The time, flags and system bytes of a member's header say nothing.
        found += bad->damage.empty() ? 0 : 1;
        for (const auto& place : bad->damage) CHECK(place.file == name);
    }
    CHECK(found + 2 >= tried);
    spill(scratch.path() / name, bytes);
    const auto last = list_files(scratch.path())->back();
    const auto whole = slurp(scratch.path() / last);
    spill(scratch.path() / last, std::string_view(whole).substr(0, whole.size() - 5));
    const auto torn = verify(scratch.path());
    REQUIRE(torn);
    CHECK(torn->damage.empty());
    CHECK(torn->torn.size() == 1);
}

TEST_CASE("verify compares digests where a record has a right check sum but wrong bytes", "[archive]") {
    const ScratchDirectory scratch;
    auto record = page("https://a.example/", "body");
    record.headers.emplace_back("WARC-Payload-Digest", "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ");
    {
        auto writer = Writer::open(scratch.path());
        REQUIRE(writer);
        REQUIRE(writer->append(record));
    }
    const auto report = verify(scratch.path());
    REQUIRE(report);
    REQUIRE(report->damage.size() == 1);
    CHECK(report->damage[0].offset > 0);
    CHECK(report->damage[0].what.find("Payload-Digest") != std::string::npos);
}

TEST_CASE("rewrite takes out what is unwanted and changes no byte of the rest", "[archive]") {
    const ScratchDirectory scratch;
    fill(scratch.path(), 20);
    const auto before = read_all(scratch.path());
    const auto odd = [](const Record& record) { return (record.target_uri.back() - '0') % 2 != 0; };
    const auto lock = DirectoryLock::take(scratch.path());
    REQUIRE(lock);
    const auto keep = [&](const Record& record, const Location&) { return odd(record); };
    const auto dry = rewrite(*lock, keep, {.dry_run = true});
    REQUIRE(dry);
    CHECK(read_all(scratch.path()) == before);
    const auto done = rewrite(*lock, keep);
    REQUIRE(done);
    CHECK(done->records == 20);
    CHECK(done->records == dry->records);
    CHECK(done->bytes == dry->bytes);
    std::vector<Record> wanted;
    for (const auto& record : before) {
        if (record.type == RecordType::warcinfo || odd(record)) wanted.push_back(record);
    }
    CHECK(read_all(scratch.path()) == wanted);
    CHECK(verify(scratch.path())->damage.empty());
    CHECK(rewrite(*lock, keep)->files == 0);
    const auto none = rewrite(*lock, [](const Record&, const Location&) { return false; });
    REQUIRE(none);
    CHECK(read_pages(scratch.path()).empty());
    CHECK(list_files(scratch.path())->size() == 1);
}

TEST_CASE("rewrite keeps damaged bytes unless it is told to drop them", "[archive]") {
    const ScratchDirectory scratch;
    fill(scratch.path(), 6);
    const auto name = list_files(scratch.path())->front();
    spill(scratch.path() / name, slurp(scratch.path() / name) + "SECRET bytes that are no member");
    spill(scratch.path() / (name + ".torn"), "SECRET");
    const auto lock = DirectoryLock::take(scratch.path());
    REQUIRE(lock);
    const auto keep = [](const Record& record, const Location&) {
        return record.target_uri != "https://a.example/0";
    };
    REQUIRE(rewrite(*lock, keep));
    CHECK(slurp(scratch.path() / name).find("SECRET") != std::string::npos);
    REQUIRE(rewrite(*lock, keep, {.drop_damage = true}));
    CHECK(slurp(scratch.path() / name).find("SECRET") == std::string::npos);
    CHECK_FALSE(std::filesystem::exists(scratch.path() / (name + ".torn")));
    CHECK(urls_of(scratch.path()).size() == 5);
}

TEST_CASE("records of one member part when only some of them go", "[archive]") {
    const ScratchDirectory scratch;
    std::string plain;
    for (const char* url : {"https://a.example/0", "https://a.example/1", "https://a.example/2"}) {
        const auto record = page(url, "x");
        plain += header_text(record, record.id) + record.block + "\r\n\r\n";
    }
    std::string packed;
    REQUIRE(Deflater::make(6)->pack(plain, "", "", packed));
    spill(scratch.path() / "other.warc.gz", packed);
    const auto lock = DirectoryLock::take(scratch.path());
    REQUIRE(lock);
    REQUIRE(rewrite(*lock,
                    [](const Record& record, const Location&) { return !record.target_uri.ends_with('1'); }));
    CHECK(urls_of(scratch.path()) == std::set<std::string>{"https://a.example/0", "https://a.example/2"});
}

TEST_CASE("a rewrite that is killed at any moment loses no record that stays, and the next one ends it",
          "[archive][kill]") {
    const ScratchDirectory scratch;
    fill(scratch.path(), 60);
    const auto keep = [](const Record& record, const Location&) { return record.target_uri.back() != '3'; };
    for (unsigned round = 0; round < 12; ++round) {
        const pid_t child = ::fork();
        if (child == 0) {
            const auto lock = DirectoryLock::take(scratch.path());
            const auto slow = [&](const Record& record, const Location& place) {
                ::usleep(100);
                return keep(record, place);
            };
            if (lock) (void)rewrite(*lock, slow).has_value();
            ::_exit(0);
        }
        ::usleep(1000 * round);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        const auto urls = urls_of(scratch.path());
        for (unsigned i = 0; i < 60; ++i) {
            if (i % 10 != 3) CHECK(urls.contains(fmt::format("https://a.example/{}", i)));
        }
        CHECK(verify(scratch.path())->damage.empty());
    }
    const auto lock = DirectoryLock::take(scratch.path());
    REQUIRE(lock);
    REQUIRE(rewrite(*lock, keep));
    CHECK(urls_of(scratch.path()).size() == 54);
    for (const auto& entry : std::filesystem::directory_iterator(scratch.path()))
        CHECK(entry.path().extension() != ".new");
}

TEST_CASE("a writer that rotates all the time and is killed leaves every record that it had acknowledged",
          "[archive][kill]") {
    const ScratchDirectory scratch;
    std::size_t acknowledged = 0;
    for (unsigned round = 0; round < 25; ++round) {
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        const pid_t child = ::fork();
        if (child == 0) {
            WriterOptions options;
            options.max_file_bytes = 600;
            auto writer = Writer::open(scratch.path(), options);
            for (unsigned i = 0; writer; ++i) {
                const auto answer =
                    page(fmt::format("https://a.example/{}", acknowledged + i), noise(500, i));
                if (!writer->append_exchange(answer, request_of(answer))) ::_exit(1);
                if (::write(ends[1], "x", 1) != 1) ::_exit(1);
            }
            ::_exit(1);
        }
        ::close(ends[1]);
        ::usleep(500 + 997 * round % 7000);
        ::kill(child, SIGKILL);
        char byte = 0;
        while (::read(ends[0], &byte, 1) == 1) ++acknowledged;
        ::close(ends[0]);
        ::waitpid(child, nullptr, 0);
        const auto report = verify(scratch.path());
        REQUIRE(report);
        CHECK(report->damage.empty());
    }
    REQUIRE(Writer::open(scratch.path()));
    const auto urls = urls_of(scratch.path());
    CHECK(acknowledged > 0);
    for (std::size_t i = 0; i < acknowledged; ++i)
        CHECK(urls.contains(fmt::format("https://a.example/{}", i)));
    CHECK(verify(scratch.path())->torn.empty());
    // Only files that were ever begun: each starts with its warcinfo.
    const auto names = list_files(scratch.path());
    REQUIRE(names);
    for (const auto& name : *names) {
        if (std::filesystem::file_size(scratch.path() / name) == 0) continue;
        CHECK(read_record(scratch.path(), Location{name, 0, 0})->type == RecordType::warcinfo);
    }
}

}  // namespace jobindex::archive
