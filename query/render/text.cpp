#include "query/render/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "query/render/layout.h"
#include "query/render/said.h"
#include "query/render/words.h"

namespace jobindex::render {
namespace {

/// As one argument of a shell.
std::string in_quotes(std::string_view text) {
    return "'" + base::replace_all(text, "'", "'\\''") + "'";
}

using search::MarkedText;

constexpr std::size_t kMinWidth = 40;
constexpr std::size_t kMaxWidth = 200;
/// Running text is not set wider than this, however wide the terminal: it would be hard to read.
constexpr std::size_t kReadable = 110;
constexpr std::size_t kIdDigits = 8;

class TextRenderer {
  public:
    TextRenderer(const search::SearchResult& result, const RenderOptions& options)
        : result_(result),
          options_(options),
          painter_(options.colour),
          width_(std::min(std::clamp(options.width, kMinWidth, kMaxWidth), kReadable)) {}

    std::string run() {
        summary();
        for (const auto& note : result_.query.notes)
            line("Note: " + note_text(note, options_.words), Style::dim, 0);
        if (result_.generation_changed)
            line("Note: the index has changed since the page before: ads may come twice, or be passed over",
                 Style::dim, 0);
        if (result_.corrected) {
            line(fmt::format("No ad has all of \"{}\"; these are for \"{}\".", result_.request.text,
                             *result_.suggestion),
                 Style::bold, 0);
        } else if (result_.suggestion)
            line("Did you mean: " + *result_.suggestion, Style::bold, 0);
        next_steps();
        indent_ = result_.hits.empty() ? 4 : std::to_string(result_.hits.back().rank).size() + 2;
        std::string group;
        for (const auto& hit : result_.hits) {
            const std::string heading = heading_of(hit);
            if (heading != group) {
                out_ += '\n';
                line(heading, Style::heading, 0);
            }
            group = heading;
            out_ += '\n';
            add_hit(hit);
        }
        for (const auto& facet : result_.facets) add_facet(facet);
        if (result_.request.explain) {
            out_ += '\n';
            line("Understood as: " + result_.understood, Style::dim, 0);
            line(fmt::format("Took {:.1f} ms", result_.took_ms), Style::dim, 0);
        }
        return std::move(out_);
    }

  private:
    /// Wrapped text; lines after the first are indented two more columns.
    void block(const MarkedText& text, Style style, std::size_t indent, std::size_t hanging = 0) {
        const auto lines = wrap(text, width_ - indent - hanging);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            out_.append(indent + (i > 0 ? hanging : 0), ' ');
            out_ += painter_.paint(lines[i], style) + '\n';
        }
    }
    void line(const std::string& text, Style style, std::size_t indent) {
        block({harmless(base::replace_all(text, "\n", " ")), {}}, style, indent, 2);
    }

    void summary() {
        const std::size_t total = result_.total.value;
        std::string text;
        if (total > 0) {
            text = result_.total.exact ? grouped(total) : "At least " + grouped(total);
            text += total == 1 ? " ad" : " ads";
            const std::size_t shown = result_.hits.size();
            if (shown > 0 && (shown < total || result_.request.offset > 0)) {
                text += fmt::format(", {} to {} shown", grouped(result_.hits.front().rank),
                                    grouped(result_.hits.back().rank));
            }
        } else if (!result_.hits.empty()) {
            text = "No ad has all of it; the nearest have some:";
        } else {
            text = result_.request.offset > 0 ? "No more ads." : "No ad found.";
        }
        line(text, Style::bold, 0);
    }

    void next_steps() {
        for (const auto& step : result_.next_steps) {
            const std::string ads = grouped(step.ads) + (step.ads == 1 ? " ad" : " ads");
            if (step.kind == search::NextStep::Kind::drop_filter) {
                line(fmt::format("Without {}: {}", step.what, ads), Style::plain, 0);
            } else if (step.kind == search::NextStep::Kind::show_expired) {
                line(fmt::format("With --expired: {} whose closing date is past", ads), Style::plain, 0);
            }
        }
        const bool has_step =
            std::any_of(result_.next_steps.begin(), result_.next_steps.end(),
                        [](const auto& step) { return step.kind != search::NextStep::Kind::save_search; });
        const bool at_a_loss =
            result_.hits.empty() && !has_step && !result_.suggestion && result_.request.offset == 0;
        if (at_a_loss) {
            line(
                "None of these words is in any ad here. A broader or another word may be (imaging for a "
                "method of "
                "imaging); jobquery \"\" --facets shows what there is.",
                Style::plain, 0);
        }
        for (const auto& step : result_.next_steps) {
            if (step.kind == search::NextStep::Kind::save_search)
                line("To be told of new ones: jobquery alerts add --mail ADDRESS " + in_quotes(step.query),
                     Style::plain, 0);
        }
    }

    /// What the hits of a group have given up; "" for those with all that was asked.
    std::string heading_of(const search::Hit& hit) const {
        if (hit.all_words) return {};
        if (hit.relaxed.empty())
            return result_.total.value > 0 || result_.partial > 0 ? "With only some of it:" : "";
        return capitalised(loss_text(hit.relaxed, options_.words)) + ":";
    }

    void add_hit(const search::Hit& hit) {
        title(hit);
        std::vector<std::string> facts;
        const auto add = [&](std::string fact) {
            if (!fact.empty()) facts.push_back(std::move(fact));
        };
        add(hit.ad.institution.name);
        add(hit.place);
        if (hit.distance_km) add(fmt::format("{:.0f} km away", *hit.distance_km));
        add(base::join(hit.level_labels, ", "));
        line(base::join(facts, " · "), Style::plain, indent_);
        dates(hit);
        block({harmless(hit.snippet.text), hit.snippet.marks}, Style::plain, indent_);
        if (hit.fit) fit(hit);
        if (hit.shared) shares(*hit.shared);
        if (!hit.missing.empty()) line("missing: " + base::join(hit.missing, ", "), Style::dim, indent_);
        if (!hit.ad.url.empty()) {
            out_.append(indent_, ' ');
            out_ += painter_.paint(harmless(base::replace_all(hit.ad.url, "\n", "")), Style::link) + '\n';
        }
        if (!hit.grounds.empty())
            line("because " + grounds_text(hit.grounds, options_.words), Style::good, indent_);
        if (!hit.why.empty()) why(hit);
    }

    void title(const search::Hit& hit) {
        const std::string rank = std::to_string(hit.rank);
        const bool untitled = hit.ad.title.empty();
        const MarkedText title{untitled ? "(no title)" : harmless(hit.ad.title),
                               untitled ? std::vector<base::Span>() : hit.title_marks};
        const auto lines = wrap(title, width_ - indent_);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (i == 0) {
                out_.append(indent_ - 2 - rank.size(), ' ');
                out_ += painter_.paint(rank, Style::dim) + "  ";
            } else {
                out_.append(indent_, ' ');
            }
            out_ += painter_.paint(lines[i], Style::bold) + '\n';
        }
    }

    void dates(const search::Hit& hit) {
        const ClosingText closing = closing_text(hit.ad.dates, options_.today);
        std::string text = closing.text;
        if (!hit.live && closing.urgency != Urgency::past) text += ", no longer open";
        if (result_.request.sort == search::Sort::posted && hit.ad.dates.posted) {
            text += " · posted " + hit.ad.dates.posted->iso();
        }
        if (!salary_text(hit.ad.salary).empty()) text += " · " + salary_text(hit.ad.salary);
        text += " · " + hit.ad.id.substr(0, kIdDigits);
        const bool past = closing.urgency == Urgency::past || !hit.live;
        line(text, past ? Style::bad : closing.urgency == Urgency::soon ? Style::soon : Style::good, indent_);
    }

    /// "fit 62 %: the next step; fields Medical physics", and what is asked for.
    void fit(const search::Hit& hit) {
        static constexpr std::array<std::string_view, 4> kLevels = {"the next step", "a step early or late",
                                                                    "not the next step", "rank not stated"};
        const search::Fit& fit = *hit.fit;
        std::string text =
            fmt::format("fit {:.0f} %: {}", hit.score * 100, kLevels[static_cast<std::size_t>(fit.level)]);
        if (!fit.fields.empty()) text += "; in " + base::join(fit.fields, ", ");
        line(text, Style::good, indent_);
        const auto list = [&](std::string_view label, const std::vector<search::Requirement>& all,
                              bool required, bool either, Style style) {
            constexpr std::size_t kShown = 10;
            std::vector<std::string> labels;
            std::size_t more = 0;
            for (const auto& one : all) {
                if (!either && one.required != required) continue;
                if (labels.size() < kShown) {
                    labels.push_back(one.label);
                } else {
                    ++more;
                }
            }
            if (labels.empty()) return;
            line(fmt::format("{}: {}{}", label, base::join(labels, ", "),
                             more > 0 ? fmt::format(", and {} more", more) : std::string()),
                 style, indent_);
        };
        list("you have", fit.matched, true, true, Style::plain);
        list("asked for and missing", fit.missing, true, false, Style::soon);
        list("welcome and missing", fit.missing, false, false, Style::dim);
    }

    /// "shares: MRI, radiomics · Medical physics · Germany · words: dosimetry, brachytherapy"
    void shares(const search::Shared& shared) {
        std::vector<std::string> groups;
        std::set<std::string> said;
        for (const auto* group : {&shared.levels, &shared.disciplines, &shared.skills, &shared.countries}) {
            std::vector<std::string> fresh;
            for (const auto& label : *group) {
                if (said.insert(label).second) fresh.push_back(label);
            }
            if (!fresh.empty()) groups.push_back(base::join(fresh, ", "));
        }
        if (!shared.words.empty()) groups.push_back("words: " + base::join(shared.words, ", "));
        line("shares: " + base::join(groups, " · "), Style::dim, indent_);
    }

    void why(const search::Hit& hit) {
        line(fmt::format("score {:.2f}, from", hit.score), Style::dim, indent_);
        for (const auto& reason : hit.why) {
            line(fmt::format("{:6.2f}  {}", reason.weight, in_words(reason)), Style::dim, indent_);
        }
    }

    static std::string in_words(const search::Reason& reason) {
        if (reason.field == "text") return "the ad has " + reason.what;
        if (reason.field == "level") return reason.what + " position";
        if (reason.field == "rank") return "another rank than the one asked for";
        if (reason.field == "named") return "the words of its title that the search names";
        if (reason.field == "ad")
            return "how new and how complete the ad is, and how many of its employer are above it";
        if (reason.field == "country" || reason.field == "area") return "in " + reason.what;
        return reason.field + " has " + reason.what;
    }

    void add_facet(const search::Facet& facet) {
        constexpr std::size_t kBar = 30;
        std::size_t most = 1;
        for (const auto& count : facet.counts) most = std::max(most, count.count);
        const std::size_t number = grouped(most).size();
        const std::size_t label = std::min<std::size_t>(36, width_ / 2);
        const std::size_t bar = std::min(kBar, width_ - label - number - 4);
        out_ += '\n' + painter_.paint(facet.field, Style::heading) + '\n';
        for (const auto& count : facet.counts) {
            const std::string digits = grouped(count.count);
            const std::size_t length = std::max<std::size_t>(1, count.count * bar / most);
            std::string blocks;
            for (std::size_t i = 0; i < length; ++i) blocks += "█";
            out_ += "  " + pad(harmless(base::squeeze(count.label)), label) + ' ';
            out_.append(number - std::min(number, digits.size()), ' ');
            out_ += digits + ' ' + painter_.paint(blocks, Style::link) + '\n';
        }
    }

    const search::SearchResult& result_;
    const RenderOptions& options_;
    Painter painter_;
    std::size_t width_;
    std::size_t indent_ = 4;
    std::string out_;
};

}  // namespace

std::string text(const search::SearchResult& result, const RenderOptions& options) {
    return TextRenderer(result, options).run();
}

}  // namespace jobindex::render
