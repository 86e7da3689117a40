// Any bytes as a date, a closing date and a text that holds some.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "indexer/normalise/closing.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace jobindex;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    normalise::ClosingContext context;
    context.dates = {"de", "", *base::Date::make(2026, 3, 10), normalise::DateOrder::unknown};
    context.posted = context.dates.reference;
    if (const auto date = normalise::read_date(text, context.dates); date && date->span.to > size)
        std::abort();
    const auto closing = normalise::read_closing(text, context);
    // A post that is put up again may keep the day on which review began.
    const auto too_early = [&](const normalise::Closing& value) {
        return value.date && value.kind != model::ClosingKind::review_starts &&
               *value.date <= *context.posted;
    };
    if (closing && too_early(*closing)) std::abort();
    const auto found = normalise::find_closing(normalise::Words(text), context);
    if (found && (found->span.to > size || found->span.from >= found->span.to)) std::abort();
    if (found && too_early(found->value)) std::abort();
    return 0;
}
