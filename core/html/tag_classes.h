// What HTML says of each element, as bits (WHATWG HTML 13.2.4.2, 13.2.6.4.7). Inside core/html only.
#pragma once

#include <gumbo.h>

#include <array>
#include <cstdint>
#include <initializer_list>

namespace jobindex::html {

/// Bits of a tag's class.
enum TagClass : std::uint32_t {
    kVoid = 1u << 0,        ///< has no content
    kFormatting = 1u << 1,  ///< a, b, font ...: misnested ones are split
    kClosesP = 1u << 2,     ///< its start tag ends an open paragraph
    kSpecial = 1u << 3,     ///< the end tag of a plain element does not reach beyond it
    kBarrier = 1u << 4,     ///< no end tag but its own reaches beyond it
    kHeading = 1u << 5,
    kTablePart = 1u << 6,  ///< only inside a table
    kLeftOut = 1u << 7,    ///< dropped with its content
    kIgnored = 1u << 8,    ///< its tags are dropped, its content stays
    kOnce = 1u << 9,       ///< html, head, body: written once, never on the stack
};

constexpr auto make_tag_classes() {
    std::array<std::uint32_t, GUMBO_TAG_LAST + 1> out{};
    const auto mark = [&out](std::uint32_t bits, std::initializer_list<GumboTag> tags) {
        for (const GumboTag tag : tags) out[tag] |= bits;
    };
    mark(
        kVoid | kSpecial,
        {GUMBO_TAG_AREA, GUMBO_TAG_BASE, GUMBO_TAG_BASEFONT, GUMBO_TAG_BGSOUND, GUMBO_TAG_BR, GUMBO_TAG_COL,
         GUMBO_TAG_EMBED, GUMBO_TAG_HR, GUMBO_TAG_IMG, GUMBO_TAG_INPUT, GUMBO_TAG_KEYGEN, GUMBO_TAG_LINK,
         GUMBO_TAG_META, GUMBO_TAG_PARAM, GUMBO_TAG_SOURCE, GUMBO_TAG_TRACK, GUMBO_TAG_WBR, GUMBO_TAG_IMAGE});
    mark(kFormatting, {GUMBO_TAG_A, GUMBO_TAG_B, GUMBO_TAG_BIG, GUMBO_TAG_CODE, GUMBO_TAG_EM, GUMBO_TAG_FONT,
                       GUMBO_TAG_I, GUMBO_TAG_NOBR, GUMBO_TAG_S, GUMBO_TAG_SMALL, GUMBO_TAG_STRIKE,
                       GUMBO_TAG_STRONG, GUMBO_TAG_TT, GUMBO_TAG_U});
    mark(kClosesP | kSpecial,
         {GUMBO_TAG_ADDRESS,    GUMBO_TAG_ARTICLE, GUMBO_TAG_ASIDE,  GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_CENTER,
          GUMBO_TAG_DETAILS,    GUMBO_TAG_DIR,     GUMBO_TAG_DIV,    GUMBO_TAG_DL,         GUMBO_TAG_FIELDSET,
          GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FIGURE,  GUMBO_TAG_FOOTER, GUMBO_TAG_HEADER,     GUMBO_TAG_HGROUP,
          GUMBO_TAG_MAIN,       GUMBO_TAG_MENU,    GUMBO_TAG_NAV,    GUMBO_TAG_OL,         GUMBO_TAG_P,
          GUMBO_TAG_SECTION,    GUMBO_TAG_SUMMARY, GUMBO_TAG_UL,     GUMBO_TAG_H1,         GUMBO_TAG_H2,
          GUMBO_TAG_H3,         GUMBO_TAG_H4,      GUMBO_TAG_H5,     GUMBO_TAG_H6,         GUMBO_TAG_PRE,
          GUMBO_TAG_LISTING,    GUMBO_TAG_FORM,    GUMBO_TAG_LI,     GUMBO_TAG_DD,         GUMBO_TAG_DT,
          GUMBO_TAG_TABLE,      GUMBO_TAG_HR});
    mark(kHeading, {GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6});
    mark(kSpecial,
         {GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_TITLE, GUMBO_TAG_SCRIPT});
    mark(kSpecial | kTablePart, {GUMBO_TAG_CAPTION, GUMBO_TAG_COLGROUP, GUMBO_TAG_COL, GUMBO_TAG_TBODY,
                                 GUMBO_TAG_THEAD, GUMBO_TAG_TFOOT, GUMBO_TAG_TR, GUMBO_TAG_TD, GUMBO_TAG_TH});
    mark(kSpecial | kBarrier, {GUMBO_TAG_APPLET, GUMBO_TAG_CAPTION, GUMBO_TAG_TABLE, GUMBO_TAG_TD,
                               GUMBO_TAG_TH, GUMBO_TAG_MARQUEE, GUMBO_TAG_OBJECT, GUMBO_TAG_SELECT});
    mark(kLeftOut, {GUMBO_TAG_STYLE, GUMBO_TAG_SVG, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_IFRAME,
                    GUMBO_TAG_NOEMBED, GUMBO_TAG_NOFRAMES});
    mark(kIgnored, {GUMBO_TAG_MATH, GUMBO_TAG_FRAMESET, GUMBO_TAG_FRAME, GUMBO_TAG_PLAINTEXT, GUMBO_TAG_XMP,
                    GUMBO_TAG_ISINDEX});
    mark(kOnce, {GUMBO_TAG_HTML, GUMBO_TAG_HEAD, GUMBO_TAG_BODY});
    return out;
}
inline constexpr auto kTagClasses = make_tag_classes();

/// The class bits of a tag.
constexpr std::uint32_t class_of(GumboTag tag) {
    return kTagClasses[tag];
}

}  // namespace jobindex::html
