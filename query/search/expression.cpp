#include "query/search/expression.h"

#include <bit>
#include <utility>

namespace jobindex::search {

struct Expression::Node {
    Kind kind = Kind::nothing;
    std::vector<Expression> parts = {};
    std::vector<std::string> texts = {};  ///< terms; limits of values
    std::uint32_t count = 1;
    double number = 0;
    schema::WordPhrase::Order order = schema::WordPhrase::Order::as_given;
    understand::Circle circle = {};

    /// What makes this node differ from others: fields of known size, texts with theirs.
    void add_key(std::string& out) const {
        const auto add = [&out](std::uint64_t value) {
            out.append(reinterpret_cast<const char*>(&value), sizeof value);
        };
        out += static_cast<char>('a' + static_cast<int>(kind));
        out += order == schema::WordPhrase::Order::any ? '~' : ' ';
        add(count);
        add(std::bit_cast<std::uint64_t>(number));
        if (kind == Kind::circle) {
            for (const double value : {circle.lat, circle.lon, circle.km})
                add(std::bit_cast<std::uint64_t>(value));
        }
        add(texts.size());
        for (const auto& text : texts) {
            add(text.size());
            out += text;
        }
        add(parts.size());
        for (const auto& part : parts) part.node_->add_key(out);
    }
};

Expression::Expression(Node node) {
    node_ = std::make_shared<const Node>(std::move(node));
}

Expression::Expression() : Expression(Node{}) {}

Expression Expression::all() {
    return Expression(Node{.kind = Kind::all});
}

Expression Expression::term(std::string term, unsigned times) {
    return Expression(Node{.kind = Kind::term, .texts = {std::move(term)}, .count = times});
}

Expression Expression::phrase(std::vector<std::string> terms, std::uint32_t window,
                              schema::WordPhrase::Order order) {
    return Expression(Node{.kind = Kind::phrase, .texts = std::move(terms), .count = window, .order = order});
}

Expression Expression::prefix(std::string beginning, std::size_t terms) {
    return Expression(Node{
        .kind = Kind::prefix, .texts = {std::move(beginning)}, .count = static_cast<std::uint32_t>(terms)});
}

Expression Expression::values(int slot, std::string low, std::string high) {
    return Expression(Node{.kind = Kind::values,
                           .texts = {std::move(low), std::move(high)},
                           .count = static_cast<std::uint32_t>(slot)});
}

Expression Expression::circle(const understand::Circle& circle) {
    return Expression(Node{.kind = Kind::circle, .circle = circle});
}

Expression Expression::join(Kind kind, std::vector<Expression> parts) {
    if (parts.empty()) return {};
    if (parts.size() == 1) return std::move(parts.front());
    return Expression(Node{.kind = kind, .parts = std::move(parts)});
}

Expression Expression::scaled(Expression part, double factor) {
    if (part.empty()) return part;
    return Expression(Node{.kind = Kind::scaled, .parts = {std::move(part)}, .number = factor});
}

Expression Expression::worth(Expression part, double weight) {
    if (part.empty()) return part;
    return Expression(Node{.kind = Kind::worth, .parts = {std::move(part)}, .number = weight});
}

Expression::Kind Expression::kind() const {
    return node_->kind;
}
const std::vector<Expression>& Expression::parts() const {
    return node_->parts;
}
const std::string& Expression::term() const {
    return node_->texts.front();
}
const std::vector<std::string>& Expression::terms() const {
    return node_->texts;
}
double Expression::number() const {
    return node_->number;
}
std::uint32_t Expression::count() const {
    return node_->count;
}
schema::WordPhrase::Order Expression::order() const {
    return node_->order;
}
int Expression::slot() const {
    return static_cast<int>(node_->count);
}
const std::string& Expression::low() const {
    return node_->texts.front();
}
const std::string& Expression::high() const {
    return node_->texts.back();
}
const understand::Circle& Expression::circle() const {
    return node_->circle;
}
std::string Expression::key() const {
    std::string key;
    node_->add_key(key);
    return key;
}

}  // namespace jobindex::search
