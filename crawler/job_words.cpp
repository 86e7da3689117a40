#include "crawler/job_words.h"

#include <algorithm>
#include <span>
#include <string>

#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::crawler {

namespace {

using Words = std::span<const std::string_view>;

// Stems of words for posts and lists of posts in URLs.
constexpr std::string_view kUrlStems[] = {
    "job",        "vacanc",     "vacature",  "position",    "career",        "karriere",  "karriar",
    "stelle",     "emploi",     "recrut",    "concours",    "offre",         "opening",   "opportunit",
    "hiring",     "employment", "posting",   "phd",         "doctoral",      "doktorand", "promotion",
    "postdoc",    "fellowship", "professor", "lecturer",    "lavor",         "bandi",     "empleo",
    "oferta",     "vaga",       "stilling",  "tjanst",      "ausschreibung", "anstall",   "praca",
    "prace",      "tyopaik",    "avoimet",   "requisition", "recruit",       "reqid",     "rekryter",
    "werken-bij", "work-for",   "work-with", "laus-storf",  "kariera",       "apply-now"};

// Beginnings of words for posts; from six letters on also inside a word ("forskningsingenjor").
constexpr std::string_view kPostStems[] = {
    // English
    "professor", "lecturer", "postdoc", "phd", "doctoral", "doctorate", "researcher", "scientist", "fellow",
    "engineer", "technician", "assistant", "associate", "officer", "manager", "coordinator", "administrator",
    "developer", "analyst", "teacher", "instructor", "tutor", "director", "librarian", "nurse", "physician",
    "specialist", "internship", "trainee", "adviser", "advisor", "consultant", "secretary", "programmer",
    "architect", "statistician", "curator", "accountant", "controller", "designer", "demonstrator", "steward",
    "informatician", "biologist", "chemist", "physicist", "psychologist", "economist", "veterinar",
    "position", "candidate", "scholar", "apprentice", "supervisor", "electrician", "cleaner", "studentship",
    "expert", "executive", "strategist", "writer", "editor",
    // German, Dutch
    "mitarbeit", "doktorand", "promovend", "professur", "ingenieur", "techniker", "sachbearbeit", "referent",
    "sekretar", "hilfskraft", "leiter", "leitung", "assistenz", "koordinat", "laborant", "lehrkraft",
    "dozent", "volontar", "auszubild", "entwickler", "verwaltung", "hoogleraar", "docent", "onderzoek",
    "medewerk", "universitair", "analist", "berater", "arzt",
    // Nordic
    "lektor", "adjunkt", "forskare", "ingenjor", "amanuens", "handlagg", "ekonom", "samordnar", "assistent",
    "tekniker", "utvecklar", "bibliotekari", "kommunikator", "jurist", "vaktmastar", "analytiker", "larare",
    "radgivare", "konservator", "skotersk", "lakare", "psykolog", "vikari", "stipendiat", "forsker",
    "radgiver", "ingenior", "konsulent", "amanuensis", "medarbej", "tutkija", "vaitoskirja", "tohtori",
    "opettaja", "asiantuntija", "suunnittelija", "ledare", "utredar", "strateg",
    // Romance
    "doctorant", "enseignant", "chercheu", "maitre", "technicien", "gestionnaire", "professeur",
    "responsable", "profesor", "investigador", "tecnico", "becari", "ayudante", "ricercator", "assegn",
    "dottorat", "bolseir",
    // Slavic
    "adiunkt", "asystent", "doktorant", "wykladow", "specjalist", "asistent", "pracovni", "specialist"};

// Whole words too short to be stems, and what is written with marks.
constexpr std::string_view kPostWords[] = {"chef",   "dean",      "chair",      "head", "intern",    "lead",
                                           "reader", "rektor",    "prefekt",    "beca", "bolsa",     "borsa",
                                           "plaza",  "tecnologo", "leder",      "ra",   "pi",        "dr",
                                           "md",     "bto",       "postdoktor", "vd",   "praktikant"};

// Words that begin like a post and are a subject, a place or a thing.
constexpr std::string_view kNoPosts[] = {
    "engineering", "bioengineering", "architecture",   "architectural",   "directory",
    "directories", "chemistry",      "biochemistry",   "geochemistry",    "veterinary",
    "expertise",   "ekonomi",        "ekonomisk",      "scholarship",     "scholarships",
    "positioning", "professorship",  "professorships", "researchers",     "scientists",
    "professors",  "nursing",        "partnership",    "bibliotekariers", "ingenieurwissenschaften",
    "leadership",  "fellows",        "teachers"};

// Words that make a link a list of posts when little else stands in it.
constexpr std::string_view kListWords[] = {"jobs",
                                           "vacancies",
                                           "vacancy",
                                           "careers",
                                           "positions",
                                           "openings",
                                           "opportunities",
                                           "employment",
                                           "jobb",
                                           "lediga",
                                           "stellenangebote",
                                           "stellen",
                                           "stellenausschreibungen",
                                           "karriere",
                                           "vacatures",
                                           "emplois",
                                           "offres",
                                           "recrutement",
                                           "concours",
                                           "empleo",
                                           "ofertas",
                                           "lavoro",
                                           "bandi",
                                           "vagas",
                                           "stillinger",
                                           "stilling",
                                           "tjanster",
                                           "anstallningar",
                                           "tyopaikat",
                                           "praca",
                                           "prace",
                                           "kariera",
                                           "fellowships",
                                           "phds",
                                           "postdocs",
                                           "professorships",
                                           "scholarships",
                                           "categories"};

// Texts that only say that there is more.
constexpr std::string_view kGeneric[] = {"read more",
                                         "more",
                                         "details",
                                         "view",
                                         "view job",
                                         "view details",
                                         "view post",
                                         "see more",
                                         "learn more",
                                         "more info",
                                         "more information",
                                         "apply",
                                         "apply now",
                                         "apply here",
                                         "open",
                                         "show",
                                         "link",
                                         "here",
                                         "job details",
                                         "see job",
                                         "full description",
                                         "las mer",
                                         "ansok",
                                         "ansok har",
                                         "ansok nu",
                                         "mer information",
                                         "till annonsen",
                                         "mehr",
                                         "mehr erfahren",
                                         "mehr lesen",
                                         "weiterlesen",
                                         "zur stelle",
                                         "jetzt bewerben",
                                         "zum stellenangebot",
                                         "lees meer",
                                         "meer",
                                         "bekijk",
                                         "bekijk vacature",
                                         "solliciteer",
                                         "en savoir plus",
                                         "lire la suite",
                                         "postuler",
                                         "voir",
                                         "leer mas",
                                         "ver mas",
                                         "les mer",
                                         "lue lisaa",
                                         "laes mere"};

// Beginnings of texts that name something that is surely no post.
constexpr std::string_view kOtherStarts[] = {"about",
                                             "our ",
                                             "how ",
                                             "why ",
                                             "what ",
                                             "who ",
                                             "where ",
                                             "when ",
                                             "meet ",
                                             "life ",
                                             "living ",
                                             "working at",
                                             "work at",
                                             "work with us",
                                             "work for us",
                                             "information for",
                                             "application information",
                                             "information about",
                                             "employee benefit",
                                             "faq",
                                             "frequently",
                                             "rss",
                                             "subscribe",
                                             "create job alert",
                                             "job alert",
                                             "job seeker",
                                             "log in",
                                             "login",
                                             "sign ",
                                             "register",
                                             "create account",
                                             "create a ",
                                             "my ",
                                             "your ",
                                             "share",
                                             "facebook",
                                             "twitter",
                                             "linkedin",
                                             "instagram",
                                             "youtube",
                                             "privacy",
                                             "cookie",
                                             "terms",
                                             "accessib",
                                             "copyright",
                                             "skip",
                                             "apply for",
                                             "applying",
                                             "application process",
                                             "recruitment process",
                                             "hr excellence",
                                             "equal opport",
                                             "relocat",
                                             "internationa staff",
                                             "post a job",
                                             "advertise",
                                             "for employers",
                                             "all ",
                                             "show all",
                                             "view all",
                                             "see all",
                                             "to content",
                                             "om ",
                                             "jobba ",
                                             "jobba hos",
                                             "logga in",
                                             "prenumerera",
                                             "bevaka",
                                             "arbeiten ",
                                             "arbeiten an",
                                             "uber ",
                                             "wir ",
                                             "werken bij",
                                             "over ons",
                                             "current page",
                                             "qui sommes",
                                             "https://"};

// Beginnings that count only where no post is named: "Press", but not "Press officer".
constexpr std::string_view kWeakStarts[] = {
    "help",  "benefit",  "home", "back",  "search",   "filter", "sort",  "clear",   "reset",  "close",
    "print", "download", "news", "event", "calendar", "press",  "page ", "contact", "kontakt"};

// Words of papers about posts, not of posts, when they stand at the beginning.
constexpr std::string_view kPaperWords[] = {
    "guideline", "regulation", "handbook",       "portfolio", "rules",
    "procedure", "brochure",   "richtlinie",     "leitfaden", "handledning",
    "anvisning", "riktlinj",   "description of", "job alert", "anstallningsordning",
    "guide for", "guide to"};
constexpr std::string_view kPaperMarks[] = {"(pdf)", "bulletin board", "newsletter"};
constexpr std::size_t kBeginning = 18;

constexpr std::string_view kDeadlineWords[] = {
    "deadline",          "closing",      "closes",        "apply by",
    "application date",  "last day",     "expires",       "valid until",
    "ansok senast",      "sista ansok",  "ansokningsdag", "frist",
    "bewerbungsschluss", "bewerben bis", "date limite",   "cloture",
    "sluitingsdatum",    "reageren",     "fecha limite",  "plazo",
    "scadenza",          "prazo",        "hakuaika",      "termin skladania",
    "uzaverka",          "posted"};

constexpr std::string_view kMonths[] = {
    "january",   "february", "march",      "april",    "may",      "june",  "july",      "august",
    "september", "october",  "november",   "december", "jan",      "feb",   "mar",       "apr",
    "jun",       "jul",      "aug",        "sep",      "sept",     "oct",   "nov",       "dec",
    "januari",   "februari", "mars",       "maj",      "juni",     "juli",  "augusti",   "oktober",
    "januar",    "februar",  "marz",       "mai",      "dezember", "mei",   "augustus",  "maart",
    "janvier",   "fevrier",  "avril",      "juin",     "juillet",  "aout",  "septembre", "octobre",
    "novembre",  "decembre", "enero",      "febrero",  "marzo",    "abril", "mayo",      "junio",
    "julio",     "agosto",   "septiembre", "octubre"};

constexpr std::string_view kNext[] = {
    "next",   "next page", "next »",    "next >",    "»",         "›",     "››",    ">",
    ">>",     "→",         "load more", "show more", "more jobs", "older", "nasta", "visa fler",
    "weiter", "nachste",   "suivant",   "volgende",  "siguiente", "dalsi"};

constexpr std::string_view kListSegments[] = {"jobs",
                                              "job",
                                              "vacancies",
                                              "careers",
                                              "career",
                                              "positions",
                                              "open-positions",
                                              "openings",
                                              "opportunities",
                                              "employment",
                                              "job-openings",
                                              "job-opportunities",
                                              "current-vacancies",
                                              "available-positions",
                                              "jobs-and-vacancies",
                                              "job-offers",
                                              "lediga-jobb",
                                              "lediga-tjanster",
                                              "lediga-anstallningar",
                                              "vara-lediga-jobb",
                                              "jobb",
                                              "stellen",
                                              "stellenangebote",
                                              "stellenausschreibungen",
                                              "karriere",
                                              "jobborse",
                                              "vacatures",
                                              "offres-emploi",
                                              "offres-d-emploi",
                                              "emplois",
                                              "recrutement",
                                              "concours",
                                              "empleo",
                                              "ofertas",
                                              "bandi",
                                              "lavora-con-noi",
                                              "ledige-stillinger",
                                              "stillinger",
                                              "avoimet-tyopaikat",
                                              "vacant-positions"};

bool contains(Words words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The words of a folded text: letters and digits.
template <class Visit>
void each_word(std::string_view folded, Visit&& visit) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= folded.size(); ++i) {
        const bool in = i < folded.size() && (base::is_alpha(folded[i]) || base::is_digit(folded[i]) ||
                                              static_cast<unsigned char>(folded[i]) >= 0x80);
        if (in) continue;
        if (i > begin) visit(folded.substr(begin, i - begin));
        begin = i + 1;
    }
}

bool is_post_word(std::string_view word) {
    if (contains(kPostWords, word)) return true;
    if (contains(kNoPosts, word)) return false;
    return std::any_of(std::begin(kPostStems), std::end(kPostStems), [word](std::string_view stem) {
        return word.starts_with(stem) || (stem.size() >= 6 && word.find(stem) != std::string_view::npos);
    });
}

bool is_bare_number(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return base::is_digit(c) || base::is_space(c); });
}

/// Squeezed and folded, without what stands around the words ("« First", "Apply now!").
std::string folded_title(std::string_view text) {
    return base::fold(
        base::squeeze(text.substr(0, base::char_boundary(text, std::min<std::size_t>(text.size(), 400)))));
}

}  // namespace

TitleKind title_kind(std::string_view text) {
    const std::string title = folded_title(text);
    std::string_view core = title;
    while (!core.empty() && (core.back() == '.' || core.back() == '!' || core.back() == ':' ||
                             core.back() == '>' || core.back() == ' '))
        core.remove_suffix(1);
    if (core.empty() || is_bare_number(core) || contains(kGeneric, core)) return TitleKind::generic;
    const auto near = [&title](std::string_view word) { return title.find(word) < kBeginning; };
    const auto has = [&title](std::string_view word) { return title.find(word) != std::string::npos; };
    if (std::any_of(std::begin(kPaperWords), std::end(kPaperWords), near) ||
        std::any_of(std::begin(kPaperMarks), std::end(kPaperMarks), has))
        return TitleKind::other;
    const bool other = std::any_of(std::begin(kOtherStarts), std::end(kOtherStarts),
                                   [&title](std::string_view start) { return title.starts_with(start); });
    if (other) return TitleKind::other;
    std::size_t words = 0, lists = 0;
    bool post = title.find("ph.d") != std::string::npos || title.find("ph. d") != std::string::npos ||
                title.find("(m/w/d)") != std::string::npos || title.find("post-doc") != std::string::npos;
    bool inside = false;  // "in", "of" and kin: a post has its subject behind one
    each_word(title, [&](std::string_view word) {
        ++words;
        if (contains(kListWords, word)) ++lists;
        if (is_post_word(word)) post = true;
        inside = inside || (words > 1 && (word == "in" || word == "i" || word == "of" || word == "within" ||
                                          word == "at" || word == "on" || word == "to" || word == "with"));
    });
    const auto starts = [&title](std::string_view start) { return title.starts_with(start); };
    if (!post && std::any_of(std::begin(kWeakStarts), std::end(kWeakStarts), starts)) return TitleKind::other;
    if (lists > 0 && words <= 2 + lists && !(post && inside)) return TitleKind::list;
    if (post) return TitleKind::post;
    return lists > 0 && words <= 6 ? TitleKind::list : TitleKind::none;
}

bool has_job_word(std::string_view target) {
    return std::any_of(std::begin(kUrlStems), std::end(kUrlStems), [target](std::string_view stem) {
        return base::find_ignoring_case(target, stem) != std::string_view::npos;
    });
}

bool is_list_segment(std::string_view segment) {
    std::string word = base::to_lower_ascii(segment);
    if (const auto dot = word.find('.'); dot != std::string::npos) word.resize(dot);
    std::replace(word.begin(), word.end(), '_', '-');
    return contains(kListSegments, word);
}

bool has_deadline_or_date(std::string_view text) {
    const std::string folded = base::fold(text);
    for (const auto word : kDeadlineWords) {
        if (folded.find(word) != std::string::npos) return true;
    }
    bool date = false, number = false;
    std::string_view before;
    each_word(folded, [&](std::string_view word) {
        const bool digits = is_bare_number(word);
        const bool month = contains(kMonths, word);
        const bool before_digits = !before.empty() && is_bare_number(before);
        if (month && before_digits) date = true;
        if (digits && contains(kMonths, before)) date = true;
        // 2026-03-12, 12/03/2026, 12.3.2026: three numbers, one of them a year.
        if (digits && number && before_digits && (word.size() == 4 || before.size() == 2)) {
            date = date || word.starts_with("20") || folded.find("20") != std::string::npos;
        }
        number = digits && before_digits;
        before = word;
    });
    return date;
}

bool is_next_text(std::string_view text) {
    std::string folded = folded_title(text);
    while (!folded.empty() && (folded.back() == '.' || folded.back() == ' ')) folded.pop_back();
    return contains(kNext, folded) || (folded.size() < 24 && folded.starts_with("next page"));
}

}  // namespace jobindex::crawler
