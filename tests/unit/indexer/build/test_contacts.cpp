#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "indexer/build/contacts.h"

using namespace jobindex;

namespace {

std::vector<std::string> contacts(std::string_view text) {
    std::vector<std::string> out;
    for (const auto& span : build::find_contacts(text)) out.emplace_back(span.in(text));
    return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("addresses, telephone numbers and the persons beside them are contact data", "[build][contacts]") {
    CHECK(contacts("Write to jobs.lab@uni.example.") == Texts{"jobs.lab@uni.example"});
    CHECK(contacts("Ring +49 351 555-0100 or (617) 555-0100.") ==
          Texts{"+49 351 555-0100", "(617) 555-0100"});
    CHECK(contacts("For questions please contact Dr. Ada Byron, head of the group.") ==
          Texts{"Dr. Ada Byron,"});
    CHECK(contacts("Rückfragen an Frau Prof. Dr. Erika Beispiel") == Texts{"Frau Prof. Dr. Erika Beispiel"});
    CHECK(contacts("Prof. Grace Hopper, hopper@navy.example") ==
          Texts{"Prof. Grace Hopper,", "hopper@navy.example"});
}

TEST_CASE("other numbers, signs and names are none", "[build][contacts]") {
    for (const char* text :
         {"", "We work with C++ @ home.", "Salary 41,000 to 52,000 (2026)", "a@b", "@handle", "name@",
          "The Dr. Ada Byron building has three floors.", "Deadline 2026-05-03, 12:00 (CET)"}) {
        INFO(text);
        CHECK(contacts(text).empty());
    }
}

TEST_CASE("spans of contact data are sorted, apart, and inside any text", "[build][contacts][property]") {
    const std::string text = "Contact Dr. A @ +++ (((( \xC3 a@b.c, Dr. Ä +1 234 567 890 12\nContact\n@@@ +49";
    for (std::size_t from = 0; from < text.size(); ++from) {
        const auto part = std::string_view(text).substr(from);
        std::size_t at = 0;
        for (const auto& span : build::find_contacts(part)) {
            CHECK(span.from >= at);
            CHECK(span.to > span.from);
            CHECK(span.to <= part.size());
            at = span.to;
        }
    }
}
