// Two small databases of texts as a generation has them, with positions, so that Xapian can answer too.
#pragma once

#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/schema/fields.h"
#include "core/schema/name_finder.h"
#include "core/schema/terms.h"
#include "query/search/match_space.h"
#include "tests/support/temp_dir.h"

namespace jobindex::search {

/// Texts of lower-case words; the first two words of each are its title.
class Texts {
  public:
    /// @param names  of several words, which get terms.
    Texts(const std::vector<std::string>& open, const std::vector<std::string>& past,
          const std::vector<std::string>& names = {})
        : names_bytes_(schema::make_name_list(names)) {
        std::ofstream run(dir_.path() / "run", std::ios::binary);
        for (const auto& text : open) add(live_, run, text, "20261201");
        for (const auto& text : past) add(closed_, run, text, "20260101");
        run.close();
        static_cast<void>(schema::write_run_file(dir_.path() / "words", schema::kWordPackMagic,
                                                 schema::WordPack::head(table_bytes_, names_bytes_),
                                                 {dir_.path() / "run"}));
        words_ = std::make_unique<schema::WordPack>(schema::WordPack::open(dir_.path() / "words").value());
        both_.add_database(live_);
        both_.add_database(closed_);
    }
    MatchSpace space(const Deadline& deadline = {}) const {
        return {{&live_, &closed_},
                {std::make_shared<const Columns>(Columns::load(live_)),
                 std::make_shared<const Columns>(Columns::load(closed_))},
                *words_,
                ranking_,
                deadline};
    }
    Xapian::Database& both() const { return both_; }
    const Ranking& ranking() const { return ranking_; }

  private:
    void add(Xapian::WritableDatabase& database, std::ofstream& run, const std::string& text,
             const std::string& until) {
        Xapian::Document document;
        Xapian::termpos place = 0;
        std::uint32_t document_length = 0;
        for (const auto word : base::split_words(text)) {
            ++place;
            const bool in_title = place <= 2;
            document.add_posting(std::string(word), place);
            if (in_title) document.add_posting("S" + std::string(word), place);
            document_length += in_title ? 2 : 1;
            recorder_.add(word, place);
            if (place == 2) recorder_.end_field(schema::WordField::title);
        }
        const std::string record = recorder_.finish();
        const schema::NameFinder finder(table_, names_);
        for (const auto number : finder.find(schema::WordRecord(record))) {
            Xapian::termcount times = 100;
            for (const auto word : base::split_words(finder.name(number))) {
                auto term = document.termlist_begin();
                term.skip_to(std::string(word));
                times = std::min(times, term.get_wdf());
            }
            document.add_term(std::string(schema::kNamePrefix) + std::string(finder.name(number)), times);
        }
        document.add_value(schema::kWordsSlot, schema::pack_words({{1, bytes_}, document_length}));
        document.add_value(schema::kLiveUntilSlot, until);
        const std::string id = fmt::format("{:032}", ++count_);
        document.add_value(schema::kIdSlot, id);
        document.add_boolean_term(schema::boolean_term(schema::field("id"), id));
        database.add_document(document);
        run << record;
        bytes_ += record.size();
    }

    support::TempDir dir_;
    std::string table_bytes_ = schema::WordTable::make({{"professor", 3}, {"of", 2}, {"track", 1}});
    schema::WordTable table_{table_bytes_};
    schema::WordRecorder recorder_{table_};
    std::string names_bytes_;
    schema::SortedStrings names_{names_bytes_};
    std::uint64_t bytes_ = 0;
    int count_ = 0;
    std::unique_ptr<schema::WordPack> words_;
    Ranking ranking_;
    mutable Xapian::WritableDatabase live_{"", Xapian::DB_BACKEND_INMEMORY};
    mutable Xapian::WritableDatabase closed_{"", Xapian::DB_BACKEND_INMEMORY};
    mutable Xapian::Database both_;
};

}  // namespace jobindex::search
