// Tab-separated data files: rows as views into the text. Pure.
#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <string_view>

#include "core/base/result.h"

namespace jobindex::vocab {

/// Calls `row` with the columns of every line that is neither empty nor a `#` comment; views into `text`.
///
/// Errors: corrupt, naming `path` and the line, when a line has fewer than `columns` columns or more than 8;
/// unsupported when the first line is not "# version: 1".
base::Result<void> for_each_row(std::string_view text, const std::filesystem::path& path, std::size_t columns,
                                const std::function<void(std::span<const std::string_view>)>& row);
/// Calls `each` with every part of `list` between `|` signs that is not empty.
template <class Each>
void for_each_alias(std::string_view list, Each&& each) {
    while (!list.empty()) {
        const auto bar = list.find('|');
        const auto alias = list.substr(0, bar);
        if (!alias.empty()) each(alias);
        list = bar == std::string_view::npos ? std::string_view() : list.substr(bar + 1);
    }
}

}  // namespace jobindex::vocab
