// What the head of a page says: title, OpenGraph, canonical link, language. Inside indexer/extract only.
#pragma once

#include <string>

#include "core/html/document.h"
#include "indexer/extract/candidate.h"

namespace jobindex::extract {

/// The head's texts, squeezed; "" for what is absent.
struct PageMeta {
    std::string title;        ///< <title>, the site's name cut off
    std::string full_title;   ///< <title> as it stands
    std::string og_title;     ///< og:title, the site's name cut off
    std::string site_name;    ///< og:site_name, else what was cut off the title
    std::string description;  ///< og:description or meta description
    std::string canonical;    ///< <link rel=canonical> or og:url as written
    std::string published;    ///< article:published_time or date
    std::string language;     ///< of <html lang> or og:locale, two letters
    std::string h1;           ///< the first h1 with text
};

/// Reads the head and the first h1.
PageMeta read_meta(const html::Document& document);

/// Adds what the head says as candidates of low confidence.
void add_meta_candidates(const PageMeta& meta, Extraction& out);

/// `title` without the part that names the site: "Postdoc | University of X" gives "Postdoc".
///
/// Only a last (or first) part that equals `site` or names an institution or job portal is cut; the part cut
/// is put into `cut`.
std::string without_site_name(std::string_view title, std::string_view site, std::string& cut);

}  // namespace jobindex::extract
