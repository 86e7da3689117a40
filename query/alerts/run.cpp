#include "query/alerts/run.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

#include "core/base/file.h"
#include "query/alerts/digests.h"
#include "query/alerts/limits.h"
#include "query/alerts/searches.h"
#include "query/alerts/watermark.h"

namespace jobindex::alerts {
namespace {

constexpr base::Timestamp kDay = 86'400;
/// Fewer searches are compared in no time anyway.
constexpr std::int64_t kWorthLearning = 1000;
constexpr std::size_t kLearnAtOnce = 5000;

/// The right to run, given back when the process dies.
class RunLock {
  public:
    static base::Result<RunLock> take(const std::filesystem::path& path) {
        const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (fd < 0) return base::fail(base::errno_error("lock", path));
        RunLock lock(fd);
        if (::flock(fd, LOCK_EX | LOCK_NB) != 0)
            return base::fail(base::Code::locked, "another process sends the alerts of this site",
                              "jobquery serve does it too: wait, or stop the other one");
        return lock;
    }
    RunLock(RunLock&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    RunLock& operator=(RunLock&&) = delete;
    ~RunLock() {
        if (fd_ >= 0) ::close(fd_);
    }

  private:
    explicit RunLock(int fd) : fd_(fd) {}
    int fd_;
};

/// What the index knew, and on which day: the same again has no new ads.
std::string name_of_generation(const search::OpenIndex& index, base::Date today) {
    return fmt::format("{} on {}", search::generation_of(index), today.iso());
}

/// Each search is told of one ad of a post.
std::vector<Match> matches_of(const std::vector<search::Percolated>& found, const search::NewAds& ads,
                              const std::vector<SavedSearch>& searches) {
    std::vector<AdKey> keys;
    std::uint32_t posts = 0;
    for (const auto& ad : ads.to_tell) {
        keys.push_back(ad_key(ad.id));
        posts = std::max(posts, ad.post + 1);
    }
    std::vector<std::uint32_t> told(posts);  // the last search that was told of a post, counted from 1
    std::vector<Match> matches;
    matches.reserve(found.size());
    for (const auto& one : found) {
        if (std::exchange(told[ads.to_tell[one.ad].post], one.query + 1) != one.query + 1)
            matches.push_back({searches[one.query].row, keys[one.ad]});
    }
    return matches;
}

}  // namespace

base::Result<void> Runner::clean(RunReport& report, base::Timestamp now) {
    sqlite::Database& database = alerts_->database();
    const Settings& settings = alerts_->settings();
    const auto expired = erase_pending(database, now - settings.limits.pending_days * kDay);
    if (!expired) return base::fail(expired);
    report.expired = static_cast<std::size_t>(*expired);
    if (auto done = forget_counts(database, now - kDay); !done) return done;
    return erase_dead(database, now - settings.retry.dead_days * kDay);
}

base::Result<void> Runner::compare(RunReport& report, search::Searcher& searcher, base::Timestamp now) {
    sqlite::Database& database = alerts_->database();
    const auto last = compared_generation(database);
    if (!last) return base::fail(last);
    report.first = last->empty();
    const base::Date today = base::date_of(now);
    const auto count = count_active(database);
    if (!count) return base::fail(count);
    report.searches = static_cast<std::size_t>(count->active);
    std::string generation;
    const auto named = searcher.use([&](const search::OpenIndex& index) -> base::Result<void> {
        generation = name_of_generation(index, today);
        return {};
    });
    if (!named) return base::fail(named);
    if (generation == *last) return learn(*count, searcher, today);
    const auto searches = all_searches(database, true);
    if (!searches) return base::fail(searches);
    Comparison comparison;
    // The index may be opened anew in the middle: then all of it is done again.
    const auto compared = searcher.use([&](const search::OpenIndex& index) -> base::Result<void> {
        comparison = Comparison{name_of_generation(index, today), {}, {}, {}};
        if (comparison.generation == *last) return {};
        const auto seen = SeenAds::load(database);
        if (!seen) return base::fail(seen);
        auto ads = search::new_ads(index, today, [&](std::string_view id) {
            const auto day = seen->day_of(id);
            if (day && *day + kNoteDays <= now / kDay) comparison.noted.emplace_back(id);
            return day.has_value();
        });
        comparison.unseen = std::move(ads.unseen);
        if (report.first || ads.to_tell.empty() || searches->empty()) return {};
        std::vector<std::string> ids, queries;
        for (const auto& ad : ads.to_tell) ids.push_back(ad.id);
        for (const auto& search : *searches) queries.push_back(search.query);
        comparison.matches = matches_of(percolator_.find(index, ids, today, queries), ads, *searches);
        return {};
    });
    if (!compared) return base::fail(compared);
    if (comparison.generation == *last) return {};
    report.new_ads = comparison.unseen.size();
    report.matches = comparison.matches.size();
    if (auto done = write_comparison(database, comparison, now); !done) return done;
    return comparison.matches.empty() ? base::Result<void>()
                                      : trim_feeds(database, alerts_->settings().limits.feed_entries);
}

/// Between two generations searches are taken apart that are not known yet, so that the next comparison is
/// quick: some in each pass, for the passes also deliver.
base::Result<void> Runner::learn(const SearchCount& count, search::Searcher& searcher, base::Date today) {
    const std::string wanted = fmt::format("{} to {} on {}", count.active, count.last, today.iso());
    if (wanted == learned_ || count.active < kWorthLearning) return {};
    const auto searches = all_searches(alerts_->database(), true);
    if (!searches) return base::fail(searches);
    std::vector<std::string> queries;
    for (const auto& search : *searches) queries.push_back(search.query);
    return searcher.use([&](const search::OpenIndex& index) -> base::Result<void> {
        if (percolator_.learn(index, today, queries, kLearnAtOnce)) learned_ = wanted;
        return {};
    });
}

base::Result<RunReport> Runner::run_once(search::Searcher& searcher, base::Timestamp now,
                                         const std::stop_token& stop) {
    auto lock = RunLock::take(alerts_->home() / "alerts.lock");
    if (!lock) return base::fail(lock);
    RunReport report;
    if (auto done = clean(report, now); !done) return base::fail(done);
    if (auto done = compare(report, searcher, now); !done) return base::fail(done);
    const auto digests = make_digests(*alerts_, searcher, now, stop);
    if (!digests) return base::fail(digests);
    report.digests = *digests;
    auto delivery = deliver(*alerts_, now, stop);
    if (!delivery) return base::fail(delivery);
    report.delivery = std::move(*delivery);
    return report;
}

base::Json to_json(const RunReport& report) {
    return base::Json::object({{"first", report.first},
                               {"new_ads", report.new_ads},
                               {"searches", report.searches},
                               {"matches", report.matches},
                               {"digests", report.digests},
                               {"expired", report.expired},
                               {"arrived", report.delivery.arrived},
                               {"later", report.delivery.later},
                               {"dead", report.delivery.dead},
                               {"mail_error", report.delivery.mail_error}});
}

}  // namespace jobindex::alerts
