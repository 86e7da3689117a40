// Whether a page without a JobPosting is an ad. Inside indexer/extract only.
#pragma once

#include <string>
#include <string_view>

#include "indexer/extract/candidate.h"
#include "indexer/extract/meta.h"
#include "indexer/extract/page_tree.h"

namespace jobindex::extract {

/// What the decision rests on.
struct KindInput {
    const PageMeta* meta = nullptr;
    const PageTree* tree = nullptr;
    std::string_view title;  ///< of the ad, if it is one
    std::string_view text;   ///< the main text
    std::string_view url;
    std::size_t labels = 0;  ///< distinct fields that label/value structures gave
    bool dated = false;      ///< a closing date among them
    bool called = false;     ///< the title is of a sentence of the text, for want of a heading
};

/// The kind and, unless it is an ad, why.
struct Kind {
    PageKind kind = PageKind::other;
    std::string why;
};

/// "Faculty Positions in Quantum Information", "6 PhD positions": several posts of which one page tells all,
/// as the words behind the plural or a small count say; not "Open positions". The title folded.
bool names_posts_of_one_call(std::string_view folded_title);

/// Decides, precision first: an ad has the title of one post, text that invites applications, and enough of
/// it.
Kind decide_kind(const KindInput& input);

}  // namespace jobindex::extract
