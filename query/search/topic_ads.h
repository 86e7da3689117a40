// TopicAds: the ads about a topic, and which of them its figures rest on. One thread, as its Searcher.
#pragma once

#include <optional>
#include <vector>

#include "query/search/compile.h"
#include "query/search/databases.h"
#include "query/search/facets.h"
#include "query/search/row_lists.h"
#include "query/search/topic.h"
#include "query/understand/glossary.h"
#include "query/understand/lexicon.h"

namespace jobindex::search {

/// What reading a topic needs of a Searcher.
struct TopicSpace {
    Databases& databases;
    Compiler& compiler;
    const understand::Lexicon& lexicon;
    const understand::Glossary& glossary;
    Deadline deadline = {};
};

/// The ads of one scope: each post once, best first.
struct ScopeAds {
    std::vector<Found> open, closed;
    std::vector<Found> open_twins, closed_twins;  ///< all ads of those posts
    /// Those of both, best first.
    std::vector<Found> all() const;
};

/// The ads about all topics, and those of the basis.
struct TopicAds {
    ScopeAds asked, used;
    Basis basis;  ///< but for `read`
};

/// What a topic is a name of: concepts, their definitions, and those above them. Pure.
TopicName name_topic(const std::string& text, const TopicSpace& space);

/// Finds the ads, and takes as basis the first of these with kEnoughAds: open ads about all topics; closed
/// ones too; about all, with a broader concept for one of them, or for each; about either topic.
///
/// When none has enough, the first that has any. Fills in how many ads each topic has by itself. Throws
/// Xapian::Error.
TopicAds find_topic_ads(std::vector<TopicName>& topics, const TopicRequest& request, const TopicSpace& space);

}  // namespace jobindex::search
