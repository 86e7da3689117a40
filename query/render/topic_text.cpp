#include "query/render/topic_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "query/render/layout.h"
#include "query/render/said.h"
#include "query/render/topic_answers.h"
#include "query/render/words.h"

namespace jobindex::render {
namespace {

using search::kFewestAds;
using search::ShareTable;
using search::Topic;

constexpr std::size_t kMinWidth = 40, kMaxWidth = 200, kReadable = 110;
constexpr std::size_t kIdDigits = 8;

/// One line with a bar.
struct BarRow {
    std::string label;
    std::size_t count = 0;
    std::string after;  ///< behind the count: "59 %"
};

class TopicRenderer {
  public:
    TopicRenderer(const Topic& topic, const RenderOptions& options)
        : topic_(topic),
          options_(options),
          painter_(options.colour),
          width_(std::min(std::clamp(options.width, kMinWidth, kMaxWidth), kReadable)) {}

    std::string run() {
        head();
        listings();
        if (topic_.basis.ads == 0) return std::move(out_);
        answers();
        tables();
        pay();
        history();
        return std::move(out_);
    }

  private:
    void line(const std::string& text, Style style, std::size_t indent) {
        // A number stays with its per cent sign.
        const std::string kept = base::replace_all(base::squeeze(text), " %", "\u00a0%");
        const auto lines = wrap({harmless(kept), {}}, width_ - indent - 2);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            out_.append(indent + (i > 0 ? 2 : 0), ' ');
            out_ += painter_.paint(lines[i], style) + '\n';
        }
    }
    std::string ads(std::size_t count) const { return count_text("count.ads", count, options_.words); }
    void heading(const std::string& text) {
        out_ += '\n';
        line(text, Style::heading, 0);
    }

    void head() {
        std::vector<std::string> names;
        for (const auto& topic : topic_.topics) names.push_back(topic.text);
        line(base::join(names, " and "), Style::bold, 0);
        for (const auto& topic : topic_.topics) {
            for (const auto& definition : topic.definitions) {
                line(definition.label + ": " + definition.text, Style::plain, 0);
                line("(from " + definition.source + ")", Style::dim, 2);
            }
            if (topic.definitions.empty() && !topic.concepts.empty())
                line(topic.concepts.front().label + ": the glossary does not say what it is.", Style::dim, 0);
            if (topic.concepts.empty())
                line(
                    "\"" + topic.text + "\" is no name that the vocabularies know: ads with its words count.",
                    Style::dim, 0);
        }
        out_ += '\n';
        if (topic_.open + topic_.closed == 0) {
            line(names.size() > 1 ? "No ad is about all of it." : "No ad is about it.", Style::bold, 0);
        } else {
            line(fmt::format("{} open now, {} closed.", ads(topic_.open), grouped(topic_.closed)),
                 Style::bold, 0);
        }
        for (const auto& topic : topic_.topics) {
            if (topic_.topics.size() > 1)
                line(fmt::format("\"{}\" by itself: {} open, {} closed.", topic.text, grouped(topic.open),
                                 grouped(topic.closed)),
                     Style::dim, 2);
        }
        if (topic_.basis.ads > 0) line(basis_text(topic_, options_.words), Style::plain, 0);
    }

    void listings() {
        if (topic_.listings.empty()) return;
        const std::string others = topic_.basis.scope == search::Scope::broader
                                       ? "Open ads about the broader topic"
                                       : "Open ads about one of the topics";
        bool asked = topic_.listings.front().all_words;
        heading(asked ? "Open ads" : others);
        for (const auto& hit : topic_.listings) {
            if (asked && !hit.all_words) heading(others);
            asked = hit.all_words;
            line(hit.ad.title.empty() ? "(no title)" : hit.ad.title, Style::bold, 2);
            std::vector<std::string> facts;
            for (const auto& fact :
                 {hit.ad.institution.name, hit.place, closing_text(hit.ad.dates, options_.today).text,
                  hit.ad.id.substr(0, kIdDigits)}) {
                if (!fact.empty()) facts.push_back(fact);
            }
            line(base::join(facts, " · "), Style::plain, 4);
            if (hit.ad.url.empty()) continue;
            out_ += "    " + painter_.paint(harmless(base::replace_all(hit.ad.url, "\n", "")), Style::link) +
                    '\n';
        }
    }

    void answers() {
        heading("Questions");
        for (const auto& answer : topic_answers(topic_, options_.words)) {
            line(answer.question, Style::bold, 2);
            line(answer.answer, Style::plain, 4);
        }
    }

    void bars(const std::vector<BarRow>& rows) {
        constexpr std::size_t kMostBar = 30;
        std::size_t most = 1, number = 1, after = 0;
        for (const auto& row : rows) {
            most = std::max(most, row.count);
            after = std::max(after, row.after.size());
        }
        number = grouped(most).size();
        std::size_t label = 0;
        for (const auto& row : rows) label = std::max(label, base::terminal_width(harmless(row.label)));
        label = std::min({label, std::size_t{36}, width_ / 2});
        const std::size_t taken = label + number + after + 6;
        const std::size_t bar = width_ > taken ? std::min(kMostBar, width_ - taken) : 1;
        for (const auto& row : rows) {
            const std::string digits = grouped(row.count);
            std::string blocks;
            const std::size_t length = row.count == 0 ? 0 : std::max<std::size_t>(1, row.count * bar / most);
            for (std::size_t i = 0; i < length; ++i) blocks += "█";
            std::string text = "  " + pad(harmless(base::squeeze(row.label)), label) + ' ';
            text.append(number - std::min(number, digits.size()), ' ');
            text += digits + ' ';
            if (after > 0) text += std::string(after - row.after.size(), ' ') + row.after + ' ';
            if (blocks.empty()) text.erase(text.find_last_not_of(' ') + 1);
            out_ += text + (blocks.empty() ? "" : painter_.paint(blocks, Style::link)) + '\n';
        }
    }

    void table(const std::string& name, const ShareTable& table, const std::string& of) {
        if (table.of < kFewestAds) {
            heading(name);
            line(too_few(table.of, options_.words), Style::dim, 2);
            return;
        }
        heading(fmt::format("{}, of {}{}", name, ads(table.of), of));
        std::vector<BarRow> rows;
        for (const auto& share : table.shares) {
            const std::string& label = share.label.empty() ? share.value : share.label;
            rows.push_back({label, share.count, percent_text(share.count, table.of, options_.words)});
        }
        if (rows.empty()) line("none named", Style::dim, 2);
        bars(rows);
    }

    void tables() {
        constexpr std::string_view kNames[] = {"Methods and core skills", "Domain knowledge", "Tools",
                                               "Languages", "Soft skills"};
        table("Levels", topic_.levels, " that state it");
        table("Degrees", topic_.degrees, " that ask for one");
        table("Fields of the degree", topic_.degree_fields, " that name one");
        table("Fields of the post", topic_.disciplines, " that state it");
        for (std::size_t i = 0; i < topic_.skills.size(); ++i)
            table(std::string(kNames[i]), topic_.skills[i], "");
        table("Countries", topic_.countries, " that state it");
        table("Institutions", topic_.institutions, " that state it");
        table("Contracts", topic_.contracts, " that state it");
    }

    void pay() {
        heading("Pay: lower quartile, median, upper quartile of the middles of the bands");
        std::size_t shown = 0, left_out = 0;
        for (const auto& group : topic_.pay) {
            if (group.pay.ads < kFewestAds || shown == topic_.request.values) {
                left_out += group.pay.ads;
                continue;
            }
            ++shown;
            std::string text =
                fmt::format("{}, {}: {}, {}, {}", pay_group_text(group, options_.words), ads(group.pay.ads),
                            pay_amount(group, group.pay.low, options_.words),
                            pay_amount(group, group.pay.median, options_.words),
                            pay_amount(group, group.pay.high, options_.words));
            if (group.from_tables > 0)
                text += fmt::format(" ({} by grade, from the public pay table)", grouped(group.from_tables));
            line(text, Style::plain, 2);
        }
        if (shown == 0) {
            line(left_out == 0 ? too_few(0, options_.words)
                               : fmt::format("too few ads ({}) of one country to tell", left_out),
                 Style::dim, 2);
        } else if (left_out > 0) {
            line(fmt::format("{} more in groups of too few ads.", grouped(left_out)), Style::dim, 2);
        }
    }

    void history() {
        const auto& history = topic_.history;
        std::size_t dated = history.before;
        for (const auto& month : history.months) dated += month.ads;
        heading(fmt::format("Posted per month beside the whole index; {} with a date, open or closed",
                            ads(dated)));
        if (dated < kFewestAds) {
            line(too_few(dated, options_.words), Style::dim, 2);
            return;
        }
        std::vector<BarRow> rows;
        for (const auto& month : history.months) {
            rows.push_back({fmt::format("{:04}-{:02}", month.year, month.month), month.ads,
                            "of " + grouped(month.in_index)});
        }
        bars(rows);
        if (history.before > 0) line(grouped(history.before) + " before that.", Style::dim, 2);
        if (history.undated > 0) line(grouped(history.undated) + " more without a date.", Style::dim, 2);
    }

    const Topic& topic_;
    const RenderOptions& options_;
    Painter painter_;
    std::size_t width_;
    std::string out_;
};

}  // namespace

std::string topic_text(const search::Topic& topic, const RenderOptions& options) {
    return TopicRenderer(topic, options).run();
}

}  // namespace jobindex::render
