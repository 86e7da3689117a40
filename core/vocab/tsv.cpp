#include "core/vocab/tsv.h"

#include <array>
#include <string>

namespace jobindex::vocab {

base::Result<void> for_each_row(std::string_view text, const std::filesystem::path& path, std::size_t columns,
                                const std::function<void(std::span<const std::string_view>)>& row) {
    if (text.substr(0, text.find('\n')) != "# version: 1") {
        return base::fail(base::Code::unsupported, path.string() + ": not a data file of version 1",
                          "install the data files that belong to this program");
    }
    std::array<std::string_view, 8> cells;
    std::size_t number = 0;
    while (!text.empty()) {
        ++number;
        const auto end = text.find('\n');
        auto line = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        if (line.empty() || line.front() == '#') continue;
        std::size_t count = 0;
        for (bool more = true; more && count < cells.size(); ++count) {
            const auto tab = line.find('\t');
            cells[count] = line.substr(0, tab);
            more = tab != std::string_view::npos;
            line = more ? line.substr(tab + 1) : std::string_view();
        }
        if (count < columns || !line.empty()) {
            return base::fail(base::Code::corrupt, path.string() + ": line " + std::to_string(number) +
                                                       " has the wrong number of columns");
        }
        row(std::span(cells.data(), count));
    }
    return {};
}

}  // namespace jobindex::vocab
