// bench_update HOME [NUMBER...]: how soon changed ads can be found.
//
// Changes NUMBER ads of the store of a data directory (give it a copy: they stay changed), brings its index
// up to date and looks them up in it. One line a number; 1, 10, 100 when none is given.
#include <xapian.h>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

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

/// Gives every `of / number`th ad a word that no other text has.
bool change(store::Store& store, long long number, const std::string& word) {
    const auto cuts = store.cuts(1);
    if (!cuts || cuts->empty()) return false;
    const std::size_t step = std::max<std::size_t>(1, cuts->size() / static_cast<std::size_t>(number));
    if (!store.begin()) return false;
    for (long long i = 0; i < number; ++i) {
        const std::string& id = (*cuts)[(static_cast<std::size_t>(i) * step + 1) % cuts->size()];
        auto stored = store.find(id);
        if (!stored) return false;
        stored->ad.description += "\n" + word + "\n";
        if (!store.put(stored->ad, {stored->imported, stored->page_url}, stored->ad.dates.last_seen + 1))
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

bool measure(store::Store& store, const fs::path& index_dir, long long number) {
    const auto current = schema::current_generation(index_dir);
    if (!current) return false;
    const std::string word = "changed" + std::to_string(current->change) + "x" + std::to_string(number);
    if (!change(store, number, word)) return false;
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
    std::printf("%6lld changed: %.3f s, %s after %d updates, %lld of them found\n", number, seconds,
                report->generation.name.c_str(), report->generation.updates, documents_with(index_dir, word));
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
        if (!measure(*store, fs::path(argv[1]) / "index", number)) return 2;
    }
    return 0;
}
