// How good the order of hits is.
//
// usage: evaluate_relevance convert DIRECTORY OUT         the classic collections as ads and queries
//        evaluate_relevance collections OUT [--floor R]   ours against plain BM25, on what convert wrote
//        evaluate_relevance known-item HOME               1,000 ads, looked for by some of their words; fails
//                                                         below its goals
//        evaluate_relevance topics HOME DIRECTORY [RUN]   graded topics (tests/relevance/topics), beside
//        another
//                                                         run; --each shows each query of the tune half,
//                                                         --run FILE writes ours as a TREC run
//        evaluate_relevance niche HOME                    300 queries of a skill, a rank and a country
//        evaluate_relevance laws HOME                     spelling, acronyms, order of words and filters
//        evaluate_relevance tune OUT HOME DIRECTORY       the constants by cross-validation, on the
//        collections of
//                                                         OUT, then on the topics and known items of HOME
//                                                         (--items N of them, --folds N)
//
// Every command takes --set NAME=VALUE for a constant. Fails (1) below a floor, 2 when it cannot run.
#include <cstdio>

#include "tests/relevance/commands.h"

using namespace jobindex;
using namespace jobindex::evaluation;

namespace {

int usage() {
    std::fputs(
        "usage: evaluate_relevance convert DIRECTORY OUT | collections OUT | known-item HOME | topics HOME "
        "DIRECTORY [RUN] | niche HOME | laws HOME | tune OUT HOME DIRECTORY   [--set NAME=VALUE]... [--floor "
        "VALUE] "
        "[--each] [--run FILE] [--items N] [--folds N]\n",
        stderr);
    return 2;
}

}  // namespace

int main(int count, char** values) {
    const auto arguments = read_arguments({values + 1, values + count});
    if (!arguments) {
        std::fprintf(stderr, "evaluate_relevance: %s\n", arguments.error().message.c_str());
        return usage();
    }
    const auto& words = arguments->words;
    if (words.size() < 2) return usage();
    if (words[0] == "convert" && words.size() == 3) return convert(words[1], words[2]);
    if (words[0] == "collections") return evaluate_collections(words[1], *arguments);
    if (words[0] == "known-item") return evaluate_known_items(words[1], *arguments);
    if (words[0] == "topics" && words.size() >= 3) return evaluate_topics(words[1], words[2], *arguments);
    if (words[0] == "tune" && words.size() == 4) return tune(words[1], words[2], words[3], *arguments);
    if (words[0] == "laws") return evaluate_laws(words[1], *arguments);
    if (words[0] == "niche") return evaluate_niche(words[1], *arguments);
    return usage();
}
