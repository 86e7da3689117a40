// Days of deadlines that cannot be as they are written, of ads whose posting date is known.
#include <catch2/catch.hpp>
#include <string>

#include "core/model/enums.h"
#include "indexer/normalise/closing.h"

using namespace jobindex;
using namespace jobindex::normalise;

namespace {

struct Row {
    const char* country;
    const char* posted;
    const char* text;
    const char* expected;  ///< day and kind; "" for none
};

std::string closing_in(const Row& row) {
    const Words words(row.text);
    ClosingContext context;
    context.posted = base::Date::parse(row.posted);
    context.dates = {"en", row.country, *context.posted, order_in(words)};
    context.dates.dated = true;
    context.dates.month_ends = true;
    const std::string_view text = row.text;
    for (int year = 2020; year < 2032; ++year) {
        if (text.find(std::to_string(year)) != std::string_view::npos) context.dates.newest_year = year;
    }
    const auto found = find_closing(words, context);
    if (!found) return "";
    const std::string day = found->value.date ? found->value.date->iso() + " " : "";
    return day + std::string(name_of(found->value.kind));
}

}  // namespace

// clang-format off
TEST_CASE("a deadline of the wrong year is the day of the year that is meant", "[normalise][closing]") {
    static const Row kRows[] = {
        // A weekday proves it.
        {"US", "2026-11-19", "Files are due by 11:59 p.m. on Friday, January 29, 2026. All applications are read.", "2027-01-29 hard"},
        {"US", "2026-09-10", "Send your application by Sunday, November 29, 2027. Posts begin in August 2027.", "2026-11-29 hard"},
        {"US", "2026-11-19", "Apply by Thursday, January 29, 2026. The lab moves in 2027.", ""},
        // The old year out of habit; a year too many is what the ad says.
        {"US", "2026-12-09", "Review of applications will begin January 11, 2026 and goes on until somebody is found.", "2027-01-11 review_starts"},
        {"US", "2026-10-02", "The application deadline is December 4, 2025. The appointment begins on 1 August 2027.", "2026-12-04 hard"},
        {"US", "2026-09-14", "For full consideration, apply by November 20, 2027.", "2027-11-20 review_starts"},
        // An ad of last year that is put up again, and the day of a form.
        {"US", "2026-10-02", "The application deadline is December 4, 2025.", ""},
        {"US", "2026-10-02", "Review of applications will begin January 11, 2026, until the position is filled.", "2026-01-11 review_starts"},
        {"US", "2026-09-14", "Deadline: November 20, 2027\n\nWe seek an ornithologist.", "2027-11-20 hard"},
        // Months first where days are.
        {"KR", "2026-11-16", "Application deadline: 12/05/2026", "2026-12-05 hard"},
        {"KR", "2026-11-16", "Application deadline: 05/12/2026", "2026-12-05 hard"},
        {"US", "2026-08-30", "Initial review date: 5/12/2026, open until filled.", "2026-05-12 review_starts"},
    };
    for (const auto& row : kRows) {
        INFO(row.text);
        CHECK(closing_in(row) == row.expected);
    }
}

TEST_CASE("a deadline before an ad was put up again stays, where its post is still open", "[normalise][closing]") {
    static const Row kRows[] = {
        {"US", "2026-11-08", "Open date: Aug 14, 2026\nDeadline: Sep 30, 2026 at 11:59 PM\n\nReview goes on until the position is filled.", "2026-09-30 review_starts"},
        {"US", "2026-11-08", "Deadline: Sep 30, 2026 at 11:59 PM\n\nNobody is considered later.", ""},
        {"US", "2026-11-08", "Candidates are welcome to ask questions before Sept 6, 2026. Open until filled.", "rolling"},
        // A year left out is that of the review that has begun.
        {"US", "2026-11-22", "Evaluation of applications will begin October 1, 2026. For full consideration, applications should be received by November 2nd.", "2026-11-02 review_starts"},
    };
    for (const auto& row : kRows) {
        INFO(row.text);
        CHECK(closing_in(row) == row.expected);
    }
}

TEST_CASE("words of meetings, papers and addresses beside a deadline leave it one", "[normalise][closing]") {
    static const Row kRows[] = {
        {"US", "2026-09-15", "Send a vita, a sample of your work and evaluations of teaching (if available) through the AEA site by December 2, 2026.", "2026-12-02 hard"},
        {"US", "2026-09-15", "The position is available 1 August 2027 and applications by post are fine.", ""},
        {"US", "2026-09-15", "Application materials will be taken at employment.lynxford.example by November 20, 2026.", "2026-11-20 hard"},
        {"US", "2026-09-15", "The deadline to be considered for an interview at the ASSA meetings is November 20, 2026.", "2026-11-20 hard"},
        {"US", "2026-09-15", "Candidates who want to meet us should be considered for interviews if they apply by November 20, 2026.", "2026-11-20 review_starts"},
        {"US", "2026-09-15", "Resumes will be accepted until Nov. 20, 2026.", "2026-11-20 hard"},
        {"US", "2026-09-15", "The application should include a vita, one paper and three letters of recommendation, and must be submitted by November 20, 2026.", "2026-11-20 hard"},
        {"US", "2026-09-15", "Upload a cover letter and a CV, and arrange for two letters of reference to be sent by November 2, 2026. Application review begins on October 25, 2026.", "2026-10-25 review_starts"},
        {"US", "2026-09-15", "Upload your papers and arrange for two letters of reference to be sent by November 2, 2026.", "2026-11-02 hard"},
        {"FI", "2026-09-15", "Send the application by the \"Apply here!\" link below, no later than 30.10.2026. We will write to you.", "2026-10-30 hard"},
        {"IE", "2026-09-15", "Candidates should apply before 12 noon (Irish local time) on Friday, 20th November 2026.", "2026-11-20 hard"},
        {"AU", "2026-09-15", "Questions go to the dean. Positions close 11.30pm (AEDT), Sunday 22 November 2026.", "2026-11-22 hard"},
        {"US", "2026-09-15", "Apply on the jobs site by October 12th: https://jobs.example.org/12", "2026-10-12 hard"},
        {"US", "2026-09-15", "The post should be filled by January 10, 2027. Ask for an application form.", ""},
        {"US", "2026-09-15", "ABDs with a plan for completion by December 31, 2026 are encouraged to apply.", ""},
    };
    for (const auto& row : kRows) {
        INFO(row.text);
        CHECK(closing_in(row) == row.expected);
    }
}

TEST_CASE("days of a start and of a listing are told from those of a call", "[normalise][closing]") {
    static const Row kRows[] = {
        {"US", "2026-09-15", "Effective date: August 17, 2027\nPay: as agreed\nApplication deadline: Review of applications to begin November 1, 2026. Open until filled.", "2026-11-01 review_starts"},
        {"US", "2026-09-15", "Announcement OX-12 opens October 4, 2026 and closes October 25, 2026.", "2026-10-25 hard"},
        {"US", "2026-09-15", "Letters are accepted starting September 21, 2026, until January 4, 2027.", "2027-01-04 hard"},
        {"GB", "2026-09-15", "Placed on: 15th September 2026\nExpires: 15th December 2026\n\nThe post stays open for applications until filled.", "rolling"},
        {"GB", "2026-09-15", "Placed on: 15th September 2026\nExpires: 15th December 2026\n\nWe study voles.", "2026-12-15 hard"},
        {"GB", "2026-09-15", "This studentship will remain open until a suitable candidate is appointed.", "rolling"},
        {"IN", "2026-09-15", "Faculty posts at all ranks are filled under our rolling advertisement.", "rolling"},
    };
    for (const auto& row : kRows) {
        INFO(row.text);
        CHECK(closing_in(row) == row.expected);
    }
}
// clang-format on
