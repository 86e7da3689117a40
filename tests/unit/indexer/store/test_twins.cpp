#include <catch2/catch.hpp>
#include <functional>

#include "indexer/store/fingerprint.h"
#include "tests/unit/indexer/store/twin_ads.h"

using namespace jobindex;
using namespace jobindex::store;
using namespace jobindex::store::test;
using model::JobAd;

namespace {

using Edit = std::function<void(JobAd&)>;

const Edit kAsItIs = [](JobAd&) {};

Edit titled(std::string title) {
    return [title](JobAd& ad) { ad.title = title; };
}
Edit numbered(const char* reference) {
    return [reference](JobAd& ad) { ad.reference = reference; };
}
Edit from(const char* employer) {
    return [employer](JobAd& ad) { ad.institution.name = employer; };
}
Edit in(std::vector<model::Place> places) {
    return [places](JobAd& ad) { ad.places = places; };
}
Edit at(std::vector<model::Level> levels) {
    return [levels](JobAd& ad) { ad.levels = levels; };
}
Edit posted(int days) {
    return [days](JobAd& ad) { ad.dates.posted = ad.dates.posted->plus_days(days); };
}
Edit closing(int days) {
    return [days](JobAd& ad) { ad.dates.closing = ad.dates.closing->plus_days(days); };
}
Edit starting(int days) {
    return [days](JobAd& ad) { ad.dates.start = base::Date::make(2026, 10, 1)->plus_days(days); };
}
Edit linked(const char* last_words) {
    return [last_words](JobAd& ad) { ad.description += std::string(" ") + last_words; };
}
Edit listing(int first) {
    return [first](JobAd& ad) {
        for (int i = first; i < first + 200; ++i) ad.description += " " + std::to_string(i);
    };
}
Edit naming(std::vector<const char*> fields) {
    return [fields](JobAd& ad) {
        for (const auto* field : fields) ad.skills.push_back({.concept_id = field, .category = "domain"});
    };
}
void on_one_board(JobAd& ad) {
    ad.source = "board.example";
}
void undated(JobAd& ad) {
    ad.dates.posted.reset();
}
void infer_title(JobAd& ad) {
    ad.provenance["title"].method = model::Method::inferred;
}
Edit together(Edit one, Edit two) {
    return [=](JobAd& ad) { one(ad), two(ad); };
}

/// Whether a post and one with `edited` other words are twins, asked both ways.
bool twins(const Edit& a, const Edit& b, std::size_t edited) {
    auto one = post("one");
    auto two = post("two", edited);
    a(one), b(two);
    const auto x = fingerprint_of(one);
    const auto y = fingerprint_of(two);
    REQUIRE((x && y));
    CHECK(are_twins(*x, *x));
    CHECK(are_twins(*x, *y) == are_twins(*y, *x));
    return are_twins(*x, *y);
}

}  // namespace

TEST_CASE("what makes two ads one post, and what does not", "[store][twins]") {
    const Edit rank = titled("Assistant Professor (m/w/d)");
    const Edit ranked = titled("Assistant Professor of Optics");
    const Edit longer = titled("Postdoc in quantum optics of cold atoms");
    const Edit later = together(posted(60), closing(60));
    const Edit later_on_one_board = together(later, on_one_board);
    struct Row {
        const char* what;
        Edit a, b;
        std::size_t edited;
        bool same;
    };
    const Row rows[] = {
        {"two boards", kAsItIs, kAsItIs, kNearlySame, true},
        {"two boards, one rewrote half", kAsItIs, kAsItIs, kHalfSame, true},
        {"two boards, another text", kAsItIs, kAsItIs, kAllOther, false},
        {"spelled otherwise", kAsItIs, titled("POSTDOC  in Quantum-Optics"), kMostSame, true},
        {"another title", kAsItIs, titled("Postdoc in marine biology"), kNearlySame, false},
        {"put up again", kAsItIs, later, kMostSame, true},
        {"put up again elsewhere, rewritten", kAsItIs, later, kHalfSame, true},
        {"put up again, rewritten", on_one_board, later_on_one_board, kHalfSame, false},
        {"another start, a year later", starting(0), starting(365), kMostSame, false},
        {"closing 270 days later", kAsItIs, closing(270), kMostSame, true},
        {"closing 271 days later", kAsItIs, closing(271), 0, false},
        {"posted 271 days before", kAsItIs, posted(-271), 0, false},
        {"put up together", on_one_board, on_one_board, kMostSame, false},
        {"put up together, a word apart", on_one_board, on_one_board, kTypo, false},
        {"put up together, the same text", on_one_board, on_one_board, 0, true},
        {"put up together, their own addresses", together(on_one_board, linked("apply.example/97342")),
         together(on_one_board, linked("apply.example/97077")), 0, true},
        {"put up together, lists of numbers", together(on_one_board, listing(100)),
         together(on_one_board, listing(500)), 0, false},
        {"put up together, for two grades", together(on_one_board, linked("7 years of practice")),
         together(on_one_board, linked("2 years of practice")), 0, false},
        {"put up together with one number", together(on_one_board, numbered("REF-1071")),
         together(on_one_board, numbered("REF-1071")), kMostSame, false},
        {"one board, a day later", on_one_board, together(on_one_board, posted(1)), kMostSame, true},
        {"one board, no day", on_one_board, together(on_one_board, undated), kMostSame, true},
        {"another city", kAsItIs, in({{"Bruges", "", "BE", {}, {}}}), 0, false},
        {"a namesake abroad", kAsItIs, in({{"Ghent", "", "US", {}, {}}}), 0, false},
        {"only the countries known, two", in({{"", "", "BE", {}, {}}}), in({{"", "", "NL", {}, {}}}), 0,
         false},
        {"only the country known", kAsItIs, in({{"", "", "BE", {}, {}}}), kMostSame, true},
        {"one more place", kAsItIs, in({{"Bruges", "", "BE", {}, {}}, {"Ghent", "", "BE", {}, {}}}),
         kMostSame, true},
        {"no place", kAsItIs, in({}), kMostSame, true},
        {"two towns of one campus", in({{"Ghent", "", "BE", 51.05, 3.72}}),
         in({{"Melle", "", "BE", 51.0, 3.8}}), kMostSame, true},
        {"two towns of one name for the country", in({{"Ghent", "", "BE", 51.05, 3.72}}),
         in({{"Hasselt", "", "BE", 50.93, 5.34}}), 0, false},
        {"other fields", naming({"macroeconomics"}), naming({"econometrics"}), kTypo, false},
        {"one more field", naming({"macroeconomics"}), naming({"macroeconomics", "econometrics"}), kMostSame,
         true},
        {"another level", kAsItIs, at({model::Level::phd}), 0, false},
        {"one more level", kAsItIs, at({model::Level::phd, model::Level::postdoc}), kMostSame, true},
        {"no level", kAsItIs, at({}), kMostSame, true},
        {"another number", numbered("REF-1071"), numbered("REF-1072"), kHalfSame, false},
        {"another number, most of the text", numbered("REF-1071"), numbered("REF-1072"), kMostSame, true},
        {"a number on one side", numbered("REF-1071"), kAsItIs, kMostSame, true},
        {"numbers without a digit", numbered("optics"), numbered("photon"), kMostSame, true},
        {"numbers too short", numbered("17"), numbered("18"), kMostSame, true},
        {"one number, another text", numbered("REF-1071"), together(longer, numbered("ref-1071")), kAllOther,
         true},
        {"one number, other titles", numbered("REF-1071"),
         together(titled("Lecturer in marine biology"), numbered("REF-1071")), kNearlySame, false},
        {"rank only, two boards", rank, rank, kNearlySame, true},
        {"rank only, edited", rank, rank, kMostSame, false},
        {"rank only and the same fields, edited", together(rank, naming({"optics"})),
         together(rank, naming({"optics"})), kMostSame, true},
        {"one visits", kAsItIs, titled("Visiting postdoc in quantum optics"), kTypo, false},
        {"numbers of posts in the titles", titled("Postdoc in quantum optics - 3505"),
         titled("Postdoc in quantum optics - 3461"), kTypo, false},
        {"posts of one project", titled("Postdoc 3 in quantum optics"), titled("Postdoc 5 in quantum optics"),
         kTypo, false},
        {"years in the titles", titled("Postdoc in quantum optics, Fall 2026"),
         titled("Postdoc in quantum optics, Fall 2027"), kNearlySame, true},
        {"one more rank", on_one_board,
         together(titled("Senior postdoc in quantum optics"), later_on_one_board), kMostSame, true},
        {"rank only, a later round", rank, together(rank, later), kMostSame, false},
        {"rank and more, two boards", rank, ranked, kNearlySame, true},
        {"rank and more, two boards, edited", rank, ranked, kMostSame, false},
        {"rank and more, one board", together(rank, on_one_board), together(ranked, later_on_one_board),
         kNearlySame, false},
        {"a longer title", kAsItIs, longer, kNearlySame, true},
        {"a longer title, edited", kAsItIs, longer, kMostSame, false},
        {"a longer title of one word", titled("Chemistry"), titled("Chemistry of cold atoms"), kNearlySame,
         false},
        {"inferred titles, the very same text", infer_title, together(infer_title, titled("Apply now")), 0,
         true},
        {"one inferred title, the very same text", kAsItIs, infer_title, 0, true},
        {"inferred titles, nearly the same text", infer_title, infer_title, kNearlySame, false},
        {"inferred titles, other employers", infer_title, together(infer_title, from("Nowhere Institute")), 0,
         false},
        {"another employer", kAsItIs, from("Nowhere Institute"), kNearlySame, true},
        {"another employer, edited", kAsItIs, from("Nowhere Institute"), kMostSame, false},
        {"employer unknown", from(""), from(""), kNearlySame, true},
        {"employer unknown, edited", from(""), from(""), kMostSame, false},
        {"employer known to one", kAsItIs, from(""), kNearlySame, true},
        {"sources unknown", [](JobAd& ad) { ad.source.clear(); }, [](JobAd& ad) { ad.source.clear(); },
         kMostSame, true},
        {"put up together for two employers", on_one_board, together(on_one_board, from("Nowhere Institute")),
         6, false},
        {"employer unknown, a longer title", from(""), together(from(""), longer), kNearlySame, false},
    };
    for (const auto& row : rows) {
        INFO(row.what);
        CHECK(twins(row.a, row.b, row.edited) == row.same);
    }
}

TEST_CASE("pay grades, shares, counts and years in a title are no number of the post", "[store][twins]") {
    const std::string subject = "Postdoc in quantum optics";
    for (const char* also : {" (W 3)", " W3", ", E13", ", TV-L 13", ", 65 %", " 100%", " (2 positions)",
                             " for 3 years", ", 2026/27"}) {
        INFO(also);
        CHECK(twins(kAsItIs, titled(subject + also), kNearlySame));
    }
    for (const char* also : {" 3505", " (ESR5)", " PhD 2", " F0688A1"}) {
        INFO(also);
        CHECK_FALSE(twins(titled(subject + " 7001"), titled(subject + also), kNearlySame));
    }
}

TEST_CASE("without an employer an edited text of fewer than 50 words is no twin", "[store][twins]") {
    const auto brief = [](std::size_t count, std::size_t edited) {
        auto ad = post("brief" + std::to_string(edited));
        ad.institution.name.clear();
        auto words = made_up_words(count);
        for (std::size_t i = 0; i < edited; ++i) words[i] = "other";
        ad.description = base::join(words, " ");
        return *fingerprint_of(ad);
    };
    CHECK_FALSE(are_twins(brief(49, 0), brief(49, 1)));
    CHECK(are_twins(brief(90, 0), brief(90, 1)));
}

TEST_CASE("two short texts without an employer are no twins", "[store][twins]") {
    auto a = post("a"), b = post("b");
    for (auto* ad : {&a, &b}) ad->institution.name.clear(), ad->description = "Apply now.";
    CHECK_FALSE(are_twins(*fingerprint_of(a), *fingerprint_of(b)));
}
