// The post that a text calls for in a sentence, for pages whose headings name none. Inside indexer/extract
// only.
#pragma once

#include <string>
#include <string_view>

namespace jobindex::extract {

/// "PhD position in phonology" of "The Department of X offers a PhD position in phonology, as part of ...":
/// the post that the first sentence says it looks for which does, near a text's begin; "" when none does.
std::string call_title(std::string_view text);

}  // namespace jobindex::extract
