#include "query/understand/near.h"

#include <algorithm>
#include <string>
#include <utility>

#include "query/understand/field_syntax.h"

namespace jobindex::understand {
namespace {

/// The words that a token brings to a group, with their field; null when it can be in none.
RawValue* words_of(Token& token) {
    if (token.kind != TokenKind::field || token.values.size() != 1) return nullptr;
    if (field_syntax(token.field) != FieldSyntax::text) return nullptr;
    RawValue& value = token.values.front();
    return !value.quoted && value.text.ends_with('*') ? nullptr : &value;
}

bool is_plain(const Token& token) {
    return token.kind == TokenKind::word || token.kind == TokenKind::phrase;
}

bool joins(Token& first, Token& next) {
    if (next.occur == Occur::must_not) return false;
    if (is_plain(next)) return is_plain(first) || words_of(first) != nullptr;
    return words_of(first) != nullptr && words_of(next) != nullptr && first.field == next.field;
}

/// A phrase of several words, whose order is lost in a group.
bool is_ordered(Token& token) {
    const RawValue* value = words_of(token);
    const bool quoted =
        value != nullptr ? value->quoted && !value->slack : token.kind == TokenKind::phrase && !token.slack;
    return quoted && (value != nullptr ? value->text : token.text).find(' ') != std::string::npos;
}

/// Adds `next` to the group that `first` begins or is.
void join(Token& first, Token& next, std::uint32_t slack) {
    RawValue* group = words_of(first);
    const RawValue* words = words_of(next);
    const std::string& added = words != nullptr ? words->text : next.text;
    const auto wider = [&](const std::optional<std::uint32_t>& before) {
        const auto own = words != nullptr ? words->slack : next.slack;
        return std::max({before.value_or(0), own.value_or(0), slack});
    };
    if (group != nullptr) {
        group->text += ' ' + added;
        group->span.to = next.span.to;
        group->quoted = true;
        group->slack = wider(group->slack);
    } else {
        first.kind = TokenKind::phrase;
        first.text += ' ' + added;
        first.slack = wider(first.slack);
    }
    first.span.to = next.span.to;
    if (first.occur == Occur::want) first.occur = next.occur;
}

}  // namespace

std::vector<Token> with_near(std::vector<Token> tokens, std::vector<Note>& notes) {
    std::vector<Token> out;
    out.reserve(tokens.size());
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (tokens[at].kind != TokenKind::op_near) {
            out.push_back(std::move(tokens[at]));
            continue;
        }
        const bool between = !out.empty() && at + 1 < tokens.size();
        if (!between || !joins(out.back(), tokens[at + 1])) {
            notes.push_back({tokens[at].span, {"note.joins_nothing", {{"operator", tokens[at].text}}}});
            continue;
        }
        const std::uint32_t slack = tokens[at].slack.value_or(0);
        Token& next = tokens[++at];
        for (Token* side : {&out.back(), &next}) {
            if (is_ordered(*side)) notes.push_back({side->span, {"note.near_phrase", {}}});
        }
        join(out.back(), next, slack);
    }
    return out;
}

}  // namespace jobindex::understand
