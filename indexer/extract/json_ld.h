// JobPosting objects in JSON-LD: where they hide, and their spelling. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/html/document.h"
#include "core/model/enums.h"
#include "indexer/extract/candidate.h"

namespace jobindex::extract {

/// A JobPosting found in a page.
struct Posting {
    base::Json value;
    model::Method method{};
};

/// Every JobPosting in the page's application/ld+json blocks, at any depth (@graph, arrays, mainEntity).
///
/// Property names lose their schema: or https://schema.org/ prefix, {"@value": x} becomes x, and a property
/// that only refers to another node ({"@id": "#org"}) becomes that node. Appends what was repaired or given
/// up to `problems`.
std::vector<Posting> json_ld_postings(html::Node root, std::vector<Problem>& problems);

/// Whether a type name means JobPosting: "JobPosting", "schema:JobPosting", "https://schema.org/JobPosting".
bool names_job_posting(std::string_view type);

/// `name` without a schema.org prefix.
std::string_view local_name(std::string_view name);

/// Appends the JobPostings inside `value` (as json_ld_postings() does for a block).
void collect_postings(const base::Json& value, std::vector<base::Json>& out);

}  // namespace jobindex::extract
