#include "indexer/normalise/demand.h"

#include <algorithm>

#include "indexer/normalise/boilerplate.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kReach = 30;  ///< words before and behind that a wish may stand away

enum class Cue { required, desired, negation, policy };

const PhraseTable<Cue>& cues() {
    static const auto kTable = [] {
        std::vector<std::pair<std::string_view, Cue>> rows;
        for (const std::string_view phrase : {"required",
                                              "require",
                                              "requires",
                                              "must",
                                              "essential",
                                              "mandatory",
                                              "necessary",
                                              "requirement",
                                              "requirements",
                                              "need to",
                                              "you have",
                                              "we expect",
                                              "should have",
                                              "must have",
                                              "candidates should",
                                              "applicants should",
                                              "prerequisite",
                                              "minimum",
                                              "qualified candidates",
                                              "successful candidate",
                                              "expected to have",
                                              "hold a",
                                              "holds a",
                                              "have a",
                                              "possess",
                                              "proven",
                                              "demonstrated",
                                              "erforderlich",
                                              "vorausgesetzt",
                                              "voraussetzung",
                                              "voraussetzungen",
                                              "zwingend",
                                              "notwendig",
                                              "verfügen",
                                              "setzen voraus",
                                              "erwartet",
                                              "erwarten",
                                              "sie haben",
                                              "du hast",
                                              "exigé",
                                              "exigée",
                                              "requis",
                                              "requise",
                                              "indispensable",
                                              "nécessaire",
                                              "vous avez",
                                              "titulaire",
                                              "vereist",
                                              "noodzakelijk",
                                              "je hebt",
                                              "imprescindible",
                                              "requerido",
                                              "necesario",
                                              "richiesto",
                                              "richiesta",
                                              "necessario",
                                              "obrigatório",
                                              "krävs",
                                              "krav",
                                              "skall ha",
                                              "påkrævet",
                                              "kreves",
                                              "vaaditaan",
                                              "edellytetään",
                                              "wymagane",
                                              "wymagany",
                                              "požadujeme",
                                              "必须",
                                              "必要",
                                              "必須"})
            rows.emplace_back(phrase, Cue::required);
        for (const std::string_view phrase : {"preferred",     "preferably",
                                              "preference",    "desirable",
                                              "desired",       "advantage",
                                              "advantageous",  "a plus",
                                              "an asset",      "asset",
                                              "beneficial",    "nice to have",
                                              "ideally",       "would be welcome",
                                              "is welcome",    "bonus",
                                              "helpful",       "valued",
                                              "appreciated",   "favorably",
                                              "optionally",    "considered a plus",
                                              "von vorteil",   "vorteilhaft",
                                              "wünschenswert", "idealerweise",
                                              "gern gesehen",  "erwünscht",
                                              "vorzugsweise",  "bevorzugt",
                                              "wünschen",      "souhaité",
                                              "souhaitée",     "souhaitable",
                                              "apprécié",      "appréciée",
                                              "un plus",       "un atout",
                                              "atout",         "idéalement",
                                              "gewenst",       "bij voorkeur",
                                              "een pre",       "valorable",
                                              "deseable",      "se valorará",
                                              "preferibile",   "gradito",
                                              "desejável",     "preferencial",
                                              "meriterande",   "önskvärt",
                                              "fordel",        "ønskelig",
                                              "ønskeligt",     "eduksi",
                                              "mile widziane", "atutem",
                                              "výhodou",       "优先",
                                              "望ましい",      "歓迎"})
            rows.emplace_back(phrase, Cue::desired);
        for (const std::string_view phrase : {"no experience",    "no prior",
                                              "no previous",      "no knowledge",
                                              "not required",     "not necessary",
                                              "not needed",       "not a requirement",
                                              "not essential",    "not mandatory",
                                              "is optional",      "nicht erforderlich",
                                              "nicht notwendig",  "keine vorkenntnisse",
                                              "kein muss",        "nicht zwingend",
                                              "keine kenntnisse", "pas nécessaire",
                                              "pas requis",       "pas exigé",
                                              "niet vereist",     "no es necesario",
                                              "inte ett krav",    "not obligatory",
                                              "non richiesto",    "ikke nødvendig",
                                              "ikke et krav"})
            rows.emplace_back(phrase, Cue::negation);
        for (const auto phrase : kPolicyPhrases) rows.emplace_back(phrase, Cue::policy);
        return PhraseTable<Cue>(
            rows, [](const auto& row) { return row.first; }, [](const auto& row) { return row.second; });
    }();
    return kTable;
}

}  // namespace

DemandReader::DemandReader(const Words& words, model::Sections sections)
    : words_(words), sections_(std::move(sections)) {}

bool DemandReader::in_requirements(std::size_t at) const {
    const auto found = sections_.find("requirements");
    return found != sections_.end() && at >= found->second.from && at < found->second.to;
}

Demand DemandReader::of(base::Span span) const {
    const std::size_t first = words_.at_byte(span.from);
    if (first >= words_.size()) return Demand::mentioned;
    const std::size_t last = std::max(first, words_.at_byte(span.to > 0 ? span.to - 1 : 0));
    const std::size_t reach = first > kReach ? first - kReach : 0;
    const std::size_t from = std::max(words_.sentence_start(first), reach);
    const std::size_t to = std::min(words_.sentence_end(last), last + kReach);
    bool required = false, desired = false, negated = false, policy = false;
    cues().each(words_, from, to, [&](const PhraseHit<Cue>& hit) {
        switch (*hit.value) {
            case Cue::required:
                required = true;
                break;
            case Cue::desired:
                desired = true;
                break;
            case Cue::negation:
                // "Python is required, R is not required": the nearer half counts.
                negated =
                    negated || (hit.first > last ? hit.first - last : first - std::min(first, hit.end)) <= 12;
                break;
            case Cue::policy:
                policy = true;
                break;
        }
    });
    if (policy || negated) return Demand::ignored;
    if (desired) return Demand::desired;
    return required || in_requirements(span.from) ? Demand::required : Demand::mentioned;
}

}  // namespace jobindex::normalise
