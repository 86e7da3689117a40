// laws: what must not change the answer does not: spelling, an acronym, the order of words, a filter.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <set>

#include "core/base/text.h"
#include "tests/relevance/commands.h"

namespace jobindex::evaluation {
namespace {

constexpr std::size_t kFirst = 10;
constexpr std::size_t kAll = 5000;

struct Pair {
    const char *one, *other;
};
/// Two ways to ask for the same thing.
constexpr Pair kSame[] = {
    {"PhD", "Ph.D."},
    {"PhD physics", "Ph. D. physics"},
    {"PhD radiomics", "ph.d. radiomics"},
    {"MSc chemistry", "M.Sc. chemistry"},
    {"postdoc biology", "post-doc biology"},
    {"MRI", "magnetic resonance imaging"},
    {"MRI postdoc", "magnetic resonance imaging postdoc"},
    {"PhD MRI Germany", "PhD magnetic resonance imaging Germany"},
    {"Z\xC3\xBCrich", "Zurich"},
    {"postdoc Z\xC3\xBCrich", "postdoc Zurich"},
    {"Lecturer", "lecturers"},
    {"lecturer statistics", "lecturers statistics"},
    {"professor economics", "Professors Economics"},
    {"c++", "C++"},
    {"mri", "MRI"},
    {"data science Germany", "data science Deutschland"},
    {"postdoc physics Austria", "postdoc physics \xC3\x96sterreich"},
    {"PhD biology Netherlands", "PhD biology Niederlande"},
    {"lecturer Switzerland", "lecturer Suisse"},
    {"radiomics PhD", "PhD radiomics"},
    {"data science medical physics", "medical physics data science"},
    {"machine learning postdoc Germany", "Germany postdoc machine learning"},
    {"statistics lecturer Leeds", "lecturer Leeds statistics"},
};
constexpr const char* kQueries[] = {"",
                                    "physics",
                                    "machine learning",
                                    "postdoc MRI",
                                    "PhD",
                                    "lecturer economics",
                                    "data science OR statistics",
                                    "nursing",
                                    "Germany",
                                    "\"climate change\""};
constexpr const char* kFilters[] = {"level:phd",    "country:us",  "-level:postdoc", "closing:2026-12-01..",
                                    "skill:python", "language:de", "salary:50000..", "remote:hybrid"};

/// Runs searches and counts the laws that are broken.
class Laws {
  public:
    explicit Laws(search::Searcher& searcher) : searcher_(searcher) {}

    void check(std::string_view law, const std::string& what, bool holds) {
        ++checked_;
        if (holds) return;
        ++broken_;
        std::fputs(fmt::format("broken: {}: {}\n", law, what).c_str(), stdout);
    }
    /// The first `limit` ads with all that was asked, in order.
    std::vector<std::string> ads(const std::string& text, std::size_t limit, bool expired) {
        search::SearchRequest request;
        request.text = text;
        request.limit = limit;
        request.expired = expired;
        request.snippet_width = 0;
        request.today = base::date_of(std::time(nullptr));
        std::vector<std::string> ids;
        const auto result = searcher_.search(request);
        if (!result) {
            error_ = result.error();
            return ids;
        }
        for (const auto& hit : result->hits) {
            if (limit == kFirst || hit.all_words) ids.push_back(hit.ad.id);
        }
        return ids;
    }

    void same_first(bool expired) {
        for (const auto& [one, other] : kSame)
            check("the same first ten", fmt::format("{} | {}", one, other),
                  ads(one, kFirst, expired) == ads(other, kFirst, expired));
    }
    void filters_narrow() {
        for (const std::string query : kQueries) {
            const auto wide = ads(query, kAll, false);
            const std::set<std::string> all(wide.begin(), wide.end());
            for (const std::string filter : kFilters) {
                const auto narrow = ads(query + " " + filter, kAll, false);
                check("a filter never adds an ad", query + " " + filter,
                      wide.size() == kAll || std::all_of(narrow.begin(), narrow.end(),
                                                         [&](const auto& id) { return all.count(id) == 1; }));
            }
        }
    }
    /// Every ad of a query has its words: to ask for one of them once more takes none away.
    void repeated_words() {
        for (const std::string query :
             {"radiomics", "postdoc physics", "lecturer statistics", "spectroscopy"}) {
            const auto once = ads(query, kAll, false);
            const std::string word(base::split_words(query).back());
            const auto again = ads(query + " " + word, kAll, false);
            check("a word that all ads hold changes none", query + " " + word,
                  std::set<std::string>(once.begin(), once.end()) ==
                      std::set<std::string>(again.begin(), again.end()));
        }
    }

    int finish() const {
        if (error_) return give_up(*error_);
        std::fputs(fmt::format("{} laws checked, {} broken\n", checked_, broken_).c_str(), stdout);
        return broken_ == 0 ? 0 : 1;
    }

  private:
    search::Searcher& searcher_;
    std::size_t checked_ = 0, broken_ = 0;
    std::optional<base::Error> error_;
};

}  // namespace

int evaluate_laws(const std::filesystem::path& home, const Arguments& arguments) {
    auto opened = open_home(home, arguments.ranking);
    if (!opened) return give_up(opened.error());
    Laws laws(opened->searcher);
    laws.same_first(false);
    laws.same_first(true);
    laws.filters_narrow();
    laws.repeated_words();
    return laws.finish();
}

}  // namespace jobindex::evaluation
