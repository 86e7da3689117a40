// bench_update HOME [NUMBER...]: how soon changed and new ads can be found.
//
// Changes NUMBER ads all over the store of a data directory, brings its index up to date and looks them up in
// it; then the same with NUMBER new, open ads (give it a copy: both stay). One line a number; 1, 10, 100 when
// none is given.
#include <xapian.h>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/schema/index_directory.h"
#include "core/schema/terms.h"
#include "indexer/build/update.h"
#include "indexer/store/store.h"

using namespace jobindex;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace {

double seconds_since(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// What is done to an ad before it is written.
using Touch = void (*)(model::JobAd& ad, const std::string& word);

void change(model::JobAd& ad, const std::string& word) {
    ad.description += "\n" + word + "\n";
}

/// Another ad with the same words in another order, so that it is no twin, which one can apply to.
void renew(model::JobAd& ad, const std::string& word) {
    std::string words = word;
    const auto of_text = base::split_words(ad.description);
    for (auto one = of_text.rbegin(); one != of_text.rend(); ++one) words.append(" ").append(*one);
    ad.description = std::move(words);
    ad.title += " " + word;
    ad.languages.clear();
    ad.sections.clear();
    ad.id = base::hash128_hex(ad.id + word);
    ad.url += "?" + word;
    ad.urls = {ad.url};
    ad.reference.clear();
    ad.dates = {};
}

/// Writes `number` ads that stand evenly among all, with a word that no other text has.
bool write(store::Store& store, long long number, const std::string& word, Touch touch) {
    const auto cuts = store.cuts(1);
    if (!cuts || cuts->empty()) return false;
    const std::size_t step = std::max<std::size_t>(1, cuts->size() / static_cast<std::size_t>(number));
    if (!store.begin()) return false;
    for (long long i = 0; i < number; ++i) {
        const std::string& id = (*cuts)[(static_cast<std::size_t>(i) * step + 1) % cuts->size()];
        auto stored = store.find(id);
        if (!stored) return false;
        const auto seen = stored->ad.dates.last_seen + 1;
        touch(stored->ad, word);
        const bool is_new = stored->ad.dates.last_seen == 0;
        if (!store.put(stored->ad, {!is_new && stored->imported, is_new ? stored->ad.url : stored->page_url},
                       seen))
            return false;
    }
    return store.commit().has_value();
}

/// Documents that hold the word in the index as it is published now.
long long documents_with(const fs::path& index_dir, const std::string& word) {
    const auto found =
        schema::open_current(index_dir, [&](const schema::Generation& generation) -> base::Result<long long> {
            Xapian::Database both(generation.live_database().string());
            both.add_database(Xapian::Database(generation.closed_database().string()));
            return both.get_termfreq(word);
        });
    return found ? *found : -1;
}

bool measure(store::Store& store, const fs::path& index_dir, long long number, Touch touch) {
    const auto current = schema::current_generation(index_dir);
    if (!current) return false;
    const std::string word = "changed" + std::to_string(current->change) + "x" + std::to_string(number);
    if (!write(store, number, word, touch)) return false;
    build::BuildOptions options;
    options.now = current->created;
    options.code_version = current->code;  // else it is built whole
    const auto begin = Clock::now();
    const auto report = build::update_index(store, index_dir, options);
    const double seconds = seconds_since(begin);
    if (!report) {
        std::fprintf(stderr, "%s\n", report.error().message.c_str());
        return false;
    }
    std::printf("%6lld %s: %.3f s, %s after %d updates, %lld of them found\n", number,
                touch == change ? "changed" : "new", seconds, report->generation.name.c_str(),
                report->generation.updates, documents_with(index_dir, word));
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_update HOME [NUMBER...]\n");
        return 2;
    }
    auto store = store::Store::open(fs::path(argv[1]) / "ads.db", store::Mode::write);
    if (!store) return 2;
    std::vector<long long> numbers;
    for (int i = 2; i < argc; ++i) numbers.push_back(base::parse_integer(argv[i]).value_or(1));
    if (numbers.empty()) numbers = {1, 10, 100};
    for (const long long number : numbers) {
        for (const Touch touch : {change, renew}) {
            if (!measure(*store, fs::path(argv[1]) / "index", number, touch)) return 2;
        }
    }
    return 0;
}
