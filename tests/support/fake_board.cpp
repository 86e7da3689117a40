#include "tests/support/fake_board.h"

#include <algorithm>

namespace jobindex::support {

FakeBoard::FakeBoard(SampleServer& server, const BoardKind& kind, std::size_t ads)
    : server_(server), kind_(kind) {
    for (std::size_t i = 0; i < ads; ++i) {
        const std::string number = std::to_string(4000 + i);
        jobs.push_back({number, "PhD position in medical physics " + number,
                        "<p>The group for imaging seeks a PhD student for project " + number +
                            ".</p><ul><li>Master's degree in physics</li><li>Python</li></ul>"
                            "<p>We offer a post for 36 months. Please send your application with CV.</p>"});
    }
}

FakePage FakeBoard::page(long long index) const {
    FakePage out;
    const auto count = static_cast<long long>(jobs.size());
    out.index = index;
    out.origin = "http://localhost:" + std::to_string(server_.port());
    out.total = count + trouble.total_lie;
    // A hole takes the place of a page; what it should have held comes never.
    const long long from = std::min(index * kind_.page_size, count);
    const long long to = std::min(from + kind_.page_size, count);
    out.last = to >= count;
    out.left = std::max(count - to + trouble.total_lie, 0LL);
    if (index != trouble.empty_page) out.jobs.assign(jobs.begin() + from, jobs.begin() + to);
    return out;
}

Response FakeBoard::list(const Request& request) {
    const std::lock_guard lock(mutex_);
    const int number = requests++;
    if (at_request) at_request();
    Response out;
    out.set("Content-Type", kind_.type);
    if (number == trouble.busy_request) {
        out.status = 429;
        out.set("Retry-After", "1");
        return out;
    }
    if (trouble.failing_request >= 0 && number >= trouble.failing_request) {
        out.status = 500;
        return out;
    }
    out.body = kind_.list(page(kind_.index ? kind_.index(request) : 0));
    if (trouble.cut_request >= 0 && number >= trouble.cut_request) out.body.resize(out.body.size() * 2 / 3);
    if (trouble.broken_request >= 0 && number >= trouble.broken_request) {
        out.body.resize(out.body.size() / 2);
        out.abort = true;
    }
    return out;
}

void FakeBoard::serve() {
    server_.on("/robots.txt", Response{.body = "User-agent: *\nDisallow: /private/\n"});
    server_.on(kind_.path, [this](const Request& request) { return list(request); });
    if (kind_.witness) {
        server_.on(kind_.witness_path, [this](const Request&) {
            FakePage all = page(0);
            all.jobs = jobs;
            Response out;
            out.set("Content-Type",
                    kind_.witness_path.ends_with(".xml") ? "application/xml" : "application/json");
            out.body = kind_.witness(all);
            return out;
        });
    }
    if (!kind_.detail) return;
    for (const FakeJob& job : jobs) {
        Response out;
        out.set("Content-Type", kind_.detail_type);
        out.body = kind_.detail(job);
        std::string path = kind_.detail_path;
        const auto id = path.find("{id}");
        id == std::string::npos ? path += job.id : path.replace(id, 4, job.id);
        server_.on(path, [this, out](const Request&) {
            const std::lock_guard lock(mutex_);
            if (at_request) at_request();
            return out;
        });
    }
}

std::string FakeBoard::source_text() const {
    const std::string origin = "http://localhost:" + std::to_string(server_.port());
    return "url: " + origin + "/\nboard: " + kind_.board + "\ntoken: " + kind_.token +
           "\nendpoint: " + origin + "\ninstitution: University of Leeds\ncountry: GB\n";
}

}  // namespace jobindex::support
