// Words that tell what a page is: job titles, parts of an ad, lists, errors. Inside indexer/extract only.
//
// All functions take folded text (base::fold): lower case, without accents. The tables are in cues.cpp; they
// say what a page is about, the vocabularies of data/ say what an ad means.
#pragma once

#include <string>
#include <string_view>

namespace jobindex::extract {

/// Names a day until which to apply, in words that need not be a label's.
bool names_deadline(std::string_view folded);

/// The same, or words of a day or term that may be one ("bis zum", "mennessä").
bool names_day(std::string_view folded);

/// News of people, a guide, an event: a title that names a post which it does not offer.
bool is_story_title(std::string_view folded);

/// The title itself offers a post: marks of genders, a share, a number of the ad, "Vacancy:".
bool offers_post(std::string_view folded);

/// True for a line with a word for a post that is the name of none: a heading of a part of an ad ("Job
/// summary"), a notice ("Please log in to apply for this position"), a unit ("Hydrology Lab").
bool names_no_post(std::string_view folded);

/// True for the name of a part of an employer: "Hydrology Lab", "Laboratory of Cell Mechanics".
bool names_unit(std::string_view folded);

/// True for the name of a course that leads to a doctorate, and of no place in it: "Doctoral programme in
/// law".
bool is_doctoral_course(std::string_view folded);

/// True for a kind of posts by its bare name, in more than one word: "PhD students", "Research assistants".
bool is_bare_kind(std::string_view folded);

/// The title of a course of study.
bool is_course_title(std::string_view folded);

/// True when a text says that a post is vacant.
bool names_vacancy(std::string_view folded);

/// True when a title names a post: "postdoc", "professur", "lecturer", "offre de these".
bool has_job_word(std::string_view folded);
/// True when a title names many posts or a page about them: "vacancies", "stellenangebote", "search results".
bool has_list_word(std::string_view folded);
/// True when a title names a page that holds no ad: about, privacy, terms, imprint, contact, login.
bool is_service_title(std::string_view folded);
/// True when a title is no more than the name of a part of any site: "Search", "Home".
bool is_plain_title(std::string_view folded);
/// True when a title or text is that of an error page, bot check or login wall.
bool is_error_title(std::string_view folded);
/// The phrase that says that the ad is gone ("position has been filled"); "" when none is there.
std::string_view expired_phrase(std::string_view folded);
/// How many of the parts of an ad a text has: apply, deadline, requirements, tasks, offer, vacancy (0 to 6).
int count_ad_parts(std::string_view folded);
/// True when the text asks for applications, or says that a post is vacant.
bool invites(std::string_view folded);
/// True when a name has a word such as "university", "institut", "hochschule".
bool names_institution(std::string_view folded);
/// True when a name has a word such as "jobs", "karriere", "recruitment".
bool names_job_portal(std::string_view folded);
/// True when `phrase` occurs in `folded` with no letter or digit directly around it.
bool has_phrase(std::string_view folded, std::string_view phrase);

}  // namespace jobindex::extract
