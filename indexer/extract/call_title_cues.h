// Words by which a sentence says that somebody is looked for, in small letters. Inside indexer/extract only.
#pragma once

#include <string_view>

namespace jobindex::extract {

// clang-format off
/// What says that somebody is looked for; the post follows behind an article.
inline constexpr std::string_view kCalls[] = {
    "invites applications for", "invite applications for", "applications are invited for",
    "applications are invited from", "calling for applications", "calls for applications",
    "accepting applications for", "accepts applications for", "soliciting applications for", "invites outstanding",
    "invites qualified", "invites candidates", "is seeking", "are seeking", "seeks", "we seek", "is looking for", "are looking for", "looking to fill",
    "looking to hire", "looking to recruit", "looking to appoint", "is recruiting", "are recruiting", "is hiring",
    "are hiring", "is offering", "are offering", "offers", "we offer", "opens", "has an opening for",
    "have an opening for", "there is an opening for", "has openings for", "have openings for", "there is a vacancy for", "has a vacancy for", "have a vacancy for",
    "announces the opening of", "announces an opening for", "announce an opening for", "would like to recruit", "would like to appoint",
    "is seeking to appoint", "seeks to appoint", "seek to appoint", "wishes to appoint", "wishes to fill", "wish to fill", "wishes to recruit", "wishes to hire", "intends to appoint",
    "seeks to fill", "seek to fill", "seeks to hire", "seek to hire", "advertises", "is advertising", "are advertising",
    "sucht", "suchen", "vergibt", "wir besetzen", "besetzt", "schreibt",
    "recrute", "recrutent", "recherche", "cherche", "propose", "proposent", "ouvre", "met au concours",
    "zoekt", "zoeken", "zoeken naar", "op zoek naar", "vacature voor", "heeft plaats voor",
    "busca", "buscamos", "se busca", "ofrece", "cerca", "cerchiamo", "offre", "procura", "procura-se", "oferece",
    "inviting applications for", "inviting applications from", "seeking applicants for", "seeking applications for", "is searching for", "are searching for", "looks for", "welcomes applications for",
    "welcomes applications from", "welcome applications from", "invites applications to fill", "is pleased to announce", "have funding for", "has funding for", "is filling", "announces a search for", "make an appointment to", "will award", "we need", "is in need of",
    "is currently accepting applications for", "opens a call for", "is opening", "has a position available for", "has a position available immediately for", "has a position for", "have a position for",
    "trenger", "behöver", "vill du bli", "välkommen att söka", "vil du bli", "vil du være", "har brug for", "wir brauchen",
    "søger", "søges", "söker", "søker", "utlyser", "opslår", "poszukuje", "hledá", "hledáme",
};

/// The same, with the post right behind: "konkurs na stanowisko adiunkta".
inline constexpr std::string_view kDirectCalls[] = {
    "calling for applications to the", "calling for applications for the", "calls for applications to the",
    "calls for applications for the", "invites applications for the", "invites applications to the",
    "invite applications for the", "applications are invited for the",
    "hakee", "etsii", "haemme", "etsimme", "rekrytoi", "poszukujemy", "zatrudni", "zatrudnimy", "rekrutujemy", "přijme", "přijmeme",
    "per il conferimento di", "procedura selettiva per", "un posto di", "n. 1 posto di",
    "konkurs na stanowisko", "konkurs na stanowiska", "konkursu na stanowisko", "výběrové řízení na místo",
    "výběrové řízení na obsazení místa", "výběrové řízení na pozici", "výběrové řízení na funkci",
    "vypisuje konkurz na místo", "konkurs na miejsce", "concurso para a atribuição de", "concurso para atribuição de",
    "concurso para la provisión de", "concurso para proveer", "selezione pubblica per", "søker etter", "ledig stilling som", "ledig stilling for",
    "vacant position as", "vacant position for", "position as", "ledig en stilling som", "ledige stillinger som", "stilling som", "stillingen som",
    "anställning som", "tjänst som", "eine stelle als", "eine stelle für", "die stelle als", "stelle einer", "stelle eines",
    "die stelle einer", "die stelle eines", "haettavana on", "haettavaksi", "haettavana",
};

/// The article or number before a post.
inline constexpr std::string_view kArticles[] = {
    "a ", "an ", "the (open rank) position of ", "the open rank position of ", "the position of ", "the post of ", "the positions of ", "the role of ", "one ", "two ", "three ", "several ",
    "one or more ", "up to two ", "up to three ",
    "eine ", "einen ", "eine*n ", "eine/n ", "eine/-n ", "eine_n ", "eine:n ", "eine(n) ", "ein/e ", "ein/eine ", "zwei ", "drei ", "mehrere ",
    "un ", "une ", "un(e) ", "un.e ", "un·e ", "un/une ", "un/e ", "un-e ", "deux ", "trois ", "een ", "twee ", "drie ", "uno ", "una ", "un/a ", "dos ", "tres ", "due ",
    "um ", "uma ", "um(a) ", "1 (uma) ", "1 (um) ", "(uma) ", "(um) ", "duas ", "dois ",
    "en av våra nya ", "vår nya ", "vår nye ", "vores nye ", "unsere neue ", "unseren neuen ", "onze nieuwe ",
    "en ", "ett ", "et ", "två ", "én ",
};

/// What follows a post that is to be had: "A PhD position in X is available".
inline constexpr std::string_view kStates[] = {
    "is available", "are available", "is now available", "are now available", "is open", "are open", "is vacant", "are vacant",
    "becomes vacant", "is wanted", "are wanted", "wanted", "is sought", "are sought", "is required", "are required",
    "is offered", "are offered", "is to be filled", "are to be filled", "is invited", "are invited",
    "zu besetzen", "zu vergeben", "ausgeschrieben", "gesucht", "zu vergeben", "neu zu besetzen", "wiederzubesetzen",
    "est à pourvoir", "sont à pourvoir", "est proposé", "est proposée", "est ouvert", "est ouverte", "est disponible", "est vacant",
    "is vacant", "te vervullen", "komt beschikbaar", "está disponible", "è disponibile", "è aperta",
    "är ledig", "er ledig", "er ledige", "is ledig", "utlyses", "opslås", "söks", "søkes", "søges",
};

/// Where a post's name ends.
inline constexpr std::string_view kEnds[] = {
    ". ", ".\n", "! ", "? ", ", ", "; ", "\n", " (", " who ", " that ", " which ", " starting", " to work", " to join",
    " to begin", " beginning", " as part", " within ", " for the duration", " for a period", " at the ", " in the department",
    " in the group", " für das ", " in der ", " am ", " zum ", " zu ", " für die dauer", " ab ", " pour un", " dans le ", " à compter", " à partir", " bij ", " con ", " ved ", " vid ",
    " til ", " ausgeschrieben", " per ", " från ", " fra ", " od ", " w katedrze", " no âmbito", " sobre ",
};
// clang-format on

}  // namespace jobindex::extract
