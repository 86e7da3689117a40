#include "indexer/normalise/employer_unit.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::normalise {
namespace {

// clang-format off
/// Beginnings of names of parts, folded, at the begin of a word.
constexpr std::string_view kUnitWords[] = {
    "department", "dept", "faculty", "school", "institute", "institut", "center", "centre", "college", "division", "office", "program",
    "lab", "group", "dipartiment", "dip.", "dip ", "fakultat", "faculte", "departement", "clinic", "hospital", "chair", "lehrstuhl", "section", "unit",
    "research", "campus", "librar", "museum", "academy", "graduate", "medical", "business", "abteilung", "fachbereich", "personal", "human",
    "facultad", "departamento", "vakgroep", "faculteit", "service", "ufr", "ufficio", "centro", "istitut", "instytut",
    "wydzial", "fakultet", "facolta", "faculdade", "escuela", "escola", "servizi", "servicio", "katedra", "ustav", "zaklad", "odsjek", "odjel", "oddelek", "fakulta",
    "tiedekunta", "laitos", "umr", "unite", "unidad", "sede", "seccion", "sezione", "polo ", "progetto", "project", "projekt",
};

/// The same, which are parts whatever follows. "School" and "college" may be employers.
constexpr std::string_view kSureUnits[] = {
    "faculty of", "faculties of", "department of", "departments of", "dept of", "dept. of", "division of", "dipartimento", "dipartimenti", "dip ", "dip.", "facolta", "facultad de", "faculte de", "faculte des",
    "fakultat fur", "fachbereich", "departement ", "departamento", "facultat", "faculdade de", "wydzial", "fakultet za", "fakulteta za", "fakulta", "katedra",
    "intercollegiate faculty", "vakgroep", "faculteit", "lehrstuhl", "chair of", "institutionen for", "institutt for", "catholic faculty", "tiedekunta",
};

/// Kinds of which some are employers of their own.
constexpr std::string_view kUnsureUnits[] = {
    "institute of", "institute for", "centre for", "center for", "centre of", "center of", "istituto di", "istituto per", "instituto de", "institut fur",
    "institut de", "institut des", "centro di", "centro de", "laboratory of", "laboratoire", "school of", "instytut", "ustav",
};

/// Names of kinds that say nothing of which.
constexpr std::string_view kBareKinds[] = {
    "universita", "universita degli studi", "university", "university of study", "universite", "universitat", "universidad", "universidade", "universiteit",
    "uniwersytet", "univerzita", "hochschule", "institute", "institut", "the university", "research institute", "hospital",
};

constexpr std::string_view kPlaceholders[] = {
    "void", "n/a", "n.a", "na", "none", "null", "nil", "tbd", "tba", "unknown", "not specified", "not available", "other", "test",
    "-", "--", "xxx", "private", "confidential", "anonymous", "undefined",
};
// clang-format on

bool has_word_begin(std::string_view folded, std::string_view word) {
    for (auto at = folded.find(word); at != std::string_view::npos; at = folded.find(word, at + 1)) {
        if (at == 0 || !base::is_alpha(folded[at - 1])) return true;
    }
    return false;
}

template <std::size_t count>
bool begins_with_any(std::string_view folded, const std::string_view (&list)[count]) {
    return std::any_of(std::begin(list), std::end(list),
                       [&](std::string_view begin) { return folded.starts_with(begin); });
}

template <std::size_t count>
bool is_any(std::string_view folded, const std::string_view (&list)[count]) {
    return std::find(std::begin(list), std::end(list), folded) != std::end(list);
}

}  // namespace

BareUnit bare_unit(std::string_view name) {
    const std::string folded = base::fold(base::trim(name));
    if (is_any(folded, kBareKinds)) return BareUnit::yes;
    for (const std::string_view whole : {"universit", "uniwersytet", "univerzi", "sveucilist", "yliopisto",
                                         "hochschule", "politec", "polytechn", "academy", "accademia"}) {
        if (folded.find(whole) != std::string::npos) return BareUnit::no;
    }
    if (begins_with_any(folded, kSureUnits)) return BareUnit::yes;
    return begins_with_any(folded, kUnsureUnits) ? BareUnit::maybe : BareUnit::no;
}

bool names_unit(std::string_view text) {
    const std::string folded = base::fold(text);
    return std::any_of(std::begin(kUnitWords), std::end(kUnitWords),
                       [&](auto word) { return has_word_begin(folded, word); });
}

bool is_placeholder(std::string_view name) {
    const std::string folded = base::fold(base::trim(name));
    const bool letters = std::any_of(name.begin(), name.end(), [](char c) {
        return base::is_alpha(c) || static_cast<unsigned char>(c) >= 0x80;
    });
    return !letters || is_any(folded, kPlaceholders);
}

}  // namespace jobindex::normalise
