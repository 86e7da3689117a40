#include "indexer/ingest/board_answer.h"

#include <fmt/format.h>

#include "core/board/pull_records.h"
#include "core/board/read_answer.h"
#include "core/board/request.h"
#include "indexer/extract/add_candidate.h"
#include "indexer/extract/extract.h"

namespace jobindex::ingest {
namespace {

using base::Json;

/// What the source file says of all its ads, where an ad says nothing of its own.
void add_source_facts(const board::AnswerNote& note, Json& posting) {
    Json employer = posting["hiringOrganization"];
    if (!note.institution.empty() &&
        (employer.is_null() || (employer.is_object() && employer["name"].is_null()))) {
        if (employer.is_null()) employer.set("@type", "Organization");
        employer.set("name", note.institution);
        posting.set("hiringOrganization", std::move(employer));
    }
    if (note.country.empty() || !posting["jobLocation"].is_null()) return;
    const Json address = Json::object({{"@type", "PostalAddress"}, {"addressCountry", note.country}});
    posting.set("jobLocation", Json::object({{"@type", "Place"}, {"address", address}}));
}

/// One item as an ad of the page `key`; problems go to `out`.
void take_item(const Json& item, const board::Board& board, const board::AnswerNote& note, std::string url,
               std::string key, const Sighting& page, const normalise::Knowledge& knowledge, Reading& out) {
    Json posting = board.map.to_posting(item);
    if (!url.empty() && posting["url"].is_null()) posting.set("url", std::move(url));
    add_source_facts(note, posting);
    auto extraction = extract::extract_posting(posting, note.source, model::Method::board);
    auto ad = normalise::normalise(extraction, knowledge, base::date_of(page.at));
    if (!ad) {
        out.problems.push_back({ad.error().message});
        return;
    }
    out.ads.push_back(std::move(*ad));
    out.keys.push_back(std::move(key));
}

void read_list(const board::Board& board, const board::AnswerNote& note, const Sighting& page,
               const normalise::Knowledge& knowledge, Reading& out) {
    out.kind = extract::PageKind::list;
    out.feed = true;
    const auto variables = board::variables_of(board, note.token).value_or(board::Variables{});
    const auto answer = board::read_answer(board, variables, {page.body, page.content_type, page.url});
    if (!answer.problem.empty()) out.problems.push_back({answer.problem});
    out.why = fmt::format("{} ads of the board {}", answer.items.size(), board.title);
    if (board.carries != board::Carries::ads) return;
    for (const auto& item : answer.items) {
        take_item(item.value, board, note, item.url, board::page_key(note.source, item.key), page, knowledge,
                  out);
    }
}

void read_item(const board::Board& board, const board::AnswerNote& note, const Sighting& page,
               const normalise::Knowledge& knowledge, Reading& out) {
    Json detail = board::read_detail(board, {page.body, page.content_type, page.url});
    if (detail.is_null()) {
        out.fate = Fate::ignored;
        out.why = "the detail answer holds no ad";
        return;
    }
    Json item = base::parse_json(note.item).value_or(Json::object());
    item.set("detail", std::move(detail));
    board::Variables variables = board::variables_of(board, note.token).value_or(board::Variables{});
    variables["id"] = note.key;
    std::string url =
        board.link_template.empty() ? std::string() : board::expand(board.link_template, variables);
    out.kind = extract::PageKind::ad;
    out.feed = true;  // an answer that gives no ad closes none
    take_item(item, board, note, std::move(url), out.key, page, knowledge, out);
    out.why = out.ads.empty() && !out.problems.empty() ? out.problems.back().text
                                                       : "an ad of the board " + board.title;
}

}  // namespace

Reading read_board_answer(const Sighting& page, const normalise::Knowledge& knowledge) {
    Reading out;
    const auto ignore = [&out](std::string why) {
        out.fate = Fate::ignored;
        out.why = std::move(why);
        return std::move(out);
    };
    const auto note = board::AnswerNote::from_json(page.pull);
    if (!note) return ignore(note.error().message);
    const board::Board* board = knowledge.boards.find(note->board);
    if (board == nullptr) return ignore("no board is named " + note->board);
    if (!note->key.empty()) out.key = board::page_key(note->source, note->key);
    if (page.unchanged) {
        out.fate = Fate::unchanged;
    } else if ((page.status == 404 || page.status == 410) && !out.key.empty()) {
        out.fate = Fate::gone;
        out.why = fmt::format("status {}", page.status);
    } else if (page.status != 200) {
        return ignore(fmt::format("status {}", page.status));
    } else if (out.key.empty()) {
        read_list(*board, *note, page, knowledge, out);
    } else {
        read_item(*board, *note, page, knowledge, out);
    }
    return out;
}

}  // namespace jobindex::ingest
