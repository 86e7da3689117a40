// SearchResult: the answer to one search, complete enough to be shown without the index. Plain data.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/span.h"
#include "core/model/job_ad.h"
#include "query/search/request.h"
#include "query/understand/query.h"

namespace jobindex::search {

/// Text in which the words that matched are marked; `marks` are byte spans of `text`, in order, disjoint.
struct MarkedText {
    std::string text;
    std::vector<base::Span> marks;
    friend bool operator==(const MarkedText&, const MarkedText&) = default;
};

/// How many ads match; `exact` is false when there may be more.
struct Total {
    std::size_t value = 0;
    bool exact = true;
    friend bool operator==(const Total&, const Total&) = default;
};

/// Why a hit ranks where it does: `field` has `what`, which adds `weight` to the score.
struct Reason {
    std::string field, what;
    double weight = 0;
    friend bool operator==(const Reason&, const Reason&) = default;
};

/// Why an ad answers the query, as a person would say it: a kind, and the values that go with it
/// (render::ground_text() puts it into words).
struct Ground {
    enum class Kind {
        title,     ///< its title has `what`
        text,      ///< it has `what` somewhere
        employer,  ///< the employer's name has `what`
        level,     ///< it is a post of the rank `what`
        skill,     ///< it names the skill `what`: see `asked` and `required`
        degree,    ///< it asks for the degree `what`
        field,     ///< it is of the discipline `what`
        place,     ///< the post is in `what`
        distance,  ///< the post is `number` kilometres away
        closes,    ///< one can apply for `number` more days; 0 = until today
    };
    Kind kind = Kind::text;
    std::string what = {};
    bool asked = true, required = true;  ///< of a skill or degree: asked for or only named; a must or welcome
    std::optional<int> number = {};
    friend bool operator==(const Ground&, const Ground&) = default;
};

/// What was given up to find an ad that has not all that was asked (render::loss_text() puts it into words).
struct Loss {
    enum class Kind {
        none,
        spelling,      ///< it has another spelling, `values` has it
        elsewhere,     ///< it is elsewhere in the region or country
        rank,          ///< it is for another rank, one of these
        field,         ///< it is in the wider field
        next_country,  ///< it is in a country next to this one
        closed,        ///< it is closed, but may come again
    };
    Kind kind = Kind::none;
    std::vector<understand::Value> values = {};
    bool empty() const { return kind == Kind::none; }
    friend bool operator==(const Loss&, const Loss&) = default;
};

/// What an ad has in common with another one, for eyes.
struct Shared {
    std::vector<std::string> skills, disciplines, levels, countries;
    std::vector<std::string> words;  ///< of the ad itself, the most telling first
    friend bool operator==(const Shared&, const Shared&) = default;
};

/// Whether a post is the next step of a person: the one to take now, one too early or too late, no step.
enum class LevelFit { fits, near, far, not_stated };

/// Something an ad asks for.
struct Requirement {
    std::string field;  ///< "skill" or "degree"
    std::string id, label;
    bool required = false;  ///< false: welcome
    friend bool operator==(const Requirement&, const Requirement&) = default;
};

/// How an ad fits a CV.
struct Fit {
    std::vector<Requirement> matched;  ///< what the CV has; the most telling first
    std::vector<Requirement> missing;  ///< what it lacks, likewise
    std::vector<std::string> fields;   ///< disciplines of the ad that are those of the CV, by label
    LevelFit level = LevelFit::not_stated;
    friend bool operator==(const Fit&, const Fit&) = default;
};

/// Another ad of the same post.
struct Duplicate {
    std::string id, url;  ///< url may be ""
    friend bool operator==(const Duplicate&, const Duplicate&) = default;
};

/// One ad of the answer.
struct Hit {
    std::size_t rank = 0;  ///< from 1, over all pages
    double score = 0;
    model::JobAd ad;
    std::string place;                      ///< "Zürich, Switzerland"; several joined with "; "
    std::optional<double> distance_km;      ///< from the place that the query names
    std::vector<std::string> level_labels;  ///< "PhD", "Postdoc"; beside ad.levels
    std::vector<std::string> skill_labels;  ///< beside ad.skills
    bool all_words = true;                  ///< false: some of what was asked is missing
    std::vector<std::string> missing;       ///< what is missing, as typed
    Loss relaxed;                       ///< what was given up to find it; empty = nothing, or see `missing`
    bool live = true;                   ///< one can still apply, as far as known
    std::vector<Duplicate> duplicates;  ///< other ads of the same post, as far as this one's document says
    std::vector<base::Span> title_marks;
    MarkedText snippet;
    std::vector<Reason> why;       ///< only when asked to explain; heaviest first
    std::vector<Ground> grounds;   ///< the same in words; only when asked to explain
    std::optional<Fit> fit;        ///< only for ads ranked by a CV
    std::optional<Shared> shared;  ///< only for ads like another
};

/// One value of a facet. `filter` is what to put behind the query to see these ads alone; "" for what is not
/// stated.
struct FacetCount {
    std::string value, label;
    std::size_t count = 0;
    std::string filter = {};
    friend bool operator==(const FacetCount&, const FacetCount&) = default;
};

/// Counts of one field over all matches: most first; of `salary` and `closing` by band, from the lowest on,
/// each band with those inside it.
struct Facet {
    std::string field;
    std::vector<FacetCount> counts;
    friend bool operator==(const Facet&, const Facet&) = default;
};

/// What one can do when nothing, or too little, was found, and how many ads that gives.
struct NextStep {
    enum class Kind {
        drop_filter,   ///< leave out `what`
        save_search,   ///< be told of new ads
        show_expired,  ///< also search closed ads
    };
    Kind kind = Kind::drop_filter;
    std::string what;   ///< the filter as typed, or ""
    std::string query;  ///< the query to run instead
    std::size_t ads = 0;
    friend bool operator==(const NextStep&, const NextStep&) = default;
};

/// The answer.
struct SearchResult {
    SearchRequest request;
    understand::Query query;
    std::string understood;   ///< understand::describe(query)
    Total total;              ///< ads with all of what was asked
    std::size_t partial = 0;  ///< how many of `hits` have only some of it
    std::vector<Hit> hits;
    std::vector<Facet> facets;
    std::optional<std::string> suggestion;  ///< the query in corrected spelling
    bool corrected =
        false;  ///< nothing was found as typed: `hits`, `total` and `facets` are those of `suggestion`
    std::vector<NextStep> next_steps;
    std::string generation;                      ///< of the index that answered; "" when several were asked
    std::optional<std::string> next_cursor;      ///< of the page behind this one; none on the last
    std::optional<std::string> previous_cursor;  ///< of the page before this one; none on the first
    bool generation_changed =
        false;  ///< the cursor's generation is gone or its day is past: ads may come twice, or be passed over
    double took_ms = 0;
};

}  // namespace jobindex::search
