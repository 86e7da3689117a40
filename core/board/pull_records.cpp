#include "core/board/pull_records.h"

#include "core/base/json.h"

namespace jobindex::board {

using base::Json;

std::string AnswerNote::to_json() const {
    Json out = Json::object({{"source", source}, {"board", board}, {"token", token}});
    out.set_if("key", key).set_if("item", item).set_if("institution", institution).set_if("country", country);
    return out.dump();
}

base::Result<AnswerNote> AnswerNote::from_json(std::string_view text) {
    const auto json = base::parse_json(text);
    if (!json) return base::fail(json);
    const auto of = [&](std::string_view name) { return (*json)[name].text(); };
    AnswerNote out{of("source"), of("board"),       of("token"),  of("key"),
                   of("item"),   of("institution"), of("country")};
    if (out.source.empty() || out.board.empty())
        return base::fail(base::Code::invalid_input, "no note of a pull: it names no source or board");
    return out;
}

std::string Conclusion::to_json() const {
    Json keys = Json::array();
    for (const auto& key : listed) keys.push(key);
    Json out =
        Json::object({{"source", source}, {"board", board}, {"status", complete ? "COMPLETE" : "PARTIAL"}});
    out.set_if("reason", reason);
    if (stated) out.set("stated", *stated);
    out.set("at", base::iso_time(at));
    out.set("listed", std::move(keys));
    return out.dump();
}

base::Result<Conclusion> Conclusion::from_json(std::string_view text) {
    const auto json = base::parse_json(text);
    if (!json) return base::fail(json);
    const std::string& status = (*json)["status"].text();
    const auto at = base::parse_iso_time((*json)["at"].text());
    Conclusion out;
    out.source = (*json)["source"].text();
    if (out.source.empty() || !at || (status != "COMPLETE" && status != "PARTIAL") ||
        !(*json)["listed"].is_array())
        return base::fail(base::Code::invalid_input, "no conclusion of a pull");
    out.board = (*json)["board"].text();
    out.complete = status == "COMPLETE";
    out.reason = (*json)["reason"].text();
    if (const auto stated = (*json)["stated"].integer()) out.stated = *stated;
    for (const Json& key : (*json)["listed"].items()) out.listed.push_back(key.text());
    out.at = *at;
    return out;
}

std::string page_key(std::string_view source, std::string_view key) {
    return "urn:jobindex:source:" + std::string(source) + ":" + std::string(key);
}

}  // namespace jobindex::board
