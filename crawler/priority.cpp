#include "crawler/priority.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "crawler/job_words.h"
#include "crawler/scope.h"

namespace jobindex::crawler {

namespace {

constexpr std::array<std::string_view, 66> kFileEndings = {
    "png",  "jpg",  "jpeg", "gif", "webp", "svg",   "ico", "bmp",  "tif",  "tiff", "avif",
    "css",  "js",   "mjs",  "map", "woff", "woff2", "ttf", "otf",  "eot",  "pdf",  "doc",
    "docx", "xls",  "xlsx", "ppt", "pptx", "odt",   "ods", "odp",  "rtf",  "zip",  "tar",
    "tgz",  "bz2",  "xz",   "7z",  "rar",  "dmg",   "exe", "msi",  "apk",  "iso",  "mp3",
    "mp4",  "m4a",  "m4v",  "ogg", "ogv",  "oga",   "wav", "flac", "avi",  "mov",  "wmv",
    "mkv",  "webm", "swf",  "ics", "vcf",  "bib",   "ps",  "eps",  "epub", "wasm", "jar"};

constexpr int kListPriority = kPromisingPriority + 1;
constexpr int kListDepths = 8;
constexpr int kJobLikePriority = kListPriority + kListDepths + 1;
constexpr int kJobLikeDepths = 6;
constexpr int kOtherPriority = kJobLikePriority + kJobLikeDepths + 1;
constexpr int kOtherDepths = 16;
static_assert(kOtherPriority + kOtherDepths < kBarrenPriority);

}  // namespace

int priority_of(std::string_view url, Kind kind, int depth, Role role) {
    if (kind != Kind::page) return 1;
    if (depth == 0) return 0;
    if (role == Role::ad) return kAdPriority;
    if (role != Role::other) return kListPriority + std::min(depth, kListDepths);
    const bool job_like = has_job_word(url.substr(origin_of(url).size()));
    return job_like ? kJobLikePriority + std::min(depth, kJobLikeDepths)
                    : kOtherPriority + std::min(depth, kOtherDepths);
}

bool is_list_priority(int priority) {
    return priority >= kListPriority && priority <= kListPriority + kListDepths;
}

bool is_obvious_file(std::string_view url) {
    const auto path = path_of(url);
    const auto name = path.substr(path.rfind('/') + 1);
    const auto dot = name.rfind('.');
    if (dot == std::string_view::npos) return false;
    const std::string ending = base::to_lower_ascii(name.substr(dot + 1));
    if (ending == "gz") return !base::to_lower_ascii(name).ends_with(".xml.gz");
    return std::find(kFileEndings.begin(), kFileEndings.end(), ending) != kFileEndings.end();
}

bool is_trap(std::string_view url) {
    if (url.size() > kMaxUrlBytes) return true;
    auto segments = base::split(path_of(url), '/');
    int run = 1;
    for (std::size_t i = 1; i < segments.size(); ++i) {
        run = !segments[i].empty() && segments[i] == segments[i - 1] ? run + 1 : 1;
        if (run >= 3) return true;
    }
    std::sort(segments.begin(), segments.end());
    int same = 1;
    for (std::size_t i = 1; i < segments.size(); ++i) {
        same = !segments[i].empty() && segments[i] == segments[i - 1] ? same + 1 : 1;
        if (same >= 4) return true;
    }
    return segments.size() > 40;
}

}  // namespace jobindex::crawler
