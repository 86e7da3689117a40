#include "query/server/openapi_schemas.h"

namespace jobindex::server {
namespace {

constexpr Shape kShapes[] = {
    {"Problem", "an error (RFC 9457)"},
    {"SearchResult", "the answer to a search"},
    {"MatchResult", "ads that fit a CV", "SearchResult"},
    {"FacetsResult", "counts over all ads that answer a query"},
    {"QueryRead", "a query as it was understood"},
    {"Note", "something assumed while reading the query"},
    {"Total", "how many ads match"},
    {"Hit", "one ad of an answer; which keys it has depends on `fields`, and what is not known is absent"},
    {"Marks", "where words matched"},
    {"Reason", "what adds to the score"},
    {"Evidence", "where a field comes from"},
    {"Duplicate", "another ad of the same post"},
    {"FacetCount", "one value of a facet"},
    {"NextStep", "what one can do when nothing was found"},
    {"Shared", "what an ad has in common with another one"},
    {"Fit", "how an ad fits a CV"},
    {"Requirement", "something an ad asks for"},
    {"Cv", "the text of a CV"},
    {"CvRead", "what was read from a CV"},
    {"CvConcept", "a concept that a CV names"},
    {"CvDegree", "a degree that a CV names"},
    {"MultiSearch", "several searches"},
    {"MultiSearchQuery", "one search: the parameters of /v1/search by name", {}, true},
    {"MultiSearchResult", "their answers, in order"},
    {"MultiSearchAnswer", "one answer: `result` when `status` is 200, else `problem`"},
    {"Suggestions", "what the beginning of a word may become"},
    {"Suggestion", "one thing to look for"},
    {"JobAd", "one ad; what is not known is absent"},
    {"JobPosting", "an ad in the terms of schema.org/JobPosting", {}, true},
    {"Institution", "the employer"},
    {"Place", "a place of work"},
    {"Skill", "a skill that an ad names"},
    {"Qualification", "a degree that an ad asks for"},
    {"Experience", "what applicants must have done"},
    {"Contract", "terms of employment"},
    {"Salary", "pay in major units"},
    {"Dates", "dates of an ad"},
    {"LanguagePart", "a part of the description in one language"},
    {"Provenance", "where a field of an ad comes from"},
    {"ProvenanceText", "the place in the ad or its source"},
    {"Topic", "what the ads say about a field of work"},
    {"TopicName", "a topic as asked and as understood"},
    {"Concept", "a concept of a vocabulary"},
    {"Definition", "what a concept is"},
    {"Basis", "the ads that the figures rest on"},
    {"Listing", "an open ad"},
    {"Table", "how ads spread over values"},
    {"Share", "one row of a table"},
    {"SkillTables", "skills in demand, by category"},
    {"Quartiles", "quartiles, and the ads they rest on; `ads` alone when that is 0"},
    {"PayGroup", "pay of the ads of one country, currency and period"},
    {"TopicExperience", "what is asked of applicants"},
    {"History", "posts a month"},
    {"Month", "one month"},
    {"Question", "a question and its answer"},
    {"Fields", "the fields of a query"},
    {"Field", "what can stand before a colon in a query"},
    {"Stats", "figures of the whole index"},
    {"AdCounts", "ads by state; `open` and `closed` count each post once"},
    {"OpenApi", "an OpenAPI 3.1 document", {}, true},
    {"LanguageCount", "ads in a language"},
};

}  // namespace

std::span<const Shape> shapes() {
    return kShapes;
}

}  // namespace jobindex::server
