// Fields of ads against columns that are known and against ads annotated by hand: precision, recall and the
// misses, collection by collection.
//
// usage: evaluate_extraction DIRECTORY [--gold DIRECTORY] [--part columns|gold|unread|evidence] [--floors
// FILE]
// [--misses "COLLECTION/FIELD"]
//
// DIRECTORY holds the collections as JSON Lines, and phdsky/, an unpacked site, for the gold set; what is
// missing is said and left out. The gold directory (tests/extraction/gold) holds the annotations. FILE has
// lines "collection<TAB>field<TAB>precision<TAB>recall"; a figure below its floor fails.
#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/board/mapping.h"
#include "core/vocab/data_dir.h"
#include "indexer/ingest/reading.h"
#include "indexer/ingest/rows.h"
#include "indexer/normalise/knowledge.h"
#include "tests/extraction/collections.h"
#include "tests/extraction/evidence.h"
#include "tests/extraction/gold.h"
#include "tests/extraction/score.h"
#include "tests/extraction/unread.h"

using namespace jobindex;
using namespace jobindex::evaluation;

namespace {

constexpr std::size_t kMissesShown = 40;
constexpr std::size_t kPhrasesShown = 50;
constexpr base::Timestamp kSeenAt =
    1'767'225'600;  // 2026-01-01, after all collections: what lies years ahead is no date of an ad

int give_up(const base::Error& error) {
    std::fprintf(stderr, "evaluate_extraction: %s\n", error.message.c_str());
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
            const auto found = check.compare(value, *ad, knowledge);
            scores[i].take(std::to_string((*row)->line), found.truth, found.value,
                           evidence_of(*ad, check.name));
        }
    }
}

/// Prints a score, and its misses when they are wanted; true when it is above its floor.
bool report(const Score& score, const std::string& floors, const std::string& misses) {
    std::string line =
        fmt::format("{:<24} {:<16} {:>6} {:>6}   {:.4f}    {:.4f} {:.4f}", score.collection, score.field,
                    score.known, score.found, score.precision(), score.recall(), score.f1());
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
    if (misses != score.collection + "/" + score.field) return good;
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

/// What was asked for on the command line.
struct Wanted {
    std::filesystem::path directory, gold;
    std::string part, floors, misses;
};

base::Result<Wanted> read_arguments(const std::vector<std::string>& given) {
    if (given.empty() || given.front().starts_with("--"))
        return base::fail(base::Code::invalid_input,
                          "usage: evaluate_extraction DIRECTORY [--gold DIRECTORY] [--part "
                          "columns|gold|unread|evidence] [--floors "
                          "FILE] [--misses \"COLLECTION/FIELD\"]");
    Wanted wanted;
    wanted.directory = given.front();
    for (std::size_t i = 1; i + 1 < given.size(); i += 2) {
        if (given[i] == "--misses") wanted.misses = given[i + 1];
        if (given[i] == "--gold") wanted.gold = given[i + 1];
        if (given[i] == "--part") wanted.part = given[i + 1];
        if (given[i] != "--floors") continue;
        auto text = base::read_file(given[i + 1]);
        if (!text) return base::fail(text);
        wanted.floors = std::move(*text);
    }
    return wanted;
}

/// Scores of all collections that are there.
base::Result<std::vector<Score>> columns(const Wanted& wanted, const normalise::Knowledge& knowledge) {
    std::vector<Score> all;
    for (const auto& collection : collections()) {
        const auto file = wanted.directory / collection.file;
        if (!std::filesystem::exists(file)) {
            std::fprintf(stderr, "evaluate_extraction: no %s: \"%s\" is left out\n", file.c_str(),
                         collection.name.c_str());
            continue;
        }
        const auto scores = evaluate(collection, file, knowledge);
        if (!scores) return base::fail(scores);
        all.insert(all.end(), scores->begin(), scores->end());
    }
    return all;
}

base::Result<std::vector<Score>> gold_scores(const Wanted& wanted, const normalise::Knowledge& knowledge) {
    if (wanted.gold.empty()) return std::vector<Score>();
    const auto gold = load_gold(wanted.gold);
    if (!gold) return base::fail(gold);
    std::vector<std::string> missing;
    auto scores = evaluate_gold(*gold, {wanted.directory, wanted.gold.parent_path()}, knowledge, missing);
    for (const auto& name : missing)
        std::fprintf(stderr, "evaluate_extraction: no %s: its ads of the gold set are left out\n",
                     name.c_str());
    return scores;
}

/// Calls `visit` with every ad of the collections that are there. Errors: those of reading them.
base::Result<void> each_ad(const Wanted& wanted, const normalise::Knowledge& knowledge,
                           const std::function<void(const std::string& id, const model::JobAd& ad)>& visit) {
    for (const auto& shown : shown_collections()) {
        const auto file = wanted.directory / shown.file;
        if (!std::filesystem::exists(file)) continue;
        const auto mapping = board::Mapping::parse({std::string(shown.mapping)});
        if (!mapping) return base::fail(mapping);
        auto rows = ingest::RowReader::open(file);
        if (!rows) return base::fail(rows);
        for (auto row = rows->next(); row && *row; row = rows->next()) {
            if (!(*row)->reason.empty()) continue;
            const auto ad = ingest::read_posting(mapping->to_posting((*row)->value), "evaluation",
                                                 seen_on(shown), knowledge);
            if (ad) visit(fmt::format("{}:{}", shown.name, (*row)->line), *ad);
        }
    }
    return {};
}

/// Prints what all ads of the collections have, and what they say that was not read.
int print_unread(const Wanted& wanted, const normalise::Knowledge& knowledge) {
    Unread unread(knowledge);
    auto read =
        each_ad(wanted, knowledge, [&](const std::string&, const model::JobAd& ad) { unread.take(ad); });
    if (!read) return give_up(read.error());
    std::fputs(unread.report(kPhrasesShown).c_str(), stdout);
    return 0;
}

/// Follows the evidence of every field of every ad; prints what does not say what the field says.
int check_evidence(const Wanted& wanted, const normalise::Knowledge& knowledge) {
    std::size_t ads = 0, wrong = 0;
    std::map<std::string, std::size_t> by_field;
    auto read = each_ad(wanted, knowledge, [&](const std::string& id, const model::JobAd& ad) {
        ++ads;
        for (const auto& one : follow_evidence(ad, knowledge)) {
            ++wrong;
            if (++by_field[one.field] <= kMissesShown / 4)
                std::fputs(fmt::format("  {} {}: \"{}\" from \"{}\"\n", id, one.field,
                                       one.value.substr(0, 80), base::squeeze(one.evidence))
                               .c_str(),
                           stdout);
        }
    });
    if (!read) return give_up(read.error());
    std::fputs(fmt::format("{} ads; {} fields whose evidence does not say them\n", ads, wrong).c_str(),
               stdout);
    for (const auto& [field, count] : by_field)
        std::fputs(fmt::format("  {:<20} {}\n", field, count).c_str(), stdout);
    return wrong == 0 ? 0 : 1;
}

}  // namespace

int main(int count, char** arguments) {
    const auto wanted = read_arguments({arguments + 1, arguments + count});
    if (!wanted) return give_up(wanted.error());
    const auto data = vocab::data_dir();
    if (!data) return give_up(data.error());
    const auto knowledge = normalise::Knowledge::load(*data);
    if (!knowledge) return give_up(knowledge.error());
    if (wanted->part == "unread") return print_unread(*wanted, *knowledge);
    if (wanted->part == "evidence") return check_evidence(*wanted, *knowledge);
    std::fputs("collection               field            known   found   precision recall F1\n", stdout);
    bool good = true, any = false;
    for (const auto part : {"gold", "columns"}) {
        if (!wanted->part.empty() && wanted->part != part) continue;
        const auto scores = part == std::string_view("gold") ? gold_scores(*wanted, *knowledge)
                                                             : columns(*wanted, *knowledge);
        if (!scores) return give_up(scores.error());
        for (const auto& score : *scores) good = report(score, wanted->floors, wanted->misses) && good;
        any = any || !scores->empty();
    }
    if (!any) return 2;
    return good ? 0 : 1;
}
