// "/topics/{topics...}": what the ads say about a field of work, each figure with the ads that it rests on.
#include <fmt/format.h>

#include <algorithm>

#include "core/base/text.h"
#include "query/render/said.h"
#include "query/render/topic_answers.h"
#include "query/search/topic.h"
#include "query/server/json_answer.h"
#include "query/server/pages/charts.h"
#include "query/server/pages/feed_links.h"
#include "query/server/pages/filters.h"
#include "query/server/pages/hits.h"
#include "query/server/pages/page.h"
#include "query/server/pages/pages.h"
#include "query/server/pages/topic_links.h"

namespace jobindex::server {
namespace {

using base::Json;
using search::kFewestAds;
using search::Topic;

constexpr std::size_t kListings = 8;
constexpr std::size_t kMostTopics = 4;

/// The topics of a path: ids of concepts as the vocabulary calls them, other words with spaces for hyphens.
std::vector<std::string> topics_of(std::string_view path, const understand::Lexicon& lexicon) {
    std::vector<std::string> topics;
    for (const auto part : base::split(path, '/')) {
        if (base::trim(part).empty()) continue;
        std::string name = base::replace_all(base::trim(part), "-", " ");
        for (const std::string_view field : {"discipline", "skill"}) {
            const auto known = lexicon.value_of(field, part);
            if (!known || known->id != part) continue;
            name = known->label;
            break;
        }
        topics.push_back(std::move(name));
    }
    return topics;
}

/// The blocks of the page, made from one topic.
class TopicBlocks {
  public:
    TopicBlocks(const Topic& topic, const Page& page)
        : topic_(topic), page_(page), words_(page.words()), ads_(basis_link(topic, page.links())) {}

    Json run() {
        Json data = Json::object();
        data.set("topic_title", title());
        data.set("topic_names", names());
        data.set("definitions", definitions());
        data.set("basis_text", render::basis_text(topic_, words_.catalogue()));
        data.set("basis_href", ads_.href());
        data.set("basis_link_text", words_.count("topic.see_ads", topic_.basis.ads));
        data.set("has_ads", topic_.basis.ads > 0);
        data.set("overview", tables({{"levels", "level", &topic_.levels, "topic.of_stated"},
                                     {"disciplines", "discipline", &topic_.disciplines, "topic.of_stated"}}));
        data.set("qualifications",
                 tables({{"degrees", "degree", &topic_.degrees, "topic.of_degrees", true},
                         {"degree_fields", "", &topic_.degree_fields, "topic.of_degree_fields"}}));
        data.set("skills", skills());
        data.set("experience", experience());
        data.set("places", tables({{"countries", "country", &topic_.countries, "topic.of_stated"},
                                   {"institutions", "employer", &topic_.institutions, "topic.of_stated"}}));
        data.set("terms", tables({{"contracts", "contract", &topic_.contracts, "topic.of_stated"},
                                  {"remote", "remote", &topic_.remote, "topic.of_stated"}}));
        data.set("months_text", quartile_text("topic.contract_months", topic_.contract_months));
        data.set("pay", pay());
        data.set("has_pay", data["pay"].size() > 0);
        data.set("history", history());
        data.set("answers", answers());
        data.set("hits", plain_hits(topic_.listings, page_));
        data.set("has_listings", !topic_.listings.empty());
        data.set("alert_query", basis_query(topic_));
        return data;
    }

    std::string title() const {
        std::vector<std::string> names;
        for (const auto& one : topic_.topics) names.push_back(one.text);
        return render::capitalised(render::all_of(names, words_.catalogue()));
    }

  private:
    struct TableOf {
        std::string_view id, field;  ///< field: of the search; "" = not to be searched by
        const search::ShareTable* table;
        std::string_view of;        ///< message that says what the shares are of
        bool counts_asked = false;  ///< counts ads that ask for it, while a search finds those that name it
    };

    Json names() const {
        Json out = Json::array();
        for (const auto& one : topic_.topics) {
            out.push(Json::object({{"topic_name", one.text},
                                   {"topic_href", topic_href(one.text, page_.links())},
                                   {"open_text", words_.count("topic.open", one.open)},
                                   {"open_href", page_.links().search(one.text).href()},
                                   {"closed_text", words_.count("topic.closed", one.open + one.closed)},
                                   {"closed_href", page_.links().search(one.text).set("expired", "1").href()},
                                   {"is_one_of_several", topic_.topics.size() > 1}}));
        }
        return out;
    }

    Json definitions() const {
        Json out = Json::array();
        for (const auto& one : topic_.topics) {
            for (const auto& definition : one.definitions)
                out.push(Json::object({{"definition_label", definition.label},
                                       {"definition_text", definition.text},
                                       {"definition_source", definition.source}}));
        }
        return out;
    }

    Json table(const TableOf& of) const {
        const auto& table = *of.table;
        const bool is_few = table.of < kFewestAds;
        const std::size_t most = table.shares.empty() ? 0 : table.shares.front().count;
        Json rows = Json::array();
        for (const auto& share : table.shares) {
            if (is_few) break;
            Json row = Json::object(
                {{"row_label", value_text(of.field, share.value, share.label, page_)},
                 {"row_count", words_.number(share.count)},
                 {"row_percent", words_.percent(share.count, table.of)},
                 {"row_length", bar_length(static_cast<double>(share.count), static_cast<double>(most))},
                 {"row_href", ""},
                 {"row_required", ""},
                 {"row_found", ""},
                 {"row_note", false}});
            const std::string href = of.field.empty() ? "" : ads_.set(of.field, share.value).href();
            // A link says how many ads it leads to: where that is another number, beside the link.
            if (of.counts_asked && !href.empty()) {
                row.set("found_href", href).set("row_found", words_.count("topic.found", share.found));
            } else {
                row.set("row_href", href);
            }
            if (share.required > 0) row.set("row_required", words_.count("topic.required", share.required));
            row.set("row_note", share.required > 0 || of.counts_asked);
            rows.push(std::move(row));
        }
        return Json::object(
            {{"table_id", of.id},
             {"table_title", words_.text(fmt::format("topic.{}", of.id))},
             {"table_of", is_few ? words_.count("topic.too_few", table.of) : words_.count(of.of, table.of)},
             {"rows", std::move(rows)}});
    }
    Json tables(const std::vector<TableOf>& all) const {
        Json out = Json::array();
        for (const auto& one : all) out.push(table(one));
        return out;
    }

    Json skills() const {
        Json out = Json::array();
        for (std::size_t i = 0; i < topic_.skills.size(); ++i) {
            if (topic_.skills[i].shares.empty()) continue;
            const std::string id = fmt::format("skills_{}", search::kSkillCategories[i]);
            out.push(table({id, "skill", &topic_.skills[i], "topic.of_read", true}));
        }
        return out;
    }

    Json experience() const {
        const std::size_t of = topic_.basis.read;
        if (of < kFewestAds) return Json::object({{"experience_of", words_.count("topic.too_few", of)}});
        Json rows = Json::array();
        const auto add = [&](std::string_view key, std::size_t count) {
            rows.push(
                Json::object({{"row_label", words_.text(key)},
                              {"row_count", words_.number(count)},
                              {"row_percent", words_.percent(count, of)},
                              {"row_length", bar_length(static_cast<double>(count), static_cast<double>(of))},
                              {"row_href", ""},
                              {"row_note", false}}));
        };
        add("topic.publications", topic_.experience.publications);
        add("topic.teaching", topic_.experience.teaching);
        add("topic.grants", topic_.experience.grants);
        return Json::object({{"experience_of", words_.count("topic.of_read", of)},
                             {"rows", std::move(rows)},
                             {"years_text", quartile_text("topic.years", topic_.experience.years)}});
    }

    /// "Of 23 ads that state it, half are for 24 to 36, 30 in the middle."
    std::string quartile_text(std::string_view key, const search::Quartiles& quartiles) const {
        if (quartiles.ads < kFewestAds)
            return render::labelled(words_.text(fmt::format("{}.title", key)),
                                    words_.count("topic.too_few", quartiles.ads), words_.catalogue());
        return words_.count(key, quartiles.ads,
                            {{"low", words_.decimal(quartiles.low)},
                             {"median", words_.decimal(quartiles.median)},
                             {"high", words_.decimal(quartiles.high)}});
    }

    Json pay() const {
        Json out = Json::array();
        for (const auto& group : topic_.pay) {
            if (group.pay.ads < kFewestAds) continue;
            double most = 0;
            for (const auto& other : topic_.pay) {
                if (other.currency == group.currency && other.period == group.period)
                    most = std::max(most, other.pay.high);
            }
            out.push(pay_row(group, most));
        }
        return out;
    }
    Json pay_row(const search::PayGroup& group, double most) const {
        const auto& words = words_.catalogue();
        const auto amount = [&](double value) { return render::pay_amount(group, value, words); };
        const double width = most > 0 ? 100 / most : 0;
        return Json::object(
            {{"pay_name", render::capitalised(render::pay_group_text(group, words))},
             {"pay_low", amount(group.pay.low)},
             {"pay_median", amount(group.pay.median)},
             {"pay_high", amount(group.pay.high)},
             {"pay_x", fmt::format("{:.4g}", group.pay.low * width)},
             {"pay_w", fmt::format("{:.4g}", std::max(0.5, (group.pay.high - group.pay.low) * width))},
             {"pay_m", fmt::format("{:.4g}", group.pay.median * width)},
             {"pay_href", ads_.set("country", group.country).set("salary", "1..").href()},
             {"pay_ads", words_.count("topic.pay_of", group.pay.ads)},
             {"pay_tables",
              group.from_tables == 0 ? "" : words_.count("topic.pay_tables", group.from_tables)}});
    }

    Json history() const {
        std::vector<Bar> bars;
        Json rows = Json::array();
        std::size_t all = 0;
        for (const auto& month : topic_.history.months) {
            const std::string name = words_.month(month.year, month.month);
            const int last = month.month == 12
                                 ? 31
                                 : base::Date::make(month.year, month.month + 1, 1)->plus_days(-1).day();
            const std::string range =
                fmt::format("{0:04}-{1:02}-01..{0:04}-{1:02}-{2:02}", month.year, month.month, last);
            bars.push_back({month.ads, render::labelled(name, words_.ads(month.ads), words_.catalogue())});
            all += month.ads;
            rows.push(
                Json::object({{"month_name", name},
                              {"month_ads", words_.number(month.ads)},
                              {"month_in_index", words_.number(month.in_index)},
                              {"month_href",
                               month.ads == 0 ? "" : ads_.set("expired", "1").set("posted", range).href()}}));
        }
        if (all < kFewestAds) return Json::object({{"history_of", words_.count("topic.too_few", all)}});
        Json out = bar_chart(bars, 480, 96);
        return out.set("history_of", words_.count("topic.history_of", all))
            .set("history_from", rows.at(0)["month_name"])
            .set("history_to", rows.at(rows.size() - 1)["month_name"])
            .set("months", std::move(rows));
    }

    Json answers() const {
        Json out = Json::array();
        for (const auto& answer : render::topic_answers(topic_, words_.catalogue())) {
            out.push(Json::object({{"answer_id", answer.id},
                                   {"question", answer.question},
                                   {"answer", answer.answer},
                                   {"answer_ads", words_.count("topic.rests_on", answer.ads)}}));
        }
        return out;
    }

    const Topic& topic_;
    const Page& page_;
    const Words& words_;
    Link ads_;
};

}  // namespace

Answer topic_page(Context& context) {
    const Page page(context.request, context.worker.site());
    search::TopicRequest request;
    request.topics = topics_of(context.given.text("topics"), page.site().lexicon());
    request.today = page.site().today();
    request.expired = context.given.flag("expired");
    request.listings = kListings;
    request.deadline_ms = page.site().settings().deadline_ms;
    if (request.topics.empty() || request.topics.size() > kMostTopics)
        return tl::unexpected(told_problem(404, {"fault.topics"}, "topics"));
    const auto searcher = context.worker.searcher();
    if (!searcher) return tl::unexpected(searcher.error());
    const auto topic = (*searcher)->topic(request, page.site().glossary());
    if (!topic) return tl::unexpected(search_problem(topic.error(), "topics"));
    TopicBlocks blocks(*topic, page);
    const std::string title = blocks.title();
    Json data = blocks.run();
    data.set("alerts_action", page.links().to("/alerts").href());
    data.set("topics_href", page.links().to("/topics").href());
    return page.answer("topic", std::move(data),
                       {.title = page.words().text("topic.title", {{"topic", title}}),
                        .description = page.words().text("topic.description", {{"topic", title}}),
                        .index = topic->basis.ads > 0,
                        .feeds = feed_links(basis_link(*topic, page.links()), page)});
}

}  // namespace jobindex::server
