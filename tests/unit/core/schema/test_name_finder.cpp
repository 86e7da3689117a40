#include "core/schema/name_finder.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "core/base/text.h"

namespace jobindex::schema {
namespace {

const std::string& table_bytes() {
    static const std::string bytes = WordTable::make({{"medical", 2}, {"physics", 2}, {"of", 1}});
    return bytes;
}

std::string record(const WordTable& table, std::string_view text) {
    WordRecorder recorder(table);
    std::uint32_t place = 0;
    for (const auto word : base::split_words(text)) {
        const bool spelling = word.front() == '/';
        if (!spelling) ++place;
        if (word != "_") recorder.add(spelling ? word.substr(1) : word, place, spelling);
    }
    return recorder.finish();
}

}  // namespace

TEST_CASE("strings in order are found by their bytes, and others not", "[schema][words]") {
    const std::string bytes = SortedStrings::make({"b", "", "aa", "b", "a"});
    const SortedStrings strings(bytes);
    REQUIRE(strings.size() == 4);
    for (std::size_t i = 0; i < strings.size(); ++i) CHECK(strings.find(strings[i]) == i);
    CHECK_FALSE(strings.find("ab"));
    CHECK_FALSE(strings.find("c"));
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK(SortedStrings(bytes.substr(0, size)).size() == 0);
}

TEST_CASE("names are kept as the index has their words, those of one word not", "[schema][words]") {
    const std::string bytes =
        make_name_list({"Medical Physics", "radiomics", "Ph. D. student", "state-of-the-art", "Zürich", ""});
    const SortedStrings names(bytes);
    CHECK(names.find("medical physics"));
    CHECK(names.find("phd student"));
    CHECK(names.find("state of the art"));
    CHECK(names.size() == 3);
}

TEST_CASE("all names that stand in an ad are found, also one within another", "[schema][words]") {
    const WordTable table(table_bytes());
    const std::string bytes = make_name_list(
        {"medical physics", "physics of medical imaging", "medical imaging", "imaging group", "4d ct"});
    const SortedStrings names(bytes);
    const NameFinder finder(table, names);
    const auto found = [&](std::string_view text) {
        const std::string words = record(table, text);
        std::vector<std::string> out;
        for (const auto number : finder.find(WordRecord(words))) out.emplace_back(finder.name(number));
        return out;
    };
    using Names = std::vector<std::string>;
    CHECK(found("group of medical physics") == Names{"medical physics"});
    CHECK(found("physics of medical imaging") == Names{"medical imaging", "physics of medical imaging"});
    CHECK(found("medical _ imaging group") == Names{"imaging group"});
    CHECK(found("4d /4dct ct") == Names{"4d ct"});
    CHECK(found("").empty());
    CHECK(found("medical").empty());
}

TEST_CASE("a name is found where a phrase of its words is", "[schema][words][property]") {
    const WordTable table(table_bytes());
    std::mt19937 random(3);
    const std::vector<std::string> words{"medical", "physics", "of", "rare", "rarer", "/other", "_"};
    const auto draw = [&](std::size_t count, std::size_t most) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i) text += words[random() % most] + " ";
        return text;
    };
    for (int round = 0; round < 300; ++round) {
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < 10; ++i) texts.push_back(draw(2 + random() % 3, 5));
        const std::string bytes = make_name_list(texts);
        const SortedStrings names(bytes);
        const NameFinder finder(table, names);
        const std::string held = record(table, "medical " + draw(random() % 30, words.size()));
        const auto found = finder.find(WordRecord(held));
        for (std::size_t number = 0; number < names.size(); ++number) {
            std::vector<WordCode> codes;
            for (const auto word : base::split_words(names[number])) codes.push_back(table.code(word));
            const auto size = static_cast<std::uint32_t>(codes.size());
            INFO(names[number]);
            CHECK(std::binary_search(found.begin(), found.end(), number) ==
                  WordRecord(held).has(WordPhrase(std::move(codes), size)));
        }
    }
}

}  // namespace jobindex::schema
