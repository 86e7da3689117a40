#include "core/archive/digest.h"

#include <openssl/evp.h>

#include <array>

#include "core/base/handle.h"
#include "core/base/text.h"

namespace jobindex::archive {
namespace {

using Context = base::Handle<EVP_MD_CTX, EVP_MD_CTX_free>;
using Algorithm = base::Handle<EVP_MD, EVP_MD_free>;

/// RFC 4648 section 6, without padding: what SHA-1 gives needs none, and tools leave it out for SHA-256.
std::string base32(std::string_view bytes) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string out;
    unsigned held = 0;
    int bits = 0;
    for (const char c : bytes) {
        held = held << 8 | static_cast<unsigned char>(c);
        for (bits += 8; bits >= 5; bits -= 5) out += letters[held >> (bits - 5) & 31];
        held &= 31;
    }
    if (bits > 0) out += letters[held << (5 - bits) & 31];
    return out;
}

std::string hex(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (const char c : bytes) {
        out += digits[static_cast<unsigned char>(c) >> 4];
        out += digits[static_cast<unsigned char>(c) & 15];
    }
    return out;
}

}  // namespace

struct Digester::State {
    Context context;
    Algorithm sha1;
    Algorithm sha256;

    std::string digest(const EVP_MD* algorithm, std::string_view bytes) {
        std::array<unsigned char, EVP_MAX_MD_SIZE> out{};
        unsigned size = 0;
        const bool done = EVP_DigestInit_ex2(context.get(), algorithm, nullptr) == 1 &&
                          EVP_DigestUpdate(context.get(), bytes.data(), bytes.size()) == 1 &&
                          EVP_DigestFinal_ex(context.get(), out.data(), &size) == 1;
        return done ? std::string(reinterpret_cast<const char*>(out.data()), size) : std::string();
    }
};

Digester::Digester(std::unique_ptr<State> state) : state_(std::move(state)) {}
Digester::Digester(Digester&&) noexcept = default;
Digester& Digester::operator=(Digester&&) noexcept = default;
Digester::~Digester() = default;

Result<Digester> Digester::make() {
    auto state = std::make_unique<State>();
    state->context.reset(EVP_MD_CTX_new());
    state->sha1.reset(EVP_MD_fetch(nullptr, "SHA1", nullptr));
    state->sha256.reset(EVP_MD_fetch(nullptr, "SHA256", nullptr));
    if (!state->context || !state->sha1 || !state->sha256) {
        return base::fail(base::Code::internal, "the crypto library has no SHA-1 or SHA-256");
    }
    return Digester(std::move(state));
}

std::string Digester::label(std::string_view bytes) {
    return "sha1:" + base32(state_->digest(state_->sha1.get(), bytes));
}

std::optional<bool> Digester::matches(std::string_view label, std::string_view bytes) {
    const auto colon = label.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto name = label.substr(0, colon);
    std::string_view value = label.substr(colon + 1);
    while (value.ends_with('=')) value.remove_suffix(1);
    const EVP_MD* algorithm = nullptr;
    if (base::equal_ignoring_case(name, "sha1") || base::equal_ignoring_case(name, "sha-1")) {
        algorithm = state_->sha1.get();
    } else if (base::equal_ignoring_case(name, "sha256") || base::equal_ignoring_case(name, "sha-256")) {
        algorithm = state_->sha256.get();
    } else {
        return std::nullopt;
    }
    const std::string digest = state_->digest(algorithm, bytes);
    const std::string wanted = value.size() == 2 * digest.size() ? hex(digest) : base32(digest);
    return base::equal_ignoring_case(value, wanted);
}

}  // namespace jobindex::archive
