// Boards: the table of data/boards/. Immutable once loaded; safe to share.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/board/board.h"

namespace jobindex::board {

/// A board that was recognised behind a URL.
struct Recognised {
    const Board* board = nullptr;  ///< owned by the Boards
    std::string token;
    std::string endpoint;  ///< of its first request; "" for a board that is not read
};

/// Every board definition.
class Boards {
  public:
    /// Reads all *.board files of a directory. Errors: of read_file() and parse_board(); corrupt for two of a
    /// name.
    static base::Result<Boards> load(const std::filesystem::path& directory);
    /// The given definitions, which have names of their own.
    explicit Boards(std::vector<Board> boards = {}) : boards_(std::move(boards)) {}

    /// The board of that name; nullptr when there is none.
    const Board* find(std::string_view name) const;
    /// The board whose career pages, ads or endpoint `url` belongs to; nullopt for any other URL.
    std::optional<Recognised> recognise(std::string_view url) const;
    /// All of them, by name.
    const std::vector<Board>& all() const { return boards_; }
    /// "ashby, greenhouse, ..." of those that are read.
    std::string names() const;

  private:
    std::vector<Board> boards_;
};

/// Reads one definition; `name` is the file's, for errors.
///
/// Errors: invalid_input "NAME:LINE:COLUMN: what is wrong" with what is allowed.
base::Result<Board> parse_board(std::string_view text, std::string_view name);

/// What the names of `board` stand for under a token; nullopt when it does not have the token's form.
std::optional<Variables> variables_of(const Board& board, std::string_view token);

}  // namespace jobindex::board
