#include "core/schema/word_codes.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "core/base/text.h"

namespace jobindex::schema {
namespace {

using Order = WordPhrase::Order;

/// Texts are words by places: "4d/4dct ct _ scanner" has another spelling of its first place and none at its
/// third.
struct Fixture {
    std::string bytes;
    WordTable table;

    explicit Fixture(const std::string& frequent = "the of dose group in medical physics")
        : bytes(WordTable::make(counts(frequent))), table(bytes) {}

    static std::unordered_map<std::string, std::size_t> counts(const std::string& words) {
        std::unordered_map<std::string, std::size_t> out;
        for (const auto word : base::split_words(words)) ++out[std::string(word)];
        return out;
    }

    static void add(WordRecorder& recorder, std::string_view text, std::uint32_t& position) {
        for (auto place : base::split_words(text)) {
            ++position;
            if (place == "_") continue;
            bool spelling = false;
            while (!place.empty()) {
                const auto word = place.substr(0, place.find('/'));
                recorder.add(word, position, spelling);
                spelling = true;
                place.remove_prefix(std::min(place.size(), word.size() + 1));
            }
        }
    }
    std::string record(std::string_view text) const {
        WordRecorder recorder(table);
        std::uint32_t position = 0;
        add(recorder, text, position);
        return recorder.finish();
    }
    WordPhrase phrase(std::string_view words, std::uint32_t window = 0, Order order = Order::as_given,
                      WordField field = WordField::any) const {
        std::vector<WordCode> codes;
        for (const auto word : base::split_words(words)) codes.push_back(table.code(word));
        const auto count = static_cast<std::uint32_t>(codes.size());
        return {std::move(codes), window == 0 ? count : window, order, field};
    }
    bool has(std::string_view text, std::string_view words, std::uint32_t window = 0,
             Order order = Order::as_given) const {
        return WordRecord(record(text)).has(phrase(words, window, order));
    }
};

}  // namespace

TEST_CASE("a frequent word has one number, another two of which the first tells so", "[schema][words]") {
    const Fixture f;
    CHECK(f.table.size() == 7);
    CHECK_FALSE(f.table.code("dose").is_pair());
    CHECK_FALSE(f.table.code("dose") == f.table.code("the"));
    const WordCode rare = f.table.code("brachytherapy");
    CHECK(rare.is_pair());
    CHECK(rare.second < WordCode::kPair);
    CHECK_FALSE(rare == f.table.code("brachytherapies"));
}

TEST_CASE("of more words than there are numbers the most frequent have them", "[schema][words]") {
    std::unordered_map<std::string, std::size_t> counts;
    for (std::size_t i = 0; i < 70'000; ++i) counts["w" + std::to_string(i)] = i;
    const std::string bytes = WordTable::make(counts);
    const WordTable table(bytes);
    CHECK(table.size() == WordCode::kPair - 1u);
    CHECK(table.code("w0").is_pair());
    CHECK_FALSE(table.code("w69999").is_pair());
    CHECK(table.code("w42").is_pair());
}

TEST_CASE("a damaged table holds no words, whatever its bytes", "[schema][words]") {
    const std::string whole = Fixture().bytes;
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const std::string cut = whole.substr(0, size);
        CHECK(WordTable(cut).code("dose").is_pair());
    }
    CHECK(WordTable(std::string(40, '\xFF')).size() == 0);
}

TEST_CASE("a phrase is found where its words follow each other, and nowhere else", "[schema][words]") {
    const Fixture f;
    CHECK(f.has("the medical physics group", "medical physics"));
    CHECK(f.has("the medical physics group", "physics group"));
    CHECK(f.has("the medical physics group", "the medical physics group"));
    CHECK_FALSE(f.has("the medical physics group", "physics medical"));
    CHECK_FALSE(f.has("the medical physics group", "the physics"));
    CHECK_FALSE(f.has("medical _ physics", "medical physics"));
    CHECK(f.has("radiomics biomarkers in the group", "radiomics biomarkers"));
    CHECK(f.has("biomarkers radiomics biomarkers", "radiomics biomarkers"));
    CHECK_FALSE(f.has("biomarkers radiomics", "radiomics biomarkers"));
    CHECK_FALSE(f.has("", "radiomics biomarkers"));
}

TEST_CASE("a place may have other spellings, and each of them is the word there", "[schema][words]") {
    const Fixture f;
    const std::string text = "university of zurich/zuerich medical 4d/4dct ct";
    CHECK(f.has(text, "of zurich medical"));
    CHECK(f.has(text, "of zuerich medical"));
    CHECK(f.has(text, "zuerich medical 4d ct"));
    CHECK_FALSE(f.has(text, "zurich zuerich"));
    CHECK_FALSE(f.has(text, "4dct medical"));
    CHECK(f.has(text, "medical 4dct"));
}

TEST_CASE("words with others between them are found within their window", "[schema][words]") {
    const Fixture f;
    CHECK(f.has("dose _ planning", "dose planning", 3));
    CHECK(f.has("dose in the planning", "dose planning", 4));
    CHECK_FALSE(f.has("dose in the planning", "dose planning", 3));
    CHECK_FALSE(f.has("planning the dose", "dose planning", 5));
    CHECK(f.has("planning the dose", "dose planning", 3, Order::any));
    CHECK_FALSE(f.has("planning of the dose", "dose planning", 3, Order::any));
    CHECK(f.has("dose planning dose", "dose dose", 3, Order::any));
    CHECK_FALSE(f.has("dose planning", "dose dose", 3, Order::any));
    CHECK(f.has("planning in zurich/zuerich dose zuerich", "zuerich zurich dose", 3, Order::any));
    CHECK_FALSE(f.has("planning in zurich/zuerich dose", "zuerich zurich dose", 9, Order::any));
}

TEST_CASE("many words near each other are looked for without trying all their orders", "[schema][words]") {
    const Fixture f;
    const auto times = [](std::string_view word, int count) {
        std::string out;
        for (int i = 0; i < count; ++i) out.append(word).append(" ");
        return out;
    };
    const std::string asked = times("dose", 60) + times("planning", 60);
    CHECK(f.has(times("dose planning", 60), asked, 120, Order::any));
    CHECK_FALSE(f.has(times("dose", 70) + times("planning", 59), asked, 200, Order::any));
    CHECK_FALSE(
        f.has(times("zurich/zuerich", 90), times("zurich", 60) + times("zuerich", 31), 200, Order::any));
}

TEST_CASE("a phrase is looked up in one field alone", "[schema][words]") {
    const Fixture f;
    WordRecorder recorder(f.table);
    std::uint32_t position = 0;
    for (const auto& [text, field] :
         {std::pair("medical physics", WordField::title), std::pair("", WordField::institution),
          std::pair("dose group", WordField::department), std::pair("medical group", WordField::any)}) {
        Fixture::add(recorder, text, position);
        recorder.end_field(field);
        position += 100;
    }
    const std::string bytes = recorder.finish();
    const WordRecord record(bytes);
    const auto has = [&](std::string_view words, WordField field) {
        return record.has(f.phrase(words, 0, Order::as_given, field));
    };
    CHECK(has("medical physics", WordField::title));
    CHECK_FALSE(has("medical physics", WordField::institution));
    CHECK_FALSE(has("medical physics", WordField::department));
    CHECK(has("dose group", WordField::department));
    CHECK_FALSE(has("medical group", WordField::department));
    CHECK(has("medical group", WordField::any));
    CHECK_FALSE(has("physics dose", WordField::any));
    CHECK(record.decode(WordField::department).size() == 2);
    CHECK(WordRecord(recorder.finish()).decode().empty());
}

TEST_CASE("phrases are found as a plain look at the words finds them", "[schema][words]") {
    const Fixture f("a b c d");
    std::mt19937 random(7);
    const std::vector<std::string> words{"a", "b", "c", "d", "rare", "rarer", "a/x", "b/rare", "_"};
    const auto draw = [&](std::size_t many, std::size_t most) {
        std::string text;
        for (std::size_t i = 1 + random() % many; i > 0; --i) text += words[random() % most] + " ";
        return text;
    };
    for (int round = 0; round < 3000; ++round) {
        const std::string text = draw(90, words.size());
        const std::string wanted = draw(3, 6) + draw(1, 6);
        const std::string bytes = f.record(text);
        const WordRecord record(bytes);
        std::vector<std::pair<std::uint32_t, WordCode>> places = record.decode();
        std::vector<WordCode> codes;
        for (const auto word : base::split_words(wanted)) codes.push_back(f.table.code(word));
        bool there = false;
        for (std::uint32_t begin = 0; begin <= 91 && !there; ++begin) {
            there = true;
            for (std::uint32_t i = 0; i < codes.size(); ++i) {
                there = there && std::find(places.begin(), places.end(), std::pair(begin + i, codes[i])) !=
                                     places.end();
            }
        }
        INFO(text << " | " << wanted);
        CHECK(record.has(f.phrase(wanted)) == there);
    }
}

TEST_CASE("a gap of any width keeps the places behind it", "[schema][words]") {
    const Fixture f;
    WordRecorder recorder(f.table);
    recorder.add("dose", 1);
    recorder.add("group", 200'000);
    const std::string bytes = recorder.finish();
    const auto places = WordRecord(bytes).decode();
    REQUIRE(places.size() == 2);
    CHECK(places[1].first == 200'000);
}

TEST_CASE("a record that was cut or changed is not sound, and never read past its end", "[schema][words]") {
    const Fixture f;
    const std::string whole = f.record("radiomics/rad group of the university/uni in _ zurich/zuerich");
    const WordPhrase phrase = f.phrase("zurich uni", 9, Order::any);
    CHECK(WordRecord(whole).is_sound());
    CHECK(WordRecord(whole + "more").bytes() == whole.size());
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const std::string cut = whole.substr(0, size);
        CHECK(WordRecord(cut).bytes() == 0);
        CHECK_FALSE(WordRecord(cut).is_sound());
    }
    for (std::size_t i = 0; i < whole.size(); ++i) {
        std::string changed = whole;
        changed[i] = static_cast<char>(changed[i] ^ 0x55);
        CHECK_FALSE(WordRecord(changed).is_sound());
        static_cast<void>(WordRecord(changed).has(phrase));
    }
}

}  // namespace jobindex::schema
