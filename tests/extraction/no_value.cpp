#include "tests/extraction/no_value.h"

#include <algorithm>
#include <initializer_list>

#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::evaluation {
namespace {

using normalise::Words;
using List = std::initializer_list<std::string_view>;

bool is_one_of(std::string_view word, List list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool begins_as_one_of(std::string_view word, List list) {
    return std::any_of(list.begin(), list.end(),
                       [&](std::string_view stem) { return word.starts_with(stem); });
}

/// Whether one of the words [at - before, at + after) begins with a stem.
bool near(const Words& words, std::size_t at, std::size_t before, std::size_t after, List stems) {
    for (std::size_t i = at - std::min(at, before); i < std::min(words.size(), at + after); ++i)
        if (begins_as_one_of(words.folded(i), stems)) return true;
    return false;
}

}  // namespace

bool is_other_date(const Words& words, std::size_t at) {
    if (near(words, at, 8, 2, {"review", "deadline", "receiv", "frist"})) return false;
    return near(
        words, at, 8, 6,
        {"begin",     "start",   "commenc", "effective", "interview", "open",     "post",       "publish",
         "dated",     "gazet",   "confer",  "doctor",    "phd",       "complet",  "expect",     "hired",
         "employ",    "appoint", "anticip", "available", "degree",    "position", "conference", "notif",
         "personnel", "law",     "meeting", "until",     "joe",       "campus",   "visit",      "since"});
}

bool is_other_money(const Words& words, std::size_t at) {
    if (near(words, at, 0, 4, {"million", "billion", "trillion", "mill", "mio", "mrd"})) return true;
    for (std::size_t i = at; i < std::min(words.size(), at + 2); ++i)
        if (words.folded(i).ends_with("m") || words.folded(i).ends_with("bn") ||
            words.folded(i).ends_with("k"))
            return true;
    return near(words, at, 10, 8, {"budget",    "revenue",  "expenditure", "insur",   "fund",   "grant",
                                   "allowance", "tuition",  "fee",         "cost",    "invest", "asset",
                                   "econom",    "reimburs", "deduct",      "premium", "moving", "relocat",
                                   "support",   "travel",   "award",       "prize",   "endow",  "capital",
                                   "worth",     "turnover", "donat",       "gift",    "bonus",  "scholarship",
                                   "pension",   "vouch",    "copay",       "loan",    "book",   "ticket"});
}

bool is_no_kind(const Words& words, std::size_t at) {
    return !near(words, at, 4, 5,
                 {"fixed",   "perman",   "tempor", "limit", "unlimit", "indefin", "definit",
                  "renew",   "year",     "month",  "tenur", "continu", "ongoing", "unbefrist",
                  "befrist", "zeitlich", "durée",  "duree", "cdi",     "cdd"});
}

bool is_no_degree(const Words& words, std::size_t at) {
    const auto at_word = [&](std::size_t i) {
        return i < words.size() ? words.folded(i) : std::string_view();
    };
    const auto next = at_word(at + 1), before = at == 0 ? std::string_view() : at_word(at - 1);
    if (begins_as_one_of(next,
                         {"student",  "candidate", "position", "project",  "program",    "thesis", "theses",
                          "location", "scholar",   "fellow",   "training", "contract",   "work",   "stud",
                          "jobs",     "supervis",  "stipend",  "of",       "certificat", "defen",  "topic",
                          "school",   "vacanc",    "level",    "call",     "award"}))
        return true;
    if (is_one_of(before,
                  {"high", "www", "info", "joint", "this", "target", "the", "their", "our", "offered",
                   "corresponding", "thesis", "dissertation", "which", "type", "foreign", "whose", "your"}))
        return true;
    return near(words, at, 4, 5, {"thesis", "recogn", "innovative", "joint", "cotutelle", "dual"});
}

bool names_rank_only(std::string_view title) {
    const std::string text(title);
    const Words words(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto word = words.folded(i);
        if (word.size() <= 2 || base::is_digit(word.front())) continue;
        if (!begins_as_one_of(
                word,
                {"assist",   "associat",     "full",    "prof",     "lectur",    "senior",     "junior",
                 "research", "fellow",       "postdoc", "doctor",   "post",      "scholar",    "visit",
                 "tenur",    "track",        "open",    "rank",     "facult",    "posit",      "academic",
                 "teach",    "instruct",     "adjunct", "director", "scientist", "analyst",    "policy",
                 "program",  "quantitative", "and",     "time",     "term",      "level",      "multiple",
                 "several",  "part",         "fall",    "phd",      "student",   "clinical",   "principal",
                 "staff",    "the",          "for",     "several",  "manager",   "consultant", "job",
                 "vacanc",   "dean",         "chair",   "head",     "expert",    "officer",    "intern",
                 "summer",   "career",       "early",   "all",      "any",       "with",       "opportunit",
                 "endowed"}))
            return false;
    }
    return true;
}

bool is_no_employer(std::string_view name) {
    const std::string folded = base::fold(name);
    return folded == "void" ||
           begins_as_one_of(folded,
                            {"department of", "dept", "faculty of", "college of", "school of", "division of",
                             "center for", "centre for", "institute of", "office of", "program in"});
}

std::size_t first_of_wish(const Words& words, std::size_t at) {
    static constexpr auto kEmpty = {
        "the",          "a",           "an",        "one",         "or",         "more",
        "of",           "and",         "any",       "at",          "least",      "following",
        "areas",        "area",        "field",     "fields",      "working",    "with",
        "in",           "use",         "using",     "development", "developing", "variety",
        "wide",         "range",       "broad",     "their",       "his",        "her",
        "your",         "our",         "all",       "some",        "both",       "these",
        "this",         "such",        "as",        "to",          "other",      "related",
        "relevant",     "application", "applying",  "analysis",    "design",     "demonstrated",
        "proven",       "strong",      "excellent", "advanced",    "good",       "basic",
        "modern",       "various",     "different", "multiple",    "several",    "successful",
        "successfully", "state",       "art",       "principles",  "methods",    "techniques",
        "tools",        "practice",    "theory",    "conducting",  "performing", "topics",
        "aspects",      "level",       "is",        "knowledge",   "for",        "current",
        "new",          "also"};
    std::size_t i = at;
    while (i < words.size() && std::find(kEmpty.begin(), kEmpty.end(), words.folded(i)) != kEmpty.end()) ++i;
    return i;
}

bool names_no_skill(const Words& words, std::size_t at) {
    if (at + 1 >= words.size()) return true;
    const auto first = words.folded(at), second = words.folded(at + 1);
    const List kFunction = {
        "and",  "or",   "of",   "in",   "on",    "with",  "to",        "for",      "the",   "a",     "an",
        "is",   "will", "be",   "that", "which", "as",    "at",        "have",     "has",   "by",    "from",
        "must", "can",  "like", "are",  "such",  "their", "including", "relevant", "using", "their", "into"};
    const List kSetting = {"education", "setting", "settings",  "environment", "level", "careers",
                           "career",    "college", "processes", "sector",      "team",  "employees",
                           "applicant", "years",   "year",      "study"};
    const List kNoName = {"have",     "has",         "demonstrates", "addition", "order",     "ethnically",
                          "barriers", "populations", "will",         "within",   "candidate", "how",
                          "students", "letter",      "accordance",   "its"};
    return is_one_of(second, kFunction) || is_one_of(second, kSetting) || is_one_of(first, kNoName) ||
           first.size() <= 2 || base::is_digit(first.front()) || base::is_digit(second.front());
}

}  // namespace jobindex::evaluation
