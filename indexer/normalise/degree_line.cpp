#include "indexer/normalise/degree_line.h"

#include <algorithm>
#include <string_view>

#include "core/base/text.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {

bool degree_begins_line(const Words& words, std::size_t first, std::size_t next) {
    static const PhraseTable<bool> kBefore{{"a", true},
                                           {"an", true},
                                           {"the", true},
                                           {"earned", true},
                                           {"completed", true},
                                           {"excellent", true},
                                           {"good", true},
                                           {"university", true},
                                           {"abgeschlossenes", true},
                                           {"abgeschlossene", true},
                                           {"minimum", true},
                                           {"un", true},
                                           {"een", true},
                                           {"relevant", true},
                                           {"very", true},
                                           {"has", true},
                                           {"have", true},
                                           {"hold", true},
                                           {"holds", true},
                                           {"bac", true},
                                           {"at least", true},
                                           {"least", true},
                                           {"at", true},
                                           {"einschlägiges", true},
                                           {"einschlägige", true},
                                           {"qualifiziertes", true},
                                           {"qualifizierte", true},
                                           {"sehr", true},
                                           {"gutes", true},
                                           {"gute", true},
                                           {"überdurchschnittliches", true},
                                           {"überdurchschnittliche", true},
                                           {"une", true},
                                           {"ein", true},
                                           {"eine", true},
                                           {"en", true},
                                           {"et", true},
                                           {"minimum a", true},
                                           {"strong", true},
                                           {"acceptable", true},
                                           {"recognised", true},
                                           {"recognized", true},
                                           {"5", true},
                                           {"uma", true},
                                           {"um", true},
                                           {"doktorsexamen", true},
                                           {"possesses", true},
                                           {"possess", true},
                                           {"completion of", true},
                                           {"estar en posesión del", true},
                                           {"título de", true},
                                           {"titulación de", true},
                                           {"titulaire d'un", true},
                                           {"être titulaire d'un", true},
                                           {"ukończone", true},
                                           {"stopień", true},
                                           {"stopień naukowy", true},
                                           {"vysokoškolské", true},
                                           {"vzdělání", true},
                                           {"soveltuva", true},
                                           {"ylempi", true},
                                           {"relevante", true},
                                           {"afgesloten", true},
                                           {"je hebt een", true},
                                           {"grado de", true},
                                           {"laurea", true}};
    static const PhraseTable<bool> kBehind{{"in", true},         {"or", true},
                                           {"degree", true},     {"from", true},
                                           {"and", true},        {"im", true},
                                           {"i", true},          {"inom", true},
                                           {"en", true},         {"of", true},
                                           {"ou", true},         {"oder", true},
                                           {"o", true},          {"required", true},
                                           {"equivalent", true}, {"with", true},
                                           {"eller", true},      {"w", true},
                                           {"v", true},          {"z", true},
                                           {"na", true},         {"no", true},
                                           {"em", true},         {"del", true},
                                           {"de", true},         {"op", true},
                                           {"inden", true},      {"ve", true},
                                           {"nello", true},      {"nell", true},
                                           {"nel", true},        {"nelle", true},
                                           {"nei", true},        {"dans", true},
                                           {"para", true},       {"por", true},
                                           {"com", true},        {"uit", true},
                                           {"van", true},        {"met", true},
                                           {"med", true},        {"fra", true},
                                           {"från", true},       {"sekä", true},
                                           {"tai", true},        {"nebo", true},
                                           {"lub", true},        {"oraz", true},
                                           {"obor", true},       {"ze", true},
                                           {"do", true},         {"mit", true},
                                           {"aus", true},        {"der", true},
                                           {"für", true},        {"am", true},
                                           {"o titolo", true},   {"abgeschlossen", true},
                                           {"must", true}};
    std::size_t at = first;
    while (at > 0 && first - at < 4 && words[at].before < Break::line) {
        if (!kBefore.at(words, at - 1)) return false;
        --at;
    }
    const bool starts = at == 0 || words[at].before == Break::line || words[at].before >= Break::item;
    if (!starts) return false;
    if (next >= words.size() || words[next].before >= Break::line) return true;
    const auto gap = base::trim(words.gap(next));
    // "(BA, BFA,\nB.Des.) and": a line that was broken in a list.
    const bool broken = at > 0 && words.gap(at).find(',') != std::string_view::npos;
    if (broken && gap.starts_with(')')) return false;
    // "Doctorat en chimie": the name of the degree may hold the link.
    const bool linked = next > first + 1 && kBehind.at(words, next - 1).has_value();
    return linked || kBehind.at(words, next).has_value() || gap.starts_with(',') || gap.starts_with('/') ||
           gap.starts_with('(') || gap.starts_with(')') || gap.starts_with('.');
}

bool is_all_of_sentence(const Words& words, std::size_t first, std::size_t next) {
    static const PhraseTable<bool> kSaid{
        {"is", true},      {"are", true},      {"was", true},       {"were", true},     {"will", true},
        {"has", true},     {"have", true},     {"can", true},       {"offered", true},  {"awarded", true},
        {"program", true}, {"programs", true}, {"programme", true}, {"students", true}, {"leads", true}};
    static constexpr std::string_view kIn[] = {"in", "im", "en", "i", "inom", "w", "v", "em", "inden"};
    if (words.sentence_start(first) != first || next >= words.size()) return false;
    const auto link = words.folded(next);
    return std::find(std::begin(kIn), std::end(kIn), link) != std::end(kIn) &&
           !kSaid.any(words, next, words.sentence_end(first));
}

}  // namespace jobindex::normalise
