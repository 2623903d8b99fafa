"""Limits of the network's own, lower and higher than the usual ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites_support import SmallSite

PAGE = "pages/method.es.md"


def limited(small: SmallSite, limits: str) -> list[str]:
    """The codes of what is found under these limits."""
    small.write("network.yml", f"{small.read('network.yml')}limits: {{{limits}}}\n")
    return [problem.code for problem in small.found()]


@pytest.mark.parametrize(
    ("letters", "limits", "codes"),
    [
        (1_100, "section: 1000", ["text-too-long"]),
        (1_100, "section: 2000", []),
        (150_000, "section: 100000", ["text-too-long"]),
        (150_000, "section: 200000", []),
        (11_000, "text: 10000", ["file-too-large"]),
    ],
)
def test_a_network_says_how_long_a_text_may_be(small: SmallSite, letters: int, limits: str, codes: list[str]) -> None:
    small.write(PAGE, f"{small.read(PAGE)}\n{'palabra ' * (letters // 8)}\n")
    assert limited(small, limits) == codes


def test_a_network_says_how_large_files_may_be(small: SmallSite) -> None:
    small.write("attachments/report/a.pdf", b"%PDF-1.7" + b"\0" * 100_000)
    small.write("registers/figures.yml", "#" * 11_000)
    assert {"large-attachment", "file-too-large"} <= {*limited(small, "attachment: 100000, text: 10000")}


def test_what_a_link_leads_to_is_neither_read_nor_told(small: SmallSite, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "secret.yml").write_text("secret: [hunter2", "utf-8")
    (elsewhere / "secreto.es.md").write_text("---\ntitle: hunter2", "utf-8")
    small.path("network.yml").unlink()
    small.path("network.yml").symlink_to(elsewhere / "secret.yml")
    small.path("results").rename(elsewhere / "results")
    small.path("results").symlink_to(elsewhere)
    told = "\n".join(small.problems())
    assert "hunter2" not in told
    assert "secreto" not in told
    assert [p.path for p in small.found() if p.code == "symbolic-link"] == ["content/network.yml", "content/results"]
