// topics: queries as people type them, with graded judgments by ad id (tests/relevance/topics).
#include <fmt/format.h>

#include <cstdio>
#include <map>
#include <set>

#include "core/base/file.h"
#include "core/base/text.h"
#include "tests/relevance/collection.h"
#include "tests/relevance/commands.h"
#include "tests/relevance/measures.h"
#include "tests/relevance/topics.h"

namespace jobindex::evaluation {
namespace {

constexpr std::size_t kDepth = 10;
constexpr std::size_t kFetched = 50;

/// A TREC run: documents by query, in order.
base::Result<std::map<std::string, std::vector<std::string>>> read_run(const std::filesystem::path& file) {
    const auto text = base::read_file(file);
    if (!text) return base::fail(text);
    std::map<std::string, std::vector<std::string>> run;
    for (const auto line : base::split(*text, '\n')) {
        const auto words = base::split_words(line);
        if (words.size() > 3) run[std::string(words[0])].emplace_back(words[2]);
    }
    return run;
}

/// The ads of a ranking that somebody judged (condensed list, Sakai 2007).
std::vector<std::string> judged(const std::vector<std::string>& ranking, const Grades& grades) {
    std::vector<std::string> known;
    for (const auto& id : ranking)
        if (grades.count(id) > 0) known.push_back(id);
    return known;
}

/// nDCG@10 by group of queries, and how much of the rankings was judged.
struct Table {
    std::map<std::string, std::vector<double>> groups, condensed;
    std::vector<double> all, all_condensed;  ///< condensed: of judged() alone
    std::size_t shown = 0, known = 0;

    void add(const TopicQuery& query, const std::vector<std::string>& ranking, const Judgments& judgments) {
        const auto grades = judgments.find(query.id);
        if (grades == judgments.end()) return;
        for (std::size_t i = 0; i < std::min(kDepth, ranking.size()); ++i) {
            ++shown;
            known += grades->second.count(ranking[i]);
        }
        const double value = ndcg(ranking, grades->second, kDepth);
        const double without = ndcg(judged(ranking, grades->second), grades->second, kDepth);
        condensed["half " + query.half].push_back(without);
        condensed["kind " + query.kind].push_back(without);
        all_condensed.push_back(without);
        groups["half " + query.half].push_back(value);
        groups["kind " + query.kind].push_back(value);
        all.push_back(value);
    }
};

/// One query: nDCG@10, the same of judged ads alone, and the grades in order, "." where nobody judged.
void show(const TopicQuery& query, const std::vector<std::string>& ranking, const Grades& grades) {
    std::string shown;
    for (std::size_t i = 0; i < std::min(kDepth, ranking.size()); ++i) {
        const auto grade = grades.find(ranking[i]);
        shown += grade == grades.end() ? "." : std::to_string(grade->second);
    }
    std::fputs(fmt::format("{}\t{:.3f}\t{:.3f}\t{}\t{}\t{}\n", query.id, ndcg(ranking, grades, kDepth),
                           ndcg(judged(ranking, grades), grades, kDepth), shown, query.kind, query.text)
                   .c_str(),
               stdout);
}

}  // namespace

base::Result<std::vector<TopicQuery>> read_topic_queries(const std::filesystem::path& file) {
    const auto text = base::read_file(file);
    if (!text) return base::fail(text);
    std::vector<TopicQuery> out;
    for (const auto line : base::split(*text, '\n')) {
        const auto cells = base::split(line, '\t');
        if (line.starts_with('#') || cells.size() < 4) continue;
        out.push_back({std::string(cells[0]), std::string(cells[1]), std::string(cells[2]),
                       std::string(base::trim(cells[3]))});
    }
    return out;
}

base::Result<std::vector<std::string>> ranked(const TopicQuery& query, search::Searcher& searcher) {
    search::SearchRequest request;
    request.text = query.text;
    request.limit = kFetched;
    request.expired = true;
    request.today = *base::Date::make(2026, 1, 1);
    const auto ads = searcher.rank(request);
    if (!ads) return base::fail(ads);
    std::vector<std::string> ids;
    for (const auto& ad : *ads) ids.push_back(ad.id);
    return ids;
}

int evaluate_topics(const std::filesystem::path& home, const std::filesystem::path& topics,
                    const Arguments& arguments) {
    const auto queries = read_topic_queries(topics / "queries.tsv");
    if (!queries) return give_up(queries.error());
    const auto judgments = read_judgments(topics / "judgments.tsv");
    if (!judgments) return give_up(judgments.error());
    auto opened = open_home(home, arguments.ranking);
    if (!opened) return give_up(opened.error());
    Table ours, plain;
    std::map<std::string, std::vector<std::string>> run;
    if (arguments.words.size() > 3) {
        auto read = read_run(arguments.words[3]);
        if (!read) return give_up(read.error());
        run = std::move(*read);
    }
    std::string written;
    for (const auto& query : *queries) {
        const auto ranking = ranked(query, opened->searcher);
        if (!ranking) return give_up(ranking.error());
        for (std::size_t i = 0; i < ranking->size(); ++i)
            written += fmt::format("{} Q0 {} {} {} jobindex\n", query.id, (*ranking)[i], i + 1, kFetched - i);
        ours.add(query, *ranking, *judgments);
        if (arguments.each && query.half == "tune" && judgments->count(query.id) > 0)
            show(query, *ranking, judgments->at(query.id));
        auto& other = run[query.id];
        plain.add(query, other, *judgments);
    }
    if (!arguments.run_file.empty()) {
        if (auto wrote = base::write_file_atomically(arguments.run_file, written); !wrote)
            return give_up(wrote.error());
    }
    std::puts("queries                 number   ours   other  ratio   of judged ads: ours  other");
    for (const auto& [name, values] : ours.groups) {
        const double other = mean(plain.groups[name]);
        std::fputs(fmt::format("{:<24} {:>5}   {:.3f}  {:.3f}  {:.2f}                   {:.3f}  {:.3f}\n",
                               name, values.size(), mean(values), other, other > 0 ? mean(values) / other : 0,
                               mean(ours.condensed[name]), mean(plain.condensed[name]))
                       .c_str(),
                   stdout);
    }
    std::fputs(
        fmt::format(
            "{:<24} {:>5}   {:.3f}  {:.3f}  {:.2f}                   {:.3f}  {:.3f}   p = {:.5f}   judged "
            "{:.3f}, other {:.3f}\n",
            "all", ours.all.size(), mean(ours.all), mean(plain.all),
            mean(plain.all) > 0 ? mean(ours.all) / mean(plain.all) : 0, mean(ours.all_condensed),
            mean(plain.all_condensed), paired_p(ours.all, plain.all),
            static_cast<double>(ours.known) / static_cast<double>(std::max<std::size_t>(1, ours.shown)),
            static_cast<double>(plain.known) / static_cast<double>(std::max<std::size_t>(1, plain.shown)))
            .c_str(),
        stdout);
    return mean(ours.all) >= arguments.floor.value_or(0) ? 0 : 1;
}

}  // namespace jobindex::evaluation
