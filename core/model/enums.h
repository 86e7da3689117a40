// The closed sets of words that a JobAd uses, and their spelling in JSON. Pure.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace jobindex::model {

/// Rank of a post; the ids of data/vocab/levels.tsv.
enum class Level {
    phd,
    predoc,
    postdoc,
    research_assistant,
    lecturer,
    assistant_prof,
    associate_prof,
    full_prof,
    researcher,
    technician,
    clinical,
    leadership,
    administration,
    other,
};

/// How a value was found, best known source first.
enum class Method { json_ld, microdata, rdfa, board, feed, table, site_rule, text, inferred };

/// Whether the work can be done from elsewhere.
enum class Remote { none, hybrid, full };

/// Kind of contract.
enum class ContractKind { permanent, fixed_term, tenure_track };

/// What a closing date means.
enum class ClosingKind { hard, rolling, review_starts };

/// What a salary is paid for.
enum class Period { year, month, hour };

/// Why an ad was closed.
enum class ClosedReason { gone, noindex, expired, markup_gone, absent, taken_down, withdrawn };

/// The spelling in JSON, in the order of the enumerators.
inline constexpr std::array<std::string_view, 14> kLevelNames = {"phd",
                                                                 "predoc",
                                                                 "postdoc",
                                                                 "research_assistant",
                                                                 "lecturer",
                                                                 "assistant_prof",
                                                                 "associate_prof",
                                                                 "full_prof",
                                                                 "researcher",
                                                                 "technician",
                                                                 "clinical",
                                                                 "leadership",
                                                                 "administration",
                                                                 "other"};
inline constexpr std::array<std::string_view, 9> kMethodNames = {
    "json_ld", "microdata", "rdfa", "board", "feed", "table", "site_rule", "text", "inferred"};
inline constexpr std::array<std::string_view, 3> kRemoteNames = {"none", "hybrid", "full"};
inline constexpr std::array<std::string_view, 3> kContractNames = {"permanent", "fixed_term", "tenure_track"};
inline constexpr std::array<std::string_view, 3> kClosingNames = {"hard", "rolling", "review_starts"};
inline constexpr std::array<std::string_view, 3> kPeriodNames = {"year", "month", "hour"};
inline constexpr std::array<std::string_view, 7> kClosedReasonNames = {
    "gone", "noindex", "expired", "markup_gone", "absent", "taken_down", "withdrawn"};

constexpr std::string_view name_of(Level value) {
    return kLevelNames[static_cast<std::size_t>(value)];
}
constexpr std::string_view name_of(Method value) {
    return kMethodNames[static_cast<std::size_t>(value)];
}
constexpr std::string_view name_of(Remote value) {
    return kRemoteNames[static_cast<std::size_t>(value)];
}
constexpr std::string_view name_of(ContractKind value) {
    return kContractNames[static_cast<std::size_t>(value)];
}
constexpr std::string_view name_of(ClosingKind value) {
    return kClosingNames[static_cast<std::size_t>(value)];
}
constexpr std::string_view name_of(Period value) {
    return kPeriodNames[static_cast<std::size_t>(value)];
}
constexpr std::string_view name_of(ClosedReason value) {
    return kClosedReasonNames[static_cast<std::size_t>(value)];
}

/// The enumerator that `names` spells so; nullopt when none does: `parse_name<Level>(kLevelNames, "phd")`.
template <class Enum, std::size_t count>
constexpr std::optional<Enum> parse_name(const std::array<std::string_view, count>& names,
                                         std::string_view name) {
    for (std::size_t i = 0; i < count; ++i) {
        if (names[i] == name) return static_cast<Enum>(i);
    }
    return std::nullopt;
}

}  // namespace jobindex::model
