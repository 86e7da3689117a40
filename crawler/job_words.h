// Words by which people name posts, lists of posts, and what is neither. Pure; tables in job_words.cpp.
//
// Titles are folded first (base::fold), so that "Forskningsingenjör" and "FORSKNINGSINGENJOR" are one word.
#pragma once

#include <string_view>

namespace jobindex::crawler {

/// What the text of a link says it leads to.
enum class TitleKind {
    none,     ///< nothing known of it
    post,     ///< names a post: "Universitetslektor i pediatrik", "PhD student in optics"
    list,     ///< names a list of posts: "Vacancies", "Lediga jobb", "All jobs in Berlin"
    generic,  ///< says only that there is more: "Read more", "Details", "Apply", a bare number
    other,    ///< names something that is surely no post: "How to apply", "Log in", "Our benefits"
};

/// Reads the text of a link, any length, in the languages of European academia.
TitleKind title_kind(std::string_view text);

/// True when a path or query holds a word for posts or lists of posts: "/vacatures/12", "?jobid=7".
bool has_job_word(std::string_view target);

/// True when a path segment is a word for a list of posts: "vacancies", "lediga-jobb", "stellenangebote".
bool is_list_segment(std::string_view segment);

/// True when a text holds a date, or a word such as "deadline" or "Bewerbungsfrist".
bool has_deadline_or_date(std::string_view text);

/// True for the text of a link that leads to the next part of a list: "Next", "Weiter", "Load more", "»".
bool is_next_text(std::string_view text);

}  // namespace jobindex::crawler
