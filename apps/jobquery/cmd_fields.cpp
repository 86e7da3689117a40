// jobquery fields: what can stand before a colon in a query.
#include <fmt/format.h>

#include "apps/cli/context.h"
#include "apps/jobquery/commands.h"
#include "core/schema/fields.h"
#include "query/render/fields.h"

namespace jobindex::apps {
namespace {

constexpr cli::Option kOptions[] = {
    kFormatOption,
};

int run(const cli::Context& context) {
    for (const auto& field : schema::kFields) {
        if (context.json()) {
            cli::print_json(render::json(field));
        } else {
            cli::print(fmt::format("{:<12} {:<13} {}\n{:<26} {}\n", field.name, render::name_of(field.kind),
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
