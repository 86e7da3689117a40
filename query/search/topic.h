// Topic: what the ads of the index say, taken together, about one topic or several. Plain data.
//
// Every figure says how many ads it rests on: `of` of a table, `ads` of quartiles. Whoever shows them leaves
// out what rests on less than kFewestAds.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/model/enums.h"
#include "query/search/result.h"
#include "query/understand/query.h"

namespace jobindex::search {

/// A figure that rests on fewer ads tells nothing.
inline constexpr std::size_t kFewestAds = 5;
/// With fewer ads than this the answer looks further: at closed ads, broader concepts, either topic.
inline constexpr std::size_t kEnoughAds = 10;

/// What to report on.
struct TopicRequest {
    std::vector<std::string> topics;    ///< as typed; ads are about all of them
    bool expired = false;               ///< figures from closed ads too, also where the open ones are enough
    base::Date today;                   ///< tells open from closed
    std::size_t listings = 5;           ///< how many open ads to list
    std::size_t values = 10;            ///< how many rows of a table
    std::size_t read = 2000;            ///< at most so many ads are read in full, the best first
    std::size_t months = 24;            ///< how long the history is
    std::optional<double> deadline_ms;  ///< what takes longer is given up
};

/// What one concept of a topic is.
struct Definition {
    std::string field, id, label;
    std::string text;    ///< one sentence
    std::string source;  ///< who says so
};

/// One topic as asked and as understood.
struct TopicName {
    std::string text;
    std::vector<understand::Concept> concepts;  ///< what it is a name of
    std::vector<Definition> definitions;        ///< of those concepts, as far as the glossary has them
    std::vector<std::string> broader;           ///< labels of the concepts above
    std::size_t open = 0, closed = 0;           ///< ads about this topic, whatever the others
};

/// Which ads the figures are taken from.
enum class Scope {
    all,      ///< ads about all topics
    broader,  ///< about all topics, with a broader concept in place of one of them, or of each
    either,   ///< about at least one of the topics
};

/// The ads that the figures rest on.
struct Basis {
    Scope scope = Scope::all;
    bool with_closed = false;
    std::vector<bool> widened;         ///< by topic: whether its broader concepts count too
    std::size_t open = 0, closed = 0;  ///< ads in that scope, whether used or not
    std::size_t ads = 0;               ///< ads used: open, and closed ones `with_closed`
    std::size_t read = 0;              ///< of those, how many were read in full
};

/// One row of a table. `required`: how many of `count` demand it, where the ad makes a difference. `found`:
/// how many ads of the basis a search by this value finds; more than `count` where an ad may only name it.
struct Share {
    std::string value, label;
    std::size_t count = 0, required = 0, found = 0;
};

/// How the ads spread over the values of a field, most first; an ad may have several values.
struct ShareTable {
    std::string field;
    std::size_t of = 0;  ///< ads that the shares are of
    std::vector<Share> shares;
};

/// Quartiles (R-7, linear between neighbours) and the ads they rest on.
struct Quartiles {
    std::size_t ads = 0;
    double low = 0, median = 0, high = 0;
};

/// Pay of the ads of one country, currency and period; each ad counts with the middle of its band.
struct PayGroup {
    std::string country, country_label, currency;
    std::optional<model::Period> period;
    Quartiles pay;
    std::size_t from_tables = 0;  ///< ads that state a grade, whose pay is that of the public table
};

/// How many ads were posted in a month, and how many of the whole index were.
struct MonthCount {
    int year = 0, month = 0;
    std::size_t ads = 0, in_index = 0;
};

/// Posts a month, open and closed ones.
struct History {
    std::vector<MonthCount> months;  ///< oldest first, no gaps
    std::size_t before = 0;          ///< posted before the first month
    std::size_t undated = 0;         ///< with no day of posting, or one still to come
};

/// What applicants must have done; counts of Basis::read ads.
struct ExperienceCounts {
    std::size_t publications = 0, grants = 0, teaching = 0;
    Quartiles years;
};

/// The answer.
struct Topic {
    TopicRequest request;
    std::vector<TopicName> topics;
    std::size_t open = 0, closed = 0;  ///< ads about all topics, whatever the basis
    Basis basis;
    std::vector<Hit>
        listings;  ///< open ads; `all_words` tells those about all topics from others of the basis
    ShareTable levels, countries, institutions, disciplines, contracts, remote;  ///< of ads that state them
    ShareTable degrees;                ///< of ads read that ask for a degree
    ShareTable degree_fields;          ///< of ads read that name the field of a degree
    std::array<ShareTable, 5> skills;  ///< of all ads read, by category in the order of kSkillCategories
    std::vector<PayGroup> pay;         ///< most ads first
    Quartiles contract_months;
    ExperienceCounts experience;
    History history;
};

/// The categories of data/vocab/skills.tsv.
inline constexpr std::array<std::string_view, 5> kSkillCategories = {"core", "domain", "tool", "language",
                                                                     "soft"};

}  // namespace jobindex::search
