#include "query/understand/parser.h"

#include <fmt/format.h>

namespace jobindex::understand {
namespace {

class Parser {
  public:
    explicit Parser(const std::vector<Token>& tokens) : tokens_(tokens) {}

    Parsed run() {
        Parsed out;
        out.root = sequence();
        while (at_ < tokens_.size()) {  // a ")" that closes nothing
            note(tokens_[at_].span, {"note.close_alone"});
            ++at_;
            Node rest = sequence();
            for (auto& child : rest.children) out.root.children.push_back(std::move(child));
        }
        if (!out.root.children.empty()) {
            out.root.span = {out.root.children.front().span.from, out.root.children.back().span.to};
        }
        out.notes = std::move(notes_);
        return out;
    }

  private:
    bool at_end() const { return at_ >= tokens_.size(); }
    bool is(TokenKind kind) const { return !at_end() && tokens_[at_].kind == kind; }
    void note(base::Span span, base::Told told) { notes_.push_back({span, std::move(told)}); }

    Node sequence() {
        Node all;
        while (!at_end() && !is(TokenKind::close)) {
            Node part;
            if (!or_list(part)) continue;
            if (part.kind == Kind::all && part.occur != Occur::must_not) {
                for (auto& child : part.children) {
                    if (part.occur == Occur::must && child.occur == Occur::want) child.occur = Occur::must;
                    all.children.push_back(std::move(child));
                }
            } else {
                all.children.push_back(std::move(part));
            }
        }
        if (!all.children.empty()) all.span = {all.children.front().span.from, all.children.back().span.to};
        return all;
    }

    void dangling(const Token& token) {
        note(token.span, {"note.joins_nothing", {{"operator", token.text}}});
    }

    bool part_follows() const { return !at_end() && !is(TokenKind::close); }

    bool or_list(Node& out) {
        std::vector<Node> options;
        Node first;
        if (and_list(first)) options.push_back(std::move(first));
        while (is(TokenKind::op_or)) {
            const Token& op = tokens_[at_++];
            Node next;
            if (options.empty() || !part_follows() || !and_list(next)) {
                dangling(op);
                if (options.empty() && part_follows() && and_list(next)) options.push_back(std::move(next));
                continue;
            }
            options.push_back(std::move(next));
        }
        if (options.empty()) return false;
        if (options.size() == 1) {
            out = std::move(options.front());
            return true;
        }
        out.kind = Kind::any;
        out.span = {options.front().span.from, options.back().span.to};
        for (auto& option : options) out.children.push_back(alternative(std::move(option)));
        return true;
    }

    /// One side of an OR: `+` says nothing there; an exclusion becomes "anything but".
    static Node alternative(Node option) {
        if (option.occur != Occur::must_not) {
            option.occur = Occur::want;
            return option;
        }
        Node all;
        all.span = option.span;
        all.children.push_back(std::move(option));
        return all;
    }

    bool and_list(Node& out) {
        std::vector<Node> parts;
        Node first;
        if (part(first)) parts.push_back(std::move(first));
        while (is(TokenKind::op_and)) {
            const Token& op = tokens_[at_++];
            Node next;
            if (parts.empty() || !part_follows() || is(TokenKind::op_or) || !part(next)) {
                dangling(op);
                if (parts.empty() && part_follows() && part(next)) parts.push_back(std::move(next));
                continue;
            }
            if (parts.back().occur == Occur::want) parts.back().occur = Occur::must;
            if (next.occur == Occur::want) next.occur = Occur::must;
            parts.push_back(std::move(next));
        }
        if (parts.empty()) return false;
        if (parts.size() == 1) {
            out = std::move(parts.front());
            return true;
        }
        out.kind = Kind::all;
        out.span = {parts.front().span.from, parts.back().span.to};
        out.children = std::move(parts);
        return true;
    }

    /// One operand; false when none stands here (an operator or a ")" does) or it is an empty "()".
    bool part(Node& out) {
        bool negated = false;
        while (is(TokenKind::op_not)) {
            const Token& op = tokens_[at_++];
            if (!part_follows() || is(TokenKind::op_and) || is(TokenKind::op_or)) {
                dangling(op);
                return false;
            }
            negated = !negated;
        }
        if (at_end() || is(TokenKind::close) || is(TokenKind::op_or) || is(TokenKind::op_and)) return false;
        const Token& token = tokens_[at_++];
        const bool found = token.kind == TokenKind::open ? group(token, out) : leaf(token, out);
        if (negated) out.occur = out.occur == Occur::must_not ? Occur::want : Occur::must_not;
        return found;
    }

    bool group(const Token& open, Node& out) {
        if (depth_ >= kMaxDepth) {
            note(open.span, {"note.deep"});
            return false;
        }
        ++depth_;
        out = sequence();
        --depth_;
        std::size_t end = out.span.to;
        if (at_end()) {
            note(open.span, {"note.open_alone"});
        } else {
            end = tokens_[at_].span.to;
            ++at_;
        }
        if (out.children.empty()) return false;
        if (out.children.size() == 1 && out.children[0].occur != Occur::must_not) {
            Node only = std::move(out.children[0]);
            out = std::move(only);
        }
        if (open.occur != Occur::want) out.occur = open.occur;
        out.span = {open.span.from, end};
        return true;
    }

    static Node word_of(const Token& token) {
        Node word;
        word.kind = token.kind == TokenKind::phrase ? Kind::phrase : Kind::word;
        word.span = token.span;
        word.text = token.text;
        return word;
    }

    static bool leaf(const Token& token, Node& out) {
        if (token.kind == TokenKind::reading) {
            out = token.reading.front();
            return true;
        }
        out = Node{};
        out.occur = token.occur;
        out.span = token.span;
        out.text = token.text;
        switch (token.kind) {
            case TokenKind::phrase:
                out.kind = Kind::phrase;
                out.slack = token.slack;
                break;
            case TokenKind::prefix:
                out.kind = Kind::prefix;
                break;
            case TokenKind::field:
                out.kind = Kind::filter;
                out.field = token.field;
                for (const auto& value : token.values) {
                    const std::string how = value.slack ? fmt::format("~{}", *value.slack) : "quoted";
                    out.values.push_back({value.quoted ? how : "", value.text});
                }
                break;
            case TokenKind::alias:
                out.kind = Kind::alias;
                out.concepts = token.concepts;
                for (const auto& word : token.parts) out.children.push_back(word_of(word));
                break;
            default:
                out.kind = Kind::word;
        }
        return true;
    }

    const std::vector<Token>& tokens_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    std::vector<Note> notes_;
};

}  // namespace

Parsed parse(const std::vector<Token>& tokens) {
    return Parser(tokens).run();
}

}  // namespace jobindex::understand
