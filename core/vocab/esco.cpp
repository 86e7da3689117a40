#include "core/vocab/esco.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/vocab/tokens.h"
#include "core/vocab/tsv.h"

namespace jobindex::vocab {
namespace {

constexpr std::size_t kShortestName = 4;  ///< bytes; "C" and "R" are for the vocabulary itself to judge
constexpr std::size_t kLongestName = 100;

std::string key_of(std::string_view name) {
    if (name.starts_with('=')) name.remove_prefix(1);
    std::string key;
    for (const auto& token : tokens_of(name)) {
        if (token.key != kBreak) key += std::to_string(token.key) + ' ';
    }
    return key;
}

/// "Java (computer programming)" as "Java", what is in brackets being for the reader of a list.
std::string_view without_brackets(std::string_view name) {
    const auto bracket = name.find(" (");
    return bracket != std::string_view::npos && name.ends_with(')') ? name.substr(0, bracket) : name;
}

/// A name as a cell of the file holds it: one line without its separators.
std::string cell(std::string_view text) {
    std::string out = base::squeeze(base::sanitise_utf8(text));
    std::replace_if(
        out.begin(), out.end(), [](char c) { return c == '|' || c == '\t' || c == '\n'; }, ' ');
    return out;
}

std::string category_of(const EscoSkill& skill) {
    if (skill.reuse_level == "transversal") return "soft";
    return skill.skill_type == "knowledge" ? "domain" : "core";
}

std::string id_of(std::string_view uri) {
    std::string id = "esco-";
    for (const char c : uri.substr(uri.rfind('/') + 1)) {
        const char low = base::ascii_lower(c);
        if ((low >= 'a' && low <= 'z') || base::is_digit(low) || low == '-') id += low;
    }
    return id;
}

}  // namespace

base::Result<EscoMerge> EscoMerge::begin(std::string text, const std::filesystem::path& file) {
    EscoMerge merge;
    for (const auto line : base::split(text, '\n')) merge.lines_.emplace_back(line);
    while (!merge.lines_.empty() && merge.lines_.back().empty()) merge.lines_.pop_back();
    std::size_t line = 0;
    auto read = for_each_row(text, file, 5, [&](std::span<const std::string_view> row) {
        const std::size_t number = merge.entries_.size();
        while (merge.lines_[line].empty() || merge.lines_[line].front() == '#') ++line;
        merge.entries_.push_back({std::string(row[0]), std::string(row[1]), std::string(row[2]),
                                  std::string(row[3]), std::string(row[4]), false, line++});
        if (row[0] != "-") merge.by_id_.emplace(row[0], number);
        merge.by_name_.emplace(key_of(row[1]), number);
        for_each_alias(row[4],
                       [&](std::string_view alias) { merge.by_name_.emplace(key_of(alias), number); });
    });
    if (!read) return base::fail(read);
    return merge;
}

std::size_t EscoMerge::owner_of(const EscoSkill& skill, const std::string& id) {
    std::vector<std::string_view> names = {skill.preferred_label};
    for (const auto name : base::split(skill.alt_labels, '\n')) names.push_back(name);
    const auto known = by_id_.find(id);
    if (known != by_id_.end()) return known->second;
    for (const auto name : names) {
        const auto owner = by_name_.find(key_of(cell(without_brackets(base::trim(name)))));
        if (owner != by_name_.end() && entries_[owner->second].id != "-") return owner->second;
    }
    return entries_.size();
}

void EscoMerge::add_name(std::size_t entry, std::string_view name) {
    const std::string plain = cell(without_brackets(base::trim(name)));
    const std::string key = key_of(plain);
    if (key.empty()) return;
    const bool safe = plain.size() >= kShortestName && plain.size() <= kLongestName;
    if (!safe || !by_name_.try_emplace(key, entry).second) {
        if (!safe || by_name_.at(key) != entry) ++report_.passed_over;
        return;
    }
    auto& aliases = entries_[entry].aliases;
    aliases += (aliases.empty() ? "" : "|") + plain;
    ++report_.names;
}

void EscoMerge::add(const EscoSkill& skill) {
    const std::string id = id_of(skill.concept_uri);
    const std::string label = cell(skill.preferred_label);
    if (id == "esco-" || label.empty()) return;
    ++report_.rows;
    const std::size_t entry = owner_of(skill, id);
    if (entry == entries_.size()) {
        // Too short to be told from other words, or a phrase that the vocabulary keeps for something else.
        const std::string key = key_of(label);
        if (label.size() < kShortestName || label.size() > kLongestName || key.empty() ||
            by_name_.contains(key)) {
            ++report_.passed_over;
            return;
        }
        ++report_.added;
        entries_.push_back({id, label, category_of(skill), "", "", true, 0});
        by_name_.emplace(key, entry);
    } else {
        ++report_.merged;
    }
    by_id_.emplace(id, entry);
    if (entries_[entry].label != label) add_name(entry, label);
    if (label != without_brackets(label)) add_name(entry, label);
    for (const auto name : base::split(skill.alt_labels, '\n')) add_name(entry, name);
}

std::string EscoMerge::text() const {
    std::vector<std::string> lines = lines_;
    std::string added;
    for (const auto& entry : entries_) {
        const std::string line = entry.id + '\t' + entry.label + '\t' + entry.category + '\t' +
                                 entry.broader + '\t' + entry.aliases;
        if (entry.from_esco) {
            added += line + '\n';
        } else {
            lines[entry.line] = line;
        }
    }
    std::string out = base::join(lines, "\n") + '\n';
    if (!added.empty()) out += "# From ESCO\n" + added;
    return out;
}

}  // namespace jobindex::vocab
