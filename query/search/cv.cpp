#include "query/search/cv.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::search {
namespace {

using vocab::Vocabulary;

constexpr std::size_t kMaxHeadingWords = 5;
/// A post is told by a year this many lines away at most, or by standing in this many first lines.
constexpr std::size_t kNearLines = 2, kTopLines = 5;

/// What a part of a CV is good for.
enum class Part { normal, writings, others, references };

struct Heading {
    std::string_view word;  ///< folded beginning of the heading
    Part part;
};
constexpr std::array kHeadings = {
    Heading{"references", Part::references},
    Heading{"referees", Part::references},
    Heading{"referenzen", Part::references},
    Heading{"publications", Part::writings},
    Heading{"selected publications", Part::writings},
    Heading{"peer-reviewed", Part::writings},
    Heading{"publikationen", Part::writings},
    Heading{"ausgewahlte publikationen", Part::writings},
    Heading{"veroffentlichungen", Part::writings},
    Heading{"publikationsliste", Part::writings},
    Heading{"conference", Part::writings},
    Heading{"konferenz", Part::writings},
    Heading{"talks", Part::writings},
    Heading{"vortrage", Part::writings},
    Heading{"supervision", Part::others},
    Heading{"betreuung", Part::others},
    Heading{"mentoring", Part::others},
    Heading{"education", Part::normal},
    Heading{"ausbildung", Part::normal},
    Heading{"studium", Part::normal},
    Heading{"akademisch", Part::normal},
    Heading{"academic", Part::normal},
    Heading{"experience", Part::normal},
    Heading{"research", Part::normal},
    Heading{"forschung", Part::normal},
    Heading{"work", Part::normal},
    Heading{"employment", Part::normal},
    Heading{"professional", Part::normal},
    Heading{"beruf", Part::normal},
    Heading{"werdegang", Part::normal},
    Heading{"skills", Part::normal},
    Heading{"technical", Part::normal},
    Heading{"kenntnisse", Part::normal},
    Heading{"fahigkeiten", Part::normal},
    Heading{"languages", Part::normal},
    Heading{"sprach", Part::normal},
    Heading{"teaching", Part::normal},
    Heading{"lehr", Part::normal},
    Heading{"awards", Part::normal},
    Heading{"grants", Part::normal},
    Heading{"preise", Part::normal},
    Heading{"auszeichnungen", Part::normal},
    Heading{"personal", Part::normal},
    Heading{"personlich", Part::normal},
    Heading{"qualifi", Part::normal},
    Heading{"edv", Part::normal},
    Heading{"interests", Part::normal},
};

/// Words of a line that tells of somebody else.
constexpr std::array<std::string_view, 9> kOthers = {
    "supervis", "advisor", "adviser", "betreu", "mentor", "students", "studierende", "theses", "gutachter"};
/// Words of a line that tells of a degree one does not have yet.
constexpr std::array<std::string_view, 18> kUnderWay = {
    "candidate", "student",  "in progress",     "expected", "ongoing",    "pursuing",
    "doktorand", "kandidat", "voraussichtlich", "laufend",  "angestrebt", "seit ",
    "since ",    "present",  "heute",           "current",  "promovend",  "in arbeit"};
/// Names of a professor's post that mostly are somebody's title, or the name of a group.
constexpr std::array<std::string_view, 5> kNoPost = {"prof", "lehrstuhl", "chair", "chaire", "ordinariat"};

bool holds_any(std::string_view folded, const auto& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return folded.find(word) != std::string_view::npos; });
}

/// A year from 1950 to 2099.
bool has_year(std::string_view line) {
    for (std::size_t at = 0; at + 4 <= line.size(); ++at) {
        const auto four = line.substr(at, 4);
        const bool whole = (at == 0 || !base::is_digit(line[at - 1])) &&
                           (at + 4 == line.size() || !base::is_digit(line[at + 4]));
        if (whole && (four.starts_with("19") || four.starts_with("20")) &&
            std::all_of(four.begin(), four.end(), base::is_digit))
            return true;
    }
    return false;
}

/// Columns of a page apart, words broken at the end of a line together.
std::string tidied(std::string_view raw) {
    std::string text = base::replace_all(base::sanitise_utf8(raw), "\f", "\n\n");
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = std::min(text.find_first_not_of(' ', at), text.size());
        if (text[at] == ' ' && next - at >= 3 && !out.empty() && out.back() != '\n') {
            out += " | ";
            at = next;
        } else if (text[at] == ' ') {
            out += ' ';
            at = next;
        } else {
            const std::size_t after = text.find_first_not_of(' ', at + 2);
            const bool broken = text[at] == '-' && at + 1 < text.size() && text[at + 1] == '\n' &&
                                !out.empty() && base::is_alpha(out.back()) && after != std::string::npos &&
                                text[after] >= 'a' && text[after] <= 'z';
            if (broken) {
                at = after;
            } else {
                out += text[at++];
            }
        }
    }
    return out;
}

struct Line {
    std::string text, folded;
    Part part = Part::normal;
    bool year = false;
};

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    Part part = Part::normal;
    for (const auto raw : base::split(text, '\n')) {
        const auto trimmed = base::trim(raw);
        Line line{std::string(trimmed), base::fold(trimmed), part, has_year(trimmed)};
        if (!line.year && base::split_words(trimmed).size() <= kMaxHeadingWords) {
            const std::string_view head = base::trim(std::string_view(line.folded));
            for (const auto& heading : kHeadings) {
                if (head.starts_with(heading.word)) part = heading.part;
            }
            line.part = part;
        }
        if (part == Part::references) break;
        lines.push_back(std::move(line));
    }
    return lines;
}

/// Counts concepts in the order in which they are met.
class Counter {
  public:
    void add(const vocab::Concept& concept_, unsigned times = 1) {
        const auto [at, added] = known_.try_emplace(concept_.id, list_.size());
        if (added) list_.push_back({concept_.id, concept_.label, concept_.category, 0});
        list_[at->second].mentions += times;
    }
    std::vector<CvConcept> most_first() {
        std::stable_sort(list_.begin(), list_.end(),
                         [](const CvConcept& a, const CvConcept& b) { return a.mentions > b.mentions; });
        return std::move(list_);
    }

  private:
    std::vector<CvConcept> list_;
    std::map<std::string, std::size_t> known_;
};

class Reader {
  public:
    Reader(std::string_view raw, const CvVocabularies& vocabularies)
        : text_(tidied(raw)), lines_(lines_of(text_)), by_(vocabularies) {}

    Cv run() {
        topics();
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (lines_[i].part != Part::normal || holds_any(lines_[i].folded, kOthers)) continue;
            degrees(i);
            levels(i);
        }
        cv_.levels = levels_.most_first();
        title_of_name();
        finish();
        return std::move(cv_);
    }

  private:
    /// Skills and disciplines, wherever they stand before the references.
    void topics() {
        std::string all;
        for (const auto& line : lines_) all += line.text + '\n';
        Counter skills, disciplines;
        for (const auto& match : by_.skills.find_all(all)) skills.add(*match.concept_);
        for (const auto& match : by_.disciplines.find_all(all)) disciplines.add(*match.concept_);
        written_in(all, skills);
        cv_.skills = skills.most_first();
        cv_.disciplines = disciplines.most_first();
    }

    /// The language that a CV is written in, by its small words.
    void written_in(std::string_view all, Counter& skills) const {
        constexpr std::array<std::string_view, 6> kEnglish = {"and", "the", "of", "with", "for", "to"};
        constexpr std::array<std::string_view, 6> kGerman = {"und", "der", "die", "mit", "von", "zur"};
        std::size_t english = 0, german = 0;
        for (const auto word : base::split_words(all)) {
            const auto is = [&](std::string_view small) { return base::equal_ignoring_case(word, small); };
            english += std::any_of(kEnglish.begin(), kEnglish.end(), is);
            german += std::any_of(kGerman.begin(), kGerman.end(), is);
        }
        constexpr std::size_t kEnough = 3;
        const bool is_german = german > english;
        if (std::max(german, english) < kEnough) return;
        if (const auto* language = by_.skills.by_id(is_german ? "german" : "english")) skills.add(*language);
    }

    void degrees(std::size_t number) {
        const Line& line = lines_[number];
        for (const auto& match : by_.degrees.find_all(line.text))
            add_degree(*match.concept_, !holds_any(line.folded, kUnderWay));
    }

    void add_degree(const vocab::Concept& degree, bool done) {
        const auto known = std::find_if(cv_.degrees.begin(), cv_.degrees.end(),
                                        [&](const CvDegree& other) { return other.id == degree.id; });
        if (known == cv_.degrees.end()) {
            cv_.degrees.push_back({degree.id, degree.label, done});
        } else {
            known->done = known->done || done;
        }
    }

    /// "PhD in economics" is a degree, and no post.
    bool is_degree(const Line& line, base::Span span) const {
        if (holds_any(line.folded, kUnderWay)) return false;
        const auto degrees = by_.degrees.find_all(line.text);
        return std::any_of(degrees.begin(), degrees.end(), [&](const vocab::Match& degree) {
            return degree.span.from < span.to && span.from < degree.span.to;
        });
    }

    /// The first post that a line names: behind it stands where, and with whom.
    void levels(std::size_t number) {
        const std::size_t from = number < kNearLines ? 0 : number - kNearLines;
        const std::size_t to = std::min(lines_.size(), number + kNearLines + 1);
        bool dated = number < kTopLines;
        for (std::size_t i = from; i < to; ++i) dated = dated || lines_[i].year;
        if (!dated) return;
        for (const auto& match : by_.levels.find_all(lines_[number].text)) {
            const std::string surface = base::fold(match.span.in(lines_[number].text));
            const bool none = std::any_of(kNoPost.begin(), kNoPost.end(), [&](std::string_view word) {
                return word == "prof" ? surface.size() <= word.size() + 1 && surface.starts_with(word)
                                      : surface.starts_with(word);
            });
            if (none || is_degree(lines_[number], match.span)) continue;
            levels_.add(*match.concept_);
            return;
        }
    }

    /// "Dr. Jane Doe" at the top is a doctorate, unless a medical one is named.
    void title_of_name() {
        for (std::size_t i = 0; i < std::min(lines_.size(), kTopLines); ++i) {
            const std::string& line = lines_[i].folded;
            const bool titled = line.starts_with("dr. ") || line.find(" dr. ") != std::string::npos;
            if (!titled || line.find("med.") != std::string::npos) continue;
            if (const auto* doctor = by_.degrees.by_id("phd")) add_degree(*doctor, true);
            return;
        }
    }

    bool held(std::string_view level) const {
        return std::any_of(cv_.levels.begin(), cv_.levels.end(),
                           [&](const CvConcept& other) { return other.id == level; });
    }

    void finish() {
        // Whoever worked as a postdoc or was appointed has a doctorate.
        const bool appointed = held("assistant_prof") || held("associate_prof") || held("full_prof");
        if (const auto* doctor = by_.degrees.by_id("phd");
            doctor != nullptr && (appointed || held("postdoc")))
            add_degree(*doctor, true);
        widen(by_.skills, cv_.skills, cv_.skill_ids);
        widen(by_.disciplines, cv_.disciplines, cv_.discipline_ids);
        std::vector<CvDegree> done;
        std::copy_if(cv_.degrees.begin(), cv_.degrees.end(), std::back_inserter(done),
                     [](const CvDegree& degree) { return degree.done; });
        widen(by_.degrees, done, cv_.degree_ids);
        auto& ids = cv_.degree_ids;
        if (ids.contains("habilitation")) ids.insert("phd");
        if (ids.contains("phd") || ids.contains("md")) ids.insert("master");
        if (ids.contains("master")) ids.insert("bachelor");
        if (!ids.empty()) ids.insert("high_school");
        cv_.stage = stage();
    }

    Stage stage() const {
        if (held("full_prof")) return Stage::full_prof;
        if (held("associate_prof")) return Stage::associate_prof;
        if (held("assistant_prof")) return Stage::assistant_prof;
        if (held("postdoc")) return Stage::postdoc;
        if (cv_.degree_ids.contains("phd")) return Stage::doctor;
        return cv_.degree_ids.contains("master") || held("phd") ? Stage::graduate : Stage::student;
    }

    /// The ids of `found` and of all that is wider.
    static void widen(const Vocabulary& vocabulary, const auto& found,
                      std::set<std::string, std::less<>>& ids) {
        for (const auto& one : found) {
            const auto* concept_ = vocabulary.by_id(one.id);
            while (concept_ != nullptr && ids.insert(concept_->id).second)
                concept_ = vocabulary.by_id(concept_->broader);
        }
    }

    std::string text_;
    std::vector<Line> lines_;
    const CvVocabularies& by_;
    Counter levels_;
    Cv cv_;
};

}  // namespace

base::Result<CvVocabularies> CvVocabularies::load(const std::filesystem::path& data_dir) {
    auto skills = Vocabulary::load(data_dir / "vocab" / "skills.tsv");
    if (!skills) return base::fail(skills);
    auto disciplines = Vocabulary::load(data_dir / "vocab" / "disciplines.tsv");
    if (!disciplines) return base::fail(disciplines);
    auto degrees = Vocabulary::load(data_dir / "vocab" / "degrees.tsv");
    if (!degrees) return base::fail(degrees);
    auto levels = Vocabulary::load(data_dir / "vocab" / "levels.tsv");
    if (!levels) return base::fail(levels);
    return CvVocabularies{std::move(*skills), std::move(*disciplines), std::move(*degrees),
                          std::move(*levels)};
}

Cv read_cv(std::string_view text, const CvVocabularies& vocabularies) {
    return Reader(text, vocabularies).run();
}

}  // namespace jobindex::search
