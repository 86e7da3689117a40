#include "core/schema/sorted_strings.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace jobindex::schema {
namespace {

constexpr std::size_t kNumber = sizeof(std::uint32_t);

std::uint32_t load(std::string_view bytes, std::size_t at) {
    std::uint32_t number = 0;
    std::memcpy(&number, bytes.data() + at * kNumber, kNumber);
    return number;
}

void store(std::string& bytes, std::size_t number) {
    const auto stored = static_cast<std::uint32_t>(number);
    bytes.append(reinterpret_cast<const char*>(&stored), kNumber);
}

}  // namespace

std::string SortedStrings::make(std::vector<std::string> strings) {
    std::sort(strings.begin(), strings.end());
    strings.erase(std::unique(strings.begin(), strings.end()), strings.end());
    std::string bytes;
    std::string text;
    store(bytes, strings.size());
    for (const auto& string : strings) {
        text += string;
        store(bytes, text.size());
    }
    return bytes + text;
}

SortedStrings::SortedStrings(std::string_view bytes) {
    if (bytes.size() < kNumber) return;
    const std::size_t size = load(bytes, 0);
    if (bytes.size() / kNumber <= size) return;
    ends_ = bytes.substr(kNumber, size * kNumber);
    text_ = bytes.substr((size + 1) * kNumber);
    std::uint32_t end = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const auto next = load(ends_, i);
        if (next < end || next > text_.size()) return;
        end = next;
    }
    size_ = size;
}

std::string_view SortedStrings::operator[](std::size_t number) const {
    const std::size_t from = number == 0 ? 0 : load(ends_, number - 1);
    return text_.substr(from, load(ends_, number) - from);
}

std::optional<std::size_t> SortedStrings::find(std::string_view string) const {
    std::size_t from = 0;
    for (std::size_t count = size_; count > 0;) {
        const std::size_t half = count / 2;
        if ((*this)[from + half] < string) {
            from += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    if (from == size_ || (*this)[from] != string) return std::nullopt;
    return from;
}

}  // namespace jobindex::schema
