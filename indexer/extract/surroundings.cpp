#include "indexer/extract/surroundings.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/html/select.h"
#include "core/html/text.h"
#include "indexer/extract/add_candidate.h"
#include "indexer/extract/cues.h"

namespace jobindex::extract {
namespace {

constexpr std::size_t kLongestName = 100;
constexpr std::size_t kFooterBytes = 1000;  ///< of a footer that are read
constexpr std::size_t kTailBytes = 600;     ///< of a page without a footer element

/// Names an institution, and is not the title of a post or of a page about posts.
bool is_owner_name(std::string_view name) {
    const std::string folded = base::fold(name);
    return name.size() <= kLongestName && names_institution(folded) && !has_job_word(folded);
}

void add_name(Extraction& out, std::string_view name, double sure, const char* pointer) {
    if (is_owner_name(name))
        add_candidate(out, Field::institution, std::string(name), {model::Method::inferred, sure, pointer});
}

void add_logos(const html::Document& document, Extraction& out) {
    static const html::Selector kLogo(
        "header img[alt], .logo img[alt], #logo img[alt], img.logo, a[rel=home] img[alt]");
    for (const html::Node logo : html::select(document.body(), kLogo)) {
        std::string name = html::squeeze_text(logo.attr_or_empty("alt"));
        if (base::starts_with_ignoring_case(name, "logo ")) name.erase(0, 5);
        if (name.size() > 5 &&
            base::equal_ignoring_case(std::string_view(name).substr(name.size() - 5), " logo"))
            name.resize(name.size() - 5);
        if (name.size() <= kLongestName && names_institution(base::fold(name)))
            add_candidate(out, Field::institution, name, {model::Method::inferred, 0.35, "logo alt"});
    }
}

void add_site_names(const html::Document& document, Extraction& out) {
    static const html::Selector kSiteName(
        ".site-name, .site-title, #site-name, #site-title, .sitename, .masthead, .navbar-brand, a[rel=home], "
        "header .brand, header .logo, .org-name");
    for (const html::Node node : html::select(document.body(), kSiteName))
        add_name(out, html::text_of(node), 0.35, "site name");
}

/// The text of the page's footers and addresses; of the page's end when it marks none.
std::string footer_text(const html::Document& document) {
    static const html::Selector kFooter(
        "footer, address, [role=contentinfo], #footer, .footer, .site-footer, .imprint");
    std::string text;
    for (const html::Node node : html::select(document.body(), kFooter)) {
        if (text.size() >= kFooterBytes) break;
        text += html::text_of(node) + "\n";
    }
    std::size_t most = kFooterBytes;
    if (text.empty()) {
        text = html::text_of(document.body());
        std::size_t from = text.size() - std::min(text.size(), kTailBytes);
        while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) ++from;
        text.erase(0, from);
        most = kTailBytes;
    }
    if (text.size() > most) text.resize(base::char_boundary(text, most));
    return text;
}

}  // namespace

std::string copyright_owner(std::string_view text) {
    static constexpr std::string_view kMarks[] = {"\xC2\xA9", "(c)", "copyright"};
    for (const auto mark : kMarks) {
        std::size_t at = base::find_ignoring_case(text, mark);
        if (at == std::string_view::npos) continue;
        at += mark.size();
        static constexpr std::string_view kEnDash = "\xE2\x80\x93", kSign = "\xC2\xA9";
        while (at < text.size()) {
            const auto rest = text.substr(at);
            if (base::is_digit(text[at]) || base::is_space(text[at]) || text[at] == '-' || text[at] == ',') {
                ++at;
            } else if (rest.starts_with(kEnDash)) {
                at += kEnDash.size();
            } else if (rest.starts_with(kSign)) {
                at += kSign.size();
            } else if (base::starts_with_ignoring_case(rest, "by ")) {
                at += 3;
            } else {
                break;
            }
        }
        auto name = text.substr(at, kLongestName + 1);
        for (const std::string_view end : {". ", ", ", " |", " \xC2\xB7", " \xE2\x80\x93", " - ", "\n",
                                           " All rights", " all rights", " 20"})
            name = name.substr(0, name.find(end));
        name = base::trim(name);
        if (name.ends_with('.')) name.remove_suffix(1);
        if (is_owner_name(name)) return std::string(name);
    }
    return {};
}

void add_surroundings(const html::Document& document, Extraction& out) {
    add_logos(document, out);
    add_site_names(document, out);
    const std::string footer = footer_text(document);
    add_name(out, copyright_owner(footer), 0.35, "copyright");
    add_candidate(out, Field::place, footer, {model::Method::inferred, 0.6, "footer"});
}

}  // namespace jobindex::extract
