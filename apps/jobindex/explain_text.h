// The story of an ad's fields as text for a terminal. Pure.
#pragma once

#include <string>
#include <vector>

#include "apps/cli/context.h"
#include "core/base/json.h"
#include "indexer/normalise/explain.h"

namespace jobindex::apps {

/// Field by field the winner, the losers and the evidence of each, wrapped to the terminal.
std::string explain_text(const model::JobAd& ad, const std::vector<normalise::FieldStory>& stories,
                         const cli::Terminal& terminal);

/// The same as one JSON object: by field a list of `{value, method, confidence, evidence}`, the winner first.
base::Json explain_json(const model::JobAd& ad, const std::vector<normalise::FieldStory>& stories);

/// What the evidence of `provenance` says: the words of its span, or the text at its pointer.
std::string evidence_text(const model::JobAd& ad, const model::Provenance& provenance);

}  // namespace jobindex::apps
