// Words: numbers, dates and parts of an ad in the language of a page. Pure.
#pragma once

#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/model/job_ad.h"
#include "query/render/messages.h"
#include "query/render/words.h"

namespace jobindex::server {

/// The words of one language.
class Words {
  public:
    explicit Words(const render::Catalogue& catalogue) : catalogue_(catalogue) {}
    const render::Catalogue& catalogue() const { return catalogue_; }
    const std::string& language() const { return catalogue_.language(); }
    /// A text, as Catalogue::text().
    std::string text(std::string_view key, std::initializer_list<render::Argument> arguments = {}) const {
        return catalogue_.text(key, arguments);
    }
    /// The text of `key` when there is one, else `fallback`.
    std::string text_or(std::string_view key, std::string_view fallback) const;
    /// The text for a number, which is its argument {count} with its thousands apart.
    std::string count(std::string_view key, std::size_t number,
                      std::initializer_list<render::Argument> arguments = {}) const;
    /// "12,345".
    std::string number(std::size_t value) const;
    /// "36.5"; whole numbers without a fraction.
    std::string decimal(double value) const;
    /// "1 ad", "1,234 ads".
    std::string ads(std::size_t count) const { return this->count("count.ads", count); }
    /// "59 %"; "" below 20 ads, where one ad would be 5 points or more.
    std::string percent(std::size_t count, std::size_t of) const;
    /// "31 Dec 2026".
    std::string date(base::Date date) const;
    /// "Dec 2026".
    std::string month(int year, int month) const;
    /// The closing date: "9 days left", "closed 3 days ago", "no closing date".
    render::ClosingText closing(const model::Dates& dates, bool live, base::Date today) const;
    /// "EUR 50,000–60,000 a year, TV-L E13"; "" when nothing is stated.
    std::string salary(const model::Salary& salary) const;
    /// One amount: thousands apart; pay an hour with two decimals.
    std::string amount(double value, bool with_cents) const;
    /// "fixed term, 36 months, 65 %"; "" when nothing is stated.
    std::string contract(const model::Contract& contract) const;

  private:
    const render::Catalogue& catalogue_;
};

}  // namespace jobindex::server
