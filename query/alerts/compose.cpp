#include "query/alerts/compose.h"

#include <fmt/format.h>

#include "core/base/escape.h"
#include "core/base/harmless.h"
#include "core/base/secret.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/model/job_ad_json.h"
#include "query/alerts/links.h"
#include "query/render/said.h"

namespace jobindex::alerts {
namespace {

using base::html_escaped;
using render::Catalogue;
constexpr std::size_t kQueryColumns = 60, kTitleColumns = 160;

/// Foreign text as one line of a mail.
std::string line_of(std::string_view text, std::size_t columns = kTitleColumns) {
    return base::cut_to_width(base::squeeze(base::harmless(base::sanitise_utf8(text))), columns);
}

std::string anchor(std::string_view url, std::string_view text) {
    return fmt::format("<a href=\"{}\">{}</a>", html_escaped(url), html_escaped(text));
}

std::string page(const Catalogue& words, std::string_view body) {
    return fmt::format(
        "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
        "content=\"width=device-width\"></head>\n<body style=\"font:16px/1.5 "
        "sans-serif;max-width:38em;margin:1em "
        "auto;padding:0 1em\">\n{}</body></html>\n",
        words.language(), body);
}

/// "Heidelberg University · Heidelberg, Germany".
std::string employer_and_place(const search::Hit& hit, const Catalogue& words) {
    std::string line = line_of(hit.ad.institution.name);
    const std::string place = line_of(render::place_text(hit.ad.places, hit.place, words));
    if (!line.empty() && !place.empty()) line += " · ";
    return line + place;
}

std::string title_of(const search::Hit& hit, const Catalogue& words) {
    const std::string title = line_of(hit.ad.title);
    return title.empty() ? words.text("ad.untitled") : title;
}

std::string closing_line(const search::Hit& hit, const Catalogue& words) {
    if (!hit.ad.dates.closing) return {};
    return words.text("alert.closes", {{"date", render::date_text(*hit.ad.dates.closing, words)}});
}

/// The closing lines of a digest: the search itself, the rest, the way out.
struct Footer {
    std::string more, all, why, stop;
};

Footer footer(const Digest& digest, const Catalogue& words, const Settings& settings) {
    Footer out;
    if (digest.more > 0) out.more = render::count_text("alert.more", digest.more, words);
    out.all = words.text("alert.all");
    out.why = words.text("alert.why", {{"site", settings.site_name}});
    out.stop = words.text("alert.stop");
    return out;
}

std::string digest_text(const Digest& digest, const Catalogue& words, const Settings& settings) {
    const Footer end = footer(digest, words, settings);
    std::string out = words.text("alert.intro", {{"query", line_of(digest.search.query)}}) + "\n\n";
    for (const auto& hit : digest.hits) {
        out += title_of(hit, words) + "\n";
        for (const auto& line : {employer_and_place(hit, words), closing_line(hit, words)}) {
            if (!line.empty()) out += line + "\n";
        }
        out += ad_link(settings.base_url, hit.ad.id) + "\n\n";
    }
    if (!end.more.empty()) out += end.more + "\n";
    out += fmt::format("{}\n\n-- \n{}\n{}\n",
                       render::labelled(end.all, search_link(settings.base_url, digest.search.query), words),
                       end.why, render::labelled(end.stop, digest.unsubscribe, words));
    return out;
}

std::string digest_html(const Digest& digest, const Catalogue& words, const Settings& settings) {
    const Footer end = footer(digest, words, settings);
    std::string out = fmt::format(
        "<p>{}</p>\n", html_escaped(words.text("alert.intro", {{"query", line_of(digest.search.query)}})));
    for (const auto& hit : digest.hits) {
        out += fmt::format("<p><strong>{}</strong>",
                           anchor(ad_link(settings.base_url, hit.ad.id), title_of(hit, words)));
        for (const auto& line : {employer_and_place(hit, words), closing_line(hit, words)}) {
            if (!line.empty()) out += "<br>" + html_escaped(line);
        }
        out += "</p>\n";
    }
    if (!end.more.empty()) out += fmt::format("<p>{}</p>\n", html_escaped(end.more));
    out += fmt::format("<p>{}</p>\n<hr>\n<p><small>{}<br>{}</small></p>\n",
                       anchor(search_link(settings.base_url, digest.search.query), end.all),
                       html_escaped(end.why), anchor(digest.unsubscribe, end.stop));
    return page(words, out);
}

Mail mail_to(const SavedSearch& search, const Catalogue& words, const Settings& settings) {
    Mail mail;
    mail.from_name = settings.site_name;
    mail.from = settings.mail_from;
    mail.to = search.target;
    mail.language = words.language();
    return mail;
}

}  // namespace

base::Result<std::string> new_message_id(const Settings& settings) {
    constexpr std::size_t bytes = 16;
    const auto random = base::random_bytes(bytes);
    if (!random) return base::fail(random);
    const auto at = settings.mail_from.rfind('@');
    return base::hex(*random) + "@" +
           (at == std::string::npos ? std::string("jobindex.invalid") : settings.mail_from.substr(at + 1));
}

Mail confirmation_mail(const SavedSearch& search, const std::string& link, const Catalogue& words,
                       const Settings& settings) {
    Mail mail = mail_to(search, words, settings);
    mail.date = search.created;
    mail.subject = words.text("confirm.subject", {{"site", settings.site_name}});
    const std::string frequency = words.text(fmt::format("frequency.{}", name_of(search.frequency)));
    // What a stranger typed is quoted short, so that the mail is of no use to carry a message.
    const std::string query = line_of(search.query, kQueryColumns);
    const std::string ask =
        words.text("confirm.ask", {{"query", query}, {"site", settings.site_name}, {"frequency", frequency}});
    const std::string follow = words.text("confirm.follow");
    const std::string ignore =
        render::count_text("confirm.ignore", static_cast<std::size_t>(settings.limits.pending_days), words);
    mail.text = fmt::format("{}\n\n{}\n{}\n\n{}\n", ask, follow, link, ignore);
    mail.html = page(words, fmt::format("<p>{}</p>\n<p>{}<br>{}</p>\n<p>{}</p>\n", html_escaped(ask),
                                        html_escaped(follow), anchor(link, link), html_escaped(ignore)));
    return mail;
}

Mail digest_mail(const Digest& digest, const Catalogue& words, const Settings& settings) {
    Mail mail = mail_to(digest.search, words, settings);
    mail.date = digest.now;
    mail.message_id = "<" + digest.message_id + ">";
    mail.unsubscribe = digest.unsubscribe;
    mail.subject = render::count_text("alert.subject", digest.hits.size() + digest.more, words,
                                      {{"query", line_of(digest.search.query, kQueryColumns)}});
    mail.text = digest_text(digest, words, settings);
    mail.html = digest_html(digest, words, settings);
    return mail;
}

base::Json digest_json(const Digest& digest, const Settings& settings) {
    base::Json ads = base::Json::array();
    for (const auto& hit : digest.hits) {
        base::Json ad = model::to_json(hit.ad);
        if (!settings.base_url.empty()) ad.set("page", ad_link(settings.base_url, hit.ad.id));
        ads.push(std::move(ad));
    }
    return base::Json::object({{"event", "new_ads"},
                               {"id", digest.message_id},
                               {"alert", digest.search.id},
                               {"query", digest.search.query},
                               {"created", base::iso_time(digest.now)},
                               {"total", digest.hits.size() + digest.more},
                               {"ads", std::move(ads)}});
}

}  // namespace jobindex::alerts
