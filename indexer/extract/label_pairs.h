// Label and value in tables, lists, paragraphs and lines. Inside indexer/extract only.
#pragma once

#include "indexer/extract/candidate.h"
#include "indexer/extract/page_tree.h"

namespace jobindex::extract {

/// Adds candidates from the page's structures: table rows, dt and dd, "<b>Label:</b> value", a short label
/// element beside its value. Method table; boilerplate is not read.
void add_structure_pairs(const PageTree& tree, Extraction& out);

/// Adds candidates from "Label: value" lines of out.description, with spans into it. Method text.
void add_line_pairs(Extraction& out);

}  // namespace jobindex::extract
