"""Playwright learns by whom it is called, and at less cost than it would itself."""

from __future__ import annotations

import inspect

import pytest
from playwright.sync_api import Error

from tests.browser.reader import Reader
from tests.callers import callers


def test_those_who_call_are_the_ones_that_python_tells() -> None:
    told, by_python = callers(), inspect.stack(0)
    assert len(told) > 10
    assert [(c.frame, c.function) for c in told] == [(c.frame, c.function) for c in by_python]
    assert [c.filename for c in told][:1] == [__file__]
    assert [c.lineno for c in told] == [c.lineno for c in by_python]


def test_a_call_looks_for_no_module_and_what_fails_is_named(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    def looked(*_: object) -> None:
        raise AssertionError("Playwright asks for more than it uses again: see tests/callers.py")

    monkeypatch.setattr(inspect, "getmodule", looked)
    page = reader.go("es/index.html")
    with pytest.raises(Error, match=r"^Page\.evaluate: ReferenceError"):
        page.evaluate("nowhere")
    assert page.locator("html").count() == 1
