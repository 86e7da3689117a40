#include "core/inbox/inbox.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <system_error>

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/base/url.h"

namespace jobindex::inbox {
namespace {

namespace fs = std::filesystem;
using base::Json;

constexpr int kVersion = 1;
constexpr std::string_view kEnding = ".jsonl";

/// A name that sorts by time and that no other batch has, nor one of another process.
std::string next_name() {
    static std::atomic<unsigned> counter{0};
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto micros = std::chrono::duration_cast<std::chrono::microseconds>(now).count();
    return fmt::format("{:020}-{}-{:06}{}", micros, ::getpid(), counter++, kEnding);
}

base::Error broken(const fs::path& file) {
    return {base::Code::corrupt, file.string() + " is no batch of ads", {}};
}

}  // namespace

base::Result<void> put(const fs::path& directory, const Batch& batch) {
    if (auto made = base::make_directories(directory); !made) return made;
    std::string text =
        Json::object(
            {{"version", kVersion}, {"source", batch.source}, {"received", base::iso_time(batch.received)}})
            .dump() +
        "\n";
    for (const auto& item : batch.items) {
        const Json line =
            item.remove.empty() ? Json::object({{"put", item.row}}) : Json::object({{"remove", item.remove}});
        text += line.dump() + "\n";
    }
    return base::write_file_atomically(directory / next_name(), text);
}

base::Result<std::vector<fs::path>> waiting(const fs::path& directory) {
    std::vector<fs::path> out;
    std::error_code error;
    for (fs::directory_iterator at(directory, error), end; !error && at != end; at.increment(error)) {
        if (at->path().extension() == kEnding) out.push_back(at->path());
    }
    if (error && error != std::errc::no_such_file_or_directory)
        return base::fail(base::Code::io,
                          fmt::format("cannot list {}: {}", directory.string(), error.message()));
    std::sort(out.begin(), out.end());
    return out;
}

base::Result<Batch> read(const fs::path& file) {
    const auto text = base::read_file(file);
    if (!text) return base::fail(text);
    Batch batch;
    bool first = true;
    for (const auto line : base::split(*text, '\n')) {
        if (line.empty()) continue;
        const auto json = base::parse_json(line);
        if (!json || !json->is_object()) return base::fail(broken(file));
        if (std::exchange(first, false)) {
            if ((*json)["version"].integer() != kVersion) {
                return base::fail(base::Code::unsupported, file.string() + " has another version",
                                  "take it in with the release that wrote it");
            }
            batch.source = (*json)["source"].text();
            batch.received = base::parse_iso_time((*json)["received"].text()).value_or(0);
            continue;
        }
        batch.items.push_back({(*json)["put"], (*json)["remove"].text()});
    }
    if (first) return base::fail(broken(file));
    return batch;
}

base::Result<void> done(const fs::path& file) {
    std::error_code error;
    fs::remove(file, error);
    if (error) return base::fail(base::errno_error("remove", file));
    return base::sync_path(file.parent_path());
}

base::Result<void> put_aside(const fs::path& file) {
    std::error_code error;
    fs::rename(file, file.string() + ".bad", error);
    if (error) return base::fail(base::errno_error("rename", file));
    return {};
}

std::string id_of(const Json& row, std::string_view source) {
    const auto url = base::parse_url(base::trim(row["url"].text()));
    if (url && (url->scheme == "http" || url->scheme == "https"))
        return base::hash128_hex(base::canonical(*url));
    const auto& reference =
        row["reference"].text().empty() ? row["identifier"].text() : row["reference"].text();
    if (base::trim(reference).empty()) return {};
    return base::hash128_hex(std::string(source) + "\n" + std::string(base::trim(reference)));
}

}  // namespace jobindex::inbox
