// TopicReading: figures of a topic that stand in the ads alone: what is asked for, pay, length. Pure.
#pragma once

#include <array>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "core/model/job_ad.h"
#include "query/search/topic.h"
#include "query/understand/lexicon.h"

namespace jobindex::search {

/// Adds up ads one by one; finish() writes the figures.
class TopicReading {
  public:
    /// @param topics  their own concepts are not among the skills in demand: every ad has them.
    TopicReading(const understand::Lexicon& lexicon, const std::vector<TopicName>& topics);

    void add(const model::JobAd& ad);
    /// Fills in what was read: degrees, skills, pay, contract_months, experience, basis.read.
    void finish(Topic& topic) const;

  private:
    struct Tally {
        std::size_t count = 0, required = 0;
    };
    using Tallies = std::map<std::string, Tally>;
    struct Pay {
        std::vector<double> amounts;
        std::size_t from_tables = 0;
    };
    using PayKey = std::tuple<std::string, std::string, int>;  ///< country, currency, period or -1

    void add_skills(const model::JobAd& ad);
    void add_degrees(const model::JobAd& ad);
    void add_pay(const model::JobAd& ad);
    ShareTable table(std::string_view field, const Tallies& tallies, std::size_t of, std::size_t limit) const;
    std::vector<PayGroup> pay_groups() const;

    const understand::Lexicon& lexicon_;
    std::vector<std::string> own_;
    std::size_t ads_ = 0, with_degree_ = 0, with_field_ = 0;
    Tallies degrees_, fields_;
    std::array<Tallies, kSkillCategories.size()> skills_;
    std::map<PayKey, Pay> pay_;
    std::vector<double> months_, years_;
    std::size_t publications_ = 0, grants_ = 0, teaching_ = 0;
};

}  // namespace jobindex::search
