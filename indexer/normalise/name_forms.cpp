#include "indexer/normalise/name_forms.h"

#include <algorithm>
#include <cstdint>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/normalise/employer_cues.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

struct Bent {
    std::string_view ending, plain;
};

// clang-format off
/// Endings of the words of names in cases other than the first, and those of the first. Longest first.
constexpr Bent kBent[] = {
    // Polish, Czech and Slovak: nouns, then adjectives
    {"niwersytetu", "niwersytet"}, {"niwersytecie", "niwersytet"}, {"niwersytetem", "niwersytet"}, {"niwersytetowi", "niwersytet"}, {"olitechniki", "olitechnika"}, {"olitechnice", "olitechnika"},
    {"olitechnikę", "olitechnika"}, {"kademii", "kademia"}, {"nstytutu", "nstytut"}, {"nstytucie", "nstytut"}, {"Szkoły", "Szkoła"}, {"Szkole", "Szkoła"}, {"zpitala", "zpital"}, {"zpitalu", "zpital"},
    {"niverzity", "niverzita"}, {"niverzitě", "niverzita"}, {"niverzitu", "niverzita"}, {"niverzitou", "niverzita"}, {"stavu", "stav"}, {"Ústavem", "Ústav"}, {"školy", "škola"}, {"škole", "škola"},
    {"skiego", "ski"}, {"ckiego", "cki"}, {"dzkiego", "dzki"}, {"dzkiej", "dzka"}, {"skim", "ski"}, {"ckim", "cki"}, {"skiej", "ska"}, {"ckiej", "cka"}, {"nego", "ny"}, {"nej", "na"}, {"wego", "wy"}, {"wej", "wa"}, {"nym", "ny"},
    {"ovy", "ova"}, {"ově", "ova"}, {"ého", "é"}, {"ké", "ká"}, {"né", "ná"}, {"cké", "cká"}, {"ském", "ské"},
    // Finnish
    {"yliopistossa", "yliopisto"}, {"yliopistolla", "yliopisto"}, {"yliopistolle", "yliopisto"}, {"yliopistosta", "yliopisto"}, {"yliopistoon", "yliopisto"}, {"yliopiston", "yliopisto"},
    {"korkeakoulussa", "korkeakoulu"}, {"korkeakoululla", "korkeakoulu"}, {"korkeakouluun", "korkeakoulu"}, {"korkeakoulun", "korkeakoulu"}, {"laitoksessa", "laitos"}, {"laitokseen", "laitos"},
    {"laitoksen", "laitos"}, {"keskuksessa", "keskus"}, {"keskukseen", "keskus"}, {"keskuksen", "keskus"}, {"instituutin", "instituutti"}, {"sairaalan", "sairaala"}, {"sairaalassa", "sairaala"},
    // Swedish, Danish, Norwegian
    {"niversitetets", "niversitetet"}, {"niversitets", "niversitet"}, {"institutets", "institutet"}, {"instituttets", "instituttet"}, {"högskolas", "högskola"}, {"högskolans", "högskolan"},
    {"høgskoles", "høgskole"}, {"hospitalets", "hospitalet"}, {"sykehusets", "sykehuset"}, {"sjukhusets", "sjukhuset"},
    // German
    {"nstitutes", "nstitut"}, {"nstituts", "nstitut"}, {"linikums", "linikum"}, {"entrums", "entrum"}, {"rankenhauses", "rankenhaus"}, {"useums", "useum"},
    // English
    {"niversity's", "niversity"}, {"nstitute's", "nstitute"}, {"ollege's", "ollege"}, {"niversity\xE2\x80\x99s", "niversity"}, {"ollege\xE2\x80\x99s", "ollege"},
};

/// Ends of longer words for a kind of institution, in all their cases, folded.
constexpr std::string_view kKindEnds[] = {
    "universitat", "universitatsmedizin", "universitatsklinik", "hochschule", "klinikum", "klinikums", "krankenhaus", "krankenhauses", "institut", "instituts", "zentrum", "zentrums",
    "akademie", "anstalt", "sternwarte", "landesamt", "bundesamt", "bundesanstalt", "museum", "bibliothek", "universiteit", "hogeschool", "ziekenhuis", "instituut", "universitet", "universitetet",
    "universitets", "universitetets", "hogskola", "hogskolan", "hogskolans", "sjukhus", "sjukhuset", "lasarett", "myndigheten", "institutet", "institutets", "museet", "hoyskole", "hoyskolen",
    "hogskole", "hogskolen", "hogskulen", "sykehus", "sykehuset", "instituttet", "instituttets", "direktoratet", "sygehus", "hospitalet", "hojskole", "hojskolen", "yliopisto", "yliopiston",
    "yliopistossa", "yliopistolla", "yliopistoon", "yliopistolle", "korkeakoulu", "korkeakoulun", "korkeakoulussa", "korkeakouluun", "sairaala", "sairaalan", "tutkimuskeskus", "keskuksen",
    "laitoksen", "uniwersytetu", "uniwersytecie", "politechniki", "politechnice", "akademii", "instytutu", "instytucie", "szpitala", "univerzity", "univerzite", "univerzitu", "ustavu", "nemocnice", "stiftung", "kunstsammlungen", "bundesarchiv", "stadtarchiv", "landesarchiv",
};
// clang-format on

constexpr std::size_t kTail = 4;

std::uint32_t tail_of(std::string_view word) {
    std::uint32_t out = 0;
    for (const char c : word.substr(word.size() - kTail)) out = out << 8 | static_cast<unsigned char>(c);
    return out;
}

/// True for a word that ends as a kind of institution: "Forschungszentrum", "vattenmyndigheten".
bool ends_as_kind(std::string_view folded) {
    static const auto kTails = [] {
        std::vector<std::uint32_t> out;
        for (const auto end : kKindEnds) out.push_back(tail_of(end));
        std::sort(out.begin(), out.end());
        return out;
    }();
    if (folded.size() <= kTail || !std::binary_search(kTails.begin(), kTails.end(), tail_of(folded)))
        return false;
    return std::any_of(std::begin(kKindEnds), std::end(kKindEnds),
                       [&](auto end) { return folded.ends_with(end); });
}

/// The word in the first case; "" for one that is no other.
std::string plain_word(std::string_view word) {
    for (const auto& [ending, plain] : kBent) {
        if (word.ends_with(ending))
            return std::string(word.substr(0, word.size() - ending.size())) + std::string(plain);
    }
    return {};
}

/// A German adjective before its kind: "Technischen Universität" is "Technische Universität".
std::string plain_adjectives(std::string_view name) {
    static constexpr std::string_view kKinds[] = {"universitat", "hochschule", "akademie", "fachhochschule"};
    std::string out;
    bool changed = false, kind = false;
    for (const auto word : base::split_words(name)) {
        kind = kind || std::find(std::begin(kKinds), std::end(kKinds), base::fold(word)) != std::end(kKinds);
        const bool bent = !kind && word.size() > 5 && word.ends_with("en") && begins_with_capital(word);
        out += (out.empty() ? "" : " ") + std::string(bent ? word.substr(0, word.size() - 1) : word);
        changed = changed || bent;
    }
    return changed && kind ? out : std::string();
}

}  // namespace

bool is_kind_word(const Words& words, std::size_t index) {
    static const auto kTable = list_of(kInstitutionKinds);
    return kTable.at(words, index).has_value() || ends_as_kind(words.folded(index));
}

bool names_kind(std::string_view name) {
    const Words words(name);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (is_kind_word(words, i)) return true;
    }
    return false;
}

std::vector<std::string> nominatives(std::string_view name) {
    std::vector<std::string> out;
    if (auto german = plain_adjectives(name); !german.empty()) out.push_back(std::move(german));
    // "Univerzity Palackého": the word for the kind alone is bent. "Masarykovy univerzity": all of them are.
    std::string kind, all;
    for (const auto word : base::split_words(name)) {
        const auto nominative = plain_word(word);
        const bool is_kind = !nominative.empty() && ends_as_kind(base::fold(word));
        kind += (kind.empty() ? "" : " ") + (is_kind ? nominative : std::string(word));
        all += (all.empty() ? "" : " ") + (nominative.empty() ? std::string(word) : nominative);
    }
    if (kind != name) out.push_back(kind);
    if (all != name && all != kind) out.push_back(std::move(all));
    return out;
}

}  // namespace jobindex::normalise
