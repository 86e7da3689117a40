// Microdata and RDFa Lite as JSON: the same shape that JSON-LD has. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "core/html/document.h"
#include "indexer/extract/item_budget.h"
#include "indexer/extract/json_ld.h"

namespace jobindex::extract {

/// The page's top-level microdata items as {"@type": ..., property: value | item | array}.
///
/// Source: WHATWG HTML 5.2 (itemscope, itemtype, itemprop, itemref; values from content, datetime, href ...).
/// Values of a description are the element's inner text rendered with its paragraphs.
base::Json microdata_items(html::Node root);
/// The JobPostings among microdata_items().
std::vector<Posting> microdata_postings(html::Node root);

/// The page's RDFa Lite items (vocab, typeof, property, resource, prefix) in the same shape.
base::Json rdfa_items(html::Node root);
/// The JobPostings among rdfa_items().
std::vector<Posting> rdfa_postings(html::Node root);

/// The value of a property element: its content, datetime, href, src or value attribute, else its text; null
/// once the page's budget is spent.
base::Json property_value(html::Node node, ItemBudget& budget);
/// Sets each of `names` in `item`; a second value of one makes an array. Copies cost what they hold.
void add_properties(base::Json& item, const std::vector<std::string_view>& names, const base::Json& value,
                    ItemBudget& budget);

}  // namespace jobindex::extract
