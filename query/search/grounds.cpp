#include "query/search/grounds.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/schema/analysis.h"
#include "core/schema/terms.h"
#include "query/search/compile.h"

namespace jobindex::search {
namespace {

using understand::Node;
using Kind = Ground::Kind;

class Gatherer {
  public:
    Gatherer(const Hit& hit, const understand::Lexicon& lexicon, base::Date today)
        : hit_(hit), lexicon_(lexicon), today_(today) {}

    std::vector<Ground> run(const Node& root) {
        named(root);
        std::vector<Ground> all = words();
        for (auto& ground : named_) add(all, std::move(ground));
        if (hit_.distance_km)
            all.push_back({Kind::distance, {}, true, true, static_cast<int>(std::lround(*hit_.distance_km))});
        const auto& closing = hit_.ad.dates.closing;
        if (hit_.live && closing && *closing >= today_)
            all.push_back({Kind::closes, {}, true, true, closing->days_since(today_)});
        return all;
    }

  private:
    static void add(std::vector<Ground>& to, Ground ground) {
        if (std::find(to.begin(), to.end(), ground) == to.end()) to.push_back(std::move(ground));
    }

    /// Words as they were typed, at the best place where the ad has them; not those of a rank or place, which
    /// are said better.
    std::vector<Ground> words() const {
        std::vector<Ground> all;
        std::set<std::string> said = covered_;
        constexpr std::pair<std::string_view, Kind> kFields[] = {
            {"title", Kind::title}, {"institution", Kind::employer}, {"text", Kind::text}};
        for (const auto& [field, kind] : kFields) {
            for (const auto& reason : hit_.why) {
                if (kind == Kind::text && named_words_.contains(reason.what)) continue;
                // "The employer's name has of" is no reason.
                if (schema::is_stop_word(base::fold(reason.what))) continue;
                if (reason.field == field && said.insert(reason.what).second)
                    all.push_back({kind, reason.what});
            }
        }
        return all;
    }

    void named(const Node& node) {
        if (node.occur == understand::Occur::must_not) return;
        const std::size_t before = named_.size();
        for (const auto& item : node.concepts) concept_of(item.field, item.id, node);
        for (const auto& value : node.values) {
            if (node.kind == understand::Kind::filter) concept_of(node.field, value.id, node);
        }
        if (named_.size() > before) named_words_.insert(label_of(node));
        if (node.kind == understand::Kind::alias) return;
        for (const auto& child : node.children) named(child);
    }

    /// What the ad says of one concept that the query names.
    void concept_of(const std::string& field, const std::string& id, const Node& node) {
        const model::JobAd& ad = hit_.ad;
        const std::string label = lexicon_.label_of(field, id);
        if (field == "level") {
            for (const auto level : ad.levels) {
                if (model::name_of(level) == id) say({Kind::level, label}, node);
            }
        } else if (field == "skill") {
            for (const auto& skill : ad.skills) {
                if (skill.concept_id == id)
                    named_.push_back({Kind::skill, label, skill.asked, skill.required});
            }
        } else if (field == "degree") {
            for (const auto& degree : ad.qualifications) {
                if (degree.degree == id) named_.push_back({Kind::degree, label, true, degree.required});
            }
        } else if (field == "discipline") {
            const bool has =
                std::find(ad.disciplines.begin(), ad.disciplines.end(), id) != ad.disciplines.end();
            if (has) named_.push_back({Kind::field, label});
        } else {
            place_of(field, id, label, node);
        }
    }

    void place_of(const std::string& field, const std::string& id, const std::string& label,
                  const Node& node) {
        if (field == "area") {
            for (const auto& code : lexicon_.countries_of(id))
                place_of("country", code, lexicon_.label_of("country", code), node);
            return;
        }
        const std::string wanted = schema::boolean_value(id);
        for (const auto& place : hit_.ad.places) {
            const bool is_city = field == "city" && schema::boolean_value(place.city) == wanted;
            const bool is_here = is_city ||
                                 (field == "region" && schema::boolean_value(place.region) == wanted) ||
                                 (field == "country" && schema::boolean_value(place.country) == wanted);
            if (is_here) say({Kind::place, is_city ? place.city : label}, node);
        }
    }

    /// A ground that makes the words it came from superfluous.
    void say(Ground ground, const Node& node) {
        named_.push_back(std::move(ground));
        covered_.insert(label_of(node));
    }

    const Hit& hit_;
    const understand::Lexicon& lexicon_;
    base::Date today_;
    std::vector<Ground> named_;
    std::set<std::string> covered_;      ///< words of a rank or place that the ad has
    std::set<std::string> named_words_;  ///< words of any concept that the ad has
};

}  // namespace

std::vector<Ground> grounds(const Hit& hit, const Node& root, const understand::Lexicon& lexicon,
                            base::Date today) {
    return Gatherer(hit, lexicon, today).run(root);
}

}  // namespace jobindex::search
