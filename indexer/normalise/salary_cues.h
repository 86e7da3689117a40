// Words around an amount that make it pay, say for what period, or say that it is something else. Data; read
// by salary.cpp.
#pragma once

#include <string_view>

#include "core/model/enums.h"

namespace jobindex::normalise {

struct PeriodCue {
    std::string_view phrase;
    model::Period period;
};

inline constexpr auto kYear = model::Period::year;
inline constexpr auto kMonth = model::Period::month;
inline constexpr auto kHour = model::Period::hour;

// clang-format off
inline constexpr PeriodCue kPeriodCues[] = {
    {"per annum", kYear}, {"per year", kYear}, {"a year", kYear}, {"annual", kYear}, {"annually", kYear},
    {"yearly", kYear}, {"p a", kYear}, {"pa", kYear}, {"each year", kYear}, {"annum", kYear}, {"year", kYear},
    {"yr", kYear}, {"12 month", kYear}, {"pro Jahr", kYear}, {"im Jahr", kYear}, {"jährlich", kYear}, {"Jahresgehalt", kYear},
    {"Bruttojahresgehalt", kYear}, {"Jahresbruttogehalt", kYear}, {"brutto jährlich", kYear}, {"Jahr", kYear},
    {"par an", kYear}, {"annuel", kYear}, {"annuelle", kYear}, {"bruts annuels", kYear},
    {"per jaar", kYear}, {"bruto per jaar", kYear}, {"al año", kYear}, {"anual", kYear}, {"anuales", kYear},
    {"all'anno", kYear}, {"annuo", kYear}, {"annui", kYear}, {"annua", kYear}, {"annuale", kYear}, {"por ano", kYear},
    {"per år", kYear}, {"årligt", kYear}, {"årlig", kYear}, {"pr år", kYear}, {"årslønn", kYear}, {"pr year", kYear},
    {"vuodessa", kYear}, {"rocznie", kYear}, {"ročně", kYear}, {"年", kYear}, {"annual salary", kYear},
    {"per month", kMonth}, {"monthly", kMonth}, {"a month", kMonth}, {"each month", kMonth}, {"month", kMonth},
    {"pcm", kMonth}, {"p m", kMonth}, {"pro Monat", kMonth}, {"im Monat", kMonth}, {"monatlich", kMonth},
    {"monatliches", kMonth}, {"monatliche", kMonth}, {"Monatsgehalt", kMonth}, {"Bruttomonatsgehalt", kMonth},
    {"Monatsbruttogehalt", kMonth}, {"Mindestmonatsgehalt", kMonth}, {"Monat", kMonth}, {"mtl", kMonth},
    {"Monatsentgelt", kMonth}, {"par mois", kMonth}, {"mensuel", kMonth}, {"mensuelle", kMonth}, {"mois", kMonth},
    {"brut mensuel", kMonth}, {"bruts mensuels", kMonth}, {"mensuels", kMonth}, {"per maand", kMonth}, {"maand", kMonth},
    {"bruto per maand", kMonth}, {"al mes", kMonth}, {"mensual", kMonth}, {"mensuales", kMonth}, {"mes", kMonth},
    {"al mese", kMonth}, {"mensile", kMonth}, {"mensili", kMonth}, {"por mês", kMonth}, {"mensal", kMonth},
    {"per månad", kMonth}, {"månadslön", kMonth}, {"i månaden", kMonth}, {"pr måned", kMonth}, {"månedlig", kMonth},
    {"om måneden", kMonth}, {"kuukaudessa", kMonth}, {"kk", kMonth}, {"miesięcznie", kMonth}, {"měsíčně", kMonth},
    {"月", kMonth}, {"月額", kMonth}, {"月薪", kMonth}, {"年薪", kYear}, {"mensual", kMonth}, {"pr måned", kMonth}, {"kuukausi", kMonth}, {"mensueller", kMonth}, {"mensualités", kMonth}, {"miesiąc", kMonth}, {"měsíc", kMonth}, {"på månad", kMonth}, {"månad", kMonth}, {"per månad", kMonth}, {"i månadslön", kMonth}, {"brutto per år", kYear}, {"år", kYear}, {"rok", kYear}, {"mensais", kMonth}, {"anuais", kYear}, {"yearly gross", kYear}, {"monthly salary", kMonth},
    {"per hour", kHour}, {"hourly", kHour}, {"an hour", kHour}, {"hour", kHour}, {"hr", kHour}, {"per hr", kHour},
    {"pro Stunde", kHour}, {"Stundenlohn", kHour}, {"Stunde", kHour}, {"par heure", kHour}, {"heure", kHour},
    {"per uur", kHour}, {"por hora", kHour}, {"all'ora", kHour}, {"i timmen", kHour}, {"pr time", kHour},
    {"kuussa", kMonth}, {"/kk", kMonth}, {"hodinu", kHour}, {"za hodinu", kHour}, {"na godzinę", kHour}, {"za godzinę", kHour},
    {"tunnissa", kHour}, {"i timen", kHour}, {"per time", kHour}, {"timlön", kHour}, {"timeløn", kHour}, {"時給", kHour}, {"時間給", kHour},
    {"每月", kMonth}, {"月支", kMonth}, {"maandelijkse", kMonth}, {"maandelijks", kMonth}, {"månatlig", kMonth},
    {"månedsløn", kMonth}, {"månedslønn", kMonth}, {"mnd", kMonth}, {"pr mnd", kMonth}, {"årsløn", kYear}, {"årslön", kYear},
    {"jaarsalaris", kYear}, {"maandsalaris", kMonth}, {"annuels", kYear}, {"annuelles", kYear}, {"annuali", kYear}, {"brutos anuales", kYear},
    {"mensuelles", kMonth}, {"mensualmente", kMonth}, {"mensilmente", kMonth}, {"mensalmente", kMonth}, {"anualmente", kYear},
    {"annualmente", kYear}, {"kuukausipalkka", kMonth}, {"vuosipalkka", kYear},
    {"Jahresbrutto", kYear}, {"Bruttojahreslohn", kYear}, {"Jahreslohn", kYear}, {"Jahresentgelt", kYear}, {"Jahresbruttolohn", kYear},
    {"Bruttojahresverdienst", kYear}, {"Monatsbrutto", kMonth}, {"Monatslohn", kMonth}, {"Bruttomonatslohn", kMonth}, {"monatlichen", kMonth},
    {"jährlichen", kYear}, {"jährliche", kYear}, {"jährliches", kYear}, {"mtl.", kMonth}, {"p.M.", kMonth}, {"je Monat", kMonth}, {"je Stunde", kHour},
    {"annuellement", kYear}, {"par année", kYear}, {"par annee", kYear}, {"l'an", kYear}, {"mensuellement", kMonth}, {"/mois", kMonth}, {"l'heure", kHour}, {"de l'heure", kHour}, {"horaire", kHour},
    {"brutomaandloon", kMonth}, {"bruto maandloon", kMonth}, {"maandloon", kMonth}, {"brutomaandsalaris", kMonth}, {"maandwedde", kMonth},
    {"brutojaarsalaris", kYear}, {"jaarloon", kYear}, {"jaarlijks", kYear}, {"op maandbasis", kMonth}, {"p/m", kMonth}, {"uurloon", kHour},
    {"por año", kYear}, {"cada mes", kMonth}, {"por mes", kMonth}, {"a la hora", kHour}, {"por hora trabajada", kHour},
    {"RAL", kYear}, {"annuo lordo", kYear}, {"annua lorda", kYear}, {"mensile lordo", kMonth}, {"l'anno", kYear}, {"orario lordo", kHour},
    {"mensais brutos", kMonth}, {"ao mês", kMonth}, {"ao ano", kYear}, {"por hora", kHour},
    {"månadslönen", kMonth}, {"månaden", kMonth}, {"mån", kMonth}, {"kr/mån", kMonth}, {"årslönen", kYear}, {"timlönen", kHour}, {"i timlön", kHour},
    {"månedslønnen", kMonth}, {"månedsløn på", kMonth}, {"årslønnen", kYear}, {"årlige", kYear}, {"måneden", kMonth}, {"pr. måned", kMonth},
    {"timelønnen", kHour}, {"i årslønn", kYear}, {"i året", kYear}, {"timelønn", kHour}, {"per måned", kMonth}, {"i måneden", kMonth},
    {"kuukausipalkka on", kMonth}, {"kuukaudelta", kMonth}, {"€/kk", kMonth}, {"vuodelta", kYear}, {"tuntipalkka", kHour},
    {"miesięczne", kMonth}, {"mies", kMonth}, {"miesięcznego", kMonth}, {"roczne", kYear}, {"godz", kHour}, {"na godz", kHour},
    {"měsíčního", kMonth}, {"měs", kMonth}, {"hrubého měsíčně", kMonth}, {"roční", kYear}, {"za rok", kYear},
    {"年俸額", kYear}, {"年収", kYear}, {"月給", kMonth}, {"月収", kMonth}, {"月支", kMonth}, {"月俸", kMonth}, {"/月", kMonth}, {"/年", kYear},
    {"每年", kYear}, {"一年", kYear}, {"小时", kHour}, {"時薪", kHour}, {"時間当たり", kHour}, {"1時間", kHour},
    {"p/mes", kMonth}, {"na měsíc", kMonth}, {"na miesiąc", kMonth}, {"za miesiąc", kMonth}, {"za měsíc", kMonth},
    {"godzinowa", kHour}, {"godzinową", kHour}, {"godzinowo", kHour}, {"stawka godzinowa", kHour}, {"stawkę godzinową", kHour}, {"hodinová", kHour}, {"hodinovou", kHour}, {"hodinově", kHour}, {"za h", kHour}, {"zł/h", kHour}, {"Kč/h", kHour}, {"kr/tim", kHour}, {"per timme", kHour}, {"tunnilta", kHour}, {"uurtarief", kHour}, {"horaires", kHour}, {"orari", kHour}, {"la hora", kHour}, {"à hora", kHour}, {"all ora", kHour}, {"Stundensatz", kHour}, {"die Stunde", kHour}, {"timesats", kHour}, {"i kuukausi", kMonth}, {"kuukausittain", kMonth}, {"maandelijks bruto", kMonth}, {"miesięczna", kMonth}, {"miesięcznej", kMonth}, {"měsíční", kMonth}, {"za rok pracy", kYear}, {"l an", kYear}, {"à l'année", kYear}, {"pr kalenderår", kYear}, {"årsbasis", kYear}, {"jaarbasis", kYear}, {"maandbasis", kMonth}, {"vuositasolla", kYear}, {"mensualité", kMonth}, {"mensual bruto", kMonth}, {"bruto mensual", kMonth}, {"bruto anual", kYear}, {"annual gross", kYear}, {"monthly gross", kMonth}, {"månadsvis", kMonth}, {"månedlige", kMonth}, {"månedligt", kMonth},
    {"l'ora", kHour}, {"lordi l'ora", kHour}, {"tuntipalkkaa", kHour},
};

inline constexpr std::string_view kSalaryWords[] = {
    "salary", "salaries", "salary range", "pay", "paid", "compensation", "remuneration", "wage", "wages", "stipend",
    "annum", "gross", "earn", "earnings", "hiring range", "pay range", "pay rate", "living allowance", "starting at",
    "gross salary", "base", "superannuation", "the range is", "hourly rate", "rate of pay", "salary scale", "full time equivalent", "bursary", "monthly", "scholarship",
    "borsa di", "borsa di studio", "gehalt", "vergütung", "vergütet", "bruttogehalt", "entgelt", "entlohnung", "mindestentgelt", "mindestgehalt",
    "bruttomonatsgehalt", "bruttojahresgehalt", "jahresbruttogehalt", "brutto", "bezahlung", "lohn", "monatsentgelt",
    "salaire", "rémunération", "brut", "brute", "bruts", "traitement", "gratification", "salaris", "bruto", "loon",
    "maandsalaris", "sueldo", "salario", "retribución", "remuneración", "retribuzione", "stipendio", "lordi", "lordo",
    "lorda", "importo", "compenso", "remuneração", "salário", "bolsa", "lön", "månadslön", "løn", "lønn", "lønnes",
    "avlønning", "årslønn", "palkka", "palkkaus", "wynagrodzenie", "plat", "mzda", "給与", "月額", "年俸", "renta", "renta bruta", "haberes", "salaire brut", "traitement brut", "lønnen", "løna", "lønnsplassering", "lønstrin", "lönen", "vencimento", "subsídio mensal", "retribución bruta", "cuánto", "mzdové", "plat", "platové", "薪酬", "年薪", "月薪", "待遇", "年収", "月給", "薪", "工资", "급여", "時給", "時間給", "peruspalkka", "kuukausipalkka", "tehtäväkohtainen palkka", "beurs", "doctoraatsbeurs", "beurs bedraagt", "borsa annua", "grundløn", "grundlønnen", "bruttoløn", "bruttolønn", "grundlön", "basispalkka", "hrubého", "hrubá mzda", "stypendium", "doktorské stipendium", "stipendium", "salaire mensuel", "salaire annuel", "rémunération mensuelle", "pensum lohn", "bruttolohn", "jahreslohn", "monatslohn", "stundenlohn", "dotación", "asignación", "月支", "支薪", "薪資",
    "jahresbrutto", "monatsbrutto", "bruttojahreslohn", "bruttomonatslohn", "grundgehalt", "verdienst", "einkommen", "dotiert", "dotierung",
    "mindestentlohnung", "mindestlohn", "besoldung", "stipendienhöhe", "brutomaandloon", "brutosalaris", "brutomaandsalaris", "maandloon", "wedde", "verloning",
    "bezoldiging", "jaarsalaris", "bruto maandsalaris", "salaire brut mensuel", "salaire brut annuel", "bourse de", "gratification de", "montant mensuel",
    "cuantía", "dotación económica", "retribuciones", "haber mensual", "asignación mensual", "ral", "corrispettivo", "trattamento economico", "trattamento retributivo",
    "compenso lordo", "importo della borsa", "valor da bolsa", "valor mensal", "remuneração base", "vencimento base", "ingångslön", "månadslönen", "lönespann",
    "stipendiebelopp", "bruttolön", "timlön", "månedsløn", "månedslønnen", "årsløn", "årslønnen", "timeløn", "bruttolønnen", "honorar", "lønspænd", "aflønnes", "aflønning",
    "lønnes med", "bruttolønn", "lønnsspenn", "månedslønn", "timelønn", "brutto årslønn", "kokonaispalkka", "palkan", "palkkaa", "palkkahaarukka", "bruttopalkka",
    "vuosipalkka", "tuntipalkka", "apuraha", "apurahan", "wynagrodzenia", "wynagrodzeniem", "pensja", "płaca", "wynagrodzenie zasadnicze", "stypendium w wysokości",
    "mzdu", "mzdy", "hrubou mzdu", "platové rozpětí", "mzdové rozpětí", "stipendia", "odměna", "nástupní mzda", "賃金", "報酬", "基本給", "俸給", "月俸", "月収", "給料",
    "工資", "薪金", "薪资", "基本工资", "时薪", "時薪", "本薪", "支給",
    "Jahresgehalt", "Monatsgehalt", "Jahresentgelt", "Jahresbruttolohn", "Monatsbruttogehalt", "Jahresbruttoverdienst", "Bruttojahresverdienst", "Mindestmonatsgehalt", "brutos", "brutos anuales", "bruta anual", "brutas", "ilíquida", "ilíquido", "vencimento mensal", "nettolohn", "netto", "nets mensuels", "salaire net", "salario neto", "sueldo bruto", "retribución anual", "retribución mensual", "importe mensual", "importe bruto", "bruttó", "lønramme", "lönenivå", "lönespann", "palkkausluokka", "uposażenie", "hrubá", "hrubý plat", "měsíční mzda", "薪资待遇", "固定薪资", "年收入", "月收入", "俸給月額", "給与年額",
    "pro rata", "annual package", "salary package", "Lohnklasse", "Gehaltsklasse", "Lohnband", "Gehaltsband", "Lohnstufe", "classe salariale", "classe de traitement", "classe de salaire", "loonschaal", "lönegrupp", "lønnsramme", "palkkaluokka",
    "maintenance payment", "maintenance grant", "maintenance", "stawka", "stawkę", "stawki", "sazba", "hodinová sazba", "hodinovou sazbu", "we pay", "zahlen", "betalen wij",
    "maksamme", "vi betaler", "vi betalar", "uurtarief", "tarif horaire", "tarifa", "timpenning", "timesats", "tuntipalkkio", "palkkio", "doktorandlön", "stipendiesats",
    "tariff", "treatment", "sueldo mensual", "trattamento", "ingreso mensual", "příjem", "dochód", "ansættelsesløn", "startløn", "startlønn", "startlön", "Einstiegsgehalt",
    "salaire d'entrée", "instapsalaris", "aanvangssalaris", "salario base", "base salary", "basic salary", "basic pay", "take-home",
    "pays", "paying",
    "net mensuel", "brut mensuel", "nets", "neto mensual", "netto maandelijks",
};

/// Ranks, beside which an ad tells what each is paid.
inline constexpr std::string_view kRanksOfPay[] = {
    "professor", "professors", "professur", "lecturer", "lecturers", "reader", "instructor", "assistant", "associate", "full", "senior", "junior", "postdoc", "postdoctoral", "postdoktor", "researcher", "fellow", "doctoral", "phd",
    "førsteamanuensis", "førstelektor", "universitetslektor", "lektor", "adjunkt", "docent", "dosent", "amanuensis", "forsker", "yliopistonlehtori", "apulaisprofessori", "professori", "tutkijatohtori", "hoofddocent", "hoogleraar", "universitair",
    "maître", "professeur", "profesor", "profesora", "titular", "catedrático", "ricercatore", "professore", "associato", "ordinario", "adiunkt", "asystent", "profesora uczelni", "asistent", "docenta", "profesora",
    "professorin", "apulaisprofessorin", "yliopistonlehtorin", "professorn", "lektorn", "professoren", "lektoren", "docenten", "doktorand", "doctorand",
};

/// Words for pay and nothing else: one right before an amount outweighs other money before it.
inline constexpr std::string_view kPayNouns[] = {
    "stipend", "bursary", "studentship of", "beurs", "beca", "borsa", "bolsa", "stipendium", "apuraha", "gratification", "stipendiet", "salary", "salaries", "wage", "gehalt", "bruttogehalt", "entgelt", "vergütung", "mindestentgelt", "salaire", "rémunération", "traitement",
    "salaris", "loon", "brutoloon", "sueldo", "salario", "retribución", "stipendio", "retribuzione", "remuneração", "salário", "vencimento", "lön",
    "månadslön", "løn", "månedsløn", "lønn", "årslønn", "palkka", "kuukausipalkka", "wynagrodzenie", "mzda", "plat", "給与", "月給", "年俸", "月薪", "年薪",
    "maintenance payment", "maintenance grant", "maintenance stipend", "living stipend", "living allowance of", "base salary", "basic salary", "stawka", "stawkę", "příjem",
};

inline constexpr std::string_view kOtherMoneyWords[] = {
    "grant", "grants", "budget", "budgets", "endowment", "endowed", "tuition", "fee", "fees", "startup", "start-up funds", "start-up package", "start-up grant", "start-up fund", "start-up funding",
    "relocation", "travel", "moving", "bonus", "award", "awards", "prize", "revenue", "revenues", "expenditures",
    "research fund", "research funds", "research funding", "research account", "project funding", "turnover", "investment",
    "donation", "donations", "gift", "million", "billion", "funding of", "funded by", "scholarship fund", "fördersumme",
    "drittmittel", "budget von", "studiengebühren", "subvention", "beurs van", "worth", "raised", "assets",
    "overhead", "on top of the normal", "on top of the standard", "on top of the basic", "top-up", "allowance of up to", "family allowance", "child", "children", "insurance", "rent", "enrollment", "students",
    "course", "per course", "tax", "taxes", "up to an additional", "prämie", "zulage", "prime", "indemnité", "premio", "ayuda a la", "anslag", "forskningsmedel", "startpaket", "startbidrag", "bidrag", "bevilling", "startmidler", "aloitusrahoitus", "dotacja", "rozpočet", "finanziamento", "presupuesto", "financiación", "financiamento", "orçamento", "mio", "fondos", "diem", "kita", "cheque", "voucher", "reisekosten", "startup package", "equipment", "reimbursement",
    "summer salary", "summer support", "progression", "costs", "cost of", "rents", "childcare", "Miete", "Mieten", "Kinderbetreuung", "loyer", "loyers", "huur", "alquiler", "affitto", "hyra", "husleje", "husleie", "vuokra", "czynsz", "nájemné", "Semesterbeitrag", "Studiengebühr", "frais", "collegegeld",
    "手当", "通勤", "交通費", "補助", "补贴", "津贴", "津貼", "启动经费", "安家费", "科研经费", "奨学寄附", "náborový příspěvek", "náborový", "ubytování", "dofinansowanie", "startkrediet", "studielån",
    "flyttegodtgjørelse", "subsídio de refeição", "subsidio de comida", "buono pasto", "buoni pasto", "mensa", "stravování", "stravné", "costo complessivo", "coût total",
    "coste total", "coste financiado", "custo total", "thuiswerkvergoeding", "thuiswerkdag", "reiskosten", "Fahrtkostenzuschuss", "Fahrtkosten", "Jobticket", "Startbudget",
    "lounasetu", "liikuntaraha", "friskvårdsbidrag", "flytteutgifter", "tickets restaurant", "prime d'installation", "prime de", "housing subsidy", "housing allowance",
    "transport allowance", "signing bonus", "sign-on", "one-time", "one-off", "einmalig",
    "不适用", "不適用", "学员", "规培", "學員", "実費", "上限額",
};
// clang-format on

}  // namespace jobindex::normalise
