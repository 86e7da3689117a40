// Squeezer: white space of running text. Inside core/html only.
#pragma once

#include <string>
#include <string_view>

namespace jobindex::html {

/// Appends text to a string with every run of white space as one space, none at the begin of a line.
class Squeezer {
  public:
    /// Appends to `out`, which must outlive this.
    explicit Squeezer(std::string& out) : out_(out) {}
    /// Appends `text`; white space at its ends counts with that of its neighbours.
    void add(std::string_view text);
    /// As if white space had been added.
    void space() { space_ = true; }
    /// Forgets white space that was added last.
    void drop_space() { space_ = false; }

  private:
    void put(std::string_view bytes);

    std::string& out_;
    bool space_ = false;
};

}  // namespace jobindex::html
