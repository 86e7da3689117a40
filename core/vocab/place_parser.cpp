// Reading places out of location strings: cut into pieces that name something, then group city, region,
// country.
#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/vocab/gazetteer.h"
#include "core/vocab/tokens.h"

namespace jobindex::vocab {

namespace {

constexpr std::size_t kMaxBytes = 4096;
constexpr std::size_t kMaxPlaces = 32;
constexpr std::size_t kMaxWords = 7;  ///< of one name
constexpr std::int64_t kKnownInPhrase = 50'000;
/// Countries in whose addresses the state is written, so that "New York, United States" is the state.
constexpr std::array<std::string_view, 2> kStateFirst = {"US", "CA"};

/// What one or more words may mean.
struct Piece {
    base::Span span;
    std::uint64_t key = 0;
    std::size_t from = 0;  ///< tokens [from, to)
    std::size_t to = 0;
    const Country* country = nullptr;
    std::vector<const Region*> regions;
    bool city = false;
    bool whole = false;  ///< fills its part of the text, between commas or other marks
};

bool is_capital(std::string_view text) {
    const char32_t c = base::code_point_at(text, 0).value;
    return base::is_upper(c) || base::is_cjk(c) || c > 0x590;
}

bool all_capitals(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

/// One reading of one string.
class PlaceParser {
  public:
    PlaceParser(const Gazetteer& gazetteer, std::string_view text) : gazetteer_(gazetteer), text_(text) {}

    std::vector<PlaceMatch> run() {
        cut();
        for (std::size_t i = 0; i < pieces_.size() && places_.size() < kMaxPlaces;) i += read_at(i);
        return std::move(places_);
    }

  private:
    void cut();
    std::size_t cut_name_with_comma(std::size_t begin);
    void cut_part(std::size_t begin, std::size_t end);
    std::optional<Piece> piece_of(std::size_t from, std::size_t to, std::uint64_t key) const;
    std::uint64_t key_of(std::size_t from, std::size_t to) const;
    std::size_t read_at(std::size_t first);
    std::optional<PlaceMatch> triple(const Piece* city, const Piece* region, const Piece* country) const;
    std::optional<PlaceMatch> pair_of(const Piece& a, const Piece& b) const;
    std::optional<PlaceMatch> single(const Piece& piece) const;
    const City* city_in(const Piece& piece, std::string_view country, std::string_view region) const;
    const City* city_alone(const Piece& piece) const;
    bool contradicts(const PlaceMatch& place) const;
    void add(PlaceMatch place);

    const Gazetteer& gazetteer_;
    std::string_view text_;
    std::vector<Token> tokens_;
    std::vector<Piece> pieces_;
    std::vector<PlaceMatch> places_;
};

void PlaceParser::cut() {
    tokens_ = tokens_of(text_);
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= tokens_.size(); ++i) {
        if (i == begin) {
            if (const std::size_t after = cut_name_with_comma(begin); after > begin) {
                begin = i = after;
            }
        }
        bool ends = i == tokens_.size() || tokens_[i].key <= kComma;
        if (!ends && i > begin) {
            const auto between =
                text_.substr(tokens_[i - 1].span.to, tokens_[i].span.from - tokens_[i - 1].span.to);
            ends = between.find_first_of("/()\n") != std::string_view::npos || between.find(" - ") == 0;
        }
        if (!ends) continue;
        cut_part(begin, i);
        begin = i < tokens_.size() && tokens_[i].key <= kComma ? i + 1 : i;
    }
}

/// Takes "Korea, Republic of" as one piece; returns the token after it, or `begin` when no such name is
/// there.
std::size_t PlaceParser::cut_name_with_comma(std::size_t begin) {
    const std::size_t limit = std::min(tokens_.size(), begin + kMaxWords);
    for (std::size_t to = limit; to > begin + 2; --to) {
        const bool comma = std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(begin) + 1,
                                       tokens_.begin() + static_cast<std::ptrdiff_t>(to) - 1,
                                       [](const Token& token) { return token.key == kComma; });
        if (!comma || tokens_[begin].key <= kComma || tokens_[to - 1].key <= kComma) continue;
        auto piece = piece_of(begin, to, key_of(begin, to));
        if (!piece || piece->country == nullptr) continue;
        piece->whole = true;
        pieces_.push_back(std::move(*piece));
        return to;
    }
    return begin;
}

std::uint64_t PlaceParser::key_of(std::size_t from, std::size_t to) const {
    std::uint64_t key = 0;
    for (std::size_t i = from; i < to; ++i) key = longer_name_key(key, tokens_[i].key);
    return key;
}

/// The whole part when it names something, else the longest names inside it from left to right.
void PlaceParser::cut_part(std::size_t begin, std::size_t end) {
    const bool prose = end - begin > kMaxWords;
    std::array<std::uint64_t, kMaxWords + 1> keys{};
    for (std::size_t from = begin; from < end;) {
        std::size_t step = 1;
        // In running text a name begins with a capital.
        const char first = text_[tokens_[from].span.from];
        if (prose && first >= 'a' && first <= 'z') {
            ++from;
            continue;
        }
        const std::size_t most = std::min(end - from, kMaxWords);
        for (std::size_t n = 0; n < most; ++n) keys[n + 1] = longer_name_key(keys[n], tokens_[from + n].key);
        for (std::size_t to = from + most; to > from; --to) {
            auto piece = piece_of(from, to, keys[to - from]);
            if (!piece) continue;
            piece->whole = from == begin && to == end;
            const bool plain = piece->country == nullptr && piece->regions.empty();
            if (!piece->whole && plain && !is_capital(piece->span.in(text_))) continue;
            pieces_.push_back(std::move(*piece));
            step = to - from;
            break;
        }
        from += step;
    }
}

std::optional<Piece> PlaceParser::piece_of(std::size_t from, std::size_t to, std::uint64_t key) const {
    Piece piece;
    piece.span = {tokens_[from].span.from, tokens_[to - 1].span.to};
    piece.from = from;
    piece.to = to;
    const std::string_view words = piece.span.in(text_);
    piece.key = key;
    const bool code = words.size() == 2;
    if (code && !all_capitals(words)) return std::nullopt;
    const auto countries = gazetteer_.country_names_.find_key(piece.key);
    if (!countries.empty()) piece.country = &gazetteer_.countries_[countries.front().row];
    if (code && piece.country == nullptr) piece.country = gazetteer_.country_by_code(words);
    for (const auto& entry : gazetteer_.region_names_.find_key(piece.key)) {
        piece.regions.push_back(&gazetteer_.regions_[entry.row]);
    }
    piece.city = !code && !gazetteer_.city_names_.find_key(piece.key).empty();
    if (piece.country == nullptr && piece.regions.empty() && !piece.city) return std::nullopt;
    return piece;
}

/// The largest city of the piece's name in a country and, when given, a region.
const City* PlaceParser::city_in(const Piece& piece, std::string_view country,
                                 std::string_view region) const {
    const City* best = nullptr;
    bool best_alias = true;
    for (const auto& entry : gazetteer_.city_names_.find_key(piece.key)) {
        const City& city = gazetteer_.cities_[entry.row];
        if (city.country != country || (!region.empty() && city.region != region)) continue;
        const auto size = [](const City& c, bool alias) { return alias ? c.population / 2 : c.population; };
        if (best == nullptr || size(city, entry.alias) > size(*best, best_alias)) {
            best = &city;
            best_alias = entry.alias;
        }
    }
    return best;
}

/// City, region and country, any of which but the city may be missing, when they agree.
std::optional<PlaceMatch> PlaceParser::triple(const Piece* city, const Piece* region,
                                              const Piece* country) const {
    const City* best = nullptr;
    std::string_view best_region;
    bool best_inside = false;
    if (!city->city) return std::nullopt;
    if (region == nullptr) {
        best = city_in(*city, country->country->code, {});
        if (best != nullptr) best_region = best->region;
    } else {
        std::vector<const Region*> candidates = region->regions;
        if (country != nullptr && region->span.size() == 2) {
            const auto* by_code = gazetteer_.region(region->span.in(text_), country->country->code);
            if (by_code != nullptr) candidates.push_back(by_code);
        }
        for (const Region* candidate : candidates) {
            if (country != nullptr && candidate->country != country->country->code) continue;
            const City* inside = city_in(*city, candidate->country, candidate->code);
            // Finer or other subdivisions than GeoNames has (a British county) only need the country to
            // agree.
            const bool two_cities = inside == nullptr && city_in(*region, candidate->country, {}) != nullptr;
            if (two_cities || (inside == nullptr && candidate->country == "US")) continue;
            const City* near = inside != nullptr ? inside : city_in(*city, candidate->country, {});
            if (near == nullptr) continue;
            const bool better = best == nullptr || (inside != nullptr && !best_inside) ||
                                (best_inside == (inside != nullptr) && near->population > best->population);
            if (!better) continue;
            best = near;
            best_inside = inside != nullptr;
            best_region = best_inside || near->region.empty() ? candidate->code : near->region;
        }
    }
    if (best == nullptr) return std::nullopt;
    return PlaceMatch{{}, best, best_region, best->country};
}

/// The reading of two neighbouring pieces that agrees best; nullopt when they are two places.
std::optional<PlaceMatch> PlaceParser::pair_of(const Piece& a, const Piece& b) const {
    std::optional<PlaceMatch> best;
    const auto consider = [&best](std::optional<PlaceMatch> place, bool prefer) {
        if (!place) return;
        const bool larger = best && best->city != nullptr && place->city != nullptr &&
                            place->city->population > best->city->population;
        if (!best || prefer || larger) best = std::move(place);
    };
    for (const auto& [x, y] : {std::pair(&a, &b), std::pair(&b, &a)}) {
        if (y->country != nullptr) consider(triple(x, nullptr, y), false);
        if (!y->regions.empty()) consider(triple(x, y, nullptr), false);
        if (y->country == nullptr) continue;
        for (const Region* region : x->regions) {
            if (region->country != y->country->code) continue;
            const bool state =
                std::find(kStateFirst.begin(), kStateFirst.end(), region->country) != kStateFirst.end();
            const bool known_city = best && best->city != nullptr && best->city->population >= 15'000;
            if (!best || state || !known_city) best = PlaceMatch{{}, nullptr, region->code, region->country};
        }
    }
    return best;
}

const City* PlaceParser::city_alone(const Piece& piece) const {
    const City* city = gazetteer_.city(piece.span.in(text_));
    if (city == nullptr || (!piece.whole && city->population < kKnownInPhrase)) return nullptr;
    return is_capital(piece.span.in(text_)) || piece.whole ? city : nullptr;
}

std::optional<PlaceMatch> PlaceParser::single(const Piece& piece) const {
    const bool code = piece.span.size() == 2;
    if (piece.country != nullptr && (!code || piece.regions.empty())) {
        const bool state = std::any_of(piece.regions.begin(), piece.regions.end(),
                                       [](const Region* region) { return region->country == "US"; });
        if (state) return std::nullopt;  // "Georgia"
        const std::string_view region =
            !piece.regions.empty() && piece.regions.front()->country == piece.country->code
                ? piece.regions.front()->code
                : std::string_view();
        return PlaceMatch{{}, nullptr, region, piece.country->code};
    }
    if (const City* city = piece.city ? city_alone(piece) : nullptr) {
        return PlaceMatch{{}, city, city->region, city->country};
    }
    if (piece.regions.empty() || (!piece.whole && piece.city)) return std::nullopt;
    if (code && !piece.whole) return std::nullopt;  // "IN", "OR", "ME" in a line of capitals
    const Region* first = piece.regions.front();
    const bool agree = std::all_of(piece.regions.begin(), piece.regions.end(), [first](const Region* region) {
        return region->country == first->country;
    });
    if (!agree || !is_capital(piece.span.in(text_))) return std::nullopt;
    return PlaceMatch{{}, nullptr, first->code, first->country};
}

/// Reads a place from the pieces at `first`; returns how many pieces it took.
std::size_t PlaceParser::read_at(std::size_t first) {
    const auto span_of = [this](std::size_t begin, std::size_t count) {
        return base::Span{pieces_[begin].span.from, pieces_[begin + count - 1].span.to};
    };
    if (first + 2 < pieces_.size()) {
        const Piece* const p[3] = {&pieces_[first], &pieces_[first + 1], &pieces_[first + 2]};
        // city region country; country region city; country city region
        static constexpr std::array<std::array<std::size_t, 3>, 3> kOrders = {
            {{0, 1, 2}, {2, 1, 0}, {1, 2, 0}}};
        for (const auto& [city, region, country] : kOrders) {
            if (p[country]->country == nullptr) continue;
            if (p[region]->regions.empty() && p[region]->span.size() != 2) continue;
            if (auto place = triple(p[city], p[region], p[country])) {
                place->span = span_of(first, 3);
                add(std::move(*place));
                return 3;
            }
        }
    }
    if (first + 1 < pieces_.size()) {
        if (auto place = pair_of(pieces_[first], pieces_[first + 1])) {
            place->span = span_of(first, 2);
            add(std::move(*place));
            return 2;
        }
    }
    const bool repeats = first + 1 < pieces_.size() && pieces_[first].country != nullptr &&
                         pieces_[first].country == pieces_[first + 1].country;
    if (repeats) return 1;  // "DENMARK Denmark Odense"
    if (auto place = single(pieces_[first]); place && !contradicts(*place)) {
        place->span = pieces_[first].span;
        add(std::move(*place));
    }
    return 1;
}

/// True for a lone city right behind a region that it is not in: a namesake of a place we do not know.
bool PlaceParser::contradicts(const PlaceMatch& place) const {
    if (place.city == nullptr || places_.empty()) return false;
    const PlaceMatch& last = places_.back();
    return last.city == nullptr && !last.region.empty() && last.region != place.region;
}

void PlaceParser::add(PlaceMatch place) {
    const bool known = std::any_of(places_.begin(), places_.end(), [&place](const PlaceMatch& other) {
        return other.city == place.city && other.region == place.region && other.country == place.country;
    });
    if (!known) places_.push_back(std::move(place));
}

std::vector<PlaceMatch> Gazetteer::parse_place(std::string_view text) const {
    return PlaceParser(*this, text.substr(0, base::char_boundary(text, kMaxBytes))).run();
}

}  // namespace jobindex::vocab
