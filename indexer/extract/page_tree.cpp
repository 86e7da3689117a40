#include "indexer/extract/page_tree.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/html/render.h"
#include "core/html/text.h"
#include "indexer/extract/labels.h"

namespace jobindex::extract {
namespace {

/// Words of class and id names that mark boilerplate.
constexpr std::array<std::string_view, 41> kHints = {
    "nav",      "navbar",     "navigation", "menu",       "breadcrumb",  "breadcrumbs", "crumb",
    "crumbs",   "footer",     "cookie",     "cookies",    "consent",     "gdpr",        "share",
    "sharing",  "social",     "related",    "similar",    "sidebar",     "newsletter",  "subscribe",
    "login",    "signin",     "modal",      "popup",      "skip",        "pagination",  "pager",
    "comments", "advert",     "banner",     "toolbar",    "recommended", "megamenu",    "offcanvas",
    "topbar",   "searchform", "search",     "langswitch", "alerts",      "print"};
constexpr std::array<std::string_view, 6> kTags = {"nav", "footer", "aside", "dialog", "form", "header"};
constexpr std::array<std::string_view, 6> kRoles = {"navigation", "banner", "contentinfo",
                                                    "search",     "dialog", "complementary"};

/// True when a word of a class or id name (parted by - _ blank or a capital) is a hint.
bool has_hint(std::string_view names) {
    std::string word;
    const auto is_hint = [&word] {
        const bool found = std::find(kHints.begin(), kHints.end(), word) != kHints.end();
        word.clear();
        return found;
    };
    for (std::size_t i = 0; i < names.size() && i < 300; ++i) {
        const char c = names[i];
        const bool capital = c >= 'A' && c <= 'Z';
        if (!base::is_alpha(c) || (capital && i > 0 && !(names[i - 1] >= 'A' && names[i - 1] <= 'Z'))) {
            if (is_hint()) return true;
        }
        if (base::is_alpha(c)) word += base::ascii_lower(c);
    }
    return is_hint();
}

bool is_boilerplate(html::Node node) {
    const std::string_view tag = node.tag();
    if (tag == "body" || tag == "main" || tag == "article" || tag == "h1") return false;
    if (std::find(kTags.begin(), kTags.end(), tag) != kTags.end()) return true;
    const std::string_view role = node.attr_or_empty("role");
    if (!role.empty() && std::find(kRoles.begin(), kRoles.end(), role) != kRoles.end()) return true;
    return has_hint(node.attr_or_empty("class")) || has_hint(node.attr_or_empty("id"));
}

/// Headings over what belongs to other posts, folded; read as beginnings.
// clang-format off
constexpr std::string_view kOthers[] = {
    "weitere angebote", "weitere vakanzen", "das konnte sie auch", "postes similaires", "autres postes", "autres annonces", "otros concursos", "otros puestos", "otros empleos",
    "altre posizioni", "altri concorsi", "outras oportunidades", "liknande tjanster", "andra tjanster", "lignende stillinger", "andre jobs", "muita avoimia", "その他の求人", "関連する求人",
    "相关职位", "其他职位", "related jobs", "related searches", "related positions", "related vacancies", "similar jobs", "similar positions", "similar vacancies", "more jobs",
    "more from", "more vacancies", "other jobs", "other vacancies", "other open positions", "other positions", "you may also", "you might also", "people also viewed",
    "recently viewed", "recommended", "featured jobs", "latest jobs", "jobs like this", "share this", "weitere stellen", "weitere jobs", "weitere ausschreibungen",
    "ahnliche stellen", "ahnliche jobs", "mehr von", "altere aushange", "andere stellen", "offres similaires", "autres offres", "d'autres offres", "ces offres",
    "vergelijkbare vacatures", "andere vacatures", "meer vacatures", "bekijk ook", "otras plazas", "otras ofertas", "ofertas similares", "otras convocatorias", "altre offerte",
    "altri bandi", "altre borse", "offerte simili", "outras vagas", "outros concursos", "andra lediga", "fler lediga", "liknande jobb", "andre ledige", "andre stillinger",
    "flere ledige", "muut avoimet", "lisaa avoimia", "inne oferty", "podobne oferty", "dalsi nabidky", "dalsi volna", "podobne nabidky", "see also", "similar roles",
    "similar opportunities", "other opportunities", "other roles", "other current", "more opportunities", "more positions", "more roles", "explore other", "explore more",
    "discover more jobs", "current vacancies", "current openings", "jobs you might", "you may be interested", "you might be interested", "recommended for you",
    "others also viewed", "people also", "candidates also", "latest vacancies", "popular jobs", "more like this", "weitere offene", "weitere stellenangebote", "weitere freie",
    "weitere interessante", "auch interessant", "ahnliche stellenangebote", "ahnliche angebote", "andere angebote", "aktuelle stellenangebote", "sie interessieren sich auch",
    "passende stellen", "siehe auch", "mehr stellen", "mehr jobs", "autres offres d'emploi", "autres emplois", "autres opportunites", "offres recentes", "dernieres offres",
    "vous aimerez", "ces postes", "voir aussi", "consultez aussi", "d'autres postes", "postes ouverts", "nos autres offres", "anderen bekeken", "andere functies",
    "andere openstaande", "ook interessant", "wellicht ook", "misschien ook", "zie ook", "gerelateerde vacatures", "soortgelijke vacatures", "recente vacatures",
    "overige vacatures", "otras ofertas de empleo", "otras vacantes", "otras oportunidades", "ofertas relacionadas", "empleos similares", "tambien te puede", "te puede interesar",
    "le puede interesar", "vea tambien", "ver tambien", "ultimas ofertas", "altre opportunita", "altre offerte di lavoro", "altre selezioni", "altri annunci", "annunci simili",
    "potrebbe interessarti", "potrebbero interessarti", "vedi anche", "posizioni simili", "ultimi bandi", "outras ofertas", "outras bolsas", "outras posicoes", "vagas semelhantes",
    "vagas relacionadas", "ofertas semelhantes", "veja tambem", "ver tambem", "talvez lhe interesse", "outros anuncios", "ultimas vagas", "andra jobb", "andra annonser",
    "fler jobb", "fler tjanster", "fler annonser", "liknande annonser", "lediga jobb hos", "se aven", "se ocksa", "relaterade jobb", "senaste jobben", "du kanske ocksa",
    "andre opslag", "andre job", "flere job", "lignende job", "relaterede job", "se ogsa", "maske er du ogsa", "seneste job", "ovrige stillinger", "andre jobber", "flere jobber",
    "flere stillinger", "lignende jobber", "lignende annonser", "relaterte stillinger", "kanskje er du ogsa", "ovrige ledige", "muita tyopaikkoja", "muut tyopaikat",
    "samankaltaiset", "vastaavia tyopaikkoja", "lisaa tyopaikkoja", "katso myos", "sinua saattaisi", "viimeisimmat tyopaikat", "inne ogloszenia", "inne stanowiska",
    "inne konkursy", "podobne ogloszenia", "zobacz takze", "zobacz tez", "pozostale oferty", "moga cie zainteresowac", "ostatnie oferty", "dalsi pozice", "dalsi inzeraty",
    "podobne pozice", "podobna mista", "mohlo by vas", "viz take", "dalsi vyberova", "ostatni nabidky", "souvisejici", "其他岗位", "其他招聘", "更多职位", "更多岗位", "相关推荐", "相似职位", "推荐职位",
    "相關職缺", "其他職缺", "更多職缺", "その他の募集", "他の求人", "関連求人", "おすすめの求人", "この求人を見た", "類似の求人", "新着求人",
};
// clang-format on

/// A block that is about other posts by its first words ("Related jobs: Lecturer, closes 6 December").
bool is_of_others(const html::Node& node, std::size_t text) {
    constexpr std::size_t kLongest = 2500;
    const std::string_view tag = node.tag();
    const bool block =
        tag == "div" || tag == "section" || tag == "p" || tag == "ul" || tag == "table" || tag == "details";
    if (!block || text > kLongest || text < 8) return false;
    std::string start = html::text_of(node);
    start.resize(base::char_boundary(start, std::min<std::size_t>(start.size(), 60)));
    start = base::fold(start);
    return std::any_of(std::begin(kOthers), std::end(kOthers),
                       [&](std::string_view words) { return start.starts_with(words); });
}

/// True for a box beside the ad that holds its facts: labels of two and more fields, none twice. "Location,
/// closing date" of each of several posts are not the ad's.
bool holds_facts(const std::vector<TreeItem>& items, std::size_t at) {
    constexpr std::size_t kLongestLabel = 40;
    static constexpr std::string_view kLabelTags[] = {"b",  "strong", "dt",    "th", "h3", "h4",
                                                      "h5", "span",   "label", "p",  "div"};
    std::vector<Field> fields;
    for (std::size_t i = at + 1; i < items[at].end; ++i) {
        const TreeItem& item = items[i];
        if (item.text < 3 || item.text > kLongestLabel || item.end > i + 2) continue;
        if (std::find(std::begin(kLabelTags), std::end(kLabelTags), item.node.tag()) == std::end(kLabelTags))
            continue;
        std::string label = html::text_of(item.node);
        while (!label.empty() && (label.back() == ':' || label.back() == ' ')) label.pop_back();
        const auto field = field_of_label(label);
        if (!field) continue;
        if (*field == Field::closing && std::find(fields.begin(), fields.end(), *field) != fields.end())
            return false;
        fields.push_back(*field);
    }
    const auto has = [&](Field field) {
        return std::find(fields.begin(), fields.end(), field) != fields.end();
    };
    return has(Field::closing) + has(Field::salary) + has(Field::employment) + has(Field::start) +
               has(Field::place) >=
           2;
}

std::size_t weight(std::string_view text) {
    std::size_t out = 0;
    bool space = true;
    for (const char c : text) {
        const bool now = base::is_space(c);
        out += !now || !space;
        space = now;
    }
    return out;
}

}  // namespace

PageTree::PageTree(const html::Document& document) {
    read(document.body(), false);
    mark();
    sum();
}

std::size_t PageTree::read(html::Node node, bool in_link) {
    const std::size_t at = items_.size();
    items_.push_back({node});
    const std::string_view tag = node.tag();
    const bool silent = tag == "script" || tag == "style" || tag == "select" || html::is_hidden(node);
    const bool is_link = tag == "a" && node.attr("href");
    items_[at].off = silent;
    items_[at].links = is_link;
    for (html::Node child = node.first_child(); child; child = child.next_sibling()) {
        if (child.is_text()) {
            const std::size_t bytes = silent ? 0 : weight(child.text());
            items_[at].text += bytes;
            items_[at].link += in_link || is_link ? bytes : 0;
            continue;
        }
        const std::size_t below = read(child, in_link || is_link);
        if (silent) continue;
        items_[at].text += items_[below].text;
        items_[at].link += items_[below].link;
        items_[at].links += items_[below].links;
    }
    items_[at].end = items_.size();
    return at;
}

void PageTree::mark() {
    std::size_t h1 = items_.size();
    for (std::size_t i = 0; i < items_.size() && h1 == items_.size(); ++i) {
        if (items_[i].node.tag() == "h1" && items_[i].text > 0) h1 = i;
    }
    const std::size_t whole = items_.empty() ? 0 : items_.front().text;
    for (std::size_t i = 0; i < items_.size();) {
        TreeItem& item = items_[i];
        const bool holds_title = i <= h1 && h1 < item.end;
        const bool most = item.text > whole / 2 && item.link * 2 < item.text;
        item.off = item.off ||
                   (!holds_title && !most &&
                    ((is_boilerplate(item.node) && !(item.node.tag() == "aside" && holds_facts(items_, i))) ||
                     is_of_others(item.node, item.text)));
        if (!item.off) {
            ++i;
            continue;
        }
        boilerplate_.push_back(item.node);
        for (std::size_t below = i; below < item.end; ++below) items_[below].off = true;
        i = item.end;
    }
}

void PageTree::sum() {
    if (items_.empty()) return;
    text_ = items_.front().text;
    link_text_ = items_.front().link;
    for (std::size_t i = 0; i < items_.size();) {
        const bool silent = items_[i].node.tag() == "script" || html::is_hidden(items_[i].node);
        if (items_[i].off && !silent) {
            text_ -= std::min(text_, items_[i].text);
            link_text_ -= std::min(link_text_, items_[i].link);
        }
        i = items_[i].off ? items_[i].end : i + 1;
    }
}

}  // namespace jobindex::extract
