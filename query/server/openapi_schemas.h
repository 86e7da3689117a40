// The shapes of bodies and answers as rows of a table. Constant data.
#pragma once

#include <span>
#include <string_view>

namespace jobindex::server {

/// One member of an object.
///
/// `type` is a word: `string`, `integer`, `number`, `boolean`, `date`, `date-time`, `object` (any members),
/// `span` (two byte positions), `#Name` (another schema), or `one|of|these|words`. `[]` behind it makes a
/// list, `{}` an object that has such values under any key, `null` behind it lets it be null, `?` at the end
/// lets it be absent.
struct Member {
    std::string_view schema, name, type, help;
};

/// One object.
struct Shape {
    std::string_view name, help;
    std::string_view extends = {};  ///< a shape whose members it has too
    bool open = false;              ///< may have members that no row describes
};

/// All objects, and their members, those of one together.
std::span<const Shape> shapes();
std::span<const Member> search_members();  ///< of searches and what stands around them
std::span<const Member> ad_members();      ///< of an ad
std::span<const Member> facts_members();   ///< of topics, figures and fields
std::span<const Member> ingest_members();  ///< of ads that are handed over
std::span<const Member> alert_members();   ///< of saved searches

}  // namespace jobindex::server
