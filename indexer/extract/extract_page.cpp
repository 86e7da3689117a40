#include <algorithm>
#include <optional>

#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/html/select.h"
#include "core/html/text.h"
#include "indexer/extract/add_candidate.h"
#include "indexer/extract/beside_title.h"
#include "indexer/extract/call_title.h"
#include "indexer/extract/cues.h"
#include "indexer/extract/extract.h"
#include "indexer/extract/item_scope.h"
#include "indexer/extract/json_ld.h"
#include "indexer/extract/label_pairs.h"
#include "indexer/extract/language.h"
#include "indexer/extract/main_text.h"
#include "indexer/extract/meta.h"
#include "indexer/extract/page_kind.h"
#include "indexer/extract/page_title.h"
#include "indexer/extract/posting_text.h"
#include "indexer/extract/surroundings.h"

namespace jobindex::extract {
namespace {

constexpr std::size_t kTeaser = 300;     ///< a shorter description may be a teaser of the page's text
constexpr std::size_t kTeaserTimes = 4;  ///< the page's text must be so many times longer
constexpr double kMoreText =
    1.2;                       ///< a page's text that holds the description and is so much longer tells more
constexpr double kHeld = 0.6;  ///< share of the description's word pairs that count as holding it

/// An address without scheme, fragment and trailing slash, for comparison.
std::string address_key(std::string_view url) {
    url = url.substr(0, url.find('#'));
    if (const std::size_t scheme = url.find("://"); scheme != std::string_view::npos)
        url.remove_prefix(scheme + 3);
    while (!url.empty() && url.back() == '/') url.remove_suffix(1);
    return base::to_lower_ascii(url);
}

/// Whether a posting speaks of this page: its address, or its title as the page's heading.
bool is_of_page(const Posting& posting, const PageMeta& meta, std::string_view url) {
    const base::Json& given = posting.value["url"];
    const std::string address = address_key(given.is_array() ? given.at(0).text() : given.text());
    if (!address.empty() && (address == address_key(url) || address == address_key(meta.canonical)))
        return true;
    const std::string title = base::fold(text_of_value(posting.value["title"]));
    return !title.empty() && (title == base::fold(meta.h1) || title == base::fold(meta.og_title));
}

/// The postings of all formats, each once.
std::vector<Posting> find_postings(html::Node root, std::vector<Problem>& problems) {
    std::vector<Posting> found = json_ld_postings(root, problems);
    if (found.empty()) found = microdata_postings(root);
    if (found.empty()) found = rdfa_postings(root);
    std::vector<Posting> out;
    for (Posting& posting : found) {
        const bool known = std::any_of(out.begin(), out.end(), [&](const Posting& other) {
            return other.value == posting.value ||
                   (other.value["title"] == posting.value["title"] &&
                    other.value["description"] == posting.value["description"] &&
                    other.value["url"] == posting.value["url"]);
        });
        const bool says = !text_of_value(posting.value["title"]).empty() ||
                          !text_of_value(posting.value["description"]).empty();
        if (!known && says) out.push_back(std::move(posting));
    }
    return out;
}

/// Runs of three and more digits in an address; they are most often the ad's number.
std::vector<std::string_view> numbers_of(std::string_view url) {
    std::vector<std::string_view> out;
    for (std::size_t at = 0; at < url.size();) {
        std::size_t end = at;
        while (end < url.size() && base::is_digit(url[end])) ++end;
        if (end - at >= 3) out.push_back(url.substr(at, end - at));
        at = std::max(end, at + 1);
    }
    return out;
}

/// The page's canonical address when it may be believed: same host, and it still names this very ad.
std::string page_address(std::string_view url, std::string_view canonical) {
    const std::string_view page = url.substr(0, url.find('#'));
    const std::size_t host_end = page.find('/', std::min(page.find("://"), page.size() - 1) + 3);
    std::string wanted(canonical);
    if (canonical.starts_with('/') && !canonical.starts_with("//") && host_end != std::string_view::npos)
        wanted = std::string(page.substr(0, host_end)) + wanted;
    wanted.resize(std::min(wanted.find('#'), wanted.size()));
    if (host_of(wanted).empty() || !base::equal_ignoring_case(host_of(wanted), host_of(page)))
        return std::string(page);
    const std::string_view path = page.substr(0, page.find('?'));
    const std::string_view slug = path.substr(path.rfind('/') + 1);
    const std::vector<std::string_view> numbers = numbers_of(page.substr(std::min(host_end, page.size())));
    const bool same_numbers = std::all_of(numbers.begin(), numbers.end(), [&](std::string_view number) {
        return wanted.find(number) != std::string::npos;
    });
    const bool same_slug = slug.size() >= 3 && wanted.find(slug) != std::string::npos;
    return same_numbers && same_slug ? wanted : std::string(page);
}

std::size_t count_fields(const Extraction& out, bool& dated) {
    std::vector<Field> fields;
    for (const Candidate& candidate : out.candidates) {
        if (candidate.method != model::Method::table && candidate.method != model::Method::text) continue;
        dated = dated || candidate.field == Field::closing;
        if (std::find(fields.begin(), fields.end(), candidate.field) == fields.end())
            fields.push_back(candidate.field);
    }
    return fields.size();
}

/// The address of the page's apply button, when it is absolute.
void add_apply_link(const PageTree& tree, Extraction& out) {
    for (const TreeItem& item : tree.items()) {
        if (item.off || item.node.tag() != "a" || item.text > 60) continue;
        const std::string_view href = base::trim(item.node.attr_or_empty("href"));
        if (!base::starts_with_ignoring_case(href, "http")) continue;
        const std::string text = base::fold(html::text_of(item.node));
        for (const std::string_view cue :
             {"apply", "jetzt bewerben", "online bewerben", "bewerben", "postuler", "solliciteer", "ansok",
              "sog stillingen", "sok stillingen"}) {
            if (!text.starts_with(cue)) continue;
            add_candidate(out, Field::apply_url, href, {model::Method::text, 0.6, text});
            return;
        }
    }
}

/// Hashes of the pairs of neighbouring words of a text, sorted.
std::vector<std::uint64_t> word_pairs(std::string_view text) {
    std::vector<std::uint64_t> out;
    std::uint64_t before = 0;
    for (const auto word : base::split_words(text)) {
        const std::uint64_t hash = base::hash64(word);
        out.push_back(before * 31 + hash);
        before = hash;
    }
    std::sort(out.begin(), out.end());
    return out;
}

/// Whether `main`, a page's own text, is to be taken instead of a posting's description: the description is
/// a teaser, or stands in the page with more around it ("Apply by 3 May" is often said on the page alone).
bool tells_more(std::string_view main, std::string_view description) {
    if (description.size() < kTeaser &&
        main.size() > kTeaserTimes * std::max(description.size(), kTeaser / 2))
        return true;
    if (static_cast<double>(main.size()) < kMoreText * static_cast<double>(description.size())) return false;
    const auto wanted = word_pairs(description);
    const auto there = word_pairs(main);
    std::size_t held = 0;
    for (const auto pair : wanted) held += std::binary_search(there.begin(), there.end(), pair);
    return static_cast<double>(held) >= kHeld * static_cast<double>(wanted.size());
}

void tell_languages(std::string_view title, Extraction& out) {
    auto languages = detect_languages(title, out.description);
    out.language = std::move(languages.main);
    out.languages = std::move(languages.parts);
}

/// An ad that a posting describes, completed from the rest of the page.
Extraction from_posting(const PageInput& input, const Posting& posting, const PageMeta& meta) {
    Extraction out = extract_posting(posting.value, host_of(input.url), posting.method);
    const PageTree tree(*input.document);
    MainText main = main_text(tree, meta.h1);
    if (tells_more(main.text, out.description)) {
        out.description = std::move(main.text);
        out.description_method = model::Method::text;
        tell_languages(posting.value["title"].text(), out);
        // What was read from lines of the description has its evidence there.
        std::erase_if(out.candidates, [](const Candidate& one) { return one.span.has_value(); });
        add_line_pairs(out);
    }
    add_structure_pairs(tree, out);
    add_apply_link(tree, out);
    return out;
}

/// A page without a posting: an ad by its words, or not.
Extraction from_text(const PageInput& input, const PageMeta& meta) {
    Extraction out;
    const PageTree tree(*input.document);
    MainText main = main_text(tree, meta.h1);
    out.description = std::move(main.text);
    out.description_method = model::Method::text;
    add_structure_pairs(tree, out);
    add_line_pairs(out);
    const PageTitle chosen = choose_title(meta, tree, out);
    const std::string& title = chosen.text;
    KindInput facts{&meta, &tree, title, out.description, input.url};
    facts.labels = count_fields(out, facts.dated);
    facts.called = chosen.called;
    Kind kind = decide_kind(facts);
    if (kind.kind != PageKind::ad) {
        out.description.clear();
        out.candidates.clear();
        out.why = std::move(kind.why);
        out.kind = kind.kind;
        return out;
    }
    out.kind = PageKind::ad;
    const auto method = chosen.prose ? model::Method::inferred : model::Method::text;
    add_candidate(out, Field::title, title, {method, 0.65, title == meta.h1 ? "h1" : "title"});
    tell_languages(title, out);
    add_surroundings(*input.document, out);
    add_beside_title(tree, title, out);
    add_title_parts(meta.full_title, out);
    add_title_deadline(title, out);
    add_apply_link(tree, out);
    return out;
}

}  // namespace

Extraction extract_page(const PageInput& input) {
    std::vector<Problem> problems;
    const PageMeta meta = read_meta(*input.document);
    std::vector<Posting> postings = find_postings(input.document->root(), problems);
    const std::size_t count = postings.size();
    std::optional<Posting> own;
    if (count == 1) {
        own = std::move(postings.front());
    } else if (count > 1) {
        const auto fits = [&](const Posting& posting) { return is_of_page(posting, meta, input.url); };
        const auto first = std::find_if(postings.begin(), postings.end(), fits);
        if (first != postings.end() && std::none_of(first + 1, postings.end(), fits)) own = std::move(*first);
    }
    Extraction out;
    if (own) {
        out = from_posting(input, *own, meta);
    } else if (count > 1) {
        out.kind = PageKind::list;
        out.why = std::to_string(count) + " JobPosting objects";
    } else {
        out = from_text(input, meta);
    }
    if (out.kind == PageKind::ad) add_meta_candidates(meta, out);
    out.postings = count;
    out.url = page_address(input.url, meta.canonical);
    out.source = host_of(input.url);
    out.problems.insert(out.problems.begin(), problems.begin(), problems.end());
    return out;
}

}  // namespace jobindex::extract
