// Document: one ad as Xapian indexes it - terms, values and data of core/schema.
#pragma once

#include <xapian.h>
#include <map>
#include <string>

#include "core/schema/ad_parts.h"
#include "core/schema/analysis.h"
#include "core/schema/name_finder.h"
#include "core/schema/word_codes.h"
#include "indexer/build/boilerplate.h"
#include "indexer/build/build.h"
#include "indexer/store/store.h"

namespace jobindex::build {

/// How often each word occurs that a misspelt query may be corrected to.
using Spellings = std::map<std::string, unsigned, std::less<>>;

/// What documents are made with.
struct DocumentParts {
    const Concepts& concepts;
    const Boilerplate& boilerplate;
    schema::Analyser& analyser;  ///< one a thread
    const schema::NameFinder& names;
    schema::WordRecorder& recorder;  ///< one a thread
};

/// An ad as the index has it.
struct MadeDocument {
    Xapian::Document document;  ///< without data and without kWordsSlot
    std::string words;          ///< its WordRecord
    std::uint32_t count = 0;    ///< how many words it has
};

/// The document of an ad; adds the words of its title, employer, places and concepts to
/// `spellings`.
///
/// Throws Xapian::Error as Xapian does: call it inside schema::run_xapian.
/// What `boilerplate` knows of the ad's source, and contact data, are no words of the document; a skill or
/// degree that only they name, and that is not required, is none of it either.
MadeDocument make_document(const store::StoredAd& stored, const DocumentParts& parts, Spellings& spellings);

/// What hits show of an ad, with `duplicate_of` or `twins` when others are the same post, and `text_begin`
/// when its text begins with what `boilerplate` knows.
schema::AdParts shown_parts(const store::StoredAd& stored, const Boilerplate& boilerplate);

/// True when one can still apply on `today`, as far as known.
bool is_live(const store::StoredAd& stored, base::Date today);

}  // namespace jobindex::build
