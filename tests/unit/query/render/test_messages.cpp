#include "query/render/messages.h"

#include <catch2/catch.hpp>

#include <set>

#include "core/base/file.h"
#include "core/vocab/data_dir.h"
#include "query/render/said.h"

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
    CHECK(render::count_text("n", 1, *words, {{"q", "mri"}}) == "1 ad for mri");
    CHECK(render::count_text("n", 0, *words, {{"q", "{count}"}}) == "0 ads for {count}");
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

TEST_CASE("reasons, losses and next steps are told in every language", "[render][messages]") {
    const auto messages = render::Messages::load(*vocab::data_dir());
    REQUIRE(messages);
    using search::Ground;
    using search::Loss;
    using search::NextStep;
    const auto& german = messages->of("de");
    CHECK(render::ground_text({Ground::Kind::closes, "", true, true, 9}, german) == "schließt in 9 Tagen");
    CHECK(render::loss_text({Loss::Kind::rank, {{"phd", "PhD student"}, {"other", "Other"}}}, german) ==
          "für eine andere Stufe: Promotion oder " + german.text("level.other"));
    CHECK(render::step_text({NextStep::Kind::show_expired, "", "x", 12345}, german) ==
          "Mit geschlossenen Anzeigen: 12.345 Anzeigen");
    CHECK(render::value_label("level", "phd", "PhD student", german) == "Promotion");
    CHECK(render::value_label("skill", "mri", "MRI", german) == "MRI");
    for (const auto language : render::kLanguages) {
        const auto& words = messages->of(language);
        for (int kind = 0; kind <= static_cast<int>(Ground::Kind::closes); ++kind) {
            for (const int demand : {0, 1, 2}) {
                const Ground ground{static_cast<Ground::Kind>(kind), "x", demand > 0, demand > 1, 2};
                CHECK(render::ground_text(ground, words).find("ground.") == std::string::npos);
            }
        }
        for (int kind = 1; kind <= static_cast<int>(Loss::Kind::closed); ++kind)
            CHECK(render::loss_text({static_cast<Loss::Kind>(kind), {{"", "x"}}}, words).find("loss.") ==
                  std::string::npos);
    }
}

TEST_CASE("countries and languages have the names of the interface's language", "[render][messages]") {
    const auto messages = render::Messages::load(*vocab::data_dir());
    REQUIRE(messages);
    const auto name = [&](const char* language, const char* field, const char* value, const char* label) {
        return render::value_label(field, value, label, messages->of(language));
    };
    CHECK(name("de", "country", "nl", "Netherlands") == "Niederlande");
    CHECK(name("fr", "country", "DE", "Germany") == "Allemagne");
    CHECK(name("es", "country", "ch", "Switzerland") == "Suiza");
    CHECK(name("en", "country", "nl", "the Netherlands") == "the Netherlands");
    CHECK(name("de", "language", "fr", "French") == "Französisch");
    // No name of ours: what the vocabulary says, else the value.
    CHECK(name("de", "country", "zz9", "Nowhere") == "Nowhere");
    CHECK(name("de", "language", "", "") == "");

    const std::vector<model::Place> places = {{"Bern", "", "CH", {}, {}},
                                              {"", "", "CH", {}, {}},
                                              {"Bern", "", "CH", {}, {}},
                                              {"Ghent", "", "", {}, {}}};
    CHECK(render::place_text(places, "as in English", messages->of("en")) == "as in English");
    CHECK(render::place_text(places, "", messages->of("de")) == "Bern, Schweiz; Schweiz; Ghent");
}
