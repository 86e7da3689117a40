// One gzip member (RFC 1952) in each direction; libdeflate (whole members, three times as fast) packs, zlib
// (piece by piece, bounded) unpacks, and both end here.
//
// Both classes keep their state between members, because setting it up costs more than a small page.
// Not thread-safe; lifetime is that of the writer or reader that owns them.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace jobindex::archive {

using base::Result;

/// Packs bytes into gzip members.
class Deflater {
  public:
    /// `level` is libdeflate's, 1 to 12. Errors: internal when there is no memory.
    static Result<Deflater> make(int level);
    Deflater(Deflater&&) noexcept;
    Deflater& operator=(Deflater&&) noexcept;
    ~Deflater();

    /// Appends head + body + tail as one member to `out`; the member's size. Errors: internal.
    Result<std::size_t> pack(std::string_view head, std::string_view body, std::string_view tail,
                             std::string& out);

  private:
    struct State;
    explicit Deflater(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

/// How far a member has been unpacked.
enum class Progress {
    more,     ///< all of the input was used and the member goes on
    done,     ///< the member is complete and its check sum is right
    damaged,  ///< these bytes are no gzip member
    limit,    ///< more came out than was allowed
};

/// Unpacks gzip members piece by piece.
class Inflater {
  public:
    /// Errors: internal when zlib has no memory.
    static Result<Inflater> make();
    Inflater(Inflater&&) noexcept;
    Inflater& operator=(Inflater&&) noexcept;
    ~Inflater();

    /// Begins a new member.
    void begin();
    /// Appends what `input` gives to `out`, which never grows past `limit` bytes; takes the used bytes off
    /// the front of `input`.
    Progress feed(std::string_view& input, std::string& out, std::size_t limit);

  private:
    struct State;
    explicit Inflater(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace jobindex::archive
