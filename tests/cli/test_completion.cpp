// The completion scripts that the programs print, in the shells themselves.
#include <catch2/catch.hpp>
#include <cstdlib>

#include "core/base/file.h"
#include "core/base/text.h"
#include "tests/support/paths.h"
#include "tests/support/run_program.h"
#include "tests/support/temp_dir.h"

namespace support = jobindex::support;
namespace base = jobindex::base;

namespace {

std::string script(const std::string& program, const std::string& shell) {
    const auto result =
        support::run({.argv = {support::program(program).string(), "--print-completion", shell}});
    REQUIRE(result);
    REQUIRE(result->exit_code == 0);
    return result->out;
}

bool is_there(const std::string& shell) {
    const auto result = support::run({.argv = {shell, "-c", "true"}});
    return result && result->exit_code == 0;
}

/// What bash offers for the last of `words`; the first is the program.
std::vector<std::string> offered(const std::vector<std::string>& words) {
    std::string text = script(words[0], "bash") + "COMP_WORDS=(";
    for (const auto& word : words) text += "'" + word + "' ";
    text += ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n$(complete -p " + words[0] +
            " | sed 's/.*-F \\([^ ]*\\) .*/\\1/')\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n";
    const auto result =
        support::run({.argv = {"bash"}, .input = text, .directory = support::source_tree("docs")});
    REQUIRE(result);
    INFO(result->err);
    REQUIRE(result->err.empty());
    std::vector<std::string> out;
    for (const auto line : base::split(result->out, '\n')) {
        if (!line.empty()) out.emplace_back(line);
    }
    return out;
}

}  // namespace

TEST_CASE("each completion script is one that its shell accepts", "[cli][completion]") {
    const std::string shell = GENERATE("bash", "zsh", "fish");
    if (!is_there(shell)) {
        WARN("no " + shell + " here");
        return;
    }
    for (const char* program : {"jobindex", "jobquery"}) {
        const support::TempDir dir;
        REQUIRE(base::write_file_atomically(dir / "script", script(program, shell)));
        const auto result = support::run({.argv = {shell, "-n", (dir / "script").string()}});
        REQUIRE(result);
        INFO(result->err);
        CHECK(result->exit_code == 0);
        CHECK(result->err.empty());
    }
}

TEST_CASE("bash completes commands, options and values from the tables", "[cli][completion]") {
    using Words = std::vector<std::string>;
    CHECK(offered({"jobindex", "reb"}) == Words{"rebuild"});
    CHECK(offered({"jobindex", "run", "--del"}) == Words{"--delay"});
    CHECK(offered({"jobindex", "status", "--del"}).empty());
    CHECK(offered({"jobindex", "status", "--hom"}) == Words{"--home"});
    CHECK(offered({"jobquery", "serve", "--access-log", ""}) == Words{"combined", "json", "none"});
    CHECK(offered({"jobquery", "serve", "--access-log", "=", "js"}) == Words{"json"});
    CHECK(offered({"jobquery", "alerts", "li"}) == Words{"list"});
    CHECK(offered({"jobquery", "serve", "--site-name", ""}).empty());
    CHECK(offered({"jobquery", "serve", "--config", "http-a"}) == Words{"http-api.md"});
    CHECK(offered({"jobquery", "radiomics", "--fac"}) == Words{"--facets"});
    CHECK(offered({"jobquery", "--sort", "sal"}) == Words{"salary"});
}

TEST_CASE("fish completes commands, options and values from the tables", "[cli][completion]") {
    if (!is_there("fish")) {
        WARN("no fish here");
        return;
    }
    const auto offers = [](const std::string& program, const std::string& line) {
        const auto result = support::run({.argv = {"fish", "--no-config"},
                                          .input = script(program, "fish") + "complete -C '" + line + "'\n"});
        REQUIRE(result);
        return result->out;
    };
    CHECK(offers("jobindex", "jobindex reb").starts_with("rebuild\t"));
    CHECK(offers("jobindex", "jobindex run --del").starts_with("--delay"));
    CHECK(offers("jobquery", "jobquery serve --access-log js") ==
          "json\thow each answer is logged on stdout\n");
}

namespace {

/// Types lines with a tab behind them into an interactive zsh, and prints what has become of them.
constexpr const char* kTypist = R"(
zmodload zsh/zpty
zpty shell 'TERM=dumb zsh -f -i'
zpty -w shell 'fpath=('$1' $fpath); autoload -U compinit; compinit -u -D; bindkey "^I" complete-word "^X" show
show() { print -r -- "<<$BUFFER>>"; BUFFER= }; zle -N show; print rea""dy'
zpty -r shell out '*ready*'
for line in "${@:2}"; do
  zpty -w -n shell "$line"$'\t\x18'
  zpty -r shell out '*<<*>>*'
  print -r -- "${${out##*<<}%%>>*}"
done
zpty -d shell
)";

}  // namespace

TEST_CASE("zsh completes commands, options and values from the tables", "[cli][completion]") {
    if (!is_there("zsh")) {
        WARN("no zsh here");
        return;
    }
    const std::pair<std::string, std::string> typed[] = {
        {"jobindex reb", "jobindex rebuild "},
        {"jobindex run --del", "jobindex run --delay="},
        {"jobindex status --del", "jobindex status --del"},
        {"jobquery serve --access-log js", "jobquery serve --access-log json "},
        {"jobquery serve --access-log=js", "jobquery serve --access-log=json "},
        {"jobquery alerts li", "jobquery alerts list "},
        {"jobquery radiomics --fac", "jobquery radiomics --facets "},
        {"jobquery --sort sal", "jobquery --sort salary "},
    };
    const support::TempDir dir;
    for (const char* program : {"jobindex", "jobquery"})
        REQUIRE(base::write_file_atomically(dir / ("_" + std::string(program)), script(program, "zsh")));
    REQUIRE(base::write_file_atomically(dir / "typist", kTypist));
    std::vector<std::string> argv = {"zsh", "-f", (dir / "typist").string(), dir.path().string()};
    std::string expected;
    for (const auto& [line, completed] : typed) {
        argv.push_back(line);
        expected += completed + "\n";
    }
    const auto result = support::run({.argv = argv});
    REQUIRE(result);
    CHECK(result->out == expected);
}
