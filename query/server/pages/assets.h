// The files of query/web, which are compiled in: templates, style sheet, script, picture. Constant data.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace jobindex::server {

/// One file; `version` is the beginning of its SHA-256.
struct WebFile {
    std::string_view name, version, text;
};

/// All of them, by name (made by cmake/embed.cmake).
std::span<const WebFile> web_files();
/// The file of this name; null when there is none.
const WebFile* find_web_file(std::string_view name);
/// "/assets/style.css?v=0f8b3c5d7e9a": where the file is served; its content never changes under this
/// address.
std::string asset_path(std::string_view name);

}  // namespace jobindex::server
