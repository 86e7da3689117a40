// SortedStrings: a list of strings as bytes of a file, looked up where they lie. Pure; safe from any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jobindex::schema {

/// Strings in order; each has its place as a number.
class SortedStrings {
  public:
    /// The bytes of a list of `strings`, which are put in order; each is there once.
    static std::string make(std::vector<std::string> strings);
    /// @param bytes  of make(); have to outlive this object. Others, damaged or empty, hold no strings.
    explicit SortedStrings(std::string_view bytes);

    std::size_t size() const { return size_; }
    std::string_view operator[](std::size_t number) const;
    std::optional<std::size_t> find(std::string_view string) const;

  private:
    std::string_view ends_, text_;
    std::size_t size_ = 0;
};

}  // namespace jobindex::schema
