"""A whole content with one thing changed anywhere: it is refused in words, or all its pages can be made."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.views.clashes import checked_with_addresses
from generator.views.plan import plan_of
from generator.views.site import Site
from generator.words import words_of
from tests.load.signs import SIGNS
from tests.sites_support import SMALL, SmallSite

FILES = sorted(path.relative_to(SMALL).as_posix() for path in SMALL.rglob("*") if path.is_file())
TRICKS = (
    "../x",
    "index",
    "con",
    "{0}",
    "{count:>99999}",
    "{x.y}",
    "[]",
    "{}",
    "null",
    "''",
    "a: b",
    "<b>",
    "T5",
    "1-1",
    "0",
)
OF_FUZZ = 1000
"""So many examples are of `make fuzz`, which has time for these, though each is slow."""

MOST = settings().max_examples
few = settings(max_examples=MOST if MOST > OF_FUZZ else 15)


@st.composite
def changes(draw: st.DrawFn) -> tuple[str, int, int, str]:
    """A file, a place in it, how much is taken out there, and what is put in."""
    name = draw(st.sampled_from(FILES))
    size = len((SMALL / name).read_text("utf-8"))
    put = st.sampled_from(SIGNS) | st.sampled_from(TRICKS) | st.text(max_size=5)
    return name, draw(st.integers(0, size)), draw(st.sampled_from([0, 0, 1, 5, 20, 400])), draw(put)


@few
@given(change=changes())
@example(change=("vocabularies/areas.yml", 28, 0, "broader: areas\n"))
@example(change=("network.yml", 0, 10_000, ""))
def test_a_changed_tree_is_refused_in_words_or_has_all_its_pages(change: tuple[str, int, int, str]) -> None:
    name, at, cut, put = change
    with TemporaryDirectory() as folder:
        small = SmallSite.in_folder(Path(folder))
        text = small.read(name)
        small.write(name, (text[:at] + put + text[at + cut :]).encode("utf-8", "surrogatepass"))
        catalogue, problems = checked_with_addresses(small.content())
    for problem in problems:
        assert words_of("en").problem(problem).isprintable()
    if not any(problem.stops for problem in problems):
        plan = plan_of(catalogue, Site())
        assert len({page.address.casefold() for page in plan}) == len(plan)
        assert all(".." not in page.address and not page.address.startswith("/") for page in plan)
        for page in plan:
            assert page.view.frame


@few
@given(
    name=st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=40),
    change=changes(),
)
def test_a_file_of_any_name_is_read_or_said(name: str, change: tuple[str, int, int, str]) -> None:
    with TemporaryDirectory() as folder:
        small = SmallSite.in_folder(Path(folder))
        beside = small.path(change[0]).with_name(name)
        if name in (".", "..") or beside.exists() or len(name.encode()) > 200:
            return
        beside.write_bytes(small.path(change[0]).read_bytes())
        for problem in small.everything():
            assert words_of("pt").problem(problem).isprintable()
