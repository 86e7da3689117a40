#include "indexer/normalise/han_name.h"

#include <algorithm>

namespace jobindex::normalise {
namespace {

constexpr double kNamedInHan = 0.5;

/// True for the name of no institution but of any: "国立大学", "他大学".
bool is_any_of_kind(std::string_view name, std::string_view kind) {
    static constexpr std::string_view kAny[] = {
        "国立", "公立", "私立",   "他",   "本",   "同",   "各",
        "我",   "该",   "該",     "高等", "一流", "综合", "研究",
        "国内", "海外", "双一流", "重点", "短期", "附属", "国立研究開発法人"};
    const auto own = name.substr(0, name.size() - kind.size());
    return own.size() < 6 || std::find(std::begin(kAny), std::end(kAny), own) != std::end(kAny);
}

/// A run of Han characters behind the verb that leads to a name in it: of "详见上海大学" the name.
std::string_view behind_verbs(std::string_view run) {
    static constexpr std::string_view kVerbs[] = {"详见", "详情见", "关于",   "加入", "登录", "登陆",
                                                  "依托", "来自",   "毕业于", "應聘", "应聘", "报考",
                                                  "參見", "参见",   "请见",   "申请"};
    std::size_t from = 0;
    for (const auto verb : kVerbs) {
        const auto at = run.rfind(verb);
        if (at != std::string_view::npos) from = std::max(from, at + verb.size());
    }
    run.remove_prefix(from);
    static constexpr std::string_view kSmall[] = {"在", "由", "是", "为", "到", "与", "按"};
    for (const auto word : kSmall) {
        if (run.starts_with(word)) run.remove_prefix(word.size());
    }
    return run;
}

/// The centre of its own that the run [from, to) of Han characters names before its kind, which is in others:
/// "国際研究センター"; "" for a part of another and for no centre.
std::string_view centre_in_kana(std::string_view text, std::size_t from, std::size_t to) {
    static constexpr std::string_view kCentre = "センター";
    static constexpr std::string_view kOfOthers[] = {"学部", "研究科", "附属", "大学",
                                                     "学科", "学内",   "付属"};
    constexpr std::size_t kShortest = 15;
    if (!text.substr(to).starts_with(kCentre) || to - from < kShortest) return {};
    const auto run = behind_verbs(text.substr(from, to - from));
    const bool part = std::any_of(std::begin(kOfOthers), std::end(kOfOthers),
                                  [&](auto word) { return run.find(word) != std::string_view::npos; });
    return part ? std::string_view{} : text.substr(to - run.size(), run.size() + kCentre.size());
}

/// The name of an institution in the run [from, to) of Han characters: up to "大学" where that stands in it,
/// else up to the last word for a kind; "" for none.
std::string_view name_in_run(std::string_view text, std::size_t from, std::size_t to) {
    static constexpr std::string_view kKinds[] = {
        "大学", "大學", "高等専門学校", "研究所", "研究院", "科学院", "科學院", "医院",
        "醫院", "病院", "学院",         "學院",   "機構",   "博物館", "博物馆", "美術館"};
    constexpr std::size_t kMostOfName = 20 * kHanBytes;
    const auto run = behind_verbs(text.substr(from, to - from));
    for (const auto kind : kKinds) {
        const auto at = kind == kKinds[0] || kind == kKinds[1] ? run.find(kind, kHanBytes) : run.rfind(kind);
        if (at == std::string_view::npos || (at % kHanBytes) != 0 || at > kMostOfName) continue;
        const auto name = run.substr(0, at + kind.size());
        const bool partner = text.substr(to).starts_with("との") || text.substr(to).starts_with("等");
        return partner || is_any_of_kind(name, kind) ? std::string_view{} : name;
    }
    return {};
}

}  // namespace

bool is_han_at(std::string_view text, std::size_t at) {
    return at + kHanBytes <= text.size() && static_cast<unsigned char>(text[at]) >= 0xE4 &&
           static_cast<unsigned char>(text[at]) <= 0xE9;
}

std::optional<Found<std::string>> find_han_name(std::string_view whole) {
    constexpr std::size_t kHead = 6000;
    const auto text = whole.substr(0, kHead);
    std::string_view best, centre;
    std::size_t most = 0;
    for (std::size_t from = 0; from + kHanBytes <= text.size();) {
        if (!is_han_at(text, from)) {
            ++from;
            continue;
        }
        std::size_t to = from, times = 0;
        while (is_han_at(text, to)) to += kHanBytes;
        const auto name = name_in_run(text, from, to);
        if (centre.empty()) centre = centre_in_kana(text, from, to);
        from = to;
        if (name.empty()) continue;
        for (auto at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) ++times;
        if (times <= most) continue;
        most = times;
        best = name;
    }
    if (best.empty()) best = centre;
    if (best.empty()) return std::nullopt;
    const auto begin = static_cast<std::size_t>(best.data() - text.data());
    return Found<std::string>{std::string(best), {begin, begin + best.size()}, kNamedInHan, false};
}

}  // namespace jobindex::normalise
