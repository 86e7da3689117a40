#include "apps/jobindex/explain_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "apps/jobindex/shown_value.h"
#include "core/base/harmless.h"
#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::apps {
namespace {

using model::Provenance;

constexpr std::size_t kLabel = 16;
constexpr std::size_t kAround = 45;  ///< bytes of text shown before and behind the evidence
constexpr std::size_t kLongestValue = 400;
constexpr std::string_view kBold = "\x1b[1m", kDim = "\x1b[2m", kMark = "\x1b[1;33m", kPlain = "\x1b[0m";

std::string painted(std::string_view text, std::string_view code, bool colour) {
    if (!colour || text.empty()) return std::string(text);
    return std::string(code) + std::string(text) + std::string(kPlain);
}

std::string one_line(std::string_view text) {
    return base::harmless(base::squeeze(text));
}

/// The evidence in brackets among the words around it, or where it stands and what stands there.
std::string evidence_line(const model::JobAd& ad, const Provenance& source, std::size_t width, bool colour) {
    if (!source.span || source.span->to > ad.description.size()) {
        const std::string text = source.text.empty() ? "" : " \"" + one_line(source.text) + "\"";
        return base::cut_to_width(one_line(source.pointer) + text, width);
    }
    const std::string_view text = ad.description;
    const auto from = base::char_boundary(text, source.span->from - std::min(kAround, source.span->from));
    const auto to = base::char_boundary(text, std::min(text.size(), source.span->to + kAround));
    const std::string before = one_line(text.substr(from, source.span->from - from));
    const std::string said = base::cut_to_width(one_line(source.span->in(text)), width);
    const std::string after = one_line(text.substr(source.span->to, to - source.span->to));
    // A span may end inside a word; elsewhere a space stood there.
    return fmt::format("{}{}[{}]{}{}", from > 0 ? "… " : "", before.empty() ? "" : before + " ",
                       painted(said, kMark, colour), after.empty() ? "" : " " + after,
                       to < text.size() ? " …" : "");
}

/// The field's name, and what a finding is to its winner.
std::string_view label_of(const normalise::FieldStory& story, std::size_t i) {
    if (i == 0) return story.field;
    return story.findings[i].value == story.findings.front().value ? "  also says" : "  passed over";
}

}  // namespace

std::string evidence_text(const model::JobAd& ad, const Provenance& provenance) {
    if (provenance.span && provenance.span->to <= ad.description.size())
        return std::string(provenance.span->in(ad.description));
    return provenance.text;
}

std::string explain_text(const model::JobAd& ad, const std::vector<normalise::FieldStory>& stories,
                         const cli::Terminal& terminal) {
    const std::size_t width = std::clamp<std::size_t>(terminal.columns, 60, 160) - kLabel;
    std::string out = painted(base::harmless(ad.title), kBold, terminal.colour) + "\n";
    if (!ad.url.empty()) out += base::harmless(ad.url) + "\n";
    for (const auto& story : stories) {
        if (story.field == "description") continue;
        out += '\n';
        for (std::size_t i = 0; i < story.findings.size(); ++i) {
            const auto& [value, source] = story.findings[i];
            const auto label = fmt::format("{:<{}} ", label_of(story, i), kLabel - 1);
            out += painted(label, i == 0 ? kBold : kDim, terminal.colour);
            const std::string plain = shown_value(value);
            const std::string shown =
                one_line(std::string_view(plain).substr(0, base::char_boundary(plain, kLongestValue)));
            out += fmt::format("{}\n{:{}}{}\n", base::cut_to_width(shown, width), "", kLabel,
                               painted(fmt::format("{} {:.2f}", name_of(source.method), source.confidence),
                                       kDim, terminal.colour));
            const std::string line = evidence_line(ad, source, width, terminal.colour);
            if (!line.empty()) out += fmt::format("{:{}}{}\n", "", kLabel, line);
        }
    }
    return out;
}

base::Json explain_json(const model::JobAd& ad, const std::vector<normalise::FieldStory>& stories) {
    base::Json fields;
    for (const auto& story : stories) {
        base::Json list = base::Json::array();
        for (const auto& [value, source] : story.findings) {
            base::Json item = base::Json::object({{"value", value},
                                                  {"method", model::name_of(source.method)},
                                                  {"confidence", source.confidence}});
            item.set_if("pointer", source.pointer).set_if("evidence", evidence_text(ad, source));
            list.push(std::move(item));
        }
        fields.set(story.field, std::move(list));
    }
    return base::Json::object({{"id", ad.id}, {"title", ad.title}, {"fields", std::move(fields)}});
}

}  // namespace jobindex::apps
