// Site: what all threads of a server share: settings, vocabularies, and the current generation of the index.
//
// Thread-safe. A Snapshot is immutable; whoever holds one keeps it alive, so a new generation never disturbs
// a request under way.
#pragma once

#include <atomic>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/schema/index_directory.h"
#include "query/alerts/alerts.h"
#include "query/render/messages.h"
#include "query/search/cv.h"
#include "query/search/searcher.h"
#include "query/search/suggest.h"
#include "query/server/desk.h"
#include "query/server/metrics.h"
#include "query/server/rate_limit.h"
#include "query/server/settings.h"
#include "query/understand/glossary.h"
#include "query/understand/lexicon.h"

namespace jobindex::server {

/// One generation of the index, and what is made from it once.
struct Snapshot {
    schema::Generation generation;
    base::Date today;                            ///< the day that its counts are of
    std::optional<search::Suggester> suggester;  ///< nullopt while it is being made, after the start alone
};

/// The shared part of a server.
class Site {
  public:
    /// Loads the vocabularies. That there is no index yet is no error: answers then say so; nor is a data
    /// directory that cannot be written to: nothing is then taken in.
    ///
    /// Errors: not_found, denied, io, corrupt of the data directory.
    static base::Result<std::unique_ptr<Site>> open(Settings settings);

    /// Looks whether there is another generation or day, and makes its Snapshot; true when there is a new
    /// one.
    ///
    /// Errors: those of the index; the Snapshot before stays in use.
    base::Result<bool> refresh();
    /// The first Snapshot, without what only suggestions need: searches are answered while refresh() makes
    /// that. Errors: as refresh().
    base::Result<bool> open_index();
    /// The current one; null when there is no index.
    std::shared_ptr<const Snapshot> snapshot() const;

    const Settings& settings() const { return settings_; }
    const understand::Lexicon& lexicon() const { return lexicon_; }
    const understand::Glossary& glossary() const { return glossary_; }
    /// The words of pages in all languages.
    const render::Messages& messages() const { return messages_; }
    /// The vocabularies that CVs are read by; loaded at the first call. Errors: as CvVocabularies::load().
    base::Result<const search::CvVocabularies*> cv_vocabularies();
    /// How many PDFs are being read; see api/match.cpp.
    std::atomic<unsigned>& pdfs() { return pdfs_; }
    base::Date today() const { return settings_.clock.today(); }
    /// Where people reach the server, without a slash at the end.
    const std::string& base_url() const { return base_url_; }
    /// Called once, when the port is known.
    void set_base_url(std::string url) { base_url_ = std::move(url); }
    Metrics& metrics() { return metrics_; }
    /// What each client may still ask.
    RateLimit& rate_limit() { return rate_limit_; }
    /// Where things are taken in; null when this server takes nothing in.
    Desk* desk() { return desk_.get(); }
    /// The saved searches, to be used while alerts_mutex() is held; null when this server takes nothing in.
    alerts::Alerts* alerts() { return alerts_ ? &*alerts_ : nullptr; }
    std::mutex& alerts_mutex() { return alerts_mutex_; }

  private:
    base::Result<bool> take_up(bool with_suggestions);
    Site(Settings settings, understand::Lexicon lexicon, understand::Glossary glossary,
         render::Messages messages);
    Settings settings_;
    std::string base_url_;
    understand::Lexicon lexicon_;
    understand::Glossary glossary_;
    render::Messages messages_;
    Metrics metrics_;
    RateLimit rate_limit_;
    std::unique_ptr<Desk> desk_;
    std::mutex alerts_mutex_;
    std::optional<alerts::Alerts> alerts_;
    std::atomic<unsigned> pdfs_ = 0;
    std::mutex cv_mutex_;  ///< guards cv_vocabularies_
    std::optional<search::CvVocabularies> cv_vocabularies_;
    std::mutex taking_;         ///< held while a Snapshot is made, so that none replaces a later one
    mutable std::mutex mutex_;  ///< guards snapshot_
    std::shared_ptr<const Snapshot> snapshot_;
};

}  // namespace jobindex::server
