// WARC on any bytes: once as the text of a record, once as an archive file that a reader reads, a writer
// repairs, verify checks and rewrite thins out.
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "core/archive/http_message.h"
#include "core/archive/reader.h"
#include "core/archive/rewrite.h"
#include "core/archive/verify.h"
#include "core/archive/writer.h"

using namespace jobindex::archive;

namespace {

/// A directory in memory where there is one, since every run flushes to the disk.
struct Scratch {
    Scratch() {
        const std::filesystem::path memory = "/dev/shm";
        path = (std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path()) /
               ("jobindex-fuzz-warc-" + std::to_string(::getpid()));
        std::filesystem::create_directories(path);
    }
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
    std::filesystem::path path;
};

std::size_t count_records(const std::filesystem::path& directory) {
    auto reader = Reader::open(directory, ReaderOptions{{}, 1u << 20});
    std::size_t count = 0;
    while (reader) {
        auto record = reader->next();
        if (!record || !*record) break;
        (void)parse_http_response((*record)->block).has_value();
        ++count;
    }
    return count;
}

/// Takes out every other record; what stays must be read afterwards, and nothing else.
void thin_out(const std::filesystem::path& directory) {
    const auto lock = DirectoryLock::take(directory);
    if (!lock) std::abort();
    std::size_t asked = 0, kept = 0;
    const auto keep = [&](const Record&, const Location&) {
        if (++asked % 2 == 0) return false;
        ++kept;
        return true;
    };
    if (!rewrite(*lock, keep, {.drop_damage = true})) std::abort();
    auto reader = Reader::open(directory);
    std::size_t left = 0;
    while (reader) {
        const auto record = reader->next();
        if (!record) std::abort();
        if (!*record) break;
        left += (*record)->type != RecordType::warcinfo;
    }
    if (left != kept) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    if (const auto parsed = parse_record(input); parsed && parsed->size > size) std::abort();
    static const Scratch scratch;
    const auto& directory = scratch.path;
    const auto file = directory / "jobindex-20260101000000-00001.warc.gz";
    std::filesystem::remove(file.string() + ".torn");
    std::ofstream(file, std::ios::binary).write(input.data(), static_cast<std::streamsize>(size));
    const std::size_t before = count_records(directory);
    Record record;
    record.target_uri = "https://a.example/";
    {
        auto writer = Writer::open(directory);
        if (!writer || !writer->append(record)) std::abort();
    }
    // The writer adds one record (and a warcinfo to an empty file) and takes none that a reader could read.
    const std::size_t after = count_records(directory);
    if (after != before + 1 && after != before + 2) std::abort();
    if (!verify(directory)) std::abort();
    thin_out(directory);
    return 0;
}
