#include "indexer/normalise/contract_of_ad.h"

#include "core/base/text.h"
#include "indexer/normalise/contract.h"
#include "indexer/normalise/contract_end.h"
#include "indexer/normalise/merge.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/share_context.h"
#include "indexer/normalise/start_window.h"
#include "indexer/normalise/working_time.h"

namespace jobindex::normalise {
namespace {

using model::JobAd;
using model::Method;
using model::Provenance;

/// Sets a field that is open yet, and notes where its value comes from.
template <class Field, class Value>
void take(JobAd& ad, Field& field, const Value& value, std::string_view name, Provenance source) {
    if (field || !value) return;
    field = *value;
    ad.provenance.insert_or_assign(std::string(name), std::move(source));
}

template <class Field, class Value>
void take_from_words(JobAd& ad, Field& field, const std::optional<Found<Value>>& found,
                     std::string_view name) {
    if (found) take(ad, field, std::optional(found->value), name, from_text(*found));
}

template <class Field, class Value>
void take_from_title(JobAd& ad, Field& field, const std::optional<Found<Value>>& found,
                     std::string_view name) {
    if (!found) return;
    take(ad, field, std::optional(found->value), name,
         {Method::text, found->confidence, {}, "title", ad.title});
}

/// True when a field's word for the kind, "ongoing" or "regular", is said of a post on the tenure track too.
bool is_vague_kind(std::string_view text) {
    static const PhraseTable<bool> kVague{{"ongoing", true}, {"regular", true}, {"continuing", true}};
    const Words words(text);
    return kVague.any(words, 0, words.size());
}

/// `track`: the text says that the post is on the tenure track.
void read_fields(JobAd& ad, const ContractContext& context, bool track) {
    for (const auto* candidate : context.fields) {
        if (context.computed && candidate->method <= Method::rdfa) continue;
        const auto read = read_employment(text_of(candidate->value), context.country, label_of(*candidate));
        const auto source = from_candidate(*candidate);
        if (!track || read.kind != model::ContractKind::permanent ||
            !is_vague_kind(text_of(candidate->value)))
            take(ad, ad.contract.kind, read.kind, "contract.kind", source);
        take(ad, ad.contract.months, read.months, "contract.months", source);
        take(ad, ad.contract.share, read.share, "contract.share", source);
    }
}

/// What is for so many months has an end.
void limit_by_months(JobAd& ad) {
    if (ad.contract.kind || !ad.contract.months) return;
    ad.contract.kind = model::ContractKind::fixed_term;
    auto source = ad.provenance.find("contract.months")->second;
    source.method = Method::inferred;
    ad.provenance.insert_or_assign("contract.kind", std::move(source));
}

/// The months between the day on which the post starts and the one on which its contract ends.
void count_months(JobAd& ad, const ContractContext& context, const Words& words) {
    auto& contract = ad.contract;
    if (contract.months || !ad.dates.start ||
        contract.kind.value_or(model::ContractKind::fixed_term) != model::ContractKind::fixed_term)
        return;
    const auto take_end = [&](base::Date end, Provenance source) {
        source.method = Method::inferred;
        take(ad, contract.months, months_between(*ad.dates.start, end), "contract.months", std::move(source));
    };
    if (const auto end = find_contract_end(words, context.dates))
        return take_end(end->value, from_text(*end));
    for (const auto* candidate : context.fields) {
        const std::string text = labelled_text(*candidate);
        const Words stated(text);
        if (const auto end = find_contract_end(stated, context.dates))
            return take_end(end->value, from_candidate(*candidate));
    }
}

/// "PhD student (0.8-1.0 fte)": the title leaves the share open, though a field says "full time".
void leave_share_open(JobAd& ad, const Words& title) {
    for (std::size_t i = 0; i < title.size(); ++i) {
        if (!base::is_digit(title.folded(i).front()) || !range_of_shares_at(title, i)) continue;
        ad.contract.share.reset();
        ad.provenance.erase("contract.share");
        return;
    }
}

/// "Full-time (10 month), tenure-track": the months of work in each year.
bool is_academic_year(const model::Contract& contract, int months) {
    return contract.kind == model::ContractKind::tenure_track && months >= 9 && months <= 12;
}

/// What ends on a day is for a term.
void limit_by_end(JobAd& ad, const ContractContext& context, const Words& words) {
    if (ad.contract.kind) return;
    const auto end = find_contract_end(words, context.dates);
    if (end)
        take(ad, ad.contract.kind, std::optional(model::ContractKind::fixed_term), "contract.kind",
             from_text(*end));
}

/// "From 1 March 2027 to 28 February 2029": where nothing else says when the post starts.
void start_of_term(JobAd& ad, const ContractContext& context, const Words& words) {
    if (ad.dates.start) return;
    const auto begin = find_contract_begin(words, context.dates);
    if (!begin || begin->value == ad.dates.closing) return;
    if (!start_window(ad, words, context.dates.reference).holds(begin->value)) return;
    ad.dates.start = begin->value;
    ad.provenance.insert_or_assign("dates.start", from_text(*begin));
}

}  // namespace

void read_contract(JobAd& ad, const ContractContext& context, const Words& words) {
    auto& contract = ad.contract;
    const Words title(ad.title);
    const auto of_title = find_contract_kind_in_title(title);
    // "Regular full-time" in a field is said of a post that the title calls tenure-track.
    if (of_title && of_title->value == model::ContractKind::tenure_track)
        take_from_title(ad, contract.kind, of_title, "contract.kind");
    const auto of_text = find_contract_kind(words);
    read_fields(ad, context, of_text && of_text->value == model::ContractKind::tenure_track);
    take_from_title(ad, contract.kind, of_title, "contract.kind");
    if (!context.title_is_inferred &&
        contract.kind.value_or(model::ContractKind::fixed_term) == model::ContractKind::fixed_term)
        take_from_title(ad, contract.months, find_months(title), "contract.months");
    limit_by_months(ad);
    take_from_words(ad, contract.kind, of_text, "contract.kind");
    start_of_term(ad, context, words);
    const auto months = find_months(words);
    if (contract.kind != model::ContractKind::permanent &&
        !(months && is_academic_year(contract, months->value)))
        take_from_words(ad, contract.months, months, "contract.months");
    count_months(ad, context, words);
    // What stands in a sentence of the text is read with the text.
    if (!context.title_is_inferred)
        take_from_title(ad, contract.share, find_share_in_title(title, context.country), "contract.share");
    take_from_words(ad, contract.share, find_share(words, context.country), "contract.share");
    if (!context.title_is_inferred) leave_share_open(ad, title);
    limit_by_months(ad);
    limit_by_end(ad, context, words);
}

}  // namespace jobindex::normalise
