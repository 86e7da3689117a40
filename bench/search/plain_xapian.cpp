// bench_plain_xapian: Xapian as its own tutorial uses it, the baseline. Command line: bench/search/peer.py.
//
// TermGenerator with English stems; the title once with the prefix S and once without, then employer and
// text; a row's JSON as document data, its id as the unique term, a value slot a facet. One writable
// database, flushed as the library does by itself. QueryParser with STEM_SOME, BM25 with its default
// constants. Words of a query come in small letters, as the parser would take a capital for a name and leave
// it unstemmed.
#include <xapian.h>

#include <deque>

#include "bench/search/peer.h"

using namespace jobindex;
using peers::Kind;

namespace {

std::string filter_term(std::string_view field, const std::string& value) {
    std::string term = "X";
    for (const char c : field) term += static_cast<char>(c - 'a' + 'A');
    return term + ":" + value;
}

void build(const std::string& ads, const std::filesystem::path& directory) {
    Xapian::WritableDatabase database(directory.string(), Xapian::DB_CREATE_OR_OPEN);
    Xapian::TermGenerator generator;
    generator.set_stemmer(Xapian::Stem("en"));
    peers::for_each_row(ads, [&](const base::Json& row) {
        Xapian::Document document;
        generator.set_document(document);
        generator.index_text(row["title"].text(), 1, "S");
        generator.index_text(row["title"].text());
        for (const char* field : {"institution", "text"}) {
            generator.increase_termpos();
            generator.index_text(row[field].text());
        }
        document.set_data(row.dump());
        Xapian::valueno slot = 0;
        for (const auto field : peers::kFacets) {
            const std::string& value = row[field].text();
            document.add_value(slot++, value);
            if (!value.empty()) document.add_boolean_term(filter_term(field, value));
        }
        const std::string id = "Q" + row["id"].text();
        document.add_boolean_term(id);
        database.replace_document(id, document);
    });
    database.commit();
}

class PlainXapian : public peers::Engine {
  public:
    explicit PlainXapian(const std::filesystem::path& directory) : database_(directory.string()) {
        parser_.set_stemmer(Xapian::Stem("en"));
        parser_.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
        parser_.set_database(database_);
        parser_.add_prefix("title", "S");
    }

    std::vector<peers::Answer> search(const peers::Query& query, Kind kind, std::size_t limit) override {
        Xapian::Enquire enquire(database_);
        enquire.set_query(parsed(query, kind));
        std::deque<Xapian::ValueCountMatchSpy> spies;  // they cannot be moved
        if (kind == Kind::facets) {
            for (Xapian::valueno slot = 0; slot < peers::kFacets.size(); ++slot) spies.emplace_back(slot);
            for (auto& spy : spies) enquire.add_matchspy(&spy);
        }
        const auto check = kind == Kind::facets ? database_.get_doccount() : 0;
        const auto matches = enquire.get_mset(0, static_cast<Xapian::doccount>(limit), check);
        std::vector<peers::Answer> answers;
        for (auto match = matches.begin(); match != matches.end(); ++match) {
            const auto row = base::parse_json(match.get_document().get_data());
            answers.push_back({row ? (*row)["id"].text() : "", match.get_weight()});
        }
        return answers;
    }

  private:
    Xapian::Query parsed(const peers::Query& query, Kind kind) {
        parser_.set_default_op(kind == Kind::any ? Xapian::Query::OP_OR : Xapian::Query::OP_AND);
        if (kind == Kind::phrase) {
            return parser_.parse_query("\"" + query.words + "\"", Xapian::QueryParser::FLAG_PHRASE);
        }
        const Xapian::Query words = parser_.parse_query(query.words, 0);
        if (kind != Kind::filter || query.field.empty()) return words;
        return {Xapian::Query::OP_FILTER, words, Xapian::Query(filter_term(query.field, query.value))};
    }

    Xapian::Database database_;
    Xapian::QueryParser parser_;
};

}  // namespace

int main(int argc, char** argv) {
    try {
        return peers::run({"xapian", build,
                           [](const std::filesystem::path& directory, const std::vector<std::string>&) {
                               return std::make_unique<PlainXapian>(directory);
                           }},
                          argc, argv);
    } catch (const Xapian::Error& error) {
        peers::give_up(error.get_description());
    }
}
