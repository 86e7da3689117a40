// Writer and reader together: what goes in comes out, across files, restarts, locks and full disks.
#include <sys/resource.h>
#include <sys/wait.h>

#include <catch2/catch.hpp>
#include <csignal>

#include "core/archive/directory.h"
#include "tests/unit/core/archive/fixtures.h"

namespace jobindex::archive {

TEST_CASE("a reader gives exactly the records that a writer took", "[archive][property]") {
    const ScratchDirectory scratch;
    const auto records = wild_records();
    {
        auto writer = Writer::open(scratch.path());
        REQUIRE(writer);
        for (const auto& record : records) REQUIRE(writer->append(record));
        REQUIRE(writer->sync());
    }
    auto reader = Reader::open(scratch.path());
    REQUIRE(reader);
    CHECK(read_pages(*reader) == records);
    CHECK(reader->damage().empty());
    CHECK(reader->bytes_read() == reader->total_bytes());
}

TEST_CASE("each file begins with a warcinfo record and gets no record once it is full", "[archive]") {
    const ScratchDirectory scratch;
    WriterOptions options;
    options.max_file_bytes = 3000;
    std::vector<Record> records;
    for (int i = 0; i < 20; ++i) {
        records.push_back(
            page(fmt::format("https://a.example/{}", i), noise(1000, static_cast<unsigned>(i))));
    }
    for (const auto& record : records) {
        // A writer for each record: restarting changes nothing.
        auto writer = Writer::open(scratch.path(), options);
        REQUIRE(writer);
        CHECK(writer->torn_tail().bytes == 0);
        REQUIRE(writer->append(record));
    }
    const auto names = list_files(scratch.path());
    REQUIRE(names);
    CHECK(names->size() >= 6);
    for (const auto& name : *names) {
        const auto first = read_record(scratch.path(), Location{name, 0, 0});
        REQUIRE(first);
        CHECK(first->type == RecordType::warcinfo);
        CHECK(find_header(first->headers, "warc-filename") == name);
        CHECK(std::filesystem::file_size(scratch.path() / name) < 5000);
    }
    CHECK(read_pages(scratch.path()) == records);
}

TEST_CASE("a location leads back to its record, and reading can go on behind it", "[archive]") {
    const ScratchDirectory scratch;
    const auto records = wild_records();
    WriterOptions options;
    options.max_file_bytes = 100'000;
    auto writer = Writer::open(scratch.path(), options);
    REQUIRE(writer);
    std::vector<Location> places;
    for (const auto& record : records) {
        auto place = writer->append(record);
        REQUIRE(place);
        places.push_back(*place);
    }
    for (std::size_t i = 0; i < records.size(); ++i) {
        const auto record = read_record(scratch.path(), places[i]);
        REQUIRE(record);
        CHECK(without_digests(*record) == records[i]);
        auto reader = Reader::open(scratch.path(), ReaderOptions{places[i]});
        REQUIRE(reader);
        CHECK(read_pages(*reader).size() == records.size() - 1 - i);
    }
    CHECK_FALSE(read_record(scratch.path(), Location{places[0].file, places[0].offset + 1, 0}));
    CHECK_FALSE(read_record(scratch.path(), Location{"none.warc.gz", 0, 0}));
}

TEST_CASE("a second writer is refused and told who holds the archive", "[archive]") {
    const ScratchDirectory scratch;
    {
        auto first = Writer::open(scratch.path());
        REQUIRE(first);
        const auto second = Writer::open(scratch.path());
        REQUIRE_FALSE(second);
        CHECK(second.error().code == base::Code::locked);
        CHECK(second.error().message.find(std::to_string(::getpid())) != std::string::npos);
    }
    CHECK(Writer::open(scratch.path()));
}

TEST_CASE("a disk that fills loses no record that was there and the next append works again", "[archive]") {
    const ScratchDirectory scratch;
    const auto kept = page("https://a.example/kept", "small");
    const auto big = page("https://a.example/big", noise(400'000, 7));
    auto writer = Writer::open(scratch.path());
    REQUIRE(writer);
    REQUIRE(writer->append(kept));
    rlimit before{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit tight{100'000, before.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &tight) == 0);
    const auto full = writer->append(big);
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
    std::signal(SIGXFSZ, handler);
    REQUIRE_FALSE(full);
    CHECK(full.error().code == base::Code::io);
    CHECK_FALSE(full.error().hint.empty());
    CHECK(read_pages(scratch.path()) == std::vector<Record>{kept});
    REQUIRE(writer->append(big));
    CHECK(read_pages(scratch.path()) == std::vector<Record>{kept, big});
}

TEST_CASE("a writer that is killed at any moment leaves every record that it had acknowledged", "[archive]") {
    const ScratchDirectory scratch;
    int pipe_ends[2];
    REQUIRE(::pipe(pipe_ends) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        auto writer = Writer::open(scratch.path());
        for (unsigned i = 0; writer; ++i) {
            if (!writer->append(page(fmt::format("https://a.example/{}", i), noise(20'000, i)))) ::_exit(1);
            if (::write(pipe_ends[1], "x", 1) != 1) ::_exit(1);
        }
        ::_exit(1);
    }
    ::close(pipe_ends[1]);
    std::size_t acknowledged = 0;
    char byte = 0;
    while (acknowledged < 40 && ::read(pipe_ends[0], &byte, 1) == 1) ++acknowledged;
    ::kill(child, SIGKILL);
    while (::read(pipe_ends[0], &byte, 1) == 1) ++acknowledged;
    ::close(pipe_ends[0]);
    ::waitpid(child, nullptr, 0);
    REQUIRE(Writer::open(scratch.path()));
    const auto records = read_pages(scratch.path());
    CHECK(records.size() >= acknowledged);
    for (std::size_t i = 0; i < records.size(); ++i) {
        CHECK(records[i].target_uri == fmt::format("https://a.example/{}", i));
    }
}

TEST_CASE("file names sort in the order of writing even when the clock goes back", "[archive]") {
    CHECK(next_file_name("", 1796113800) == "jobindex-20261201083000-00001.warc.gz");
    const char* rows[] = {"", "jobindex-20261201083000-00001.warc.gz",
                          "jobindex-20991231235959-00007.warc.gz", "jobindex-20261201083000-99999.warc.gz"};
    for (const std::string_view last : rows) {
        for (const base::Timestamp now : {0L, 1796113800L, 1796113801L, 4102444799L}) {
            CHECK(next_file_name(last, now) > last);
        }
    }
}

TEST_CASE("a directory that cannot be made is an error that names it", "[archive]") {
    const ScratchDirectory scratch;
    spill(scratch.path() / "file", "x");
    const auto writer = Writer::open(scratch.path() / "file" / "archive");
    REQUIRE_FALSE(writer);
    CHECK(writer.error().message.find("file") != std::string::npos);
    CHECK_FALSE(Reader::open(scratch.path() / "nowhere"));
}

TEST_CASE("a block over the limit is refused and nothing is written", "[archive]") {
    const ScratchDirectory scratch;
    auto writer = Writer::open(scratch.path());
    REQUIRE(writer);
    auto record = page("https://a.example/", "");
    record.block.assign(kMaxBlockBytes + 1, 'x');
    const auto place = writer->append(record);
    REQUIRE_FALSE(place);
    CHECK(place.error().code == base::Code::limit);
    CHECK(read_pages(scratch.path()).empty());
}

}  // namespace jobindex::archive
