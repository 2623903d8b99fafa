"""Settings of MkDocs and Material that nothing here could follow: each is said, with what to do instead."""

from __future__ import annotations

from generator.model.problem import Path
from generator.settings.given import Given

_REASONS = {
    "navigation": ("nav",),
    "records": ("exclude_docs", "draft_docs", "not_in_nav"),
    "as_files": ("use_directory_urls",),
    "unseen": (
        *("repo_name", "validation", "extra_templates", "theme.static_templates", "theme.include_search_page"),
        *("theme.search_index_only", "theme.direction", "extra.homepage", "extra.version", "extra.status"),
        *("extra.tags", "extra.annotate", "extra.generator", "extra.social_cards", "extra.post"),
    ),
    "code": ("hooks", "mdx_configs"),
    "edit_template": ("edit_uri_template",),
    "author": ("site_author",),
    "served_at": ("dev_addr",),
    "third_party": ("theme.font", "extra.analytics", "extra.consent", "google_analytics"),
    "languages": ("extra.alternate",),
    "locale": ("theme.locale",),
    "inherited": ("INHERIT",),
    "strict": ("strict",),
}
"""Why a setting has no effect, `settings.<reason>` of the words, and the settings of which that is so."""

_SAME = {
    "use_directory_urls": False,
    "strict": False,
    "theme.font": False,
    "theme.include_search_page": False,
    "theme.search_index_only": True,
    "theme.direction": "ltr",
    "extra.generator": False,
}
"""Values that say what is so anyway."""

WITHOUT_EFFECT = frozenset(name for names in _REASONS.values() for name in names)


def check_without_effect(given: Given) -> None:
    """Say which settings have no effect."""
    for reason, names in _REASONS.items():
        for name in names:
            at: Path = tuple(name.split("."))
            said = given.at(*at)
            if said not in (None, "", (), _SAME.get(name)) and said != {}:
                given.fault(reason, at, key=True)


def named_in(group: str) -> tuple[str, ...]:
    """The settings without effect of a group, by their own names; those of the file itself, where none is named."""
    before = f"{group}." if group else ""
    names = (name.removeprefix(before) for name in WITHOUT_EFFECT if name.startswith(before))
    return tuple(sorted(name for name in names if "." not in name))
