#include "crawler/xml_entries.h"

#include <algorithm>
#include <string>

#include "core/base/text.h"
#include "crawler/xml_name.h"

namespace jobindex::crawler {

namespace {

constexpr std::size_t kNameBytes = 64;
constexpr std::size_t kJunkBytes = 8'192;  // warnings of a server before the document

bool is_name_end(char c) {
    return base::is_space(c) || c == '>' || c == '/' || c == '<';
}

/// The local name of the tag that begins at `at` ('<'), "" for an end tag, comment or declaration.
std::string_view tag_at(std::string_view text, std::size_t at) {
    const std::size_t begin = at + 1;
    std::size_t end = begin;
    while (end < text.size() && end < begin + kNameBytes && !is_name_end(text[end])) ++end;
    const auto name = text.substr(begin, end - begin);
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool is_in(std::string_view name, std::span<const std::string_view> names) {
    return !name.empty() && std::find(names.begin(), names.end(), name) != names.end();
}

/// Where the first tag with one of the names begins; npos when there is none before `limit`.
std::size_t find_tag(std::string_view text, std::size_t from, std::size_t limit,
                     std::span<const std::string_view> names) {
    for (auto at = text.find('<', from); at != std::string_view::npos && at < limit;
         at = text.find('<', at + 1)) {
        if (is_in(tag_at(text, at), names)) return at;
    }
    return std::string_view::npos;
}

/// Parses the text of one entry under `root`; false when it is broken or empty.
bool add_entry(pugi::xml_node root, std::string_view entry) {
    // Parsed alone first: what is broken must not be half there.
    pugi::xml_document document;
    if (!document.load_buffer(entry.data(), entry.size(), pugi::parse_default, pugi::encoding_utf8))
        return false;
    return static_cast<bool>(root.append_copy(document.document_element()));
}

/// Entries cut out one by one.
std::size_t save_entries(std::string_view text, std::span<const std::string_view> entries,
                         pugi::xml_node root) {
    std::size_t unread = 0;
    auto at = find_tag(text, 0, text.size(), entries);
    while (at != std::string_view::npos) {
        const auto next = find_tag(text, at + 1, text.size(), entries);
        auto entry = text.substr(at, next == std::string_view::npos ? next : next - at);
        const std::string_view name =
            entry.substr(1, std::min(entry.find_first_of(" \t\r\n>/"), entry.size()) - 1);
        const std::string end_tag = "</" + std::string(name) + ">";
        const auto end = entry.find(end_tag);
        const bool whole =
            end != std::string_view::npos && add_entry(root, entry.substr(0, end + end_tag.size()));
        unread += !whole;
        at = next;
    }
    return unread;
}

}  // namespace

XmlWalk walk_xml(std::string_view text, std::span<const std::string_view> roots,
                 std::span<const std::string_view> entries,
                 const std::function<void(pugi::xml_node)>& visit) {
    XmlWalk walk;
    const auto start = find_tag(text, 0, kJunkBytes, roots);
    if (start == std::string_view::npos) return walk;
    walk.known = true;
    pugi::xml_document document;
    // The declaration is skipped with the junk, so the encoding is told here: the caller gives UTF-8.
    const auto body = text.substr(start);
    const auto parsed =
        document.load_buffer(body.data(), body.size(), pugi::parse_default, pugi::encoding_utf8);
    if (parsed) {
        for (const auto root : document.children()) {
            if (is_in(local_name_of(root), roots)) visit(root);
        }
        return walk;
    }
    pugi::xml_document saved;
    auto root = saved.append_child("saved");
    walk.unread = save_entries(body, entries, root);
    visit(root);
    return walk;
}

}  // namespace jobindex::crawler
