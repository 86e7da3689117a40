// Fields of ads against columns that are known: precision, recall and the misses, collection by collection.
//
// usage: evaluate_fields DIRECTORY [--floors FILE] [--misses "COLLECTION FIELD"]
//
// DIRECTORY holds the collections as JSON Lines; one that is missing is said and left out. FILE has lines
// "collection<TAB>field<TAB>precision<TAB>recall"; a figure below its floor fails.
#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/board/mapping.h"
#include "core/vocab/data_dir.h"
#include "indexer/ingest/reading.h"
#include "indexer/ingest/rows.h"
#include "indexer/normalise/knowledge.h"
#include "tests/evaluation/fields/collections.h"
#include "tests/evaluation/fields/score.h"

using namespace jobindex;
using namespace jobindex::evaluation;

namespace {

constexpr std::size_t kMissesShown = 40;
constexpr base::Timestamp kSeenAt =
    1'767'225'600;  // 2026-01-01, after all collections: what lies years ahead is no date of an ad

int give_up(const base::Error& error) {
    std::fprintf(stderr, "evaluate_fields: %s\n", error.message.c_str());
    return 2;
}

std::string evidence_of(const model::JobAd& ad, std::string_view field) {
    for (const auto& [name, source] : ad.provenance) {
        if (name.starts_with(field) || ((field == "city" || field == "country") && name.starts_with("place")))
            return !source.text.empty() || !source.span
                       ? source.text
                       : ad.description.substr(source.span->from, source.span->size());
    }
    return {};
}

base::Result<std::vector<Score>> evaluate(const Collection& collection, const std::filesystem::path& file,
                                          const normalise::Knowledge& knowledge) {
    const auto mapping = board::Mapping::parse({collection.mapping});
    if (!mapping) return base::fail(mapping);
    auto rows = ingest::RowReader::open(file);
    if (!rows) return base::fail(rows);
    std::vector<Score> scores;
    for (const auto& check : collection.fields)
        scores.push_back({.collection = collection.name, .field = check.name});
    while (true) {
        const auto row = rows->next();
        if (!row) return base::fail(row);
        if (!*row) return scores;
        if (!(*row)->reason.empty()) continue;
        const auto& value = (*row)->value;
        const auto ad = ingest::read_posting(mapping->to_posting(value), "evaluation", kSeenAt, knowledge);
        if (!ad) continue;
        for (std::size_t i = 0; i < scores.size(); ++i) {
            const auto& check = collection.fields[i];
            const auto found = check.compare(value, *ad, knowledge.places);
            scores[i].take(std::to_string((*row)->line), found.truth, found.value,
                           evidence_of(*ad, check.name));
        }
    }
}

/// Prints a score, and its misses when they are wanted; true when it is above its floor.
bool report(const Score& score, const std::string& floors, const std::string& misses) {
    std::string line = fmt::format("{:<24} {:<9} {:>6} {:>6}   {:.4f}    {:.4f}", score.collection,
                                   score.field, score.known, score.found, score.precision(), score.recall());
    bool good = true;
    const std::string key = fmt::format("{}\t{}\t", score.collection, score.field);
    if (const auto at = floors.find(key); at != std::string::npos) {
        const auto numbers = base::split(floors.substr(at + key.size(), 40).substr(0, 13), '\t');
        const double precision = std::atof(std::string(numbers[0]).c_str());
        const double recall = numbers.size() > 1 ? std::atof(std::string(numbers[1]).c_str()) : 0;
        good = score.precision() >= precision && score.recall() >= recall;
        if (!good) line += fmt::format("   below {:.3f} {:.3f}", precision, recall);
    }
    std::fputs((line + "\n").c_str(), stdout);
    if (misses != score.collection + " " + score.field) return good;
    const std::size_t step = std::max<std::size_t>(1, score.misses.size() / kMissesShown);
    for (std::size_t i = 0; i < score.misses.size(); i += step) {
        const Miss& miss = score.misses[i];
        std::fputs(fmt::format("  line {}: \"{}\" but \"{}\" from \"{}\"\n", miss.ad, miss.truth, miss.found,
                               miss.evidence.substr(0, 120))
                       .c_str(),
                   stdout);
    }
    return good;
}

}  // namespace

int main(int count, char** arguments) {
    const std::vector<std::string> given(arguments + 1, arguments + count);
    if (given.empty() || given.front().starts_with("--")) {
        std::fputs("usage: evaluate_fields DIRECTORY [--floors FILE] [--misses \"COLLECTION FIELD\"]\n",
                   stderr);
        return 2;
    }
    std::string floors, misses;
    for (std::size_t i = 1; i + 1 < given.size(); i += 2) {
        if (given[i] == "--misses") misses = given[i + 1];
        if (given[i] != "--floors") continue;
        auto text = base::read_file(given[i + 1]);
        if (!text) return give_up(text.error());
        floors = std::move(*text);
    }
    const auto data = vocab::data_dir();
    if (!data) return give_up(data.error());
    const auto knowledge = normalise::Knowledge::load(*data);
    if (!knowledge) return give_up(knowledge.error());
    std::fputs("collection               field     known   found   precision recall\n", stdout);
    bool good = true, any = false;
    for (const auto& collection : collections()) {
        const auto file = std::filesystem::path(given.front()) / collection.file;
        if (!std::filesystem::exists(file)) {
            std::fprintf(stderr, "evaluate_fields: no %s: \"%s\" is left out\n", file.c_str(),
                         collection.name.c_str());
            continue;
        }
        const auto scores = evaluate(collection, file, *knowledge);
        if (!scores) return give_up(scores.error());
        for (const auto& score : *scores) good = report(score, floors, misses) && good;
        any = true;
    }
    if (!any) return 2;
    return good ? 0 : 1;
}
