#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <string>

#include "core/vocab/data_dir.h"
#include "core/vocab/institutions.h"
#include "core/vocab/tokens.h"

using namespace jobindex;

namespace {

const vocab::Institutions& institutions() {
    static const auto loaded = vocab::Institutions::load(*vocab::data_dir() / "institutions");
    REQUIRE(loaded);
    return *loaded;
}

}  // namespace

TEST_CASE("the longest known domain above a host names its institution", "[vocab][institutions]") {
    const std::pair<const char*, const char*> rows[] = {
        {"www.mit.edu", "mit.edu"},      {"WWW.DKFZ.DE.", "dkfz.de"}, {"is.mpg.de", "is.mpg.de"},
        {"jobs.is.mpg.de", "is.mpg.de"}, {"xyz.mpg.de", "mpg.de"},    {"jobs.ethz.ch", "ethz.ch"}};
    for (const auto& [host, domain] : rows) {
        INFO(host);
        REQUIRE(institutions().by_domain(host) != nullptr);
        CHECK(institutions().by_domain(host)->domain == domain);
    }
    CHECK(institutions().by_domain("example.com") == nullptr);
    CHECK(institutions().by_domain("notmit.edu") == nullptr);
    CHECK(institutions().by_domain("edu") == nullptr);
    CHECK(institutions().by_domain("") == nullptr);
}

TEST_CASE("institutions are known by name and short name", "[vocab][institutions]") {
    const std::pair<const char*, const char*> rows[] = {{"MIT", "mit.edu"},
                                                        {"Massachusetts Institute of Technology", "mit.edu"},
                                                        {"The Francis Crick Institute", "crick.ac.uk"},
                                                        {"Deutsches Krebsforschungszentrum", "dkfz.de"},
                                                        {"TECHNISCHE UNIVERSITAT MUNCHEN", "tum.de"},
                                                        {"Karolinska University Hospital", "karolinska.se"}};
    for (const auto& [name, domain] : rows) {
        INFO(name);
        REQUIRE(institutions().by_name(name) != nullptr);
        CHECK(institutions().by_name(name)->domain == domain);
    }
    CHECK(institutions().by_name("University of Nowhere at All") == nullptr);
    CHECK(institutions().by_name("") == nullptr);
}

TEST_CASE("no name of an institution holds the escapes of a web page", "[vocab][institutions]") {
    std::ifstream file(*vocab::data_dir() / "institutions" / "institutions.tsv");
    REQUIRE(file);
    for (std::string line; std::getline(file, line);) {
        for (const char* escape : {"&amp;", "&quot;", "&lt;", "&gt;", "&nbsp;", "&#"}) {
            if (line.find(escape) != std::string::npos) FAIL_CHECK(line);
        }
    }
    REQUIRE(institutions().by_domain("tamuk.edu") != nullptr);
    CHECK(institutions().by_domain("tamuk.edu")->name == "Texas A&M University - Kingsville");
    REQUIRE(institutions().by_domain("zufe.edu.cn") != nullptr);
    CHECK(institutions().by_domain("zufe.edu.cn")->name == "Zhejiang University of Finance and Economics");
}

TEST_CASE("University of York and York University are two institutions", "[vocab][institutions]") {
    const auto* british = institutions().by_name("University of York");
    const auto* canadian = institutions().by_name("York University");
    REQUIRE(british != nullptr);
    REQUIRE(canadian != nullptr);
    CHECK(british->country == "GB");
    CHECK(canadian->country == "CA");
}

TEST_CASE("a name that may mean an institution of another country is not known", "[vocab][institutions]") {
    CHECK(institutions().by_name("Saint Mary's University") == nullptr);
    REQUIRE(institutions().by_name("Northeastern University at Boston") != nullptr);
    CHECK(institutions().by_name("Northeastern University at Boston")->country == "US");
    // A campus abroad does not make its university unknown.
    REQUIRE(institutions().by_name("University of Nottingham") != nullptr);
    CHECK(institutions().by_name("University of Nottingham")->country == "GB");
}

TEST_CASE("a data directory named by the environment must exist", "[vocab]") {
    const auto before = vocab::data_dir();
    REQUIRE(before);
    ::setenv("JOBINDEX_DATA", "/nonexistent", 1);
    const auto missing = vocab::data_dir();
    ::unsetenv("JOBINDEX_DATA");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().message.find("/nonexistent") != std::string::npos);
}

TEST_CASE("names compare without case, accents, punctuation and the kind of saint", "[vocab]") {
    CHECK(vocab::name_key("Saint-Étienne") == vocab::name_key("st. etienne"));
    CHECK(vocab::name_key("U.S.A.") == vocab::name_key("usa"));
    CHECK(vocab::name_key("Washington, D.C.") == vocab::name_key("Washington DC"));
    CHECK(vocab::name_key("York University") != vocab::name_key("University York"));
    CHECK(vocab::name_key("...") == 0);
}

TEST_CASE("a name that several share means whom the table marks", "[vocab][institutions]") {
    REQUIRE(institutions().by_name("Northeastern University") != nullptr);
    CHECK(institutions().by_name("Northeastern University")->domain == "northeastern.edu");
    // The country still tells them apart.
    CHECK(institutions().by_name("Northeastern University", "CN")->domain == "neu.edu.cn");
}

TEST_CASE("a seat that an institution's name and domain tell is known", "[vocab][institutions]") {
    CHECK(institutions().by_domain("uni-konstanz.de")->city == "Konstanz");
    CHECK(institutions().by_domain("mpg.de")->city.empty());
}
