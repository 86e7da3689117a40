#include "crawler/boards/recognise_page.h"

#include <map>
#include <string>

#include "core/base/text.h"
#include "core/base/url.h"

namespace jobindex::crawler::boards {
namespace {

constexpr int kEmbedded = 1000;  // a frame or script says more than any number of links
constexpr std::size_t kLongestAddress = 500;
constexpr std::size_t npos = std::string_view::npos;

/// Counts votes for boards.
class Ballot {
  public:
    Ballot(const board::Boards& boards, std::string_view page)
        : boards_(boards), page_(base::parse_url(page)) {}

    void vote(std::string_view address, int votes) {
        const auto url = base::parse_url(address, page_ ? &*page_ : nullptr);
        if (!url) return;
        auto found = boards_.recognise(url->href());
        if (!found) return;
        auto& entry = votes_[found->board->name + "\n" + found->token];
        entry.first += votes;
        entry.second = std::move(*found);
    }
    /// Addresses anywhere in the page, in scripts and their settings too: {"board": "https://..."}.
    void read_addresses(std::string_view text) {
        for (auto at = text.find("https://"); at != npos; at = text.find("https://", at + 8)) {
            const auto address = text.substr(at, kLongestAddress);
            vote(address.substr(0, address.find_first_of("\"'`\\ <>)\n")), 1);
        }
    }
    /// The src of script elements, which the parser leaves out.
    void read_scripts(std::string_view text) {
        for (auto at = base::find_ignoring_case(text, "<script"); at != npos;
             at = base::find_ignoring_case(text, "<script", at + 7)) {
            const auto tag = text.substr(at, text.find('>', at) - at);
            const auto source = base::find_ignoring_case(tag, "src=");
            if (source == npos) continue;
            auto address = tag.substr(source + 4);
            if (address.starts_with('"') || address.starts_with('\'')) address.remove_prefix(1);
            vote(address.substr(0, address.find_first_of("\"' >")), kEmbedded);
        }
    }
    std::optional<board::Recognised> winner() const {
        const std::pair<int, board::Recognised>* best = nullptr;
        for (const auto& [name, entry] : votes_) {
            if (best == nullptr || entry.first > best->first) best = &entry;
        }
        return best == nullptr ? std::nullopt : std::optional(best->second);
    }

  private:
    const board::Boards& boards_;
    base::Result<base::Url> page_;
    std::map<std::string, std::pair<int, board::Recognised>> votes_;
};

}  // namespace

std::optional<board::Recognised> recognise_page(std::string_view url, std::string_view html,
                                                const html::Document& document, const board::Boards& boards) {
    if (auto own = boards.recognise(url)) return own;
    Ballot ballot(boards, url);
    ballot.read_scripts(html);
    ballot.read_addresses(html);
    html::walk(document.root(), [&](html::Node node) {
        if (node.tag() == "iframe") ballot.vote(node.attr_or_empty("src"), kEmbedded);
        if (node.tag() == "a") ballot.vote(node.attr_or_empty("href"), 1);
        return true;
    });
    return ballot.winner();
}

}  // namespace jobindex::crawler::boards
