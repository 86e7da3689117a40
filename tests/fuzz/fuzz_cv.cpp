// CVs of any bytes: reading one never fails, counts no more mentions than there are bytes, and gives the same
// again.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/base/utf8.h"
#include "core/vocab/data_dir.h"
#include "query/search/cv.h"
#include "query/search/cv_text.h"

using namespace jobindex;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto vocabularies = search::CvVocabularies::load(*vocab::data_dir());
    if (!vocabularies) std::abort();
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (search::is_pdf(bytes)) return 0;  // another program's work
    const auto text = search::cv_text(std::string(bytes), "cv", 1000);
    if (!text) return 0;
    if (!base::is_valid_utf8(*text)) std::abort();
    const auto cv = search::read_cv(*text, *vocabularies);
    for (const auto& list : {cv.skills, cv.disciplines, cv.levels}) {
        for (const auto& item : list) {
            if (item.id.empty() || item.mentions > size) std::abort();
        }
    }
    const auto again = search::read_cv(*text, *vocabularies);
    if (again.skills != cv.skills || again.degrees != cv.degrees || again.levels != cv.levels) std::abort();
    return 0;
}
