// A mail as bytes: headers and a multipart/alternative body (RFC 5322, 2045-2047), with CRLF line ends. Pure.
//
// Nothing that a caller passes can add a header or end the body: control characters become spaces, words
// beyond ASCII are encoded, bodies are quoted-printable.
#pragma once

#include <string>
#include <string_view>

#include "core/base/date.h"

namespace jobindex::alerts {

/// One mail.
struct Mail {
    std::string from_name, from;  ///< "jobindex", "jobs@example.org"
    std::string to;
    std::string subject, text, html;  ///< UTF-8
    std::string message_id;           ///< "<...@example.org>"
    std::string unsubscribe;          ///< URL of one-click unsubscription (RFC 8058); "" = none
    std::string language;             ///< ISO 639-1
    base::Timestamp date = 0;
};

/// The whole message.
std::string mime_message(const Mail& mail);
/// Header text as RFC 2047 has it: as it is when it is plain ASCII, else in encoded words, folded.
std::string header_text(std::string_view text);
/// Text as quoted-printable (RFC 2045 section 6.7), lines of at most 76 bytes.
std::string quoted_printable(std::string_view text);

}  // namespace jobindex::alerts
