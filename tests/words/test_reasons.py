from __future__ import annotations

import errno

import pytest

from generator.model.language import Language
from generator.publish.errors import PublishError
from generator.words import words_of
from generator.words.reasons import reason

FULL = OSError(errno.ENOSPC, "No space left on device", "site/es/index.html")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.ES, "no queda espacio en el disco (site/es/index.html)"),
        (Language.EN, "no space is left on the disk (site/es/index.html)"),
        (Language.PT, "não há mais espaço no disco (site/es/index.html)"),
    ],
)
def test_a_common_reason_is_said_in_the_writers_language(language: Language, said: str) -> None:
    assert reason(FULL, words_of(language)) == said
    why = PublishError("pagefind: [Errno 28]")
    why.__cause__ = FULL
    assert reason(why, words_of(language)) == said


def test_a_rare_one_is_said_as_the_system_says_it() -> None:
    assert reason(OSError(errno.EXDEV, "Invalid cross-device link"), words_of(Language.ES)) == (
        f"[Errno {errno.EXDEV}] Invalid cross-device link"
    )
    assert reason(PublishError("two pages of one address"), words_of(Language.ES)) == "two pages of one address"
