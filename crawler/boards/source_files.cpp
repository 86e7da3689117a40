#include "crawler/boards/source_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <map>

#include "core/base/file.h"

namespace jobindex::crawler::boards {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t kLargestFile = 64u << 10;

fs::path file_of(const fs::path& directory, std::string_view name) {
    return directory / (std::string(name) + ".source");
}

}  // namespace

Result<SourceList> load_sources(const std::vector<fs::path>& directories, const board::Boards& boards) {
    std::map<std::string, fs::path> files;
    for (const auto& directory : directories) {
        std::error_code problem;
        for (const auto& entry : fs::directory_iterator(directory, problem)) {
            if (entry.path().extension() == ".source")
                files.emplace(entry.path().stem().string(), entry.path());
        }
    }
    SourceList out;
    for (const auto& [name, file] : files) {
        const auto text = base::read_file(file, kLargestFile);
        auto source = text ? parse_source(*text, file.string(), boards) : Result<Source>(base::fail(text));
        if (source && !is_source_name(name)) {
            source = base::fail(base::Code::invalid_input,
                                fmt::format("{}: a source cannot be named \"{}\"", file.string(), name),
                                "names are of small letters, digits, dashes and dots");
        }
        if (!source) {
            out.mistakes.push_back(source.error());
            continue;
        }
        source->name = name;
        out.sources.push_back(std::move(*source));
    }
    return out;
}

Result<fs::path> add_source_file(const fs::path& directory, const Source& source, std::string_view comment) {
    if (!is_source_name(source.name))
        return base::fail(base::Code::invalid_input,
                          fmt::format("a source cannot be named \"{}\"", source.name),
                          "names are of small letters, digits, dashes and dots");
    const fs::path file = file_of(directory, source.name);
    std::error_code ignored;
    if (fs::exists(file, ignored))
        return base::fail(base::Code::invalid_input, fmt::format("{} is there already", file.string()),
                          "give another --name, or remove it first");
    if (auto made = base::make_directories(directory); !made) return base::fail(made);
    if (auto written = base::write_file_atomically(file, source_text(source, comment)); !written)
        return base::fail(written);
    return file;
}

Result<void> remove_source_file(const fs::path& directory, std::string_view name) {
    if (!is_source_name(name))
        return base::fail(base::Code::not_found, fmt::format("no source is named \"{}\"", name));
    std::error_code problem;
    const fs::path file = file_of(directory, name);
    if (fs::remove(file, problem)) return {};
    if (!problem)
        return base::fail(base::Code::not_found, fmt::format("there is no {}", file.string()),
                          "jobindex sources list names them");
    errno = problem.value();
    return base::fail(base::errno_error("remove", file));
}

}  // namespace jobindex::crawler::boards
