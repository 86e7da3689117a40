#include "indexer/build/document.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <unordered_map>

#include "core/base/text.h"
#include "core/model/job_ad_json.h"
#include "core/schema/fields.h"
#include "core/schema/terms.h"
#include "indexer/build/contacts.h"

namespace jobindex::build {
namespace {

using schema::field;
using schema::Form;

/// Between fields, so that no phrase runs from one into the next.
constexpr std::uint32_t kFieldGap = 100;
constexpr std::size_t kSpellingMin = 4;
/// Weight of the names of the ad's concepts and places in the combined stream.
constexpr Xapian::termcount kLabelWeight = 2;

std::vector<std::string> look_up(const Concepts::Lookup& lookup, std::string_view name, std::string_view id) {
    return lookup ? lookup(name, id) : std::vector<std::string>();
}

/// Fills one document.
class Writer {
  public:
    Writer(const store::StoredAd& stored, const DocumentParts& parts, Spellings& spellings)
        : stored_(stored),
          ad_(stored.ad),
          concepts_(parts.concepts),
          analyser_(parts.analyser),
          names_(parts.names),
          words_(parts.recorder),
          spellings_(spellings),
          repeated_(parts.boilerplate.find(ad_.source, ad_.description)) {}

    MadeDocument run() {
        add_texts();
        add_concepts();
        add_places();
        add_exact();
        add_dates();
        // A document keeps its terms in a tree of strings: once a term is quicker than once a word.
        std::uint32_t count = 0;
        for (const auto& [term, weight] : terms_) {
            document_.add_term(term, weight);
            count += weight;
        }
        std::string record = words_.finish();
        add_names(record);
        return {std::move(document_), std::move(record), count};
    }

  private:
    /// What becomes of a text besides its words in the combined stream.
    struct TextOptions {
        const schema::Field* prefixed = nullptr;  ///< a field of its own too
        Xapian::termcount weight = 1;
        bool spell = false;
        std::string_view language = {};  ///< "" = the ad's
    };

    void add_text(std::string_view text, const TextOptions& options) {
        const auto tokens =
            analyser_.analyse(text, options.language.empty() ? ad_.language : options.language);
        for (const auto& token : tokens) {
            const auto at = position_ + static_cast<std::uint32_t>(token.position);
            words_.add(token.term, at, token.form != Form::word);
            add_token(token, field("text"), options.weight);
            if (options.prefixed != nullptr) add_token(token, *options.prefixed, 1);
            if (options.spell && token.form == Form::word && is_spelling(token.term))
                ++spellings_[token.term];
        }
        if (!tokens.empty()) {
            position_ += static_cast<std::uint32_t>(tokens.back().position) + kFieldGap;
        }
    }

    void add_token(const schema::Token& token, const schema::Field& to, Xapian::termcount weight) {
        terms_[schema::word_term(to, token.term)] += weight;
        if (!token.stem.empty()) terms_[schema::stem_term(to, token.stem)] += weight;
    }

    static bool is_spelling(std::string_view word) {
        return word.size() >= kSpellingMin && std::none_of(word.begin(), word.end(), base::is_digit);
    }

    /// The description without what its source repeats and without contact data.
    void add_description(Xapian::termcount weight) {
        const std::string_view text = ad_.description;
        std::vector<base::Span> omitted = find_contacts(text);
        omitted.insert(omitted.end(), repeated_.begin(), repeated_.end());
        std::sort(omitted.begin(), omitted.end(), [](base::Span a, base::Span b) { return a.from < b.from; });
        std::size_t from = 0;
        for (const auto span : omitted) {
            if (span.from > from) add_parts({from, span.from}, weight);
            from = std::max(from, span.to);
        }
        if (from < text.size()) add_parts({from, text.size()}, weight);
    }

    /// A piece of the description; of a mixed ad each part is stemmed by its own language.
    void add_parts(base::Span piece, Xapian::termcount weight) {
        const std::string_view text = ad_.description;
        for (const auto& part : ad_.languages) {
            const base::Span both{std::max(piece.from, part.span.from),
                                  std::min({piece.to, part.span.to, text.size()})};
            if (both.from < both.to) add_text(both.in(text), {nullptr, weight, false, part.language});
        }
        if (ad_.languages.empty()) add_text(piece.in(text), {nullptr, weight, false});
    }

    /// True for what only a repeated sentence names, and does not demand.
    bool is_repeated(const std::optional<base::Span>& span, bool required) const {
        return span && !required && std::any_of(repeated_.begin(), repeated_.end(), [&](base::Span repeated) {
                   return repeated.from <= span->from && span->to <= repeated.to;
               });
    }

    /// Terms of the names of several words in the ad; a name is there as often as the rarest of its words.
    void add_names(std::string_view record) {
        for (const auto number : names_.find(schema::WordRecord(record))) {
            const std::string_view name = names_.name(number);
            auto times = std::numeric_limits<Xapian::termcount>::max();
            for (const auto word : base::split_words(name)) {
                const auto at = terms_.find(schema::word_term(field("text"), word));
                if (at != terms_.end()) times = std::min(times, at->second);
            }
            document_.add_term(std::string(schema::kNamePrefix) + std::string(name), times);
        }
    }

    bool has_own_title() const {
        const auto source = ad_.provenance.find("title");
        return source == ad_.provenance.end() || source->second.method != model::Method::inferred;
    }

    void add_texts() {
        const auto weight = [](const schema::Field& of) { return static_cast<Xapian::termcount>(of.weight); };
        // A title that was only guessed from the text is no more than that text.
        if (has_own_title()) {
            add_text(ad_.title, {&field("title"), weight(field("title")), true});
        } else {
            add_text(ad_.title, {});
        }
        words_.end_field(schema::WordField::title);
        add_text(ad_.institution.name, {&field("institution"), weight(field("institution")), true});
        words_.end_field(schema::WordField::institution);
        add_text(ad_.department, {&field("department"), weight(field("department")), false});
        words_.end_field(schema::WordField::department);
        add_description(weight(field("text")));
        set_facet(field("institution"), {ad_.institution.name});
    }

    /// The exact terms of concept ids and of the wider ones, their facet, and their names as words.
    void add_concept_field(const schema::Field& to, std::vector<std::string> ids) {
        const auto stated = ids.size();
        for (std::size_t i = 0; i < stated; ++i) {
            for (auto& wider : look_up(concepts_.broader, to.name, ids[i])) ids.push_back(std::move(wider));
        }
        for (const auto& id : ids) {
            add_boolean(to, id);
            for (const auto& label : look_up(concepts_.labels, to.name, id)) {
                add_text(label, {nullptr, kLabelWeight, true});
            }
        }
        set_facet(to, ids);
    }

    void add_concepts() {
        std::vector<std::string> skills;
        std::vector<std::string> degrees;
        std::vector<std::string> levels;
        for (const auto& skill : ad_.skills) {
            if (!is_repeated(skill.span, skill.required)) skills.push_back(skill.concept_id);
        }
        for (const auto& one : ad_.qualifications) {
            if (!is_repeated(one.span, one.required)) degrees.push_back(one.degree);
        }
        for (const auto level : ad_.levels) levels.emplace_back(model::name_of(level));
        add_concept_field(field("skill"), std::move(skills));
        add_concept_field(field("degree"), std::move(degrees));
        add_concept_field(field("level"), std::move(levels));
        add_concept_field(field("discipline"), ad_.disciplines);
    }

    void add_places() {
        std::vector<std::string> countries;
        std::vector<std::string> regions;
        std::vector<std::string> cities;
        Xapian::LatLongCoords where;
        for (const auto& place : ad_.places) {
            add_text(place.city, {nullptr, kLabelWeight, true});
            add_boolean(field("city"), place.city);
            add_boolean(field("region"), place.region);
            const bool known =
                std::find(countries.begin(), countries.end(), place.country) != countries.end();
            if (!known) countries.push_back(place.country);
            if (place.lat && place.lon) where.append(Xapian::LatLongCoord(*place.lat, *place.lon));
            regions.push_back(place.region);
            cities.push_back(place.city);
        }
        if (!where.empty()) set_value(schema::kPlaceSlot, where.serialise());
        add_concept_field(field("country"), std::move(countries));
        set_facet(field("region"), regions);
        set_facet(field("city"), cities);
    }

    /// Fields whose values are exact words with no names of their own.
    void add_exact() {
        const auto add = [this](const schema::Field& to, std::string_view value) {
            add_boolean(to, value);
            set_facet(to, {std::string(value)});
        };
        add(field("id"), ad_.id);
        add(field("language"), ad_.language);
        add(field("source"), ad_.source);
        add(field("employer"), schema::employer_key(ad_.institution));
        if (!ad_.institution.id.empty()) add_boolean(field("employer"), ad_.institution.name);
        if (ad_.contract.kind) add(field("contract"), model::name_of(*ad_.contract.kind));
        if (ad_.remote) add(field("remote"), model::name_of(*ad_.remote));
        set_value(schema::kIdSlot, ad_.id);
        set_value(schema::kDuplicateSlot, stored_.duplicate_of);
    }

    std::optional<base::Date> new_since() const {
        if (ad_.dates.first_seen == 0) return ad_.dates.posted;
        const base::Date seen = base::date_of(ad_.dates.first_seen);
        return ad_.dates.posted && *ad_.dates.posted < seen ? ad_.dates.posted : seen;
    }

    void add_dates() {
        const auto until = model::live_until(ad_, stored_.imported);
        set_value(schema::kLiveUntilSlot,
                  until ? schema::date_value(*until) : std::string(schema::kOpenEnded));
        if (ad_.dates.posted) set_value(field("posted").slot, schema::date_value(*ad_.dates.posted));
        if (const auto since = new_since()) set_value(schema::kNewSinceSlot, schema::date_value(*since));
        if (ad_.dates.closing) set_value(field("closing").slot, schema::date_value(*ad_.dates.closing));
        if (const auto salary = schema::annual(ad_.salary)) {
            // A pay table's figures are for full time.
            const double share = ad_.salary.table_date ? ad_.contract.share.value_or(1) : 1;
            set_value(field("salary").slot, schema::number_value(salary->min * share));
            set_value(schema::kSalaryMaxSlot, schema::number_value(salary->max * share));
        }
    }

    void add_boolean(const schema::Field& to, std::string_view value) {
        if (!schema::boolean_value(value).empty())
            document_.add_boolean_term(schema::boolean_term(to, value));
    }
    void set_facet(const schema::Field& to, const std::vector<std::string>& values) {
        if (to.slot >= 0) set_value(to.slot, schema::facet_value(values));
    }
    void set_value(int slot, const std::string& value) {
        if (!value.empty()) document_.add_value(static_cast<Xapian::valueno>(slot), value);
    }

    const store::StoredAd& stored_;
    const model::JobAd& ad_;
    const Concepts& concepts_;
    schema::Analyser& analyser_;
    const schema::NameFinder& names_;
    schema::WordRecorder& words_;
    Spellings& spellings_;
    std::vector<base::Span> repeated_;  ///< of the description
    Xapian::Document document_;
    std::unordered_map<std::string, Xapian::termcount> terms_;
    std::uint32_t position_ = 0;
};

/// Where an ad's text begins behind what its source repeats; 0 where nothing else is left.
std::size_t own_text(const model::JobAd& ad, const Boilerplate& boilerplate) {
    const std::string_view text = ad.description;
    std::size_t begin = 0;
    for (const auto span : boilerplate.find(ad.source, text)) {
        if (!base::trim(text.substr(begin, span.from - begin)).empty()) break;
        begin = span.to;
    }
    const std::string_view own = base::trim(text.substr(begin));
    return begin == 0 || own.empty() ? 0 : static_cast<std::size_t>(own.data() - text.data());
}

}  // namespace

MadeDocument make_document(const store::StoredAd& stored, const DocumentParts& parts, Spellings& spellings) {
    return Writer(stored, parts, spellings).run();
}

schema::AdParts shown_parts(const store::StoredAd& stored, const Boilerplate& boilerplate) {
    base::Json facts = model::facts_json(stored.ad);
    if (const auto begin = own_text(stored.ad, boilerplate); begin > 0) facts.set("text_begin", begin);
    facts.set_if("duplicate_of", stored.duplicate_of);
    base::Json twins;
    for (const auto& twin : stored.twins)
        twins.push(base::Json::object({{"id", twin.id}}).set_if("url", twin.url));
    facts.set_if("twins", std::move(twins));
    return schema::ad_parts(stored.ad, facts);
}

bool is_live(const store::StoredAd& stored, base::Date today) {
    const auto until = model::live_until(stored.ad, stored.imported);
    return !until || *until >= today;
}

}  // namespace jobindex::build
