"""What the scripts of a search are told in each language."""

from __future__ import annotations

import json

from generator.views.localised import Localised


def search_file(here: Localised) -> tuple[str, str]:
    """Address and text of the script that tells the words of answers, and the languages in the order of their hits."""
    told = {
        "languages": [here.language, *(p.language for p in here.everywhere if p != here)],
        "words": here.words["answers"],
    }
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return f"assets/search/{here.language}.js", f"rial.told={text};\n"
