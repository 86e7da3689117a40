// page_wall(): answers with status 200 that are not the page that was asked for: bot checks, log-ins, cookie
// walls, and "not found" in disguise.
//
// Crawler (what to follow, what to report) and indexer (what to read) ask this of the same bytes, so that a
// rebuild from the archive decides as the crawl did. Pure; safe from any thread.
#pragma once

#include <string>
#include <string_view>

#include "core/html/document.h"

namespace jobindex::html {

/// What stands in front of the page, or in its place.
enum class Wall {
    none,
    bot_check,  ///< "just a moment": the server wants to see a browser
    login,      ///< one has to log in first
    cookies,    ///< one has to accept or switch on cookies first
    soft_404,   ///< the page says that there is no such page, or that the post is gone
};

/// "bot check", "login wall", "cookie wall", "soft 404"; "" for none.
std::string_view name(Wall wall);

/// A wall with what gave it away: "soft 404: Page not found".
struct PageWall {
    Wall kind = Wall::none;
    std::string reason;  ///< begins with the name of the wall; "" for none
};

/// Tells a wall from a page.
///
/// Decides on structure: who has little text, and a challenge script, a password field or a heading that says
/// so. A page with JobPosting markup or with much text is never a wall but a soft 404, whose title or heading
/// says it in so many words. When in doubt it is a page.
/// @param document  null when the body is no HTML: then it is no wall.
/// @param body      the bytes the document was made from; scripts are looked for in them.
/// @param url       of the page.
/// Source: page_wall_phrases.h.
PageWall page_wall(const Document* document, std::string_view body, std::string_view url);

}  // namespace jobindex::html
