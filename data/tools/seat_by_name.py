"""The seat of an institution that its own names and its domain tell: "Universität Konstanz", uni-konstanz.de.

A town counts when a name holds it and it is the only one, and has 50,000 people or stands in the domain too. Not for
the United States and Canada, whose colleges are named after counties and persons.
"""
import os

from fold import fold

NOT_THERE = {"US", "CA"}
LARGE = 50_000
LEAST = 1_500
MOST_WORDS = 3
SHORTEST = 4
# Names of towns that are words of institutions' names, or of whom they are named after.
WORDS = {"university", "college", "national", "central", "normal", "union", "victoria", "santa maria", "san jose", "san martin",
         "san carlos", "concepcion", "trinidad", "libertad", "america", "colon", "bolivar", "morelos", "hidalgo", "sucre",
         "nova", "saint george", "regent", "open", "batman", "medina", "king", "queen", "kings", "queens", "asia", "europa", "independencia",
         "constitucion", "juarez", "benito juarez", "lazaro cardenas", "ignacio", "xavier", "loyola", "santo tomas", "san ignacio",
         "san francisco", "san pablo", "santiago", "marija", "nelson mandela", "george", "wellington", "nelson", "moscow",
         "gandhi", "fundacion", "santos", "ciudad", "corporacion", "mexico", "valle", "jose marti", "campus", "home", "holland", "north", "ateneo", "nehru", "lincoln"}


def read_rows(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#"):
                yield line.rstrip("\n").split("\t")


class Towns:
    def __init__(self, places):
        self.by_name = {}
        self.regions = {(row[0][:2], fold(name)) for row in read_rows(os.path.join(places, "regions.tsv"))
                        for name in [row[1]] + row[2].split("|") if name}
        for name, country, region, _, _, population, aliases in read_rows(os.path.join(places, "cities.tsv")):
            for one in [name] + aliases.split("|"):
                key = (country, fold(one))
                town = (int(population or 0), name, region)
                if one and town > self.by_name.get(key, (0, "", "")):
                    self.by_name[key] = town

    def within(self, name, country, domain):
        """The towns that a name holds, each with whether the domain names it."""
        words = fold(name).split()
        labels = "".join(c for c in domain.rsplit(".", 1)[0] if c.isalnum())
        found, at = [], 0
        while at < len(words):
            taken = 1
            for length in range(min(MOST_WORDS, len(words) - at), 0, -1):
                said = " ".join(words[at:at + length])
                population, town, region = self.by_name.get((country, said), (0, "", ""))
                if len(said) < SHORTEST or population < LEAST or said in WORDS:
                    continue
                # A town in its own region of the same name is meant: Madrid, Salzburg, Zürich.
                in_domain = said.replace(" ", "") in labels or fold(town).replace(" ", "") in labels
                if (country, said) in self.regions and population < 4 * LARGE and not in_domain:
                    continue
                # Without their tones too many Vietnamese words are towns.
                if in_domain or (population >= LARGE and country != "VN"):
                    found.append((town, region, in_domain))
                taken = length
                break
            at += taken
        return found


def seat_of(towns, domain, country, names):
    """City and region, ("", "") when the names do not tell one."""
    if not country or country in NOT_THERE:
        return "", ""
    sure, likely = set(), set()
    for name in names:
        for town, region, in_domain in towns.within(name, country, domain):
            (sure if in_domain else likely).add((town, region))
    for found in (sure, likely):
        if len(found) == 1:
            return next(iter(found))
        if found:
            return "", ""
    return "", ""
