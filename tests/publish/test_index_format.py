"""Words are read out of a chunk without a look at what is in them, each with its own bytes."""

from __future__ import annotations

import cbor2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.publish.errors import PublishError
from generator.publish.index_format import Word, data_of_words, words_in_chunk

_NUMBERS = st.lists(st.integers(-70_000, 2**32 - 1) | st.sampled_from([0x82, 0x83, 0x8382]), max_size=30)
_PAGES = st.lists(st.tuples(st.integers(0, 70_000), _NUMBERS, _NUMBERS).map(list), max_size=4)
_FORMS = st.lists(st.tuples(st.text(max_size=30), _PAGES).map(list), max_size=3)
_WORDS = st.lists(st.tuples(st.text(max_size=300), _PAGES, _FORMS).map(list), max_size=30)


def _word(told: list[object]) -> Word:
    return Word(str(told[0]), cbor2.dumps(told))


@settings(max_examples=40, deadline=None)
@given(_WORDS)
def test_each_word_has_its_own_bytes(told: list[list[object]]) -> None:
    words = [_word(word) for word in told]
    assert list(words_in_chunk("es_0", data_of_words(words))) == words


@settings(max_examples=40, deadline=None)
@given(_WORDS.filter(bool), st.data())
def test_a_chunk_that_ends_too_early_is_refused(told: list[list[object]], data: st.DataObject) -> None:
    whole = data_of_words([_word(word) for word in told])
    cut = data.draw(st.integers(0, len(whole) - 1))
    with pytest.raises(PublishError):
        list(words_in_chunk("es_0", whole[:cut]))


@pytest.mark.parametrize("strange", [["a", 1.5, []], ["a", {"b": 1}, []], [1, [], []], ["a", []], "a"])
def test_what_is_no_word_is_refused(strange: object) -> None:
    with pytest.raises(PublishError):
        list(words_in_chunk("es_0", data_of_words([Word("a", cbor2.dumps(strange))])))
