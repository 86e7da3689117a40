#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "apps/cli/command.h"
#include "apps/cli/context.h"

using namespace jobindex::cli;

namespace {

int nothing(const Context&) {
    return 0;
}

constexpr Option kFetchOptions[] = {
    {"URL", "", "where to begin", Kind::text, {}, {}, {}, true, false},
    {"--delay", "SECONDS", "wait between requests", Kind::number, "1", {}, {}, false, false},
    {"--limit", "N", "how many", Kind::integer, "10", {}, "-n", false, false},
    {"--format", "FORMAT", "how to report", Kind::choice, "text", "text|json", {}, false, false},
    {"--map", "PAIRS", "field=path", Kind::text, {}, {}, {}, true, false},
    {"--all", "", "everything", Kind::text, {}, {}, {}, false, false},
};
constexpr Option kShowOptions[] = {{"ID", "", "which", Kind::text, {}, {}, {}, false, true}};
constexpr Option kSearchOptions[] = {
    {"QUERY", "", "words", Kind::text, {}, {}, {}, true, true},
    {"--limit", "N", "how many", Kind::integer, "10", {}, "-n", false, false},
};
const Command kFetchAndShow[] = {{"fetch", "fetch pages", "Fetches.", kFetchOptions, {}, nothing},
                                 {"show", "show one", "Shows.", kShowOptions, {}, nothing},
                                 {"", "search", "Searches.", kSearchOptions, {}, nothing}};

Program program() {
    return {"prog", "a program", "It does things.", common_options(), kFetchAndShow};
}

}  // namespace

TEST_CASE("the first word that names a command chooses it, any other first word is a query", "[cli]") {
    struct Row {
        std::vector<std::string> words;
        std::string command, first;
    };
    const auto row = GENERATE(values<Row>({
        {{"fetch", "http://a.org"}, "fetch", ""},
        {{"--home", "show", "fetch"}, "fetch", ""},
        {{"slide", "show"}, "", "slide"},
        {{"show", "12"}, "show", ""},
        {{"--", "show"}, "", "show"},
    }));
    const auto out = parse(program(), row.words);
    REQUIRE(out);
    CHECK(out->command->name == row.command);
    if (!row.first.empty()) CHECK(out->arguments.list("QUERY").front() == row.first);
}

TEST_CASE("defaults fill what was not given, and given values replace them", "[cli]") {
    const auto plain = parse(program(), {"fetch"});
    REQUIRE(plain);
    CHECK(plain->arguments.number("--delay") == 1);
    CHECK(plain->arguments.integer("--limit") == 10);
    CHECK_FALSE(plain->arguments.has("--all"));
    const auto given = parse(
        program(), {"fetch", "a", "--delay", "0", "b", "-n", "3", "--all", "--map", "x=y", "--map=z=w"});
    INFO((given ? "" : given.error().message));
    REQUIRE(given);
    CHECK(given->arguments.number("--delay") == 0);
    CHECK(given->arguments.integer("--limit") == 3);
    CHECK(given->arguments.has("--all"));
    CHECK(given->arguments.list("URL") == std::vector<std::string>{"a", "b"});
    CHECK(given->arguments.list("--map") == std::vector<std::string>{"x=y", "z=w"});
}

TEST_CASE("a wrong command line is refused with the name of what is wrong and a hint", "[cli]") {
    struct Row {
        std::vector<std::string> words;
        std::string names;
    };
    const auto row = GENERATE(values<Row>({
        {{"fetch", "--bogus"}, "--bogus"},
        {{"fetch", "--limit", "ten"}, "--limit"},
        {{"fetch", "--limit", "-3"}, "--limit"},
        {{"fetch", "--delay"}, "--delay"},
        {{"fetch", "--format", "xml"}, "text, json"},
        {{"show"}, "ID"},
        {{"show", "1", "2"}, "2"},
        {{}, "QUERY"},
    }));
    const auto out = parse(program(), row.words);
    REQUIRE_FALSE(out);
    INFO(out.error().message);
    CHECK(out.error().message.find(row.names) != std::string::npos);
    CHECK(out.error().hint.find("--help") != std::string::npos);
}

TEST_CASE("a whole query that begins with a dash is a query", "[cli]") {
    const auto out = parse(program(), {"-phd radiomics"});
    REQUIRE(out);
    CHECK(out->arguments.list("QUERY").front() == " -phd radiomics");
}

TEST_CASE("help, man page and completion name every command and option", "[cli]") {
    const auto prog = program();
    const std::string man = man_page(prog, "2026-01-01");
    const std::string bash = completion(prog, "bash"), zsh = completion(prog, "zsh"),
                      fish = completion(prog, "fish");
    for (const Command& command : prog.commands) {
        const std::string help = help_text(prog, &command);
        for (const Option& option : command.options) {
            INFO(command.name << " " << option.name);
            CHECK(help.find(option.name) != std::string::npos);
            std::string escaped(option.name);
            if (!option.positional()) escaped.replace(0, 2, "\\-\\-");
            CHECK(man.find(escaped) != std::string::npos);
            if (option.positional()) continue;
            CHECK(bash.find(option.name) != std::string::npos);
            CHECK(zsh.find(option.name) != std::string::npos);
            CHECK(fish.find(fmt::format(" -l {} ", option.name.substr(2))) != std::string::npos);
        }
        CHECK(help_text(prog, nullptr).find(command.name) != std::string::npos);
    }
}
