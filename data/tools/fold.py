"""Folding used only to drop aliases that the program folds to the same key anyway."""
import unicodedata

SPECIAL = str.maketrans({"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ı": "i",
                         "ð": "d", "þ": "th"})


def fold(text):
    """Lower case, no accents, letters and digits of any script, single spaces."""
    text = unicodedata.normalize("NFKD", text).lower().translate(SPECIAL)
    text = "".join(c for c in text if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in text).split())
