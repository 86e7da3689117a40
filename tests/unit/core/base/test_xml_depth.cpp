#include <catch2/catch.hpp>
#include <string>

#include "core/base/xml_depth.h"

using jobindex::base::deeper_than;

TEST_CASE("XML is deep by the elements that are open at once", "[xml]") {
    struct Row {
        const char* xml;
        bool deep;  // deeper than 2
    };
    const auto row = GENERATE(values<Row>({
        {"", false},
        {"<a><b/><b></b><b></b></a>", false},
        {"<a><b><c/></b></a>", false},
        {"<a><b><c></c></b></a>", true},
        {"<?xml version='1.0'?><!DOCTYPE a><a><b></b></a>", false},
        {"<a><![CDATA[<b><c><d>]]><b></b></a>", false},
        {"<a><!-- <b><c><d> --><b></b></a>", false},
        {"<a><![CDATA[<b><c><d>", false},
        {"<a><!-- <b><c><d>", false},
        {"</x></x></x><a><b></b></a>", false},
        {"<a><b><c", false},
        {"<a><b><c>", true},
    }));
    CAPTURE(row.xml);
    CHECK(deeper_than(row.xml, 2) == row.deep);
}

TEST_CASE("a million open elements are told in one pass", "[xml]") {
    std::string xml;
    for (int i = 0; i < 1'000'000; ++i) xml += "<a>";
    CHECK(deeper_than(xml));
}
