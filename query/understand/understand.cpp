#include "query/understand/understand.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/schema/analysis.h"
#include "query/understand/concepts.h"
#include "query/understand/lexer.h"
#include "query/understand/near.h"
#include "query/understand/parser.h"
#include "query/understand/phrases.h"
#include "query/understand/resolve.h"

namespace jobindex::understand {
namespace {

/// Words that say "I look for a job", true of every ad, in the languages of most ads, and words of praise
/// that few ads say though they hold; folded.
constexpr std::string_view kJobWords[] = {
    "job",         "jobs",         "position",  "positions", "vacancy", "vacancies", "opening",
    "openings",    "post",         "posts",     "offer",     "offers",  "career",    "careers",
    "employment",  "vacant",       "hiring",    "wanted",    "apply",   "required",  "needed",
    "stelle",      "stellen",      "angebot",   "angebote",  "gesucht", "emploi",    "emplois",
    "poste",       "postes",       "offre",     "offres",    "empleo",  "empleos",   "plaza",
    "plazas",      "vacature",     "lavoro",    "vaga",      "vagas",   "jobb",      "stilling",
    "praca",       "prace",        "tyopaikka", "fully",     "funded",  "paid",      "salaried",
    "opportunity", "opportunities"};

/// "2026": the year in which somebody searches. Dates of ads are asked for by "posted", "closing" and fields.
bool is_year(std::string_view word) {
    return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
           std::all_of(word.begin(), word.end(), base::is_digit);
}

bool is_common(const Node& node) {
    if (node.kind != Kind::word || node.occur != Occur::want || !node.field.empty()) return false;
    const std::string folded = base::fold(node.text);
    return schema::is_stop_word(folded) || is_year(folded) ||
           std::find(std::begin(kJobWords), std::end(kJobWords), folded) != std::end(kJobWords);
}

/// Makes common words of the top level optional, when there are others that select.
void set_common_words_aside(Node& root) {
    const bool others = std::any_of(root.children.begin(), root.children.end(), [](const Node& node) {
        return !is_common(node) && node.occur != Occur::must_not && !has_no_words(node);
    });
    if (!others) return;
    for (auto& child : root.children) {
        if (is_common(child)) child.occur = Occur::may;
    }
}

void move_notes(std::vector<Note>& to, std::vector<Note>& from) {
    to.insert(to.end(), from.begin(), from.end());
}

}  // namespace

Query understand(std::string_view text, const Lexicon& lexicon, const Options& options) {
    Query query;
    if (text.size() > kMaxQueryBytes) {
        text = text.substr(0, base::char_boundary(text, kMaxQueryBytes));
        query.notes.push_back(
            {{text.size(), text.size()}, {"note.bytes", {{"most", std::to_string(kMaxQueryBytes)}}}});
    }
    if (!base::is_valid_utf8(text)) {
        query.notes.push_back({{0, 0}, {"note.utf8"}});
    }
    query.text = base::sanitise_utf8(text);
    Lexed lexed = lex(query.text);
    lexed.tokens = with_near(std::move(lexed.tokens), lexed.notes);
    if (!options.verbatim) {
        lexed.tokens = with_phrases(std::move(lexed.tokens), {lexicon, options.today}, lexed.notes);
        lexed.tokens = with_concepts(std::move(lexed.tokens), lexicon, lexed.notes);
    }
    Parsed parsed = parse(lexed.tokens);
    query.root = std::move(parsed.root);
    move_notes(query.notes, lexed.notes);
    move_notes(query.notes, parsed.notes);
    resolve_fields(query.root, lexicon, query.notes);
    set_common_words_aside(query.root);
    std::stable_sort(query.notes.begin(), query.notes.end(),
                     [](const Note& a, const Note& b) { return a.span.from < b.span.from; });
    return query;
}

}  // namespace jobindex::understand
