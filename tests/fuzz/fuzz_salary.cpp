// Any bytes as pay: field, prose, JSON, and pay grade.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "indexer/normalise/pay_grade.h"
#include "indexer/normalise/salary.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace jobindex;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const normalise::SalaryContext context{"DE", ""};
    const auto check = [&](const auto& found, std::size_t bytes) {
        if (!found) return;
        const auto& pay = found->value;
        if (found->span.to > bytes || (!pay.min && !pay.max)) std::abort();
        if (pay.min.value_or(1) <= 0 || pay.max.value_or(1) <= 0) std::abort();
        if (pay.min && pay.max && *pay.max < *pay.min) std::abort();
    };
    const normalise::Words words(text);
    check(normalise::read_salary(text, context), size);
    check(normalise::find_salary(words, context), size);
    // The span of a value is in its own text, in which a byte that is no UTF-8 became a sign of three.
    if (const auto json = base::parse_json(text)) check(normalise::read_salary(*json, context), 3 * size);
    if (const auto grade = normalise::find_pay_grade(words); grade && grade->span.to > size) std::abort();
    return 0;
}
