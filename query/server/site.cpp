#include "query/server/site.h"

#include "core/base/log.h"

namespace jobindex::server {

Site::Site(Settings settings, understand::Lexicon lexicon, understand::Glossary glossary,
           render::Messages messages)
    : settings_(std::move(settings)),
      base_url_(settings_.base_url),
      lexicon_(std::move(lexicon)),
      glossary_(std::move(glossary)),
      messages_(std::move(messages)),
      rate_limit_(settings_.rate, settings_.burst) {}

base::Result<std::unique_ptr<Site>> Site::open(Settings settings) {
    auto lexicon = understand::Lexicon::load(settings.data);
    if (!lexicon) return base::fail(lexicon);
    auto glossary = understand::Glossary::load(settings.data);
    if (!glossary) return base::fail(glossary);
    auto messages = render::Messages::load(settings.data);
    if (!messages) return base::fail(messages);
    std::unique_ptr<Site> site(
        new Site(std::move(settings), std::move(*lexicon), std::move(*glossary), std::move(*messages)));
    if (site->settings_.home.empty()) return site;
    auto desk = Desk::open(site->settings_.home);
    if (desk) {
        site->desk_ = std::move(*desk);
        auto alerts = alerts::Alerts::open(site->settings_.home, site->settings_.alerts, site->messages_);
        if (!alerts) return base::fail(alerts);
        site->alerts_.emplace(std::move(*alerts));
    } else {
        base::log::warn(desk.error().message + "; nothing is taken in");
    }
    return site;
}

base::Result<bool> Site::refresh() {
    return take_up(true);
}

base::Result<bool> Site::open_index() {
    return take_up(false);
}

base::Result<bool> Site::take_up(bool with_suggestions) {
    const std::scoped_lock taking(taking_);
    const auto generation = schema::current_generation(settings_.index);
    if (!generation) return base::fail(generation);
    const auto now = snapshot();
    if (now && schema::is_same(now->generation, *generation) && now->today == today() &&
        (now->suggester || !with_suggestions))
        return false;
    auto searcher = search::Searcher::open(*generation, lexicon_);
    if (!searcher) return base::fail(searcher);
    const base::Date day = today();
    std::optional<search::Suggester> suggester;
    if (with_suggestions) {
        auto loaded = search::Suggester::load(*searcher, day);
        if (!loaded) return base::fail(loaded);
        suggester.emplace(std::move(*loaded));
    }
    auto made = std::make_shared<const Snapshot>(Snapshot{*generation, day, std::move(suggester)});
    const std::scoped_lock lock(mutex_);
    snapshot_ = std::move(made);
    return true;
}

base::Result<const search::CvVocabularies*> Site::cv_vocabularies() {
    const std::scoped_lock lock(cv_mutex_);
    if (!cv_vocabularies_) {
        auto loaded = search::CvVocabularies::load(settings_.data);
        if (!loaded) return base::fail(loaded);
        cv_vocabularies_ = std::move(*loaded);
    }
    return &*cv_vocabularies_;
}

std::shared_ptr<const Snapshot> Site::snapshot() const {
    const std::scoped_lock lock(mutex_);
    return snapshot_;
}

}  // namespace jobindex::server
