// Statement: one compiled SQL statement with its parameters and its current row.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace SQLite {
class Statement;
}

namespace jobindex::sqlite {

template <class T>
using Result = base::Result<T>;

/// A compiled statement: bind, step through the rows, reset, bind again. Not thread-safe.
///
/// Parameters count from 1, columns from 0. A bind that fails is reported by the next step().
class Statement {
  public:
    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) noexcept;
    ~Statement();

    /// Binds text (UTF-8, copied). Returns *this, so that binds can be chained.
    Statement& bind(int index, std::string_view text);
    /// Binds text; without this overload a literal would become an integer.
    Statement& bind(int index, const char* text) { return bind(index, std::string_view(text)); }
    /// Binds a 64-bit integer.
    Statement& bind(int index, std::int64_t value);
    /// Binds an integer.
    Statement& bind(int index, int value) { return bind(index, static_cast<std::int64_t>(value)); }
    /// Binds a floating-point number.
    Statement& bind(int index, double value);
    /// Binds NULL.
    Statement& bind(int index, std::nullptr_t);
    /// Binds bytes (copied).
    Statement& bind_blob(int index, std::string_view bytes);
    /// Binds the value, or NULL for nullopt.
    template <class T>
    Statement& bind(int index, const std::optional<T>& value) {
        return value ? bind(index, *value) : bind(index, nullptr);
    }
    /// Binds every value in turn, from parameter 1.
    template <class... Values>
    Statement& bind_all(const Values&... values) {
        int index = 0;
        (bind(++index, values), ...);
        return *this;
    }

    /// Goes to the next row: true when there is one.
    ///
    /// Errors: locked (busy), io (disk full, read or write error), denied (read-only), corrupt; internal
    /// else. The statement is then reset.
    Result<bool> step();
    /// Runs a statement that gives no rows, and resets it. Errors: as step().
    Result<void> run();
    /// Column 0 of every row left, as text; the statement is then reset. Errors: as step().
    Result<std::vector<std::string>> texts();
    /// Makes the statement ready for another run; parameters keep their values.
    void reset();

    /// The column as text (also of a blob), valid until the next step or reset; "" for NULL.
    std::string_view text(int column) const;
    /// The column as an integer; 0 for NULL.
    std::int64_t integer(int column) const;
    /// The column as a number; 0 for NULL.
    double number(int column) const;
    /// True when the column is NULL.
    bool is_null(int column) const;

  private:
    friend class Database;
    explicit Statement(std::unique_ptr<SQLite::Statement> statement);
    std::unique_ptr<SQLite::Statement> statement_;
    std::optional<base::Error> bind_error_;
};

}  // namespace jobindex::sqlite
