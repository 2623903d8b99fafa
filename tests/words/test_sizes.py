from __future__ import annotations

import pytest

from generator.model.language import Language
from generator.words import words_of
from generator.words.sizes import size


@pytest.mark.parametrize(
    ("bytes", "spanish", "english"),
    [
        (0, "0 bytes", "0 bytes"),
        (999, "999 bytes", "999 bytes"),
        (1_000, "1,0 kB", "1.0 kB"),
        (9_949, "9,9 kB", "9.9 kB"),
        (9_950, "10 kB", "10 kB"),
        (999_499, "999 kB", "999 kB"),
        (999_500, "1,0 MB", "1.0 MB"),
        (12_345_678, "12 MB", "12 MB"),
    ],
)
def test_a_size_has_two_digits_and_the_language_s_decimal_mark(bytes: int, spanish: str, english: str) -> None:
    said = [size(words_of(language), bytes) for language in (Language.ES, Language.EN)]
    assert [s.replace("\xa0", " ") for s in said] == [spanish, english]
