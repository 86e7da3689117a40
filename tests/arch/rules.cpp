#include "tests/arch/rules.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <string_view>

namespace jobindex::arch {
namespace {

namespace fs = std::filesystem;

/// A folder, and the folders whose headers it may include beside its own; the longest folder that fits a
/// file counts.
struct Rule {
    std::string_view folder;
    std::vector<std::string_view> may_include;
};

const std::vector<Rule>& rules() {
    static const std::vector<Rule> table = {
        {"core/base", {}},
        {"core/model", {"core/base"}},
        {"core/vocab", {"core/base", "core/model"}},
        {"core/html", {"core/base"}},
        {"core/archive", {"core/base"}},
        {"core/takedown", {"core/base"}},
        {"core/board", {"core/base", "core/html"}},
        {"core/inbox", {"core/base"}},
        {"core/sqlite", {"core/base"}},
        {"core/schema", {"core/base", "core/model", "core/vocab"}},
        {"crawler", {"core"}},
        {"indexer/extract", {"core"}},
        {"indexer/normalise", {"core", "indexer/extract"}},
        {"indexer/store", {"core"}},
        {"indexer/build", {"core", "indexer/store"}},
        {"indexer/ingest", {"core", "indexer/extract", "indexer/normalise", "indexer/store"}},
        {"query/understand", {"core"}},
        {"query/search", {"core", "query/understand"}},
        {"query/render", {"core", "query/understand", "query/search"}},
        {"query/site", {"core"}},
        {"query/alerts", {"core", "query/understand", "query/search", "query/render", "query/site"}},
        {"query/server", {"core", "query"}},
        {"apps/cli", {"core"}},
        {"apps/jobindex", {"core", "crawler", "indexer", "apps/cli"}},
        {"apps/jobquery", {"core", "query", "apps/cli"}},
    };
    return table;
}

/// A header of a library, and the files that may include it.
struct Confined {
    std::string_view header;
    std::vector<std::string_view> files;
};

const std::vector<Confined>& confined() {
    static const std::vector<Confined> table = {
        {"CLI/", {"apps/cli/parse.cpp", "apps/cli/config_file.cpp"}},
        {"nlohmann/", {"core/base/json.cpp"}},
        {"spdlog/", {"core/base/log.cpp"}},
        {"gumbo.h", {"core/html/"}},
        {"SQLiteCpp/", {"core/sqlite/"}},
        {"sqlite3.h", {"core/sqlite/"}},
        {"xapian.h", {"core/schema/", "indexer/build/", "query/search/"}},
        {"curl/", {"core/base/http_date.cpp", "crawler/", "query/alerts/"}},
        {"unicode/", {"core/base/"}},
        {"cld2/", {"indexer/extract/"}},
        {"pugixml.hpp", {"core/board/", "crawler/", "indexer/extract/"}},
        {"libpsl.h", {"core/base/"}},
        {"kainjow/", {"query/server/pages/template.cpp"}},
        {"microhttpd.h", {"query/server/http_server.cpp", "apps/jobindex/metrics_server.cpp"}},
        {"openssl/", {"core/archive/digest.cpp", "core/base/secret.cpp"}},
    };
    return table;
}

bool in_folder(std::string_view file, std::string_view folder) {
    return file.size() > folder.size() && file.starts_with(folder) && file[folder.size()] == '/';
}

const Rule* rule_for(std::string_view file) {
    const Rule* best = nullptr;
    for (const Rule& rule : rules()) {
        if (in_folder(file, rule.folder) && (best == nullptr || rule.folder.size() > best->folder.size()))
            best = &rule;
    }
    return best;
}

/// One include line: number from 1, name, and whether it stood in quotes.
struct Include {
    std::size_t line;
    std::string name;
    bool quoted;
};

std::vector<Include> includes_of(const fs::path& file) {
    std::vector<Include> out;
    std::ifstream in(file);
    std::string line;
    for (std::size_t number = 1; std::getline(in, line); ++number) {
        const auto start = line.find_first_not_of(" \t");
        if (start == std::string::npos || line.compare(start, 8, "#include") != 0) continue;
        const auto open = line.find_first_of("\"<", start + 8);
        if (open == std::string::npos) continue;
        const auto close = line.find_first_of("\">", open + 1);
        out.push_back({number, line.substr(open + 1, close - open - 1), line[open] == '"'});
    }
    return out;
}

template <class Each>
void for_each_source(const fs::path& root, Each each) {
    std::vector<fs::path> files;
    for (const char* top : {"core", "crawler", "indexer", "query", "apps"}) {
        if (!fs::exists(root / top)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
            if (entry.path().extension() == ".h" || entry.path().extension() == ".cpp")
                files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    for (const auto& file : files) each(fs::relative(file, root).generic_string(), includes_of(file));
}

/// The name that a line of a header defines at namespace level: "kReach" of "inline constexpr int kReach =
/// 3;".
std::string constant_of(std::string_view line) {
    if (!line.starts_with("inline constexpr ")) return "";
    line = line.substr(0, line.find_first_of("=[{("));
    const auto end = line.find_last_not_of(' ');
    const auto begin = line.find_last_of(' ', end) + 1;
    const auto name = line.substr(begin, end + 1 - begin);
    return name.starts_with('k') ? std::string(name) : "";
}

}  // namespace

std::vector<Violation> violations(const fs::path& root) {
    std::vector<Violation> out;
    for_each_source(root, [&out](const std::string& file, const std::vector<Include>& includes) {
        const Rule* rule = rule_for(file);
        if (rule == nullptr) {
            out.push_back(file + " is in no folder of the table");
            return;
        }
        for (const Include& include : includes) {
            if (!include.quoted) continue;
            const bool own = in_folder(include.name, rule->folder);
            const bool allowed =
                std::any_of(rule->may_include.begin(), rule->may_include.end(),
                            [&](std::string_view folder) { return in_folder(include.name, folder); });
            if (!own && !allowed)
                out.push_back(file + ":" + std::to_string(include.line) + " includes " + include.name);
        }
    });
    return out;
}

std::vector<Violation> confined_violations(const fs::path& root) {
    std::vector<Violation> out;
    for_each_source(root, [&out](const std::string& file, const std::vector<Include>& includes) {
        for (const Include& include : includes) {
            for (const Confined& rule : confined()) {
                if (include.quoted || !include.name.starts_with(rule.header)) continue;
                const bool allowed =
                    std::any_of(rule.files.begin(), rule.files.end(), [&](std::string_view place) {
                        return file == place || (place.ends_with('/') && file.starts_with(place));
                    });
                if (!allowed)
                    out.push_back(file + ":" + std::to_string(include.line) + " includes <" + include.name +
                                  ">");
            }
        }
    });
    return out;
}

std::vector<Violation> constants_defined_twice(const fs::path& root) {
    std::vector<Violation> out;
    std::map<std::pair<std::string, std::string>, std::string> first;  // by folder and name: the header
    for_each_source(root, [&](const std::string& file, const std::vector<Include>&) {
        if (!file.ends_with(".h")) return;
        std::ifstream in(root / file);
        for (std::string line; std::getline(in, line);) {
            const std::string name = constant_of(line);
            if (name.empty()) continue;
            const auto [at, added] =
                first.try_emplace({fs::path(file).parent_path().generic_string(), name}, file);
            if (!added) out.push_back(file + " defines " + name + ", as " + at->second + " does");
        }
    });
    return out;
}

}  // namespace jobindex::arch
