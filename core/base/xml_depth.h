// deeper_than(): a scan that tells how deep XML is nested, before a parser whose users recurse takes it.
// Pure.
#pragma once

#include <cstddef>
#include <string_view>

namespace jobindex::base {

/// Elements that feeds and answers may nest: several times what any of them needs.
inline constexpr std::size_t kDeepestXml = 200;

/// True when more than `depth` elements are open at once. One pass; comments and CDATA count as text, a tag
/// that is cut off ends the scan.
bool deeper_than(std::string_view xml, std::size_t depth = kDeepestXml);

}  // namespace jobindex::base
