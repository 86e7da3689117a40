#include "query/render/messages.h"

#include <catch2/catch.hpp>

#include <set>

#include "core/base/file.h"
#include "core/vocab/data_dir.h"

using namespace jobindex;

namespace {

std::set<std::string> arguments_of(const std::string& text) {
    std::set<std::string> names;
    for (auto open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1))
        names.insert(text.substr(open, text.find('}', open) - open + 1));
    return names;
}

render::Catalogue own_texts(std::string_view language) {
    const auto path = *vocab::data_dir() / "messages" / (std::string(language) + ".tsv");
    return *render::Catalogue::parse(*base::read_file(path), path);
}

}  // namespace

TEST_CASE("every language has every message with the same arguments", "[render][messages]") {
    const auto english = own_texts("en");
    REQUIRE(english.texts().size() > 10);
    for (const auto language : render::kLanguages) {
        const auto other = own_texts(language);
        INFO(language);
        CHECK(other.texts().size() == english.texts().size());
        for (const auto& [key, text] : english.texts()) {
            INFO(key);
            REQUIRE(other.texts().contains(key));
            CHECK(arguments_of(other.texts().find(key)->second) == arguments_of(text));
        }
    }
}

TEST_CASE("a message takes its arguments by name and leaves others in braces", "[render][messages]") {
    const auto words = render::Catalogue::parse(
        "# version: 1\nhello\tHello {name}, {missing}{\nn.one\t{count} ad for {q}\nn.other\t{count} ads for "
        "{q}\n",
        "xx.tsv");
    REQUIRE(words);
    CHECK(words->language() == "xx");
    CHECK(words->text("hello", {{"name", "{name}"}}) == "Hello {name}, {missing}{");
    CHECK(words->count("n", 1, {{"q", "mri"}}) == "1 ad for mri");
    CHECK(words->count("n", 0, {{"q", "mri"}}) == "0 ads for mri");
    CHECK(words->text("nothing") == "nothing");
}

TEST_CASE("a language that we do not have is English", "[render][messages]") {
    const auto messages = render::Messages::load(*vocab::data_dir());
    REQUIRE(messages);
    CHECK(messages->of("de").language() == "de");
    CHECK(messages->of("xx").language() == "en");
    CHECK(messages->of("").language() == "en");
    CHECK(render::is_interface_language("fr"));
    CHECK_FALSE(render::is_interface_language("FR"));
}
