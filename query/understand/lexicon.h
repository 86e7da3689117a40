// Lexicon: what query/understand asks the vocabularies of data/.
//
// Starts in a few milliseconds, so that a query from a cold start does; immutable, so safe from any thread.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "query/understand/name_table.h"
#include "query/understand/place_names.h"
#include "query/understand/query.h"

namespace jobindex::understand {

/// The vocabularies that a query's words and field values are looked up in.
class Lexicon {
  public:
    /// Reads vocab/*.tsv and places/*.tsv of a data directory. Errors: not_found, denied, io.
    static base::Result<Lexicon> load(const std::filesystem::path& data_dir);
    /// From the tables themselves, in the layout of those files.
    Lexicon(NameTable skills, NameTable disciplines, NameTable degrees, NameTable levels, NameTable countries,
            PlaceNames places = {}, NameTable areas = {}, NameTable terms = {});

    /// The columns of vocab/*.tsv, of vocab/terms.tsv and of places/countries.tsv.
    static NameTable::Columns vocabulary_columns() { return {0, 1, 4, std::nullopt, 3}; }
    static NameTable::Columns term_columns() { return {0, 1, 2, std::nullopt}; }
    static NameTable::Columns country_columns() { return {0, 2, 3, 1}; }
    /// The columns of places/areas.tsv; what is wider is the countries that an area has.
    static NameTable::Columns area_columns() { return {0, 1, 2, std::nullopt, 3}; }

    /// What `field:text` means: the value that the index holds.
    ///
    /// Closed fields (level, country, skill, degree, discipline, contract, remote, language) know their
    /// values by id, label and alias; nullopt for anything else. Open fields take any text.
    std::optional<Value> value_of(std::string_view field, std::string_view text) const;

    /// What plain words, as a whole, are a name of; empty when of nothing.
    ///
    /// Ranks only where the word says that rank is wanted ("PhD", "lecturer"; not "engineer"); disciplines by
    /// their label alone; country codes are no names, for "in" and "it" are words. What names a part of a
    /// skill ("tax law" of accounting) is a concept of the field "term", not that skill; a term with the
    /// label of a skill or discipline is that one.
    std::vector<Concept> concepts_of(std::string_view words) const;

    /// Cities and regions by name.
    const PlaceNames& places() const { return places_; }
    /// True when `text` names the country or region that `place` lies in.
    bool is_part_of(const NamedPlace& place, std::string_view text) const;

    /// Other names of a skill, a term, a condition of work or a country (those of one word) to search the
    /// text by; none of other concepts, whose names in the vocabulary are wider than they are ("master
    /// thesis" for predoc).
    std::vector<std::string> names_of(const Concept& item) const;

    /// The skill, else the discipline, that an ad must have for `name`, a word of the term `item`, to mean
    /// that term; nullopt where the name is of several words, or so long that it means nothing else.
    std::optional<Concept> read_as(const Concept& item, std::string_view name) const;

    /// The names of a concept that are names of it in any case of letters, its label first.
    std::vector<std::string> spellings_of(const Concept& item) const;

    /// The disciplines that `concepts` ask for, each once: those among them and those that are a skill too
    /// ("Informatik"), and with less weight those that a skill or term is recognised by ("radiomics":
    /// medical imaging).
    std::vector<Concept> disciplines_of(const std::vector<Concept>& concepts) const;

    /// The wider concept of a skill or discipline, the discipline, else the skill, that a term is a part of;
    /// nullopt when it has none.
    std::optional<Concept> broader(const Concept& item) const;
    /// The area of several countries that `words` name, as a concept of the field "area": "Scandinavia". One
    /// that is also what people study ("Africa") only where the words before say that it is a place.
    std::optional<Concept> area_of(std::string_view words, bool is_place) const;
    /// The countries (alpha-2) of an area.
    std::vector<std::string> countries_of(std::string_view area) const;
    /// The countries (alpha-2) beside the country with this alpha-2 code.
    std::vector<std::string> neighbours(std::string_view country) const;

    /// What the value `id` of a field is called; `id` itself when it has no other name.
    std::string label_of(std::string_view field, std::string_view id) const;

  private:
    std::vector<std::string> country_words(const Concept& item) const;
    /// The discipline, else the skill, that has a name of `term` among its own.
    std::optional<Concept> whole_of(const Concept& term) const;
    Value place_value(bool is_region, std::string_view text) const;
    const NameTable* table(std::string_view field) const;
    /// The table of a field's labels; that of areas and regions too, whose names are read by rules of their
    /// own.
    const NameTable* labels(std::string_view field) const;
    void add_concepts(std::string_view field, std::string_view words, std::vector<Concept>& out) const;
    /// The terms, else the skills and disciplines, that words name.
    void add_topics(std::string_view words, std::vector<Concept>& out) const;

    NameTable skills_, disciplines_, degrees_, levels_, countries_;
    PlaceNames places_;
    NameTable areas_, neighbours_, regions_, terms_;
};

}  // namespace jobindex::understand
