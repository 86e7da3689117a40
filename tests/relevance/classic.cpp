// convert and collections: the classic collections, ours against plain Xapian as its tutorial has it.
#include <fmt/format.h>

#include <xapian.h>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <map>

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/text.h"
#include "core/schema/xapian_error.h"
#include "tests/relevance/classic.h"
#include "tests/relevance/commands.h"
#include "tests/relevance/measures.h"

namespace jobindex::evaluation {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t kDepth = 1000;

base::Result<void> write_collection(const Collection& collection, const fs::path& out) {
    std::string rows, queries, judgments;
    for (const auto& document : collection.documents) {
        rows += base::Json::object(
                    {{"reference", document.id}, {"title", document.title}, {"description", document.text}})
                    .dump() +
                "\n";
    }
    for (const auto& topic : collection.topics) queries += topic.id + "\t" + base::squeeze(topic.text) + "\n";
    for (const auto& [query, grades] : collection.relevant) {
        for (const auto& [document, grade] : grades)
            judgments += fmt::format("{} 0 {} {}\n", query, document, grade);
    }
    if (auto made = base::make_directories(out); !made) return made;
    if (auto wrote = base::write_file_atomically(out / "documents.jsonl", rows); !wrote) return wrote;
    if (auto wrote = base::write_file_atomically(out / "queries.tsv", queries); !wrote) return wrote;
    return base::write_file_atomically(out / "judgments.txt", judgments);
}

using Rank = std::function<std::vector<std::string>(const std::string& query)>;

Figures measure(const Converted& collection, const Rank& rank) {
    Figures figures;
    for (const auto& topic : collection.topics) {
        const auto grades = collection.relevant.find(topic.id);
        if (grades == collection.relevant.end()) continue;
        const auto ranking = rank(topic.text);
        figures.ndcg.push_back(ndcg(ranking, grades->second, 10));
        figures.precision.push_back(average_precision(ranking, grades->second));
    }
    return figures;
}

/// The document's own number by the ad's id.
std::map<std::string, std::string> names_of(const fs::path& exported) {
    std::map<std::string, std::string> names;
    const auto rows = base::read_file(exported);
    for (const auto line : base::split(rows ? std::string_view(*rows) : std::string_view(), '\n')) {
        const auto ad = base::parse_json(line);
        if (line.empty() || !ad || ad->find("reference") == nullptr) continue;
        names[ad->find("id")->text()] = ad->find("reference")->text();
    }
    return names;
}

Figures run_plain(const Converted& collection) {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    Xapian::TermGenerator generator;
    generator.set_stemmer(Xapian::Stem("en"));
    for (const auto& one : collection.documents) {
        Xapian::Document document;
        generator.set_document(document);
        generator.index_text(one.title);
        generator.increase_termpos();
        generator.index_text(one.text);
        document.set_data(one.id);
        database.add_document(document);
    }
    Xapian::QueryParser parser;
    parser.set_stemmer(Xapian::Stem("en"));
    parser.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
    parser.set_database(database);
    return measure(collection, [&](const std::string& query) {
        Xapian::Enquire enquire(database);
        enquire.set_query(parser.parse_query(query, 0));
        const Xapian::MSet set = enquire.get_mset(0, kDepth);
        std::vector<std::string> ids;
        for (auto hit = set.begin(); hit != set.end(); ++hit) ids.push_back(hit.get_document().get_data());
        return ids;
    });
}

}  // namespace

base::Result<Converted> read_converted(const fs::path& directory) {
    Converted out;
    const auto rows = base::read_file(directory / "documents.jsonl");
    if (!rows) return base::fail(rows);
    for (const auto line : base::split(*rows, '\n')) {
        const auto row = base::parse_json(line);
        if (line.empty() || !row) continue;
        const auto text = [&](const char* key) {
            return row->find(key) == nullptr ? "" : row->find(key)->text();
        };
        out.documents.push_back({text("reference"), text("title"), text("description")});
    }
    const auto queries = base::read_file(directory / "queries.tsv");
    if (!queries) return base::fail(queries);
    for (const auto line : base::split(*queries, '\n')) {
        const auto tab = line.find('\t');
        if (tab != std::string_view::npos)
            out.topics.push_back({std::string(line.substr(0, tab)), std::string(line.substr(tab + 1))});
    }
    auto relevant = read_judgments(directory / "judgments.txt");
    if (!relevant) return base::fail(relevant);
    out.relevant = std::move(*relevant);
    out.names = names_of(directory / "ads.jsonl");
    return out;
}

base::Result<Figures> measure_plain(const Converted& collection) {
    return schema::run_xapian("index the collection", [&] { return run_plain(collection); });
}

base::Result<Figures> measure_ours(const Converted& collection, search::Searcher& searcher) {
    base::Error problem;
    Figures figures = measure(collection, [&](const std::string& query) {
        search::SearchRequest request;
        request.text = query;
        request.limit = kDepth;
        request.plain = request.expired = true;
        request.today = *base::Date::make(2026, 1, 1);
        const auto ads = searcher.rank(request);
        std::vector<std::string> ids;
        if (!ads) problem = ads.error();
        if (!ads) return ids;
        for (const auto& ad : *ads) {
            const auto name = collection.names.find(ad.id);
            ids.push_back(name == collection.names.end() ? ad.id : name->second);
        }
        return ids;
    });
    if (!problem.message.empty()) return base::fail(problem);
    return figures;
}

int convert(const fs::path& directory, const fs::path& out) {
    bool any = false;
    for (const auto name : kCollections) {
        const auto collection = read_collection(directory, name);
        if (!collection) {
            std::fprintf(stderr, "evaluate_relevance: %s is left out: %s\n", std::string(name).c_str(),
                         collection.error().message.c_str());
            continue;
        }
        if (auto wrote = write_collection(*collection, out / std::string(name)); !wrote)
            return give_up(wrote.error());
        any = true;
    }
    return any ? 0 : 2;
}

int evaluate_collections(const fs::path& out, const Arguments& arguments) {
    std::puts("collection  queries  nDCG@10: plain   ours  ratio   MAP: plain   ours  ratio");
    bool good = true, any = false;
    for (const auto name : kCollections) {
        const auto directory = out / std::string(name);
        const auto collection = read_converted(directory);
        if (!collection) {
            std::fprintf(stderr, "evaluate_relevance: %s is left out: %s\n", std::string(name).c_str(),
                         collection.error().message.c_str());
            continue;
        }
        const auto plain = measure_plain(*collection);
        if (!plain) return give_up(plain.error());
        auto opened = open_home(directory / "home", arguments.ranking);
        if (!opened) return give_up(opened.error());
        const auto ours = measure_ours(*collection, opened->searcher);
        if (!ours) return give_up(ours.error());
        const double gain = mean(ours->ndcg) / mean(plain->ndcg),
                     precision = mean(ours->precision) / mean(plain->precision);
        const double floor = arguments.floor.value_or(0);
        const bool reached = gain >= floor && precision >= floor;
        std::fputs(fmt::format("{:<10} {:>8}           {:.4f} {:.4f}  {:.3f}       {:.4f} {:.4f}  {:.3f}{}\n",
                               name, collection->relevant.size(), mean(plain->ndcg), mean(ours->ndcg), gain,
                               mean(plain->precision), mean(ours->precision), precision,
                               reached ? "" : "   below the floor")
                       .c_str(),
                   stdout);
        good = good && reached;
        any = true;
    }
    return !any ? 2 : good ? 0 : 1;
}

}  // namespace jobindex::evaluation
