// bench_ours: jobindex itself behind the command line of its peers (bench/search/peer.py), in process.
//
//     bench_ours store ADS.jsonl HOME      puts ads into a store, from which `jobindex index --home HOME`
//     builds bench_ours build ADS.jsonl HOME      both, with the jobindex that stands beside this program
//
// ADS.jsonl holds whole ads (`jobindex export --as ad`, make_ads), or plain texts {id, title, text}. A search
// does all that jobquery does: understanding, snippets, facets, closed ads too, since peers search all.
// Options of query: --bare leaves snippets and facets out (but for the kind facets), --live searches only ads
// that are open.
#include <spawn.h>
#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <optional>

#include "bench/search/peer.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/model/job_ad_json.h"
#include "core/vocab/data_dir.h"
#include "indexer/store/store.h"
#include "query/search/searcher.h"

using namespace jobindex;
using peers::Kind;

namespace {

constexpr std::string_view kPlainSource = "plain";

// Takes the value out of a Result; ends the program when there is none.
template <class T>
T need(base::Result<T> result) {
    if (!result) peers::give_up(result.error().message);
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

model::JobAd ad_from(const base::Json& row) {
    if (row.find("text") == nullptr) return need(model::job_ad_from_json(row));
    model::JobAd ad;
    ad.source = kPlainSource;
    ad.reference = row["id"].text();
    ad.id = base::hash128_hex(ad.reference);
    ad.title = row["title"].text();
    ad.description = row["text"].text();
    ad.language = "en";
    return ad;
}

void put_all(const std::string& ads, const std::filesystem::path& home) {
    constexpr std::size_t kBatch = 1000;
    std::filesystem::create_directories(home);
    auto store = need(store::Store::open(home / "ads.db", store::Mode::write));
    const base::Timestamp now = std::time(nullptr);
    std::size_t count = 0;
    peers::for_each_row(ads, [&](const base::Json& row) {
        if (count++ % kBatch == 0) {
            need(store.commit());
            need(store.begin());
        }
        need(store.put(ad_from(row), {true, ""}, now));
    });
    need(store.commit());
}

void build(const std::string& ads, const std::filesystem::path& home) {
    put_all(ads, home);
    const auto program = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "jobindex";
    std::string name = program.string(), command = "index", option = "--home", directory = home.string();
    std::array<char*, 5> arguments = {name.data(), command.data(), option.data(), directory.data(), nullptr};
    pid_t child = 0;
    int status = 0;
    if (::posix_spawn(&child, name.c_str(), nullptr, nullptr, arguments.data(), environ) != 0 ||
        ::waitpid(child, &status, 0) != child || status != 0) {
        peers::give_up("cannot build the index with " + name);
    }
}

std::string typed(const peers::Query& query, Kind kind) {
    if (kind == Kind::phrase) return "\"" + query.words + "\"";
    if (kind == Kind::any) return base::replace_all(query.words, " ", " OR ");
    if (kind == Kind::filter && !query.field.empty()) {
        return query.words + " " + query.field + ":" + base::to_lower_ascii(query.value);
    }
    return query.words;
}

class Ours : public peers::Engine {
  public:
    Ours(const std::filesystem::path& home, const std::vector<std::string>& options)
        : lexicon_(need(understand::Lexicon::load(need(vocab::data_dir())))),
          searcher_(need(search::Searcher::open(home / "index", lexicon_))) {
        for (const auto& option : options) {
            if (option != "--bare" && option != "--live") peers::give_up("no such option: " + option);
            (option == "--bare" ? bare_ : live_) = true;
        }
    }

    std::vector<peers::Answer> search(const peers::Query& query, Kind kind, std::size_t limit) override {
        search::SearchRequest request;
        request.text = typed(query, kind);
        request.limit = limit;
        request.expired = !live_;
        request.facets = !bare_ || kind == Kind::facets;
        if (bare_) request.snippet_width = 0;
        request.today = base::date_of(std::time(nullptr));
        const auto result = need(searcher_.search(request));
        std::vector<peers::Answer> answers;
        for (const auto& hit : result.hits) {
            const bool plain = hit.ad.source == kPlainSource;
            answers.push_back({plain ? hit.ad.reference : hit.ad.id, hit.score});
        }
        return answers;
    }

  private:
    understand::Lexicon lexicon_;
    search::Searcher searcher_;
    bool bare_ = false, live_ = false;
};

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() == 3 && arguments[0] == "store") {
        put_all(arguments[1], arguments[2]);
        return 0;
    }
    return peers::run({"jobindex", build,
                       [](const std::filesystem::path& home, const std::vector<std::string>& options) {
                           return std::make_unique<Ours>(home, options);
                       }},
                      argc, argv);
}
