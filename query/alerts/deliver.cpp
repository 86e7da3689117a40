#include "query/alerts/deliver.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "core/base/log.h"
#include "core/base/url.h"
#include "query/alerts/searches.h"
#include "query/alerts/smtp.h"
#include "query/alerts/webhook.h"

namespace jobindex::alerts {
namespace {

constexpr const char* kNoServer = "no mail server is set";

/// One pass.
class Delivery {
  public:
    Delivery(Alerts& alerts, base::Timestamp now)
        : alerts_(alerts), settings_(alerts.settings()), now_(now) {}

    base::Result<void> attempt(const OutboxRow& message) {
        if (message.channel == Channel::mail) return mail(message);
        return webhook(message);
    }
    DeliveryReport report;

  private:
    base::Result<void> mail(OutboxRow message) {
        if (!report.mail_error.empty()) return {};
        if (settings_.smtp.url.empty()) {
            report.mail_error = kNoServer;
            if (message.error == kNoServer) return {};
            message.error = kNoServer;
            return message_failed(alerts_.database(), message, false);
        }
        if (!sender_) {
            auto sender = MailSender::open(settings_.smtp, settings_.mail_from);
            if (!sender) return base::fail(sender);
            sender_.emplace(std::move(*sender));
        }
        const Sent sent = sender_->send(message.target, message.body);
        // A server that hangs would hold up every mail; the one it hung on goes behind the others.
        if (sent.timed_out) report.mail_error = sent.detail;
        if (sent.outcome != Outcome::no_server) return settle(std::move(message), sent);
        report.mail_error = sent.detail;
        message.error = sent.detail;
        return message_failed(alerts_.database(), message, false);
    }

    base::Result<void> webhook(OutboxRow message) {
        const auto url = base::parse_url(message.target);
        const std::string origin = url ? url->origin() : message.target;
        if (down_.contains(origin)) return {};
        const auto search = search_in_row(alerts_.database(), message.search.value_or(0));
        if (!search) return base::fail(search);
        if (!*search) return {};
        const Sent sent = call_webhook(
            {message.target, (*search)->secret, message.message_id, message.body, now_}, settings_.webhook);
        if (sent.outcome == Outcome::no_server) down_.insert(origin);
        return settle(std::move(message), sent);
    }

    base::Result<void> settle(OutboxRow message, const Sent& sent) {
        if (sent.outcome == Outcome::arrived) {
            ++report.arrived;
            return message_arrived(alerts_.database(), message, now_);
        }
        ++message.tries;
        message.error = sent.detail;
        message.next_try = now_ + wait_after(message.tries, settings_.retry);
        const bool dead = sent.outcome == Outcome::never || message.tries >= settings_.retry.tries;
        ++(dead ? report.dead : report.later);
        if (auto done = message_failed(alerts_.database(), message, dead); !done) return done;
        return sent.outcome == Outcome::never ? end_refused(message) : base::Result<void>();
    }

    /// Ends a saved search whose receiver refused for good again and again.
    base::Result<void> end_refused(const OutboxRow& message) {
        const auto search = search_in_row(alerts_.database(), message.search.value_or(0));
        if (!search) return base::fail(search);
        const auto refused = count_dead(alerts_.database(), message.search.value_or(0));
        if (!refused) return base::fail(refused);
        if (!*search || *refused < settings_.retry.refusals) return {};
        base::log::warn(fmt::format("the saved search {} has ended: its last {} messages were given up: {}",
                                    (*search)->id, *refused, message.error));
        const auto erased = erase_search(alerts_.database(), (*search)->row);
        return erased ? base::Result<void>() : base::fail(erased);
    }

    Alerts& alerts_;
    const Settings& settings_;
    base::Timestamp now_;
    std::optional<MailSender> sender_;
    std::set<std::string> down_;  ///< origins of webhooks
};

}  // namespace

base::Timestamp wait_after(int tries, const RetrySettings& settings) {
    base::Timestamp wait = settings.first_wait;
    for (int i = 1; i < tries && wait < settings.longest_wait; ++i) wait *= 4;
    return std::min(wait, settings.longest_wait);
}

base::Result<DeliveryReport> deliver(Alerts& alerts, base::Timestamp now, const std::stop_token& stop) {
    const auto due = due_messages(alerts.database(), now);
    if (!due) return base::fail(due);
    Delivery delivery(alerts, now);
    for (const auto row : *due) {
        if (stop.stop_requested()) break;
        // Read again just before it leaves: its address may have unsubscribed meanwhile.
        const auto message = message_in_row(alerts.database(), row);
        if (!message) return base::fail(message);
        if (!*message) continue;
        if (auto done = delivery.attempt(**message); !done) return base::fail(done);
    }
    return delivery.report;
}

}  // namespace jobindex::alerts
