// Digests of WARC-Block-Digest and WARC-Payload-Digest (WARC 1.1 sections 5.8 and 5.9): "sha1:" and base32
// (RFC 4648), the form that every WARC tool writes and compares. OpenSSL ends here.
//
// A Digester keeps its state between calls, because setting it up costs more than a small page. Not
// thread-safe.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace jobindex::archive {

using base::Result;

/// Computes digests.
class Digester {
  public:
    /// Errors: internal when the crypto library has no SHA-1.
    static Result<Digester> make();
    Digester(Digester&&) noexcept;
    Digester& operator=(Digester&&) noexcept;
    ~Digester();

    /// "sha1:" and 32 base32 letters.
    std::string label(std::string_view bytes);
    /// Whether a label of any tool ("sha1:..." or "sha256:...", base32 or hex) is that of `bytes`; nullopt
    /// for an algorithm or form that we do not know.
    std::optional<bool> matches(std::string_view label, std::string_view bytes);

  private:
    struct State;
    explicit Digester(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace jobindex::archive
