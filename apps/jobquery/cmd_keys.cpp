// jobquery keys: who may use the API for more than reading.
#include <fmt/format.h>

#include "apps/cli/context.h"
#include "apps/jobquery/commands.h"
#include "query/site/keys.h"
#include "query/site/site.h"

namespace jobindex::apps {
namespace {

constexpr base::Timestamp kDay = 86'400;

constexpr cli::Option kOptions[] = {
    {.name = "ACTION",
     .help = "add NAME, list, rotate ID, or revoke ID",
     .kind = cli::Kind::choice,
     .choices = "add|list|rotate|revoke",
     .required = true},
    {.name = "WHAT", .help = "a name for add: who has the key; an id for rotate and revoke"},
    {.name = "--scope",
     .value = "SCOPE",
     .help = "what the key of add allows: read; ingest, to hand ads over; admin",
     .kind = cli::Kind::choice,
     .fallback = "ingest",
     .choices = "read|ingest|admin"},
    {.name = "--days",
     .value = "N",
     .help = "days until the key of add ends, or the old key of rotate; 0 = never, or at once",
     .kind = cli::Kind::integer,
     .fallback = "0"},
    kFormatOption,
};
constexpr cli::Example kExamples[] = {
    {"jobquery keys add physics.example.org", "a key with which that society hands over its ads"},
    {"jobquery keys rotate Xy12_abc --days 7", "a new key; the old one ends in a week"},
};

base::Json json_of(const site::ApiKey& key) {
    auto out = base::Json::object({{"id", key.id},
                                   {"name", key.name},
                                   {"scope", site::name_of(key.scope)},
                                   {"created", base::iso_time(key.created)}});
    if (key.expires != 0) out.set("expires", base::iso_time(key.expires));
    if (key.revoked) out.set("revoked", true);
    return out;
}

std::string state_of(const site::ApiKey& key, base::Timestamp now) {
    if (key.revoked) return "revoked";
    if (key.expires == 0) return "in force";
    return (now < key.expires ? "until " : "ended ") + base::date_of(key.expires).iso();
}

int show_new(const cli::Context& context, const site::NewKey& made) {
    if (context.json()) {
        auto out = json_of(made.key);
        out.set("secret", made.secret);
        cli::print_json(out);
    } else {
        cli::print(made.secret + "\n");
        cli::say(fmt::format("key {} for {}: {}. It is not shown again.", made.key.id, made.key.name,
                             site::name_of(made.key.scope)));
    }
    return cli::kDone;
}

int list(const cli::Context& context, const site::ApiKeys& keys) {
    const auto all = keys.list();
    if (!all) return cli::report(all.error());
    for (const auto& key : *all) {
        if (context.json()) {
            cli::print_json(json_of(key));
        } else {
            cli::print(fmt::format("{}  {:6}  {:16}  {}\n", key.id, site::name_of(key.scope),
                                   state_of(key, context.clock.now()), key.name));
        }
    }
    return all->empty() ? cli::kNothingFound : cli::kDone;
}

int no_key(const std::string& id) {
    return cli::report(
        {base::Code::not_found, "no key in force has the id \"" + id + "\"", "see jobquery keys list"});
}

int run(const cli::Context& context) {
    const auto home = cli::make_home(context.arguments.text("--home"));
    if (!home) return cli::report(home.error());
    auto database = site::open_database(home->root);
    if (!database) return cli::report(database.error());
    site::ApiKeys keys(*database);
    const auto& action = context.arguments.text("ACTION");
    const auto& what = context.arguments.text("WHAT");
    const auto now = context.clock.now();
    const auto days = std::max(0LL, context.arguments.integer("--days"));
    if (action == "list") return list(context, keys);
    if (action == "add") {
        const auto scope = site::key_scope(context.arguments.text("--scope"));
        const auto made = keys.add(what, *scope, now, days == 0 ? 0 : now + days * kDay);
        return made ? show_new(context, *made) : cli::report(made.error());
    }
    if (action == "rotate") {
        const auto made = keys.rotate(what, now, now + days * kDay);
        if (!made) return cli::report(made.error());
        return *made ? show_new(context, **made) : no_key(what);
    }
    const auto revoked = keys.revoke(what);
    if (!revoked) return cli::report(revoked.error());
    return *revoked ? cli::kDone : no_key(what);
}

}  // namespace

const cli::Command kKeys = {"keys",
                            "the keys of the API",
                            "Makes, lists, rotates and revokes keys. A key is shown once; only its hash is "
                            "kept, in HOME/site.db. The "
                            "name of a key is the source of the ads that are handed over with it.",
                            kOptions,
                            kExamples,
                            run};

}  // namespace jobindex::apps
