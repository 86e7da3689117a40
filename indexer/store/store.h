// Store: every ad that was seen, with its history; one SQLite file (ads.db).
//
// What it holds is a function of the calls made on it: puts may come in any order (parallel workers, a second
// run over an archive), the events of one page in order of time. One writer at a time; readers open their own
// Store and see whole batches. Not thread-safe: one Store a thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/model/job_ad.h"

namespace jobindex::store {

template <class T>
using Result = base::Result<T>;

/// How a store is opened.
enum class Mode {
    read,   ///< the file must exist; nothing is written
    write,  ///< made when it is not there, and brought to the newest schema
};

/// Where a sighting comes from.
struct Origin {
    bool imported = false;  ///< a row of `jobindex import`: no page that could go away
    std::string page_url;   ///< canonical URL of the page that showed the ad; "" for imports
};

/// What a put did to the ads.
enum class Change { inserted, updated, unchanged };

/// What a page turned out to be.
enum class PageKind { ad, list, other };

/// What was made of a page, for `jobindex why`.
struct PageOutcome {
    std::string url;  ///< canonical
    PageKind kind = PageKind::other;
    std::string why;               ///< one sentence
    std::vector<std::string> ads;  ///< ids of the ads on it
    base::Timestamp at = 0;
    bool partial = false;  ///< a feed or board that may show only some of its ads; not stored
    friend bool operator==(const PageOutcome&, const PageOutcome&) = default;
};

/// What a pull of a board listed.
struct Listing {
    std::string source;
    std::vector<std::string> pages;  ///< the pages of its ads
    bool complete = false;           ///< it listed all that there is
    base::Timestamp at = 0;
};

/// How many ads a listing closed and opened again.
struct ListingChange {
    int closed = 0, reopened = 0;
};

/// Another ad of the same post.
struct Twin {
    std::string id, url;
    friend bool operator==(const Twin&, const Twin&) = default;
};

/// An ad as it is stored: its dates and URLs are those of all its sightings.
struct StoredAd {
    model::JobAd ad;
    bool imported = false;
    std::string page_url;      ///< of the sighting whose content this is
    std::string duplicate_of;  ///< id of the ad that leads all of the same post; "" when this is it
    std::vector<Twin> twins;   ///< of the ad that leads: the others of the same post
    friend bool operator==(const StoredAd&, const StoredAd&) = default;
};

/// How many ads there are on some day.
struct Counts {
    long long live = 0, closed = 0;
};

/// The ads of one home directory.
class Store {
  public:
    /// Opens `path`. Errors: not_found (Mode::read), locked, denied, corrupt, unsupported (newer schema), io.
    static Result<Store> open(const std::filesystem::path& path, Mode mode);
    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

    /// Begins a batch: nothing until commit() is seen by others, and all of it is lost when the process dies.
    ///
    /// A batch that is already open goes on. Errors: locked, io.
    Result<void> begin();
    /// Makes the open batch permanent; does nothing without one. Errors: io (disk full); it is then undone.
    Result<void> commit();

    /// Takes in one sighting of an ad at `seen`.
    ///
    /// The content of the latest sighting counts (of equal times the smaller page URL, then the smaller
    /// content hash); first and last time seen and the URLs are those of all. A closed ad that is seen later
    /// than it was closed is open again. Errors: invalid_input for an ad without id; as begin().
    Result<Change> put(const model::JobAd& ad, const Origin& origin, base::Timestamp seen);
    /// Closes the ads of a page: those that no other page still shows. Number of ads it closed.
    Result<int> close_page(std::string_view page_url, base::Timestamp at, model::ClosedReason reason);
    /// The page is as it was (304): its ads count as seen again.
    Result<void> touch_page(std::string_view page_url, base::Timestamp at);
    /// Keeps what was made of a page; an older outcome never replaces a newer one.
    ///
    /// Ads that the page showed before and no longer does are closed: markup_gone when it has no ads now,
    /// else absent; those of a partial outcome never. Number of ads it closed.
    Result<int> record_page(const PageOutcome& outcome);

    /// Remembers the hash of the last imported row of an ad.
    Result<void> note_row(std::string_view ad, std::int64_t hash);
    /// Whether the last imported row of an ad has this hash.
    Result<bool> has_row(std::string_view ad, std::int64_t hash) const;
    /// Takes in what a source listed: those pages count as seen, and ads closed because an earlier listing
    /// lacked them are open again.
    ///
    /// A complete one closes (absent) the ads of all pages that the source listed before and now does not.
    Result<ListingChange> record_listing(const Listing& listing);

    /// The ad with this id, or the only one whose id begins with it.
    ///
    /// Errors: not_found; invalid_input when several begin so.
    Result<StoredAd> find(std::string_view id) const;
    /// The ads that have this URL, or were seen on the page with it; by id.
    Result<std::vector<StoredAd>> find_by_url(std::string_view url) const;
    /// What was made of the page; nullopt when it was never looked at.
    Result<std::optional<PageOutcome>> page(std::string_view url) const;

    /// Receives one ad; an Error ends the walk.
    using Visit = std::function<Result<void>(StoredAd)>;
    /// All ads in order of id, one at a time. Errors: those of `visit`, corrupt, io.
    Result<void> for_each(const Visit& visit) const;
    /// The ads with from <= id < to in order of id; "" as `to` means to the end.
    Result<void> for_each_between(std::string_view from, std::string_view to, const Visit& visit) const;
    /// Ids that cut the ads into runs of `size`: the first id of each run, the first being "".
    Result<std::vector<std::string>> cuts(std::size_t size) const;

    /// What tells this store from one that was made anew in its place.
    Result<std::string> identity() const;
    /// Number of the latest change to any ad: new, other content, open or closed, removed; 0 = none yet.
    Result<std::int64_t> last_change() const;
    /// Ids of the ads changed after change `since`, of removed ones too, and of those that are or were one
    /// post with one of them (whichever leads may be another now); in order.
    Result<std::vector<std::string>> changed_since(std::int64_t since) const;
    /// Ids of the ads whose last live day is in [from, to); in order.
    Result<std::vector<std::string>> ended_between(base::Date from, base::Date to) const;

    /// Calls `sight` for every page and time from which the stored ads follow: where their content comes
    /// from, and when each page showed an ad first, last, and no more. A pair may come several times, and
    /// some name a time at which the page was not fetched.
    Result<void> for_each_sight(
        const std::function<void(std::string_view page, base::Timestamp at)>& sight) const;

    /// Removes all that is known of the pages `covers` says yes to: their ads, however often other pages show
    /// the same ones, and what was made of them; then everything removed is overwritten in the file and its
    /// log.
    ///
    /// An ad goes with any of its URLs, with the page that its content comes from, and with the last page
    /// that showed it. Number of ads that went. Errors: locked while others read or write; io.
    Result<long long> forget(const std::function<bool(std::string_view url)>& covers);

    /// How many ads one can apply to on `today`, and how many not any more.
    Result<Counts> counts(base::Date today) const;
    /// The file.
    const std::filesystem::path& path() const;

    /// The open database; private to indexer/store.
    struct State;

  private:
    struct NewContent {
        std::string text;
        std::int64_t hash;
        std::string_view page;
        base::Timestamp seen;
        bool imported;
    };
    Result<void> put_content(const model::JobAd& ad, const NewContent& content, bool insert);
    Result<int> reopen_absent(std::string_view page, base::Timestamp at);
    Result<void> put_sighting(const model::JobAd& ad, const Origin& origin, base::Timestamp seen);
    explicit Store(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace jobindex::store
