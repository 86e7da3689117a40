// The query parser on any bytes: a tree always comes back, notes and nodes point into the text, and reading
// the same text again gives the same.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "query/understand/understand.h"

using namespace jobindex::understand;

namespace {

const Lexicon& lexicon() {
    const auto table = [](const char* text) {
        return NameTable::from_text(text, Lexicon::vocabulary_columns());
    };
    static const Lexicon instance(
        table("mri\tMagnetic resonance imaging\tdomain\t\tMRI|=MR\n"),
        table("physics\tPhysics\t\t\tPhysik\n"), table("phd\tDoctorate\t\t\tPh.D.\n"),
        table("phd\tPhD student\t\t\tPhD|Ph.D.\n"),
        NameTable::from_text("DE\tDEU\tGermany\tDeutschland\n", Lexicon::country_columns()),
        PlaceNames::from_text("leeds\t\tcity\tLeeds\tGB\tGB-ENG\t53.80\t-1.55\t455123\n"
                              "reading\tw\tcity\tReading\tGB\tGB-ENG\t51.46\t-0.97\t318014\n"));
    return instance;
}

void check(const Node& node, std::size_t size) {
    if (node.span.from > node.span.to || node.span.to > size) std::abort();
    for (const auto& child : node.children) check(child, size);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const Options options{jobindex::base::Date::make(2026, 11, 27), false};
    const Query query = understand(input, lexicon(), options);
    check(query.root, query.text.size());
    for (const auto& note : query.notes) {
        if (note.span.to > query.text.size()) std::abort();
    }
    if (!(understand(input, lexicon(), options) == query)) std::abort();
    describe(query);
    return 0;
}
