// bench_alerts: saved searches against ads that are new, as `jobquery serve` compares them when a generation
// is published.
//
//     bench_alerts HOME WORK [SEARCHES] [ADS]      100,000 and 1,000 unless told
//
// Searches are made of the vocabularies and of titles of HOME's ads: a topic, a topic and a rank, two or
// three words of a title, two words as a phrase, filters of rank and country, by shares in kinds(). All but
// ADS of the open ads of HOME are written down as seen, in WORK/site.db; then one pass is timed: searches
// read, new ads found, compared, matches written. Nothing is delivered: the searches are weekly.
// "warm" is a runner that came to know the searches in passes without a new ad, as in a server that runs,
// over as many other ads.
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <random>
#include <set>

#include "bench/search/peer.h"
#include "core/base/text.h"
#include "core/vocab/data_dir.h"
#include "query/alerts/alerts.h"
#include "query/alerts/run.h"
#include "query/alerts/searches.h"
#include "query/search/searcher.h"

using namespace jobindex;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::size_t kLearnt = 5000;  ///< searches that a pass gets to know

template <class T>
T need(base::Result<T> result) {
    if (!result) peers::give_up(result.error().message);
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

std::vector<std::string> labels_of(const std::filesystem::path& table) {
    std::vector<std::string> labels;
    std::ifstream in(table);
    for (std::string line; std::getline(in, line);) {
        const auto columns = base::split(line, '\t');
        if (!line.starts_with('#') && columns.size() > 1) labels.emplace_back(columns[1]);
    }
    return labels;
}

/// Makes searches; a fixed seed.
class Searchers {
  public:
    Searchers(const std::filesystem::path& data, std::vector<std::string> titles)
        : skills_(labels_of(data / "vocab/skills.tsv")),
          disciplines_(labels_of(data / "vocab/disciplines.tsv")),
          titles_(std::move(titles)) {}

    std::string next() {
        static constexpr std::array<const char*, 6> kRanks = {"PhD",       "postdoc",   "lecturer",
                                                              "professor", "scientist", "technician"};
        static constexpr std::array<const char*, 4> kLevels = {"phd", "postdoc", "lecturer",
                                                               "assistant_prof"};
        static constexpr std::array<const char*, 8> kCountries = {"DE", "GB", "US", "NL",
                                                                  "CH", "FR", "SE", "AU"};
        const auto share = random_() % 100;
        if (share < 20) return common(skills_);
        if (share < 40) return common(skills_) + " " + any(kRanks);
        if (share < 55) return some_words(2 + random_() % 2);
        if (share < 65) return "\"" + some_words(2) + "\"";
        if (share < 80)
            return "level:" + any(kLevels) + " country:" + any(kCountries) + " " + common(skills_);
        if (share < 90) return common(disciplines_) + " " + any(kRanks);
        return any(disciplines_) + " " + any(skills_);
    }

  private:
    template <class List>
    std::string any(const List& list) {
        return std::string(list[random_() % list.size()]);
    }
    /// Few topics are asked for often, most seldom: a place in the list by the square of an even share.
    std::string common(const std::vector<std::string>& list) {
        const double share = std::uniform_real_distribution<>(0, 1)(random_);
        return list[static_cast<std::size_t>(share * share * static_cast<double>(list.size() - 1))];
    }
    std::string some_words(std::size_t count) {
        while (true) {
            const std::string title = any(titles_);
            const auto words = base::split(title, ' ');
            if (words.size() < count) continue;
            const auto from = random_() % (words.size() - count + 1);
            std::string out;
            for (std::size_t i = from; i < from + count; ++i)
                out += (i > from ? " " : "") + std::string(words[i]);
            out = base::replace_all(out, "\"", " ");
            if (base::trim(out).size() > 5) return out;
        }
    }

    std::vector<std::string> skills_, disciplines_, titles_;
    std::mt19937 random_{20261127};
};

void save(sqlite::Database& database, Searchers& searchers, std::size_t count, base::Timestamp now) {
    need(database.exec("PRAGMA synchronous=OFF"));
    auto transaction = need(sqlite::Transaction::begin(database));
    std::set<std::string> different;
    for (std::size_t i = 0; i < count; ++i) {
        alerts::SavedSearch search;
        search.id = std::to_string(i);
        search.channel = alerts::Channel::mail;
        search.target = "reader" + search.id + "@example.org";
        search.frequency = alerts::Frequency::weekly;
        search.state = alerts::State::active;
        search.query = searchers.next();
        search.created = search.digest_at = now;
        different.insert(search.query);
        need(alerts::insert_search(database, search, ""));
    }
    need(transaction.commit());
    need(database.exec("PRAGMA synchronous=FULL"));
    std::printf("%zu saved searches, %zu different\n", count, different.size());
}

/// Ads with these ids are new to the next pass, whatever the index's generation says.
void forget(sqlite::Database& database, const std::vector<std::string>& ids, std::size_t from,
            std::size_t count) {
    for (std::size_t i = from; i < from + count; ++i)
        need(database.exec("DELETE FROM alert_seen WHERE ad=x'" + ids[i] + "'"));
    need(database.exec("UPDATE alert_state SET value='earlier'; DELETE FROM alert_match"));
}

long resident_mb() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

void pass(const char* name, alerts::Runner& runner, alerts::Alerts& site, search::Searcher& searcher,
          base::Timestamp now) {
    const auto began = Clock::now();
    const auto cpu = std::clock();
    const auto report = need(runner.run_once(searcher, now));
    const double wall = std::chrono::duration<double>(Clock::now() - began).count();
    const auto told = need(site.database().integer("SELECT count(DISTINCT search) FROM alert_match"));
    std::printf(
        "%-7s %5zu new ads, %6zu searches, %7zu matches of %5.1f %% of the searches: %5.2f s, %5.2f s CPU, "
        "RSS %ld MB\n",
        name, report.new_ads, report.searches, report.matches,
        100.0 * static_cast<double>(told) / static_cast<double>(std::max<std::size_t>(1, report.searches)),
        wall, static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC, resident_mb());
}

void run(const std::filesystem::path& home, const std::filesystem::path& work, std::size_t searches,
         std::size_t ads) {
    const auto data = need(vocab::data_dir());
    const auto lexicon = need(understand::Lexicon::load(data));
    const auto messages = need(render::Messages::load(data));
    auto searcher = need(search::Searcher::open(home / "index", lexicon));
    const base::Timestamp now = std::time(nullptr);
    search::SearchRequest request;
    request.today = base::date_of(now);
    request.limit = search::kMaxWindow;
    std::vector<std::string> ids, titles;
    for (const auto& ad : need(searcher.rank(request))) {
        ids.push_back(ad.id);
        titles.push_back(need(searcher.find(ad.id))->title);
    }
    std::shuffle(ids.begin(), ids.end(), std::mt19937(1));
    if (ids.size() < 2 * ads) peers::give_up("the index has too few open ads");
    std::filesystem::remove(work / "site.db");
    std::filesystem::create_directories(work);
    auto site = need(alerts::Alerts::open(work, {}, messages));
    alerts::Runner first(site);
    pass("first", first, site, searcher, now);
    Searchers searchers(data, std::move(titles));
    save(site.database(), searchers, searches, now);
    alerts::Runner runner(site);
    forget(site.database(), ids, 0, ads);
    pass("cold", runner, site, searcher, now);
    // A server passes every two seconds, and gets to know the searches in passes that have nothing new.
    alerts::Runner server(site);
    const auto began = std::clock();
    double slowest = 0;
    for (std::size_t i = 0; i < searches / kLearnt + 1; ++i) {
        const auto before = std::clock();
        need(server.run_once(searcher, now));
        slowest = std::max(slowest, static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC);
    }
    std::printf("learnt in %.2f s CPU, at most %.2f s a pass\n",
                static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC, slowest);
    forget(site.database(), ids, ads, ads);
    pass("warm", server, site, searcher, now);
}

}  // namespace

int main(int count, char** given) {
    if (count < 3) peers::give_up("usage: bench_alerts HOME WORK [SEARCHES] [ADS]");
    const auto number = [&](int at, long long otherwise) {
        return static_cast<std::size_t>(count > at ? base::parse_integer(given[at]).value_or(otherwise)
                                                   : otherwise);
    };
    run(given[1], given[2], number(3, 100'000), number(4, 1000));
}
