"""Reads a configuration."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.load.content import languages_in
from generator.load.strict_yaml import tree_of
from generator.load.text import decoded
from generator.model.language import Language
from generator.model.problem import Problem
from generator.settings.addresses import address_in, path_in
from generator.settings.extensions import check_extensions
from generator.settings.files import bare_in, favicon_in, logo_in, scripts_in, styles_in
from generator.settings.foot import copyright_in, social_in
from generator.settings.given import Given
from generator.settings.icons import icon_at, icons_in
from generator.settings.look import Look
from generator.settings.palette import palette_in
from generator.settings.plugins import check_plugins
from generator.settings.publisher import publisher_in
from generator.settings.settings import Settings
from generator.settings.without_effect import check_without_effect, named_in
from generator.words.nearness import by_nearness, nearest

KNOWN = (
    *("site_name", "site_url", "site_description", "copyright", "repo_url", "edit_uri", "docs_dir", "site_dir"),
    *("theme", "plugins", "extra", "extra_css", "extra_javascript", "markdown_extensions", "watch"),
    *("remote_branch", "remote_name"),
)
"""The last two are of `mkdocs gh-deploy`."""

OF_THEME = ("name", "custom_dir", "language", "logo", "icon", "favicon", "palette", "features")
FEATURES = ("navigation.top", "toc.follow")


def read_settings(file: Path, site: Path | None = None) -> tuple[Settings, tuple[Problem, ...]]:
    """What a file says, and all that is wrong with it; `site` takes the place of its `site_dir`.

    Raises OSError where it cannot be read.
    """
    text, problems = decoded(file.read_bytes(), file.name)
    tree = tree_of(text, file.name)
    given = Given(tree.value, tree.origin)
    settings = _settings(file.absolute(), site, given)
    # A comment behind a value is a problem in a record, where it may be text; here it is what it looks like.
    unread = [p for p in tree.problems if p.code != "comment"]
    return settings, tuple(sorted([*problems, *unread, *given.problems]))


def _settings(file: Path, site: Path | None, given: Given) -> Settings:
    root = file.parent
    content = _folder(given, "docs_dir", root, "docs")
    languages = languages_in(content)
    given.group(keys=KNOWN, silent=named_in(""))
    given.group("extra", keys=("publisher", "social"), silent=named_in("extra"))
    check_without_effect(given)
    check_plugins(given)
    check_extensions(given)
    theme = _theme(root, given)
    return Settings(
        file=file,
        content=content,
        site=site.absolute() if site else _site(given, root, (content, theme)),
        theme=theme,
        site_url=address_in(given, "site_url"),
        repo_url=address_in(given, "repo_url"),
        edit_uri=path_in(given, "edit_uri"),
        name=given.text("site_name"),
        description=given.text("site_description"),
        publisher=publisher_in(given, languages),
        watched=_watched(given, root),
        look=_look(theme, given, languages),
        origin=given.origin,
    )


def _theme(root: Path, given: Given) -> Path:
    """The folder of our templates; Material's own could show no view."""
    said = given.group("theme", keys=OF_THEME, silent=named_in("theme"))
    if given.at("theme") is None:
        given.fault("no_theme", ("theme",))
    if said.get("name", "material") != "material":
        given.fault("theme_name", ("theme", "name"))
    if said and said.get("custom_dir") is None:
        given.fault("no_custom_dir", ("theme",))
    return _folder(given, "theme.custom_dir", root, "theme") if said.get("custom_dir") is not None else root / "theme"


def _look(theme: Path, given: Given, languages: Sequence[Language]) -> Look:
    palette = palette_in(given)
    logo = logo_in(given, theme)
    logo_icon = icon_at(given, "theme", "icon", "logo")
    if logo and logo_icon:
        given.fault("two_logos", ("theme", "icon", "logo"))
    return Look(
        language=_language(given, languages),
        logo=logo,
        logo_icon=logo_icon,
        favicon=favicon_in(given, theme),
        schemes=palette.schemes,
        palette=palette.style,
        styles=styles_in(given, theme),
        scripts=scripts_in(given, theme),
        social=social_in(given),
        copyright=copyright_in(given),
        features=_features(given),
        bare=bare_in(theme),
        icons=icons_in(given),
    )


def _language(given: Given, languages: Sequence[Language]) -> Language:
    said = given.text("theme", "language")
    if said and said not in languages:
        given.fault("choice", ("theme", "language"), choices=", ".join(languages))
        return languages[0]
    return Language(said) if said else languages[0]


def _features(given: Given) -> frozenset[str]:
    """The features of Material that make sense here."""
    said = given.list("theme", "features", example=FEATURES[0])
    for n in (n for n, name in enumerate(said) if name not in FEATURES):
        near = nearest(given.text("theme", "features", n), FEATURES)
        choices = ", ".join(by_nearness(near, FEATURES))
        given.fault("feature", ("theme", "features", n), near=near, choices=choices)
    return frozenset(name for name in said if name in FEATURES)


def _folder(given: Given, name: str, root: Path, otherwise: str) -> Path:
    """A folder that has to be there."""
    at = tuple(name.split("."))
    said = given.text(*at) or otherwise
    if not (root / said).is_dir():
        given.fault("folder", at, value=said)
    return root / said


def _site(given: Given, root: Path, made_of: tuple[Path, ...]) -> Path:
    """The folder of the site, which a build makes anew: nothing that it is made of may stand in it."""
    site = root / (given.text("site_dir") or "site")
    if is_inside(site, made_of):
        given.fault("site_inside", ("site_dir",))
    return site


def is_inside(site: Path, made_of: tuple[Path, ...]) -> bool:
    """Whether the folder of a site stands in one that it is made of, or one of these in it."""
    here = site.resolve()
    return any(here.is_relative_to(other) or other.is_relative_to(here) for other in map(Path.resolve, made_of))


def _watched(given: Given, root: Path) -> tuple[Path, ...]:
    """What a preview looks at besides content and theme."""
    names = [given.text("watch", n) for n in range(len(given.list("watch", example="theme")))]
    for n, name in enumerate(names):
        if not (root / name).exists():
            given.fault("folder", ("watch", n), value=name)
    return tuple(root / name for name in names if name)
