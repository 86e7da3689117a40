#include "apps/jobindex/annotated_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "apps/jobindex/shown_value.h"
#include "core/base/escape.h"
#include "core/base/harmless.h"
#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::apps {
namespace {

using normalise::FieldStory;

constexpr std::string_view kStyle = R"css(
:root { color-scheme: light dark; --ink: #1d2433; --paper: #fff; --line: #d8dde6; --dim: #5b6577; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e8f0; --paper: #151a23; --line: #333c4d; --dim: #9aa5b8; } }
body { font: 16px/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 0 auto;
  padding: 1.5rem; max-width: 78rem; display: grid; grid-template-columns: minmax(0, 26rem) minmax(0, 1fr); gap: 2rem; }
header { grid-column: 1 / -1; } h1 { font-size: 1.5rem; margin: 0; overflow-wrap: anywhere; }
@media (max-width: 60rem) { body { grid-template-columns: minmax(0, 1fr); } }
table { border-collapse: collapse; width: 100%; font-size: .85rem; } caption { text-align: left; font-weight: 600; }
th, td { text-align: left; vertical-align: top; padding: .35rem .5rem; border-top: 1px solid var(--line);
  overflow-wrap: anywhere; } th { white-space: nowrap; font-weight: 600; } th a { color: inherit; }
small, .lost { color: var(--dim); } .lost s { text-decoration-thickness: 1px; }
article { white-space: pre-wrap; overflow-wrap: anywhere; }
mark { color: inherit; border-radius: .2em; padding: .05em .1em; background: var(--field); }
mark:target, mark:focus { outline: 2px solid var(--ink); }
.dates { --field: #f6b4a6; } .salary { --field: #b9e0b0; } .contract { --field: #a9dcd6; } .places { --field: #b5cdf5; }
.level, .title, .institution, .department { --field: #e3c6f2; } .skills { --field: #ffe59a; } .qualifications { --field: #ffcf94; }
.other { --field: #d5d9e0; }
@media (prefers-color-scheme: dark) { .dates { --field: #7a3527; } .salary { --field: #2f5c26; } .contract { --field: #1f5a54; }
  .places { --field: #2b4a82; } .level, .title, .institution, .department { --field: #5b3570; } .skills { --field: #675211; }
  .qualifications { --field: #71470d; } .other { --field: #444c5a; } }
)css";

std::string escaped(std::string_view text) {
    return base::html_escaped(base::harmless(base::sanitise_utf8(text)));
}

/// A piece of the text that says something of the ad.
struct Note {
    base::Span span;
    std::string group;  ///< CSS class: the field without what is behind its dot
    std::string says;   ///< "dates.closing: 2026-05-03"
    std::string anchor;
};

std::string group_of(std::string_view field) {
    static constexpr std::string_view kGroups[] = {"dates",  "salary",        "contract",    "places",
                                                   "level",  "title",         "institution", "department",
                                                   "skills", "qualifications"};
    const auto group = field.substr(0, field.find('.'));
    const bool known = std::find(std::begin(kGroups), std::end(kGroups), group) != std::end(kGroups);
    return std::string(known ? group : "other");
}

/// Where the text says the field's value: by the winner, or by another reading of the same value.
std::optional<base::Span> said_at(const FieldStory& story) {
    for (const auto& finding : story.findings) {
        const bool agrees = finding.value == story.findings.front().value;
        if (agrees && finding.provenance.span) return finding.provenance.span;
    }
    return std::nullopt;
}

std::vector<Note> notes_of(const model::JobAd& ad, const std::vector<FieldStory>& stories) {
    std::vector<Note> notes;
    const auto add = [&](const std::optional<base::Span>& span, Note note) {
        if (!span || span->to > ad.description.size() || span->from >= span->to) return;
        note.span = *span;
        notes.push_back(std::move(note));
    };
    for (const auto& story : stories) {
        if (story.field == "skills" || story.field == "qualifications") continue;
        add(said_at(story), {{},
                             group_of(story.field),
                             story.field + ": " + shown_value(story.findings.front().value),
                             story.field});
    }
    const auto wish = [](bool required) { return required ? " (required)" : ""; };
    for (const auto& skill : ad.skills)
        add(skill.span, {{}, "skills", "skill: " + skill.concept_id + wish(skill.required), ""});
    for (const auto& one : ad.qualifications)
        add(one.span, {{}, "qualifications", "degree: " + one.degree + wish(one.required), ""});
    std::stable_sort(notes.begin(), notes.end(),
                     [](const Note& a, const Note& b) { return a.span.from < b.span.from; });
    return notes;
}

/// The text cut wherever a note begins or ends; each piece carries all notes over it.
std::string marked_text(const model::JobAd& ad, const std::vector<Note>& notes) {
    std::set<std::size_t> cuts = {0, ad.description.size()};
    for (const auto& note : notes) cuts.insert({note.span.from, note.span.to});
    std::string out;
    std::set<std::string> anchored;
    for (auto cut = cuts.begin(); std::next(cut) != cuts.end(); ++cut) {
        const std::string text = escaped(base::Span{*cut, *std::next(cut)}.in(ad.description));
        std::string says, group, anchor;
        for (const auto& note : notes) {
            if (note.span.from > *cut || note.span.to <= *cut) continue;
            says += (says.empty() ? "" : "; ") + note.says;
            group = note.group;
            if (!note.anchor.empty() && anchored.insert(note.anchor).second) anchor = note.anchor;
        }
        if (says.empty()) {
            out += text;
            continue;
        }
        const std::string id = anchor.empty() ? "" : fmt::format(" id=\"{}\"", escaped(anchor));
        out += fmt::format("<mark class=\"{}\"{} title=\"{}\">{}</mark>", group, id, escaped(says), text);
    }
    return out;
}

std::string evidence_cell(const model::Provenance& source) {
    std::string out = fmt::format("<br><small>{} {:.2f}", name_of(source.method), source.confidence);
    std::string_view pointer = source.pointer;
    if (pointer.ends_with(':')) pointer.remove_suffix(1);
    if (!pointer.empty()) out += " " + escaped(pointer);
    if (!source.text.empty()) out += ": “" + escaped(source.text.substr(0, 200)) + "”";
    return out + "</small>";
}

std::string fields_table(const model::JobAd& ad, const std::vector<FieldStory>& stories) {
    std::string rows;
    for (const auto& story : stories) {
        if (story.field == "description" || story.field == "skills" || story.field == "qualifications")
            continue;
        const auto& [value, source] = story.findings.front();
        const std::string name = escaped(story.field);
        const std::string head = said_at(story)
                                     ? fmt::format("<a href=\"#{0}\"><mark class=\"{1}\">{0}</mark></a>",
                                                   name, group_of(story.field))
                                     : name;
        std::string cell = escaped(shown_value(value)) + evidence_cell(source);
        for (std::size_t i = 1; i < story.findings.size(); ++i) {
            const auto& lost = story.findings[i];
            cell += fmt::format("<div class=\"lost\">{}: {}{}</div>",
                                lost.value == value ? "also says" : "passed over",
                                escaped(shown_value(lost.value)), evidence_cell(lost.provenance));
        }
        rows += fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td></tr>\n", head, cell);
    }
    const auto list = [&](std::string_view group, const std::vector<std::string>& items) {
        if (items.empty()) return;
        rows += fmt::format("<tr><th scope=\"row\"><mark class=\"{0}\">{0}</mark></th><td>{1}</td></tr>\n",
                            group, base::join(items, ", "));
    };
    std::vector<std::string> skills, degrees;
    for (const auto& skill : ad.skills)
        skills.push_back(escaped(skill.concept_id + (skill.required ? "*" : "")));
    for (const auto& one : ad.qualifications)
        degrees.push_back(
            escaped(one.degree + (one.field.empty() ? "" : " in " + one.field) + (one.required ? "*" : "")));
    list("skills", skills);
    list("qualifications", degrees);
    return "<table><caption>What was read (* = required)</caption>\n" + rows + "</table>\n";
}

}  // namespace

std::string annotated_page(const model::JobAd& ad, const std::vector<FieldStory>& stories) {
    const std::string language = ad.language.empty() ? "" : fmt::format(" lang=\"{}\"", escaped(ad.language));
    const bool web = ad.url.starts_with("http://") || ad.url.starts_with("https://");
    const std::string link =
        web ? fmt::format("<a href=\"{0}\" rel=\"noreferrer\">{0}</a>", escaped(ad.url)) : escaped(ad.url);
    return fmt::format(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n<meta name=\"viewport\" "
        "content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n"
        "<title>{0}</title>\n<style>{1}</style></head>\n<body>\n<header><h1{2}>{0}</h1>{3}</header>\n"
        "<section>\n{4}</section>\n<article{2} dir=\"auto\">{5}</article>\n</body></html>\n",
        escaped(ad.title), kStyle, language, link, fields_table(ad, stories),
        marked_text(ad, notes_of(ad, stories)));
}

}  // namespace jobindex::apps
