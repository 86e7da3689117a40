#include "core/schema/index_directory.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "core/base/file.h"
#include "core/base/text.h"

namespace jobindex::schema {
namespace {

namespace fs = std::filesystem;
using base::Code;
using base::Json;

constexpr std::string_view kNamePrefix = "gen-";
constexpr const char* kCurrent = "CURRENT";
constexpr const char* kDescription = "generation.json";
constexpr const char* kLock = ".lock";
constexpr const char* kRebuild = "`jobindex index` builds it anew";

std::string name_of(long long number) {
    return fmt::format("{}{:06}", kNamePrefix, number);
}

/// The number in "gen-000007"; nullopt for any other name, so that CURRENT cannot point elsewhere.
std::optional<long long> number_of(std::string_view name) {
    if (!name.starts_with(kNamePrefix)) return std::nullopt;
    name.remove_prefix(kNamePrefix.size());
    if (name.empty() || name.size() > 15 || !std::all_of(name.begin(), name.end(), base::is_digit)) {
        return std::nullopt;
    }
    return base::parse_integer(name);
}

/// The names of all generations in the directory, published or not.
std::vector<std::string> generations_in(const fs::path& index_dir) {
    std::vector<std::string> names;
    std::error_code problem;
    for (fs::directory_iterator it(index_dir, problem), end; !problem && it != end; it.increment(problem)) {
        if (auto name = it->path().filename().string(); number_of(name)) names.push_back(std::move(name));
    }
    return names;
}

base::Result<std::string> read_current_name(const fs::path& index_dir) {
    const auto text = base::read_file(index_dir / kCurrent, 4096);
    if (!text && text.error().code == Code::not_found) {
        return base::fail(Code::not_found, fmt::format("no index at {}", index_dir.string()),
                          "run `jobindex crawl URL` or `jobindex index`");
    }
    if (!text) return base::fail(text);
    std::string name(base::trim(*text));
    if (number_of(name)) return name;
    return base::fail(Code::corrupt,
                      fmt::format("{} does not name a generation", (index_dir / kCurrent).string()),
                      kRebuild);
}

base::Result<Generation> generation_from(const fs::path& path, const Json& json) {
    const auto version = json["format_version"].integer();
    if (!version) {
        return base::fail(Code::corrupt,
                          fmt::format("{} has no format_version", (path / kDescription).string()), kRebuild);
    }
    if (*version != kIndexVersion) {
        return base::fail(Code::unsupported,
                          fmt::format("the index at {} has format version {}, this program reads version {}",
                                      path.parent_path().string(), *version, kIndexVersion),
                          kRebuild);
    }
    Generation generation;
    generation.name = path.filename().string();
    generation.path = path;
    generation.created = base::parse_iso_time(json["created"].text()).value_or(0);
    generation.as_of = base::Date::parse(json["as_of"].text()).value_or(base::Date{});
    generation.live = json["live"].integer().value_or(0);
    generation.closed = json["closed"].integer().value_or(0);
    generation.code = json["code"].text();
    generation.store = json["store"].text();
    generation.change = json["change"].integer().value_or(0);
    generation.updates = static_cast<int>(json["updates"].integer().value_or(0));
    for (const auto& [language, count] : json["languages"].members()) {
        generation.languages.push_back({language, count.integer().value_or(0)});
    }
    return generation;
}

/// generation.json of the generation `name`, checked.
base::Result<Generation> read_generation(const fs::path& index_dir, const std::string& name) {
    const fs::path path = index_dir / name;
    const auto text = base::read_file(path / kDescription, 1 << 20);
    if (!text) return base::fail(text.error().code, text.error().message, kRebuild);
    const auto json = base::parse_json(*text);
    if (!json || !json->is_object()) {
        return base::fail(Code::corrupt, fmt::format("{} is damaged", (path / kDescription).string()),
                          kRebuild);
    }
    return generation_from(path, *json);
}

/// Flushes every file and directory below `root`, and `root`.
base::Result<void> sync_tree(const fs::path& root) {
    std::error_code problem;
    for (fs::recursive_directory_iterator it(root, problem), end; !problem && it != end;
         it.increment(problem)) {
        if (auto synced = base::sync_path(it->path()); !synced) return synced;
    }
    if (problem) {
        return base::fail(Code::io, fmt::format("cannot read {}: {}", root.string(), problem.message()));
    }
    return base::sync_path(root);
}

base::Result<void> remove_tree(const fs::path& path) {
    std::error_code problem;
    fs::remove_all(path, problem);
    if (!problem) return {};
    return base::fail(Code::io, fmt::format("cannot remove {}: {}", path.string(), problem.message()));
}

}  // namespace

Json to_json(const Generation& generation) {
    Json languages = Json::object();
    for (const auto& [language, ads] : generation.languages) languages.set(language, ads);
    return Json::object({{"format_version", generation.version},
                         {"created", base::iso_time(generation.created)},
                         {"as_of", generation.as_of.iso()},
                         {"ads", generation.ads()},
                         {"live", generation.live},
                         {"closed", generation.closed},
                         {"languages", std::move(languages)},
                         {"store", generation.store},
                         {"change", generation.change},
                         {"updates", generation.updates},
                         {"code", generation.code}});
}

base::Result<Generation> generation_named(const fs::path& index_dir, std::string_view name) {
    if (!number_of(name)) {
        return base::fail(Code::not_found, fmt::format("\"{}\" is no generation of an index", name));
    }
    return read_generation(index_dir, std::string(name));
}

base::Result<Generation> current_generation(const fs::path& index_dir) {
    while (true) {
        const auto name = read_current_name(index_dir);
        if (!name) return base::fail(name);
        auto generation = read_generation(index_dir, *name);
        if (generation) return generation;
        // A publish may have removed it since we read its name; then CURRENT names another one by now.
        const auto now = read_current_name(index_dir);
        if (!now || *now == *name) {
            if (generation.error().code != Code::not_found) return generation;
            return base::fail(Code::corrupt, generation.error().message, kRebuild);
        }
    }
}

base::Result<Generation> start_generation(const fs::path& index_dir) {
    if (auto made = base::make_directories(index_dir); !made) return base::fail(made);
    const auto current = read_current_name(index_dir);
    const auto published = current ? number_of(*current) : std::nullopt;
    long long last = published.value_or(0);
    for (const auto& name : generations_in(index_dir)) {
        const auto number = *number_of(name);
        if (!published) {
            last = std::max(last, number);
        } else if (number > *published) {
            if (auto removed = remove_tree(index_dir / name); !removed) return base::fail(removed);
        }
    }
    Generation next;
    next.name = name_of(last + 1);
    next.path = index_dir / next.name;
    if (auto made = base::make_directories(next.path); !made) return base::fail(made);
    return next;
}

base::Result<void> publish(const fs::path& index_dir, const Generation& generation) {
    const auto before = read_current_name(index_dir);
    auto written =
        base::write_file_atomically(generation.path / kDescription, to_json(generation).dump(2) + "\n");
    if (!written) return written;
    if (auto synced = sync_tree(generation.path); !synced) return synced;
    if (auto named = base::write_file_atomically(index_dir / kCurrent, generation.name + "\n"); !named)
        return named;
    for (const auto& name : generations_in(index_dir)) {
        if (name == generation.name || (before && name == *before)) continue;
        // The new index is in place; what cannot be removed now goes with the next publish.
        static_cast<void>(remove_tree(index_dir / name));
    }
    return {};
}

void discard(const fs::path& index_dir, const Generation& generation) {
    const auto current = read_current_name(index_dir);
    if (!current || *current != generation.name) static_cast<void>(remove_tree(generation.path));
}

std::vector<LanguageCount> most_first(const std::map<std::string, long long, std::less<>>& counts) {
    std::vector<LanguageCount> out;
    for (const auto& [language, ads] : counts) out.push_back({language, ads});
    std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.ads > b.ads; });
    return out;
}

base::Result<void> remove_old_generations(const fs::path& index_dir) {
    const auto lock = BuildLock::take(index_dir);
    if (!lock) return base::fail(lock);
    const auto current = read_current_name(index_dir);
    for (const auto& name : generations_in(index_dir)) {
        if (current && name == *current) continue;
        if (auto removed = remove_tree(index_dir / name); !removed) return removed;
    }
    return {};
}

base::Result<BuildLock> BuildLock::take(const fs::path& index_dir) {
    if (auto made = base::make_directories(index_dir); !made) return base::fail(made);
    const fs::path path = index_dir / kLock;
    const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (fd < 0) return base::fail(base::errno_error("open", path));
    BuildLock lock(fd);
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        const auto holder = base::read_file(path, 64);
        const std::string who = holder ? std::string(base::trim(*holder)) : std::string();
        return base::fail(Code::locked,
                          fmt::format("the index at {} is locked by {}", index_dir.string(),
                                      who.empty() ? "another process" : "process " + who),
                          "wait until it is done, or stop it");
    }
    const std::string pid = std::to_string(::getpid()) + "\n";
    if (::ftruncate(fd, 0) != 0 || ::pwrite(fd, pid.data(), pid.size(), 0) < 0) {
        return base::fail(base::errno_error("write", path));
    }
    return lock;
}

BuildLock::BuildLock(BuildLock&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}

BuildLock& BuildLock::operator=(BuildLock&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
}

BuildLock::~BuildLock() {
    if (fd_ >= 0) ::close(fd_);
}

}  // namespace jobindex::schema
