#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "query/understand/lexer.h"

using namespace jobindex::understand;

namespace {

/// Tokens in one line: kind initial, sign, text, values.
std::string shown(const Lexed& lexed) {
    std::string out;
    for (const auto& token : lexed.tokens) {
        if (!out.empty()) out += ' ';
        if (token.occur == Occur::must) out += '+';
        if (token.occur == Occur::must_not) out += '-';
        switch (token.kind) {
            case TokenKind::word:
            case TokenKind::op_and:
            case TokenKind::op_or:
            case TokenKind::op_not:
            case TokenKind::op_near:
                out += token.kind == TokenKind::word ? token.text : "<" + token.text + ">";
                break;
            case TokenKind::phrase:
                out += '"' + token.text + '"';
                if (token.slack) out += '~' + std::to_string(*token.slack);
                break;
            case TokenKind::prefix:
                out += token.text + '*';
                break;
            case TokenKind::open:
                out += '(';
                break;
            case TokenKind::close:
                out += ')';
                break;
            case TokenKind::reading:
            case TokenKind::alias:
                out += "alias";
                break;
            case TokenKind::field:
                out += token.field + ":";
                for (const auto& value : token.values) out += '[' + value.text + ']';
                break;
        }
    }
    return out;
}

}  // namespace

TEST_CASE("each shape of token is told apart", "[understand][lexer]") {
    struct Row {
        const char* text;
        const char* tokens;
        std::size_t notes;
    };
    const std::vector<Row> rows = {
        {"", "", 0},
        {"  \t\n ", "", 0},
        {"radiomics PhD", "radiomics PhD", 0},
        {"\"magnetic resonance\" imaging", "\"magnetic resonance\" imaging", 0},
        {"\xE2\x80\x9Cmachine learning\xE2\x80\x9D", "\"machine learning\"", 0},
        {"\xC2\xABphysique m\xC3\xA9"
         "dicale\xC2\xBB",
         "\"physique m\xC3\xA9"
         "dicale\"",
         0},
        {"+mri -ct", "+mri -ct", 0},
        {"-\"ct scan\" +(a b)", "-\"ct scan\" +( a b )", 0},
        {"a - b + c", "a b c", 0},
        {"--ct ++mri", "-ct +mri", 0},
        {"physics AND imaging OR NOT chemistry", "physics <AND> imaging <OR> <NOT> chemistry", 0},
        {"physics and imaging or not chemistry", "physics and imaging or not chemistry", 0},
        {"a NEAR b NEAR/3 c", "a <NEAR> b <NEAR/3> c", 0},
        {"near a Near/3 NEAR/x NEARLY", "near a Near 3 NEAR x NEARLY", 0},
        {"\"a b\"~3 \"a b\"~3x \"a b\"~ \"a b\"~99999999999", "\"a b\"~3 \"a b\" ~3x \"a b\" \"a b\"~9999",
         0},
        {"radiom*", "radiom*", 0},
        {"ra*", "ra", 1},
        {"*omics", "omics", 1},
        {"radio*mics", "radio mics", 1},
        {"***", "", 0},
        {"level:phd", "level:[phd]", 0},
        {"LEVEL:PhD", "level:[PhD]", 0},
        {"deadline:2026-12-01..", "closing:[2026-12-01..]", 0},
        {"country:de,at", "country:[de][at]", 0},
        {"country:de, at", "country:[de] at", 0},
        {"skill:\"magnetic resonance imaging\",python", "skill:[magnetic resonance imaging][python]", 0},
        {"salary:40,000..60,000", "salary:[40,000..60,000]", 0},
        {"level: phd", "level:[phd]", 1},
        {"level:", "", 1},
        {"level: OR phd", "<OR> phd", 1},
        {"-level:phd", "-level:[phd]", 0},
        {"foo:bar", "foo:bar", 1},
        {"http://example.org/jobs", "http://example.org/jobs", 0},
        {"std::vector 10:30", "std::vector 10:30", 0},
        {"PET/CT, MRI; SPECT", "PET CT MRI SPECT", 0},
        {"position(s) Mitarbeiter(in)", "position Mitarbeiter", 0},
        {"physics(imaging)", "physics ( imaging )", 0},
        {"\"open phrase", "\"open phrase\"", 1},
        {"\"\"", "", 0},
        {"C++ C# .NET R&D", "C++ C# .NET R&D", 0},
        {"a\xC2\xA0"
         "b\xE3\x80\x80"
         "c",
         "a b c", 0},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        const Lexed lexed = lex(row.text);
        CHECK(shown(lexed) == row.tokens);
        CHECK(lexed.notes.size() == row.notes);
    }
}

TEST_CASE("the span of every token lies in the text and tokens come in order", "[understand][lexer]") {
    const std::string text =
        "  +radiomics -\"ct scan\" level:phd,postdoc (a OR b*) \xC3\xBC"
        "ber PET/CT";
    std::size_t before = 0;
    for (const auto& token : lex(text).tokens) {
        CAPTURE(token.text);
        CHECK(token.span.from >= before);
        CHECK(token.span.to > token.span.from);
        CHECK(token.span.to <= text.size());
        before = token.span.to;
    }
}

TEST_CASE("a query of endless words is cut with a note", "[understand][lexer]") {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += "w ";
    const Lexed lexed = lex(text);
    CHECK(lexed.tokens.size() <= kMaxTokens + 4);
    REQUIRE(lexed.notes.size() == 1);
}
