// What stands around a sum of money: whether it is pay, and for what period. Inside indexer/normalise only;
// pure, thread-safe. Read by salary.cpp.
#pragma once

#include "core/model/enums.h"
#include "indexer/normalise/money.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {

/// "per annum", "monatlich", "月額": the words for a period of pay.
const PhraseTable<model::Period>& period_cues();

/// True when a word for pay, a pay grade or a period right behind makes `money` pay, and no word for other
/// money stands beside it.
bool is_about_pay(const Words& words, const Money& money);

/// "(2,400 EUR x correction coefficient)": a term of a formula.
bool is_multiplied(const Words& words, const Money& money);

}  // namespace jobindex::normalise
