#include "core/board/boards.h"

#include <algorithm>

#include "core/base/file.h"

namespace jobindex::board {

base::Result<Boards> Boards::load(const std::filesystem::path& directory) {
    std::vector<std::filesystem::path> files;
    std::error_code problem;
    for (const auto& entry : std::filesystem::directory_iterator(directory, problem)) {
        if (entry.path().extension() == ".board") files.push_back(entry.path());
    }
    if (problem) return base::fail(base::Code::not_found, "no board definitions in " + directory.string());
    std::sort(files.begin(), files.end());
    std::vector<Board> boards;
    for (const auto& file : files) {
        const auto text = base::read_file(file, 1u << 20);
        if (!text) return base::fail(text);
        auto board = parse_board(*text, file.string());
        if (!board) return base::fail(board);
        boards.push_back(std::move(*board));
    }
    std::sort(boards.begin(), boards.end(), [](const Board& a, const Board& b) { return a.name < b.name; });
    for (std::size_t i = 1; i < boards.size(); ++i) {
        if (boards[i].name == boards[i - 1].name)
            return base::fail(base::Code::corrupt,
                              directory.string() + ": two boards are named " + boards[i].name);
    }
    return Boards(std::move(boards));
}

const Board* Boards::find(std::string_view name) const {
    const auto found =
        std::find_if(boards_.begin(), boards_.end(), [&](const Board& b) { return b.name == name; });
    return found == boards_.end() ? nullptr : &*found;
}

std::optional<Recognised> Boards::recognise(std::string_view text) const {
    const auto url = base::parse_url(text);
    if (!url) return std::nullopt;
    for (const auto& board : boards_) {
        for (const auto& pattern : board.matches) {
            const auto variables = pattern.match(*url);
            if (!variables) continue;
            return Recognised{&board, expand(board.token, *variables), expand(board.endpoint, *variables)};
        }
    }
    return std::nullopt;
}

std::string Boards::names() const {
    std::string out;
    for (const auto& board : boards_) {
        if (!board.refused.empty()) continue;
        if (!out.empty()) out += ", ";
        out += board.name;
    }
    return out;
}

std::optional<Variables> variables_of(const Board& board, std::string_view token) {
    return match_template(board.token, token);
}

}  // namespace jobindex::board
