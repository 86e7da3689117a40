// Query: what the user asked for, as a tree that points back into the text as typed.
//
// Plain data: copy, move, compare. Every span is a range of bytes of Query::text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.h"
#include "core/base/told.h"

namespace jobindex::understand {

/// How much a part counts.
///
/// `want`: ads with it lead, ads without it fill up; `must`: no ad without it; `must_not`: no ad with it;
/// `may`: lifts an ad, never needed.
enum class Occur { want, must, must_not, may };

/// What a node of the tree is.
enum class Kind {
    all,     ///< children with their Occur; the root is one
    any,     ///< at least one child (OR)
    word,    ///< `text`: one word as typed; may hold several tokens ("4D-CT"), which then stand in order
    phrase,  ///< `text`: tokens that follow each other; with `slack`, that stand near each other
    prefix,  ///< `text`: beginning of a word, without the star
    alias,   ///< children are the words as typed; `concepts` is what they are names of
    filter,  ///< `field` has one of `values`
    range,   ///< `field` lies in [low, high]
    near,    ///< within `circle`, whose centre is called `text`; or one of `values`, the city by name
};

/// A concept of a vocabulary: `field` is the search field that holds it ("skill"), `id` its id there.
struct Concept {
    std::string field, id, label;
    double weight = 1;  ///< how likely this is what was meant, in (0, 1]
    friend bool operator==(const Concept&, const Concept&) = default;
};

/// One value of a filter. `id` is what the index holds; `label` is for eyes.
struct Value {
    std::string id, label;
    friend bool operator==(const Value&, const Value&) = default;
};

/// A circle on the globe: degrees and kilometres.
struct Circle {
    double lat = 0, lon = 0, km = 0;
    friend bool operator==(const Circle&, const Circle&) = default;
};

/// One node; which members count depends on `kind`.
struct Node {
    Kind kind = Kind::all;
    Occur occur = Occur::want;
    base::Span span;
    std::string text;
    std::string field;
    std::vector<Value> values;
    std::optional<double> low, high;  ///< inclusive; dates as 20261201
    std::vector<Concept> concepts;
    std::vector<Node> children;
    Circle circle;
    /// Of a phrase: its tokens count in any order, with at most so many other words among them.
    std::optional<std::uint32_t> slack;
    friend bool operator==(const Node&, const Node&) = default;
};

/// Something assumed or left out while reading the query, for the user to see.
struct Note {
    base::Span span;
    base::Told told;  ///< days among its arguments as ISO has them
    friend bool operator==(const Note&, const Note&) = default;
};

/// A query as understood.
struct Query {
    std::string text;  ///< as typed, made valid UTF-8
    Node root;         ///< Kind::all
    std::vector<Note> notes;
    friend bool operator==(const Query&, const Query&) = default;
};

/// The tree as a query in canonical spelling, with what was added in braces: `+mri{skill:mri} -"ct scan"`.
std::string describe(const Query& query);
/// True for a part that narrows and is no plain word: a filter, a range, a place, a word of one field.
bool is_filter(const Node& node);
/// A query's text without the part at `span`, and without operators that would then stand at an end and join
/// nothing.
std::string text_without(std::string_view text, base::Span span);
/// True when nothing in the tree selects by words: it is empty or holds filters and exclusions alone.
bool has_no_words(const Node& node);

}  // namespace jobindex::understand
