"""Words in, words out: of a body in which nothing is wrong, each word is on the page, in its order."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.markdown.outline import heading_ids, sections_of
from generator.markdown.render import html_of
from tests.sites_support import SmallSite

WORD = re.compile(r"[a-zñé]+q[0-9]+")
"""A word that a test has made, and that no mark is a part of: `añoq7`."""

PLAIN = (
    *(
        "{}",
        "{} {}",
        "**{}**",
        "*{}*",
        "_{}_",
        "***{}***",
        "`{}`",
        "``{} ` {}``",
        "({})",
        "[{}]",
        "{{{}}}",
        "~~{}~~",
        "=={}==",
    ),
    *(
        "{}<{}",
        "{}>{}",
        "&{};",
        "{}&{}",
        "[{}](https://a.org/)",
        '[{}](https://a.org/ "{}")',
        "[{}]{{lang=en}}",
        "[{} *{}*]{{lang=pt}}",
    ),
    *("\\{}", "\\*{}\\*", "{}_{}_{}", "{}*{}*{}", "{}  \n{}", "{}\n{}", "{}\t{}", "$${}$$", "::{}::", "{}\\\n{}"),
)
"""What may stand in a line, of which nearly all is accepted."""

ODD = (
    *(
        "<{}>",
        "<{} {}>",
        "<{}_{}>",
        "<{}.{}>",
        "<{}:{}>",
        "</{}>",
        "<{}",
        "<!{}>",
        "<?{}",
        "{}<br>",
        "[{} <{}>](https://a.org/)",
    ),
    *(
        "[{}][a]",
        "[{}](<https://a.org/b c>)",
        "[{}]{{.x}}",
        "![{}](https://a.org/a.png)",
        "{}[^a]",
        "[^{}]",
        "{}[^b]",
        "* {}",
    ),
)
LINES = st.lists(st.sampled_from(PLAIN * 6 + ODD), min_size=1, max_size=3).map(" ".join)
PLAIN_BLOCKS = (
    *(
        "{}",
        "- {}\n- {}",
        "* {}\n\n    {}",
        "1. {}\n2. {}",
        "3. {}\n    - {}",
        "> {}",
        "> {}\n{}",
        "> > {}",
        "    {}",
        "***\n{}",
    ),
    *(
        "| {} | {} |\n|---|---|\n| {} | {} |",
        "{} | {}\n--- | ---\n{} | {}",
        "{}\n:   {}",
        "{}\n\n:   {}\n:   {}",
        '!!! note "{}"\n    {}',
    ),
    *(
        "!!! note\n    {}\n{}",
        "```\n{}\n```",
        "~~~\n{}\n\n{}\n~~~",
        "```python\n{}\n```\n{}",
        "OEA {}\n\n*[OEA]: {}",
        "{}[^n]\n\n[^n]: {}",
    ),
    *("[{}][r]\n\n[r]: https://a.org/ '{}'",),
)
ODD_BLOCKS = (
    *(
        "| {} |\n|---|---|\n| {} | {} |",
        "| {} | {} |\n|---|---|\n| {} |",
        "[^a]: {}",
        "[^a]: {}\n\n    {}",
        "[^b]: {}\n[^b]: {}",
    ),
    *(
        "[a]: https://a.org/",
        "[a]: https://a.org/ '{}'",
        "*[OEA]: {}",
        "[{}]: {}",
        "!!! {}\n\n    {}",
        "{}\n---",
        "## {}",
        "#{}",
    ),
    *("!!! note\t{}\n    {}", "[a]:\thttps://a.org/", "*[OEA]:\t{}", "*[OEA]\t: {}", "| {} |\n|\t---\t|\n| {} | {} |"),
    *("```\n{}", "<div>\n{}\n</div>", "<!-- {} -->", "<{}>\n\n{}"),
)
BLOCKS = st.lists(st.sampled_from(PLAIN_BLOCKS * 3 + ODD_BLOCKS), min_size=1, max_size=3)
APART = re.compile(r"\[\^|]:|] ?:|https://a.org/ [\"']")
"""What stands elsewhere than where it is written: notes, titles of links, what an abbreviation stands for."""


@st.composite
def bodies(draw: st.DrawFn) -> str:
    """A body of blocks that hold lines, of which each word has a number of its own: `añoq7`."""
    blocks = "\n\n".join(draw(BLOCKS))
    return with_words(re.sub(r"\{\}", lambda _: draw(LINES), blocks))


def with_words(filled: str) -> str:
    """A text with a word in each place for one."""
    numbers = iter(range(10**6))
    words = re.sub(r"(?<!\{)\{\}(?!\})|(?<=\{\{)\{\}(?=\}\})", lambda _: f"añoq{next(numbers)}", filled)
    return words.replace("{{", "{").replace("}}", "}")


def shown(body: str) -> str:
    """All that a reader has of a body: its text, and titles of links, which one sees on pointing at them."""
    sections = sections_of(body)
    made = html_of(sections, heading_ids([s.heading for s in sections if s.level]), str)
    titles = re.sub(r"<(?:a|abbr) [^>]*?(?:href=\"[^\"]*\" )?title=\"([^\"]*)\"[^>]*>", r" \1 ", made)
    return html.unescape(re.sub(r"<[^>]*>", "", titles)).lower()  # the title of an admonition is capitalised


def is_accepted(small: SmallSite, body: str) -> bool:
    head = small.read("pages/method.es.md").split("---\n")[1]
    small.write("pages/method.es.md", f"---\n{head}---\n\n{body}\n")
    return small.found() == ()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> SmallSite:
    return SmallSite.in_folder(tmp_path_factory.mktemp("words"))


def are_all_shown(site: SmallSite, body: str) -> None:
    if is_accepted(site, body):
        there = shown(body)
        words = WORD.findall(body)
        assert [word for word in words if word not in there] == []
        if not APART.search(body):
            assert WORD.findall(there) == words


@pytest.mark.parametrize("written", [*PLAIN, *ODD, *PLAIN_BLOCKS, *ODD_BLOCKS])
def test_every_word_beside_a_mark_is_on_the_page(site: SmallSite, written: str) -> None:
    are_all_shown(site, with_words(written))


@given(bodies())
@example("[^a]: `añoq0`\n\n[^a]: `añoq1`")
def test_every_word_of_an_accepted_body_is_on_the_page(site: SmallSite, body: str) -> None:
    are_all_shown(site, body)
