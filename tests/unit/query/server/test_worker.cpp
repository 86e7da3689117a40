#include "query/server/worker.h"

#include "tests/unit/query/server/test_site.h"

using namespace jobindex;
using server::Worker;

namespace {

/// A home whose ads are published one generation at a time.
class GrowingIndex {
  public:
    /// Publishes a generation that has one more ad; gives its id.
    std::string publish() {
        auto ad = around::ad_of(around::rows().front());
        ad.id = base::hash128_hex("ad " + std::to_string(++ads_));
        ad.url += std::to_string(ads_);
        ad.description += std::string(" Phantom number ") + std::to_string(ads_) + ".";
        tests::built_index({ad}, around::kToday, home_.path());
        return ad.id;
    }
    std::filesystem::path path() const { return home_.path() / "index"; }

  private:
    support::TempDir home_;
    int ads_ = 0;
};

std::unique_ptr<server::Site> site_over(const GrowingIndex& index) {
    auto opened = server::Site::open(server::test_settings(index.path()));
    REQUIRE(opened);
    REQUIRE((*opened)->refresh());
    return std::move(*opened);
}

bool knows(Worker& worker, const std::string& id) {
    const auto searcher = worker.searcher();
    REQUIRE(searcher);
    const auto ad = (*searcher)->find(id);
    REQUIRE(ad);
    return ad->has_value();
}

}  // namespace

TEST_CASE("a worker that opens after a publish answers from the generation that all others have",
          "[server][worker]") {
    GrowingIndex index;
    const auto first = index.publish();
    const auto site = site_over(index);
    Worker old_one(*site), new_one(*site);
    old_one.begin();
    CHECK(knows(old_one, first));
    const auto second = index.publish();
    new_one.begin();
    old_one.begin();
    CHECK_FALSE(knows(old_one, second));
    CHECK_FALSE(knows(new_one, second));
    CHECK(knows(new_one, first));
    REQUIRE(*site->refresh());
    new_one.begin();
    old_one.begin();
    CHECK(knows(old_one, second));
    CHECK(knows(new_one, second));
}

TEST_CASE("a worker whose generation is gone takes up the current one, and says so by its snapshot",
          "[server][worker]") {
    GrowingIndex index;
    index.publish();
    const auto site = site_over(index);
    Worker worker(*site);
    worker.begin();
    const auto gone = worker.snapshot()->generation.name;
    index.publish();
    const auto third = index.publish();
    REQUIRE_FALSE(std::filesystem::exists(index.path() / gone));
    CHECK(knows(worker, third));
    CHECK(worker.snapshot()->generation.name != gone);
    CHECK(site->snapshot()->generation.name == worker.snapshot()->generation.name);
}

TEST_CASE("an index that is made anew under the same name is taken up", "[server][worker]") {
    GrowingIndex index;
    index.publish();
    const auto site = site_over(index);
    Worker worker(*site);
    worker.begin();
    REQUIRE(worker.searcher());
    const auto before = worker.snapshot()->generation;
    std::filesystem::remove_all(index.path());
    const auto later = around::ad_of(around::rows().back());
    support::TempDir other;
    tests::built_index({later}, around::kToday.plus_days(1), other.path());
    std::filesystem::rename(other.path() / "index", index.path());
    REQUIRE(*site->refresh());
    worker.begin();
    REQUIRE(worker.snapshot()->generation.name == before.name);
    CHECK(knows(worker, later.id));
}
