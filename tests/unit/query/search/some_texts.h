// Two small databases of texts as a generation has them, with positions, so that Xapian can answer too.
#pragma once

#include <xapian.h>

#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/schema/fields.h"
#include "core/schema/terms.h"
#include "query/search/match_space.h"
#include "tests/support/temp_dir.h"

namespace jobindex::search {

/// Texts of lower-case words; the first two words of each are its title.
class Texts {
  public:
    Texts(const std::vector<std::string>& open, const std::vector<std::string>& past) {
        std::ofstream run(dir_.path() / "run", std::ios::binary);
        for (const auto& text : open) add(live_, run, text, "20261201");
        for (const auto& text : past) add(closed_, run, text, "20260101");
        run.close();
        static_cast<void>(schema::write_run_file(dir_.path() / "words", schema::kWordPackMagic, table_bytes_,
                                                 {dir_.path() / "run"}));
        words_ = std::make_unique<schema::WordPack>(schema::WordPack::open(dir_.path() / "words").value());
        both_.add_database(live_);
        both_.add_database(closed_);
    }
    MatchSpace space(std::optional<std::chrono::steady_clock::time_point> deadline = {}) const {
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
        for (const auto word : base::split_words(text)) {
            ++place;
            const bool in_title = place <= 2;
            document.add_posting(std::string(word), place);
            if (in_title) document.add_posting("S" + std::string(word), place);
            recorder_.add(word, place);
            if (place == 2) recorder_.end_field(schema::WordField::title);
        }
        const std::string record = recorder_.finish();
        document.add_value(schema::kWordsSlot, schema::pack_place({1, bytes_}));
        document.add_value(schema::kLiveUntilSlot, until);
        database.add_document(document);
        run << record;
        bytes_ += record.size();
    }

    support::TempDir dir_;
    std::string table_bytes_ = schema::WordTable::make({{"professor", 3}, {"of", 2}, {"track", 1}});
    schema::WordTable table_{table_bytes_};
    schema::WordRecorder recorder_{table_};
    std::uint64_t bytes_ = 0;
    std::unique_ptr<schema::WordPack> words_;
    Ranking ranking_;
    mutable Xapian::WritableDatabase live_{"", Xapian::DB_BACKEND_INMEMORY};
    mutable Xapian::WritableDatabase closed_{"", Xapian::DB_BACKEND_INMEMORY};
    mutable Xapian::Database both_;
};

}  // namespace jobindex::search
