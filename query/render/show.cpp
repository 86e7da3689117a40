#include "query/render/show.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "query/render/layout.h"
#include "query/render/words.h"
#include "query/search/labels.h"

namespace jobindex::render {
namespace {

constexpr std::size_t kLabel = 14;
constexpr std::size_t kReadable = 110;

class AdRenderer {
  public:
    AdRenderer(const model::JobAd& ad, const understand::Lexicon& lexicon, const RenderOptions& options)
        : ad_(ad),
          lexicon_(lexicon),
          options_(options),
          painter_(options.colour),
          width_(std::clamp<std::size_t>(options.width, 40, kReadable)) {}

    std::string run() {
        for (const auto& line : wrap({harmless(ad_.title), {}}, width_)) {
            out_ += painter_.paint(line, Style::bold) + '\n';
        }
        out_ += '\n';
        facts();
        description();
        provenance();
        return std::move(out_);
    }

  private:
    /// "label         text", the text wrapped in its own column; nothing for an empty text.
    void fact(std::string_view label, const std::string& text, Style style = Style::plain) {
        const auto lines = wrap({harmless(text), {}}, width_ - kLabel);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            out_ += i == 0 ? painter_.paint(pad(label, kLabel), Style::dim) : std::string(kLabel, ' ');
            out_ += painter_.paint(lines[i], style) + '\n';
        }
    }
    void link(std::string_view label, const std::string& url) {
        if (url.empty()) return;
        out_ += painter_.paint(pad(label, kLabel), Style::dim) +
                painter_.paint(harmless(base::replace_all(url, "\n", "")), Style::link) + '\n';
    }

    void facts() {
        const ClosingText closing = closing_text(ad_.dates, options_.today);
        fact("institution", ad_.institution.name);
        fact("department", ad_.department);
        fact("place", search::place_text(ad_.places, lexicon_));
        if (ad_.remote) fact("remote", std::string(model::name_of(*ad_.remote)));
        fact("level", base::join(search::level_labels(ad_, lexicon_), ", "));
        fact("closing", closing.text, closing.urgency == Urgency::past ? Style::bad : Style::good);
        if (ad_.dates.posted) fact("posted", ad_.dates.posted->iso());
        if (ad_.dates.start) fact("start", ad_.dates.start->iso());
        fact("contract", contract_text(ad_.contract));
        fact("salary", salary_text(ad_.salary));
        fact("disciplines", base::join(search::discipline_labels(ad_, lexicon_), ", "));
        fact("degrees", base::join(search::degree_labels(ad_, lexicon_), ", "));
        fact("skills", base::join(search::skill_labels(ad_, lexicon_), ", "));
        fact("language", ad_.language);
        fact("reference", ad_.reference);
        link("url", ad_.url);
        if (ad_.apply_url != ad_.url) link("apply", ad_.apply_url);
        fact("source", ad_.source);
        if (ad_.dates.first_seen > 0) fact("first seen", base::date_of(ad_.dates.first_seen).iso());
        if (ad_.dates.last_seen > 0) fact("last seen", base::date_of(ad_.dates.last_seen).iso());
        fact("id", ad_.id);
    }

    void description() {
        if (ad_.description.empty()) return;
        out_ += '\n';
        for (const auto paragraph : base::split(ad_.description, '\n')) {
            const auto lines = wrap({harmless(paragraph), {}}, width_);
            for (const auto& line : lines) out_ += line.text + '\n';
            if (lines.empty() && !out_.ends_with("\n\n")) out_ += '\n';
        }
    }

    void provenance() {
        if (ad_.provenance.empty()) return;
        if (!out_.ends_with("\n\n")) out_ += '\n';
        out_ += painter_.paint("where this was found", Style::heading) + '\n';
        for (const auto& [field, from] : ad_.provenance) {
            std::string text =
                fmt::format("{}, {:.0f} %", model::name_of(from.method), from.confidence * 100);
            std::string evidence = from.text;
            if (evidence.empty() && from.span) evidence = std::string(from.span->in(ad_.description));
            constexpr std::size_t kMost = 160;
            if (!from.pointer.empty()) text += ", " + from.pointer;
            if (!evidence.empty()) text += ": \"" + base::cut_to_width(base::squeeze(evidence), kMost) + '"';
            fact(field, text);
        }
    }

    const model::JobAd& ad_;
    const understand::Lexicon& lexicon_;
    const RenderOptions& options_;
    Painter painter_;
    std::size_t width_;
    std::string out_;
};

}  // namespace

std::string show(const model::JobAd& ad, const understand::Lexicon& lexicon, const RenderOptions& options) {
    return AdRenderer(ad, lexicon, options).run();
}

}  // namespace jobindex::render
