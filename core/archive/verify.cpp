#include "core/archive/verify.h"

#include <fmt/format.h>

#include "core/archive/digest.h"
#include "core/archive/file_walk.h"
#include "core/archive/http_message.h"

namespace jobindex::archive {
namespace {

using base::fail;

/// The checks of one file.
class Check {
  public:
    Check(std::string file, Digester& digester, VerifyReport& report)
        : file_(std::move(file)), digester_(digester), report_(report) {}

    /// Checks all records of one member.
    void member(std::string_view bytes, std::uint64_t offset) {
        while (!bytes.empty()) {
            const auto parsed = parse_record(bytes);
            if (!parsed) return note(offset, parsed.error().message);
            ++report_.records;
            const std::string_view text = bytes.substr(0, parsed->size);
            if (!text.ends_with("\r\n\r\n")) note(offset, "a record that does not end with two line ends");
            if (offset == 0 && text.data() == bytes.data() && parsed->record &&
                parsed->record->type != RecordType::warcinfo && !seen_) {
                note(offset, "the file does not begin with a warcinfo record");
            }
            seen_ = true;
            if (parsed->record) record(*parsed->record, offset);
            bytes.remove_prefix(parsed->size);
        }
    }
    void note(std::uint64_t offset, std::string what) {
        report_.damage.push_back({file_, offset, std::move(what)});
    }

  private:
    void record(const Record& record, std::uint64_t offset) {
        if (record.type != RecordType::warcinfo && record.target_uri.empty())
            note(offset, "a record without WARC-Target-URI");
        if (!record.id.starts_with("urn:uuid:")) note(offset, "a record without WARC-Record-ID");
        digest(record, "WARC-Block-Digest", record.block, offset);
        // That of a revisit record is of the body that is not in it.
        if (record.type == RecordType::response)
            digest(record, "WARC-Payload-Digest", http_payload(record.block), offset);
    }
    void digest(const Record& record, std::string_view header, std::string_view bytes, std::uint64_t offset) {
        const auto label = find_header(record.headers, header);
        if (label.empty()) return;
        const auto same = digester_.matches(label, bytes);
        if (!same) return;
        ++report_.digests;
        if (!*same) note(offset, fmt::format("{} of {} is not that of its bytes", header, record.target_uri));
    }

    std::string file_;
    Digester& digester_;
    VerifyReport& report_;
    bool seen_ = false;
};

}  // namespace

Result<VerifyReport> verify(const std::filesystem::path& directory,
                            const std::function<void(std::uint64_t bytes)>& progress) {
    const auto names = list_files(directory);
    if (!names) return fail(names);
    auto digester = Digester::make();
    if (!digester) return fail(digester);
    VerifyReport report;
    std::string bytes;
    for (const auto& name : *names) {
        auto walk = FileWalk::open(directory / name);
        if (!walk) return fail(walk);
        Check check(name, *digester, report);
        while (true) {
            const auto stretch = walk->next(bytes);
            if (!stretch) return fail(stretch);
            if (!*stretch) break;
            if ((*stretch)->whole()) {
                check.member(bytes, (*stretch)->offset);
                continue;
            }
            std::string what = fmt::format("{}, {} bytes", describe((*stretch)->state),
                                           (*stretch)->end - (*stretch)->offset);
            std::error_code problem;
            const bool torn = (*stretch)->state == Member::State::cut_off && name == names->back() &&
                              (*stretch)->end >= std::filesystem::file_size(directory / name, problem);
            if (torn) {
                report.torn.push_back({name, (*stretch)->offset, std::move(what)});
            } else {
                check.note((*stretch)->offset, std::move(what));
            }
        }
        ++report.files;
        report.bytes += walk->offset();
        if (progress) progress(report.bytes);
    }
    return report;
}

}  // namespace jobindex::archive
