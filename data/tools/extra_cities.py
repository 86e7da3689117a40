"""Names and places that the GeoNames extract lacks, written by hand (public facts)."""

# "ASCII name/country" -> further names in use in job ads.
ALIASES = {
    "New York City/US": ["NYC", "New York", "New York, NY"],
    "Washington, D.C./US": ["Washington", "Washington DC", "District of Columbia"],
    "St. Louis/US": ["Saint Louis", "St Louis"],
    "St. Paul/US": ["Saint Paul", "St Paul"],
    "St. Petersburg/US": ["Saint Petersburg"],
    "Frankfurt am Main/DE": ["Frankfurt", "Frankfurt/Main", "Frankfurt a. M."],
    "Freiburg/DE": ["Freiburg im Breisgau", "Freiburg i. Br.", "Freiburg i.Br."],
    "Halle (Saale)/DE": ["Halle", "Halle an der Saale"],
    "Oldenburg/DE": ["Oldenburg (Oldb)"],
    "Luxembourg/LU": ["Luxemburg", "Luxembourg City"],
    "Esch-sur-Alzette/LU": ["Belval", "Esch-Belval"],
    "The Hague/NL": ["Den Haag", "'s-Gravenhage"],
    "'s-Hertogenbosch/NL": ["Den Bosch"],
    "Geneve/CH": ["Geneva", "Genf", "Ginevra", "Ginebra"],
    "Newcastle upon Tyne/GB": ["Newcastle"],
    "Kingston upon Hull/GB": ["Hull"],
    "Stoke-on-Trent/GB": ["Stoke"],
    "Villigen/CH": ["Villigen PSI", "PSI Villigen"],
    "Garching bei Munchen/DE": ["Garching", "Garching b. München"],
    "Planegg/DE": ["Martinsried", "Planegg-Martinsried"],
    "Harwell/GB": ["Harwell Campus"],
    "Norwich/GB": ["Norwich Research Park"],
    "Adlershof/DE": ["Berlin-Adlershof"],
    "Buch/DE": ["Berlin-Buch"],
    "Dahlem/DE": ["Berlin-Dahlem"],
    "Seoul/KR": ["Séoul"],
    "Kyiv/UA": ["Kiev", "Kiew"],
}

# name, country, region, lat, lon, population (approximate), aliases: campus places.
CITIES = [
    ("Hinxton", "GB", "GB-ENG", "52.0833", "0.1833", 1100, "Wellcome Genome Campus"),
    ("Moffett Field", "US", "US-CA", "37.4150", "-122.0480", 2000, ""),
    ("Thuwal", "SA", "", "22.2833", "39.1000", 6000, ""),
    ("Kjeller", "NO", "NO-30", "59.9733", "11.0497", 2800, ""),
    ("Onna", "JP", "JP-47", "26.4970", "127.8530", 10900, "Onna-son"),
]
