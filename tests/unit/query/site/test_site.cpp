#include "query/site/site.h"

#include <catch2/catch.hpp>

#include <sys/stat.h>

#include "core/base/file.h"
#include "tests/support/temp_dir.h"

using namespace jobindex;

namespace {

unsigned mode_of(const std::filesystem::path& path) {
    struct stat info {};
    REQUIRE(::stat(path.c_str(), &info) == 0);
    return info.st_mode & 0777u;
}

}  // namespace

TEST_CASE("the site's files can be read by their owner alone", "[site]") {
    const support::TempDir home;
    REQUIRE(site::open_database(home.path()));
    REQUIRE(site::secret_key(home.path()));
    CHECK(mode_of(home / "site.db") == 0600);
    CHECK(mode_of(home / "site.key") == 0600);
}

TEST_CASE("the key of a site is made once", "[site]") {
    const support::TempDir home;
    const auto key = site::secret_key(home.path());
    REQUIRE(key);
    CHECK(key->size() == 32);
    CHECK(*site::secret_key(home.path()) == *key);
    const support::TempDir other;
    CHECK(*site::secret_key(other.path()) != *key);
}

TEST_CASE("a damaged key is an error with a way out, never a new key", "[site]") {
    const support::TempDir home;
    REQUIRE(base::write_file_atomically(home / "site.key", "short"));
    const auto key = site::secret_key(home.path());
    REQUIRE_FALSE(key);
    CHECK(key.error().code == base::Code::corrupt);
    CHECK_FALSE(key.error().hint.empty());
}
