#include "core/base/secret.h"

#include <catch2/catch.hpp>

#include <set>

using namespace jobindex;

TEST_CASE("SHA-256 gives the digest of FIPS 180-4", "[base][secret]") {
    CHECK(base::hex(base::sha256("abc")) ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(base::hex(base::sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("HMAC-SHA-256 gives the values of RFC 4231", "[base][secret]") {
    CHECK(base::hex(base::hmac_sha256("Jefe", "what do ya want for nothing?")) ==
          "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    CHECK(base::hex(base::hmac_sha256(std::string(20, '\x0b'), "Hi There")) ==
          "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
}

TEST_CASE("base64 gives the values of RFC 4648", "[base][secret]") {
    const std::pair<const char*, const char*> rows[] = {
        {"", ""},        {"f", "Zg=="},        {"fo", "Zm8="},
        {"foo", "Zm9v"}, {"foob", "Zm9vYg=="}, {"foobar", "Zm9vYmFy"}};
    for (const auto& [bytes, text] : rows) CHECK(base::base64(bytes) == text);
    CHECK(base::base64url("\xfb\xff\xfe") == "-__-");
    CHECK(base::base64url("f") == "Zg");
}

TEST_CASE("a secret equals itself and nothing else", "[base][secret]") {
    CHECK(base::same_secret("secret", "secret"));
    CHECK_FALSE(base::same_secret("secret", "secreT"));
    CHECK_FALSE(base::same_secret("secret", "secre"));
    CHECK(base::same_secret("", ""));
}

TEST_CASE("random tokens have 32 characters of a URL and differ", "[base][secret]") {
    std::set<std::string> seen;
    for (int i = 0; i < 100; ++i) {
        const auto token = base::random_token();
        REQUIRE(token);
        CHECK(token->size() == 32);
        CHECK(token->find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") ==
              std::string::npos);
        CHECK(seen.insert(*token).second);
    }
}
