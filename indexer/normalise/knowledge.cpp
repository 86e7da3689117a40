#include "indexer/normalise/knowledge.h"

namespace jobindex::normalise {

base::Result<Knowledge> Knowledge::load(const std::filesystem::path& data_dir) {
    auto skills = vocab::Vocabulary::load(data_dir / "vocab" / "skills.tsv");
    if (!skills) return base::fail(skills);
    auto disciplines = vocab::Vocabulary::load(data_dir / "vocab" / "disciplines.tsv");
    if (!disciplines) return base::fail(disciplines);
    auto degrees = vocab::Vocabulary::load(data_dir / "vocab" / "degrees.tsv");
    if (!degrees) return base::fail(degrees);
    auto levels = vocab::Vocabulary::load(data_dir / "vocab" / "levels.tsv");
    if (!levels) return base::fail(levels);
    auto places = vocab::Gazetteer::load(data_dir / "places");
    if (!places) return base::fail(places);
    auto institutions = vocab::Institutions::load(data_dir / "institutions");
    if (!institutions) return base::fail(institutions);
    auto pay_grades = vocab::PayGrades::load(data_dir / "pay");
    if (!pay_grades) return base::fail(pay_grades);
    auto boards = board::Boards::load(data_dir / "boards");
    if (!boards) return base::fail(boards);
    SkillFields skill_fields(*skills, *disciplines);
    return Knowledge{std::move(*skills),     std::move(*disciplines), std::move(*degrees),
                     std::move(*levels),     std::move(*places),      std::move(*institutions),
                     std::move(*pay_grades), std::move(*boards),      std::move(skill_fields)};
}

}  // namespace jobindex::normalise
