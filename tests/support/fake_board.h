// FakeBoard: a job board on a SampleServer, with as many ads as the test wants and all that goes wrong with
// boards.
//
// What each board answers is a row of fake_boards.cpp, made after the documented shapes.
#pragma once

#include <functional>
#include <mutex>
#include <string>
#include <vector>

#include "tests/support/sample_server.h"

namespace jobindex::support {

/// One ad of a fake board.
struct FakeJob {
    std::string id;
    std::string title;
    std::string html;  ///< its text
};

/// One page of a list as a board words it.
struct FakePage {
    std::vector<FakeJob> jobs;
    long long total = 0;  ///< as stated
    long long left = 0;   ///< on pages behind this one
    bool last = true;     ///< no page follows
    long long index = 0;  ///< from 0
    std::string origin;   ///< "http://localhost:1234"
};

/// How a board answers.
struct BoardKind {
    std::string board, token;
    std::string path;  ///< of its list
    std::string type = "application/json";
    std::function<std::string(const FakePage&)> list;
    std::function<long long(const Request&)> index = {};  ///< page that a request asks for; none = one page
    long long page_size = 1'000'000;
    bool states_count = false;
    bool never_complete = false;
    std::string detail_path = {};  ///< of one ad: its id is put behind it, or in the place of {id}
    std::function<std::string(const FakeJob&)> detail = {};  ///< JSON, or the HTML of a page
    std::string witness_path = {};
    std::function<std::string(const FakePage&)> witness = {};  ///< sees all jobs as one page

    /// True when each ad has an HTML page, false when it is in an answer of the board.
    bool has_pages() const { return detail && detail_type == "text/html"; }
    std::string detail_type = "application/json";
};

/// Every board that is read.
const std::vector<BoardKind>& board_kinds();

/// What goes wrong; numbers are of list requests from 0, -1 is never.
struct Trouble {
    long long total_lie = 0;  ///< added to the count that is stated
    long long empty_page = -1;
    int busy_request = -1;     ///< answered with 429 and Retry-After: 1
    int cut_request = -1;      ///< from here on: half the body, with the length of the half
    int broken_request = -1;   ///< from here on: the connection breaks in the middle
    int failing_request = -1;  ///< from here on: 500
};

/// One board at work; outlives no SampleServer.
class FakeBoard {
  public:
    FakeBoard(SampleServer& server, const BoardKind& kind, std::size_t ads);

    std::vector<FakeJob> jobs;
    Trouble trouble;
    int requests = 0;                       ///< of the list
    std::function<void()> at_request = {};  ///< called at each request, on a thread of the server

    /// Registers the board's addresses; call again after `jobs` has new ones.
    void serve();
    /// The text of a source file that leads to it.
    std::string source_text() const;

  private:
    Response list(const Request& request);
    FakePage page(long long index) const;

    SampleServer& server_;
    const BoardKind& kind_;
    std::mutex mutex_;
};

}  // namespace jobindex::support
