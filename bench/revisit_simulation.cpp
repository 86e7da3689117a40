// bench_revisit [PAGES] [DAYS] [SVG]: how fresh the revisit policy keeps a site, against the best possible.
//
// PAGES pages (100,000) change as Poisson processes for DAYS days (365). The policy (crawler/revisit.h) does
// not know their rates and learns them; the optimum knows them from the start; "uniform" visits each page
// equally often, "proportional" as often as it changes. All get the same number of fetches. Exits with 1 when
// the policy is below 95 % of the optimum. With SVG, writes the plot of docs/decisions/0023-revisit.md.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <queue>
#include <random>
#include <string>
#include <vector>

#include "crawler/revisit.h"

namespace {

using namespace jobindex::crawler;

/// Pages of one kind of site.
struct Population {
    const char* name;
    double (*rate)(std::mt19937_64&);
};

double lognormal(std::mt19937_64& random, double median_days, double sigma) {
    return std::exp(std::normal_distribution<>(-std::log(median_days), sigma)(random));
}

const Population kPopulations[] = {
    {"lognormal, median 60 days", [](std::mt19937_64& r) { return lognormal(r, 60, 1.5); }},
    {"ads 80 %, lists 15 %, news 5 %",
     [](std::mt19937_64& r) {
         const double kind = std::uniform_real_distribution<>(0, 1)(r);
         return kind < 0.8    ? lognormal(r, 90, 0.7)
                : kind < 0.95 ? lognormal(r, 3, 0.7)
                              : lognormal(r, 0.3, 0.5);
     }},
    {"gamma, shape 0.5, mean 1 in 20 days",
     [](std::mt19937_64& r) { return std::gamma_distribution<>(0.5, 0.1)(r); }},
};

/// Average freshness over the pages when each is visited at `interval(rate)`.
template <class Interval>
double mean_freshness(const std::vector<double>& rates, Interval interval) {
    double sum = 0;
    for (const double rate : rates) sum += freshness(rate, interval(rate));
    return sum / static_cast<double>(rates.size());
}

struct Page {
    double rate, belief_changes, belief_days, last_visit;
};

/// A year of the policy; `share` gets its freshness by day.
class Simulation {
  public:
    Simulation(const std::vector<double>& rates, double visits_per_day, std::uint64_t seed)
        : random_(seed), budget_(visits_per_day) {
        const ChangeBelief first = first_belief(1.0 / 30);  // what is believed of a site not yet known
        for (const double rate : rates) pages_.push_back({rate, first.changes, first.days, 0});
        reprice();
        // The first visits are spread as a first crawl spreads them.
        for (std::size_t i = 0; i < pages_.size(); ++i) {
            const double spread = std::uniform_real_distribution<>(0, 1)(random_);
            queue_.push({spread * interval_of(pages_[i]), i});
        }
    }

    double day(double now) {
        fresh_ = 0;
        fetches_ = 0;
        while (!queue_.empty() && queue_.top().first < now + 1 && fetches_ < budget_) visit(now);
        total_fetches_ += fetches_;
        if (static_cast<int>(now) % 7 == 6) reprice();
        return fresh_;
    }
    double fresh_days() const { return fresh_days_; }
    double fetches() const { return total_fetches_; }
    /// Counts the time since the last visits as the year ends.
    void finish(double end) {
        for (auto& page : pages_) fresh_days_ += fresh_part(page, end);
    }

  private:
    using Due = std::pair<double, std::size_t>;

    double fresh_part(const Page& page, double now) {
        const double changed_after = std::exponential_distribution<>(page.rate)(random_);
        changed_ = changed_after < now - page.last_visit;
        return std::min(changed_after, now - page.last_visit);
    }
    double interval_of(const Page& page) const {
        return bounded_interval({page.belief_changes / page.belief_days, 1}, price_, bounds_);
    }
    void visit(double now) {
        const auto [due, index] = queue_.top();
        queue_.pop();
        Page& page = pages_[index];
        const double at = std::max(due, now);  // late when the budget of the days before was used up
        fresh_days_ += fresh_part(page, at);
        const auto belief =
            observed({page.belief_changes, page.belief_days}, std::max(at - page.last_visit, 1e-3), changed_);
        page.belief_changes = belief.changes;
        page.belief_days = belief.days;
        page.last_visit = at;
        queue_.push({at + interval_of(page), index});
        ++fetches_;
    }
    void reprice() {
        std::vector<PageWeight> sample;
        const std::size_t step = std::max<std::size_t>(1, pages_.size() / 4000);
        for (std::size_t i = 0; i < pages_.size(); i += step)
            sample.push_back({pages_[i].belief_changes / pages_[i].belief_days, 1});
        price_ = price_for(sample,
                           budget_ * static_cast<double>(sample.size()) / static_cast<double>(pages_.size()),
                           bounds_);
    }

    std::mt19937_64 random_;
    double budget_;
    IntervalBounds bounds_{1.0 / 24, 180};
    std::vector<Page> pages_;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> queue_;
    double price_ = 0, fresh_ = 0, fetches_ = 0, total_fetches_ = 0, fresh_days_ = 0;
    bool changed_ = false;
};

struct Outcome {
    std::string population;
    double every, policy, optimum, uniform, proportional;
};

Outcome compare(const Population& population, double every_days, std::size_t count, int days) {
    std::mt19937_64 random(20'261'125);
    std::vector<double> rates(count);
    std::vector<PageWeight> pages;
    double all = 0;
    for (auto& rate : rates) {
        rate = std::max(population.rate(random), 1e-5);
        all += rate;
        pages.push_back({rate, 1});
    }
    const double visits = static_cast<double>(count) / every_days;
    const IntervalBounds free{1e-6, 1e12};
    const double price = price_for(pages, visits, free);
    Simulation simulation(rates, visits, 7);
    for (int day = 0; day < days; ++day) simulation.day(day);
    simulation.finish(days);
    return {population.name,
            every_days,
            simulation.fresh_days() / static_cast<double>(days) / static_cast<double>(count),
            mean_freshness(rates, [&](double rate) { return best_interval(rate, price); }),
            mean_freshness(rates, [&](double) { return every_days; }),
            mean_freshness(rates, [&](double rate) { return all / (rate * visits); })};
}

/// Bars of the four policies for each row.
void write_svg(const std::string& path, const std::vector<Outcome>& rows) {
    constexpr int kRow = 96;
    constexpr const char* kColours[] = {"#1b6ca8", "#2a9d5c", "#b0b0b0", "#d9a441"};
    constexpr const char* kNames[] = {"policy", "optimum", "uniform", "proportional"};
    std::ofstream out(path);
    out << fmt::format(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 720 {}' font-family='sans-serif' "
        "font-size='13'>\n"
        "<rect width='100%' height='100%' fill='white'/>\n",
        kRow * rows.size() + 10);
    int y = 18;
    for (const auto& row : rows) {
        out << fmt::format("<text x='8' y='{}'>{}; a fetch of each page in {:.0f} days on average</text>\n",
                           y, row.population, row.every);
        const double values[] = {row.policy, row.optimum, row.uniform, row.proportional};
        for (int i = 0; i < 4; ++i) {
            out << fmt::format(
                "<rect x='100' y='{}' width='{:.0f}' height='13' fill='{}'/><text x='8' y='{}'>{}</text>"
                "<text x='{:.0f}' y='{}'>{:.3f}</text>\n",
                y + 6 + 16 * i, values[i] * 540, kColours[i], y + 17 + 16 * i, kNames[i],
                106 + values[i] * 540, y + 17 + 16 * i, values[i]);
        }
        y += kRow;
    }
    out << "</svg>\n";
}

}  // namespace

int main(int count, char** arguments) {
    const auto number = [&](int at, long fallback) {
        return count > at ? std::atol(arguments[at]) : fallback;
    };
    const auto pages = static_cast<std::size_t>(number(1, 100'000));
    const int days = static_cast<int>(number(2, 365));
    std::vector<Outcome> rows;
    bool good = true;
    fmt::print("{:36} {:>6} {:>8} {:>8} {:>8} {:>8} {:>7}\n", "pages", "every", "policy", "optimum",
               "uniform", "prop.", "share");
    for (const auto& population : kPopulations) {
        for (const double every : {7.0, 30.0}) {
            const auto row = compare(population, every, pages, days);
            const double share = row.policy / row.optimum;
            good = good && share >= 0.95;
            fmt::print("{:36} {:6.0f} {:8.4f} {:8.4f} {:8.4f} {:8.4f} {:6.1f}%\n", row.population, row.every,
                       row.policy, row.optimum, row.uniform, row.proportional, 100 * share);
            std::fflush(stdout);
            rows.push_back(row);
        }
    }
    if (count > 3) write_svg(arguments[3], rows);
    return good ? 0 : 1;
}
