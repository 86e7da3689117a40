// Which ads are taken for one post, against pairs that were read: precision and recall.
//
// usage: evaluate_duplicates DIRECTORY [--labels FILE] [--draw COUNT | --misses]
//
// DIRECTORY holds ads.jsonl, as `jobindex export --as ad` writes it. FILE has lines
// "id<TAB>id<TAB>same|other|unclear". Two populations: the pairs that are called one post, and likely ones
// that were found without asking the program (likely_pairs.h). Both are cut into strata; the pairs of a
// stratum have an order drawn by hashes of their ids, the sample is what has labels from its front on, and
// counts for its whole stratum. --draw prints what has no label yet of the first COUNT pairs of every
// stratum, --misses the wrong pairs of the half that rules are made from.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <numeric>
#include <optional>
#include <set>

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/model/job_ad_json.h"
#include "indexer/ingest/rows.h"
#include "indexer/store/fingerprint.h"
#include "tests/extraction/likely_pairs.h"

using namespace jobindex;
using namespace jobindex::evaluation;

namespace {

const std::string kSeed = "2026 ";  ///< of the order of drawing

using Ids = std::pair<std::string, std::string>;  ///< the lesser first

int give_up(const base::Error& error) {
    std::fprintf(stderr, "evaluate_duplicates: %s\n", error.message.c_str());
    return 2;
}

struct Wanted {
    std::filesystem::path directory, labels;
    std::size_t draw = 0;
    bool misses = false;
};

base::Result<Wanted> read_arguments(const std::vector<std::string>& given) {
    if (given.empty() || given.front().starts_with("--"))
        return base::fail(base::Code::invalid_input,
                          "usage: evaluate_duplicates DIRECTORY [--labels FILE] [--draw COUNT | --misses]");
    Wanted wanted;
    wanted.directory = given.front();
    wanted.misses = given.back() == "--misses";
    for (std::size_t i = 1; i + 1 < given.size(); i += 2) {
        if (given[i] == "--labels") wanted.labels = given[i + 1];
        if (given[i] == "--draw") wanted.draw = std::strtoul(given[i + 1].c_str(), nullptr, 10);
    }
    return wanted;
}

base::Result<std::vector<model::JobAd>> read_ads(const std::filesystem::path& file) {
    auto rows = ingest::RowReader::open(file);
    if (!rows) return base::fail(rows);
    std::vector<model::JobAd> ads;
    for (auto row = rows->next();; row = rows->next()) {
        if (!row) return base::fail(row);
        if (!*row) return ads;
        auto ad = model::job_ad_from_json((*row)->value);
        if (!ad) return base::fail(ad);
        ads.push_back(std::move(*ad));
    }
}

/// Groups of ads that pairs of twins hold together: the group's number by ad.
class Groups {
  public:
    explicit Groups(const std::vector<model::JobAd>& ads) : parent_(ads.size()) {
        std::iota(parent_.begin(), parent_.end(), 0);
        std::vector<std::optional<store::Fingerprint>> prints;
        for (const auto& ad : ads) prints.push_back(store::fingerprint_of(ad));
        std::map<std::int64_t, std::vector<std::size_t>> by_key;
        for (std::size_t i = 0; i < ads.size(); ++i) {
            if (!prints[i]) continue;
            for (const auto key : store::lookup_keys(*prints[i])) by_key[key].push_back(i);
        }
        std::set<std::pair<std::size_t, std::size_t>> twins;
        for (const auto& [key, members] : by_key) {
            for (std::size_t i = 0; i < members.size(); ++i)
                for (std::size_t k = i + 1; k < members.size(); ++k)
                    if (store::are_twins(*prints[members[i]], *prints[members[k]]))
                        twins.emplace(members[i], members[k]);
        }
        for (const auto& [a, b] : twins) parent_[root(a)] = root(b);
    }
    bool together(std::size_t a, std::size_t b) const { return root(a) == root(b); }
    std::vector<std::pair<std::size_t, std::size_t>> pairs() const {
        std::map<std::size_t, std::vector<std::size_t>> members;
        std::vector<std::pair<std::size_t, std::size_t>> out;
        for (std::size_t i = 0; i < parent_.size(); ++i) {
            auto& group = members[root(i)];
            for (const auto other : group) out.emplace_back(other, i);
            group.push_back(i);
        }
        return out;
    }

  private:
    std::size_t root(std::size_t i) const {
        while (parent_[i] != i) i = parent_[i];
        return i;
    }
    std::vector<std::size_t> parent_;
};

struct Pair {
    Ids ids;
    bool called = false;  ///< the program says that they are one post
    std::uint64_t order = 0;
};

/// A population's pairs by stratum, each in the order in which they are drawn.
using Strata = std::map<std::string, std::vector<Pair>>;

enum class Label { same, other, unclear };
using Labels = std::map<Ids, Label>;

Pair pair_of(const std::vector<model::JobAd>& ads, const Groups& groups, std::size_t a, std::size_t b) {
    Pair pair{std::minmax(ads[a].id, ads[b].id), groups.together(a, b), 0};
    pair.order = base::hash64(kSeed + pair.ids.first + pair.ids.second);
    return pair;
}

void put_in_order(Strata& strata) {
    for (auto& [name, pairs] : strata)
        std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.order < b.order; });
}

Strata called_pairs(const std::vector<model::JobAd>& ads, const Groups& groups) {
    Strata strata;
    for (const auto& [a, b] : groups.pairs()) {
        const bool within = ads[a].source == ads[b].source;
        strata[within ? ads[a].source : "across"].push_back(pair_of(ads, groups, a, b));
    }
    put_in_order(strata);
    return strata;
}

Strata strata_of_likely(const std::vector<model::JobAd>& ads, const Groups& groups) {
    Strata strata;
    for (const auto& pair : likely_pairs(ads))
        strata[pair.stratum].push_back(pair_of(ads, groups, pair.a, pair.b));
    put_in_order(strata);
    return strata;
}

base::Result<Labels> read_labels(const std::filesystem::path& file) {
    Labels labels;
    if (file.empty()) return labels;
    const auto text = base::read_file(file);
    if (!text) return base::fail(text);
    for (const auto line : base::split(*text, '\n')) {
        const auto cells = base::split(line, '\t');
        if (cells.size() < 3 || line.starts_with('#')) continue;
        labels[std::minmax(std::string(cells[0]), std::string(cells[1]))] = cells[2] == "same" ? Label::same
                                                                            : cells[2] == "other"
                                                                                ? Label::other
                                                                                : Label::unclear;
    }
    return labels;
}

bool is_held_out(const Pair& pair) {
    return (pair.order >> 32) % 2 == 1;
}

/// Counts of a sample, each pair weighed by what it stands for.
struct Sum {
    double called = 0, same = 0, both = 0;
};

/// Takes in a stratum's sample, or of it only one half; returns its size.
std::size_t take(Sum& sum, const std::vector<Pair>& pairs, const Labels& labels, std::optional<bool> half) {
    std::size_t size = 0, used = 0;
    Sum own;
    for (; size < pairs.size(); ++size) {
        const auto& pair = pairs[size];
        const auto label = labels.find(pair.ids);
        if (label == labels.end()) break;
        if (half && is_held_out(pair) != *half) continue;
        ++used;
        if (label->second == Label::unclear) continue;
        const bool same = label->second == Label::same;
        own.called += pair.called, own.same += same, own.both += pair.called && same;
    }
    const double weight = used == 0 ? 0 : static_cast<double>(pairs.size()) / static_cast<double>(used);
    sum.called += weight * own.called, sum.same += weight * own.same, sum.both += weight * own.both;
    return size;
}

void print_sum(const std::string& of, const Sum& sum) {
    std::printf("%-12s precision %.3f recall %.3f of about %.0f\n", of.c_str(),
                sum.called == 0 ? 1 : sum.both / sum.called, sum.same == 0 ? 1 : sum.both / sum.same,
                sum.same);
}

void report(const char* name, const Strata& strata, const Labels& labels) {
    std::printf("%s\n%-46s %7s %6s %7s %7s %7s\n", name, "stratum", "pairs", "read", "same", "called",
                "both");
    std::map<std::string, Sum> by_source;
    std::size_t read = 0;
    for (const auto& [stratum, pairs] : strata) {
        Sum sum;
        const auto size = take(sum, pairs, labels, {});
        read += size;
        std::printf("%-46s %7zu %6zu %7.0f %7.0f %7.0f\n", stratum.c_str(), pairs.size(), size, sum.same,
                    sum.called, sum.both);
        take(by_source[stratum.substr(0, stratum.find(','))], pairs, labels, {});
    }
    for (const auto& [source, sum] : by_source) print_sum(source, sum);
    for (const auto half : {std::optional<bool>(), std::optional(false), std::optional(true)}) {
        Sum sum;
        for (const auto& [stratum, pairs] : strata) take(sum, pairs, labels, half);
        print_sum(!half ? "all" : *half ? "held out" : "tune", sum);
    }
    std::printf("%zu pairs read\n\n", read);
}

void print(const char* name, const std::string& stratum, const Pair& pair) {
    std::printf("%s\t%s\t%s: %s\t%d\n", pair.ids.first.c_str(), pair.ids.second.c_str(), name,
                stratum.c_str(), pair.called);
}

/// Prints the wrong pairs of the half that rules may be made from.
void print_misses(const char* name, const Strata& strata, const Labels& labels) {
    for (const auto& [stratum, pairs] : strata) {
        for (const auto& pair : pairs) {
            const auto label = labels.find(pair.ids);
            if (label == labels.end() || label->second == Label::unclear || is_held_out(pair)) continue;
            if ((label->second == Label::same) != pair.called) print(name, stratum, pair);
        }
    }
}

void draw(const char* name, const Strata& strata, const Labels& labels, std::size_t count) {
    for (const auto& [stratum, pairs] : strata) {
        for (std::size_t i = 0; i < std::min(count, pairs.size()); ++i) {
            if (!labels.contains(pairs[i].ids)) print(name, stratum, pairs[i]);
        }
    }
}

}  // namespace

int main(int count, char** arguments) {
    const auto wanted = read_arguments({arguments + 1, arguments + count});
    if (!wanted) return give_up(wanted.error());
    const auto labels = read_labels(wanted->labels);
    if (!labels) return give_up(labels.error());
    const auto ads = read_ads(wanted->directory / "ads.jsonl");
    if (!ads) return give_up(ads.error());
    const Groups groups(*ads);
    const std::pair<const char*, Strata> populations[] = {{"called", called_pairs(*ads, groups)},
                                                          {"likely", strata_of_likely(*ads, groups)}};
    for (const auto& [name, strata] : populations) {
        if (wanted->draw > 0) {
            draw(name, strata, *labels, wanted->draw);
        } else if (wanted->misses) {
            print_misses(name, strata, *labels);
        } else {
            report(name, strata, *labels);
        }
    }
    return 0;
}
