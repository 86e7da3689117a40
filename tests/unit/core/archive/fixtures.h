// Records of every shape and a directory that removes itself: what the archive tests share.
#pragma once

#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "core/archive/http_message.h"
#include "core/archive/reader.h"
#include "core/archive/record.h"
#include "core/archive/writer.h"

namespace jobindex::archive {

/// A directory of its own, gone at the end of the test; in memory where there is such a place, since every
/// writer flushes.
class ScratchDirectory {
  public:
    ScratchDirectory() {
        static int count = 0;
        const std::filesystem::path memory = "/dev/shm";
        path_ = (std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path()) /
                fmt::format("jobindex-archive-{}-{}", ::getpid(), ++count);
        std::filesystem::remove_all(path_);
        std::filesystem::create_directories(path_);
    }
    ScratchDirectory(const ScratchDirectory&) = delete;
    ScratchDirectory& operator=(const ScratchDirectory&) = delete;
    ~ScratchDirectory() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

/// All bytes of a file.
inline std::string slurp(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// Replaces a file.
inline void spill(const std::filesystem::path& path, std::string_view bytes) {
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

/// Bytes that no compressor can shrink.
inline std::string noise(std::size_t size, unsigned seed) {
    std::mt19937 random(seed);
    std::string bytes(size, '\0');
    for (char& c : bytes) c = static_cast<char>(random());
    return bytes;
}

/// A response record for one page.
inline Record page(std::string_view url, std::string_view body) {
    Record record;
    record.id = new_record_id();
    record.target_uri = url;
    record.date = 1796113800;
    record.content_type = kResponseContentType;
    record.headers = {{"WARC-IP-Address", "192.0.2.7"}};
    record.block = http_response_block(200, {{"Content-Type", "text/html"}}, body);
    return record;
}

/// Records as wild as a crawl gives them: every type, empty and binary blocks, blocks that look like records.
inline std::vector<Record> wild_records() {
    std::vector<Record> records{
        page("https://uni.example/jobs/1", "<html>PhD</html>"),
        page("https://uni.example/jobs/1", "the same target again"),
        page("https://uni.example/stellen?q=%C3%BC&x=1", ""),
        page("https://uni.example/blob", noise(200'000, 1)),
        page("https://uni.example/zip", std::string("\x1f\x8b\x08\0\0\0\0\0\0\x03WARC/1.1\r\n\r\n", 23)),
        page("https://uni.example/warc",
             "\r\n\r\nWARC/1.1\r\nWARC-Type: response\r\nContent-Length: 5\r\n\r\nhello"),
        page("https://uni.example/nul", std::string(70'000, '\0')),
    };
    records[3].type = RecordType::resource;
    records[4].type = RecordType::metadata;
    records[5].type = RecordType::revisit;
    records[2].type = RecordType::request;
    records[6].headers.emplace_back("WARC-Refers-To", "<urn:uuid:0>");
    return records;
}

/// Without the digests that the writer adds.
inline Record without_digests(Record record) {
    std::erase_if(record.headers, [](const auto& header) {
        return header.first == "WARC-Block-Digest" || header.first == "WARC-Payload-Digest";
    });
    return record;
}

/// Every record of the directory but the warcinfo ones, without digests.
inline std::vector<Record> read_pages(Reader& reader) {
    std::vector<Record> records;
    while (true) {
        auto record = reader.next();
        if (!record || !*record) return records;
        if ((*record)->type != RecordType::warcinfo) records.push_back(without_digests(std::move(**record)));
    }
}

/// The same from a directory.
inline std::vector<Record> read_pages(const std::filesystem::path& directory) {
    auto reader = Reader::open(directory);
    return reader ? read_pages(*reader) : std::vector<Record>();
}

}  // namespace jobindex::archive
