"""The policy of every page lets in nothing but the site's own files."""

from __future__ import annotations

from generator.settings.look import Look, Script


def directives(look: Look) -> dict[str, list[str]]:
    return {name: sources for name, *sources in (part.split() for part in look.policy.split("; "))}


def test_nothing_comes_from_elsewhere() -> None:
    found = directives(Look())
    assert found.pop("default-src") == ["'none'"]
    assert found.pop("base-uri") == ["'none'"]
    assert {source for sources in found.values() for source in sources} == {
        *("'self'", "'wasm-unsafe-eval'", "data:", "blob:"),
    }
    assert found["script-src"] == ["'self'", "'wasm-unsafe-eval'"]
    assert found["style-src"] == found["connect-src"] == found["form-action"] == ["'self'"]


def test_scripts_of_the_sites_own_are_known_by_their_sums() -> None:
    found = directives(Look(scripts=(Script("assets/own.js", "abc="),)))
    assert found["script-src"] == ["'self'", "'sha256-abc='", "'wasm-unsafe-eval'"]
