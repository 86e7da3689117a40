// jobquery fields: what can stand before a colon in a query.
#include <fmt/format.h>

#include "apps/cli/context.h"
#include "apps/jobquery/commands.h"
#include "core/schema/fields.h"

namespace jobindex::apps {
namespace {

using base::Json;

constexpr cli::Option kOptions[] = {
    kFormatOption,
};

constexpr std::string_view kind_name(schema::Kind kind) {
    switch (kind) {
        case schema::Kind::text:
            return "text";
        case schema::Kind::boolean:
            return "value";
        case schema::Kind::date_range:
            return "date range";
        case schema::Kind::number_range:
            return "number range";
    }
    return "";
}

int run(const cli::Context& context) {
    for (const auto& field : schema::kFields) {
        if (context.json()) {
            cli::print_json(Json::object({{"name", field.name},
                                          {"kind", kind_name(field.kind)},
                                          {"help", field.help},
                                          {"example", field.example}}));
        } else {
            cli::print(fmt::format("{:<12} {:<13} {}\n{:<26} {}\n", field.name, kind_name(field.kind),
                                   field.help, "", field.example));
        }
    }
    return cli::kDone;
}

}  // namespace

const cli::Command kFields = {"fields",
                              "list the fields of a query",
                              "Lists what can stand before a colon in a query, with an example of each.",
                              kOptions,
                              {},
                              run};

}  // namespace jobindex::apps
