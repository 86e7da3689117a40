#include "query/understand/phrases.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "core/base/text.h"
#include "query/understand/periods.h"
#include "query/understand/resolve.h"

namespace jobindex::understand {
namespace {

using Words = std::vector<std::string>;

constexpr double kDefaultKm = 50;
constexpr double kMaxKm = 2000;
constexpr double kKmOfAMile = 1.609344;
constexpr double kLeastPay = 10'000;
constexpr double kMostPay = 1'000'000;

constexpr std::array kClosing = {"closing",           "closes", "deadline", "due",          "bewerbungsfrist",
                                 "bewerbungsschluss", "frist",  "cloture",  "bewerbung bis"};
constexpr std::array kPosted = {"posted", "advertised",     "published", "new",     "added",
                                "neu",    "veroffentlicht", "publie",    "publiee", "nouveau"};
constexpr std::array kStarting = {"starting", "start", "beginning", "beginn", "debut"};
constexpr std::array kUntil = {"by", "before", "until", "bis", "vor", "avant"};
constexpr std::array kFrom = {"after", "from", "since", "ab", "seit", "nach", "depuis"};
constexpr std::array kJoining = {"on", "in", "within", "date",   "am", "im",        "den", "the",
                                 "le", "en", "dans",   "limite", "is", "innerhalb", "zum"};
constexpr std::array kNear = {"near", "around", "nahe", "autour de", "pres de", "close to", "umkreis von"};
constexpr std::array kOver = {"over", "above", "uber", "more than", "at least", "mindestens", "plus de"};
constexpr std::array kCurrencies = {"gbp", "eur", "euro", "euros", "usd", "chf", "dollars", "pounds"};
constexpr std::array kRemoteOnly = {"remote only", "fully remote only", "only remote",
                                    "nur remote",  "nur home office",   "nur homeoffice"};

/// How many words from `at` on are one of `phrases`; 0 when none.
template <std::size_t size>
std::size_t one_of(const std::array<const char*, size>& phrases, const Words& words, std::size_t at) {
    std::size_t longest = 0;
    for (const std::string_view phrase : phrases) {
        const auto parts = base::split(phrase, ' ');
        const bool fits = at + parts.size() <= words.size() &&
                          std::equal(parts.begin(), parts.end(), words.begin() + static_cast<long>(at));
        if (fits) longest = std::max(longest, parts.size());
    }
    return longest;
}

class Phrases {
  public:
    Phrases(const std::vector<Token>& tokens, const PhraseContext& context, std::vector<Note>& notes)
        : tokens_(tokens), context_(context), notes_(notes) {
        for (const auto& token : tokens) {
            const bool plain = token.kind == TokenKind::word && token.occur == Occur::want;
            words_.push_back(plain ? name_key(token.text) : std::string());
        }
    }

    /// The node that the words from `at` on say, and how many words; 0 when nothing.
    std::pair<Node, std::size_t> read(std::size_t at) {
        node_ = Node{};
        if (words_[at].empty()) return {};
        std::size_t used = 0;
        if (context_.today) used = date(at);
        if (used == 0) used = radius(at);
        if (used == 0) used = pay(at);
        if (used == 0) used = remote(at);
        if (used > 0) node_.span = span_of(at, used);
        return {std::move(node_), used};
    }

  private:
    base::Span span_of(std::size_t at, std::size_t count) const {
        return {tokens_[at].span.from, tokens_[at + count - 1].span.to};
    }
    void note(std::size_t at, std::size_t count, base::Told told) {
        notes_.push_back({span_of(at, count), std::move(told)});
    }

    std::size_t date(std::size_t at) {
        if (const auto cue = one_of(kClosing, words_, at)) return dated(at, cue, "closing", Direction::ahead);
        if (const auto cue = one_of(kPosted, words_, at)) return dated(at, cue, "posted", Direction::back);
        if (const auto cue = one_of(kStarting, words_, at)) return start(at, cue);
        return 0;
    }

    /// "closing" [before] [the] "1 December".
    std::size_t dated(std::size_t at, std::size_t cue, std::string_view field, Direction direction) {
        std::size_t next = at + cue;
        bool until = false;
        bool from = false;
        bool exclusive = false;
        while (next < words_.size()) {
            if (one_of(kUntil, words_, next) > 0) {
                until = true;
                exclusive = words_[next] == "before" || words_[next] == "vor" || words_[next] == "avant";
            } else if (one_of(kFrom, words_, next) > 0) {
                from = true;
            } else if (one_of(kJoining, words_, next) == 0) {
                break;
            }
            ++next;
        }
        const auto period = read_period(words_, next, *context_.today, direction);
        if (!period) return 0;
        base::Date low = period->from;
        base::Date high = period->to;
        if (until) {
            low = *context_.today;
            high = exclusive ? period->from.plus_days(-1) : period->to;
        }
        node_.kind = Kind::range;
        node_.occur = Occur::must;
        node_.field = std::string(field);
        node_.text = "date";
        if (!until || direction == Direction::ahead) node_.low = low.number();
        if (!from) node_.high = high.number();
        if (node_.low && node_.high && *node_.low > *node_.high) return 0;
        const std::size_t used = next + period->words - at;
        note(at, used, read_as(field, low, until || !from ? std::optional(high) : std::nullopt));
        return used;
    }

    static base::Told read_as(std::string_view field, base::Date low, std::optional<base::Date> high) {
        const std::string key = fmt::format("note.{}_", field);
        if (!high) return {key + "from", {{"day", low.iso()}}};
        if (low == *high) return {key + "on", {{"day", low.iso()}}};
        return {key + "between", {{"from", low.iso()}, {"to", high->iso()}}};
    }

    /// "starting January 2027": not in the index; helps as a phrase and is not asked for.
    std::size_t start(std::size_t at, std::size_t cue) {
        std::size_t next = at + cue;
        while (next < words_.size() && one_of(kJoining, words_, next) > 0) ++next;
        const auto period = read_period(words_, next, *context_.today, Direction::ahead);
        if (!period) return 0;
        const std::size_t used = next + period->words - at;
        node_.kind = Kind::phrase;
        node_.occur = Occur::may;
        for (std::size_t i = next; i < at + used; ++i) {
            if (i > next) node_.text += ' ';
            node_.text += tokens_[i].text;
        }
        note(at, used, {"note.start"});
        return used;
    }

    /// "near X", "within 50 km of X".
    std::size_t radius(std::size_t at) {
        std::size_t next = at + one_of(kNear, words_, at);
        double km = kDefaultKm;
        if (next == at) {
            const auto used = distance(at, km);
            if (used == 0) return 0;
            next = at + used;
        }
        const auto used = centre(next, km);
        return used == 0 ? 0 : next + used - at;
    }

    /// "within 50 km of", "im Umkreis von 20km um"; how many words.
    std::size_t distance(std::size_t at, double& km) const {
        std::size_t i = at;
        if (words_[i] == "im" && i + 2 < words_.size() && words_[i + 1] == "umkreis") i += 2;
        if (i == at && words_[i] != "within") return 0;
        ++i;
        if (i >= words_.size()) return 0;
        const std::size_t digits = std::min(words_[i].find_first_not_of("0123456789"), words_[i].size());
        const auto number = base::parse_integer(words_[i].substr(0, digits));
        std::string unit = words_[i].substr(digits);
        if (unit.empty() && ++i < words_.size()) unit = words_[i];
        const bool miles = unit == "mile" || unit == "miles" || unit == "mi";
        const bool metric = unit == "km" || unit == "kms" || unit == "kilometres" || unit == "kilometers";
        if (!number || *number < 1 || (!miles && !metric)) return 0;
        ++i;
        if (i >= words_.size() || (words_[i] != "of" && words_[i] != "from" && words_[i] != "um" &&
                                   words_[i] != "von" && words_[i] != "around")) {
            return 0;
        }
        km = std::min(kMaxKm, static_cast<double>(*number) * (miles ? kKmOfAMile : 1));
        return i + 1 - at;
    }

    std::string text_of(std::size_t at, std::size_t length) const {
        std::string text;
        for (std::size_t i = at; i < at + length; ++i) {
            if (words_[i].empty()) return {};
            text += (i > at ? " " : "") + tokens_[i].text;
        }
        return text;
    }

    std::size_t centre(std::size_t at, double km) {
        constexpr std::size_t kLongest = 4;
        for (std::size_t length = std::min(kLongest, words_.size() - std::min(at, words_.size())); length > 0;
             --length) {
            auto cities = context_.lexicon.places().find(text_of(at, length));
            std::erase_if(cities, [](const NamedPlace& place) { return place.is_region; });
            if (cities.empty()) continue;
            return length + choose(at, length, cities, km);
        }
        return 0;
    }

    /// Takes the largest city, or the one of the country or region that follows; how many words told that.
    std::size_t choose(std::size_t at, std::size_t length, const std::vector<NamedPlace>& cities, double km) {
        const NamedPlace* best = &cities.front();
        std::size_t beside = 0;
        for (std::size_t more = 3; more > 0 && beside == 0; --more) {
            if (at + length + more > words_.size()) continue;
            const std::string text = text_of(at + length, more);
            if (text.empty()) continue;
            for (const auto& city : cities) {
                if (!context_.lexicon.is_part_of(city, text)) continue;
                best = &city;
                beside = more;
                break;
            }
        }
        node_.kind = Kind::near;
        node_.occur = Occur::must;
        node_.circle = {best->lat, best->lon, km};
        node_.text = best->name;
        node_.values = {{best->name, best->name}};
        const auto country = [&](const NamedPlace& place) {
            return context_.lexicon.label_of("country", place.country);
        };
        base::Told told{"note.place", {{"place", best->name}, {"country", country(*best)}}};
        if (beside == 0 && cities.size() > 1) {
            told.key = "note.place_of_several";
            told.arguments.emplace_back("other", country(cities[1]));
        }
        note(at, length + beside, std::move(told));
        return beside;
    }

    /// "over 50k", "at least 50,000 GBP", "50,000+".
    std::size_t pay(std::size_t at) {
        const std::size_t cue = one_of(kOver, words_, at);
        std::size_t next = at + cue;
        if (next < words_.size() && one_of(kCurrencies, words_, next) > 0) ++next;
        if (next >= words_.size() || words_[next].empty()) return 0;
        std::string typed = tokens_[next].text;
        std::size_t last = next;
        while (last + 1 < words_.size() && !words_[last + 1].empty() && base::is_digit(words_[last + 1][0]) &&
               tokens_[last + 1].span.from == tokens_[last].span.to + 1 && words_[last + 1].size() <= 4 &&
               typed.size() < 12) {
            typed += tokens_[++last].text;
        }
        const bool plus = typed.ends_with('+');
        if (plus) typed.pop_back();
        const auto amount = number_bound(typed);
        if ((cue == 0 && !plus) || !amount || *amount < kLeastPay || *amount > kMostPay) return 0;
        ++last;
        if (last < words_.size() && one_of(kCurrencies, words_, last) > 0) ++last;
        node_.kind = Kind::range;
        node_.occur = Occur::may;
        node_.field = "salary";
        node_.text = "number";
        node_.low = amount;
        note(at, last - at, {"note.pay_from", {{"amount", fmt::format("{:.0f}", *amount)}}});
        return last - at;
    }

    std::size_t remote(std::size_t at) {
        const std::size_t used = one_of(kRemoteOnly, words_, at);
        if (used == 0) return 0;
        node_.kind = Kind::filter;
        node_.occur = Occur::must;
        node_.field = "remote";
        node_.values = {{"", "full"}};
        return used;
    }

    const std::vector<Token>& tokens_;
    const PhraseContext& context_;
    std::vector<Note>& notes_;
    Words words_;
    Node node_;
};

}  // namespace

std::vector<Token> with_phrases(std::vector<Token> tokens, const PhraseContext& context,
                                std::vector<Note>& notes) {
    Phrases phrases(tokens, context, notes);
    std::vector<Token> out;
    out.reserve(tokens.size());
    for (std::size_t at = 0; at < tokens.size();) {
        auto [node, used] = phrases.read(at);
        if (used == 0) {
            out.push_back(tokens[at++]);
            continue;
        }
        Token reading;
        reading.kind = TokenKind::reading;
        reading.span = node.span;
        reading.reading.push_back(std::move(node));
        out.push_back(std::move(reading));
        at += used;
    }
    return out;
}

}  // namespace jobindex::understand
