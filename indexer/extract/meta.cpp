#include "indexer/extract/meta.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/html/select.h"
#include "core/html/text.h"
#include "indexer/extract/add_candidate.h"
#include "indexer/extract/cues.h"

namespace jobindex::extract {
namespace {

constexpr std::array<std::string_view, 7> kSeparators = {
    " | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " \xC2\xB7 ", " \xC2\xAB ", " :: "};

/// Fills `slot` with the meta element's content when it is still empty.
void read_meta_element(html::Node node, PageMeta& out) {
    const std::string_view property = node.attr_or_empty("property");
    const std::string name = base::to_lower_ascii(property.empty() ? node.attr_or_empty("name") : property);
    const auto fill = [&](std::string& slot) {
        if (slot.empty()) slot = html::squeeze_text(node.attr_or_empty("content"));
    };
    if (name == "og:title") fill(out.og_title);
    if (name == "og:site_name" || name == "application-name") fill(out.site_name);
    if (name == "og:description" || name == "description") fill(out.description);
    if (name == "og:url") fill(out.canonical);
    if (name == "article:published_time" || name == "date" || name == "dc.date") fill(out.published);
    if (name == "og:locale" || name == "content-language") fill(out.language);
}

bool has_rel(html::Node link, std::string_view wanted) {
    const auto words = base::split_words(link.attr_or_empty("rel"));
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return base::equal_ignoring_case(word, wanted); });
}

std::string two_letters(std::string_view code) {
    code = base::trim(code);
    const bool good = code.size() >= 2 && base::is_alpha(code[0]) && base::is_alpha(code[1]) &&
                      (code.size() == 2 || code[2] == '-' || code[2] == '_');
    return good ? base::to_lower_ascii(code.substr(0, 2)) : std::string();
}

}  // namespace

std::string without_site_name(std::string_view title, std::string_view site, std::string& cut) {
    const std::string site_folded = base::fold(site);
    for (int times = 0; times < 3; ++times) {
        std::size_t last = std::string_view::npos, width = 0;
        for (const std::string_view separator : kSeparators) {
            const std::size_t at = title.rfind(separator);
            if (at != std::string_view::npos && (last == std::string_view::npos || at > last)) {
                last = at;
                width = separator.size();
            }
        }
        if (last == std::string_view::npos || last == 0) break;
        const std::string_view tail = base::trim(title.substr(last + width));
        const std::string folded = base::fold(tail);
        const bool is_site = (!site_folded.empty() && folded == site_folded) || names_institution(folded) ||
                             names_job_portal(folded);
        if (!is_site || (folded != site_folded && has_job_word(folded))) break;
        // Of "Post | Jobs | University of X" the last names the site.
        if (cut.empty() || (names_institution(folded) && !names_institution(base::fold(cut)))) cut = tail;
        title = base::trim(title.substr(0, last));
    }
    return std::string(title);
}

PageMeta read_meta(const html::Document& document) {
    PageMeta out;
    std::string title, og_url;
    html::walk(document.root(), [&](html::Node node) {
        const std::string_view tag = node.tag();
        if (tag == "meta") read_meta_element(node, out);
        if (tag == "title" && title.empty()) title = html::text_of(node);
        if (tag == "h1" && out.h1.empty()) out.h1 = html::text_of(node);
        if (tag == "link" && has_rel(node, "canonical") && og_url.empty())
            og_url = base::trim(node.attr_or_empty("href"));
        return tag != "script";
    });
    if (!og_url.empty()) out.canonical = og_url;
    out.full_title = title;
    std::string cut;
    out.og_title = without_site_name(out.og_title, out.site_name, cut);
    out.title = without_site_name(title, out.site_name, cut);
    if (out.site_name.empty()) out.site_name = cut;
    const std::string lang = two_letters(document.root().attr_or_empty("lang"));
    out.language = lang.empty() ? two_letters(out.language) : lang;
    return out;
}

void add_meta_candidates(const PageMeta& meta, Extraction& out) {
    const auto put = [&](Field field, const std::string& value, double sure, const char* pointer) {
        add_candidate(out, field, value, {model::Method::inferred, sure, pointer});
    };
    put(Field::title, meta.h1, 0.55, "h1");
    put(Field::title, meta.og_title, 0.45, "og:title");
    put(Field::title, meta.title, 0.35, "title");
    if (names_institution(base::fold(meta.site_name)))
        put(Field::institution, meta.site_name, 0.4, "og:site_name");
    put(Field::posted, meta.published, 0.4, "article:published_time");
    put(Field::language, meta.language, 0.3, "html lang");
}

}  // namespace jobindex::extract
