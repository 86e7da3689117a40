#include "query/understand/lexicon.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "core/base/text.h"
#include "core/model/enums.h"
#include "core/vocab/conditions.h"
#include "query/understand/conditions.h"

namespace jobindex::understand {
namespace {

constexpr std::size_t kMaxNames = 12;
constexpr std::size_t kMinNameBytes = 3;
/// A word longer than this has one meaning, mostly ("Phasenrückgewinnung").
constexpr std::size_t kLongWord = 12;
/// What the discipline that a skill belongs to is worth, against one that was named.
constexpr double kNearDiscipline = 0.5;
/// Countries are named in plain words by names this long, or by these.
constexpr std::size_t kMinCountryName = 4;
constexpr std::array<std::string_view, 3> kShortCountries = {"UK", "USA", "UAE"};
/// Ranks that a word asks for. "Engineer" or "head of" are in the vocabulary to read ads by, but someone who
/// types "engineer" does not want every technician.
constexpr std::array<std::string_view, 8> kAskedRanks = {
    "phd",      "predoc",         "postdoc",        "research_assistant",
    "lecturer", "assistant_prof", "associate_prof", "full_prof"};

/// Areas that are named as where to work, and seldom as what to study.
constexpr std::array<std::string_view, 7> kPlainAreas = {
    "europe", "scandinavia", "nordic-countries", "baltic-states", "benelux", "dach", "british-isles"};

/// What the names of technicians have in them that are of no other rank.
constexpr std::array<std::string_view, 5> kTechnicians = {"technici", "techniker", "tekniker", "tecnico",
                                                          "laborant"};

/// True for the name of a rank that asks for it.
bool asks_for_rank(std::string_view id, std::string_view words) {
    if (std::find(kAskedRanks.begin(), kAskedRanks.end(), id) != kAskedRanks.end()) return true;
    const std::string key = name_key(words);
    return id == "technician" && std::any_of(kTechnicians.begin(), kTechnicians.end(),
                                             [&](auto part) { return key.find(part) != std::string::npos; });
}

/// ISO 639-1 codes and English names of the languages that ads are written in.
struct Language {
    std::string_view code, name;
};
constexpr std::array<Language, 26> kLanguages = {
    {{"en", "English"},    {"de", "German"},    {"fr", "French"},  {"es", "Spanish"},  {"it", "Italian"},
     {"pt", "Portuguese"}, {"nl", "Dutch"},     {"sv", "Swedish"}, {"da", "Danish"},   {"no", "Norwegian"},
     {"nb", "Norwegian"},  {"fi", "Finnish"},   {"pl", "Polish"},  {"cs", "Czech"},    {"sk", "Slovak"},
     {"hu", "Hungarian"},  {"ro", "Romanian"},  {"el", "Greek"},   {"tr", "Turkish"},  {"ca", "Catalan"},
     {"ru", "Russian"},    {"uk", "Ukrainian"}, {"zh", "Chinese"}, {"ja", "Japanese"}, {"ko", "Korean"},
     {"ar", "Arabic"}}};

std::optional<Value> language_value(std::string_view text) {
    for (const auto& language : kLanguages) {
        if (base::equal_ignoring_case(text, language.code) ||
            base::equal_ignoring_case(text, language.name)) {
            return Value{std::string(language.code), std::string(language.name)};
        }
    }
    const bool is_code = text.size() == 2 && base::is_alpha(text[0]) && base::is_alpha(text[1]);
    if (is_code) return Value{base::to_lower_ascii(text), std::string(text)};
    return std::nullopt;
}

/// "fixed-term" and "Fixed term" as "fixed_term".
template <std::size_t count>
std::optional<Value> name_value(const std::array<std::string_view, count>& names, std::string_view text) {
    const std::string id = base::replace_all(name_key(text), " ", "_");
    for (const auto name : names) {
        if (name == id) return Value{id, base::replace_all(id, "_", " ")};
    }
    return std::nullopt;
}

bool names_a_country(std::string_view words) {
    if (words == "US") return true;  // "us" is a word
    const auto is_short = [&](std::string_view name) { return base::equal_ignoring_case(name, words); };
    if (std::any_of(kShortCountries.begin(), kShortCountries.end(), is_short)) return true;
    return name_key(words).size() >= kMinCountryName;
}

/// "lecturers" -> "lecturer"; "" when it is no plural.
std::string singular(std::string_view words) {
    constexpr std::size_t kMinPlural = 5;
    if (words.size() < kMinPlural || words.back() != 's' || words[words.size() - 2] == 's') return {};
    return std::string(words.substr(0, words.size() - 1));
}

/// Adds "stem cell" to "stem cells" and the other way round: a name of several words stands as it is in a
/// text, where one word counts in all its forms.
void add_other_numbers(std::vector<std::string>& names) {
    const std::size_t count = names.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (names[i].find(' ') == std::string::npos) continue;
        std::string other = names[i].ends_with('s') ? singular(names[i]) : names[i] + 's';
        const bool is_new = !other.empty() && std::find(names.begin(), names.end(), other) == names.end();
        if (is_new) names.push_back(std::move(other));
    }
}

}  // namespace

Lexicon::Lexicon(NameTable skills, NameTable disciplines, NameTable degrees, NameTable levels,
                 NameTable countries, PlaceNames places, NameTable areas, NameTable terms)
    : skills_(std::move(skills)),
      disciplines_(std::move(disciplines)),
      degrees_(std::move(degrees)),
      levels_(std::move(levels)),
      countries_(std::move(countries)),
      places_(std::move(places)),
      areas_(std::move(areas)),
      terms_(std::move(terms)) {}

base::Result<Lexicon> Lexicon::load(const std::filesystem::path& data_dir) {
    const auto vocabulary = [&](const char* name) {
        return NameTable::load(data_dir / "vocab" / name, vocabulary_columns());
    };
    auto skills = vocabulary("skills.tsv");
    if (!skills) return base::fail(skills);
    auto disciplines = vocabulary("disciplines.tsv");
    if (!disciplines) return base::fail(disciplines);
    auto degrees = vocabulary("degrees.tsv");
    if (!degrees) return base::fail(degrees);
    auto levels = vocabulary("levels.tsv");
    if (!levels) return base::fail(levels);
    auto countries = NameTable::load(data_dir / "places" / "countries.tsv", country_columns());
    if (!countries) return base::fail(countries);
    auto places = PlaceNames::load(data_dir / "places" / "names.tsv");
    if (!places) return base::fail(places);
    auto neighbours =
        NameTable::load(data_dir / "places" / "neighbours.tsv", {0, 0, 1, std::nullopt, std::nullopt});
    if (!neighbours) return base::fail(neighbours);
    auto areas = NameTable::load(data_dir / "places" / "areas.tsv", area_columns());
    if (!areas) return base::fail(areas);
    auto terms = NameTable::load(data_dir / "vocab" / "terms.tsv", term_columns());
    if (!terms) return base::fail(terms);
    Lexicon lexicon(std::move(*skills), std::move(*disciplines), std::move(*degrees), std::move(*levels),
                    std::move(*countries), std::move(*places), std::move(*areas), std::move(*terms));
    auto regions =
        NameTable::load(data_dir / "places" / "regions.tsv", {0, 1, 2, std::nullopt, std::nullopt});
    if (!regions) return base::fail(regions);
    lexicon.regions_ = std::move(*regions);
    lexicon.neighbours_ = std::move(*neighbours);
    return lexicon;
}

const NameTable* Lexicon::table(std::string_view field) const {
    if (field == "skill") return &skills_;
    if (field == "discipline") return &disciplines_;
    if (field == "degree") return &degrees_;
    if (field == "level") return &levels_;
    if (field == "country") return &countries_;
    return nullptr;
}

const NameTable* Lexicon::labels(std::string_view field) const {
    if (field == "region") return &regions_;
    if (field == "term") return &terms_;
    return field == "area" ? &areas_ : table(field);
}

std::optional<Value> Lexicon::value_of(std::string_view field, std::string_view text) const {
    if (const NameTable* names = table(field)) {
        // An id, as facets and links have it, is itself though it be also another's name ("biomaterials").
        if (const auto row = names->row_of(text))
            return Value{base::to_lower_ascii(names->id(*row)), std::string(names->label(*row))};
        auto rows = names->find(text);
        if (rows.empty() && !singular(text).empty()) rows = names->find(singular(text));
        if (rows.empty()) return std::nullopt;
        return Value{base::to_lower_ascii(names->id(rows.front())), std::string(names->label(rows.front()))};
    }
    if (field == "contract") return name_value(model::kContractNames, text);
    if (field == "remote") return name_value(model::kRemoteNames, text);
    if (field == "language") return language_value(text);
    if (field == "city" || field == "region") return place_value(field == "region", text);
    return Value{std::string(text), std::string(text)};
}

Value Lexicon::place_value(bool is_region, std::string_view text) const {
    for (const auto& place : places_.find(text)) {
        if (place.is_region != is_region) continue;
        return is_region ? Value{base::to_lower_ascii(place.region), place.name}
                         : Value{place.name, place.name};
    }
    return {std::string(text), std::string(text)};
}

bool Lexicon::is_part_of(const NamedPlace& place, std::string_view text) const {
    const auto country = value_of("country", text);
    if (country && base::equal_ignoring_case(country->id, place.country)) return true;
    if (place.region.empty()) return false;
    const bool is_code = text.size() >= 2 && base::equal_ignoring_case(place.region.substr(3), text);
    return is_code || base::equal_ignoring_case(place_value(true, text).id, place.region);
}

void Lexicon::add_concepts(std::string_view field, std::string_view words, std::vector<Concept>& out) const {
    const NameTable* names = labels(field);
    auto rows = names->find(words);
    if (rows.empty() && !singular(words).empty()) rows = names->find(singular(words));
    for (const auto row : rows) {
        // Aliases of a discipline are what it is recognised by ("radiomics" for medical imaging), not
        // synonyms.
        if (field == "discipline" && name_key(names->label(row)) != name_key(words)) continue;
        out.push_back(
            {std::string(field), base::to_lower_ascii(names->id(row)), std::string(names->label(row))});
    }
}

void Lexicon::add_topics(std::string_view words, std::vector<Concept>& out) const {
    std::vector<Concept> terms;
    add_concepts("term", words, terms);
    const bool is_part = !terms.empty();
    // A term that is called like a skill or discipline gives it names that are filed elsewhere.
    const std::string_view name = is_part ? std::string_view(terms.front().label) : words;
    std::vector<Concept> found;
    add_concepts("skill", name, found);
    add_concepts("discipline", name, found);
    if (is_part)
        std::erase_if(found, [&](const Concept& item) { return name_key(item.label) != name_key(name); });
    if (found.empty()) found = std::move(terms);
    std::move(found.begin(), found.end(), std::back_inserter(out));
}

std::vector<Concept> Lexicon::concepts_of(std::string_view words) const {
    std::vector<Concept> found;
    // "thèse" is a doctoral post, the English "these" nothing.
    if (!base::equal_ignoring_case(words, "these")) add_concepts("level", words, found);
    std::erase_if(found, [&](const Concept& item) { return !asks_for_rank(item.id, words); });
    for (auto& said : conditions_of(name_key(words))) {
        const bool known = std::find(found.begin(), found.end(), said) != found.end();
        if (!known) found.push_back(std::move(said));
    }
    const bool is_rank =
        std::any_of(found.begin(), found.end(), [](const Concept& item) { return item.field == "level"; });
    add_topics(words, found);
    const std::size_t degrees = found.size();
    add_concepts("degree", words, found);
    for (std::size_t i = degrees; is_rank && i < found.size(); ++i) found[i].weight = vocab::kOtherReading;
    if (names_a_country(words)) add_concepts("country", words, found);
    return found;
}

std::vector<std::string> Lexicon::names_of(const Concept& item) const {
    if (item.field == "country") return country_words(item);
    std::vector<std::string> names;
    for (const auto name : names_of_condition(item)) names.emplace_back(name);
    if (item.field != "skill" && item.field != "term") return names;
    const NameTable& known = *labels(item.field);
    const auto row = known.row_of(item.id);
    if (!row) return names;
    names.emplace_back(known.label(*row));
    for (const auto alias : known.aliases(*row)) {
        const bool usable = alias.size() >= kMinNameBytes && alias.front() != '=';
        if (usable && names.size() < kMaxNames) names.emplace_back(alias);
    }
    if (item.field == "term") add_other_numbers(names);
    return names;
}

std::optional<Concept> Lexicon::read_as(const Concept& item, std::string_view name) const {
    if (item.field != "term" || name.find(' ') != std::string_view::npos) return std::nullopt;
    const auto rows = skills_.find(name);
    if (rows.empty()) return name.size() > kLongWord ? std::nullopt : whole_of(item);
    return Concept{"skill", base::to_lower_ascii(skills_.id(rows.front())),
                   std::string(skills_.label(rows.front()))};
}

std::vector<std::string> Lexicon::country_words(const Concept& item) const {
    std::vector<std::string> words;
    for (auto& name : spellings_of(item)) {
        const bool is_word = name.size() >= kMinCountryName && name.find(' ') == std::string::npos;
        if (is_word) words.push_back(std::move(name));
    }
    return words;
}

std::vector<std::string> Lexicon::spellings_of(const Concept& item) const {
    std::vector<std::string> names;
    const NameTable* known = labels(item.field);
    const auto row = known == nullptr ? std::nullopt : known->row_of(item.id);
    if (!row) return {item.label};
    names.emplace_back(known->label(row.value()));
    for (const auto alias : known->aliases(row.value())) {
        if (!alias.starts_with('=')) names.emplace_back(alias);
    }
    return names;
}

std::vector<Concept> Lexicon::disciplines_of(const std::vector<Concept>& concepts) const {
    std::vector<Concept> found;
    const auto add = [&](std::string_view id, double weight) {
        const bool known =
            std::any_of(found.begin(), found.end(), [&](const Concept& one) { return one.id == id; });
        if (!known) found.push_back({"discipline", std::string(id), label_of("discipline", id), weight});
    };
    for (const auto& item : concepts) {
        if (item.field == "discipline" || (item.field == "skill" && disciplines_.row_of(item.id)))
            add(item.id, 1);
    }
    for (const auto& item : concepts) {
        if (item.field != "skill" && item.field != "term") continue;
        for (const auto row : disciplines_.find(item.label)) add(disciplines_.id(row), kNearDiscipline);
    }
    return found;
}

std::optional<Concept> Lexicon::broader(const Concept& item) const {
    if (item.field == "term") return whole_of(item);
    const NameTable* names = table(item.field);
    const auto row = names == nullptr ? std::nullopt : names->row_of(item.id);
    if (!row || names->broader(*row).empty()) return std::nullopt;
    const std::string wider(names->broader(*row));
    return Concept{item.field, wider, label_of(item.field, wider)};
}

std::optional<Concept> Lexicon::whole_of(const Concept& term) const {
    const auto names = spellings_of(term);
    for (const std::string_view field : {"discipline", "skill"}) {
        for (const auto& name : names) {
            const auto rows = table(field)->find(name);
            if (rows.empty()) continue;
            return Concept{std::string(field), base::to_lower_ascii(table(field)->id(rows.front())),
                           std::string(table(field)->label(rows.front()))};
        }
    }
    return std::nullopt;
}

std::optional<Concept> Lexicon::area_of(std::string_view words, bool is_place) const {
    for (const auto row : areas_.find(words)) {
        const auto id = areas_.id(row);
        const bool is_plain = std::find(kPlainAreas.begin(), kPlainAreas.end(), id) != kPlainAreas.end();
        if (is_plain || is_place) return Concept{"area", std::string(id), std::string(areas_.label(row))};
    }
    return std::nullopt;
}

std::vector<std::string> Lexicon::countries_of(std::string_view area) const {
    const auto row = areas_.row_of(area);
    if (!row) return {};
    std::vector<std::string> codes;
    for (const auto code : base::split(areas_.broader(*row), '|')) codes.emplace_back(code);
    return codes;
}

std::vector<std::string> Lexicon::neighbours(std::string_view country) const {
    std::vector<std::string> codes;
    const auto row = neighbours_.row_of(country);
    if (!row) return codes;
    for (const auto code : neighbours_.aliases(*row)) codes.emplace_back(code);
    return codes;
}

std::string Lexicon::label_of(std::string_view field, std::string_view id) const {
    if (const NameTable* names = labels(field)) {
        const auto row = names->row_of(id);
        return std::string(row ? names->label(*row) : id);
    }
    if (field == "language") {
        const auto language = language_value(id);
        return language ? language->label : std::string(id);
    }
    if (field == "contract" || field == "remote") return base::replace_all(id, "_", " ");
    return std::string(id);
}

}  // namespace jobindex::understand
